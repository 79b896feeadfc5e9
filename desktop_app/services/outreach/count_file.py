"""Counts of post offices from a CSV file: read and compared first, taken in when somebody has seen them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import CountSource
from desktop_app.errors import Invalid
from desktop_app.services import audit, guard, operations
from desktop_app.services.ledger import reading
from desktop_app.services.outreach import months, post_offices
from desktop_app.services.outreach.post_offices import MOST, CellRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

HEADINGS = {
    "office": (
        "郵便局コード",
        "局コード",
        "コード",
        "郵便局",
        "郵便局名",
        "局名",
        "OFFICE",
        "CODE",
        "POSTOFFICE",
    ),
    "month": ("月", "年月", "対象月", "MONTH"),
    "count": ("件数", "申請数", "申請件数", "支援件数", "COUNT", "APPLICATIONS"),
}
USUAL = {"office": 0, "month": 1, "count": 2}
MOST_ROWS = 20_000


class RowState(StrEnum):
    """What taking a row in would do."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    REFUSED = "refused"


class RowFault(StrEnum):
    """Why a row can't be taken in."""

    OFFICE = "office"
    TWO_OFFICES = "two_offices"
    MONTH = "month"
    IN_FUTURE = "in_future"
    COUNT = "count"
    TWICE = "twice"
    SHORT = "short"
    PERSONAL_NUMBER = "personal_number"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row of the file (line from 1): what it says, what is stored in its cell, and what follows."""

    line: int
    office: str
    month: str
    text: str
    state: RowState
    fault: RowFault | None = None
    seen: CellRow | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do; nothing is stored yet."""

    name: str
    rows: tuple[FileRow, ...]

    def number(self, state: RowState) -> int:
        """How many rows are so."""
        return sum(row.state is state for row in self.rows)


@dataclass(frozen=True, slots=True)
class TakenRow:
    """What came of a file: counts that are new, and counts that were changed."""

    new: int
    changed: int


def preview(session: Session, acting: Acting, path: Path) -> Preview:
    """Read a file (CSV in UTF-8 or CP932) and compare each row with what is stored.

    Its columns are found by their headings, else they are office, month, count. Raises LedgerRefused, and
    Invalid("post_office_file", reason): not_csv, no_rows.
    """
    form = reading.find_form(path)
    if form.encoding == reading.WORKBOOK:
        raise Invalid("post_office_file", "not_csv")
    found = [(line, row) for line, row in enumerate(reading.rows(path, form), 1) if any(map(str.strip, row))]
    columns = _columns(found[0][1]) if found else None
    body = found[1:] if columns else found
    if not body or len(body) > MOST_ROWS:
        raise Invalid("post_office_file", "no_rows")
    offices = post_offices.by_name(session)
    this_month = acting.today.isoformat()[: months.LENGTH]
    rows = [_read(line, row, columns or USUAL, offices, this_month) for line, row in body]
    return Preview(guard.mask(path.name), _compared(session, _told_twice(rows)))


def take(session: Session, acting: Acting, seen: Preview, *, differing: bool) -> TakenRow:
    """Store the new rows of a preview, and where `differing` also those that differ from what is stored.

    All of it or nothing; the same command sent again gives the first outcome. Raises Conflict when a cell is
    no longer as the preview showed it.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return TakenRow(**kept)
    wanted = {RowState.NEW, RowState.DIFFERS} if differing else {RowState.NEW}
    done: Counter[RowState] = Counter()
    for row in seen.rows:
        if row.state in wanted and row.seen is not None:
            post_offices.put(session, acting, row.seen, row.count, CountSource.FILE)
            done[row.state] += 1
    result = {"new": done[RowState.NEW], "changed": done[RowState.DIFFERS]}
    audit.record(session, acting, "post_office_file", seen.name, result)
    operations.done(session, acting, "post_office_file", result)
    return TakenRow(**result)


def _columns(head: Sequence[str]) -> dict[str, int] | None:
    """Where office, month and count stand by the headings; None when the first row is none of headings."""
    named = [months.folded(cell) for cell in head]
    found = {
        field: next((at for at, name in enumerate(named) if name in names), None)
        for field, names in HEADINGS.items()
    }
    if all(at is None for at in found.values()):
        return None
    return {field: USUAL[field] if at is None else at for field, at in found.items()}


def _read(
    line: int, row: Sequence[str], columns: dict[str, int], offices: dict[str, list[int]], this_month: str
) -> FileRow:
    cells = {field: row[at].strip() if at < len(row) else "" for field, at in columns.items()}
    told = {field: guard.mask(cell) for field, cell in cells.items()}
    read = FileRow(line, told["office"], told["month"], told["count"], RowState.REFUSED)
    if any(guard.find(cell) for cell in row):
        return replace(read, fault=RowFault.PERSONAL_NUMBER)
    if not all(cells.values()):
        return replace(read, fault=RowFault.SHORT)
    venues, month = offices.get(months.folded(cells["office"]), []), months.parse(cells["month"])
    count = months.folded(cells["count"]).replace(",", "")
    fault = (
        (not venues and RowFault.OFFICE)
        or (len(venues) > 1 and RowFault.TWO_OFFICES)
        or (month is None and RowFault.MONTH)
        or (str(month) > this_month and RowFault.IN_FUTURE)
        or (not (count.isascii() and count.isdecimal() and int(count) <= MOST) and RowFault.COUNT)
        or None
    )
    if fault:
        return replace(read, fault=fault)
    return replace(read, state=RowState.NEW, seen=CellRow(venues[0], str(month)), count=int(count))


def _told_twice(rows: Sequence[FileRow]) -> list[FileRow]:
    """Refuse all rows of a cell that the file tells more than once: nobody knows which is meant."""
    times = Counter((row.seen.venue_id, row.seen.month) for row in rows if row.seen)
    return [
        replace(row, state=RowState.REFUSED, fault=RowFault.TWICE, seen=None)
        if row.seen and times[row.seen.venue_id, row.seen.month] > 1
        else row
        for row in rows
    ]


def _compared(session: Session, rows: Sequence[FileRow]) -> tuple[FileRow, ...]:
    found: list[FileRow] = []
    for row in rows:
        if row.seen is None:
            found.append(row)
            continue
        stored = post_offices.cell(session, row.seen.venue_id, row.seen.month)
        state = RowState.SAME if stored.count == row.count else RowState.DIFFERS
        found.append(replace(row, seen=stored, state=state if stored.version else RowState.NEW))
    return tuple(found)
