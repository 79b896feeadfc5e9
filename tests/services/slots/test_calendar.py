"""The hours of each day: pattern, weekends, holidays, exceptions and closures."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid, NoPermission, Unknown
from desktop_app.models.database import Database
from desktop_app.services.slots import calendar, closures, holidays, hours
from desktop_app.services.slots.calendar import Span, moment
from tests.factories import TODAY, acting
from tests.services.slots.places import LAST, MORNING, WEEKDAYS, furnish

SEA_DAY = date(2023, 7, 17)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office with weekday mornings and all weekends."""
    with database.write() as session:
        furnish(session, weekends=True)
    return database


def days(database: Database, first: date, last: date) -> dict[date, calendar.DayRow]:
    with database.read() as session:
        return {row.on_date: row for row in calendar.days(session, "01", first, last)}


def test_that_the_campaign_has_27_weekend_days(ward: Database) -> None:
    found = days(ward, date(2023, 6, 28), LAST)
    assert sum(bool(row.slots) for day, row in found.items() if day.weekday() >= 5) == 27


def test_that_without_the_switch_a_weekend_has_no_slots(ward: Database) -> None:
    with ward.write() as session:
        hours.set_every_weekend(session, acting("s1"), "01", wanted=False)
    assert days(ward, date(2023, 7, 1), date(2023, 7, 1))[date(2023, 7, 1)].why == "weekend"


def test_that_a_holiday_shuts_a_weekday_but_no_weekend(ward: Database) -> None:
    found = days(ward, SEA_DAY, LAST)
    assert (found[SEA_DAY].why, found[SEA_DAY].note) == ("holiday", "海の日")
    assert found[date(2023, 9, 23)].slots


def test_that_a_partial_last_slot_is_not_offered() -> None:
    assert Span(540, 620, 30, 1).slots() == [(540, 570), (570, 600)]


@given(st.integers(0, 600), st.integers(1, 600), st.integers(1, 200))
def test_that_slots_never_leave_their_hours(starts: int, length: int, minutes: int) -> None:
    slots = Span(starts, starts + length, minutes, 1).slots()
    assert all(starts <= begin < end <= starts + length for begin, end in slots)
    assert all(slots[at][1] == slots[at + 1][0] for at in range(len(slots) - 1))
    assert len(slots) == length // minutes


def test_that_an_exception_replaces_the_pattern_of_its_day(ward: Database) -> None:
    day = date(2023, 7, 5)
    with ward.write() as session:
        hours.set_day(session, acting("s1"), "01", day, [Span(18 * 60, 19 * 60, 20, 1)], "夜間")
    assert days(ward, day, day)[day].slots == ((1080, 1100, 1), (1100, 1120, 1), (1120, 1140, 1))
    with ward.write() as session:
        hours.set_day(session, acting("s1"), "01", day, [], "停電")
    found = days(ward, day, day)[day]
    assert (found.slots, found.why, found.note) == ((), "shut", "停電")


def test_that_an_exception_opens_a_holiday(ward: Database) -> None:
    with ward.write() as session:
        hours.set_day(session, acting("s1"), "01", SEA_DAY, [MORNING], "特別開庁")
    assert len(days(ward, SEA_DAY, SEA_DAY)[SEA_DAY].slots) == 6


def test_that_a_closure_takes_exactly_what_it_touches(ward: Database) -> None:
    with ward.write() as session:
        closures.add(
            session, acting("s1"), moment(date(2023, 7, 5), 615), moment(date(2023, 7, 5), 660), "点検", None
        )
    day = date(2023, 7, 5)
    starts = [slot[0] for slot in days(ward, day, day)[day].slots]
    assert starts == [540, 570, 660, 690]


