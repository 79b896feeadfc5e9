"""The application ids of a ledger so far, in little memory, and those that come a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_NONE = b""


class Seen:
    """Ids met so far, each batch sorted: a set of half a million takes four times the memory."""

    def __init__(self) -> None:
        self._batches: list[NDArray[np.bytes_]] = []

    def repeats(self, ids: Iterable[object]) -> list[int]:
        """Note one batch of ids (None where a row has none); give the places of those that came before."""
        given = np.array([str(value or "").encode() for value in ids])
        batch = np.unique(given)
        alike = [one for one in self._batches if one[-1] >= batch[0] and one[0] <= batch[-1]]
        self._batches.append(batch)
        if len(batch) == len(given) and not any(np.isin(one, batch).any() for one in alike):
            return []
        before = set(np.concatenate([*alike, batch[:0]]).tolist()) - {_NONE}
        places: list[int] = []
        for at, value in enumerate(given.tolist()):
            if value in before:
                places.append(at)
            elif value:
                before.add(value)
        return places
