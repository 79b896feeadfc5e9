"""The list of the runs of notices, open ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.services.notices import listing
from desktop_app.services.notices.rows import RunRow
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.shared.shell import Shell

DAY = 10
"""So many signs of a moment are its day."""


class RunsPage(FirstFocus):
    """opened(RunRow) when a run is chosen. It holds no names."""

    opened = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: list[RunRow] = []
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "notice_runs", lambda row: row.run_id)
        self.table.setAccessibleName(self.tr("Runs of notices"))
        self.table.say_when_empty(
            self.tr(
                "Nobody was told by a run of notices yet. A supervisor makes one: the program works out how"
                " many letters fit the free seats."
            )
        )
        self.table.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the runs again; the one that the keyboard stands on stays chosen."""
        self._shell.jobs.read(self, listing.runs, self._show, self._shell.fail)

    def _show(self, rows: Sequence[RunRow]) -> None:
        if list(rows) == self.rows and rows:
            return
        place = self.table.currentIndex().row()
        self.rows = list(rows)
        self.table.show_source(ListSource(self.rows))
        if 0 <= place < len(self.rows):
            self.table.choose_place(place)

    def _columns(self) -> list[Column[RunRow]]:
        return [
            Column(
                self.tr("No."), lambda row: str(row.run_id), right=True, width=44, key="number", stays=True
            ),
            Column(self.tr("State"), self._state, width=92, tone=self._tone, key="state"),
            Column(self.tr("Kind"), self._kind, width=118, key="kind"),
            Column(self.tr("Place"), notice_words.place, width=106, key="place", spare=1),
            Column(
                self.tr("Seats to fill"),
                lambda row: notice_words.days(row.first, row.last),
                width=226,
                key="days",
            ),
            Column(self.tr("People"), lambda row: f"{row.size:,}", right=True, width=66, key="letters"),
            Column(
                self.tr("To print/call"), lambda row: f"{row.picked:,}", right=True, width=104, key="to_print"
            ),
            Column(self.tr("To scan"), lambda row: f"{row.printed:,}", right=True, width=72, key="to_scan"),
            Column(self.tr("Sent/called"), lambda row: f"{row.sent:,}", right=True, width=96, key="sent"),
            Column(
                self.tr("Taken out"),
                lambda row: f"{row.dropped:,}",
                right=True,
                width=84,
                key="taken_out",
                spare=2,
            ),
            Column(
                self.tr("Made"),
                lambda row: notice_words.when(row.made_at)[:DAY],
                right=True,
                width=104,
                key="made",
                spare=3,
            ),
        ]

    def _kind(self, row: RunRow) -> str:
        return notice_words.kind(row.kind, reminder=row.reminder)

    def _state(self, row: RunRow) -> str:
        return self.tr("Ended") if row.ended_at else self.tr("Open")

    def _tone(self, row: RunRow) -> str:
        return "muted" if row.ended_at else "success"