def test_that_the_october_closure_ends_in_the_middle_of_a_holiday(ward: Database) -> None:
    with ward.write() as session:
        closures.add(
            session,
            acting("s1"),
            moment(date(2023, 10, 7), 0),
            moment(date(2023, 10, 9), 780),
            "システム休止",
            None,
        )
        hours.set_day(session, acting("s1"), "01", date(2023, 10, 9), [Span(720, 960, 60, 1)], "")
    found = days(ward, date(2023, 10, 7), date(2023, 10, 9))
    assert [found[date(2023, 10, day)].why for day in (7, 8)] == ["closure", "closure"]
    assert [slot[0] for slot in found[date(2023, 10, 9)].slots] == [780, 840, 900]


def test_that_new_hours_hold_from_their_day_on(ward: Database) -> None:
    change = date(2023, 8, 1)
    with ward.write() as session:
        hours.set_pattern(session, acting("s1"), "01", WEEKDAYS, [Span(600, 660, 15, 5)], change)
    found = days(ward, change - timedelta(days=1), change)
    assert len(found[change - timedelta(days=1)].slots) == 6
    assert found[change].slots[0] == (600, 615, 5)
    with ward.read() as session:
        rows = hours.places(session, change)[0].hours
    assert {(row.valid_from, row.valid_until) for row in rows} == {(change, None)}


@pytest.mark.parametrize(
    ("span", "field"),
    [
        (Span(600, 600, 10, 1), "hours"),
        (Span(600, 1500, 10, 1), "hours"),
        (Span(600, 660, 61, 1), "minutes"),
        (Span(600, 660, 0, 1), "minutes"),
        (Span(600, 660, 10, 0), "desks"),
        (Span(600, 660, 10, 51), "desks"),
    ],
)
def test_that_hours_that_make_no_sense_are_refused(ward: Database, span: Span, field: str) -> None:
    with ward.write() as session, pytest.raises(Invalid) as refused:
        hours.set_pattern(session, acting("s1"), "01", WEEKDAYS, [span], TODAY)
    assert refused.value.field == field


def test_that_overlapping_hours_are_refused(ward: Database) -> None:
    with ward.write() as session, pytest.raises(Invalid):
        hours.set_pattern(session, acting("s1"), "01", [0], [MORNING, Span(690, 780, 30, 1)], TODAY)


def test_that_a_clerk_sets_no_hours(ward: Database) -> None:
    with ward.write() as session, pytest.raises(NoPermission):
        hours.set_pattern(session, acting("w1"), "01", WEEKDAYS, [MORNING], TODAY)
    with ward.write() as session, pytest.raises(Unknown):
        hours.set_pattern(session, acting("s1"), "99", WEEKDAYS, [MORNING], TODAY)


@pytest.mark.parametrize("last", [TODAY - timedelta(days=1), TODAY + timedelta(days=801)])
def test_that_a_range_that_is_none_is_refused(ward: Database, last: date) -> None:
    with ward.read() as session, pytest.raises(Invalid):
        calendar.days(session, "01", TODAY, last)


LIST = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2023/7/17,海の日\r\n2023/7/18,区の休日\r\n"


@pytest.mark.parametrize("encoding", ["cp932", "utf-8-sig"])
def test_that_the_official_list_counts_for_its_years(ward: Database, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "syukujitsu.csv"
    path.write_bytes(LIST.encode(encoding))
    with ward.write() as session:
        found = holidays.take(session, acting("s1"), path)
    assert (found.days, found.first, found.last) == (2, SEA_DAY, date(2023, 7, 18))
    assert [(row.on_date, row.listed, row.known) for row in found.differences] == [
        (date(2023, 7, 18), "区の休日", "")
    ]
    with ward.read() as session:
        assert list(holidays.between(session, date(2023, 1, 1), date(2024, 1, 1))) == [
            SEA_DAY,
            date(2023, 7, 18),
            date(2024, 1, 1),
        ]


@pytest.mark.parametrize("text", ["", "日付,名称\n", "2023/7/17\n", "2023/7/17,海の日\nx,y\n"])
def test_that_a_file_without_holidays_is_refused(ward: Database, tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with ward.write() as session, pytest.raises(Invalid):
        holidays.take(session, acting("s1"), path)
