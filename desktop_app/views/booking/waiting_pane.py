"""Who waits for a seat, in the order in which they asked: booked by hand, or taken from the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.booking import waiting
from desktop_app.services.booking.waiting import WaitingRow
from desktop_app.views.booking.doings import Doings
from desktop_app.views.booking.words import COUNTER, TAIL
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.shared.shell import Shell


class WaitingPane(FirstFocus):
    """Enter opens the record; F4 books the chosen person; Delete takes them from the list."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.place, self.place_name = "", ""
        self._places: dict[str, str] = {}
        self.doings = Doings(shell, self)
        self.doings.over.connect(self.refresh)
        self.table = self._table()
        self.table.opened.connect(self._open)
        self.count = plain("", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.table.counted.connect(self._counted)
        self.book = QPushButton(self.tr("Book … (F4)"))
        self.end = QPushButton(self.tr("Take from the list …"))
        self.book.clicked.connect(self.book_chosen)
        self.end.clicked.connect(self.ask_end)
        hint = self.tr(
            "When a seat is given back, who waits for it the longest is proposed. Nobody is booked by itself."
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain(hint, "muted"), 1)
        line.addWidget(self.end)
        line.addWidget(self.book)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.begin_with(self.table)

    def know_places(self, names: dict[str, str]) -> None:
        """Take the names of the places."""
        self._places = names

    def refresh(self) -> None:
        """Read again who waits."""
        if not self.doings.is_open():
            self._shell.jobs.read(self, waiting.waiting, self._show, self._shell.fail)

    def submit(self, _text: str) -> None:
        """Nothing is scanned here."""

    def forget(self) -> None:
        """Drop all names."""
        self.table.forget()

    def book_chosen(self) -> None:
        """Ask when the chosen person comes."""
        row = self.table.current_row()
        if isinstance(row, WaitingRow):
            self.doings.book(row.application_pk)
        else:
            self._shell.say(self.tr("Choose a person in the list first."))

    def ask_end(self) -> None:
        """Ask whether the chosen person doesn't wait any more."""
        row = self.table.current_row()
        if not isinstance(row, WaitingRow):
            self._shell.say(self.tr("Choose a person in the list first."))
            return
        confirm(
            self,
            self.tr("Take this person from the waiting list?"),
            f"{row.kana}\n{row.name}",
            self.tr("Take from the list"),
            partial(self._end, row),
        )

    def _end(self, row: WaitingRow) -> None:
        acting, tail = self._shell.acting(), row.application_id[-TAIL:]
        said = self.tr("No longer on the waiting list: …{tail}").format(tail=tail)
        self._shell.jobs.write(
            self,
            lambda session: waiting.end(session, acting, row.id),
            lambda _: self._shell.say(said),
            self._shell.fail,
        )

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("Waiting: {n}").format(n=f"{count:,}"))

    def _show(self, rows: Sequence[WaitingRow]) -> None:
        self.table.show_source(ListSource(rows))

    def _open(self, row: WaitingRow) -> None:
        self._shell.open_record(row.application_pk)

    def _where(self, row: WaitingRow) -> str:
        return self._places.get(row.place, row.place) if row.place else self.tr("All places")

    def _since(self, row: WaitingRow) -> str:
        return row.asked_at.astimezone(COUNTER).date().isoformat()

    def _until(self, row: WaitingRow) -> str:
        return row.until_date.isoformat() if row.until_date else self.tr("any day")

    def _table(self) -> RowTable:
        columns: list[Column[WaitingRow]] = [
            Column(self.tr("Since"), self._since, right=True, width=120, key="since"),
            Column(self.tr("Kana"), lambda row: row.kana, width=240, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=220, key="name", stays=True),
            Column(self.tr("Place"), self._where, width=160, key="place"),
            Column(self.tr("From"), lambda row: row.from_date.isoformat(), right=True, width=120, key="from"),
            Column(self.tr("Until"), self._until, right=True, width=120, key="until"),
        ]
        table = RowTable(columns, self._shell.jobs)
        table.serve(self._shell, "waiting", lambda row: row.id)
        table.say_when_empty(self.tr("Nobody waits for a seat."))
        return table
