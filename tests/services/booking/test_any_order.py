"""Whatever is done in whatever order: never more booked than there are seats, and free means bookable."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import ColumnElement, select, text, true
from sqlalchemy.orm import Session

from desktop_app.errors import Refused
from desktop_app.models.booking import Booking
from desktop_app.models.database import Database
from desktop_app.models.slot import Seat
from desktop_app.services import booking, change
from desktop_app.services.booking import CardToBook, seats
from desktop_app.services.slots import closures, listing, opening
from desktop_app.services.slots.calendar import moment
from desktop_app.services.verify import verify
from desktop_app.terms import STANDING, CancelledBy
from tests.factories import NOW, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day

SLOTS, CARDS = 4, 6
STATES = [state.value for state in STANDING]
Place = st.integers(0, SLOTS - 1)
Card = st.integers(0, CARDS - 1)


class Slots(RuleBasedStateMachine):
    """Two desks, a few slots and a few people on a small database of its own."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.now = NOW
        self.closed: list[int] = []

    @initialize()
    def begin(self) -> None:
        """Open a Wednesday."""
        if not hasattr(type(self), "template"):
            type(self).template = _template()
        shutil.copy(type(self).template, self.folder / "ward.db")
        self.database = Database(f"sqlite:///{self.folder / 'ward.db'}")
        with self.database.read() as session:
            self.slots = [row.slot_id for row in listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[:SLOTS]]

    def teardown(self) -> None:
        """Look at the whole once more, and clear away."""
        with self.database.read() as session:
            assert verify(session).problems == ()
        self.database.close()
        shutil.rmtree(self.folder)

    def _try(self, work: Callable[[Session], object]) -> bool:
        """Do one thing in a transaction; whether it was allowed."""
        try:
            with self.database.write() as session:
                work(session)
        except Refused:
            return False
        return True

    @rule(place=Place, cards=st.lists(Card, min_size=1, max_size=3, unique=True))
    def book(self, place: int, cards: list[int]) -> None:
        """Book a person or a family; a seat shown as free can be had by somebody who may book."""
        with self.database.read() as session:
            row = listing.slot(session, self.slots[place], self.now)
            versions = [change.load(session, card + 1).version for card in cards]
            taken = session.scalar(
                select(Booking.id).where(Booking.application_pk == cards[0] + 1, Booking.state.in_(STATES))
            )
        who = acting(now=self.now)
        wanted = [CardToBook(card + 1, version) for card, version in zip(cards, versions, strict=True)]
        done = self._try(lambda session: booking.book(session, who, self.slots[place], wanted))
        if len(cards) == 1 and taken is None:
            assert row is not None
            assert done is (row.free > 0)

    @rule(place=Place, count=st.integers(1, 3), dialog=st.sampled_from("ab"))
    def hold(self, place: int, count: int, dialog: str) -> None:
        """Hold seats."""
        who = acting(now=self.now)
        self._try(lambda session: booking.hold(session, who, self.slots[place], dialog, count))

    @rule(minutes=st.integers(1, 15))
    def wait(self, minutes: int) -> None:
        """Let time pass: holds run out."""
        self.now += timedelta(minutes=minutes)

    @rule(card=Card, place=Place)
    def move(self, card: int, place: int) -> None:
        """Move somebody's booking."""
        who = acting(now=self.now)
        self._try(lambda session: booking.move(session, who, *self._standing(card), self.slots[place]))

    @rule(card=Card)
    def cancel(self, card: int) -> None:
        """Cancel somebody's booking: exactly one seat more is free in an open slot."""
        with self.database.read() as session:
            before = {row.slot_id: row for row in listing.slots(session, WEDNESDAY, WEDNESDAY, self.now)}
        found: list[int] = []
        who = acting(now=self.now)
        by = CancelledBy.PERSON
        if not self._try(
            lambda session: found.append(
                booking.cancel(session, who, *self._standing(card), by, "都合").slot_id
            )
        ):
            return
        with self.database.read() as session:
            after = {row.slot_id: row for row in listing.slots(session, WEDNESDAY, WEDNESDAY, self.now)}
        gained = {slot: after[slot].free - before[slot].free for slot in after}
        assert +Counter(gained) == (+Counter({found[0]: 0 if after[found[0]].closed else 1}))

    @rule(place=Place, desks=st.integers(0, 3))
    def set_desks(self, place: int, desks: int) -> None:
        """Change the capacity of a slot."""
        who = acting("s1", now=self.now)
        self._try(lambda session: opening.set_desks(session, who, self.slots[place], desks))

    @rule(place=Place)
    def close(self, place: int) -> None:
        """Close a slot's time."""
        begin = moment(WEDNESDAY, 540 + 30 * place)
        who = acting("s1", now=self.now)

        def work(session: Session) -> None:
            touched = closures.add(session, who, begin, begin + timedelta(minutes=30), "停電", None)
            self.closed.append(touched.closure_id or 0)

        self._try(work)

    @rule()
    def open_again(self) -> None:
        """Take the last closure back."""
        if self.closed:
            last = self.closed.pop()
            self._try(lambda session: closures.withdraw(session, acting("s1"), last))

    @invariant()
    def nothing_is_sold_twice(self) -> None:
        """Each standing booking sits on a seat of its own slot, and nobody has two."""
        with self.database.read() as session:
            standing = session.execute(
                select(Booking.id, Booking.slot_id, Booking.seat_number, Booking.application_pk).where(
                    Booking.state.in_(STATES)
                )
            ).all()
            seats = {
                row.booking_id: (row.slot_id, row.number)
                for row in session.execute(
                    select(Seat.booking_id, Seat.slot_id, Seat.number).where(Seat.booking_id.is_not(None))
                )
            }
        assert {row.id: (row.slot_id, row.seat_number) for row in standing} == seats
        assert len({row.application_pk for row in standing}) == len(standing)

    def _standing(self, card: int) -> tuple[int, int]:
        with self.database.read() as session:
            row = session.execute(
                select(Booking.id, Booking.version).where(
                    Booking.application_pk == card + 1, Booking.state.in_(STATES)
                )
            ).one_or_none()
        return (row.id, row.version) if row else (0, 0)


def _template() -> Path:
    path = Path(tempfile.mkdtemp()) / "template.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    with database.write() as session:
        furnish(session)
        open_day(session)
        for _ in range(CARDS):
            make_application(session)
    with database.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    database.close()
    return path


SOME = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_that_no_order_of_doings_sells_a_seat_twice() -> None:
    run_state_machine_as_test(Slots, settings=SOME)


def test_that_selling_without_looking_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def anything(*_: object) -> ColumnElement[bool]:
        return true()

    monkeypatch.setattr(seats, "may_take", anything)
    once = settings(SOME, max_examples=100, phases=[Phase.generate], report_multiple_bugs=False)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Slots, settings=once)
