"""Counts in tables of offices by kinds, one table a period: their rows, and whether their sums are right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.services import guard
from desktop_app.services.figures import periods, table_file
from desktop_app.services.figures.count_cells import FIELDS, LONGEST
from desktop_app.services.figures.counting import UNKNOWN_MINUTE
from desktop_app.services.figures.rows import CountRow
from desktop_app.services.figures.table_file import RefusedRow
from desktop_app.services.ledger.fields import REASON_HEADING, ROW_HEADING
from desktop_app.services.ledger.workbook import ROWS_OF_SHEET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from desktop_app.services.figures.periods import Period
    from desktop_app.services.figures.table_file import Numbered

PARTIAL, USUAL, OVERALL = range(3)
SUMS = {
    **dict.fromkeys(("小計", "subtotal"), PARTIAL),
    **dict.fromkeys(("計", "合計", "総数", "total", "sum"), USUAL),
    **dict.fromkeys(("総計", "総合計", "grandtotal"), OVERALL),
}
"""What sums are called, by how much they sum up: since the last one of its kind or of a larger one."""

NOTHING = frozenset({"", "-", "--", "---", "‐", "―", "ー", "－", "—", "–", "…", "*"})
"""What stands where an office does not issue a kind."""

_BESIDE = re.compile(r"構成比|割合|[率比]$|%|percent|備考|^小計$|^no\.?$|^番号$", re.IGNORECASE)
_REST = re.compile("コンビニ以外|convenience stores excluded", re.IGNORECASE)
LEAST_KINDS = 2


@dataclass(frozen=True, slots=True)
class Reader:
    """What a table is read with.

    office_of: an office's code by its name. is_shop: whether a name is that of the stores. usual: the period
    of a table that tells of none. name: of the file, before that of a sheet.
    """

    office_of: Callable[[str], str | None]
    is_shop: Callable[[str], bool]
    today: date
    usual: Period | None = None
    mapped: Mapping[str, str] = field(default_factory=dict[str, str])
    name: str = ""


@dataclass(slots=True)
class Line:
    """A row of the file: the counts that it holds, or why it is not taken."""

    number: int
    counts: list[tuple[str, CountRow]] = field(default_factory=list[tuple[str, CountRow]])
    faults: list[RefusedRow] = field(default_factory=list[RefusedRow])
    is_office: bool = True


@dataclass(slots=True)
class Found:
    """The rows of a file; above: titles (False) and headings (True); headings not read; sums checked."""

    lines: list[Line] = field(default_factory=list[Line])
    above: dict[int, bool] = field(default_factory=dict[int, bool])
    left_out: dict[str, None] = field(default_factory=dict[str, None])
    sums: int = 0


@dataclass(slots=True)
class _Head:
    office: int
    day: int
    kinds: dict[int, str]
    sums: dict[int, str]
    left_out: list[str]
    wholes: list[Counter[int]] = field(default_factory=lambda: [Counter[int]() for _ in range(OVERALL + 1)])
    shops: Counter[int] = field(default_factory=Counter[int])
    unclear: set[int] = field(default_factory=set[int])
    closed: int = -1


def is_matrix(rows: Sequence[Numbered], mapped: Mapping[str, str]) -> bool:
    """Whether the first rows hold the headings of such a table, with numbers below."""
    filled = [cells for _, cells in rows if any(cell.strip() for cell in cells)]
    return any(_head(cells, below, mapped) is not None for cells, below in pairwise(filled))


def read(rows: Sequence[Numbered], reader: Reader) -> Found:
    """Read all tables of a file. Raises Invalid where a table's period is not known, PersonalNumber."""
    found = Found()
    head: _Head | None = None
    period: Period | None = None
    filled = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    for at, (number, cells) in enumerate(filled):
        if sheet := table_file.sheet_name(cells):
            head, period = None, periods.of_title(f"{reader.name} {sheet}")
            found.above[number] = False
            continue
        below = filled[at + 1][1] if at + 1 < len(filled) else []
        new = _head(cells, below, reader.mapped)
        if new is not None:
            head = new
            period = periods.of_title(cells[head.office]) or period
            found.above[number] = True
            found.left_out |= dict.fromkeys(head.left_out)
        elif head is None or _is_text(cells, head):
            found.above[number] = False
            text = " ".join(cell.strip() for cell in cells if cell.strip())
            if not text.startswith(("※", "注", "*")):
                period = periods.of_title(text) or period
        else:
            found.lines.append(_line(number, cells, head, period or reader.usual, reader))
            found.sums += _sums_of(cells, head, found.lines[-1])
    found.left_out |= dict.fromkeys(_unread(filled, found))
    return found


