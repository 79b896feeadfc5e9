"""The ward's offices: added with a code of their own, and renamed."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop_app.errors import Conflict, Invalid
from desktop_app.models.office import Office
from desktop_app.services import audit, guard, operations, resolve, seals, staff
from desktop_app.services.search_keys import fold
from desktop_app.terms import Role

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


def every(session: Session) -> list[NamedRow]:
    """List the offices in the ward's order."""
    found = session.execute(select(Office.code, Office.name).order_by(Office.position, Office.code))
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
    row = NamedRow(seen.code, _name(session, name, seen.code))
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
