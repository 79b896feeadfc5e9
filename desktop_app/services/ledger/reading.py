"""Text ledgers: encoding and delimiter found by strict decoding, rows read one at a time."""

from __future__ import annotations

import codecs
import csv
import io
import re
import stat
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger.fields import recognise
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop_app.services.ledger.cut import Cut

# Never "shift_jis": that codec lacks gaiji and the NEC and IBM signs such as 髙 and 﨑.
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932")
DELIMITERS = (",", "\t", ";")
WORKBOOK = "xlsx"

HEADING_ROWS = 10
"""How many rows at the top may come before the headings (a title, a date of printing)."""

ROWS_AT_ONCE = 8_192

_BLOCK = 1 << 20
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_UNMARKED = ("utf-8", "cp932")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WIDE = ("utf-16-le", "utf-16-be")
_CONTROLS = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f]")
_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|head|meta|table|\?xml)", re.IGNORECASE)
_END_OF_TEXT = "\x1a"


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is to be read: one of ENCODINGS and a delimiter, or WORKBOOK and the sheet (from 0)."""

    encoding: str
    delimiter: str = ""
    sheet: int = 0


@dataclass(frozen=True, slots=True)
class Top:
    """The beginning of a file: its headings, their row (from 1), and the rows below as samples.

    sheet: which of a workbook's sheets it is; sheets: by number, the names of all that could be.
    """

    headings: list[str]
    heading_row: int
    samples: list[list[str]]
    sheet: int = 0
    sheets: dict[int, str] = field(default_factory=dict[int, str])


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that were read together; by column instead, where each row has the same number of cells.

    cut: where the cells stand in what was read, if they come without quotation marks.
    """

    rows: list[list[str]]
    columns: list[list[str]] = field(default_factory=list[list[str]])
    cut: Cut | None = None

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else len(self.rows)

    def as_rows(self) -> list[list[str]]:
        """Give the rows in either case."""
        return self.rows or list(map(list, zip(*self.columns, strict=True)))


def signature(path: Path) -> tuple[int, int]:
    """Give size and time of change, by which a checked file is known again. Raises LedgerRefused."""
    try:
        state = path.stat()
    except FileNotFoundError:
        raise LedgerRefused(FileFault.MISSING) from None
    except OSError:
        raise LedgerRefused(FileFault.IN_USE) from None
    if stat.S_ISDIR(state.st_mode):
        raise LedgerRefused(FileFault.NOT_A_LEDGER)
    return state.st_size, state.st_mtime_ns


def find_form(path: Path) -> Form:
    """Find how the file is to be read. Raises LedgerRefused for what can be no ledger."""
    if not signature(path)[0]:
        raise LedgerRefused(FileFault.EMPTY)
    with opened(path) as file:
        start = file.read(_BLOCK)
        if start.startswith(_ZIP):
            return Form(WORKBOOK)
        if start.startswith(_OLE):
            raise LedgerRefused(FileFault.ENCRYPTED if _has_password(file, start) else FileFault.OLD_EXCEL)
        if _MARKUP.match(start.removeprefix(codecs.BOM_UTF8)):
            # What many programs call .xls is a page for a browser, or Excel's text of 2003.
            raise LedgerRefused(FileFault.OLD_EXCEL)
        encoding = _encoding(start, lambda: file.read(_BLOCK))
    if not encoding:
        # Told is the place up to which the better of the two can read.
        raise LedgerRefused(FileFault.NOT_DECODABLE, row=max(_bad_line(path, name) for name in _UNMARKED))
    return Form(encoding, _delimiter(path, encoding))


def _has_password(file: BinaryIO, start: bytes) -> bool:
    """Tell a workbook with a password from an old file: Excel wraps both into the same container.

    Its list of contents may lie behind them; the head says in which of its sectors it begins ([MS-CFB] 2.2).
    """
    sector, size = int.from_bytes(start[48:52], "little"), 1 << (int.from_bytes(start[30:31]) & 15)
    file.seek((sector + 1) * size)
    return any(_PACKAGE in part for part in (start, file.read(_BLOCK)))


def opened(path: Path) -> BinaryIO:
    """Open the file for reading bytes. Raises LedgerRefused when it is missing or held by another program."""
    try:
        return path.open("rb", buffering=_BLOCK)
    except FileNotFoundError:
        raise LedgerRefused(FileFault.MISSING) from None
    except OSError:
        raise LedgerRefused(FileFault.IN_USE) from None


