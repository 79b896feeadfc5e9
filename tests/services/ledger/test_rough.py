"""What is cut in a block's bytes is what the slow reader gives row by row: of any file, at any place."""

from __future__ import annotations

from datetime import date
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import blocks as cutting
from desktop_app.services.ledger.cells import TextColumn
from desktop_app.services.ledger.fields import recognise
from desktop_app.services.ledger.layout import Layout
from desktop_app.services.ledger.reading import Block, Form, find_form, rows
from desktop_app.services.ledger.rows import Checker
from desktop_app.services.ledger.wire import pack, readable, unpack
from tests.services.ledger.ledgers import HEADINGS
from tests.services.ledger.rough import ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

SIZES = ("_BYTES", "_LETTERS", "_LONGEST_LINE")
USUAL = tuple(getattr(cutting, name) for name in SIZES)
FILES = 150


def outcome(read: Callable[..., object], *arguments: object) -> object:
    """What was read, or why it was refused and where."""
    try:
        return read(*arguments)
    except LedgerRefused as refusal:
        return str(refusal.reason), refusal.row, refusal.column


def plain_row(row: list[str]) -> list[str]:
    """An empty line may come as no cell or as one empty cell: both are passed over."""
    return [] if row == [""] else row


def by_row(path: Path, form: Form, skipped: int) -> list[list[str]]:
    return list(map(plain_row, islice(rows(path, form), skipped, None)))


def by_block(path: Path, form: Form, skipped: int) -> list[list[str]]:
    found = cutting.blocks(path, form, skipped, lambda _read: None)
    return [plain_row(row) for block in found for row in block.as_rows()]


def checked(found: Iterator[Block], form: Form, skipped: int) -> tuple[Any, ...]:
    """What the check of all blocks gives, its facts as they arrive where they are stored."""
    layout = Layout(form, list(HEADINGS), skipped, recognise(list(HEADINGS)))
    checker = Checker(layout, date(2023, 6, 27), {}, "A")
    number, numbers, problems, facts = skipped + 1, list[int](), list[Any](), list[Any]()
    refused = hidden = 0
    for block in found:
        part = checker.check(range(number, number + len(block)), block)
        number += len(block)
        numbers += part.numbers
        problems += [(one.row, one.column, one.reason, one.value) for one in part.problems]
        refused, hidden = refused + part.refused, hidden + part.hidden
        arrived = unpack(pack(part.columns), len(part.numbers))
        if part.numbers:
            assert list(map(list, arrived)) == list(map(list, readable(part.columns)))
            facts += zip(*map(_plain, part.columns), strict=True)
    return numbers, sorted(problems), refused, hidden, facts


def _plain(column: Iterable[object]) -> list[object]:
    return column.tolist() if isinstance(column, np.ndarray) else list(column)


def differing(folder: Path, first: int, patch: pytest.MonkeyPatch) -> Iterator[int]:
    """Seeds of the files that are read, or checked, otherwise in blocks than row by row."""
    path = folder / "l.csv"
    for seed in range(first, first + FILES):
        chance = Random(seed)
        content, form, skipped = ledger(chance)
        path.write_bytes(content)
        small = (chance.randrange(1, 400), chance.randrange(1, 300), chance.choice((10, 200, 1 << 20)))
        for name, size in zip(SIZES, chance.choice((USUAL, small)), strict=True):
            patch.setattr(cutting, name, size)
        if not _read_alike(path, form, skipped):
            yield seed
        outcome(find_form, path)


def _read_alike(path: Path, form: Form, skipped: int) -> bool:
    slow, quick = (outcome(read, path, form, skipped) for read in (by_row, by_block))
    if slow != quick or not isinstance(slow, list):
        return slow == quick
    headings = next(islice(rows(path, form), skipped - 1, None))
    return headings != [*HEADINGS] or _checked_alike(path, form, skipped)


def _checked_alike(path: Path, form: Form, skipped: int) -> bool:
    def cut() -> Iterator[Block]:
        return cutting.blocks(path, form, skipped, lambda _read: None)

    ways = (cut(), (Block(block.as_rows()) for block in cut()))
    quick, slow = (outcome(checked, way, form, skipped) for way in ways)
    return quick == slow


@pytest.mark.parametrize("first", range(0, 3 * FILES, FILES))
def test_that_any_file_is_read_in_blocks_as_row_by_row(
    first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(differing(tmp_path, first, monkeypatch)) == []


def always(*_: object) -> bool:
    return True


def first_of(piece: object, _rest: object) -> object:
    return piece


@pytest.mark.parametrize("fault", ["beyond the end", "the last piece only", "every text is plain"])
def test_that_a_fault_in_the_quick_way_is_found(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the comparison above sees what goes wrong."""
    match fault:
        case "beyond the end":
            monkeypatch.setattr(cutting, "is_row", always)
        case "the last piece only":
            monkeypatch.setattr(cutting, "chain", first_of)
        case _:
            monkeypatch.setattr(TextColumn, "_is_plain", always)
    assert next(differing(tmp_path, 0, monkeypatch), None) is not None
