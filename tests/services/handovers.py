"""What the tests of the handover share: a ward with a card on its shelf, and the way through the check."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry, Handover
from desktop_app.services import change, documents, handover
from desktop_app.services.acting import Acting
from desktop_app.services.handover import Checks, ComparedRow, SecondRow, StartedRow, Tick
from desktop_app.terms import HandoverCase, OldCard, Party, Role, Stage, TickKind
from tests.factories import NOW, acting, make_application, make_shelf, make_staff, stored


@dataclass(frozen=True, slots=True)
class Card:
    """A card in custody with its two codes."""

    pk: int
    notice: str
    label: str


def furnish(session: Session) -> None:
    """Put in staff and documents."""
    for staff_id, role in (("w1", Role.WINDOW), ("w2", Role.WINDOW), ("s1", Role.SUPERVISOR)):
        make_staff(session, staff_id, role)
    documents.install_defaults(session)


def make_card(session: Session, position: int = 1, **fields: Any) -> Card:
    """A notified card of its own person on a shelf."""
    facts: dict[str, Any] = {
        "name": f"足立　花子{position}",
        "kana": f"アダチ　ハナコ{'ア' * position}",
        **fields,
    }
    shelf_id = None if facts.pop("stage", None) else make_shelf(session, position)
    pk = make_application(session, fields.get("stage", Stage.NOTIFIED), shelf_id=shelf_id, **facts)
    row = change.row_of(session, pk)
    return Card(pk, row["notice_number"], f"K{row['application_id']}")


def documents_of(party: Party, *codes: str) -> tuple[Tick, ...]:
    """Ticks for these documents and for face, card and name."""
    shown = tuple(Tick(TickKind.DOCUMENT, party, NOW, code) for code in codes)
    return (*shown, Tick(TickKind.FACE_CARD_NAME, party, NOW))


LICENCE = documents_of(Party.PERSON, "driving_licence")
SECOND = SecondRow("w2", "職員 w2", NOW)


def checks_of(card: Card, version: int = 1, **other: Any) -> Checks:
    """All checks for the person with a driving licence."""
    values: dict[str, Any] = {
        "application_pk": card.pk,
        "seen_version": version,
        "notice_scan": card.notice,
        "card_scan": card.label,
        "case": HandoverCase.APPLICANT,
        "ticks": LICENCE,
        "old_card": OldCard.NONE,
    }
    return Checks(**values | other)


def started(database: Database, card: Card, who: Acting | None = None) -> StartedRow:
    """The first step, which must not stop."""
    with database.write() as session:
        found = handover.start(session, who or acting(), card.notice)
    assert isinstance(found, StartedRow)
    return found


def compared(database: Database, begun: StartedRow, card: Card) -> ComparedRow:
    """The second step, which must not stop."""
    with database.write() as session:
        found = handover.compare(session, acting(), begun, card.label)
    assert isinstance(found, ComparedRow)
    return found


def entries(session: Session) -> list[ErrorEntry]:
    """All errors to review."""
    return list(session.scalars(select(ErrorEntry).order_by(ErrorEntry.id)))


def later(who: Acting, day: date) -> Acting:
    """The same clerk on another day."""
    return replace(who, today=day)


def unchanged(database: Database, *cards: Card) -> None:
    """Say that nothing but entries and looks was written."""
    with database.read() as session:
        assert [stored(session, card.pk).version for card in cards] == [1] * len(cards)
        assert not session.scalar(select(func.count()).select_from(Handover))
