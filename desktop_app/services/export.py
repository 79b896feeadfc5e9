"""Rows written as a file that other programs open: XLSX and CSV, row by row, whole or not at all."""

from __future__ import annotations

import csv
import glob
import io
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence


Cell = str | int | date | None

XLSX_ROWS = 1_048_576
FORMULA_SIGNS = tuple("=+-@\t\r＝＋－＠")
SUBSTITUTE = "〓"
REPORTED = 1_000
FLUSH = 1 << 20
LEFT_SECONDS = 3_600


class FileKind(StrEnum):
    """What kind of file is written."""

    XLSX = "xlsx"
    CSV = "csv"
    CSV_CP932 = "csv_cp932"


@dataclass(frozen=True, slots=True)
class Replaced:
    """A cell of a CP932 file in which letters had to be replaced; row 1 is the first below the headings."""

    row: int
    heading: str
    letters: str


@dataclass(slots=True)
class Written:
    """What came of the file: its rows, and the first thousand cells with letters that its encoding lacks."""

    rows: int = 0
    replaced_cells: int = 0
    replaced: list[Replaced] = field(default_factory=list[Replaced])


@dataclass(frozen=True, slots=True)
class Page:
    """What stands around the rows: the sheet's title, the headings, the widths of the columns in letters."""

    title: str
    headings: Sequence[str]
    widths: Sequence[int]


@contextmanager
def draft_of(target: Path) -> Generator[Path]:
    """Give a place beside the target to write to; nothing of it is left when the writing breaks off.

    Raises OSError, with the target's name, when the disk is full or the target is open in another program.
    """
    try:
        if target.exists():
            # Opening it now finds out before the work, not after it, that another program holds the file.
            target.open("r+b").close()
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
            _sweep(target, Path(folder))
            yield Path(folder) / target.name
    except OSError as error:
        raise type(error)(error.errno, error.strerror or str(error), str(target)) from error


def _sweep(target: Path, fresh: Path) -> None:
    """Take away what a crash left beside the target before the fresh folder: it may hold people's data."""
    old = fresh.stat().st_mtime - LEFT_SECONDS
    for left in target.parent.glob(f".{glob.escape(target.name)}.*"):
        if left.is_dir() and left.stat().st_mtime < old:
            shutil.rmtree(left, ignore_errors=True)


def write(kind: FileKind, draft: Path, page: Page, rows: Iterable[Sequence[Cell]]) -> Written:
    """Write the rows; memory stays the same for any number of them. Raises OSError."""
    match kind:
        case FileKind.XLSX:
            return _write_xlsx(draft, page, rows)
        case FileKind.CSV:
            return _write_csv(draft, page, rows, "utf-8-sig")
        case FileKind.CSV_CP932:
            return _write_csv(draft, page, rows, "cp932")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before =, +, - and @."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _write_xlsx(draft: Path, page: Page, rows: Iterable[Sequence[Cell]]) -> Written:
    book = _Book(draft, page)
    try:
        for row in rows:
            book.add(row)
    finally:
        # Also when the rows broke off: only this closes the files that the book keeps them in.
        book.close()
    return Written(book.rows)


class _Book:
    """One XLSX file; a sheet that is full is followed by another one."""

    def __init__(self, draft: Path, page: Page) -> None:
        # Imported here: it is needed only when somebody exports.
        from xlsxwriter import Workbook

        options = {
            "constant_memory": True,
            "tmpdir": str(draft.parent),
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "yyyy-mm-dd",
        }
        self._book: Any = Workbook(str(draft), options)
        self._bold = self._book.add_format({"bold": True, "bottom": 1})
        self._page = page
        self.rows = 0
        self._begin_sheet()

    def _begin_sheet(self) -> None:
        number = len(self._book.worksheets()) + 1
        self._sheet = self._book.add_worksheet(
            f"{self._page.title} {number}" if number > 1 else self._page.title
        )
        for column, width in enumerate(self._page.widths):
            self._sheet.set_column(column, column, width)
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)
        for column, heading in enumerate(self._page.headings):
            self._sheet.write_string(0, column, heading, self._bold)
        self._place = 1

    def add(self, row: Sequence[Cell]) -> None:
        if self._place == XLSX_ROWS:
            self._begin_sheet()
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                self._sheet.write_string(self._place, column, cell)
            elif isinstance(cell, date):
                self._sheet.write_datetime(self._place, column, cell)
            elif cell is not None:
                self._sheet.write_number(self._place, column, cell)
        self._place += 1
        self.rows += 1

    def close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error


def _write_csv(draft: Path, page: Page, rows: Iterable[Sequence[Cell]], encoding: str) -> Written:
    written = Written()
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    with draft.open("wb") as file:
        file.write("".encode(encoding))
        lines.writerow(page.headings)
        for row in rows:
            cells = [_csv_cell(cell) for cell in row]
            written.rows += 1
            if encoding == "cp932":
                cells = _in_cp932(cells, page, written)
            lines.writerow(cells)
            if text.tell() > FLUSH:
                _move(text, file, encoding)
        _move(text, file, encoding)
    return written


def _move(text: io.StringIO, file: BinaryIO, encoding: str) -> None:
    file.write(text.getvalue().encode("utf-8" if encoding == "utf-8-sig" else encoding))
    text.seek(0)
    text.truncate()


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return harmless(cell)
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)


def _in_cp932(cells: list[str], page: Page, written: Written) -> list[str]:
    return [_encodable(cell, heading, written) for cell, heading in zip(cells, page.headings, strict=True)]


def _encodable(cell: str, heading: str, written: Written) -> str:
    if _fits_cp932(cell):
        return cell
    letters = "".join(letter for letter in cell if not _fits_cp932(letter))
    written.replaced_cells += 1
    if len(written.replaced) < REPORTED:
        written.replaced.append(Replaced(written.rows, heading, letters))
    return "".join(letter if _fits_cp932(letter) else SUBSTITUTE for letter in cell)


def _fits_cp932(text: str) -> bool:
    try:
        text.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True
