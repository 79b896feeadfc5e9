"""What is entered by hand row by row: a list, below it the fields to enter, correct or remove a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.orm import Session

    from desktop_app.views.shared.row_table import RowTable
    from desktop_app.views.shared.shell import Shell

R = TypeVar("R")


class EnteredPage(FirstFocus, Generic[R]):
    """Enter on a row takes it into the fields to be corrected; another key in them enters a new one."""

    def __init__(self, shell: Shell, table: RowTable, remove: str, save: str) -> None:
        """Begin with the list and the words of the two buttons."""
        super().__init__()
        self._shell = shell
        self.rows: tuple[R, ...] = ()
        self.table = table
        self.table.opened.connect(self.take_up)
        self.remove = QPushButton(f"{remove}  Ctrl+Del")
        self.remove.setShortcut("Ctrl+Del")
        self.remove.clicked.connect(lambda _checked=False: self.ask_remove())
        self.save = QPushButton(f"{save}  Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda _checked=False: self.store())
        self.begin_with(self.table)

    def read_rows(self, session: Session) -> tuple[R, ...]:
        """Read what was entered."""
        raise NotImplementedError

    def seen(self) -> R | None:
        """Give the row of the list that the fields name."""
        raise NotImplementedError

    def take_up(self, row: R) -> None:
        """Take a row into the fields."""
        raise NotImplementedError

    def store(self) -> None:
        """Store what was typed: a new row, or the one that stands in the list."""
        raise NotImplementedError

    def ask_remove(self) -> None:
        """Ask before a row is taken away."""
        raise NotImplementedError

    def clear(self) -> None:
        """Empty the fields."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the rows again."""
        self._shell.jobs.read(self, self.read_rows, self._show, self._shell.fail)

    def write(self, work: Callable[[Session], Any], said: Callable[[Any], str]) -> None:
        """Store something, then say it; where it is refused the list shows what holds now."""

        def done(found: object) -> None:
            self.clear()
            self._shell.say(said(found))
            self.refresh()

        def refused(error: Exception) -> None:
            self._shell.fail(error)
            self.refresh()

        self._shell.jobs.write(self, work, done, refused)

    def name_changed(self, _value: object = None) -> None:
        """Only what stands in the list can be removed."""
        self.remove.setEnabled(self.seen() is not None)

    def lay_out(self, told: str, fields: Mapping[QWidget, int]) -> None:
        """Put a sentence, the list, the fields with their shares of the width, and the buttons in place."""
        line = QHBoxLayout()
        line.setSpacing(12)
        for field, share in fields.items():
            line.addWidget(field, share)
        if not any(fields.values()):
            line.addStretch(1)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.remove)
        end.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(plain(told, "muted"))
        column.addWidget(self.table, 1)
        column.addLayout(line)
        column.addLayout(end)
        self.name_changed()

    def _show(self, rows: tuple[R, ...]) -> None:
        self.rows = rows
        self.table.show_source(ListSource(rows))
        self.name_changed()
