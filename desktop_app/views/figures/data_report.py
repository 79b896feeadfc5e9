"""The published report: put into the database once, and what in it does not agree with itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services import ward_settings
from desktop_app.services.figures import forms, looking, published, sentences
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.linter import Finding
    from desktop_app.services.figures.published import LoadedRow
    from desktop_app.views.shared.shell import Shell


@dataclass(frozen=True, slots=True)
class _Found:
    """Whether the report is in the database, whether it can be this ward's, what the linter finds in it."""

    loaded: bool
    is_own: bool
    findings: tuple[Finding, ...]


class PublishedPage(FirstFocus):
    """Each finding is one sentence; what was published is never changed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.said = plain("", "heading")
        self.table: RowTable = RowTable(self._columns(), shell.jobs)
        self.table.setAccessibleName(self.tr("What does not agree in the published report"))
        self.table.serve(shell, "report_findings", lambda row: (row.fault, row.place))
        self.load = QPushButton(self.tr("Load the shipped report  Ctrl+I"))
        self.load.setShortcut("Ctrl+I")
        self.load.setProperty("kind", "primary")
        self.load.clicked.connect(lambda _checked=False: self.store())
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.load)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addWidget(plain(self.tr("Published figures stay as they were printed."), "muted"))
        column.addWidget(self.table, 1)
        column.addLayout(end)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the report again."""
        self._shell.jobs.read(self, _read, self._show, self._shell.fail)

    def store(self) -> None:
        """Put the shipped report in."""
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: published.load(session, acting), self._loaded, self._shell.fail
        )

    def _show(self, found: _Found) -> None:
        self.load.setEnabled(found.is_own and not found.loaded)
        if found.loaded:
            text = self.tr("Report of {day}: %n point(s) to look at", "", len(found.findings))
            self.said.setText(text.format(day=forms.SHIPPED))
            self.table.say_when_empty(self.tr("All figures of the report agree with each other."))
        else:
            self.said.setText(self.tr("The shipped report is not in this database yet."))
            self.table.say_when_empty(
                self.tr(
                    "It is the report of Adachi City. A supervisor of that ward loads it with the button"
                    " below; its populations, targets and offices come with it."
                )
                if found.is_own
                else self.tr(
                    "It is the report of Adachi City, so it can't be loaded here. Your own counts come in"
                    " under “Files”, or by month."
                )
            )
        self.table.show_source(ListSource(found.findings))

    def _loaded(self, row: LoadedRow) -> None:
        self._shell.say(self.tr("The report is loaded: %n table(s).", "", row.tables))
        self.refresh()

    def _columns(self) -> list[Column[Finding]]:
        language = self._shell.settings.language
        return [
            Column(
                self.tr("What does not agree"),
                lambda row: sentences.finding(row, language),
                width=640,
                key="finding",
                stays=True,
            ),
            Column(self.tr("Printed"), lambda row: row.printed, right=True, width=100, key="printed"),
            Column(self.tr("Beside it"), lambda row: row.expected, right=True, width=100, key="expected"),
        ]


def _read(session: Session) -> _Found:
    loaded = forms.SHIPPED in published.reports(session)
    is_own = published.is_of(ward_settings.read(session).ward_name)
    return _Found(loaded, is_own, looking.findings(session) if loaded else ())
