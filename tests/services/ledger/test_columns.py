"""What is done for many rows at once gives what one row alone would give."""

from __future__ import annotations

import csv
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import LedgerRefused
from desktop_app.services import prepared
from desktop_app.services.folding import END, fold_joined
from desktop_app.services.ledger import counting, wire
from desktop_app.services.ledger.blocks import blocks
from desktop_app.services.ledger.days import number, texts
from desktop_app.services.ledger.reading import Form, rows
from desktop_app.services.ledger.seen import Seen
from desktop_app.services.ledger.settle import DATED, Fault, settle
from desktop_app.services.ledger.settle_many import settle_all
from desktop_app.services.prepared import AT, FACTS
from desktop_app.services.search_keys import fold
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    Day = str | None
    Row = tuple[str | None, int | None, str | None, Day, tuple[Day, ...]]

DAYS = [None, *(f"2023-05-{day:02}" for day in range(1, 8))]
STAGES = [None, *(stage.value for stage in Stage)]
ODD = [
    "",
    "ｶﾞ",
    "か\u3099",
    "ﾞ",
    "髙﨑　花子",
    "葛\U000e0100城",
    "ß㈱",
    "\ue000山",
    "한국",
    "\u1112\u1161\u11ab",
    "e\u0301",
]


def a_row(chance: random.Random) -> Row:
    """Stage, notices, shelf, birth date, days; half of the days are in order."""
    days = [chance.choice(DAYS) for _ in DATED]
    if chance.random() < 0.5:
        known = iter(sorted(day for day in days if day))
        days = [day and next(known) for day in days]
    stage = chance.choice(STAGES) if chance.random() < 0.5 else None
    return (
        stage,
        chance.choice([None, 0, 3]),
        chance.choice([None, "A-01-001"]),
        chance.choice(DAYS),
        tuple(days),
    )


def as_numbers(days: list[str | None]) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array([number(day) if day else 0 for day in days], np.int32)


def test_that_a_batch_settles_as_each_of_its_rows() -> None:
    chance = random.Random(20230627)
    made = [a_row(chance) for _ in range(20_000)]
    alone = [settle(*row) for row in made]
    stages, notices, shelves, born, days = (list(column) for column in zip(*made, strict=True))
    many = settle_all(
        stages, notices, shelves, as_numbers(born), [as_numbers(list(day)) for day in zip(*days, strict=True)]
    )
    assert many.faults == {at: one for at, one in enumerate(alone) if isinstance(one, Fault)}
    assert 2_000 < len(many.faults) < 18_000
    moments = (texts(column) for column in (many.last_notice_on, many.custody_on, many.left_on))
    found = list(zip(many.stage, many.notices, *moments, strict=True))
    assert all(found[at] == tuple(one) for at, one in enumerate(alone) if not isinstance(one, Fault))


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1))
def test_that_texts_fold_together_as_alone(some: list[str]) -> None:
    many = [*some, *map(str, range(100))]
    assert fold_joined(many).split(END) == list(map(fold, many))


def test_that_every_letter_folds_as_alone() -> None:
    letters = [chr(code) for code in range(1, 0x30000) if not 0xD800 <= code < 0xE000]
    for at in range(0, len(letters), 60):
        many = [f"か{letter}゙ガ" for letter in letters[at : at + 60]]
        assert fold_joined(many).split(END) == list(map(fold, many))
    assert fold_joined(ODD * 10).split(END) == list(map(fold, ODD * 10))


PLAIN = "番号,氏名\r\n1,足立\r\n2,\r\n"
FILES = [
    *("", PLAIN, PLAIN.replace("\r", ""), PLAIN + "3,髙﨑", PLAIN + "3,", PLAIN + "\r\n,\r\n3,a,b\r\n"),
    *(
        PLAIN + '3,"足\r\n立"\r\n4,b\r\n',
        PLAIN.replace("\n", ""),
        PLAIN + "3\r4,b\r\n",
        PLAIN + "3,b\r\n\x1a",
    ),
    *("題\r\n\r\n" + PLAIN, PLAIN + '3,"a\r\n', PLAIN + '3,b\r\n4,"a"b\r\n', PLAIN + "\r\n\n\r3,\n"),
]


@pytest.mark.parametrize("content", FILES)
@pytest.mark.parametrize("encoding", ["cp932", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(("size", "longest"), [(1, 1 << 20), (20, 1 << 20), (1 << 20, 1 << 20), (1, 3)])
def test_that_blocks_hold_the_rows(
    content: str, encoding: str, size: int, longest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.ledger.blocks._BYTES", size)
    monkeypatch.setattr("desktop_app.services.ledger.blocks._LETTERS", size)
    monkeypatch.setattr("desktop_app.services.ledger.blocks._LONGEST_LINE", longest)
    path, form = tmp_path / "l.csv", Form(encoding, ",")
    path.write_bytes(content.encode(encoding))

    def told(found: Callable[[], list[list[str]]]) -> list[list[str]] | tuple[object, object]:
        try:
            # An empty line has no cell, or an empty one.
            return [row if row != [""] else [] for row in found()]
        except LedgerRefused as refusal:
            return refusal.reason, refusal.row

    def from_blocks() -> list[list[str]]:
        seen: list[int] = []
        return [row for block in blocks(path, form, 1, seen.append) for row in block.as_rows()]

    assert told(from_blocks) == told(lambda: list(rows(path, form))[1:])


def test_that_a_cell_that_is_too_long_row_by_row_is_so_in_blocks(tmp_path: Path) -> None:
    path, form = tmp_path / "l.csv", Form("cp932", ",")
    path.write_text(f"{PLAIN}3,{'a' * (csv.field_size_limit() + 1)}\r\n", encoding="cp932", newline="")
    seen: list[int] = []
    with pytest.raises(LedgerRefused):
        list(rows(path, form))
    with pytest.raises(LedgerRefused):
        list(blocks(path, form, 1, seen.append))


def test_that_a_second_id_is_found_within_a_batch_and_across_batches() -> None:
    seen = Seen()
    assert seen.repeats(["3", "1", None, None]) == []
    assert seen.repeats(["2", "2", "1", "", None]) == [1, 2]
    assert seen.repeats(["4", "3", "33", "2", "5"]) == [1, 3]
    assert seen.repeats(["33", *map(str, range(40, 60)), "59"]) == [0, 21]
    assert seen.repeats([]) == []


def test_that_columns_come_through_and_count_the_same() -> None:
    chance = random.Random(20230627)
    count = 300
    days = {name for name in FACTS if name.endswith(("_on", "_date"))}
    sent: dict[str, list[Any]] = {
        name: chance.choices(DAYS if name in days else [f"{name} 1", f"{name} 2"], k=count) for name in FACTS
    }
    sent |= {"sex": ["1"] * count, "notice_number": [chance.choice([None, "a"]) for _ in range(count)]}
    sent |= {"notices": [chance.randrange(12) for _ in range(count)], "disposed_on": [None] * count}
    columns = [as_numbers(column) if name in days else column for name, column in sent.items()]
    assert [list(column) for column in wire.unpack(wire.pack(columns), count)] == list(sent.values())
    listed = list(sent.values())
    groups: dict[tuple[str, str], int] = {}
    halves = [[column[part] for column in columns] for part in (slice(120), slice(120, None))]
    assert counting.total(counting.MonthCounts.of(groups, half) for half in halves) == (
        prepared.months_of(listed)
    )
    assert counting.total([]) == Counter()
    assert Counter(counting.custody_of(columns)) == prepared.custody_of(listed)
    assert len(columns[AT["name"]]) == count
