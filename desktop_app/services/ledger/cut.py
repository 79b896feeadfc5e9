"""Rows without quotation marks cut into cells, all of a block at once, and where each cell stands in it."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Octets = NDArray[np.uint8]
    Places = NDArray[np.intp]

_FEED, _RETURN, _BLANK = b"\n\r "
_BEYOND = b"\0" * 16
"""Behind the last cell, so that a reader of a few letters from any cell's start stays inside."""

_WIDE_CONTROL = re.compile(b"\xc2[\x80-\x9f]")
_LINE_ENDS = ("\u2028".encode(), "\u2029".encode())


@dataclass(frozen=True, slots=True)
class Cut:
    """The bytes of a block, and where each cell (row, column) begins and ends in them.

    In both encodings a byte of ASCII up to "?" always stands for itself.
    """

    octets: Octets
    starts: Places
    ends: Places
    plain: bool
    """Whether no cell of the block holds a control character."""
    encoding: str

    def column(self, at: int) -> Cut:
        """Give the cells of one column."""
        return Cut(self.octets, self.starts[:, at], self.ends[:, at], self.plain, self.encoding)

    def where(self, wanted: NDArray[np.bool_]) -> Cut:
        """Give the marked cells of a column."""
        return Cut(self.octets, self.starts[wanted], self.ends[wanted], self.plain, self.encoding)

    def lengths(self) -> Places:
        """Give the length of each cell in bytes: never less than its letters."""
        return self.ends - self.starts

    def may_end_with(self, signs: str) -> bool:
        """Whether any cell, none of them empty, may begin or end with one of the signs.

        In CP932 the end of one letter and the next can look like another: then the answer is yes.
        """
        for sign in signs:
            wanted = sign.encode(self.encoding)
            for at in (self.starts, self.ends - len(wanted)):
                if np.logical_and.reduce([self.octets[at + n] == one for n, one in enumerate(wanted)]).any():
                    return True
        return False


def cut_up(block: bytes, delimiter: str, encoding: str) -> tuple[list[list[str]], Cut] | None:
    """Cut rows of CP932 or UTF-8 that all end alike into cells: these by column, and where they stand.

    Nothing where the rows differ in width or in how they end, or a cell is longer than `csv` takes.
    Raises UnicodeDecodeError.
    """
    octets = np.frombuffer(block + _BEYOND, np.uint8)
    line_ends = octets == _FEED
    ends = np.flatnonzero((octets == ord(delimiter)) | line_ends)
    rows = np.count_nonzero(line_ends)
    width = len(ends) // rows
    if len(ends) != rows * width or not line_ends[ends[width - 1 :: width]].all():
        return None
    starts = np.empty_like(ends)
    starts[0] = 0
    starts[1:] = ends[:-1] + 1
    returns = int(np.count_nonzero(octets == _RETURN))
    ends = ends.reshape(-1, width)
    if returns:
        ends[:, -1] -= 1
        if returns != rows or not (octets[ends[:, -1]] == _RETURN).all():
            return None
    if (ends - starts.reshape(-1, width)).max() > csv.field_size_limit():
        return None
    text = block.decode(encoding)
    signs = len(_BEYOND) + rows + returns + (rows * (width - 1) if ord(delimiter) < _BLANK else 0)
    plain = np.count_nonzero(octets < _BLANK) == signs and not _has_rare_controls(block, text, encoding)
    found = text.replace("\r\n" if returns else "\n", delimiter).split(delimiter)
    found.pop()
    columns = [found[at::width] for at in range(width)]
    return columns, Cut(octets, starts.reshape(-1, width), ends, plain, encoding)


def _has_rare_controls(block: bytes, text: str, encoding: str) -> bool:
    """Whether there are control characters beyond the first 32, or the line ends of Unicode."""
    if b"\x7f" in block:
        return True
    if encoding == "cp932":
        # As a byte 0x80 is the end of many a letter.
        return "\x80" in text
    if any(sign in block for sign in _LINE_ENDS):
        return True
    return b"\xc2" in block and _WIDE_CONTROL.search(block) is not None
