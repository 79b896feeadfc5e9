"""Slots with what is left of them, for lists, the week grid and the month."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, case, exists, func, select, tuple_

from desktop_app.models.base import Moment
from desktop_app.models.office import Office
from desktop_app.models.slot import Seat, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import BindParameter, ColumnElement, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One slot: minutes after midnight; its seats, and how many are booked, held by somebody, free.

    A closed slot has none free.
    """

    slot_id: int
    place: str
    place_name: str
    on_date: date
    starts: int
    ends: int
    seats: int
    booked: int
    held: int
    free: int
    closed: bool


@dataclass(frozen=True, slots=True)
class DayFreeRow:
    """One day of a month at a place: its seats and those free."""

    on_date: date
    seats: int
    free: int


def slots(
    session: Session, first: date, last: date, now: datetime, place: str | None = None
) -> list[SlotRow]:
    """Give the slots of a range of days (both included), at one place or all, by day, time and place."""
    statement = _slots(now).where(Slot.on_date.between(first, last))
    if place is not None:
        statement = statement.where(Slot.place_code == place)
    statement = statement.order_by(Slot.on_date, Slot.starts, Slot.place_code)
    return [SlotRow(*row) for row in session.execute(statement)]


def slot(session: Session, slot_id: int, now: datetime) -> SlotRow | None:
    """Give one slot, None when there is none."""
    row = session.execute(_slots(now).where(Slot.id == slot_id)).one_or_none()
    return None if row is None else SlotRow(*row)


def next_free(
    session: Session, now: datetime, after: tuple[date, int], place: str | None, count: int = 2
) -> list[SlotRow]:
    """Give the first slots with a free seat from a day and time on, at one place or all."""
    wanted = {"now": now, "day": after[0], "starts": after[1], "place": place, "count": count}
    return [SlotRow(*row) for row in session.execute(_next_free(somewhere=place is None), wanted)]


def month(session: Session, place: str, first: date, last: date, now: datetime) -> Sequence[DayFreeRow]:
    """Give seats and free seats of each day with slots."""
    open_free = case((Slot.closed, 0), else_=_free(now))
    statement = (
        select(Slot.on_date, func.count(), func.sum(open_free))
        .join(Seat, Seat.slot_id == Slot.id)
        .where(Slot.place_code == place, Slot.on_date.between(first, last))
        .group_by(Slot.on_date)
        .order_by(Slot.on_date)
    )
    return [DayFreeRow(day, seats, free) for day, seats, free in session.execute(statement)]


def free_by_day(
    session: Session, first: date, last: date, now: datetime, place: str | None = None
) -> dict[date, int]:
    """Count the free seats of each day of a range (both included), at one place or all."""
    statement = (
        select(Slot.on_date, func.sum(_free(now)))
        .join(Seat, Seat.slot_id == Slot.id)
        .where(Slot.on_date.between(first, last), Slot.closed.is_(False))
        .group_by(Slot.on_date)
    )
    if place is not None:
        statement = statement.where(Slot.place_code == place)
    return dict(session.execute(statement).all())


def held(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """Whether a seat is held at this moment: a hold that ran out is none, no job clears it away."""
    return and_(Seat.booking_id.is_(None), Seat.held_until.is_not(None), Seat.held_until > now)


@cache
def _next_free(*, somewhere: bool) -> Select[*tuple[Any, ...]]:
    now = bindparam("now", type_=Moment())
    order = (Slot.on_date, Slot.starts, Slot.place_code)
    # Which slots comes first, by an index and only until there are enough: a place has a year of them.
    found = (
        select(Slot.id)
        .where(
            Slot.closed.is_(False),
            tuple_(Slot.on_date, Slot.starts) >= tuple_(bindparam("day", type_=Date()), bindparam("starts")),
            exists().where(Seat.slot_id == Slot.id, Seat.booking_id.is_(None), ~held(now)),
        )
        .order_by(*order)
        .limit(bindparam("count"))
    )
    if not somewhere:
        found = found.where(Slot.place_code == bindparam("place"))
    return _slots(now).where(Slot.id.in_(found)).order_by(*order)


def _free(now: datetime | BindParameter[datetime]) -> ColumnElement[int]:
    return case((and_(Seat.slot_id.is_not(None), Seat.booking_id.is_(None), ~held(now)), 1), else_=0)


def _slots(now: datetime | BindParameter[datetime]) -> Select[*tuple[Any, ...]]:
    free = func.coalesce(func.sum(_free(now)), 0)
    return (
        select(
            Slot.id,
            Slot.place_code,
            Office.name,
            Slot.on_date,
            Slot.starts,
            Slot.ends,
            func.count(Seat.slot_id),
            func.count(Seat.booking_id),
            func.coalesce(func.sum(case((held(now), 1), else_=0)), 0),
            case((Slot.closed, 0), else_=free),
            Slot.closed,
        )
        .join(Office, Office.code == Slot.place_code)
        .outerjoin(Seat, Seat.slot_id == Slot.id)
        .group_by(Slot.id, Office.name)
    )
