"""What happened to a card between list, pull and confirmation stops its disposal, off the list with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import NotAllowed
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import booking, change
from desktop_app.services.booking import CardToBook
from desktop_app.services.disposal import disposing, listing, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.rules import EXAMPLES
from desktop_app.services.slots import listing as seats
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind, EventKind, Stage
from tests.factories import TODAY, acting, stored
from tests.services.disposal import lists
from tests.services.slots import places


def book(database: Database, pk: int) -> None:
    with database.write() as session:
        places.furnish(session)
        places.open_day(session)
        slot = seats.slots(session, places.WEDNESDAY, places.WEDNESDAY, acting().now)[0].slot_id
        booking.book(session, acting("s1"), slot, [CardToBook(pk, 1)])


def hold(database: Database, pk: int) -> None:
    with database.write() as session:
        holds.hold(session, acting(), pk, "入院中", None, None)


def remind(database: Database, pk: int) -> None:
    with database.write() as session:
        columns = {"last_notice_on": TODAY, "notices": 2, "first_notice_on": TODAY}
        change.apply(session, acting(), pk, EventKind.NOTIFIED, stored(session, pk).version, columns)


def withdraw(database: Database, pk: int) -> None:
    with database.write() as session:
        columns = {
            "stage": Stage.WITHDRAWN.value,
            "withdrawn_on": TODAY,
            "left_on": TODAY,
            "shelf_id": None,
        }
        change.apply(session, acting(), pk, EventKind.WITHDRAWN, stored(session, pk).version, columns)


def another_rule(database: Database, _pk: int) -> None:
    with database.write() as session:
        for rule in session.scalars(select(choosing.KeepRule)):
            rule.valid_from = TODAY - timedelta(days=9)
        choosing.take(session, acting("s1"), "三月", EXAMPLES["reminder_3_months"], TODAY)


Happens = Callable[[Database, int], None]
MEANWHILE: list[tuple[Happens, str]] = [
    (book, "visit_booked"),
    (hold, "held"),
    (remind, "kept_longer"),
    (withdraw, "withdrawn"),
    (another_rule, "keep_rule_changed"),
]


@pytest.mark.parametrize(("happens", "reason"), MEANWHILE, ids=[one[1] for one in MEANWHILE])
@pytest.mark.parametrize("when", ["before_pulling", "before_looking", "before_confirming"])
def test_that_what_happened_meanwhile_stops_it_at_each_step(
    local_database: Database, happens: Happens, reason: str, when: str
) -> None:
    ward = local_database
    with ward.write() as session:
        lists.furnish(session)
    (pk,) = lists.cards(ward, 1)
    disposal_id, text, by = lists.made(ward).disposal_id, lists.label(ward, pk), lists.second(ward)
    if when != "before_pulling":
        lists.pulled(ward, disposal_id, pk)
    seen = lists.confirmed(ward, disposal_id, pk, by) if when == "before_confirming" else None
    happens(ward, pk)
    with pytest.raises(NotAllowed) as error, ward.write() as session:
        step(session, disposal_id, text, seen, when)
    assert error.value.reason == reason
    with ward.write() as session:
        entry = pulling.note_stop(session, acting(), disposal_id, "dispose", text, error.value)
        assert session.get_one(ErrorEntry, entry).kind == ErrorKind.NOT_ALLOWED.value
        assert (row := listing.cards(session, disposal_id)[0]).state is DisposalState.DROPPED
        assert row.reason == reason
    with pytest.raises(NotAllowed) as error:
        lists.pulled(ward, disposal_id, pk)
    assert error.value.reason == "dropped_from_list"
    with ward.read() as session:
        assert not session.scalar(select(func.count()).where(Event.kind == EventKind.DISPOSED.value))
        if reason != "keep_rule_changed":
            assert verify(session).ok


def step(session: Session, disposal_id: int, text: str, seen: Confirmed | None, when: str) -> None:
    """Go on with the card as if nothing had happened."""
    if seen is not None:
        disposing.dispose(session, acting(), seen)
    elif when == "before_looking":
        disposing.look(session, acting(), disposal_id, text)
    else:
        pulling.pull(session, acting(), disposal_id, text)
