"""Saved layouts of ledgers: each office's export looks different, and is mapped once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Invalid, LedgerRefused
from desktop_app.models.keeping import ImportProfile
from desktop_app.services import audit, guard, staff
from desktop_app.services.ledger.layout import apply_profile, to_profile
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.ledger.layout import Layout

LONGEST_NAME = 60
OF_FIGURES = "figures/certificates"
"""Begins the names of layouts of files of certificates: kept beside those of ledgers, and none of them."""


def names(session: Session) -> list[str]:
    """Give the names of the saved layouts, in order."""
    of_ledgers = ~ImportProfile.name.startswith(OF_FIGURES, autoescape=True)
    return list(session.scalars(select(ImportProfile.name).where(of_ledgers).order_by(ImportProfile.name)))


def save(session: Session, acting: Acting, name: str, layout: Layout) -> None:
    """Save a layout under a name; one with this name is replaced.

    Raises Invalid, PersonalNumber, NoPermission.
    """
    staff.with_files(session, acting, "import_profile")
    name = guard.refuse(name.strip())
    if not name or len(name) > LONGEST_NAME or name.startswith(OF_FIGURES):
        raise Invalid("name", "length")
    mapping = guard.refuse(to_profile(layout))
    kept = session.get(ImportProfile, name)
    if kept is None:
        session.add(ImportProfile(name=name, mapping=mapping, version=1))
    else:
        kept.mapping = mapping
        kept.version += 1
    session.flush()
    audit.record(session, acting, "import_profile", name)


def use(session: Session, name: str, layout: Layout) -> None:
    """Read a file as the saved layout says. Raises LedgerRefused."""
    kept = session.get(ImportProfile, name)
    if kept is None:
        raise LedgerRefused(FileFault.UNKNOWN_PROFILE, column=name)
    apply_profile(layout, kept.mapping)
