"""Rows of cells checked and turned into facts of applications, a batch at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from desktop_app.errors import LedgerRefused
from desktop_app.services import guard
from desktop_app.services.ledger.cells import Column as Reader
from desktop_app.services.ledger.cells import Value, column_for, shown
from desktop_app.services.ledger.fields import BY_KEY, Kind
from desktop_app.services.ledger.reading import WORKBOOK
from desktop_app.services.ledger.reasons import FileFault, Problem, Reason
from desktop_app.services.ledger.seen import Seen
from desktop_app.services.ledger.settle import DATED, Settled
from desktop_app.services.ledger.settle_many import settle_all
from desktop_app.services.ledger.workbook import FORMULA, NUMBER
from desktop_app.services.prepared import AT, FACTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop_app.services.ledger.days import Days
    from desktop_app.services.ledger.layout import Layout
    from desktop_app.services.ledger.reading import Block

    Column = Sequence[Value] | Days

SPOT_CHECK = 50
"""After the first batch, every so many-th cell of a column is looked at for 個人番号."""

_TEXTS = {"kana", "sex", "postal_code", "address", "address_detail"}
_DAYS = {*DATED, "birth_date", "national_recorded_on", "custody_on", "left_on", "card_expires_on"}
_DAYS.add("certificates_expire_on")
_GAPS = re.compile(r"[\s\-\u2010-\u2015\u2212\u30fc]+")


@dataclass(slots=True)
class Batch:
    """Rows under check: numbers, cells by column, problems found and the rows that have one."""

    numbers: Sequence[int]
    cells: list[list[str]]
    problems: list[Problem] = field(default_factory=list[Problem])
    bad: set[int] = field(default_factory=set[int])


@dataclass(frozen=True, slots=True)
class Checked:
    """One batch after the check: the good rows' numbers and facts by column, the problems of the others."""

    numbers: list[int]
    columns: list[Column]
    problems: list[Problem]
    refused: int
    hidden: int = 0


