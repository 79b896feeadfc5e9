"""Dates are read strictly from every form that a ledger uses, and shown in both calendars."""

from datetime import date, timedelta

import pytest

from desktop_app.services import dates
from desktop_app.services.dates import DateFault

DAY = date(2023, 6, 27)


@pytest.mark.parametrize(
    "text",
    [
        "2023/6/27",
        "2023/06/27",
        "2023-06-27",
        "2023.6.27",
        "20230627",
        "2023年6月27日",
        "２０２３／６／２７",
        "２０２３年６月２７日",
        " 2023/6/27 ",
        "2023/6/27 0:00:00",
        "2023-06-27T00:00:00",
        "R5.6.27",
        "r5.6.27",
        "R05/06/27",
        "R5-6-27",
        "R050627",
        "Ｒ５．６．２７",
        "令和5年6月27日",
        "令和 5 年 6 月 27 日",
        "令5.6.27",
        "㋿5年6月27日",
    ],
)
def test_that_each_way_of_writing_gives_the_day(text: str) -> None:
    assert dates.parse(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R1.5.1", date(2019, 5, 1)),
        ("H31.4.30", date(2019, 4, 30)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("㍻30年4月1日", date(2018, 4, 1)),
        ("S64.1.7", date(1989, 1, 7)),
        ("昭和60年4月12日", date(1985, 4, 12)),
        ("S1.12.25", date(1926, 12, 25)),
        ("大正15年12月24日", date(1926, 12, 24)),
        ("T1.7.30", date(1912, 7, 30)),
        ("明治45年7月29日", date(1912, 7, 29)),
        ("2000/2/29", date(2000, 2, 29)),
    ],
)
def test_that_the_first_and_last_days_of_eras_are_read(text: str, day: date) -> None:
    assert dates.parse(text) == day


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", DateFault.EMPTY),
        ("　", DateFault.EMPTY),
        ("不明", DateFault.UNREADABLE),
        ("2023/6", DateFault.UNREADABLE),
        ("2023/6-27", DateFault.UNREADABLE),
        ("23/6/27", DateFault.UNREADABLE),
        ("6/27/2023", DateFault.UNREADABLE),
        ("2023627", DateFault.UNREADABLE),
        ("2023/6/27 10:30", DateFault.UNREADABLE),
        ("0023/6/27", DateFault.UNREADABLE),
        ("9999/12/31", DateFault.UNREADABLE),
        ("X5.6.27", DateFault.UNREADABLE),
        ("45103", DateFault.UNREADABLE),
        ("2023/2/29", DateFault.NO_SUCH_DAY),
        ("20230631", DateFault.NO_SUCH_DAY),
        ("R5.13.1", DateFault.NO_SUCH_DAY),
        ("R0.6.27", DateFault.OUTSIDE_ERA),
        ("H31.5.1", DateFault.OUTSIDE_ERA),
        ("R1.4.30", DateFault.OUTSIDE_ERA),
        ("S64.1.8", DateFault.OUTSIDE_ERA),
        ("T15.12.25", DateFault.OUTSIDE_ERA),
        ("M1.1.24", DateFault.UNREADABLE),
    ],
)
def test_that_what_is_no_such_day_is_refused_with_its_reason(text: str, fault: DateFault) -> None:
    assert dates.parse(text) is fault


def test_that_every_day_of_the_eras_is_read_back_from_both_calendars() -> None:
    day = dates.FIRST_DAY
    while day < date(2030, 1, 1):
        assert dates.parse(dates.in_era(day)) == day
        era, year = dates.era_of(day)
        assert dates.parse(f"{era.letter}{year}.{day.month}.{day.day}") == day
        assert dates.parse(day.strftime("%Y%m%d")) == day
        day += timedelta(days=13)


def test_that_a_day_is_shown_in_both_calendars() -> None:
    assert dates.both(date(1985, 4, 12)) == "1985-04-12（昭和60年4月12日）"
    assert dates.both(date(2019, 5, 1)) == "2019-05-01（令和元年5月1日）"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2022, 4, 1), "R4"),
        (date(2023, 3, 31), "R4"),
        (date(2023, 4, 1), "R5"),
        (date(2019, 4, 1), "R1"),
        (date(2019, 3, 31), "H30"),
        (date(1989, 4, 1), "H1"),
        (date(1989, 3, 31), "S63"),
    ],
)
def test_that_a_fiscal_year_runs_from_april_and_has_its_era_name(day: date, name: str) -> None:
    year = dates.fiscal_year(day)
    assert dates.fiscal_name(year) == name
    assert dates.parse_fiscal(name) == year
    first, last = dates.fiscal_bounds(year)
    assert first <= day <= last


@pytest.mark.parametrize(
    ("text", "year"),
    [("令和4年度", 2022), ("R4", 2022), ("2022", 2022), ("平成30年度", 2018), ("R0", None), ("4", None)],
)
def test_that_fiscal_years_are_read_by_name(text: str, year: int | None) -> None:
    assert dates.parse_fiscal(text) == year


@pytest.mark.parametrize(
    ("day", "year"), [(date(2023, 3, 30), 2021), (date(2023, 3, 31), 2022), (date(2023, 6, 27), 2022)]
)
def test_that_a_fiscal_year_is_over_at_the_end_of_its_last_day(day: date, year: int) -> None:
    assert dates.fiscal_over(day) == year