def _unread(filled: Sequence[Numbered], found: Found) -> Iterator[str]:
    """Give the sheets of a workbook in which no table stands, but something else."""
    names = table_file.sheet_names(filled)
    read_ = {line.number // ROWS_OF_SHEET for line in found.lines}
    there = {number // ROWS_OF_SHEET for number, cells in filled if not table_file.sheet_name(cells)}
    yield from (names[at] for at in sorted(there - read_) if at in names)


def _line(number: int, cells: list[str], head: _Head, period: Period | None, reader: Reader) -> Line:
    line = Line(number)
    name = _cell(cells, head.office)
    if _plain(name) in SUMS or _BESIDE.search(_plain(name)) or _REST.search(name):
        line.is_office = False
        return line
    try:
        guard.refuse(name)
    except PersonalNumber as refusal:
        line.faults.append(RefusedRow(number, "", CountFault.TEXT, refusal.masked))
        return line
    period = _period_of(line, cells, head, period, reader.today)
    office = reader.office_of(name)
    if office is None:
        line.faults.append(_fault(number, "窓口", CountFault.OFFICE, name))
    for at, kind, copies in _numbers(cells, head):
        if copies is None:
            line.faults.append(_fault(number, kind, CountFault.COUNT, _cell(cells, at)))
        elif office is not None and period is not None:
            line.counts.append((kind, CountRow(*period, office, kind, UNKNOWN_MINUTE, "", copies)))
    _add(cells, head, shop=reader.is_shop(name))
    return line


def _period_of(
    line: Line, cells: list[str], head: _Head, period: Period | None, today: date
) -> Period | None:
    """Give the row's own period where it has one, else its table's."""
    if head.day >= 0:
        period = periods.period(_cell(cells, head.day))
        if period is None:
            line.faults.append(_fault(line.number, "日付", CountFault.DAY, _cell(cells, head.day)))
    elif period is None:
        raise Invalid("figures_file", "period")
    if period is not None and period[1] > today:
        line.faults.append(_fault(line.number, "", CountFault.FUTURE, period[1].isoformat()))
    return period


def _numbers(cells: list[str], head: _Head) -> Iterator[tuple[int, str, int | None]]:
    """Give what stands in the columns of kinds; None where it is no number."""
    for at, kind in head.kinds.items():
        text = _cell(cells, at)
        if _plain(text) not in NOTHING:
            yield at, kind, table_file.count(text)


def _add(cells: list[str], head: _Head, *, shop: bool) -> None:
    for level in range(head.closed + 1):
        head.wholes[level].clear()
    if head.closed >= USUAL:
        head.shops.clear()
    head.closed = -1
    for at, _, copies in _numbers(cells, head):
        if copies is None:
            head.unclear.add(at)
        else:
            for whole in head.wholes:
                whole[at] += copies
            head.shops[at] += copies if shop else 0


def _sums_of(cells: list[str], head: _Head, line: Line) -> int:
    """Check the sums of a row, and below the offices those of the columns; give how many were checked."""
    name = _cell(cells, head.office)
    level, is_rest = SUMS.get(_plain(name)), bool(_REST.search(name))
    if not (line.is_office or level is not None or is_rest):
        return 0
    checked = 0
    numbers = list(_numbers(cells, head))
    if not line.is_office:
        whole = head.wholes[USUAL if level is None else level]
        head.closed = max(head.closed, -1 if level is None else level)
        for at, kind, _ in numbers:
            if at not in head.unclear:
                should = whole[at] - (head.shops[at] if is_rest else 0)
                checked += _unlike(line, kind, _cell(cells, at), should, CountFault.TOTAL)
    if not line.faults and all(copies is not None for _, _, copies in numbers):
        should = sum(copies or 0 for _, _, copies in numbers)
        for at, heading in head.sums.items():
            checked += _unlike(line, heading, _cell(cells, at), should, CountFault.SUM)
    return checked


def _unlike(line: Line, heading: str, text: str, should: int, fault: CountFault) -> int:
    stands = table_file.count(text)
    if _plain(text) in NOTHING:
        return 0
    if stands != should:
        shown = text if stands is None else f"{stands:,}"
        line.faults.append(_fault(line.number, heading, fault, f"{shown} ≠ {should:,}"))
    return 1


def _head(cells: list[str], below: list[str], mapped: Mapping[str, str]) -> _Head | None:
    """Read headings: an office's, or none above the names, then kinds; with a number below one of them."""
    plain = [_plain(cell) for cell in cells]
    office = _column(plain, "office", mapped)
    first = next((at for at, text in enumerate(plain) if text and table_file.count(text) is None), -1)
    if office < 0 and first >= 0:
        names = (at for at, cell in enumerate(below) if cell.strip() and table_file.count(cell) is None)
        office = next(names, -1)
        head_of_names = plain[office] if 0 <= office < len(plain) else ""
        if office < 0 or (
            head_of_names and periods.of_title(cells[office]) is None and head_of_names != "区分"
        ):
            return None
    named = {at for key in ("kind", "count") if (at := _column(plain, key, mapped)) >= 0}
    day = _column(plain, "day", mapped)
    if office < 0 or named:
        return None
    found = _Head(office, day, {}, {}, [])
    for at, text in enumerate(plain):
        heading = guard.refuse(unicodedata.normalize("NFC", "".join(cells[at].split())))
        if not text or at in {office, day}:
            continue
        if SUMS.get(text, PARTIAL) > PARTIAL:
            found.sums[at] = heading
        elif _BESIDE.search(text) or text in {ROW_HEADING, REASON_HEADING}:
            found.left_out.append(heading)
        elif len(heading) <= LONGEST and table_file.count(text) is None:
            found.kinds[at] = heading
    counted = [table_file.count(_cell(below, at)) is not None for at in found.kinds]
    return found if len(found.kinds) >= LEAST_KINDS and any(counted) else None


def _column(plain: list[str], key: str, mapped: Mapping[str, str]) -> int:
    wanted = (mapped[key],) if key in mapped else FIELDS[key]
    return next((plain.index(_plain(name)) for name in wanted if _plain(name) in plain), -1)


def _is_text(cells: list[str], head: _Head) -> bool:
    return not any(_cell(cells, at) for at in (*head.kinds, *head.sums))


def _fault(number: int, column: str, fault: CountFault, value: str) -> RefusedRow:
    return RefusedRow(number, column, fault, guard.mask(value))


def _cell(cells: list[str], at: int) -> str:
    return cells[at].strip() if 0 <= at < len(cells) else ""


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(table_file.SPACES).lower()
