"""The synthetic ward's bookings on both engines: equal each time, and the services go on with them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking, Waiting
from desktop_app.models.database import Database
from desktop_app.services import booking, bridge, change
from desktop_app.services.acting import Acting
from desktop_app.services.booking import CardToBook, coming, waiting
from desktop_app.services.demo import calendar
from desktop_app.services.demo.build import AS_OF, build
from desktop_app.services.demo.shelves import moment
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import STANDING, BookingState, CancelledBy
from tests import factories

ELEVEN = moment(calendar.number(AS_OF), 11)
STANDS = {state.value for state in STANDING}


def bookings(session: Session) -> list[Booking]:
    return list(session.scalars(select(Booking).order_by(Booking.id)))


def test_that_the_services_go_on_with_what_is_there(database: Database) -> None:
    build(database, AS_OF, scale=0.004)
    clerk = replace(factories.acting("mado1"), now=ELEVEN, today=AS_OF)

    def one(state: BookingState, rule: Callable[[Booking], bool]) -> Booking:
        with database.read() as session:
            return next(row for row in bookings(session) if row.state == state and rule(row))

    def acting(place: str = "01") -> Acting:
        return replace(clerk, place=place, operation=uuid4().hex)

    later = one(BookingState.BOOKED, lambda row: row.on_date > AS_OF)
    other = one(BookingState.BOOKED, lambda row: row.on_date > AS_OF and row.id > later.id)
    now = one(BookingState.BOOKED, lambda row: row.on_date == AS_OF and row.ends > 660)
    here = one(BookingState.PRESENT, lambda row: row.on_date == AS_OF)
    with database.read() as session:
        uncollected = bridge.uncollected(session)
        free = listing.next_free(session, ELEVEN, (AS_OF + timedelta(days=1), 0), "01", 2)
        notice = change.load(session, now.application_pk).notice_number or ""
        card = session.scalars(
            select(Application)
            .where(Application.stage == "notified", Application.card_expires_on >= AS_OF)
            .limit(1)
        ).one()
    with database.write() as session:
        booking.cancel(session, acting(), later.id, later.version, CancelledBy.PERSON, "急用")
        booking.move(session, acting(), other.id, other.version, free[0].slot_id)
        made = booking.book(session, acting(), free[1].slot_id, [CardToBook(card.id, card.version)])[0]
        assert coming.check_in(session, acting(now.place_code), notice).state == BookingState.PRESENT
        assert coming.call_next(session, acting(here.place_code)) is not None
    assert not isinstance(made, booking.RefusedRow)
    with database.write() as session:
        waiting.add(session, acting(), later.application_pk, "01", AS_OF, None)
        assert verify(session).ok
        assert bridge.uncollected(session) == uncollected


def test_that_equal_arguments_give_equal_bookings_on_both_engines(database: Database, tmp_path: Path) -> None:
    columns = [column for column in Booking.__table__.columns if column.name != "slot_id"]

    def rows(target: Database, seed: int) -> list[tuple[object, ...]]:
        target.upgrade()
        build(target, AS_OF, scale=0.001, seed=seed)
        with target.read() as session:
            found = [tuple(row) for row in session.execute(select(*columns).order_by(Booking.id))]
            found += [tuple(row) for row in session.execute(select(*Waiting.__table__.columns))]
        target.close()
        return found

    others = [Database(f"sqlite:///{tmp_path / name}.db") for name in ("again", "other")]
    first = rows(database, 5)
    assert rows(others[0], 5) == first
    assert rows(others[1], 6) != first


@pytest.mark.parametrize("as_of", [date(2016, 1, 31), date(2023, 12, 30), date(2023, 10, 9), AS_OF])
def test_that_the_smallest_ward_of_any_day_has_bookings_or_none_but_agrees(
    local_database: Database, as_of: date
) -> None:
    done = build(local_database, as_of, scale=0.0005)
    with local_database.read() as session:
        rows = bookings(session)
        found = verify(session)
        assert bridge.uncollected(session) == done.uncollected
    assert (found.ok, found.problems) == (True, ())
    eleven = moment(calendar.number(as_of), 11)
    assert all(row.booked_at <= eleven for row in rows)
    assert not any(row.state in STANDS for row in rows if row.on_date < as_of)
