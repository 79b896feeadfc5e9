"""Population brought in from a file: a day, a number and where it comes from in each row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.errors import LedgerRefused, NotAllowed, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.models.figures import Population
from desktop_app.services import audit, dates, guard, operations, seals, staff
from desktop_app.services.figures import people, refused_file, table_file
from desktop_app.services.figures.certificates_import import MAY, MOST_TOLD, LookedRow
from desktop_app.services.figures.people import LONGEST_SOURCE, MOST_PEOPLE, PopulationRow
from desktop_app.services.figures.table_file import RefusedRow
from desktop_app.services.ledger.reading import signature
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.figures.table_file import Head

FIELDS: dict[str, tuple[str, ...]] = {
    "day": ("日付", "基準日", "年月日", "on_date", "date", "day"),
    "count": ("人口", "人口総数", "総数", "総数（人口）", "count", "population"),
    "source": ("出典", "source"),
}
NEEDED = ("day", "count")


def look(session: Session, acting: Acting, path: Path) -> LookedRow:
    """Say what a file would do; nothing is stored. Raises NoPermission, LedgerRefused, Invalid."""
    staff.require(session, acting, "population", *MAY)
    seen = signature(path)
    good, problems, head = _read(path, acting.today)
    return _compare(session, good, problems, head, seen)


def take(
    session: Session,
    acting: Acting,
    path: Path,
    *,
    accept_good: bool = False,
    seen: tuple[int, int] | None = None,
) -> LookedRow:
    """Store a file's days; one that is there already is corrected. Raises as certificates_import.take."""
    if operations.outcome(session, acting.operation) is not None:
        return LookedRow(stored=True)
    staff.require(session, acting, "population", *MAY)
    now = signature(path)
    if seen is not None and seen != now:
        raise LedgerRefused(FileFault.CHANGED)
    audit.hold(session)
    good, problems, head = _read(path, acting.today)
    if problems and not accept_good:
        raise NotAllowed("population", "rows_refused")
    told = _compare(session, good, problems, head, now)
    known = {row.on_date: row for row in people.all_of(session)}
    new = [row for row in good if _differs(known.get(row.on_date), row)]
    for row in new:
        before = known.get(row.on_date)
        version = 1 if before is None else before.version + 1
        made = {"source": row.source, "at": acting.now, "staff_id": acting.staff_id, "version": version}
        session.merge(Population(on_date=row.on_date, count=row.count, **made))
    session.flush()
    numbers = {"rows": told.rows, "created": told.created, "changed": told.changed, "refused": told.refused}
    sealed = [seals.key("population", row.on_date) for row in new]
    audit.record(session, acting, "population_imported", guard.mask(path.name), numbers, sealed=sealed)
    operations.done(session, acting, "population_imported", numbers)
    return replace(told, stored=True)


def write_refused(session: Session, acting: Acting, path: Path, target: Path, language: str) -> int:
    """Write the refused rows with reasons to a file; give their number. Raises as certificates_import."""
    staff.require(session, acting, "population", *MAY)
    _, problems, head = _read(path, acting.today)
    return refused_file.write(target, path, problems, {head.row: True}, language)


def _read(path: Path, today: date) -> tuple[list[PopulationRow], list[RefusedRow], Head]:
    head = table_file.head_of(path, FIELDS, {}, NEEDED, "population")
    good: dict[date, PopulationRow] = {}
    problems: list[RefusedRow] = []
    for number, cells in table_file.below(path, head):
        try:
            found = _row(cells, head, today, path.name)
        except PersonalNumber as refusal:
            problems.append(RefusedRow(number, "", CountFault.TEXT, refusal.masked))
            continue
        if isinstance(found, PopulationRow) and found.on_date in good:
            found = "day", CountFault.TWICE
        if isinstance(found, PopulationRow):
            good[found.on_date] = found
        else:
            field, fault = found
            problems.append(RefusedRow(number, head.name(field), fault, table_file.text(cells, head, field)))
    return list(good.values()), problems, head


def _row(cells: list[str], head: Head, today: date, name: str) -> PopulationRow | tuple[str, CountFault]:
    day = dates.parse(table_file.text(cells, head, "day"))
    count = table_file.count(table_file.text(cells, head, "count"))
    source = table_file.text(cells, head, "source") or guard.mask(name)
    if not isinstance(day, date):
        return "day", CountFault.DAY
    if day > today:
        return "day", CountFault.FUTURE
    if count == 0:
        return "count", CountFault.ZERO
    if count is None or not 0 < count <= MOST_PEOPLE:
        return "count", CountFault.COUNT
    return PopulationRow(day, count, source[:LONGEST_SOURCE], 0)


def _compare(
    session: Session,
    good: list[PopulationRow],
    problems: list[RefusedRow],
    head: Head,
    seen: tuple[int, int],
) -> LookedRow:
    known = {row.on_date: row for row in people.all_of(session)}
    created = sum(row.on_date not in known for row in good)
    changed = sum(row.on_date in known and _differs(known[row.on_date], row) for row in good)
    days = [row.on_date for row in good]
    return LookedRow(
        rows=len(good) + len(problems),
        created=created,
        changed=changed,
        unchanged=len(good) - created - changed,
        refused=len(problems),
        first=min(days, default=None),
        last=max(days, default=None),
        problems=table_file.placed(problems[:MOST_TOLD], head.sheets),
        left_out=head.unread,
        seen=seen,
    )


def _differs(before: PopulationRow | None, row: PopulationRow) -> bool:
    return before is None or (before.count, before.source) != (row.count, row.source)
