"""The handovers of the day without names: the national record ticked, a mistake reversed by a supervisor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services import handover
from desktop_app.services.handover import HandoverRow, Handovers
from desktop_app.views.desk.reversal import Reversal
from desktop_app.views.desk.words import TAIL, DeskWords, clock
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell


class DayPage(FirstFocus):
    """Today's handovers, or all that wait for the national system. closed() goes back to the desk."""

    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._reversal = Reversal(shell, self)
        self.today = QPushButton(self.tr("Today"))
        self.waiting = QPushButton(self.tr("Not yet in the national system"))
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "handovers", lambda row: row.handover_id)
        self.table.selected.connect(self._selected)
        self.table.opened.connect(self._record)
        self.table.counted.connect(self._counted)
        self.back = QPushButton(self.tr("Back to the desk (Esc)"))
        self.back.clicked.connect(self.closed)
        self.record = QPushButton(self.tr("National system done (Enter)"))
        self.record.setProperty("kind", "primary")
        self.record.clicked.connect(lambda: self._record(self.table.current_row()))
        self.undo = QPushButton(self.tr("Reverse (Ctrl+R)"))
        self.undo.setProperty("kind", "danger")
        self.undo.clicked.connect(self._ask_reason)
        action = QAction(self.tr("Reverse the handover"), self)
        action.setShortcut("Ctrl+R")
        action.triggered.connect(self._ask_reason)
        self.addAction(action)
        self._lay_out()
        self._selected(None)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the list again."""
        waiting = self.waiting.isChecked()
        self.table.say_when_empty(
            self.tr("Every handover is recorded in the national system.")
            if waiting
            else self.tr("No card was handed over today yet.")
        )
        self.table.show_source(Handovers(self._shell.today(), unrecorded=waiting))
        self._selected(self.table.current_row())

    def forget(self) -> None:
        """Drop the list."""
        self.table.forget()

    def _columns(self) -> list[Column[HandoverRow]]:
        return [
            Column(self.tr("Day"), lambda row: row.on_date.isoformat(), right=True, width=120, key="day"),
            Column(self.tr("Time"), lambda row: clock(row.at), right=True, width=76, key="time"),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=130,
                key="id",
                stays=True,
            ),
            Column(
                self.tr("Who collected"), lambda row: words.handover_case(row.case), width=150, key="case"
            ),
            Column(
                self.tr("Old card"), lambda row: DeskWords().old_card(row.old_card), width=170, key="old_card"
            ),
            Column(self.tr("Staff"), _staff, width=130, key="staff"),
            Column(self.tr("National system"), self._national, width=160, key="national"),
            Column(self.tr("Reversed"), lambda row: row.reversed_reason or "", width=150, key="reversed"),
        ]

    def _national(self, row: HandoverRow) -> str:
        if row.reversed_at is not None:
            return "—"
        day = row.national_recorded_on
        return day.isoformat() if day else self.tr("not yet")

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(8)
        group = QButtonGroup(self)
        for chip in (self.today, self.waiting):
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(self.refresh)
            group.addButton(chip)
            chips.addWidget(chip)
        self.today.setChecked(True)
        chips.addStretch(1)
        chips.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        # Only now: shown without a parent it would flash up as a window of its own.
        self.undo.setVisible(self._reversal.is_allowed())

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("Handovers: {n}").format(n=f"{count:,}"))

    def _selected(self, row: object) -> None:
        shown = row if isinstance(row, HandoverRow) and row.reversed_at is None else None
        self.record.setEnabled(shown is not None and shown.national_recorded_on is None)
        self.undo.setEnabled(shown is not None and shown.on_date == self._shell.today())

    def _record(self, row: object) -> None:
        if not isinstance(row, HandoverRow) or row.reversed_at or row.national_recorded_on:
            return
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: handover.record_national(session, acting, row.handover_id, row.version),
            lambda _version: self._shell.say(self.tr("Noted as recorded in the national system")),
            self._shell.fail,
        )

    def _ask_reason(self) -> None:
        row = self.table.current_row()
        if isinstance(row, HandoverRow) and self.undo.isEnabled() and self._reversal.is_allowed():
            recorded = row.national_recorded_on is not None
            self._reversal.ask(row.handover_id, row.version, row.application_id, recorded=recorded)


def _staff(row: HandoverRow) -> str:
    return "  ".join(filter(None, (row.staff_id, row.second_staff_id)))
