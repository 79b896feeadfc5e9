"""What the child process does: read, check and make ready, and send all of it as plain values."""

from __future__ import annotations

import gc
import marshal
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import workbook
from desktop_app.services.ledger.layout import Layout
from desktop_app.services.ledger.reading import HEADING_ROWS, WORKBOOK, rows, top_of
from desktop_app.services.ledger.rows import Checker
from desktop_app.services.prepared import prepare_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from desktop_app.services.prepared import Value

ROWS_AT_ONCE = 8_192
SAMPLES = 100
_PLAIN = 2
"""The form of marshal that looks for no repeated values: finding them costs more than sending them."""


class Answer(IntEnum):
    """What a message of the child is."""

    PART = 0
    DONE = 1
    REFUSED = 2
    FAILED = 3


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be read, and what must be known of the ward for it."""

    path: str
    layout: Layout
    today: date
    offices: dict[str, str]
    office: str


def serve_batches(sending: Connection, order: Order) -> None:
    """Read and check a whole ledger."""
    _answer(sending, lambda: _batches(order))


def serve_top(sending: Connection, path: str) -> None:
    """Read the beginning of a workbook."""
    _answer(sending, lambda: _top(Path(path)))


def serve_rows(sending: Connection, path: str, wanted: set[int]) -> None:
    """Read the wanted rows of a workbook."""
    _answer(sending, lambda: _rows(Path(path), wanted))


def _answer(sending: Connection, parts: Callable[[], Iterator[tuple[Any, ...]]]) -> None:
    # Rows live for one batch and form no circles: looking for those took more time than the reading.
    gc.disable()
    last: tuple[Any, ...] = (int(Answer.DONE),)
    try:
        for part in parts():
            sending.send_bytes(marshal.dumps((int(Answer.PART), *part), _PLAIN))
    except LedgerRefused as refusal:
        last = (int(Answer.REFUSED), str(refusal.reason), refusal.row, refusal.column)
    except BrokenPipeError:
        # Whoever asked has gone.
        return
    except (MemoryError, RecursionError) as error:
        last = (int(Answer.FAILED), type(error).__name__)
    sending.send_bytes(marshal.dumps(last))
    sending.close()


def _batches(order: Order) -> Iterator[tuple[object, ...]]:
    layout = order.layout
    checker = Checker(layout, order.today, order.offices, order.office)
    read = 0

    def note(place: int) -> None:
        nonlocal read
        read = place

    if layout.form.encoding == WORKBOOK:
        found = workbook.rows(Path(order.path), checker.text_columns(), note)
    else:
        found = rows(Path(order.path), layout.form, note)
    below = islice(found, layout.heading_row, None)
    number = layout.heading_row + 1
    while batch := list(islice(below, ROWS_AT_ONCE)):
        checked = checker.check(list(range(number, number + len(batch))), batch)
        number += len(batch)
        ready = prepare_columns(checked.columns)
        problems = [
            (problem.row, problem.column, str(problem.reason), problem.value) for problem in checked.problems
        ]
        plain = (packed(ready.columns), dict(ready.months), dict(ready.custody), ready.words)
        yield read, checked.numbers, plain, problems, checked.refused


def packed(columns: Sequence[Sequence[Value]]) -> list[list[Value]]:
    """Give columns for sending: one value stands for a column that has no other."""
    return [
        [column[0]] if column and column.count(column[0]) == len(column) else list(column)
        for column in columns
    ]


def unpacked(columns: list[list[Value]], count: int) -> list[Sequence[Value]]:
    """Give the columns that were packed."""
    return [column * count if len(column) == 1 else column for column in columns]


def _top(path: Path) -> Iterator[tuple[object, ...]]:
    head = list(islice(workbook.rows(path, set()), HEADING_ROWS + SAMPLES))
    found = top_of(head[:HEADING_ROWS])
    samples = [row for row in head[found.heading_row :] if any(row)]
    yield found.headings, found.heading_row, [row[: len(found.headings)] for row in samples]


def _rows(path: Path, wanted: set[int]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(workbook.rows(path, set()), start=1):
        if number in wanted:
            yield ([(number, row)],)
