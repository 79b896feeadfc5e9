"""Handovers, their evidence and the errors to review can't be taken away behind the audit log."""

from collections.abc import Callable

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import Document, DocumentRule, ErrorEntry, Handover, HandoverTick
from desktop_app.services import handover, review, staff
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind
from tests import factories
from tests.services import handovers


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with one handover, and two errors of which one is closed."""
    with database.write() as session:
        handovers.furnish(session)
        card = handovers.make_card(session)
        handover.complete(session, factories.acting(), handovers.checks_of(card))
        handover.abort(session, factories.acting(), card.pk, "documents_missing")
        entry = handover.abort(session, factories.acting(), card.pk, "person_left")
        assert isinstance(entry, int)
        review.close(session, factories.acting(), entry, 1, nobody="came again")
    return database


def kinds(database: Database) -> set[str]:
    with database.read() as session:
        return {problem.kind for problem in verify(session).problems}


def test_that_an_untouched_ward_agrees_with_its_log(ward: Database) -> None:
    assert kinds(ward) == set()


def take_away_the_handover(session: Session) -> None:
    session.execute(delete(HandoverTick))
    session.execute(delete(Handover))


def call_it_otherwise(session: Session) -> None:
    session.execute(update(Event).where(Event.version == 2).values(kind=EventKind.MOVED.value))


def open_again(session: Session) -> None:
    session.execute(update(ErrorEntry).values(closed_at=None))


SEALED = {"record_changed", "record_missing"}
"""What the seals say of the same damage."""

TAMPERINGS: dict[str, tuple[Callable[[Session], object], set[str]]] = {
    "the handover": (take_away_the_handover, {"handover_missing"}),
    "its evidence": (lambda session: session.execute(delete(HandoverTick)), {"evidence_missing"}),
    "its event": (call_it_otherwise, {"event_changed", "handover_unknown"}),
    "an error": (
        lambda session: session.execute(delete(ErrorEntry).where(ErrorEntry.id == 1)),
        {"error_entry_missing"},
    ),
    "an answer": (open_again, {"error_entry_closed_missing"}),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_that_what_the_log_tells_of_is_missed(ward: Database, name: str) -> None:
    tamper, found = TAMPERINGS[name]
    with ward.write() as session:
        tamper(session)
    assert kinds(ward) - SEALED == found
    assert kinds(ward) & SEALED


def test_that_the_documents_of_a_wards_first_day_are_sealed(database: Database) -> None:
    with database.write() as session:
        staff.make_first_supervisor(session, factories.acting("boss"), "係長　花子", "correct horse")
    assert kinds(database) == set()
    for table, key in ((Document, "document"), (DocumentRule, "document_rule")):
        with database.write() as session:
            session.execute(update(table).values(valid_from=factories.TODAY))
        with database.read() as session:
            assert {one.subject.split()[0] for one in verify(session).problems} >= {key}
