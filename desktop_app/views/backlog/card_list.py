"""The list behind a figure: filters above, all rows below, how many of how many at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.backlog import EVERYTHING, ListRow
from desktop_app.views.backlog.chips import Chips
from desktop_app.views.backlog.table import KEPT, ListColumns
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.backlog import BacklogRow, Filter, Listing
    from desktop_app.views.shared.shell import Shell


class CardList(FirstFocus):
    """back asks for the figures, wanted(Filter) for another list, opened(pk) for a record."""

    back = Signal()
    wanted = Signal(object)
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._words = BacklogWords()
        self._whole = 0
        self._place: tuple[int, int] | None = None
        self.to_figures = QPushButton(self.tr("Figures  Esc"))
        self.to_figures.setProperty("kind", "quiet")
        self.to_figures.clicked.connect(lambda _checked=False: self.back.emit())
        self.chips = Chips()
        self.chips.changed.connect(self.wanted)
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.table = RowTable(ListColumns(shell.today).all(), shell.jobs)
        self.table.serve(shell, "backlog", lambda row: row.application_pk)
        self.table.setAccessibleName(self.tr("Uncollected cards"))
        self.table.opened.connect(self._open)
        self.table.counted.connect(self._counted)
        self.begin_with(self.table)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.to_figures)
        line.addStretch(1)
        line.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)

    @property
    def filter(self) -> Filter:
        """What the list is filtered by."""
        return self.chips.wanted

    def marked(self) -> list[int] | None:
        """Keys of the marked applications, None when none is marked."""
        return [key for key in self.table.marks.keys if isinstance(key, int)] or None

    def show_filter(self, wanted: Filter) -> None:
        """Name what is about to be listed; the place in the list before is of no use any more."""
        self._place = None
        self.chips.show_filter(wanted)
        self.table.say_when_empty("")

    def show_listing(self, listing: Listing) -> None:
        """Show the rows, from the top or from where somebody was before leaving."""
        self.table.say_when_empty(self._words.why_empty(self.filter))
        self.table.show_source(listing)

    def show_day(self, today: date, *, is_now: bool) -> None:
        """Take the day that the list is of; until when cards are kept is known of today alone."""
        self.chips.take_day(today, is_now=is_now)
        self.table.show_column(KEPT, shown=is_now)

    def take_figures(self, row: BacklogRow) -> None:
        """Take the whole's count and the places to choose from."""
        self._whole = row.uncollected
        self.chips.take_places({place.code: place.name for place in row.places})
        self._say_count(self.table.rows.rowCount())

    def forget(self) -> None:
        """Drop the people; the filter and the place in the list stay."""
        if self.table.rows.rowCount():
            self._place = max(self.table.rowAt(0), 0), self.table.currentIndex().row()
        self.table.say_when_empty("")
        self.table.forget()

    def _counted(self, count: int) -> None:
        self._say_count(count)
        if self._place is None or not count:
            return
        top, current = self._place
        self._place = None
        if 0 <= current < count:
            self.table.choose_place(current)
        self.table.verticalScrollBar().setValue(top)

    def _say_count(self, count: int) -> None:
        if self.filter == EVERYTHING:
            self.count.setText(self._words.cards(count))
            return
        text = self.tr("{all} · {n} shown")
        self.count.setText(text.format(all=self._words.cards(self._whole), n=f"{count:,}"))

    def _open(self, row: object) -> None:
        if isinstance(row, ListRow):
            self.opened.emit(row.application_pk)
