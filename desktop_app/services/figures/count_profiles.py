"""Saved headings of files of certificates, by name: each source has its own, and a file finds its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Invalid, Unknown
from desktop_app.models.keeping import ImportProfile
from desktop_app.services import audit, guard, operations, staff
from desktop_app.services.ledger.profiles import LONGEST_NAME, OF_FIGURES
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

Mapped = tuple[tuple[str, str], ...]
"""Fields with the headings that hold them."""

NAMED = f"{OF_FIGURES}/"
MAY = (Role.SUPERVISOR, Role.IT)


def names(session: Session) -> tuple[str, ...]:
    """Give the names of the saved layouts, in order."""
    named = ImportProfile.name.startswith(NAMED, autoescape=True)
    found = session.scalars(select(ImportProfile.name).where(named).order_by(ImportProfile.name))
    return tuple(name.removeprefix(NAMED) for name in found)


def headings(session: Session, name: str) -> Mapped:
    """Give the headings that a layout has in place of the usual ones. Raises Unknown."""
    kept = session.get(ImportProfile, NAMED + name)
    if kept is None:
        raise Unknown("layout", name)
    return _read(kept)


def last(session: Session) -> Mapped:
    """Give the headings that were last said for a file without a name: they hold for the next."""
    kept = session.get(ImportProfile, OF_FIGURES)
    return () if kept is None else _read(kept)


def keep_last(session: Session, mapped: Mapped) -> None:
    """Keep the headings that were said for a file."""
    session.merge(ImportProfile(name=OF_FIGURES, mapping=_written(mapped), version=1))


def save(session: Session, acting: Acting, name: str, mapped: Mapped) -> tuple[str, ...]:
    """Save headings under a name, in place of what has it; give all names. For supervisors and IT.

    Sent again it changes nothing more. Raises NoPermission, Invalid, PersonalNumber.
    """
    if operations.outcome(session, acting.operation) is not None:
        return names(session)
    staff.require(session, acting, "figures", *MAY)
    name = guard.refuse(name.strip())
    if not name or len(name) > LONGEST_NAME:
        raise Invalid("name", "length")
    if not mapped:
        raise Invalid("figures_headings", "none")
    kept = session.get(ImportProfile, NAMED + name)
    if kept is None:
        session.add(ImportProfile(name=NAMED + name, mapping=_written(mapped), version=1))
    else:
        kept.mapping = _written(mapped)
        kept.version += 1
    session.flush()
    audit.record(session, acting, "import_profile", name)
    operations.done(session, acting, "import_profile", {})
    return names(session)


def remove(session: Session, acting: Acting, name: str) -> tuple[str, ...]:
    """Take a layout away; give the names that are left. For supervisors and IT.

    Sent again it changes nothing more. Raises NoPermission, Unknown.
    """
    if operations.outcome(session, acting.operation) is not None:
        return names(session)
    staff.require(session, acting, "figures", *MAY)
    kept = session.get(ImportProfile, NAMED + name)
    if kept is None:
        raise Unknown("layout", name)
    session.delete(kept)
    session.flush()
    audit.record(session, acting, "import_profile_removed", name)
    operations.done(session, acting, "import_profile_removed", {})
    return names(session)


def _read(kept: ImportProfile) -> Mapped:
    return tuple((field, heading) for field, heading in json.loads(kept.mapping))


def _written(mapped: Mapped) -> str:
    return guard.refuse(json.dumps(mapped, ensure_ascii=False))
