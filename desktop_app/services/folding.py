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

END = "\0"
"""Stands between texts that are one."""

_LETTERS = 0x110000
_DROPPED = _LETTERS
_ALONE = _LETTERS + 1
"""A letter that becomes several, or that joins the one before it: texts with it are folded one by one."""
_UNKNOWN = _LETTERS + 2
_TABLE: NDArray[np.uint32] = np.full(_LETTERS, _UNKNOWN, np.uint32)
_TABLE[ord(END)] = ord(END)


def fold_joined(texts: Sequence[str]) -> str:
    """Fold each text, and give them as one with NUL between them. None may hold that sign."""
    if len(texts) < FEW:
        return END.join(map(fold, texts))
    letters = np.frombuffer(END.join(texts).encode("utf-32-le"), np.dtype("<u4"))
    folded = _TABLE[letters]
    unknown = letters[folded == _UNKNOWN]
    if len(unknown):
        for letter in np.unique(unknown).tolist():
            _TABLE[letter] = _folded(chr(letter))
        folded = _TABLE[letters]
    if (folded == _ALONE).any():
        return END.join(map(fold, texts))
    return folded[folded != _DROPPED].tobytes().decode("utf-32-le")


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
