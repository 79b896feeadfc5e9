"""What is still to be done after sessions, what is due first on top; ticked off one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.support import desk, looking
from desktop_app.services.support.rows import FollowUpRow
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.shared.shell import Shell


class FollowUpsPage(FirstFocus):
    """F4 ticks the chosen one off, Enter opens the record of its card."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.table = self._table()
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._selected)
        self.done = QPushButton(self.tr("Tick off … (F4)"))
        self.done.setProperty("kind", "primary")
        self.done.setEnabled(False)
        self.done.clicked.connect(lambda _checked=False: self.ask_done())
        hint = self.tr("What was noted at the end of a session. Enter opens the record of the card.")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain(hint, "muted"), 1)
        line.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read again what is to be done; the list is audited."""
        acting = self._shell.acting()
        self._shell.jobs.look(
            self, lambda session: looking.follow_ups(session, acting), self._show, self._shell.fail
        )

    def forget(self) -> None:
        """Drop all names."""
        self.table.forget()

    def ask_done(self) -> None:
        """Ask before it leaves the list."""
        row = self.table.current_row()
        if not isinstance(row, FollowUpRow):
            self._shell.say(self.tr("Choose a line in the list first."))
            return
        confirm(self, self.tr("Is this done?"), row.what, self.tr("Tick off"), lambda: self._tick_off(row))

    def _selected(self, row: object) -> None:
        self.done.setEnabled(isinstance(row, FollowUpRow))

    def _tick_off(self, row: FollowUpRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: desk.tick_off(session, acting, row.session_id, row.version),
            lambda _done: self._shell.say(self.tr("Ticked off: {what}").format(what=row.what)),
            self._shell.fail,
        )

    def _show(self, rows: Sequence[FollowUpRow]) -> None:
        self.table.show_source(ListSource(rows))

    def _open(self, row: object) -> None:
        if isinstance(row, FollowUpRow) and row.application_pk:
            self._shell.open_record(row.application_pk)

    def _table(self) -> RowTable:
        columns: list[Column[FollowUpRow]] = [
            Column(
                self.tr("Due"),
                lambda row: row.due.isoformat() if row.due else "",
                right=True,
                width=110,
                tone=self._tone,
                key="due",
            ),
            Column(self.tr("To be done"), lambda row: row.what, width=340, key="what", stays=True),
            Column(self.tr("Kana"), lambda row: row.kana, width=170, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=150, key="name"),
            Column(self.tr("Day"), lambda row: row.on_date.isoformat(), right=True, width=110, key="day"),
            Column(self.tr("Window"), lambda row: row.venue_name, width=150, key="venue"),
            Column(self.tr("Staff"), lambda row: row.received_by, width=90, key="staff"),
        ]
        table = RowTable(columns, self._shell.jobs)
        table.serve(self._shell, "support_follow_ups", lambda row: row.session_id)
        table.setAccessibleName(self.tr("What is still to be done"))
        table.say_when_empty(
            self.tr("Nothing is to be done. It is noted at the log-out of a session, with a day if needed.")
        )
        return table

    def _tone(self, row: FollowUpRow) -> str:
        return "warning" if row.due and row.due <= self._shell.today() else ""
