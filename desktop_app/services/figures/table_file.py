"""Tables of figures in files, CSV or all sheets of an XLSX: read as ledgers are, whatever their encoding."""

from __future__ import annotations

import dataclasses
import unicodedata
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid
from desktop_app.services import guard
from desktop_app.services.ledger.child import workbook_sheets
from desktop_app.services.ledger.reading import HEADING_ROWS, WORKBOOK, find_form, rows
from desktop_app.services.ledger.workbook import FORMULA, ROWS_OF_SHEET, SHEET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

Numbered = tuple[int, list[str]]

SPACES = str.maketrans("", "", " \u3000\n\r\t（）()「」")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not taken: its number as a spreadsheet counts, heading, reason, value masked.

    sheet: its name, where a workbook has several. Until `placed` the number goes on from sheet to sheet.
    """

    row: int
    column: str
    reason: str
    value: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table: their row (from 1), and in which column (from 0) a field stands.

    sheets: the names of a workbook's sheets, where it has several; unread: of those without such headings.
    """

    row: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]
    sheets: Mapping[int, str] = dataclasses.field(default_factory=dict[int, str])
    unread: tuple[str, ...] = ()

    def name(self, field: str) -> str:
        """Give the heading of a field."""
        return self.headings[self.columns[field]] if field in self.columns else field

    def stand_in(self, cells: Sequence[str]) -> bool:
        """Whether a row holds the same headings at the same places."""
        return all(at < len(cells) and cells[at].strip() == self.headings[at] for at in self.columns.values())


def numbered(path: Path, most: int | None = None) -> Iterator[Numbered]:
    """Give each row with its number, from 1; of a workbook those of all sheets, of each at most so many.

    The rows of a sheet follow one that holds its name, where there are several. Raises LedgerRefused.
    """
    form = find_form(path)
    if form.encoding == WORKBOOK:
        # In a process of its own, within limits: no crafted file can harm.
        yield from workbook_sheets(path, most)
    else:
        yield from islice(enumerate(rows(path, form), start=1), most)


def sheet_name(cells: Sequence[str]) -> str:
    """Give the name of the sheet that begins with this row, nothing where none does."""
    return cells[0].removeprefix(SHEET) if cells and cells[0].startswith(SHEET) else ""


def sheet_names(rows_: Iterable[Numbered]) -> dict[int, str]:
    """Give the names of the sheets by their places."""
    return {number // ROWS_OF_SHEET: name for number, cells in rows_ if (name := sheet_name(cells))}


def placed(problems: Iterable[RefusedRow], sheets: Mapping[int, str]) -> tuple[RefusedRow, ...]:
    """Give the refused rows with their numbers within their sheets."""
    return tuple(
        replace(one, row=one.row % ROWS_OF_SHEET, sheet=sheets.get(one.row // ROWS_OF_SHEET, ""))
        for one in problems
    )


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
    first = top(path)
    found = find_head(first, known, mapped, needed)
    if found is None:
        raise Invalid("figures_file", why)
    return replace(found, sheets=sheet_names(first), unread=unread(first, found))


def top(path: Path) -> list[Numbered]:
    """Give the first rows of each sheet, among which the headings stand. Raises LedgerRefused."""
    return list(numbered(path, HEADING_ROWS))


def unread(rows_: Sequence[Numbered], head: Head) -> tuple[str, ...]:
    """Give the sheets whose first rows hold something, but not these headings; those before it too."""
    here = head.row // ROWS_OF_SHEET
    filled = {
        number // ROWS_OF_SHEET
        for number, cells in rows_
        if not sheet_name(cells) and any(map(str.strip, cells))
    }
    like = {number // ROWS_OF_SHEET for number, cells in rows_ if number >= head.row and head.stand_in(cells)}
    names = sheet_names(rows_)
    return tuple(names[at] for at in sorted(filled - like - {here}) if at in names)


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
    """Give the rows below the headings that hold anything, also in later sheets with the same headings.

    Raises LedgerRefused, Invalid without any.
    """
    found = begun = False
    for number, cells in numbered(path):
        if number <= head.row or sheet_name(cells):
            begun = number == head.row
        elif not begun:
            begun = head.stand_in(cells)
        elif any(cell.strip() for cell in cells):
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
