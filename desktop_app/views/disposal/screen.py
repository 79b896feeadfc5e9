"""The screen of disposal: whose time is over and the lists, and one list opened from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services.disposal.rows import ListRow
from desktop_app.terms import Role
from desktop_app.views.disposal.dialogs import MakeDialog
from desktop_app.views.disposal.list_page import ListPage
from desktop_app.views.disposal.over_page import OverPage
from desktop_app.views.disposal.scans import Mode
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.way_back import choose_again

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell


class DisposalScreen(FirstFocus):
    """Enter opens a list; scans go to it. show_for(disposal_id=…) opens one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._may_make = shell.role() is Role.SUPERVISOR
        self.over, self.page = OverPage(shell), ListPage(shell)
        self.over.opened.connect(self._open)
        self.over.record.connect(shell.open_record)
        self.page.left.connect(self.show_over)
        self.page.opened.connect(shell.open_record)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.over)
        self.stack.addWidget(self.page)
        self.new = QPushButton(self.tr("New list …  Ctrl+N"))
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(lambda _checked=False: self.ask_new())
        page, doings = self.page, self.page.doings
        column = screen_column(self)
        column.addLayout(head(self.title(), page.end, page.print, page.certificate, self.new))
        column.addWidget(self.stack, 1)
        if self._may_make:
            add_action(self, self.tr("New list for disposal"), "Ctrl+N", self.ask_new)
            add_action(self, self.tr("End the list for disposal"), "Ctrl+Shift+E", doings.ask_end)
        add_action(self, self.tr("Disposal: look again whose time is over"), "Alt+L", self.look)
        add_action(self, self.tr("Disposal: pull"), "Alt+1", lambda: self.show_mode(Mode.PULL))
        add_action(self, self.tr("Disposal: dispose of"), "Alt+2", lambda: self.show_mode(Mode.DISPOSE))
        add_action(self, self.tr("Disposal: another second person"), "Alt+W", self.another_second)
        add_action(self, self.tr("Print the list of cards to pull for disposal"), "Ctrl+P", doings.print_list)
        add_action(self, self.tr("Print the record of disposal"), "Alt+V", doings.print_certificate)
        add_action(self, self.tr("Export the list for disposal"), "Ctrl+E", doings.ask_export)
        add_action(self, self.tr("Take a card off the list for disposal"), "Alt+X", doings.ask_drop)
        self._show(self.over)

    def title(self) -> str:
        return ScreenWords().title("disposal")

    def show_for(self, **args: object) -> None:
        """Open a list by its number (at: a row of it, or of the cards whose time is over)."""
        disposal_id = args.get("disposal_id")
        opens = isinstance(disposal_id, int | str) and str(disposal_id).isdecimal()
        choose_again((self.page if opens else self.over).table, args.get("at"))
        if isinstance(disposal_id, int | str) and opens:
            self.open_list(int(disposal_id))
        else:
            self.refresh()

    def where(self) -> dict[str, object]:
        """Which list is open, and on which row somebody stands."""
        row = self.page.row
        at = (self.page if row else self.over).table.chosen_place()
        return {"disposal_id": row.disposal_id, "at": at} if row else {"at": at}

    def refresh(self) -> None:
        """Read again what others may have changed."""
        (self.page if self.is_open() else self.over).refresh()

    def is_open(self) -> bool:
        """Whether a list is shown."""
        return self.stack.currentWidget() is self.page

    def scanned(self, text: str) -> bool:
        """Give the scan to the list that is shown."""
        if not self.is_open() or not self.page.scans.line.isEnabled():
            return False
        self.page.scans.submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop, else forget the card in the hand, else go from a list to the overview."""
        if not self.is_open():
            return False
        if not self.page.scans.step_back():
            self.show_over()
        return True

    def leave(self) -> None:
        """Drop all names, and who stood by; an open list closes."""
        self.page.forget()
        self.over.forget()
        self._show(self.over)

    def look(self) -> None:
        """Work out again whose time is over."""
        if not self.is_open():
            self.over.look()

    def show_mode(self, mode: Mode) -> None:
        """Let scans pull, or dispose."""
        if self.is_open() and self.page.modes[mode].isEnabled():
            self.page.show_mode(mode)

    def another_second(self) -> None:
        """Let somebody else stand by."""
        if self.is_open():
            self.page.scans.leave_second()

    def show_over(self) -> None:
        """Show whose time is over and the lists."""
        self.page.forget()
        self._show(self.over)
        self.over.refresh()
        self.over.setFocus()

    def open_list(self, disposal_id: int) -> None:
        """Show a list with its cards."""
        self._show(self.page)
        self.page.show_list(disposal_id)

    def ask_new(self) -> None:
        """Ask which cards go on a new list."""
        over = self.over.over
        if self.is_open() or over is None or not self._may_make:
            return
        dialog = MakeDialog(self._shell, self, over, self.over.chosen_place())
        dialog.made.connect(self._made)
        dialog.open()

    def _made(self, row: ListRow) -> None:
        # What is on a list now is left out: whose time is over is worked out anew when it is shown again.
        self.over.forget()
        self.open_list(row.disposal_id)

    def _open(self, row: object) -> None:
        if isinstance(row, ListRow):
            self.open_list(row.disposal_id)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        is_open = self.is_open()
        self.new.setVisible(self._may_make and not is_open)
        self.page.end.setVisible(self._may_make and is_open)
        for button in (self.page.print, self.page.certificate):
            button.setVisible(is_open)
        self.begin_with(page)
