"""Tables of figures in files, CSV or XLSX: read as ledgers are, whatever their encoding and delimiter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid
from desktop_app.services import guard
from desktop_app.services.ledger.child import workbook_rows
from desktop_app.services.ledger.reading import HEADING_ROWS, WORKBOOK, find_form, rows
from desktop_app.services.ledger.workbook import FORMULA, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Numbered = tuple[int, list[str]]

SPACES = str.maketrans("", "", " \u3000\n\r\t（）()「」")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not taken: its number as a spreadsheet counts, heading, reason, value masked."""

    row: int
    column: str
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table: their row (from 1), and in which column (from 0) a field stands."""

    row: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]

    def name(self, field: str) -> str:
        """Give the heading of a field."""
        return self.headings[self.columns[field]] if field in self.columns else field


def numbered(path: Path) -> Iterator[Numbered]:
    """Give each row with its number, from 1. Raises LedgerRefused."""
    form = find_form(path)
    if form.encoding == WORKBOOK:
        # In a process of its own, within limits: no crafted file can harm.
        yield from workbook_rows(path, range(1, MOST_ROWS + 1))
    else:
        yield from enumerate(rows(path, form), start=1)


def head_of(
    path: Path,
    known: Mapping[str, tuple[str, ...]],
    mapped: Mapping[str, str],
    needed: tuple[str, ...],
    why: str,
) -> Head:
    """Find the headings: the first row that names all needed fields.

    known: usual headings of each field; mapped: what somebody said instead. Raises LedgerRefused, Invalid.
    """
    found = find_head(top(path), known, mapped, needed)
    if found is None:
        raise Invalid("figures_file", why)
    return found


def top(path: Path) -> list[Numbered]:
    """Give the first rows, among which the headings stand. Raises LedgerRefused."""
    return list(islice(numbered(path), HEADING_ROWS))


def find_head(
    rows_: list[Numbered],
    known: Mapping[str, tuple[str, ...]],
    mapped: Mapping[str, str],
    needed: tuple[str, ...],
) -> Head | None:
    """Find the headings among the first rows; None where no row names all needed and all mapped fields."""
    for number, cells in rows_:
        columns = _columns(cells, known, mapped)
        if all(field in columns for field in (*needed, *mapped)):
            return Head(number, tuple(map(str.strip, cells)), columns)
    return None


def below(path: Path, head: Head) -> Iterator[Numbered]:
    """Give the rows below the headings that hold anything. Raises LedgerRefused, Invalid without any."""
    found = False
    for number, cells in numbered(path):
        if number > head.row and any(cell.strip() for cell in cells):
            found = True
            yield number, cells
    if not found:
        raise Invalid("figures_file", "no_rows")


def text(cells: list[str], head: Head, field: str) -> str:
    """Give a field's cell, empty where the row ends before it. Raises PersonalNumber."""
    at = head.columns.get(field, -1)
    return guard.refuse(cells[at].strip()) if 0 <= at < len(cells) else ""


def is_formula(cells: list[str]) -> bool:
    """Whether a cell of the row holds a formula in place of a value."""
    return any(cell.startswith(FORMULA) for cell in cells)


def count(text_: str) -> int | None:
    """Read a number of copies or people: 1,234 in any width; None where it is none."""
    plain = (
        unicodedata.normalize("NFKC", text_).replace(",", "").strip().removesuffix("通").removesuffix("枚")
    )
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 9 else None


def _columns(
    cells: list[str], known: Mapping[str, tuple[str, ...]], mapped: Mapping[str, str]
) -> dict[str, int]:
    plain = [_plain(cell) for cell in cells]
    found: dict[str, int] = {}
    for field, headings in known.items():
        wanted = (mapped[field],) if field in mapped else headings
        at = next((plain.index(_plain(each)) for each in wanted if _plain(each) in plain), None)
        if at is not None and at not in found.values():
            found[field] = at
    return found


def _plain(heading: str) -> str:
    """Take the dirt off a heading: spaces, line ends, brackets, width."""
    return unicodedata.normalize("NFKC", heading).lstrip("\ufeff").translate(SPACES).lower()
