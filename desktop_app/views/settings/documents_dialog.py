"""The list of documents with the days on which they are accepted; a supervisor adds and ends kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop_app.services import document_kinds
from desktop_app.services.document_kinds import KindRow
from desktop_app.terms import Role
from desktop_app.views.settings.document_forms import EndForm, KindForm
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.shared.shell import Shell

WIDE, HIGH = 1_080, 560


class DocumentsDialog(Dialog):
    """Ctrl+N adds a kind, Enter sets the last day of the chosen one."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Documents that are accepted"), "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell = shell
        self.may = shell.role() is Role.SUPERVISOR
        self.new = QPushButton(self.tr("New document …  Ctrl+N"))
        self.end = QPushButton(self.tr("Last day …  Enter"))
        self.new.clicked.connect(lambda _checked=False: self.ask_new())
        self.end.clicked.connect(lambda _checked=False: self.ask_end(self.table.current_row()))
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "documents", lambda row: row.code)
        self.table.setAccessibleName(self.tr("Documents"))
        self.table.say_when_empty(self.tr("No document is known. Nothing can be ticked at the desk."))
        self.table.opened.connect(self.ask_end)
        self.table.selected.connect(self._chosen)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for button in (self.end, self.new):
            line.addWidget(button)
            button.setVisible(self.may)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.add_button(DialogWords().close(), self.accept, "primary").setAutoDefault(False)
        fresh = QAction(self.tr("New document"), self)
        fresh.setShortcut("Ctrl+N")
        fresh.triggered.connect(lambda _checked=False: self.ask_new())
        self.addAction(fresh)
        self._chosen(None)
        self.refresh()
        self.table.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(WIDE, HIGH)

    def refresh(self) -> None:
        """Read the kinds again."""
        self._shell.jobs.read(self, document_kinds.every, self._show, self._shell.fail)

    def ask_new(self) -> KindForm | None:
        """Ask for a new kind."""
        if not self.may:
            return None
        form = KindForm(self._shell, self)
        form.accepted.connect(self.refresh)
        form.open()
        return form

    def ask_end(self, row: object) -> EndForm | None:
        """Ask until which day a kind is accepted."""
        if not self.may or not isinstance(row, KindRow):
            return None
        form = EndForm(self._shell, self, row)
        form.accepted.connect(self.refresh)
        form.open()
        return form

    def _show(self, rows: Sequence[KindRow]) -> None:
        self.table.show_source(ListSource(rows))

    def _chosen(self, row: object) -> None:
        self.end.setEnabled(isinstance(row, KindRow))

    def _state(self, row: KindRow) -> str:
        today = self._shell.today()
        if row.holds(today):
            return self.tr("accepted")
        return self.tr("to come") if row.valid_from > today else self.tr("over")

    def _columns(self) -> list[Column[KindRow]]:
        english = self._shell.settings.language == "en"
        return [
            Column(
                self.tr("Document"),
                lambda row: row.name_en if english else row.name_ja,
                width=360,
                key="name",
                stays=True,
            ),
            Column(
                self.tr("Proves"),
                lambda row: words.document_class(row.document_class),
                width=190,
                key="class",
            ),
            Column(
                self.tr("Photo"),
                lambda row: self.tr("with photo") if row.photo else "",
                width=92,
                key="photo",
            ),
            Column(
                self.tr("From"), lambda row: row.valid_from.isoformat(), right=True, width=106, key="from"
            ),
            Column(
                self.tr("Until"),
                lambda row: row.valid_until.isoformat() if row.valid_until else "",
                right=True,
                width=106,
                key="until",
            ),
            Column(
                self.tr("Today"),
                self._state,
                width=96,
                tone=lambda row: "success" if row.holds(self._shell.today()) else "muted",
                key="state",
            ),
        ]