def rows(path: Path, form: Form, progress: Callable[[int], None] | None = None) -> Iterator[list[str]]:
    """Give each row of a text ledger as its cells; progress is told the bytes read, now and then.

    Raises LedgerRefused where the bytes are not of the encoding or a quotation mark is out of place.
    """
    at = 0
    with opened(path) as raw, io.TextIOWrapper(raw, form.encoding, errors="strict", newline="") as text:
        reader = csv.reader(text, delimiter=form.delimiter, strict=True)
        try:
            for at, row in enumerate(takewhile(is_row, reader), start=1):
                if progress and at % 4096 == 0:
                    progress(raw.tell())
                yield row
        except UnicodeDecodeError:
            raise LedgerRefused(FileFault.NOT_DECODABLE, row=_bad_line(path, form.encoding)) from None
        except csv.Error:
            raise LedgerRefused(FileFault.BROKEN_QUOTES, row=at + 1) from None


def in_blocks(found: Iterator[list[str]]) -> Iterator[Block]:
    """Take rows together."""
    while batch := list(islice(found, ROWS_AT_ONCE)):
        yield _block(batch)


def _block(found: list[list[str]]) -> Block:
    if found[0] and len(set(map(len, found))) == 1:
        return Block([], list(map(list, zip(*found, strict=True))))
    return Block(found)


def is_row(row: list[str]) -> bool:
    """Whether this is a row, not the sign that old programs put at the end of a text."""
    return row != [_END_OF_TEXT]


def top_of(head: list[list[str]]) -> Top:
    """Find the headings among the first rows: the row that names most fields. Raises LedgerRefused."""
    best = max(range(len(head)), key=lambda at: (len(recognise(head[at])), -at), default=0)
    if not head or not recognise(head[best]):
        # A layout with headings of its own has them in its first row that is filled.
        best = next((at for at, row in enumerate(head) if sum(map(bool, row)) > 1), -1)
    if best < 0:
        raise LedgerRefused(FileFault.NO_HEADINGS)
    return Top(head[best], best + 1, [row for row in head[best + 1 :] if any(row)])


def text_top(path: Path, form: Form, samples: int = 100) -> Top:
    """Read the beginning of a text ledger. Raises LedgerRefused."""
    found = top_of(list(islice(rows(path, form), HEADING_ROWS)))
    below = islice(rows(path, form), found.heading_row, found.heading_row + samples)
    return Top(found.headings, found.heading_row, [row for row in below if any(row)])


def _encoding(start: bytes, more: Callable[[], bytes]) -> str:
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    if b"\0" in start:
        return _wide(start)
    candidates = {name: codecs.getincrementaldecoder(name)("strict") for name in _UNMARKED}
    block = start
    while len(candidates) > 1:
        for name, decoder in list(candidates.items()):
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError:
                del candidates[name]
        if not block:
            break
        block = more()
    # Text that is valid in both is plain ASCII, or UTF-8 that happens to be valid in the other too.
    return next(iter(candidates), "")


def _wide(start: bytes) -> str:
    """Find UTF-16 without its mark: only one order of bytes gives rows of text. Raises LedgerRefused."""
    found = [name for name in _WIDE if _is_text(start, name)]
    if len(found) != 1:
        raise LedgerRefused(FileFault.NOT_A_LEDGER)
    return found[0]


def _is_text(start: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(start, final=len(start) < _BLOCK)
    except UnicodeDecodeError:
        return False
    head = "".join(text.splitlines(keepends=True)[:HEADING_ROWS])
    # In the other order the signs between cells are letters that nobody here writes.
    return "\n" in head and any(sign in head for sign in DELIMITERS) and not _CONTROLS.search(text)


def _bad_line(path: Path, encoding: str) -> int:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    number = 1
    with opened(path) as file:
        for part in file:
            try:
                # In UTF-16 the byte of a line end stands in letters such as 上 too.
                number += decoder.decode(part).count("\n")
            except UnicodeDecodeError as error:
                return number + error.object[: error.start].decode(error.encoding).count("\n")
    return number


def _delimiter(path: Path, encoding: str) -> str:
    def score(delimiter: str) -> tuple[int, int]:
        head: list[list[str]] = []
        try:
            head.extend(islice(rows(path, Form(encoding, delimiter)), HEADING_ROWS))
        except LedgerRefused as refusal:
            if refusal.reason == FileFault.NOT_DECODABLE:
                raise
        return max(((len(recognise(row)), len(row)) for row in head), default=(0, 0))

    return max(DELIMITERS, key=score)
