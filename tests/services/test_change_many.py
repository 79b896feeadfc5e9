"""Many cards changed at once leave what as many single changes would have left."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from desktop_app.errors import Conflict
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry, CustodyTally, Tally
from desktop_app.services import booking, change, change_many
from desktop_app.services.booking import CardToBook, visits
from desktop_app.services.change_many import CardChange
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import BookingState, EventKind, Stage
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.slots import places

CHANGES = (
    {"notices": 3, "last_notice_on": TODAY},
    {"stage": Stage.WITHDRAWN.value, "withdrawn_on": TODAY, "left_on": TODAY},
    {"notices": 4, "last_notice_on": TODAY - timedelta(days=1)},
    {"channel": "pc"},
)


def kept(database: Database) -> list[object]:
    """All that the changes left: rows, events, tallies, audit entries."""
    with database.read() as session:
        rows = [
            tuple(row)
            for row in session.execute(select(*Application.__table__.c[1:]).order_by(Application.id))
        ]
        events = [
            (event.version, event.kind, json.loads(event.detail))
            for event in session.scalars(select(Event).order_by(Event.application_pk, Event.version))
        ]
        figures = [
            sorted(tuple(row) for row in session.execute(select(*table.__table__.c)))
            for table in (Tally, CustodyTally)
        ]
        log = [
            (entry.action, entry.detail)
            for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.sequence))
        ]
        assert verify(session).problems == ()
    return [len(rows), [row[2:] for row in rows], events, figures, log]


def change_all(database: Database, *, at_once: bool) -> None:
    # The seals cover the command's id as well.
    who = acting(operation="0" * 32)
    with database.write() as session:
        pks = [
            make_application(session, application_id=f"{number:023}", notice_number=None, address="A")
            for number in range(len(CHANGES))
        ]
    with database.write() as session:
        rows = [change.row_of(session, pk) for pk in pks]
        if at_once:
            several = [
                CardChange(row, columns, {"row": 1}) for row, columns in zip(rows, CHANGES, strict=True)
            ]
            change_many.apply(session, who, EventKind.CORRECTED, several)
            return
        for row, columns in zip(rows, CHANGES, strict=True):
            change.apply(session, who, row["id"], EventKind.CORRECTED, 1, columns, {"row": 1})


def test_that_many_at_once_leave_what_single_changes_leave(
    local_database: Database, server_database: Database
) -> None:
    change_all(local_database, at_once=False)
    change_all(server_database, at_once=True)
    assert kept(local_database) == kept(server_database)


def test_that_one_stale_row_changes_nothing(database: Database) -> None:
    with database.write() as session:
        pks = [make_application(session) for _ in range(3)]
        rows = [change.row_of(session, pk) for pk in pks]
        session.execute(update(Application).where(Application.id == pks[1]).values(version=2))
    several = [CardChange(row, {"notices": 9}, {}) for row in rows]
    with pytest.raises(Conflict) as lost, database.write() as session:
        change_many.apply(session, acting(), EventKind.CORRECTED, several)
    with database.read() as session:
        assert {change.row_of(session, pk)["notices"] for pk in pks} == {1}
        assert lost.value.application_id == change.row_of(session, pks[1])["application_id"]


def test_that_a_card_that_leaves_gives_its_seat_back(database: Database) -> None:
    with database.write() as session:
        places.furnish(session)
        places.open_day(session)
        pk = make_application(session)
    with database.write() as session:
        slot = listing.slots(session, places.WEDNESDAY, places.WEDNESDAY, NOW)[0].slot_id
        booking.book(session, acting(), slot, [CardToBook(pk, 1)])
    with database.write() as session:
        columns = {"stage": Stage.WITHDRAWN.value, "withdrawn_on": TODAY, "left_on": TODAY}
        one = CardChange(change.row_of(session, pk), columns, {})
        change_many.apply(session, acting(), EventKind.CORRECTED, [one])
    with database.read() as session:
        assert [row.state for row in visits.of_card(session, pk)] == [BookingState.CANCELLED]
        assert verify(session).problems == ()
