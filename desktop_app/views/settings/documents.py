"""The kinds of documents that are accepted, among the settings: counted, and opened as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktop_app.services import document_kinds
from desktop_app.views.settings.card import Card
from desktop_app.views.settings.documents_dialog import DocumentsDialog
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.document_kinds import KindRow
    from desktop_app.views.shared.shell import Shell


class DocumentKinds(Card):
    """Shown to everybody, changed by supervisors."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self._shell = shell
        self.heading.setText(self.tr("Documents that are accepted"))
        self.said = plain("")
        self.open = QPushButton(self.tr("List of documents …"))
        self.open.clicked.connect(lambda _checked=False: self.show_list())
        for part in (self.said, self.open):
            self.fields.addWidget(part)

    def refresh(self) -> None:
        """Count what is accepted today."""
        self._shell.jobs.read(self, document_kinds.every, self._show)

    def show_list(self) -> DocumentsDialog:
        """Open the list."""
        dialog = DocumentsDialog(self._shell, self)
        dialog.finished.connect(self.refresh)
        dialog.open()
        return dialog

    def _show(self, rows: Sequence[KindRow]) -> None:
        today = self._shell.today()
        now = sum(row.holds(today) for row in rows)
        text = self.tr("Accepted today: {now}. Over or still to come: {others}.")
        self.said.setText(text.format(now=now, others=len(rows) - now))