class Checker:
    """Checks the rows of one file, batch after batch."""

    def __init__(self, layout: Layout, today: date, offices: Mapping[str, str], office: str) -> None:
        """Prepare for one file: offices by folded word, office the one to fall back on."""
        self.layout = layout
        self.headings = layout.headings
        self.office = office
        self.columns: dict[str, Reader] = {
            key: column_for(BY_KEY[key], today, offices if key == "office_code" else layout.words_of(key))
            for key in layout.columns
        }
        self.ids, self.notices = Seen(), Seen()
        self.shelves: set[str] = set()
        self.looked_at = 0
        self.personal = [0] * len(self.headings)

    def text_columns(self) -> set[int]:
        """Columns whose cells must be text in a workbook: a number keeps 15 digits only."""
        return {
            place
            for key, place in self.layout.columns.items()
            if BY_KEY[key].kind in {Kind.ID, Kind.NOTICE_NUMBER}
        }

    def check(self, numbers: Sequence[int], block: Block) -> Checked:
        """Check one batch. Raises LedgerRefused when a column turns out to hold 個人番号."""
        short: list[Problem] = []
        cells, cut = list(block.columns), block.cut
        if not self._is_whole(cells):
            cut = None
            numbers, rows, short = self._of_right_width(numbers, block.as_rows())
            cells = list(map(list, zip(*rows, strict=True)))
        if not cells:
            return Checked([], [_nothing(name, 0) for name in FACTS], short, len(short))
        batch = Batch(numbers, cells)
        self._look_for_personal_numbers(batch.cells)
        hidden = self._in_left_out(batch.cells)
        if self.layout.form.encoding == WORKBOOK:
            self._note_marks(batch)
        values = {
            key: column.batch(batch.cells[at], cut and cut.column(at))
            for key, column in self.columns.items()
            for at in [self.layout.columns[key]]
        }
        for key, column in self.columns.items():
            if column.faults:
                self._note_faults(batch, key, column.faults)
        self._note_repeats(batch, values)
        facts = self._facts(values, len(numbers))
        self._settle(batch, facts)
        self._place(batch, facts)
        good = [at not in batch.bad for at in range(len(numbers))]
        return Checked(
            list(compress(numbers, good)),
            [_kept(column, good) for column in facts] if batch.bad else facts,
            sorted(short + batch.problems, key=lambda problem: problem.row),
            len(short) + len(batch.bad),
            hidden,
        )

    def _is_whole(self, cells: list[list[str]]) -> bool:
        """Whether the rows have the right number of cells, and none is empty."""
        return len(cells) == len(self.headings) and all(cells[self.layout.columns["application_id"]])

    def _of_right_width(
        self, numbers: Sequence[int], rows: list[list[str]]
    ) -> tuple[list[int], list[list[str]], list[Problem]]:
        """Set rows apart that have too few cells or too many; empty rows are passed over.

        A workbook keeps no empty cells at a row's end; a column without a heading and values counts for none.
        """
        width = len(self.headings)
        needed = 0
        if self.layout.form.encoding != WORKBOOK:
            needed = max(at for at, heading in enumerate(self.headings, start=1) if heading.strip())
        kept: list[tuple[int, list[str]]] = []
        problems: list[Problem] = []
        for number, row in zip(numbers, rows, strict=True):
            if not any(row):
                continue
            if len(row) < needed or any(map(str.strip, row[width:])):
                problems.append(Problem(number, "", Reason.CELL_COUNT, f"{len(row)} ≠ {width}"))
            else:
                kept.append((number, row[:width] + [""] * (width - len(row))))
        return [number for number, _ in kept], [row for _, row in kept], problems

    def _look_for_personal_numbers(self, cells: list[list[str]]) -> None:
        step = SPOT_CHECK if self.looked_at else 1
        self.looked_at += len(cells[0][::step])
        for at, column in enumerate(cells):
            looked = column[::step]
            if max(map(len, looked)) >= guard.LENGTH:
                self.personal[at] += sum(map(_is_personal_number, looked))
            if self.personal[at] > 1 and self.personal[at] * 2 > self.looked_at:
                raise LedgerRefused(FileFault.PERSONAL_NUMBERS, column=self.headings[at])

    def _in_left_out(self, cells: list[list[str]]) -> int:
        """Count the cells with a 個人番号 in columns that are left out: nothing of them is kept."""
        used = set(self.layout.columns.values())
        left_out = [column for at, column in enumerate(cells) if at not in used]
        doubtful = [column for column in left_out if guard.may_hold(guard.APART.join(column))]
        return sum(bool(guard.find(cell)) for column in doubtful for cell in column)

    def _note_marks(self, batch: Batch) -> None:
        """Refuse formulas, and numbers where a spreadsheet may have dropped digits or leading zeros."""
        for key, place in self.layout.columns.items():
            for at, cell in enumerate(batch.cells[place]):
                if cell.startswith((FORMULA, NUMBER)):
                    self._refuse(batch, at, key, Reason.FORMULA if cell[0] == FORMULA else Reason.NUMBER_CELL)

    def _note_faults(self, batch: Batch, key: str, faults: Mapping[str, Reason]) -> None:
        for at, cell in enumerate(batch.cells[self.layout.columns[key]]):
            reason = faults.get(cell)
            if reason and not cell.startswith((FORMULA, NUMBER)):
                self._refuse(batch, at, key, reason)

    def _note_repeats(self, batch: Batch, values: dict[str, Column]) -> None:
        for at in self.ids.repeats(cast("list[Value]", values["application_id"])):
            self._refuse(batch, at, "application_id", Reason.ID_TWICE)
        if "notice_number" in values:
            for at in self.notices.repeats(cast("list[Value]", values["notice_number"])):
                self._refuse(batch, at, "notice_number", Reason.NOTICE_NUMBER_TWICE)

    def _facts(self, values: dict[str, Column], count: int) -> list[Column]:
        facts: list[Column] = []
        for name in FACTS:
            column = values.get("shelf" if name == "shelf_id" else name)
            if name in self.layout.defaults or name == "office_code":
                default = self.layout.defaults.get(name, self.office)
                facts.append([default] * count if column is None else [value or default for value in column])
            elif column is None:
                facts.append(_nothing(name, count))
            elif name == "sex":
                facts.append([value or "" for value in column])
            else:
                facts.append(column)
        return facts

    def _settle(self, batch: Batch, facts: list[Column]) -> None:
        """Fill in what follows from the dates; a row whose dates contradict each other is refused."""
        given = tuple(facts[AT[name]] for name in ("stage", "notices", "shelf_id", "birth_date"))
        days = [cast("Days", facts[AT[name]]) for name in DATED]
        settled = settle_all(*cast("tuple[Any, Any, Any, Days]", given), days)
        for at, fault in settled.faults.items():
            if at not in batch.bad:
                self._refuse(batch, at, fault.column, fault.reason)
        for name in Settled._fields:
            facts[AT[name]] = getattr(settled, name)

    def _place(self, batch: Batch, facts: list[Column]) -> None:
        """Complete the shelf labels of cards in custody with their office; a card that left lies nowhere."""
        if "shelf" not in self.columns:
            return
        labels = cast("list[Value]", facts[AT["shelf_id"]])
        custody, left, offices = (facts[AT[name]] for name in ("custody_on", "left_on", "office_code"))
        for at in [at for at, label in enumerate(labels) if label]:
            label = labels[at]
            if not isinstance(label, str) or at in batch.bad:
                continue
            if not custody[at] or left[at]:
                labels[at] = None
                continue
            labels[at] = whole = f"{offices[at]}{label}" if label.startswith("-") else label
            if whole in self.shelves:
                self._refuse(batch, at, "shelf", Reason.SHELF_TWICE)
            self.shelves.add(whole)

    def _refuse(self, batch: Batch, at: int, key: str, reason: Reason) -> None:
        batch.bad.add(at)
        place = self.layout.columns.get(key)
        if place is None:
            batch.problems.append(Problem(batch.numbers[at], BY_KEY[key].headings[0], reason, ""))
            return
        value = shown(BY_KEY[key], batch.cells[place][at].lstrip(FORMULA + NUMBER), reason)
        batch.problems.append(Problem(batch.numbers[at], self.headings[place], reason, value))


def _nothing(name: str, count: int) -> Column:
    """Give a column that the ledger does not have."""
    if name in _DAYS:
        return np.zeros(count, np.int32)
    return ["" if name in _TEXTS else None] * count


def _kept(column: Column, good: list[bool]) -> Column:
    return column[good] if isinstance(column, np.ndarray) else list(compress(column, good))


def _is_personal_number(cell: str) -> bool:
    if len(cell) < guard.LENGTH:
        return False
    return guard.is_personal_number(_GAPS.sub("", cell))
