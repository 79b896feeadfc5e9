"""Who waits for a seat on full days: asked in the order in which they came when one is given back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.booking import Waiting
from desktop_app.services import audit, change, staff

if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import Any

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_WAITS = select(Waiting.id).where(Waiting.application_pk == bindparam("pk"), Waiting.ended_at.is_(None))
_NEXT = (
    select(Waiting.id)
    .where(
        Waiting.ended_at.is_(None),
        or_(Waiting.place_code.is_(None), Waiting.place_code == bindparam("place")),
        Waiting.from_date <= bindparam("day"),
        or_(Waiting.until_date.is_(None), Waiting.until_date >= bindparam("day")),
    )
    .order_by(Waiting.asked_at, Waiting.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One person who waits: place None for any; the version of the card to book it with."""

    id: int
    application_pk: int
    application_id: str
    version: int
    name: str
    kana: str
    place: str | None
    from_date: date
    until_date: date | None
    asked_at: datetime


def add(
    session: Session, acting: Acting, application_pk: int, place: str | None, first: date, last: date | None
) -> int:
    """Let a person wait for a seat from a day on; gives the entry's id.

    Raises Unknown, Invalid for days that are none, NoPermission, NotAllowed when the card can't be booked or
    waits already.
    """
    staff.at_counter(session, acting, "wait")
    record = change.load(session, application_pk)
    if last is not None and last < max(first, acting.today):
        raise Invalid("until", "before_from")
    why = record.why_not("book", acting.today)
    if why:
        raise NotAllowed("wait", why)
    if session.scalar(_WAITS, {"pk": application_pk}) is not None:
        raise NotAllowed("wait", "already_waiting")
    entry = Waiting(
        application_pk=application_pk,
        place_code=place,
        from_date=first,
        until_date=last,
        asked_at=acting.now,
        asked_by=acting.staff_id,
    )
    session.add(entry)
    session.flush()
    audit.record(session, acting, "wait", record.application_id)
    return entry.id


def end(session: Session, acting: Acting, waiting_id: int, booking_id: int | None = None) -> None:
    """End a wait: with the booking that came of it, or because the person doesn't want it any more.

    Raises Unknown, NoPermission.
    """
    staff.at_counter_or_unnamed(session, acting, "wait")
    entry = session.get(Waiting, waiting_id, with_for_update=True)
    if entry is None:
        raise Unknown("waiting", str(waiting_id))
    if entry.ended_at is None:
        entry.ended_at, entry.booking_id = acting.now, booking_id
        session.flush()
        audit.record(session, acting, "end_wait", str(waiting_id), {"booking": booking_id})


def end_for(session: Session, acting: Acting, application_pk: int, booking_id: int) -> None:
    """End the wait of a person who got a booking, if they waited."""
    found = session.scalar(_WAITS, {"pk": application_pk})
    if found is not None:
        end(session, acting, found, booking_id)


def next_for(session: Session, place: str, day: date) -> int | None:
    """Give who waits the longest for a seat at a place on a day."""
    return session.scalar(_NEXT, {"place": place, "day": day})


def waiting(session: Session, limit: int = 200) -> list[WaitingRow]:
    """Give everybody who waits, in the order in which they came."""
    statement = _waiting().where(Waiting.ended_at.is_(None)).order_by(Waiting.asked_at, Waiting.id)
    return [WaitingRow(*row) for row in session.execute(statement.limit(limit))]


def one(session: Session, waiting_id: int) -> WaitingRow | None:
    """Give one who waits, None when they don't any more."""
    still = (Waiting.id == waiting_id, Waiting.ended_at.is_(None))
    row = session.execute(_waiting().where(*still)).one_or_none()
    return None if row is None else WaitingRow(*row)


def _waiting() -> Select[*tuple[Any, ...]]:
    return select(
        Waiting.id,
        Application.id,
        Application.application_id,
        Application.version,
        Application.name,
        Application.kana,
        Waiting.place_code,
        Waiting.from_date,
        Waiting.until_date,
        Waiting.asked_at,
    ).join(Application, Application.id == Waiting.application_pk)
