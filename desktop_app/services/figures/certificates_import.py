"""Certificates counted elsewhere: a file is looked at, its bad rows are told, and it is taken once."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.errors import Conflict, Invalid, LedgerRefused, NotAllowed
from desktop_app.figure_terms import Grain
from desktop_app.models.figures import CertificateOffice
from desktop_app.models.keeping import ImportProfile
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.figures import count_cells, counting, storing, table_file
from desktop_app.services.figures.rows import CountRow
from desktop_app.services.figures.table_file import RefusedRow
from desktop_app.services.ledger import profiles
from desktop_app.services.ledger.reading import signature
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.services.search_keys import fold
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_TOLD = 500
MOST_COPIES = 10_000_000
CONVENIENCE = "コンビニ"
LONGEST_OFFICE = 40
MAY = (Role.SUPERVISOR, Role.IT)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken: which heading holds which field, and what is allowed.

    new_offices: names that are not known become offices. accept_good: store the good rows although others
    are refused.
    """

    mapped: tuple[tuple[str, str], ...] = ()
    new_offices: bool = False
    accept_good: bool = False


@dataclass(frozen=True, slots=True)
class LookedRow:
    """What a file would do, or did: rows by what becomes of them, copies in all, its days, new offices.

    gone: parts of a count that the file no longer has. seen: by which the file is known again.
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
    problems: tuple[RefusedRow, ...] = ()
    stored: bool = False
    seen: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Read:
    good: list[CountRow]
    problems: list[RefusedRow]
    new: dict[str, str]
    rows: int


def look(session: Session, acting: Acting, path: Path, wish: Wish) -> LookedRow:
    """Say what a file would do; nothing is stored. Raises NoPermission, LedgerRefused, Invalid."""
    staff.require(session, acting, "figures", *MAY)
    seen = signature(path)
    read = _read(session, acting, path, wish)
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
    read = _read(session, acting, path, wish)
    if read.problems and not wish.accept_good:
        raise NotAllowed("figures", "rows_refused")
    found = storing.Stored(session, read.good).difference(read.good)
    offices = _make_offices(session, read.new)
    if wish.mapped:
        kept = json.dumps(wish.mapped, ensure_ascii=False)
        session.merge(ImportProfile(name=profiles.OF_FIGURES, mapping=guard.refuse(kept), version=1))
    sealed = [*offices, *storing.store(session, acting, found, guard.mask(path.name))]
    told = _told(read, found, now)
    numbers = {name: getattr(told, name) for name in _NUMBERS}
    audit.record(session, acting, "certificates_imported", guard.mask(path.name), numbers, sealed=sealed)
    operations.done(session, acting, "certificates_imported", numbers)
    return replace(told, stored=True)


def headings(session: Session) -> tuple[tuple[str, str], ...]:
    """Give the headings that the last file had in place of the usual ones: they hold for the next."""
    kept = session.get(ImportProfile, profiles.OF_FIGURES)
    return () if kept is None else tuple((field, heading) for field, heading in json.loads(kept.mapping))


_NUMBERS = ("rows", "created", "changed", "gone", "unchanged", "refused", "copies")


@dataclass(frozen=True, slots=True)
class MonthRow:
    """An office's certificates of a month by kind, as they were entered; by_day: counted by day instead."""

    office: str
    month: date
    counts: tuple[tuple[str, int | None], ...]
    by_day: bool


def month(session: Session, office: str, first: date) -> MonthRow:
    """Give what is counted for an office and month, with all kinds that the ward issues."""
    days = counting.Span(first, _end(first))
    kinds = counting.by_kind(session, counting.Span(date(first.year - 2, 1, 1), days.last))
    stored = storing.Stored(session, [CountRow(Grain.MONTH, first, office, "", -1, "", 0)])
    by_day = any(stored.is_counted_otherwise(_entered(office, first, kind, 0)) for kind in kinds)
    found = counting.by_office_and_kind(session, days)
    counts = tuple((kind, found.get((office, kind))) for kind in kinds)
    return MonthRow(office, first, counts, by_day)


