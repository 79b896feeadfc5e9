"""The synthetic ward's hours, closures and open slots: those that the slots' own rules give."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from desktop_app.models.database import Database
from desktop_app.models.slot import Closure, Seat, Slot
from desktop_app.services.demo import places
from desktop_app.services.demo.build import AS_OF, build
from desktop_app.services.slots import calendar, hours, opening
from desktop_app.services.verify import verify

WEEK_BEFORE = AS_OF - timedelta(days=7)
SATURDAY = date(2023, 7, 1)
SEA_DAY = date(2023, 7, 17)


def test_that_each_place_has_its_hours_and_the_permanent_ones_every_weekend(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = {row.place: row for row in hours.places(session, AS_OF)}
    found = {
        code: (row.every_weekend, sorted({(one.starts, one.ends, one.minutes) for one in row.hours}))
        for code, row in rows.items()
        if row.hours
    }
    office = [(540, 720, 15), (780, 1020, 15)]
    assert found == {
        "01": (True, office),
        "18": (True, [(600, 1140, 15)]),
        **dict.fromkeys(("02", "03", "04"), (False, office)),
    }
    assert {one.weekday for one in rows["01"].hours} == set(range(5))
    assert all(one.valid_from < WEEK_BEFORE for row in rows.values() for one in row.hours)


def test_that_the_closures_of_the_system_are_entered_with_their_reasons(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = session.execute(
            select(Closure.place_code, Closure.starts_at, Closure.ends_at).order_by(Closure.id)
        ).all()
        reasons = session.scalars(select(Closure.reason)).all()
        closed = calendar.days(session, "01", date(2023, 10, 9), date(2023, 10, 9))[0]
        shut = calendar.days(session, "18", date(2023, 12, 28), date(2024, 1, 4))
    assert [tuple(row) for row in rows] == [
        (None, datetime.fromisoformat("2023-10-07"), datetime.fromisoformat("2023-10-09 13:00")),
        (None, datetime.fromisoformat("2023-12-29"), datetime.fromisoformat("2024-01-04")),
    ]
    assert all(reasons)
    assert not closed.slots
    assert [bool(day.slots) for day in shut] == [True, *[False] * 6, True]


def test_that_the_open_slots_are_those_of_the_rules_until_the_end_of_the_campaign(
    demo_ward: Database,
) -> None:
    with demo_ward.read() as session:
        for place in places.PLACES:
            found = opening.preview(session, place.code, WEEK_BEFORE, places.SEASON_END)
            assert (found.new_slots, found.new_seats) == (0, 0)
            ruled = {
                (day.on_date, *slot)
                for day in calendar.days(session, place.code, WEEK_BEFORE, places.SEASON_END)
                for slot in day.slots
            }
            stored = session.execute(
                select(Slot.on_date, Slot.starts, Slot.ends, func.count(Seat.number))
                .join(Seat, Seat.slot_id == Slot.id)
                .where(Slot.place_code == place.code)
                .group_by(Slot.id)
            )
            assert {tuple(row) for row in stored} == ruled
        days: set[tuple[str, date]] = {
            (row[0], row[1]) for row in session.execute(select(Slot.place_code, Slot.on_date).distinct())
        }
    weekends = {day for code, day in days if code == "01" and day.weekday() >= 5 and day > AS_OF}
    assert len(weekends) == 27
    assert ("18", SATURDAY) in days
    assert ("02", SATURDAY) not in days
    assert not {code for code, day in days if day == SEA_DAY}
    assert {code for code, _day in days} == {"01", "02", "03", "04", "18"}


def test_that_the_desks_shrink_with_the_scale_but_never_to_none() -> None:
    desks = {scale: [places.desks(place, scale) for place in places.PLACES] for scale in (1.0, 0.5, 0.001)}
    assert desks == {1.0: [6, 3, 2, 1, 1], 0.5: [3, 2, 1, 1, 1], 0.001: [1] * 5}


@pytest.mark.parametrize(
    ("as_of", "until"),
    [
        (date(2023, 4, 3), date(2023, 9, 30)),
        (date(2023, 7, 31), date(2023, 9, 30)),
        (date(2023, 8, 1), date(2023, 10, 30)),
        (date(2023, 10, 9), date(2024, 1, 7)),
        (date(2023, 12, 31), date(2024, 3, 30)),
        (date(2024, 12, 31), date(2025, 3, 31)),
    ],
)
def test_that_on_any_day_slots_are_open_for_weeks(local_database: Database, as_of: date, until: date) -> None:
    build(local_database, as_of, scale=0.0005)
    with local_database.read() as session:
        first, last = session.execute(select(func.min(Slot.on_date), func.max(Slot.on_date))).one()
        found = verify(session)
    assert places.until(as_of) == until
    assert until - timedelta(days=3) <= last <= until
    assert as_of - timedelta(days=7) <= first <= as_of
    assert (found.ok, found.problems) == (True, ())
