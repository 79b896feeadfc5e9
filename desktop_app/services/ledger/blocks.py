"""Rows of a text ledger, many at once: cut where they stand in its bytes, or row by row."""

from __future__ import annotations

import codecs
import csv
import io
from contextlib import closing
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, BinaryIO, cast

from desktop_app.services.ledger.cut import cut_up
from desktop_app.services.ledger.reading import Block, Form, in_blocks, is_row, opened, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_BYTES = 1_000_000
_LETTERS = 1 << 19
_LONGEST_LINE = 1 << 20
_MARKED = "utf-8-sig"


def blocks(path: Path, form: Form, skipped: int, progress: Callable[[int], None]) -> Iterator[Block]:
    """Give the rows of a text ledger after the first ones, many at once; progress is told the bytes read.

    Raises LedgerRefused as `rows` does.
    """
    done = skipped
    with opened(path) as raw, closing(_Source(raw, form.encoding)) as source:
        try:
            for block in _blocks(source, form.delimiter, skipped):
                progress(raw.tell())
                yield block
                done += len(block)
        except (UnicodeDecodeError, csv.Error):
            # Read once more, row by row: that refuses the file and names the row, or can read on.
            yield from in_blocks(islice(rows(path, form), done, None))


class _Source:
    """A ledger in pieces of whole lines, as bytes in which ASCII stands for itself; UTF-16 comes as UTF-8."""

    def __init__(self, raw: BinaryIO, encoding: str) -> None:
        self._raw = cast("io.BufferedReader", raw)
        self._text = _text(raw, encoding) if encoding.startswith("utf-16") else None
        self.encoding = "utf-8" if self._text or encoding == _MARKED else encoding
        if encoding == _MARKED and self._raw.peek().startswith(codecs.BOM_UTF8):
            raw.read(len(codecs.BOM_UTF8))

    def piece(self) -> bytes:
        """Give the next piece; nothing at the end, and where no line ends for long."""
        if self._text:
            return (self._text.read(_LETTERS) + self._text.readline()).encode()
        start = self._raw.tell()
        found = self._raw.read(_BYTES) + self._raw.readline(_LONGEST_LINE)
        if found.endswith(b"\n") or not self._raw.peek(1):
            return found
        self._raw.seek(start)
        return b""

    def rest(self) -> io.TextIOWrapper:
        """Give what is left as text."""
        self._text = self._text or _text(self._raw, self.encoding)
        return self._text

    def close(self) -> None:
        """Close what was opened as text."""
        if self._text:
            self._text.close()


def _text(raw: BinaryIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(raw, encoding, errors="strict", newline="")


def _blocks(source: _Source, delimiter: str, skipped: int) -> Iterator[Block]:
    piece = source.piece()
    head = io.StringIO(piece.decode(source.encoding), newline="")
    skipped -= sum(1 for _ in islice(csv.reader(head, delimiter=delimiter, strict=True), skipped))
    piece = head.read().encode(source.encoding)
    while not skipped and (piece or (piece := source.piece())):
        if b'"' in piece or b"\x1a" in piece:
            break
        yield _plain_block(piece, delimiter, source.encoding)
        piece = b""
    # In quotation marks a cell may hold line ends: from here on, row by row.
    lines = chain(io.StringIO(piece.decode(source.encoding), newline=""), source.rest())
    found = islice(csv.reader(lines, delimiter=delimiter, strict=True), skipped, None)
    yield from in_blocks(takewhile(is_row, found))


def _plain_block(piece: bytes, delimiter: str, encoding: str) -> Block:
    """Cut rows without quotation marks, all cells at once."""
    # The last row of a file may come without its line end.
    whole = piece if piece.endswith(b"\n") else piece + (b"\r\n" if b"\r\n" in piece else b"\n")
    found = cut_up(whole, delimiter, encoding)
    if found is None:
        lines = io.StringIO(piece.decode(encoding), newline="")
        return Block(list(csv.reader(lines, delimiter=delimiter, strict=True)))
    return Block([], *found)
