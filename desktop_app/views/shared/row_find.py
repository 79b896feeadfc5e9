"""Finding a row by typing: the current row moves to the next one whose text holds what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services.search_keys import fold
from desktop_app.views.shared.row_source import FindsRows, ListSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.views.shared.row_table import RowTable

CHUNK = 1_000
SOON = 60
"""Milliseconds: longer than a reader needs for a key, so that a scan never opens the line."""


@dataclass(frozen=True, slots=True)
class KeptFind:
    """How a list stood before a scan was typed into it."""

    finder: Finder
    is_open: bool
    text: str
    row: int

    def put_back(self) -> None:
        if shiboken6.isValid(self.finder):
            self.finder.put_back(self)


class Finder(QObject):
    """One for each list. It opens no row: Enter goes back to the list, and there Enter opens."""

    shown = Signal(bool)

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table
        self._field = table.foot.field
        self._typed, self._text = "", ""
        self._turn = self._anchor = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.flush)
        # Places of another list mean nothing here.
        table.rows.modelReset.connect(self._drop_search)
        self._field.typed.connect(self.look_for)
        self._field.stepped.connect(self.step)
        self._field.done.connect(self.close)
        self._field.left.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the line is shown."""
        return not self._field.isHidden()

    @property
    def has_typed(self) -> bool:
        """Whether letters wait to be told from a scan."""
        return bool(self._typed)

    def take(self, letters: str) -> None:
        """Take letters typed on the list; the line opens once they are no scan."""
        self._typed += letters
        self._soon.start()

    def flush(self) -> bool:
        """Open the line with the letters that wait; false when none do."""
        typed, self._typed = self._typed, ""
        self._soon.stop()
        if typed:
            self.open()
            self._field.insert(typed)
        return bool(typed)

    def open(self, *, with_keyboard: bool = True) -> None:
        """Show the line; what was looked for last is there, chosen, for another look."""
        if not self.is_open:
            self._anchor = max(self._table.chosen_place(), 0)
            self.shown.emit(True)
            self._field.selectAll()
        if with_keyboard:
            self._field.setFocus()

    def close(self) -> None:
        """Hide the line; the row that was found stays the current one."""
        self._turn += 1
        had_keyboard = self._field.hasFocus()
        self.shown.emit(False)
        if had_keyboard:
            self._table.setFocus()

    def forget(self) -> None:
        """Close the line and drop what was typed: it may be a name."""
        self._typed = ""
        self._soon.stop()
        self._field.clear()
        self._text = ""
        self._table.foot.said.clear()
        if self.is_open:
            self.close()

    def as_it_stands(self) -> KeptFind:
        """Remember how the list stands."""
        return KeptFind(self, self.is_open, self._field.text(), self._table.chosen_place())

    def put_back(self, kept: KeptFind) -> None:
        """Take back what a scan did to the list."""
        self._typed = ""
        self._soon.stop()
        self._turn += 1
        self._text = kept.text
        self._field.setText(kept.text)
        if not kept.is_open and self.is_open:
            self.close()
        if kept.row != self._table.chosen_place():
            self._table.choose_place(kept.row)

    def look_for(self, text: str) -> None:
        """Go to the first row from where the search began on."""
        if text == self._text:
            return
        self._text = text
        self._search(self._anchor, 1, self._anchor - 1)

    def step(self, step: int) -> None:
        """Go to the next row with the text (1) or to the one before (-1)."""
        if not self._text:
            self.open()
            return
        place = self._table.chosen_place()
        self._anchor = (place + step) % max(self._table.rows.rowCount(), 1)
        self._search(self._anchor, step, place)

    def _search(self, start: int, step: int, since: int) -> None:
        """Search from `start` on; a hit that does not lie behind `since` was found around the end."""
        self._turn += 1
        turn, text, model = self._turn, self._text, self._table.rows
        source, count = model.source, model.rowCount()
        self._table.foot.said.clear()
        if not fold(text) or not count:
            return
        start = min(start, count - 1)
        if isinstance(source, FindsRows):

            def work(session: Session) -> int | None:
                return source.find(session, text, start, step)

            model.read(work, lambda place: self.came(turn, place, since, step))
            return
        _Walk(self, self._table, turn, fold(text), since, step).go_on(start, count)

    def came(self, turn: int, place: int | None, since: int, step: int) -> None:
        """Take what a search has found, unless something else is looked for by now."""
        if turn != self._turn:
            return
        if place is None:
            self._table.foot.said.setText(self.tr("Not in this list."))
            return
        self._table.choose_place(place)
        if (place - since) * step <= 0:
            over = self.tr("Went on from the top.") if step > 0 else self.tr("Went on from the end.")
            self._table.foot.said.setText(over)

    def _drop_search(self) -> None:
        self._turn += 1
        self._anchor = 0

    def is_current(self, turn: int) -> bool:
        """Whether nothing else was looked for since."""
        return turn == self._turn

    def holds(self, row: object, needle: str) -> bool:
        """Whether the text that is seen of a row holds the folded one."""
        columns = self._table.columns
        return any(needle in fold(columns.all[place].text(row)) for place in columns.shown())


class _Walk:
    """Walks through the rows a chunk at a time: the window stays usable in between."""

    def __init__(
        self, finder: Finder, table: RowTable, turn: int, needle: str, since: int, step: int
    ) -> None:
        self._finder, self._table = finder, table
        self._turn, self._needle = turn, needle
        self._since, self._step = since, step

    def go_on(self, at: int, left: int) -> None:
        """Look at the next rows from `at` on, of so many that are left."""
        model = self._table.rows
        size = min(CHUNK, left, model.rowCount() - at if self._step > 0 else at + 1)
        first = at if self._step > 0 else at - size + 1

        def came(rows: Sequence[Any]) -> None:
            if not self._finder.is_current(self._turn):
                return
            place = self._place_in(rows)
            if place is not None or left <= size:
                found = None if place is None else first + place
                self._finder.came(self._turn, found, self._since, self._step)
                return
            following = (at + self._step * size) % model.rowCount()
            if model.rowCount() <= CHUNK:
                self.go_on(following, left - size)
            else:
                QTimer.singleShot(0, self._finder, lambda: self.go_on(following, left - size))

        if isinstance(model.source, ListSource):
            came(model.source.rows[first : first + size])
        else:
            model.read_rows(first, first + size - 1, came)

    def _place_in(self, rows: Sequence[Any]) -> int | None:
        places = range(len(rows)) if self._step > 0 else range(len(rows) - 1, -1, -1)
        return next((at for at in places if self._finder.holds(rows[at], self._needle)), None)
