"""Certificates counted elsewhere: a file is looked at, its bad rows are told, and it is taken once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.errors import LedgerRefused, NotAllowed
from desktop_app.models.figures import CertificateOffice
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.figures import count_profiles, count_reading, refused_file, storing, table_file
from desktop_app.services.figures.count_reading import Wish
from desktop_app.services.figures.table_file import RefusedRow
from desktop_app.services.ledger.reading import signature
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.figures.count_reading import Read

MOST_TOLD = 500
MAY = (Role.SUPERVISOR, Role.IT)


@dataclass(frozen=True, slots=True)
class LookedRow:
    """What a file would do, or did: rows by what becomes of them, copies in all, its days, new offices.

    gone: parts of a count that the file no longer has. seen: by which the file is known again. by_table:
    offices by kinds; then how many sums were checked, and which columns were not read. layout: the saved one
    that it was read with. refused: rows, also sums that are not those of their parts.
    """

    rows: int = 0
    created: int = 0
    changed: int = 0
    gone: int = 0
    unchanged: int = 0
    refused: int = 0
    copies: int = 0
    first: date | None = None
    last: date | None = None
    new_offices: tuple[str, ...] = ()
    new_kinds: tuple[str, ...] = ()
    problems: tuple[RefusedRow, ...] = ()
    stored: bool = False
    seen: tuple[int, int] = (0, 0)
    by_table: bool = False
    sums: int = 0
    left_out: tuple[str, ...] = ()
    layout: str = ""


def look(session: Session, acting: Acting, path: Path, wish: Wish) -> LookedRow:
    """Say what a file would do; nothing is stored. Raises NoPermission, LedgerRefused, Invalid."""
    staff.require(session, acting, "figures", *MAY)
    seen = signature(path)
    read = count_reading.read(session, path, wish, acting.today)
    found = storing.Stored(session, read.good).difference(read.good)
    return _told(read, found, seen)


def take(
    session: Session, acting: Acting, path: Path, wish: Wish, seen: tuple[int, int] | None = None
) -> LookedRow:
    """Store a file's counts: all, or nothing when a row is refused and the good ones were not asked for.

    A group (day, office, kind) that the file names is replaced as a whole; the same file twice changes
    nothing. seen: the file as it was looked at. Raises NoPermission, LedgerRefused, Invalid, NotAllowed.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return LookedRow(**{name: kept[name] for name in _NUMBERS}, stored=True)
    staff.require(session, acting, "figures", *MAY)
    now = signature(path)
    if seen is not None and seen != now:
        raise LedgerRefused(FileFault.CHANGED)
    audit.hold(session)
    read = count_reading.read(session, path, wish, acting.today)
    if read.problems and not wish.accept_good:
        raise NotAllowed("figures", "rows_refused")
    found = storing.Stored(session, read.good).difference(read.good)
    offices = _make_offices(session, read.new)
    if wish.mapped:
        count_profiles.keep_last(session, wish.mapped)
    sealed = [*offices, *storing.store(session, acting, found, guard.mask(path.name))]
    told = _told(read, found, now)
    numbers = {name: getattr(told, name) for name in _NUMBERS}
    audit.record(session, acting, "certificates_imported", guard.mask(path.name), numbers, sealed=sealed)
    operations.done(session, acting, "certificates_imported", numbers)
    return replace(told, stored=True)


def write_refused(
    session: Session, acting: Acting, path: Path, wish: Wish, target: Path, language: str
) -> int:
    """Write the refused rows with their reasons to a file, to be corrected and brought in; give their number.

    Raises NoPermission, LedgerRefused, Invalid, OSError.
    """
    staff.require(session, acting, "figures", *MAY)
    read = count_reading.read(session, path, wish, acting.today)
    return refused_file.write(target, path, read.problems, read.above, language)


_NUMBERS = ("rows", "created", "changed", "gone", "unchanged", "refused", "copies")


def _told(read: Read, found: storing.Difference, seen: tuple[int, int]) -> LookedRow:
    days = [row.on_date for row in read.good]
    return LookedRow(
        rows=read.rows,
        created=len(found.created),
        changed=len(found.changed),
        gone=len(found.gone),
        unchanged=found.unchanged,
        refused=read.refused,
        copies=sum(row.count for row in read.good),
        first=min(days, default=None),
        last=max(days, default=None),
        new_offices=tuple(read.new),
        new_kinds=read.new_kinds,
        problems=table_file.placed(read.problems[:MOST_TOLD], read.sheets),
        seen=seen,
        by_table=read.by_table,
        sums=read.sums,
        left_out=read.left_out,
        layout=read.layout,
    )


def _make_offices(session: Session, new: Mapping[str, str]) -> list[str]:
    last = session.scalar(select(func.max(CertificateOffice.position))) or 0
    for at, (name, code) in enumerate(new.items(), last + 1):
        shop = count_reading.CONVENIENCE in name
        session.add(CertificateOffice(code=code, name=name, position=at, convenience=shop, active=True))
    session.flush()
    return [seals.key("certificate_office", code) for code in new.values()]
