"""The ward's offices: added with a code of their own, renamed, switched off and on."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.models.slot import Slot
from desktop_app.services import audit, guard, operations, resolve, seals, staff
from desktop_app.services.search_keys import fold
from desktop_app.terms import STANDING, Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_NAME = 40
MOST_OFFICES = 99
_CODE = re.compile(r"[0-9]{2}")


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One office with the code that stands on its labels."""

    code: str
    name: str
    active: bool = True


def every(session: Session) -> list[NamedRow]:
    """List the offices in the ward's order, also those that are switched off."""
    wanted = select(Office.code, Office.name, Office.active)
    found = session.execute(wanted.order_by(Office.position, Office.code))
    return [NamedRow(*row) for row in found]


def next_code(session: Session) -> str:
    """Propose the first code of two figures that no office has; "" when all are used."""
    used = set(session.scalars(select(Office.code)))
    return next((code for number in range(1, MOST_OFFICES + 1) if (code := f"{number:02}") not in used), "")


def add(session: Session, acting: Acting, code: str, name: str) -> NamedRow:
    """Add an office as the last one. For supervisors and IT; sent again it gives the first result.

    Raises NoPermission, PersonalNumber, and Invalid for a code that is not two figures or used, or a name
    that is missing, used or longer than 40 signs.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return NamedRow(**kept)
    staff.require(session, acting, "offices", Role.SUPERVISOR, Role.IT)
    audit.hold(session)
    code = resolve.plain(code)
    if not _CODE.fullmatch(code):
        raise Invalid("office_code", "form")
    if session.get(Office, code) is not None:
        raise Invalid("office_code", "taken")
    row = NamedRow(code, _name(session, name, code))
    last = max(session.scalars(select(Office.position)), default=-1)
    session.add(Office(code=code, name=row.name, position=last + 1, active=True))
    session.flush()
    sealed = (seals.key("office", code),)
    audit.record(session, acting, "office_added", code, {"name": row.name}, sealed=sealed)
    operations.done(session, acting, "office", asdict(row))
    return row


def rename(session: Session, acting: Acting, seen: NamedRow, name: str) -> NamedRow:
    """Give an office another name; its code stays, since it stands on labels. For supervisors and IT.

    Raises NoPermission, PersonalNumber, Invalid as `add` does, and Conflict when it was renamed since.
    """
    staff.require(session, acting, "offices", Role.SUPERVISOR, Role.IT)
    audit.hold(session)
    row = NamedRow(seen.code, _name(session, name, seen.code), seen.active)
    if row == seen:
        return row
    changed = session.execute(
        update(Office)
        .where(Office.code == seen.code, Office.name == seen.name)
        .values(name=row.name)
        .returning(Office.code)
    ).all()
    if not changed:
        raise Conflict("", "", None, "office")
    sealed = (seals.key("office", row.code),)
    audit.record(session, acting, "office_renamed", row.code, {"name": row.name}, sealed=sealed)
    return row


def switch(session: Session, acting: Acting, seen: NamedRow, *, active: bool) -> NamedRow:
    """Switch an office off, or on again. For supervisors; what was kept of it stays, and so does its code.

    An office that is off is offered nowhere: for deliveries, slots, or as the place of a PC. Raises
    NoPermission, Unknown, Conflict when it was switched since, and NotAllowed("office", reason): cards_here
    while cards lie there, bookings_to_come, slots_open, last_office.
    """
    staff.require(session, acting, "offices", Role.SUPERVISOR)
    audit.hold(session)
    row = NamedRow(seen.code, seen.name, active)
    if session.get(Office, seen.code) is None:
        raise Unknown("office", seen.code)
    if not active:
        _may_close(session, acting, seen.code)
    changed = session.execute(
        update(Office)
        .where(Office.code == seen.code, Office.active.is_(seen.active))
        .values(active=active)
        .returning(Office.code)
    ).all()
    if not changed:
        raise Conflict("", "", None, "office")
    action = "office_on" if active else "office_off"
    audit.record(
        session, acting, action, seen.code, {"name": seen.name}, sealed=(seals.key("office", seen.code),)
    )
    return row


def _may_close(session: Session, acting: Acting, code: str) -> None:
    """Refuse what would leave cards or people before a closed door."""
    here = or_(Application.office_code == code, ShelfLocation.office_code == code)
    lies = (
        select(Application.id)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(Application.custody_on.is_not(None), Application.left_on.is_(None), here)
    )
    standing = [state.value for state in STANDING]
    booked = select(Booking.id).where(
        Booking.place_code == code, Booking.on_date >= acting.today, Booking.state.in_(standing)
    )
    slots = select(Slot.id).where(
        Slot.place_code == code, Slot.on_date >= acting.today, Slot.closed.is_(False)
    )
    others = select(Office.code).where(Office.active, Office.code != code)
    for statement, reason in ((lies, "cards_here"), (booked, "bookings_to_come"), (slots, "slots_open")):
        if session.scalar(statement.limit(1)) is not None:
            raise NotAllowed("office", reason)
    if session.scalar(others.limit(1)) is None:
        raise NotAllowed("office", "last_office")


def _name(session: Session, text: str, code: str) -> str:
    name = " ".join(guard.refuse(text).split())
    if not name:
        raise Invalid("office_name", "missing")
    if len(name) > LONGEST_NAME:
        raise Invalid("office_name", "too_long")
    others = session.scalars(select(Office.name).where(Office.code != code))
    if fold(name) in {fold(other) for other in others}:
        raise Invalid("office_name", "taken")
    return name