def enter(session: Session, acting: Acting, seen: MonthRow, counts: Mapping[str, int]) -> MonthRow:
    """Enter an office's certificates of a month by hand, as it was seen. For supervisors.

    Sent again the first counts. Raises NoPermission, Invalid, Conflict, PersonalNumber.
    """
    if operations.outcome(session, acting.operation) is not None:
        return month(session, seen.office, seen.month)
    staff.require(session, acting, "figures", *MAY)
    if seen.office not in {row.code for row in counting.offices(session)}:
        raise Invalid("certificate_office", "unknown")
    if _end(seen.month) > acting.today:
        raise Invalid("certificate_month", "not_over")
    for kind, count in counts.items():
        if not 0 < len(guard.refuse(kind)) <= LONGEST_OFFICE:
            raise Invalid("certificate_kind", "length")
        if not 0 <= count <= MOST_COPIES:
            raise Invalid("certificate_count", "out_of_bounds")
    audit.hold(session)
    if month(session, seen.office, seen.month) != seen:
        raise Conflict("", "", None, "certificates")
    if seen.by_day:
        raise Invalid("certificate_month", "by_day")
    rows = [_entered(seen.office, seen.month, kind, count) for kind, count in counts.items()]
    found = storing.Stored(session, rows).difference(rows)
    sealed = storing.store(session, acting, found, "hand")
    told = {"month": f"{seen.month:%Y-%m}", "copies": sum(counts.values()), "kinds": len(counts)}
    audit.record(session, acting, "certificates_entered", seen.office, told, sealed=sealed)
    operations.done(session, acting, "certificates_entered", told)
    return month(session, seen.office, seen.month)


def _read(session: Session, acting: Acting, path: Path, wish: Wish) -> _Read:
    mapped = wish.mapped or headings(session)
    head = table_file.head_of(path, count_cells.FIELDS, dict(mapped), count_cells.NEEDED, "headings")
    known = {fold(name): row.code for row in counting.offices(session) for name in (row.name, row.code)}
    new: dict[str, str] = {}

    def office_of(name: str) -> str | None:
        code = known.get(fold(name))
        if code is None and wish.new_offices and 0 < len(name) <= LONGEST_OFFICE:
            code = new.setdefault(name, f"o{len(known) + len(new) + 1}")
        return code

    parsed = [
        (number, count_cells.read(number, cells, head, office_of, acting.today))
        for number, cells in table_file.below(path, head)
    ]
    stored = storing.Stored(session, [row for _, row in parsed if isinstance(row, CountRow)])
    found = _Read([], [], new, len(parsed))
    keys: dict[storing.Key, int] = {}
    for number, row in parsed:
        if isinstance(row, RefusedRow):
            found.problems.append(row)
            continue
        fault = storing.fault_in_file(keys, row, stored)
        if fault is not None:
            found.problems.append(RefusedRow(number, head.name("day"), fault, row.on_date.isoformat()))
            continue
        keys[storing.key_of(row)] = number
        stored.note(row)
        found.good.append(row)
    return found


def _told(read: _Read, found: storing.Difference, seen: tuple[int, int]) -> LookedRow:
    days = [row.on_date for row in read.good]
    return LookedRow(
        rows=read.rows,
        created=len(found.created),
        changed=len(found.changed),
        gone=len(found.gone),
        unchanged=found.unchanged,
        refused=len(read.problems),
        copies=sum(row.count for row in read.good),
        first=min(days, default=None),
        last=max(days, default=None),
        new_offices=tuple(read.new),
        problems=tuple(read.problems[:MOST_TOLD]),
        seen=seen,
    )


def _make_offices(session: Session, new: Mapping[str, str]) -> list[str]:
    last = session.scalar(select(func.max(CertificateOffice.position))) or 0
    for at, (name, code) in enumerate(new.items(), last + 1):
        shop = CONVENIENCE in name
        session.add(CertificateOffice(code=code, name=name, position=at, convenience=shop, active=True))
    session.flush()
    return [seals.key("certificate_office", code) for code in new.values()]


def _entered(office: str, first: date, kind: str, count: int) -> CountRow:
    return CountRow(Grain.MONTH, first, office, kind, counting.UNKNOWN_MINUTE, "", count)


def _end(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1).fromordinal(
        date(first.year + first.month // 12, first.month % 12 + 1, 1).toordinal() - 1
    )
