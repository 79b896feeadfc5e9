"""Stock-take: the cards of one box counted by scan, with both differences; a count may rest and go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.errors import Conflict, NotAllowed, Unknown
from desktop_app.models.stock import StockTake, StockTakeScan
from desktop_app.services import audit, boxes, custody, guard, resolve, review, seals, staff, stock_result
from desktop_app.services.stock_result import CountedRow, ResultRow
from desktop_app.terms import ErrorKind, Finding

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


@dataclass(frozen=True, slots=True)
class TakeRow:
    """One count of a box under way: who counts since when, and how many cards were scanned so far."""

    take_pk: int
    label: str
    office: str
    begun_at: datetime
    begun_by: str
    scanned: int
    version: int


@dataclass(frozen=True, slots=True)
class EndedRow:
    """A count that has ended: found + missing = expected; surplus was scanned and does not belong there."""

    label: str
    expected: int
    found: int
    missing: int
    surplus: int


@dataclass(frozen=True, slots=True)
class LastCountRow:
    """When a box was counted last, by whom, and what differed."""

    at: datetime
    staff_id: str
    missing: int
    surplus: int


def last(session: Session, box: boxes.Box) -> LastCountRow | None:
    """Give the last count of a box that has ended."""
    statement = (
        select(StockTake.ended_at, StockTake.ended_by, StockTake.missing, StockTake.surplus)
        .where(
            StockTake.office_code == box.office_code,
            StockTake.cabinet == box.cabinet,
            StockTake.box == box.box,
            StockTake.ended_at.is_not(None),
        )
        .order_by(StockTake.id.desc())
        .limit(1)
    )
    row = session.execute(statement).one_or_none()
    if row is None or row.ended_at is None:
        return None
    return LastCountRow(row.ended_at, row.ended_by or "", row.missing or 0, row.surplus or 0)


def under_way(session: Session) -> list[TakeRow]:
    """List the counts that have not ended, the latest first."""
    statement = select(StockTake.id).where(StockTake.ended_at.is_(None)).order_by(StockTake.id.desc())
    return [one(session, take_pk) for take_pk in session.scalars(statement)]


def one(session: Session, take_pk: int) -> TakeRow:
    """Give one count. Raises Unknown."""
    take = _take(session, take_pk)
    box = boxes.at(session, take.office_code, take.cabinet, take.box)
    scanned = select(func.count()).where(StockTakeScan.stock_take_id == take_pk)
    count = session.scalar(scanned) or 0
    return TakeRow(take.id, box.label, box.office, take.begun_at, take.begun_by, count, take.version)


def begin(session: Session, acting: Acting, text: str) -> TakeRow:
    """Begin to count the box of a label, or give the count of it that is under way, whoever counts.

    Raises NoPermission, Unknown, PersonalNumber.
    """
    staff.at_counter(session, acting, "count")
    box = boxes.find(session, text)
    take_pk = _of_box(session, box)
    if take_pk is not None:
        return one(session, take_pk)
    where = {"office_code": box.office_code, "cabinet": box.cabinet, "box": box.box}
    row = {**where, "begun_at": acting.now, "begun_by": acting.staff_id, "version": 1}
    try:
        with session.begin_nested():
            made = session.execute(insert(StockTake).values(row).returning(StockTake.id))
            take_pk = made.scalar_one()
    except IntegrityError:
        # Another counter began a moment ago.
        return one(session, _of_box(session, box) or 0)
    sealed = [seals.key("stock_take", take_pk)]
    audit.record(session, acting, "stock_take_begun", str(take_pk), {"box": box.label}, sealed=sealed)
    return one(session, take_pk)


def take_over(session: Session, acting: Acting, take_pk: int, seen_version: int) -> TakeRow:
    """Go on with a count that somebody else began. Raises Conflict when it has changed hands, Unknown."""
    staff.at_counter(session, acting, "count")
    _change(session, take_pk, seen_version, begun_by=acting.staff_id)
    audit.record(
        session, acting, "stock_take_taken_over", str(take_pk), sealed=[seals.key("stock_take", take_pk)]
    )
    return one(session, take_pk)


def scan(session: Session, acting: Acting, take_pk: int, text: str) -> tuple[CountedRow, TakeRow]:
    """Count one card by its own scan; one that does not belong in the box is kept as surplus.

    An unknown card goes to the errors to review at once, under the count's number, and counts as surplus.
    Raises PersonalNumber, Conflict when another person counts the box now or the count has ended, Unknown
    for what is no number of a card, and NotAllowed: not_a_card, needs_pouch, already_counted.
    """
    take = _counting(session, acting, take_pk)
    if resolve.application_id(text) is None and resolve.notice_number(text):
        raise NotAllowed("count", "needs_pouch")
    try:
        card = custody.card_of(session, "count", text)
    except Unknown:
        number = resolve.application_id(text)
        if number is None:
            raise
        return _unknown(session, acting, take_pk, number), one(session, take_pk)
    rows = (StockTakeScan.stock_take_id == take_pk, StockTakeScan.application_pk == card.id)
    if session.scalar(select(StockTakeScan.number).where(*rows)) is not None:
        raise NotAllowed("count", "already_counted")
    finding = stock_result.finding_of(card, boxes.cards(session, _box(session, take)))
    last = select(func.max(StockTakeScan.number)).where(StockTakeScan.stock_take_id == take_pk)
    number = (session.scalar(last) or 0) + 1
    session.execute(
        insert(StockTakeScan).values(
            stock_take_id=take_pk,
            number=number,
            application_pk=card.id,
            finding=finding.value,
            at=acting.now,
            staff_id=acting.staff_id,
        )
    )
    told, kind = {"take": take_pk, "number": number, "finding": finding.value}, "stock_take_scan"
    audit.record(session, acting, kind, card.application_id, told, sealed=[seals.key(kind, take_pk, number)])
    return stock_result.row_of(session, card.id, finding, number), one(session, take_pk)


def _counting(session: Session, acting: Acting, take_pk: int) -> StockTake:
    """Give the count that is under way in the hands of who acts."""
    staff.at_counter(session, acting, "count")
    take = session.get(StockTake, take_pk, populate_existing=True, with_for_update=True)
    if take is None:
        raise Unknown("stock_take", str(take_pk))
    if take.ended_at is not None or take.begun_by != acting.staff_id:
        raise _lost(session, take_pk)
    return take


def look(session: Session, take_pk: int) -> ResultRow:
    """Compare what was scanned so far with what is recorded in the box now. Raises Unknown."""
    take = _take(session, take_pk)
    return stock_result.of(session, take_pk, _box(session, take))


def end(session: Session, acting: Acting, take_pk: int, seen_version: int, reason: str = "") -> EndedRow:
    """End a count; with differences it needs a reason, and each of them is put among the errors to review.

    Raises NotAllowed("count", "stock_difference") when there is no reason, Conflict when the count ended or
    another person counts, Unknown, PersonalNumber.
    """
    staff.at_counter(session, acting, "count")
    take = _take(session, take_pk)
    reason = " ".join(guard.refuse(reason).split())
    box, found = _box(session, take), look(session, take_pk)
    if take.ended_at is not None or take.begun_by != acting.staff_id:
        raise _lost(session, take_pk)
    if found.differences and not reason:
        raise NotAllowed("count", "stock_difference")
    counts = {
        "expected": len(found.here) + len(found.missing),
        "found": len(found.here),
        "missing": len(found.missing),
        "surplus": len(found.surplus),
    }
    who = {"ended_at": acting.now, "ended_by": acting.staff_id}
    why = reason if found.differences else None
    _change(session, take_pk, seen_version, **who, **counts, reason=why)
    for row in found.differences:
        if row.finding is not Finding.UNKNOWN:
            where = f"{stock_result.mark(take_pk)}{row.shelf or box.label}"
            review.add(
                session,
                acting,
                ErrorKind.STOCK_DIFFERENCE,
                row.finding.value,
                application_pk=row.application_pk,
                text=where,
            )
    told, sealed = {"box": box.label, **counts}, [seals.key("stock_take", take_pk)]
    audit.record(session, acting, "stock_take_ended", str(take_pk), told, sealed=sealed)
    return EndedRow(box.label, **counts)


def _of_box(session: Session, box: boxes.Box) -> int | None:
    return session.scalar(
        select(StockTake.id).where(
            StockTake.office_code == box.office_code,
            StockTake.cabinet == box.cabinet,
            StockTake.box == box.box,
            StockTake.ended_at.is_(None),
        )
    )


def _unknown(session: Session, acting: Acting, take_pk: int, number: str) -> CountedRow:
    if number in stock_result.unknown_texts(session, take_pk):
        raise NotAllowed("count", "already_counted")
    told = f"{stock_result.mark(take_pk)}{number}"
    review.add(session, acting, ErrorKind.STOCK_DIFFERENCE, Finding.UNKNOWN.value, text=told)
    return stock_result.unknown_row(number)


def _take(session: Session, take_pk: int) -> StockTake:
    take = session.get(StockTake, take_pk, populate_existing=True)
    if take is None:
        raise Unknown("stock_take", str(take_pk))
    return take


def _box(session: Session, take: StockTake) -> boxes.Box:
    return boxes.at(session, take.office_code, take.cabinet, take.box)


def _change(session: Session, take_pk: int, seen_version: int, **columns: object) -> None:
    changed = session.execute(
        update(StockTake)
        .where(StockTake.id == take_pk, StockTake.version == seen_version, StockTake.ended_at.is_(None))
        .values(**columns, version=seen_version + 1)
        .returning(StockTake.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not changed:
        raise _lost(session, take_pk)
    session.expire_all()


def _lost(session: Session, take_pk: int) -> Conflict:
    """Say who counts the box now, or who has ended the count and when."""
    take = _take(session, take_pk)
    who = take.ended_by or take.begun_by
    return Conflict(_box(session, take).label, who, take.ended_at, "stock_take")
