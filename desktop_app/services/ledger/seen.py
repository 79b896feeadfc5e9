"""The numbers of a ledger so far, in little memory, and those that come a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.uint64]

LONGEST = 32
FEW = 100
MARK_BITS = 27
"""One mark for each of so many leading bits of a code: 16 MB, in which a million numbers are sparse."""

_FACTORS = np.random.Generator(np.random.PCG64(20230628)).integers(
    1, 1 << 63, size=LONGEST, dtype=np.uint64, endpoint=True
) | np.uint64(1)
"""One odd factor for each place of a number: two numbers with one code are one in 2 ** 64."""


class Seen:
    """Numbers met so far, as codes of 64 bits: a set of texts takes ten times the memory.

    Two different numbers could share a code once in ten million ledgers of a ward; the row would be refused,
    never stored.
    """

    def __init__(self) -> None:
        self._codes: list[Codes] = []
        self._marks = np.zeros(1 << (MARK_BITS - 3), np.uint8)

    def repeats(self, numbers: Sequence[object]) -> list[int]:
        """Note one batch (None where a row has none); give the places of those that came before."""
        places, codes = _codes(numbers)
        again = np.zeros(len(codes), np.bool_)
        # Few have a mark without having come before: only these are looked for among all.
        doubtful = np.flatnonzero(self._marked(codes))
        if len(doubtful):
            again[doubtful] = self._has(codes[doubtful])
        _, first = np.unique(codes, return_index=True)
        once = np.zeros(len(codes), np.bool_)
        once[first] = True
        new = once & ~again
        self._note(codes[new])
        return [places[at] for at in np.flatnonzero(~new).tolist()]

    def _has(self, codes: Codes) -> NDArray[np.bool_]:
        known = np.concatenate(self._codes)
        if len(codes) <= FEW:
            return np.isin(codes, known)
        # Sorted runs one behind the other: this sort only merges them.
        known = np.sort(known, kind="stable")
        self._codes = [known]
        found = np.minimum(np.searchsorted(known, codes), len(known) - 1)
        return known[found] == codes

    def _marked(self, codes: Codes) -> NDArray[np.bool_]:
        mark = codes >> np.uint64(64 - MARK_BITS)
        return (self._marks[mark >> np.uint64(3)] >> (mark & np.uint64(7)).astype(np.uint8) & 1).astype(
            np.bool_
        )

    def _note(self, codes: Codes) -> None:
        mark = codes >> np.uint64(64 - MARK_BITS)
        bits = np.left_shift(np.uint8(1), (mark & np.uint64(7)).astype(np.uint8))
        np.bitwise_or.at(self._marks, mark >> np.uint64(3), bits)
        self._codes.append(np.sort(codes))


def _codes(numbers: Sequence[object]) -> tuple[Sequence[int], Codes]:
    """Give the places of the rows that have a number, and the codes of these."""
    places: Sequence[int] = range(len(numbers))
    if not all(numbers):
        places = [at for at, number in enumerate(numbers) if number]
        numbers = [numbers[at] for at in places]
    letters = np.array(numbers, dtype="S") if numbers else np.zeros(0, "S1")
    by_place = letters.view(np.uint8).reshape(len(letters), letters.itemsize)
    codes = by_place.astype(np.uint64) @ _FACTORS[: letters.itemsize]
    return places, codes
