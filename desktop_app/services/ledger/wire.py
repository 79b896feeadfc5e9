"""Columns on their way from the process that reads a ledger to the one that stores it, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

from desktop_app.services.ledger.days import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.ledger.days import Days
    from desktop_app.services.prepared import Value

    Packed = bytes | str | list[Value]

_BETWEEN = "\0"
"""Stands in no cell: a text that holds it is refused."""


def pack(columns: Sequence[Sequence[Value] | Days | str]) -> list[Packed]:
    """Give columns for sending: days as bytes, texts as one, a column of one value as that value.

    A column may be one text already, with NUL between its parts.
    """
    return [_packed(column) for column in columns]


def unpack(columns: Sequence[Packed], count: int) -> list[Sequence[Value]]:
    """Give the columns that were packed, days in ISO form; columns of the same days are one list."""
    days: dict[bytes, Sequence[Value]] = {}
    for column in columns:
        if isinstance(column, bytes) and column not in days:
            days[column] = _unpacked(column, count)
    return [days[column] if isinstance(column, bytes) else _unpacked(column, count) for column in columns]


def readable(columns: Sequence[Sequence[Value] | Days]) -> list[Sequence[Value]]:
    """Give the columns with days in ISO form."""
    return [texts(column) if isinstance(column, np.ndarray) else column for column in columns]


def _packed(column: Sequence[Value] | Days | str) -> Packed:
    if isinstance(column, str):
        return column
    if isinstance(column, np.ndarray):
        return column.astype(np.int32, copy=False).tobytes() if column.any() else [None]
    if column and column[0] == column[-1] and column.count(column[0]) == len(column):
        return [column[0]]
    try:
        return _BETWEEN.join(cast("Sequence[str]", column))
    except TypeError:
        return list(column)


def _unpacked(column: Packed, count: int) -> Sequence[Value]:
    if not count:
        return []
    if isinstance(column, bytes):
        return texts(np.frombuffer(column, np.int32))
    if isinstance(column, str):
        return column.split(_BETWEEN)
    return column * count if len(column) == 1 else column
