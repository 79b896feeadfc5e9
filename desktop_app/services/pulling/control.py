"""The control with which a day ends: pulled = handed over + returned + left otherwise, or why not."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, null, select

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.handover import Handover
from desktop_app.models.office import ShelfLocation
from desktop_app.models.pull import DayEnd, Pulled
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.pulling.rows import CountRow, DayEndRow, DayRow, OpenRow
from desktop_app.terms import STANDING, BookingState, PullOutcome, Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_STANDING = [state.value for state in STANDING]
_OUT = Pulled.ended_at.is_(None)


def day(session: Session, place: str, on_date: date) -> DayRow:
    """Give how a day at a place stands, to be closed or because it is."""
    here = and_(Pulled.place_code == place, Pulled.on_date == on_date)
    return DayRow(
        place,
        on_date,
        count(session, place, on_date),
        tuple(_ends(session, place, on_date)),
        (*_out(session, here), *_not_over(session, place, on_date)),
        _taken_back(session, here),
        tuple(_earlier(session, place, on_date)),
    )


def count(session: Session, place: str, on_date: date) -> CountRow:
    """Count the cards pulled for a day at a place by what became of them."""
    found = session.execute(
        select(Pulled.outcome, func.count())
        .where(Pulled.place_code == place, Pulled.on_date == on_date)
        .group_by(Pulled.outcome)
    )
    by: dict[str | None, int] = {row[0]: row[1] for row in found}
    return CountRow(sum(by.values()), *(by.get(outcome.value, 0) for outcome in PullOutcome))


def close(session: Session, acting: Acting, on_date: date, seen: CountRow, reason: str = "") -> DayEndRow:
    """Close a day at acting.place with the counts that were seen; after a later movement once more.

    While cards are out a supervisor says why. The same command sent again gives the first outcome. Raises
    Conflict when the counts are others by now, NoPermission, Invalid without a reason, PersonalNumber, and
    NotAllowed("close_day", reason): to_come for a later day, closed_already when nothing moved since.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return _end_row(session.get_one(DayEnd, kept["day_end"], populate_existing=True))
    if on_date > acting.today:
        raise NotAllowed("close_day", "to_come", on_date)
    # What others note of a card has its place in the log before this closing or after it, never beside it.
    audit.hold(session)
    found = count(session, acting.place, on_date)
    if found != seen:
        raise Conflict("", "", None, "day_end")
    before = _ends(session, acting.place, on_date)
    if before and before[0].count == found:
        raise NotAllowed("close_day", "closed_already", on_date)
    why = _why(session, acting, reason) if found.out else None
    counts: dict[str, Any] = asdict(found)
    kept_end = DayEnd(
        place_code=acting.place,
        on_date=on_date,
        **counts,
        difference_reason=why,
        ended_at=acting.now,
        ended_by=acting.staff_id,
    )
    session.add(kept_end)
    session.flush()
    detail = {"date": on_date.isoformat(), "place": acting.place, **counts}
    sealed = [seals.key("day_end", kept_end.id)]
    audit.record(session, acting, "day_end", str(kept_end.id), detail, sealed=sealed)
    operations.done(session, acting, "day_end", {"day_end": kept_end.id})
    return _end_row(kept_end)


def _why(session: Session, acting: Acting, reason: str) -> str:
    staff.require(session, acting, "close_day", Role.SUPERVISOR)
    why = " ".join(guard.refuse(reason).split())
    if not why:
        raise Invalid("reason", "missing")
    return why


def _ends(session: Session, place: str, on_date: date) -> list[DayEndRow]:
    statement = (
        select(DayEnd)
        .where(DayEnd.place_code == place, DayEnd.on_date == on_date)
        .order_by(DayEnd.id.desc())
        .execution_options(populate_existing=True)
    )
    return [_end_row(end) for end in session.scalars(statement)]


def _end_row(end: DayEnd) -> DayEndRow:
    counted = CountRow(end.pulled, end.handed_over, end.returned, end.left_otherwise)
    return DayEndRow(end.id, counted, end.difference_reason, end.ended_at, end.ended_by)


def _out(session: Session, here: ColumnElement[bool]) -> list[OpenRow]:
    """Cards still out, in the order of their places, each with its last visit of that day there."""
    latest = (
        select(func.max(Booking.id))
        .where(
            Booking.application_pk == Pulled.application_pk,
            Booking.place_code == Pulled.place_code,
            Booking.on_date == Pulled.on_date,
        )
        .correlate(Pulled)
        .scalar_subquery()
    )
    statement = (
        select(*_card(), Pulled.pulled_at, Pulled.pulled_by, *_visit())
        .select_from(Pulled)
        .join(Application, Application.id == Pulled.application_pk)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .outerjoin(Booking, Booking.id == latest)
        .where(here, _OUT)
        .order_by(ShelfLocation.label.is_(None), ShelfLocation.label, Pulled.id)
    )
    return [_open(row) for row in session.execute(statement)]


def _not_over(session: Session, place: str, on_date: date) -> list[OpenRow]:
    """Visits that are neither done nor noted as not come, and whose card lies on its place."""
    out = select(Pulled.id).where(Pulled.application_pk == Booking.application_pk, _OUT).exists()
    statement = (
        select(*_card(), null(), null(), *_visit())
        .select_from(Booking)
        .join(Application, Application.id == Booking.application_pk)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(
            Booking.place_code == place,
            Booking.on_date == on_date,
            Booking.state.in_(_STANDING),
            ~out,
        )
        .order_by(Booking.starts, Booking.id)
    )
    return [_open(row) for row in session.execute(statement)]


def _card() -> tuple[Any, ...]:
    return (
        Application.id,
        Application.application_id,
        Application.name,
        Application.kana,
        ShelfLocation.label,
    )


def _visit() -> tuple[Any, ...]:
    return Booking.id, Booking.version, Booking.starts, Booking.ends, Booking.state


def _open(row: Row[*tuple[Any, ...]]) -> OpenRow:
    facts: list[Any] = list(row)
    state = BookingState(facts[11]) if facts[11] else None
    facts[7] = facts[7] if state in STANDING else None
    facts[8], facts[11] = facts[8] or 0, state
    return OpenRow(*facts)


def _taken_back(session: Session, here: ColumnElement[bool]) -> int:
    """Handovers of these cards that were taken back: such a card was pulled twice."""
    statement = (
        select(func.count())
        .select_from(Pulled)
        .join(
            Handover,
            and_(Handover.application_pk == Pulled.application_pk, Handover.at == Pulled.ended_at),
        )
        .where(here, Pulled.outcome == PullOutcome.HANDED_OVER.value, Handover.reversed_at.is_not(None))
    )
    return session.scalar(statement) or 0


def _earlier(session: Session, place: str, on_date: date) -> list[tuple[date, int]]:
    statement = (
        select(Pulled.on_date, func.count())
        .where(Pulled.place_code == place, Pulled.on_date < on_date, _OUT)
        .group_by(Pulled.on_date)
        .order_by(Pulled.on_date)
    )
    return [(row[0], row[1]) for row in session.execute(statement)]
