"""The register: open or closed incidents, the latest noticed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.incident_terms import IncidentState
from desktop_app.services.incidents import reading
from desktop_app.services.incidents.reading import Incidents
from desktop_app.terms import Role
from desktop_app.views.incidents.words import register_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.incident_words import incident_words
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import IncidentRow
    from desktop_app.views.shared.shell import Shell


class RegisterPage(FirstFocus):
    """opened(IncidentRow) when one is chosen, wants_sample for the example. It holds no names."""

    opened = Signal(object)
    wants_sample = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.overdue = plain("", "error")
        self.overdue.setWordWrap(False)
        self.overdue.hide()
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.sample = QPushButton(self.tr("Show the example of 2023  Alt+X"))
        self.sample.setProperty("kind", "quiet")
        self.sample.clicked.connect(self.wants_sample)
        self.sample.hide()
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "incidents", lambda row: row.incident_id)
        self.table.setAccessibleName(self.tr("Incidents"))
        self.table.show_lines(2)
        self.table.opened.connect(self.opened)
        self.table.counted.connect(self._counted)
        self.chips: dict[IncidentState, QPushButton] = {}
        self.doable: list[QAction] = []
        self._lay_out()
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the register again; the place in it stays."""
        closed, today = self.chips[IncidentState.CLOSED].isChecked(), self._shell.today()
        empty = self.tr("No incident was closed yet.")
        if not closed:
            empty = self.tr(
                "No incident is open. When a paper or card went to the wrong person, open one here."
            )
        self.table.say_when_empty(empty)
        self.table.show_source(Incidents(today, closed))
        self._shell.jobs.read(
            self, lambda session: reading.overdue(session, today), self._show_overdue, self._shell.fail
        )

    def _show_overdue(self, count: int) -> None:
        self.overdue.setText(self.tr("%n notice(s) to authorities are overdue", "", count))
        self.overdue.setVisible(count > 0)

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("Incidents: {n}").format(n=f"{count:,}"))
        self.sample.setVisible(count == 0 and self._shell.role() is Role.SUPERVISOR)

    def _columns(self) -> list[Column[IncidentRow]]:
        said, today = register_words, self._shell.today()
        return [
            Column(self.tr("No."), lambda row: str(row.incident_id), right=True, width=52, key="number"),
            Column(
                self.tr("Noticed"), lambda row: said.day(row.noticed_on), right=True, width=112, key="noticed"
            ),
            Column(self.tr("What happened"), said.title, width=320, key="title", stays=True),
            Column(self.tr("Kind"), lambda row: incident_words.kind(row.kind), width=160, key="kind"),
            Column(
                self.tr("Next notice until"),
                lambda row: said.next_due(row, today),
                width=250,
                tone=lambda row: said.due_tone(row, today),
                key="next_due",
            ),
            Column(self.tr("Papers"), lambda row: f"{row.papers:,}", right=True, width=70, key="papers"),
            Column(self.tr("People"), lambda row: f"{row.persons:,}", right=True, width=70, key="people"),
        ]

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        group = QButtonGroup(self)
        names = {IncidentState.OPEN: self.tr("Open  Alt+1"), IncidentState.CLOSED: self.tr("Closed  Alt+2")}
        for place, (state, text) in enumerate(names.items(), 1):
            chip = QPushButton(text)
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(self.refresh)
            group.addButton(chip)
            top.addWidget(chip)
            self.chips[state] = chip
            self.doable.append(action(self, text, f"Alt+{place}", chip))
        self.chips[IncidentState.OPEN].setChecked(True)
        self.doable.append(action(self, self.sample.text(), "Alt+X", self.sample))
        top.addWidget(self.sample)
        top.addStretch(1)
        top.addWidget(self.overdue)
        top.addSpacing(16)
        top.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)


def action(page: FirstFocus, text: str, key: str, button: QPushButton) -> QAction:
    """Give an action that presses a button, while it is seen."""
    made = QAction(text.partition("  ")[0], page)
    made.setShortcut(key)
    made.triggered.connect(lambda _checked=False: button.isVisible() and button.click())
    return made
