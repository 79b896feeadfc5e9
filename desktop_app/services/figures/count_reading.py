"""A file of certificates read: one count a row, or offices by kinds; as a saved layout or as usual."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Invalid
from desktop_app.models.figures import CertificateCount
from desktop_app.services.figures import (
    count_cells,
    count_profiles,
    counting,
    matrix,
    periods,
    storing,
    table_file,
)
from desktop_app.services.figures.rows import CountRow
from desktop_app.services.figures.table_file import RefusedRow
from desktop_app.services.search_keys import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.count_profiles import Mapped
    from desktop_app.services.figures.table_file import Head, Numbered

CONVENIENCE = "コンビニ"
LONGEST_OFFICE = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken: which heading holds which field, and what is allowed.

    new_offices: names that are not known become offices. accept_good: store the good rows although others
    are refused. layout: a saved one, in place of headings. period: of tables that tell of none.
    """

    mapped: tuple[tuple[str, str], ...] = ()
    new_offices: bool = False
    accept_good: bool = False
    layout: str = ""
    period: str = ""


@dataclass(slots=True)
class Read:
    """What a file holds: good counts, refused rows, names that are to become offices, rows in all.

    above: rows with titles (False) and headings (True). by_table: offices by kinds; then how many sums were
    checked, and which columns and sheets are not read. layout: the saved one that it was read with. sheets:
    names of a workbook with several.
    """

    good: list[CountRow] = field(default_factory=list[CountRow])
    problems: list[RefusedRow] = field(default_factory=list[RefusedRow])
    new: dict[str, str] = field(default_factory=dict[str, str])
    rows: int = 0
    above: dict[int, bool] = field(default_factory=dict[int, bool])
    by_table: bool = False
    sums: int = 0
    left_out: tuple[str, ...] = ()
    layout: str = ""
    new_kinds: tuple[str, ...] = ()
    sheets: dict[int, str] = field(default_factory=dict[int, str])

    @property
    def refused(self) -> int:
        """How many rows are refused: one may have several faults."""
        return len({problem.row for problem in self.problems})


@dataclass(slots=True)
class _Row:
    number: int
    counts: list[tuple[str, CountRow]]
    faults: list[RefusedRow]


def read(session: Session, path: Path, wish: Wish, today: date) -> Read:
    """Read a file. Raises LedgerRefused, Invalid, Unknown, PersonalNumber."""
    top = table_file.top(path)
    offices = _Offices(session, wish)
    found = Read(new=offices.new, sheets=table_file.sheet_names(top))
    for found.layout, mapped in _layouts(session, wish):
        head = table_file.find_head(top, count_cells.FIELDS, dict(mapped), count_cells.NEEDED)
        if head is not None:
            found.above[head.row] = True
            found.left_out = table_file.unread(top, head)
            rows = list(_long(path, head, offices.code_of, today))
            break
        if _has(top, mapped) and matrix.is_matrix(top, dict(mapped)):
            reader = matrix.Reader(
                offices.code_of,
                offices.is_shop,
                today,
                _usual(wish, path),
                dict(mapped),
                wish.period or path.stem,
            )
            rows = list(_by_table(found, list(table_file.numbered(path)), reader))
            break
    else:
        raise Invalid("figures_file", "headings")
    found.rows = len(rows)
    _sort(session, found, rows)
    return found


def _layouts(session: Session, wish: Wish) -> Iterator[tuple[str, Mapped]]:
    """Give the layouts in which a file may be: what was said, else the saved ones, the usual one last."""
    if wish.mapped:
        yield "", wish.mapped
    elif wish.layout:
        yield wish.layout, count_profiles.headings(session, wish.layout)
    else:
        saved = [(name, count_profiles.headings(session, name)) for name in count_profiles.names(session)]
        # The one that names most headings knows the file best.
        yield from sorted(saved, key=lambda each: -len(each[1]))
        yield "", count_profiles.last(session)
        yield "", ()


def _has(top: list[Numbered], mapped: Mapped) -> bool:
    """Whether a row of the top has all headings of a layout; those of the long form are none of a table's."""
    wanted = {heading for _, heading in mapped}
    return any(wanted <= {cell.strip() for cell in cells} for _, cells in top)


def _usual(wish: Wish, path: Path) -> periods.Period | None:
    if wish.period:
        found = periods.period(wish.period)
        if found is None:
            raise Invalid("certificate_period", "unreadable")
        return found
    return periods.of_title(path.stem)


def _long(path: Path, head: Head, office_of: Callable[[str], str | None], today: date) -> Iterator[_Row]:
    for number, cells in table_file.below(path, head):
        row = count_cells.read(number, cells, head, office_of, today)
        if isinstance(row, RefusedRow):
            yield _Row(number, [], [row])
        else:
            yield _Row(number, [(head.name("day"), row)], [])


def _by_table(found: Read, numbered: list[Numbered], reader: matrix.Reader) -> Iterator[_Row]:
    tables = matrix.read(numbered, reader)
    found.by_table, found.sums = True, tables.sums
    found.above, found.left_out = tables.above, tuple(tables.left_out)
    for line in tables.lines:
        if line.is_office or line.faults:
            yield _Row(line.number, line.counts, line.faults)


def _sort(session: Session, found: Read, rows: Iterable[_Row]) -> None:
    """Put the rows to the good or to the refused: a row is taken whole or not at all."""
    rows = list(rows)
    stored = storing.Stored(session, [row for each in rows if not each.faults for _, row in each.counts])
    known = set(session.scalars(select(CertificateCount.kind).distinct()))
    keys: dict[storing.Key, int] = {}
    for each in rows:
        faults = list(each.faults)
        for column, row in [] if faults else each.counts:
            fault = storing.fault_in_file(keys, row, stored)
            if fault is not None:
                faults.append(RefusedRow(each.number, column, fault, row.on_date.isoformat()))
        found.problems += faults
        for _, row in [] if faults else each.counts:
            keys[storing.key_of(row)] = each.number
            stored.note(row)
            found.good.append(row)
    # An office that only refused rows name is none.
    used = {row.office for row in found.good}
    found.new = {name: code for name, code in found.new.items() if code in used}
    if known:
        found.new_kinds = tuple(dict.fromkeys(row.kind for row in found.good if row.kind not in known))


class _Offices:
    """Offices by their names; new holds those that are to become some."""

    def __init__(self, session: Session, wish: Wish) -> None:
        rows = counting.offices(session)
        self.new: dict[str, str] = {}
        self._known = {fold(name): row.code for row in rows for name in (row.name, row.code)}
        self._shops = {row.code for row in rows if row.convenience}
        numbers = [int(row.code[1:]) for row in rows if row.code[:1] == "o" and row.code[1:].isdecimal()]
        self._last = max(numbers, default=len(rows))
        self._wish = wish

    def code_of(self, name: str) -> str | None:
        """Give the code of an office; None where it is not known and not to be added."""
        code = self._known.get(fold(name))
        if code is None and self._wish.new_offices and 0 < len(name) <= LONGEST_OFFICE:
            code = self.new.setdefault(name, f"o{self._last + len(self.new) + 1}")
        return code

    def is_shop(self, name: str) -> bool:
        """Whether a name is that of the convenience stores."""
        code = self._known.get(fold(name))
        return CONVENIENCE in name if code is None else code in self._shops
