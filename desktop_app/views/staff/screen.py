"""Staff: the accounts in a list, made and changed in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.words import words
from desktop_app.views.staff.dialog import AccountDialog, PasswordDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.staff import StaffRow
    from desktop_app.views.shared.shell import Shell


class StaffScreen(FirstFocus):
    """Enter opens an account; nobody is deleted."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        columns: list[Column[StaffRow]] = [
            Column(self.tr("Staff ID"), lambda row: row.id, width=140, key="id", stays=True),
            Column(self.tr("Name"), lambda row: row.name, width=380, key="name", stays=True),
            Column(self.tr("Role"), lambda row: words.role(row.role), width=160, key="role"),
            Column(
                self.tr("Account"),
                self._state,
                width=260,
                tone=lambda row: "" if row.active else "muted",
                key="state",
            ),
        ]
        self.table = RowTable(columns, shell.jobs)
        self.table.serve(shell, "staff", lambda row: row.id)
        self.table.say_when_empty(self.tr("No accounts yet. Make one with the button above."))
        self.table.opened.connect(self._edit)
        self.table.selected.connect(self._chosen)
        self.add = QPushButton(self.tr("New account"))
        self.add.setProperty("kind", "primary")
        self.password = QPushButton(self.tr("New password …"))
        self.password.setEnabled(False)
        self.count = plain("", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.table.counted.connect(self._counted)
        column = screen_column(self)
        column.addLayout(head(self.title(), self.password, self.add))
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self._add_action(self.tr("New account"), "Ctrl+N", self.add)
        self._add_action(self.tr("New password for the chosen account"), "Ctrl+P", self.password)
        self.add.clicked.connect(self._new)
        self.password.clicked.connect(self._set_password)
        self.begin_with(self.table)

    def title(self) -> str:
        return ScreenWords().title("staff")

    def refresh(self) -> None:
        """Read the accounts again."""
        from desktop_app.services import staff

        self._shell.jobs.read(self, staff.list_staff, self._show)

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("Accounts: {n}").format(n=f"{count:,}"))

    def _show(self, rows: Sequence[StaffRow]) -> None:
        self.table.show_source(ListSource(rows))

    def _state(self, row: StaffRow) -> str:
        if not row.active:
            return self.tr("off")
        if row.locked_until and row.locked_until > self._shell.acting().now:
            return self.tr("locked after wrong passwords")
        return self.tr("on")

    def _add_action(self, text: str, key: str, button: QPushButton) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(button.click)
        self.addAction(action)

    def _new(self) -> None:
        AccountDialog(self._shell, self, None).open()

    def _edit(self, row: StaffRow) -> None:
        AccountDialog(self._shell, self, row).open()

    def _chosen(self, row: StaffRow | None) -> None:
        self.password.setEnabled(row is not None)

    def _set_password(self) -> None:
        from desktop_app.services.staff import StaffRow

        row = self.table.current_row()
        if isinstance(row, StaffRow):
            PasswordDialog(self._shell, self, row.id).open()
