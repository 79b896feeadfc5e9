"""Excel files as text: one sheet of a ledger, all of figures, within limits against crafted files."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from datetime import datetime, time
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Protocol

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger.reading import opened
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterator
    from pathlib import Path

    from openpyxl.worksheet._read_only import ReadOnlyWorksheet


MOST_ROWS = 1_048_576
MOST_CELLS = 500
MOST_BYTES = 2_000_000_000
MOST_SHARED_BYTES = 300_000_000
"""Texts that all sheets share are held in memory whole."""
MOST_TIMES_LARGER = 200
"""Unpacked to packed size; ledgers come to about 15, a crafted file to a thousand."""
SMALL_BYTES = 20_000_000
MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 900

MOST_SHEETS = 100
ROWS_OF_SHEET = 1 << 21
"""Numbers of rows go on from sheet to sheet: the sheet times this, plus the row in it."""

FORMULA = "\ufdd0"
NUMBER = "\ufdd1"
SHEET = "\ufdd2"
"""Marks before the text of a cell that is a formula or the error of one (#N/A), or a number where only text
keeps all digits; before the name of a sheet."""


def rows(
    path: Path, text_columns: Collection[int], progress: Callable[[int], None] | None = None, sheet: int = 0
) -> Iterator[list[str]]:
    """Give each row of a sheet as its cells' text, up to its last filled cell.

    sheet counts those that are not hidden, from 0. progress is told the rows read.

    Cells of text_columns that are numbers are marked. Raises LedgerRefused.
    """
    _limit()
    _look_at_sizes(path)
    # By its bytes, never by its name: a workbook may be called ledger.csv.
    with opened(path) as file:
        yield from _rows(file, text_columns, progress, sheet)


def sheets(path: Path, most: int | None = None) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of all sheets that are not hidden, numbered by ROWS_OF_SHEET; of each at most so many.

    Where there are several, each begins with a row 0 that holds its name. Raises LedgerRefused.
    """
    _limit()
    _look_at_sizes(path)
    with opened(path) as file, _refusing():
        found = _visible(file)
        if len(found) > MOST_SHEETS:
            raise LedgerRefused(FileFault.TOO_LARGE)
        for at, sheet in enumerate(found):
            if len(found) > 1:
                yield at * ROWS_OF_SHEET, [f"{SHEET}{sheet.title}"]
            rows_of = _sheet(sheet, set(), None)
            for number, cells in enumerate(rows_of if most is None else islice(rows_of, most), start=1):
                yield at * ROWS_OF_SHEET + number, cells


def _rows(
    file: BinaryIO, text_columns: Collection[int], progress: Callable[[int], None] | None, sheet: int
) -> Iterator[list[str]]:
    with _refusing():
        yield from _sheet(_visible(file)[sheet], text_columns, progress)


def _visible(file: BinaryIO) -> list[ReadOnlyWorksheet]:
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _sheet(
    sheet: ReadOnlyWorksheet, text_columns: Collection[int], progress: Callable[[int], None] | None
) -> Iterator[list[str]]:
    # The size that a file states may be wrong.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > MOST_ROWS or len(row) > MOST_CELLS:
            raise LedgerRefused(FileFault.TOO_LARGE, row=number)
        cells = [_text(cell, at in text_columns) for at, cell in enumerate(row)]
        while cells and not cells[-1]:
            cells.pop()
        if progress and number % 1024 == 0:
            progress(number)
        yield cells


@contextmanager
def _refusing() -> Generator[None]:
    """Refuse a file that openpyxl stumbles over."""
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        yield
    except MemoryError:
        raise LedgerRefused(FileFault.TOO_LARGE) from None
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        IndexError,
        SyntaxError,
        TypeError,
    ):
        raise LedgerRefused(FileFault.BROKEN_WORKBOOK) from None


def _limit() -> None:
    try:
        import resource
    except ImportError:
        # Windows has none: there the sizes looked at before, and the parent's patience, are the limits.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _look_at_sizes(path: Path) -> None:
    with opened(path) as file:
        try:
            entries = zipfile.ZipFile(file).infolist()
        except zipfile.BadZipFile:
            raise LedgerRefused(FileFault.BROKEN_WORKBOOK) from None
    if not any(entry.filename == "xl/workbook.xml" for entry in entries):
        raise LedgerRefused(FileFault.NOT_A_LEDGER)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise LedgerRefused(FileFault.TOO_LARGE)
    for entry in entries:
        swollen = entry.file_size > MOST_TIMES_LARGER * max(entry.compress_size, 1)
        if entry.file_size > SMALL_BYTES and swollen:
            raise LedgerRefused(FileFault.TOO_LARGE)
        if entry.filename == "xl/sharedStrings.xml" and entry.file_size > MOST_SHARED_BYTES:
            raise LedgerRefused(FileFault.TOO_LARGE)


class _Cell(Protocol):
    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> object: ...


def _text(cell: _Cell, only_text: bool) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return FORMULA + value if cell.data_type in {"f", "e"} else value
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
    return f"{NUMBER if only_text else ''}{value}"
