"""Many texts folded in one go, letter by letter through a table: each as search_keys.fold gives it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.search_keys import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FEW = 50
"""So few texts are folded one by one."""

_END = "\0"
_LETTERS = 0x110000
_DROPPED = _LETTERS
_ALONE = _LETTERS + 1
"""A letter that becomes several, or that joins the one before it: texts with it are folded one by one."""
_UNKNOWN = _LETTERS + 2
_TABLE: NDArray[np.uint32] = np.full(_LETTERS, _UNKNOWN, np.uint32)
_TABLE[ord(_END)] = ord(_END)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Fold each text. None may hold the sign NUL."""
    if len(texts) < FEW:
        return list(map(fold, texts))
    letters = np.frombuffer(_END.join(texts).encode("utf-32-le"), np.dtype("<u4"))
    folded = _TABLE[letters]
    unknown = letters[folded == _UNKNOWN]
    if len(unknown):
        for letter in np.unique(unknown).tolist():
            _TABLE[letter] = _folded(chr(letter))
        folded = _TABLE[letters]
    if (folded == _ALONE).any():
        return list(map(fold, texts))
    return folded[folded != _DROPPED].tobytes().decode("utf-32-le").split(_END)


def _folded(letter: str) -> int:
    """Say what becomes of a letter whatever stands beside it."""
    whole = unicodedata.normalize("NFKC", letter)
    folded = fold(letter)
    if not folded:
        return _DROPPED
    if len(folded) > 1 or any(map(_joins, whole)):
        return _ALONE
    return ord(folded)


def _joins(letter: str) -> bool:
    """Whether the letter may melt with the one before it: marks, parts of hangul, scripts hardly known."""
    if unicodedata.category(letter).startswith("M") or "\u1100" <= letter <= "\u11ff":
        return True
    return "\U00010000" <= letter < "\U00020000"
