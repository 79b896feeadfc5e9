"""What the child process does: read, check and make ready, and send all of it as plain values."""

from __future__ import annotations

import gc
import marshal
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.errors import LedgerRefused
from desktop_app.services import marks
from desktop_app.services.ledger import codes, workbook
from desktop_app.services.ledger.fields import recognise
from desktop_app.services.ledger.layout import Layout
from desktop_app.services.ledger.reading import (
    HEADING_ROWS,
    ROWS_AT_ONCE,
    WORKBOOK,
    Top,
    in_blocks,
    top_of,
)
from desktop_app.services.ledger.reasons import FileFault, Reason
from desktop_app.services.prepared import AT, joined_keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

    from desktop_app.services.ledger.reading import Block
    from desktop_app.services.ledger.reasons import Problem
    from desktop_app.services.ledger.rows import Checked

SAMPLES = 100
MOST_WAITING = 2
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


def serve_offices(sending: Connection, order: Order) -> None:
    """Read only how a whole ledger names its offices."""
    _answer(sending, lambda: _office_words(order))


def serve_top(sending: Connection, path: str, sheet: int | None) -> None:
    """Read the beginning of a workbook's ledger."""
    _answer(sending, lambda: _top(Path(path), sheet))


def serve_rows(sending: Connection, path: str, sheet: int, wanted: Container[int]) -> None:
    """Read the wanted rows of a workbook's sheet."""
    _answer(sending, lambda: _rows(Path(path), sheet, wanted))


def serve_sheets(sending: Connection, path: str, most: int | None) -> None:
    """Read all sheets of a workbook, of each at most so many rows."""
    _answer(sending, lambda: _sheets(Path(path), most))


def _answer(sending: Connection, parts: Callable[[], Iterator[tuple[Any, ...]]]) -> None:
    # Rows live for one batch and form no circles: looking for those took more time than the reading.
    gc.disable()
    last: tuple[Any, ...] = (int(Answer.DONE),)
    try:
        _send(sending, parts())
    except LedgerRefused as refusal:
        last = (int(Answer.REFUSED), str(refusal.reason), refusal.row, refusal.column)
    except BrokenPipeError:
        # Whoever asked has gone.
        return
    except (MemoryError, RecursionError) as error:
        last = (int(Answer.FAILED), type(error).__name__)
    sending.send_bytes(marshal.dumps(last))
    sending.close()


def _send(sending: Connection, parts: Iterator[tuple[Any, ...]]) -> None:
    """Send each part while the next ones are made.

    A pipe holds little: without the thread each process would stand still until the other is done with a
    part, a quarter of the time.
    """
    waiting: deque[Future[None]] = deque()
    with ThreadPoolExecutor(1) as sender:
        for part in parts:
            message = marshal.dumps((int(Answer.PART), *part), _PLAIN)
            waiting.append(sender.submit(sending.send_bytes, message))
            if len(waiting) > MOST_WAITING:
                waiting.popleft().result()
        for one in waiting:
            one.result()


def _batches(order: Order) -> Iterator[tuple[object, ...]]:
    # Numbers in columns: what only the reading process needs, the window does not wait for.
    from desktop_app.services.ledger.rows import Checker

    layout = order.layout
    checker = Checker(layout, order.today, order.offices, order.office)
    number = layout.heading_row + 1
    groups: dict[tuple[str, str], int] = {}
    offices: dict[str, int] = {}
    for read, block in _blocks(order, checker.text_columns()):
        checked = checker.check(range(number, number + len(block)), block)
        number += len(block)
        told = _plain(checked.problems), checked.refused, checked.hidden
        yield read, checked.numbers, _ready(checked, groups, offices), *told


