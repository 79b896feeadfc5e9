"""Rows without quotation marks cut into cells, all of a block at once, and where each cell stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Letters = NDArray[np.uint32]
    Places = NDArray[np.intp]

_LETTERS, _BLANK = 0x110000, ord(" ")
_BEYOND = "\0" * 16
"""Behind the last cell, so that a reader of a few letters from any cell's start stays inside."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The letters of a block as numbers, and where each cell (row, column) begins and ends in it."""

    letters: Letters
    starts: Places
    ends: Places
    plain: bool
    """Whether no cell of the block holds a control character."""

    def column(self, at: int) -> Cut:
        """Give the cells of one column."""
        return Cut(self.letters, self.starts[:, at], self.ends[:, at], self.plain)

    def where(self, wanted: NDArray[np.bool_]) -> Cut:
        """Give the marked cells of a column."""
        return Cut(self.letters, self.starts[wanted], self.ends[wanted], self.plain)

    def lengths(self) -> Places:
        """Give the length of each cell."""
        return self.ends - self.starts

    def has_ends(self, signs: str) -> bool:
        """Whether any cell, none of them empty, begins or ends with one of the signs."""
        first, last = self.letters[self.starts], self.letters[self.ends - 1]
        return any(((first == ord(sign)) | (last == ord(sign))).any() for sign in signs)


def cut_up(text: str, delimiter: str) -> tuple[list[list[str]], Cut] | None:
    """Cut rows that all end in a line feed into cells: these by column, and where they stand.

    Nothing where the rows differ in width.
    """
    width = text.count(delimiter, 0, text.index("\n")) + 1
    letters = np.frombuffer((text + _BEYOND).encode("utf-32-le"), np.dtype("<u4"))
    line_ends = letters == ord("\n")
    ends = np.flatnonzero((letters == ord(delimiter)) | line_ends)
    rows, rest = divmod(len(ends), width)
    ended = line_ends[ends]
    if rest or np.count_nonzero(ended) != rows or not ended[width - 1 :: width].all():
        return None
    starts = np.empty_like(ends)
    starts[0] = 0
    starts[1:] = ends[:-1] + 1
    between = len(_BEYOND) + rows + (len(ends) - rows if ord(delimiter) < _BLANK else 0)
    plain = np.count_nonzero(_controls()[letters]) == between
    found = text.replace("\n", delimiter).split(delimiter)
    found.pop()
    columns = [found[at::width] for at in range(width)]
    return columns, Cut(letters, starts.reshape(-1, width), ends.reshape(-1, width), plain)


@cache
def _controls() -> NDArray[np.bool_]:
    """Mark the letters that stand for no sign: the first 32, 127 to 159, and two more line ends."""
    marks = np.zeros(_LETTERS, np.bool_)
    marks[:_BLANK] = marks[0x7F:0xA0] = marks[0x2028:0x202A] = True
    return marks
