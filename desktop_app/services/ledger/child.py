"""The process that reads and checks a ledger beside the one that stores it, seen from the one that stores."""

from __future__ import annotations

import marshal
import multiprocessing
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import serving
from desktop_app.services.ledger.reading import Top
from desktop_app.services.ledger.reasons import FileFault, Problem, Reason
from desktop_app.services.ledger.serving import Answer, Order
from desktop_app.services.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path
    from types import TracebackType

MOST_SILENCE = 120
"""Seconds without a word from the child after which it is given up."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One batch: bytes (or rows of a workbook) read so far, row numbers and rows ready to store, problems.

    hidden: cells with a 個人番号 in columns that are left out.
    """

    read: int
    numbers: list[int]
    ready: Prepared
    problems: list[Problem]
    refused: int
    hidden: int


class ChildFailed(RuntimeError):
    """The child met a fault of the program; the text names its kind and place."""


class Reader:
    """Reads a ledger through a child process; used as a context, so that the child never outlives it."""

    def __init__(self, target: Callable[..., None], *arguments: object) -> None:
        # Spawned, never forked: the parent has threads and an open database.
        context = multiprocessing.get_context("spawn")
        self._receiving, sending = context.Pipe(duplex=False)
        self._child = context.Process(target=target, args=(sending, *arguments), daemon=True)
        self._child.start()
        # Only the child may hold this end, so that its death is noticed as the end of the pipe.
        sending.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.kill()
        self._child.join()
        self._receiving.close()
        self._child.close()

    def answers(self) -> Iterator[tuple[Any, ...]]:
        """Give what the child says until it is done. Raises LedgerRefused."""
        while True:
            if not self._receiving.poll(MOST_SILENCE):
                raise LedgerRefused(FileFault.TOO_SLOW)
            try:
                kind, *parts = marshal.loads(self._receiving.recv_bytes())
            except EOFError:
                # Ended from outside: by a limit of memory or time, or by somebody.
                raise LedgerRefused(FileFault.BROKEN_OFF) from None
            match kind:
                case Answer.DONE:
                    return
                case Answer.REFUSED:
                    raise LedgerRefused(*parts)
                case Answer.FAILED:
                    raise ChildFailed(*parts)
                case _:
                    yield tuple(parts)


def batches(order: Order) -> Iterator[Parsed]:
    """Read and check a ledger, batch after batch in the file's order. Raises LedgerRefused."""
    from desktop_app.services.ledger import wire
    from desktop_app.services.ledger.counting import MonthCounts
    from desktop_app.services.ledger.day_counting import DayCounts

    with Reader(serving.serve_batches, order) as reader:
        for read, numbers, ready, problems, refused, hidden in reader.answers():
            columns, months, days, custody, words, marks = ready
            whole = wire.unpack(columns, len(numbers))
            counts = MonthCounts(*months), DayCounts(*days)
            prepared = Prepared(whole, *counts, Counter(custody), words, marks)
            found = [Problem(row, column, Reason(reason), value) for row, column, reason, value in problems]
            yield Parsed(read, numbers, prepared, found, refused, hidden)


def unknown_offices(order: Order, tell: Callable[[int], None]) -> list[str]:
    """Give how a ledger names offices that are not known, sorted; tell is told the bytes read so far.

    Raises LedgerRefused, and what tell raises.
    """
    found: dict[str, str] = {}
    with Reader(serving.serve_offices, order) as reader:
        for read, words in reader.answers():
            tell(read)
            for plain, word in words:
                found.setdefault(plain, word)
    return sorted(found.values())


def workbook_top(path: Path, sheet: int | None) -> Top:
    """Read the beginning of a workbook's sheet; where none is given, of the first that is a ledger.

    Raises LedgerRefused.
    """
    with Reader(serving.serve_top, str(path), sheet) as reader:
        for found in reader.answers():
            return Top(*found)
    raise LedgerRefused(FileFault.NO_HEADINGS)


def workbook_sheets(path: Path, most: int | None = None) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of all sheets of a workbook as workbook.sheets numbers them. Raises LedgerRefused."""
    with Reader(serving.serve_sheets, str(path), most) as reader:
        for numbered in reader.answers():
            yield from numbered[0]


def workbook_rows(path: Path, sheet: int, wanted: Container[int]) -> Iterator[tuple[int, list[str]]]:
    """Give the wanted rows of a workbook's sheet with their numbers (from 1). Raises LedgerRefused."""
    with Reader(serving.serve_rows, str(path), sheet, wanted) as reader:
        for numbered in reader.answers():
            yield from numbered[0]