def _blocks(order: Order, text_columns: set[int]) -> Iterator[tuple[int, Block]]:
    """Give the rows below the headings, many at once, with the bytes (or rows of a workbook) read so far."""
    # Numbers in columns: what only the reading process needs, the window does not wait for.
    from desktop_app.services.ledger.blocks import blocks

    read = 0

    def note(place: int) -> None:
        nonlocal read
        read = place

    path, layout = Path(order.path), order.layout
    if layout.form.encoding == WORKBOOK:
        all_rows = workbook.rows(path, text_columns, note, layout.form.sheet)
        found = in_blocks(islice(all_rows, layout.heading_row, None))
    else:
        found = blocks(path, layout.form, layout.heading_row, note)
    for block in found:
        yield read, block


def _office_words(order: Order) -> Iterator[tuple[object, ...]]:
    """Give the bytes read so far, and new words for offices that are not known, each with its folded form."""
    from desktop_app.services.ledger.cells import read_word

    at = order.layout.columns["office_code"]
    known: set[str] = set()
    for read, block in _blocks(order, set()):
        if block.columns:
            cells = set(block.columns[at] if at < len(block.columns) else ())
        else:
            cells = {row[at] for row in block.rows if at < len(row)}
        words = [cell for cell in sorted(cells - known) if not cell.startswith(workbook.FORMULA)]
        unknown = [word for word in words if read_word(word, {}) is Reason.UNKNOWN_WORD]
        yield read, [(codes.plain(word), word.strip()) for word in unknown]
        known |= cells


def _ready(
    checked: Checked, groups: dict[tuple[str, str], int], offices: dict[str, int]
) -> tuple[object, ...]:
    """Make rows ready to store, as plain values: columns, tallies, name words and marks."""
    from desktop_app.services.ledger import counting, wire
    from desktop_app.services.ledger.day_counting import DayCounts

    columns = checked.columns
    keys, words = joined_keys_of(columns)
    months = counting.MonthCounts.of(groups, columns)
    day_counts = DayCounts.of(offices, columns)
    counted = (
        (months.groups, months.codes, months.counts),
        (day_counts.offices, day_counts.first, day_counts.span, day_counts.codes, day_counts.counts),
        dict(counting.custody_of(columns)),
    )
    marked = wire.readable(columns)
    # Which place a label stands for is known where the rows are stored.
    marked[AT["shelf_id"]] = [None] * len(checked.numbers)
    return wire.pack([*columns, *keys]), *counted, words, marks.of_columns(marked)


def _plain(problems: list[Problem]) -> list[tuple[int, str, str, str]]:
    return [(problem.row, problem.column, str(problem.reason), problem.value) for problem in problems]


def _top(path: Path, sheet: int | None) -> Iterator[tuple[object, ...]]:
    names: dict[int, str] = {}
    heads: dict[int, list[list[str]]] = {}
    for number, cells in workbook.sheets(path, HEADING_ROWS + SAMPLES):
        at, row = divmod(number, workbook.ROWS_OF_SHEET)
        if row:
            heads.setdefault(at, []).append(cells)
        else:
            names[at] = cells[0].removeprefix(workbook.SHEET)
    found = {at: top for at, head in heads.items() if (top := _begins(head))}
    filled = {at: top for at, top in found.items() if top.samples} or found
    if sheet is None:
        ledgers = (at for at, top in filled.items() if "application_id" in recognise(top.headings))
        sheet = next(ledgers, min(filled, default=0))
    if sheet not in found:
        raise LedgerRefused(FileFault.NO_HEADINGS)
    top = found[sheet]
    yield top.headings, top.heading_row, top.samples, sheet, {at: names.get(at, "") for at in filled}


def _begins(head: list[list[str]]) -> Top | None:
    try:
        found = top_of(head[:HEADING_ROWS])
    except LedgerRefused:
        return None
    samples = [row[: len(found.headings)] for row in head[found.heading_row :] if any(row)]
    return Top(found.headings, found.heading_row, samples)


def _sheets(path: Path, most: int | None) -> Iterator[tuple[object, ...]]:
    found = workbook.sheets(path, most)
    while part := list(islice(found, ROWS_AT_ONCE)):
        yield (part,)


def _rows(path: Path, sheet: int, wanted: Container[int]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(workbook.rows(path, set(), sheet=sheet), start=1):
        if number in wanted:
            yield ([(number, row)],)
