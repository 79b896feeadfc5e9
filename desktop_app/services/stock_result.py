"""What a count of a box says: which cards lie there rightly, which are missing, which are too many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.office import ShelfLocation
from desktop_app.models.stock import StockTakeScan
from desktop_app.services import boxes
from desktop_app.terms import ErrorKind, EventKind, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy.orm import Session

LAID = (EventKind.SHELVED.value, EventKind.MOVED.value)


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One card of a count without its name; number is that of its scan, 0 when it was not scanned.

    shelf is where the record says that it lies; scanned is what was read of an unknown card.
    """

    application_pk: int | None
    application_id: str
    kana: str
    shelf: str
    finding: Finding
    number: int = 0
    scanned: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A count as it stands now; pulled cards are out for a visit and are neither expected nor missing."""

    here: tuple[CountedRow, ...]
    missing: tuple[CountedRow, ...]
    surplus: tuple[CountedRow, ...]
    pulled: tuple[CountedRow, ...]

    @property
    def differences(self) -> tuple[CountedRow, ...]:
        """What is missing and what is too many."""
        return self.missing + self.surplus


def mark(take_pk: int) -> str:
    """Give what the texts of a count's errors begin with."""
    return f"#{take_pk} "


def finding_of(card: Application, inside: Mapping[int, bool]) -> Finding:
    """Say what a card that was scanned is in a box in which these cards are recorded (true = pulled)."""
    if card.id in inside:
        return Finding.PULLED if inside[card.id] else Finding.HERE
    if not card.in_custody():
        return Finding.NOT_IN_CUSTODY
    return Finding.NO_PLACE if card.shelf_id is None else Finding.ELSEWHERE


def row_of(session: Session, pk: int, finding: Finding, number: int = 0) -> CountedRow:
    """Give one card of a count."""
    return _rows(session, {pk: (finding, number)})[0]


def unknown_row(text: str) -> CountedRow:
    """Give what stands for a card that nobody knows."""
    return CountedRow(None, "", "", "", Finding.UNKNOWN, scanned=text)


def unknown_texts(session: Session, take_pk: int) -> list[str]:
    """Give what was scanned in a count and is no card, as the errors to review keep it."""
    begin = mark(take_pk)
    statement = select(ErrorEntry.text).where(
        ErrorEntry.kind == ErrorKind.STOCK_DIFFERENCE.value,
        ErrorEntry.reason == Finding.UNKNOWN.value,
        ErrorEntry.text.startswith(begin, autoescape=True),
    )
    return [text.removeprefix(begin) for text in session.scalars(statement.order_by(ErrorEntry.id))]


def of(session: Session, take_pk: int, box: boxes.Box) -> ResultRow:
    """Compare the scans of a count with the record as it is now.

    A card that left its place rightly after its scan, or was put right by its own scan, is no difference.
    """
    inside = boxes.cards(session, box)
    scans = session.execute(
        select(StockTakeScan, Application)
        .join(Application, Application.id == StockTakeScan.application_pk)
        .where(StockTakeScan.stock_take_id == take_pk)
        .order_by(StockTakeScan.number)
    ).all()
    here: dict[int, tuple[Finding, int]] = {}
    surplus: dict[int, tuple[Finding, int]] = {}
    for scan, card in scans:
        finding = finding_of(card, inside)
        if finding is Finding.HERE:
            here[card.id] = (finding, scan.number)
        elif scan.finding != Finding.HERE and not _laid_since(session, card.id, scan.at):
            surplus[card.id] = (finding, scan.number)
    seen = here.keys() | surplus.keys()
    left = {pk: pulled for pk, pulled in inside.items() if pk not in seen}
    missing = {pk: (Finding.MISSING, 0) for pk, pulled in left.items() if not pulled}
    out = {pk: (Finding.PULLED, 0) for pk, pulled in left.items() if pulled}
    unknown = tuple(unknown_row(text) for text in unknown_texts(session, take_pk))
    return ResultRow(
        _rows(session, here), _rows(session, missing), _rows(session, surplus) + unknown, _rows(session, out)
    )


def _laid_since(session: Session, pk: int, at: datetime) -> bool:
    later = select(Event.version).where(Event.application_pk == pk, Event.kind.in_(LAID), Event.at > at)
    return session.scalar(later.limit(1)) is not None


def _rows(session: Session, found: Mapping[int, tuple[Finding, int]]) -> tuple[CountedRow, ...]:
    statement = (
        select(Application.id, Application.application_id, Application.kana, ShelfLocation.label)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(Application.id.in_(found.keys()))
    )
    cards = {row.id: row for row in session.execute(statement)}
    return tuple(
        CountedRow(pk, cards[pk].application_id, cards[pk].kana, cards[pk].label or "", finding, number)
        for pk, (finding, number) in found.items()
    )
