"""Boxes from J-LIS: announced with a control count, taken in card by card, closed when the counts agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, func, or_, select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import Delivery, Office
from desktop_app.models.stock import BoxEmptied
from desktop_app.services import audit, change, custody, guard, resolve, review, seals, staff
from desktop_app.services.custody import CardRow
from desktop_app.terms import ErrorKind, EventKind, Stage

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, RowMapping, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_CARDS = 10_000
DAYS_TO_EMPTY = 31
EXPECTED = {Stage.APPLIED, Stage.PRODUCED}
"""The stages from which a card comes in a box."""


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office that takes deliveries."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One box: how many cards were announced, how many were scanned so far."""

    delivery_pk: int
    code: str
    office: str
    announced: int
    scanned: int
    arrived_on: date
    closed_at: datetime | None
    difference_reason: str | None
    version: int
    emptied_at: datetime | None = None

    @property
    def agrees(self) -> bool:
        """Whether as many cards were scanned as were announced."""
        return self.announced == self.scanned


def offices(session: Session) -> list[OfficeRow]:
    """List the offices in use, in the ward's order."""
    statement = select(Office.code, Office.name).where(Office.active).order_by(Office.position, Office.code)
    return [OfficeRow(*row) for row in session.execute(statement)]


def open_ones(session: Session) -> list[DeliveryRow]:
    """List the deliveries that are not closed, the latest first."""
    return _listed(session, Delivery.closed_at.is_(None))


def under_way(session: Session, today: date) -> list[DeliveryRow]:
    """List the open deliveries and those of the last month whose box was not found empty yet."""
    lately = Delivery.arrived_on >= today - timedelta(days=DAYS_TO_EMPTY)
    emptied = exists().where(BoxEmptied.delivery_id == Delivery.id)
    return _listed(session, or_(Delivery.closed_at.is_(None), and_(lately, ~emptied)))


def _listed(session: Session, condition: ColumnElement[bool]) -> list[DeliveryRow]:
    statement = _statement().where(condition)
    return [_row(found) for found in session.execute(statement.order_by(Delivery.id.desc())).mappings()]


def one(session: Session, delivery_pk: int) -> DeliveryRow:
    """Give one delivery with its counts. Raises Unknown."""
    found = session.execute(_statement().where(Delivery.id == delivery_pk)).mappings().one_or_none()
    if found is None:
        raise Unknown("delivery", str(delivery_pk))
    return _row(found)


def announce(
    session: Session, acting: Acting, code: str, office_code: str, announced: int, arrived_on: date
) -> DeliveryRow:
    """Start a delivery with the code and the control count that stand on its slip.

    Raises Invalid for a missing or used code, a count outside 1 to 10,000, a day in the future or an office
    that is not there; PersonalNumber when the code looks like a 個人番号; NoPermission.
    """
    staff.at_counter(session, acting, "announce")
    code = resolve.plain(guard.refuse(code))
    if not code:
        raise Invalid("delivery_code", "missing")
    if resolve.delivery(session, code) is not None:
        raise Invalid("delivery_code", "taken")
    if not 1 <= announced <= MOST_CARDS:
        raise Invalid("announced", "range")
    if arrived_on > acting.today:
        raise Invalid("arrived_on", "future")
    if session.get(Office, office_code) is None:
        raise Invalid("office", "unknown")
    delivery = Delivery(code=code, office_code=office_code, announced=announced, arrived_on=arrived_on)
    session.add(delivery)
    session.flush()
    sealed = [seals.key("delivery", delivery.id)]
    audit.record(session, acting, "delivery_announced", code, {"announced": announced}, sealed=sealed)
    return one(session, delivery.id)


