"""Holds: cards that must not be disposed of although their time is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, or_, select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.keep_until import CardHold
from desktop_app.services import audit, change, guard, operations, seals, staff

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST = 200


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that stands: why, the day the person asked for, the day that was decided (None: no end)."""

    hold_id: int
    application_pk: int
    reason: str
    asked_until: date | None
    until: date | None
    made_by: str
    version: int


def standing(session: Session, pks: Iterable[int], today: date) -> dict[int, HoldRow]:
    """Give the holds that stand today by application; one whose day is over holds nothing any more."""
    found = session.scalars(_stands(today).where(CardHold.application_pk.in_(list(pks))))
    return {one.application_pk: _row(one) for one in found}


def all_standing(session: Session, today: date) -> dict[int, HoldRow]:
    """Give every hold that stands today by application."""
    return {one.application_pk: _row(one) for one in session.scalars(_stands(today))}


def hold(
    session: Session, acting: Acting, pk: int, reason: str, asked_until: date | None, until: date | None
) -> HoldRow:
    """Hold a card in custody; asked_until is what the person asked for, until what the office decided.

    Raises Unknown, PersonalNumber, Invalid without a reason or for a day in the past, NotAllowed:
    not_in_custody, on_hold.
    """
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return _row(session.get_one(CardHold, known["hold_id"]))
    staff.at_counter(session, acting, "hold")
    one = change.load(session, pk)
    if not one.in_custody():
        raise NotAllowed("hold", "not_in_custody")
    reason = _reason(reason)
    for field, day in (("hold_until", until), ("hold_asked", asked_until)):
        if day is not None and day < acting.today:
            raise Invalid(field, "in_the_past")
    _end_what_is_over(session, acting, pk)
    if session.scalar(_open(pk)) is not None:
        raise NotAllowed("hold", "on_hold")
    made = session.execute(
        insert(CardHold)
        .values(
            application_pk=pk,
            reason=reason,
            asked_until=asked_until,
            until=until,
            made_at=acting.now,
            made_by=acting.staff_id,
            version=1,
        )
        .returning(CardHold.id)
    ).scalar_one()
    told = {"asked_until": str(asked_until or ""), "until": str(until or ""), "reason": reason}
    audit.record(session, acting, "card_held", one.application_id, told, sealed=[_key(made)])
    operations.done(session, acting, "card_hold", {"hold_id": made})
    return _row(session.get_one(CardHold, made))


def release(session: Session, acting: Acting, hold_id: int, seen: int, reason: str) -> None:
    """End a hold. Raises Unknown, PersonalNumber, Invalid without a reason, Conflict when it has changed."""
    staff.at_counter(session, acting, "hold")
    found = session.get(CardHold, hold_id)
    if found is None:
        raise Unknown("hold", str(hold_id))
    reason = _reason(reason)
    ended = session.execute(
        update(CardHold)
        .where(CardHold.id == hold_id, CardHold.version == seen, CardHold.ended_at.is_(None))
        .values(
            ended_at=acting.now, ended_by=acting.staff_id, end_reason=reason, version=CardHold.version + 1
        )
        .returning(CardHold.id)
    ).one_or_none()
    if ended is None:
        raise Conflict("", found.ended_by or found.made_by, found.ended_at, "card_hold")
    one = change.load(session, found.application_pk)
    audit.record(
        session, acting, "card_hold_ended", one.application_id, {"reason": reason}, sealed=[_key(hold_id)]
    )


def _end_what_is_over(session: Session, acting: Acting, pk: int) -> None:
    """A hold whose day is over makes room for a new one."""
    over = session.scalar(_open(pk).where(CardHold.until < acting.today))
    if over is not None:
        session.execute(
            update(CardHold)
            .where(CardHold.id == over)
            .values(ended_at=acting.now, ended_by=acting.staff_id, version=CardHold.version + 1)
        )
        audit.record(session, acting, "card_hold_over", str(over), sealed=[_key(over)])


def _stands(today: date) -> Select[CardHold]:
    """Holds of which no day is over; without a day they have no end."""
    lasting = or_(CardHold.until.is_(None), CardHold.until >= today)
    return select(CardHold).where(CardHold.ended_at.is_(None), lasting)


def _open(pk: int) -> Select[int]:
    return select(CardHold.id).where(CardHold.application_pk == pk, CardHold.ended_at.is_(None))


def _reason(text: str) -> str:
    found = " ".join(guard.refuse(text).split())
    if not found or len(found) > LONGEST:
        raise Invalid("reason", "missing" if not found else "too_long")
    return found


def _key(hold_id: int) -> str:
    return seals.key("card_hold", hold_id)


def _row(one: CardHold) -> HoldRow:
    return HoldRow(
        one.id, one.application_pk, one.reason, one.asked_until, one.until, one.made_by, one.version
    )
