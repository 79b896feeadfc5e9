"""What is printed on labels: the pouches of a delivery or of one card, the places and boxes of a cabinet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.office import Delivery, Office, ShelfLocation
from desktop_app.models.printing import PrintJob
from desktop_app.services import audit, boxes, custody, resolve
from desktop_app.services.label_sheets import SHEETS
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind, PrintState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

TAIL = 6
MOST_LABELS = 5_000


class Which(StrEnum):
    """Which labels of a cabinet are printed."""

    PLACES = "places"
    BOXES = "boxes"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label: what its code says, the line above, the big text, the line below; whose pouch it is.

    printed_in is the job that printed it before.
    """

    code: str
    line: str
    big: str
    small: str
    application_pk: int | None = None
    printed_in: str | None = None


@dataclass(frozen=True, slots=True)
class PouchesRow:
    """The pouch labels of a delivery or of one card; subject names the job without anybody's name."""

    subject: str
    is_delivery: bool
    labels: tuple[LabelRow, ...]

    @property
    def new(self) -> tuple[LabelRow, ...]:
        """The labels that were never printed."""
        return tuple(label for label in self.labels if label.printed_in is None)


@dataclass(frozen=True, slots=True)
class CabinetRow:
    """A cabinet with the numbers of its first and last box."""

    office_code: str
    office: str
    cabinet: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Where:
    """A range of boxes of a cabinet, both ends included."""

    office_code: str
    cabinet: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PickedRow:
    """The cabinet and the box of a label that was scanned."""

    cabinet: CabinetRow
    box: int