def scan_in(session: Session, acting: Acting, delivery_pk: int, text: str) -> tuple[CardRow, DeliveryRow]:
    """Take one card of the box into custody by its own scan.

    A card too many is taken in as well: it lies there, and closing will ask for the reason.
    Raises Unknown, Ambiguous, PersonalNumber, and NotAllowed: delivery_closed, already_scanned,
    other_delivery, already_in_custody, or why the card can't come any more; NoPermission.
    """
    staff.at_counter(session, acting, "deliver")
    # The row is locked, so that a box can't be closed while one of its cards is being taken in.
    delivery = session.get(Delivery, delivery_pk, populate_existing=True, with_for_update=True)
    if delivery is None:
        raise Unknown("delivery", str(delivery_pk))
    if delivery.closed_at is not None:
        raise NotAllowed("deliver", "delivery_closed")
    card = custody.card_of(session, "deliver", text)
    reason = _why_not(card, delivery, acting.today)
    if reason:
        raise NotAllowed("deliver", reason, card.delivered_on)
    columns = {
        "stage": Stage.DELIVERED.value,
        "delivered_on": delivery.arrived_on,
        "custody_on": acting.today,
        "delivery_id": delivery_pk,
    }
    change.apply(session, acting, card.id, EventKind.DELIVERED, card.version, columns)
    return custody.card_row(session, card.id), one(session, delivery_pk)


def close(
    session: Session, acting: Acting, delivery_pk: int, seen_version: int, reason: str = ""
) -> DeliveryRow:
    """Close a delivery: when the counts differ with a reason, which also opens an entry to review.

    Raises NotAllowed("close", "difference") when the counts differ and no reason is given, Conflict when
    somebody else closed it, Unknown, PersonalNumber, NoPermission.
    """
    staff.at_counter(session, acting, "close")
    row = one(session, delivery_pk)
    reason = " ".join(guard.refuse(reason).split())
    if not row.agrees and not reason:
        raise NotAllowed("close", "difference")
    changed = session.execute(
        update(Delivery)
        .where(Delivery.id == delivery_pk, Delivery.version == seen_version, Delivery.closed_at.is_(None))
        .values(
            closed_at=acting.now,
            closed_by=acting.staff_id,
            difference_reason=None if row.agrees else reason,
            version=seen_version + 1,
        )
        .returning(Delivery.id)
    ).all()
    if not changed:
        raise _taken(session, delivery_pk)
    counts = {"announced": row.announced, "scanned": row.scanned}
    if not row.agrees:
        told = f"{row.code}: {row.scanned} / {row.announced}. {reason}"
        review.add(session, acting, ErrorKind.DELIVERY_DIFFERENCE, "difference", text=told)
    sealed = [seals.key("delivery", delivery_pk)]
    audit.record(session, acting, "delivery_closed", row.code, counts, sealed=sealed)
    session.expire_all()
    return one(session, delivery_pk)


def _why_not(card: Application, delivery: Delivery, today: date) -> str | None:
    if card.left_on is not None:
        return card.why_not("prepare", today)
    if card.delivery_id == delivery.id:
        return "already_scanned"
    if card.delivery_id is not None:
        return "other_delivery"
    if card.in_custody():
        return "already_in_custody"
    return None if card.stage in EXPECTED else card.why_not("prepare", today) or "not_expected"


def _taken(session: Session, delivery_pk: int) -> Conflict:
    who = session.execute(
        select(Delivery.code, Delivery.closed_by, Delivery.closed_at).where(Delivery.id == delivery_pk)
    ).one()
    return Conflict(who.code, who.closed_by or "", who.closed_at, "delivery_closed")


def _statement() -> Select[*tuple[Any, ...]]:
    scanned = select(func.count()).where(Application.delivery_id == Delivery.id).scalar_subquery()
    emptied = select(func.max(BoxEmptied.at)).where(BoxEmptied.delivery_id == Delivery.id).scalar_subquery()
    return select(
        Delivery.id.label("delivery_pk"),
        Delivery.code,
        Office.name.label("office"),
        Delivery.announced,
        scanned.label("scanned"),
        Delivery.arrived_on,
        Delivery.closed_at,
        Delivery.difference_reason,
        Delivery.version,
        emptied.label("emptied_at"),
    ).join(Office, Office.code == Delivery.office_code)


def _row(found: RowMapping) -> DeliveryRow:
    return DeliveryRow(**found)
