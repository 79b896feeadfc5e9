"""The screen of the renewal wave: its months, and the people behind one of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services import ward_settings
from desktop_app.services.renewals import export
from desktop_app.services.renewals.rows import Kind
from desktop_app.views.renewals.assume_dialog import AssumeDialog
from desktop_app.views.renewals.month_page import MonthPage
from desktop_app.views.renewals.paper import paper_of
from desktop_app.views.renewals.wave_page import WavePage
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QFileDialog

    from desktop_app.services.export import FileKind
    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.file_out import Write
    from desktop_app.views.shared.shell import Shell


class RenewalsScreen(FirstFocus):
    """Enter on a month opens its people, Esc leads back. show_for(month=…) opens one, (first=…) its page."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.wave, self.month = WavePage(shell), MonthPage(shell)
        self.wave.opened.connect(self.show_month)
        self.wave.assume.connect(self.ask_assumptions)
        self.month.back.connect(self.step_back)
        self.month.opened.connect(shell.open_record)
        self.month.table.marks.changed.connect(self._name_export)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.wave)
        self.pages.addWidget(self.month)
        self.export = FileOut(shell, self)
        self.printer = PrintOut(shell, self)
        self.print = QPushButton(self.tr("Print …  Ctrl+P"))
        self.print.clicked.connect(lambda _checked=False: self.ask_print())
        self.export_button = QPushButton()
        self.export_button.setProperty("kind", "primary")
        self.export_button.clicked.connect(lambda _checked=False: self.ask_export())
        column = screen_column(self)
        top = head(self.title(), self.print, self.export_button)
        top.insertWidget(1, self.wave.label)
        top.insertSpacing(2, 16)
        column.addLayout(top)
        column.addWidget(self.export.strip)
        column.addWidget(self.printer.strip)
        column.addWidget(self.pages, 1)
        self._add_actions()
        self._show(self.wave)

    def title(self) -> str:
        return ScreenWords().title("renewals")

    def refresh(self) -> None:
        """Read again what is shown."""
        (self.month if self.is_month() else self.wave).refresh()

    def is_month(self) -> bool:
        """Whether the people of a month are shown."""
        return self.pages.currentWidget() is self.month

    def show_for(self, **args: object) -> None:
        """Open a month's people (month, of a kind), or the months from one on (first)."""
        month, first, kind = args.get("month"), args.get("first"), args.get("kind")
        if isinstance(month, date):
            self.show_month(month, kind if isinstance(kind, Kind) else None)
            return
        self._show(self.wave)
        self.wave.show_months(first if isinstance(first, date) else self.wave.first)

    def show_month(self, month: date, kind: Kind | None = None) -> None:
        """Show the people of a month."""
        self._show(self.month)
        self.month.show_month(month, kind)
        self.month.setFocus()

    def step_back(self) -> bool:
        """Go from the people to the months."""
        if not self.is_month():
            return False
        self.month.forget()
        self._show(self.wave)
        self.wave.refresh()
        self.wave.setFocus()
        return True

    def leave(self) -> None:
        """Leave no names on the screen; the month stays."""
        self.month.forget()

    def ask_assumptions(self) -> None:
        """Show what the wave rests on; a supervisor changes it."""
        self._shell.jobs.read(self, ward_settings.read, self._open_assumptions, self._shell.fail)

    def ask_print(self) -> QDialog | None:
        """Ask where the months are printed."""
        row = self.wave.row
        if row is None or self.is_month() or self.printer.busy():
            return None
        return self.printer.ask(paper_of(row))

    def ask_export(self) -> QFileDialog | None:
        """Ask for a file for the months, or for the people that are shown or marked."""
        write = self._writing()
        if write is None:
            return None
        title = self.tr("Export the list") if self.is_month() else self.tr("Export the table")
        first = self.month.month if self.is_month() else self.wave.first
        name = self.tr("renewals_{month}").format(month=f"{first:%Y-%m}")
        return self.export.ask_file(title, name, write, self._rows)

    def begin_export(self, target: Path, kind: FileKind) -> None:
        """Write what is shown to the target."""
        write = self._writing()
        if write is not None:
            self.export.write(target, kind, write, self._rows)

    def _writing(self) -> Write | None:
        month, row = self.month.month, self.wave.row
        if self.is_month() and month is not None:
            database, said = self._shell.jobs.database, renewal_words.of_list()
            wanted, only = (month, self.month.kind), self.month.marked()
            return lambda acting, target, kind, progress: export.write_list(
                database, acting, wanted, target, kind, said, progress, only
            )
        if row is None:
            return None
        words = renewal_words.of_table(row)
        return lambda _acting, target, kind, _progress: export.write_table(row, target, kind, words)

    def _rows(self, number: int) -> str:
        if self.is_month():
            return renewal_words.people(number)
        return self.tr("{n} month(s)", "", number).format(n=f"{number:,}")

    def _open_assumptions(self, settings: WardSettings) -> None:
        dialog = AssumeDialog(self._shell, self, settings, self.wave.row)
        dialog.accepted.connect(self.wave.refresh)
        dialog.open()

    def _name_export(self) -> None:
        marked = self.month.marked() if self.is_month() else None
        text = self.tr("Export …  Ctrl+E")
        if marked is not None:
            text = self.tr("Export {n} marked  Ctrl+E").format(n=f"{len(marked):,}")
        self.export_button.setText(text)

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.print.setEnabled(page is self.wave)
        self.wave.label.setVisible(page is self.wave)
        for action in self.wave.doable:
            action.setEnabled(page is self.wave)
        for action in self.month.doable:
            action.setEnabled(page is self.month)
        self._name_export()
        self.begin_with(page)

    def _add_actions(self) -> None:
        for text, key, call in (
            (self.tr("Export"), "Ctrl+E", self.ask_export),
            (self.tr("Print the months"), "Ctrl+P", self.ask_print),
        ):
            action = QAction(text, self)
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
        self.addActions([*self.wave.doable, *self.month.doable])