def sheets(count: int, sheet: str, start: int) -> int:
    """Say how many sheets so many labels take; each sheet keeps one for its job."""
    room = SHEETS[sheet].count - 1
    first = SHEETS[sheet].count - start
    return (1 if count and first else 0) + -(-max(count - first, 0) // room)


def find(session: Session, acting: Acting, text: str) -> PouchesRow | PickedRow:
    """Say what the scan asks labels for: a delivery, a card, or the box of a place; the view is audited.

    Raises what `pouches` does.
    """
    if resolve.shelf(session, text) or resolve.box(session, text):
        box = boxes.find(session, text)
        inside = (box.office_code, box.cabinet)
        row = next(one for one in cabinets(session) if (one.office_code, one.cabinet) == inside)
        return PickedRow(row, box.box)
    found = pouches(session, text)
    audit.record(session, acting, "view_labels", found.subject)
    return found


def cabinets(session: Session) -> list[CabinetRow]:
    """List the cabinets of the ward, office by office."""
    statement = (
        select(
            ShelfLocation.office_code,
            Office.name,
            ShelfLocation.cabinet,
            func.min(ShelfLocation.box),
            func.max(ShelfLocation.box),
        )
        .join(Office, Office.code == ShelfLocation.office_code)
        .group_by(ShelfLocation.office_code, Office.name, ShelfLocation.cabinet, Office.position)
        .order_by(Office.position, ShelfLocation.office_code, ShelfLocation.cabinet)
    )
    return [CabinetRow(*row) for row in session.execute(statement)]


def pouches(session: Session, text: str) -> PouchesRow:
    """Give the pouch labels of the delivery with this code, or of the one card that was scanned or typed.

    A delivery's cards that have left custody get no label any more.
    Raises Unknown, Ambiguous, PersonalNumber, NotAllowed("label", "not_in_custody").
    """
    delivery_pk = resolve.delivery(session, text)
    lies = Application.custody_on.is_not(None) & Application.left_on.is_(None)
    if delivery_pk is not None:
        subject = session.scalars(select(Delivery.code).where(Delivery.id == delivery_pk)).one()
        rows = _pouch_rows(session, [Application.delivery_id == delivery_pk, lies], [subject])
        return PouchesRow(subject, True, rows)
    card = custody.card_of(session, "label", text)
    if not card.in_custody():
        raise NotAllowed("label", "not_in_custody")
    code = session.scalar(select(Delivery.code).where(Delivery.id == card.delivery_id))
    subjects = [card.application_id, *([code] if code else [])]
    return PouchesRow(card.application_id, False, _pouch_rows(session, [Application.id == card.id], subjects))


def pouch_order(
    session: Session, text: str, sheet: str, start: int, *, again: bool = False, reason: str = ""
) -> PrintOrder:
    """Order the labels of `pouches` that were never printed, or all of them again with a reason.

    Raises what `pouches` does, and Invalid for a start that the sheet has not.
    """
    found = pouches(session, text)
    wanted = found.labels if again else found.new
    before = next((label.printed_in for label in reversed(wanted) if label.printed_in), None)
    pages = _pages(wanted, sheet, start)
    return PrintOrder(PrintKind.POUCH_LABELS, found.subject, pages, before, reason if before else "")


def places(session: Session, where: Where, which: Which) -> tuple[LabelRow, ...]:
    """Give the labels of the places of some boxes, of the boxes themselves, or of both, box by box.

    Raises Invalid("range") for more than 5,000 labels.
    """
    statement = (
        select(ShelfLocation.label, Office.name)
        .join(Office, Office.code == ShelfLocation.office_code)
        .where(
            ShelfLocation.office_code == where.office_code,
            ShelfLocation.cabinet == where.cabinet,
            ShelfLocation.box.between(where.first, where.last),
        )
        .order_by(ShelfLocation.box, ShelfLocation.position)
        .limit(MOST_LABELS + 1)
    )
    found: list[LabelRow] = []
    begun: set[str] = set()
    for label, office in session.execute(statement):
        box, _, position = label.rpartition("-")
        if which is not Which.PLACES and box not in begun:
            begun.add(box)
            found.append(LabelRow(f"{resolve.BOX_MARK}{box}", "", box, office))
        if which is not Which.BOXES:
            found.append(LabelRow(label, box, position, office))
    if len(found) > MOST_LABELS:
        raise Invalid("range", "too_many")
    return tuple(found)


def place_order(session: Session, where: Where, which: Which, sheet: str, start: int) -> PrintOrder:
    """Order the labels of `places`. Raises Invalid as it does, and for a start that the sheet has not."""
    subject = f"{where.office_code}-{where.cabinet} {where.first}-{where.last} {which.value}"
    return PrintOrder(PrintKind.PLACE_LABELS, subject, _pages(places(session, where, which), sheet, start))


def _pages(labels: Sequence[LabelRow], sheet: str, start: int) -> tuple[PageOrder, ...]:
    """Part the labels into sheets; the first label of each is the job's own: each page names its job."""
    count = SHEETS[sheet].count
    if not 1 <= start <= count:
        raise Invalid("start", "range")
    pages: list[PageOrder] = []
    left = list(labels)
    while left:
        room = max(count - start, 0)
        part, left = left[:room], left[room:]
        if part:
            pages.append(_page(part, sheet, start))
        start = 1
    return tuple(pages)


def _page(part: Sequence[LabelRow], sheet: str, start: int) -> PageOrder:
    shown: list[dict[str, Any]] = [
        {"code": row.code, "line": row.line, "big": row.big, "small": row.small} for row in part
    ]
    facts = {"sheet": sheet, "start": start, "labels": shown}
    people = tuple(row.application_pk for row in part if row.application_pk is not None)
    return PageOrder(facts, tuple(dict.fromkeys(row.code for row in part)), people)


def _pouch_rows(session: Session, conditions: list[Any], subjects: list[str]) -> tuple[LabelRow, ...]:
    columns = (Application.id, Application.application_id, Application.kana)
    rows = session.execute(select(*columns).where(*conditions).order_by(Application.id)).all()
    printed = _printed(session, {*subjects, *(row.application_id for row in rows)})
    return tuple(
        LabelRow(
            f"{resolve.POUCH_MARK}{row.application_id}",
            row.kana,
            row.application_id[-TAIL:],
            row.application_id,
            row.id,
            printed.get(row.id),
        )
        for row in rows
    )


def _printed(session: Session, subjects: set[str]) -> dict[int, str]:
    """Give the last released job of each card among the jobs of these subjects."""
    statement = (
        select(PrintJob.id, PrintJob.snapshot)
        .where(
            PrintJob.kind == PrintKind.POUCH_LABELS.value,
            PrintJob.state == PrintState.RELEASED.value,
            PrintJob.subject.in_(subjects),
        )
        .order_by(PrintJob.made_at, PrintJob.id)
    )
    found: dict[int, str] = {}
    for job_id, snapshot in session.execute(statement):
        for page in json.loads(snapshot):
            found.update(dict.fromkeys(page["people"], job_id))
    return found
