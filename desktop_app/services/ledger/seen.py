"""The numbers of a ledger so far, in little memory, and those that come a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.uint64]

LONGEST = 32
_FACTORS = np.random.Generator(np.random.PCG64(20230628)).integers(
    1, 1 << 63, size=LONGEST, dtype=np.uint64, endpoint=True
) | np.uint64(1)
"""One odd factor for each place of a number: two numbers with one code are one in 2 ** 64."""


class Seen:
    """Numbers met so far, as sorted codes of 64 bits: a set of texts takes ten times the memory.

    Two different numbers could share a code once in ten million ledgers of a ward; the row would be refused,
    never stored.
    """

    def __init__(self) -> None:
        self._codes: Codes = np.zeros(0, np.uint64)

    def repeats(self, numbers: Sequence[object]) -> list[int]:
        """Note one batch (None where a row has none); give the places of those that came before."""
        places, codes = _codes(numbers)
        found = np.searchsorted(self._codes, codes)
        again = np.zeros(len(codes), np.bool_)
        inside = found < len(self._codes)
        again[inside] = self._codes[found[inside]] == codes[inside]
        _, first = np.unique(codes, return_index=True)
        once = np.zeros(len(codes), np.bool_)
        once[first] = True
        new = once & ~again
        self._codes = np.sort(np.concatenate([self._codes, codes[new]]), kind="stable")
        return [places[at] for at in np.flatnonzero(~new).tolist()]


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
