"""Rows without quotation marks cut into cells, all of a block at once, and where each cell stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Letters = NDArray[np.uint32]
    Places = NDArray[np.intp]

_BEYOND = "\0" * 16
"""Behind the last cell, so that a reader of a few letters from any cell's start stays inside."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The letters of a block as numbers, and where each cell (row, column) begins and ends in it."""

    letters: Letters
    starts: Places
    ends: Places

    def column(self, at: int) -> Cut:
        """Give the cells of one column."""
        return Cut(self.letters, self.starts[:, at], self.ends[:, at])


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
    return Cut(letters, starts, ends)
