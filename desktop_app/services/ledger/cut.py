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


def cells(text: str, delimiter: str) -> list[list[str]]:
    """Give the cells of rows that all end in a line feed, by column; nothing where their widths differ."""
    # A line end is one more cell of each row.
    found = text.replace("\n", f"{delimiter}\n{delimiter}").split(delimiter)
    found.pop()
    width = found.index("\n")
    if found[width :: width + 1].count("\n") * (width + 1) != len(found):
        return []
    return [found[at :: width + 1] for at in range(width)]


def places(text: str, delimiter: str, width: int) -> Cut:
    """Say where the cells of such rows stand; width is the number of cells in each."""
    letters = np.frombuffer((text + _BEYOND).encode("utf-32-le"), np.dtype("<u4"))
    ends = np.flatnonzero((letters == ord(delimiter)) | (letters == ord("\n"))).reshape(-1, width)
    starts = np.empty_like(ends)
    starts.flat[0] = 0
    starts.flat[1:] = ends.flat[:-1] + 1
    between = len(_BEYOND) + text.count("\n") + (text.count(delimiter) if ord(delimiter) < _BLANK else 0)
    return Cut(letters, starts, ends, np.count_nonzero(_controls()[letters]) == between)


@cache
def _controls() -> NDArray[np.bool_]:
    """Mark the letters that stand for no sign: the first 32, 127 to 159, and two more line ends."""
    marks = np.zeros(_LETTERS, np.bool_)
    marks[:_BLANK] = marks[0x7F:0xA0] = marks[0x2028:0x202A] = True
    return marks
