"""What can be done with a list: its actions with keys, the menu of a row and that of the headings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.views.shared.columns_dialog import ColumnsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.shared.row_table import RowTable

ON_LIST = Qt.ShortcutContext.WidgetShortcut
IN_LIST = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ListActions(QObject):
    """`all` is what F1 and Ctrl+K show of the list."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table
        finder = table.finder
        self.find = self._made(self.tr("Find in the list (or just type)"), "Ctrl+F", finder.open)
        self.next = self._made(self.tr("Next hit in the list"), "Ctrl+G", lambda: finder.step(1))
        self.before = self._made(self.tr("Hit before in the list"), "Ctrl+Shift+G", lambda: finder.step(-1))
        self.mark = self._made(self.tr("Mark or unmark the row"), "Space", table.space, ON_LIST)
        self.copy = self._made(self.tr("Copy the marked rows, or the chosen"), "Ctrl+C", table.copy, ON_LIST)
        self.columns = self._made(self.tr("Columns of the list"), "Ctrl+Shift+K", self.choose_columns)
        self.unmark = QAction(self.tr("Unmark all rows"), table)
        self.unmark.triggered.connect(lambda _checked=False: table.marks.clear())

    @property
    def all(self) -> list[QAction]:
        """Actions with a name; the one that unmarks only while anything is marked."""
        made = [self.find, self.next, self.before, self.mark, self.copy, self.columns]
        return [*made, self.unmark] if self._table.marks else made

    def _made(
        self, text: str, key: str, call: Callable[[], object], context: Qt.ShortcutContext = IN_LIST
    ) -> QAction:
        action = QAction(text, self._table)
        action.setShortcut(key)
        action.setShortcutContext(context)
        action.triggered.connect(lambda _checked=False: call())
        self._table.addAction(action)
        return action

    def choose_columns(self) -> None:
        """Ask which columns are shown, and in which order."""
        ColumnsDialog(self._table, self._table.columns).open()

    def row_menu(self) -> QMenu:
        """Menu of the current row."""
        menu = self._menu()
        menu.addActions([self.mark, self.copy, self.find])
        if self._table.marks:
            menu.addAction(self.unmark)
        menu.addSeparator()
        menu.addAction(self.columns)
        return menu

    def head_menu(self) -> QMenu:
        """Menu of the headings: each column with a tick, and the way back."""
        menu, columns = self._menu(), self._table.columns
        shown = columns.shown()
        for place in columns.in_order():
            action = menu.addAction(columns.all[place].title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place in shown)
            action.setEnabled(place not in shown or columns.may_hide(place))
            action.toggled.connect(partial(self._choose, place))
        menu.addSeparator()
        menu.addAction(self.columns)
        menu.addAction(self.tr("As it was")).triggered.connect(columns.as_it_was)
        return menu

    def _choose(self, place: int, on: bool) -> None:
        self._table.columns.choose(place, shown=on)

    def show_head_menu(self, where: QPoint) -> None:
        """Open the menu of the headings there."""
        self.head_menu().popup(self._table.horizontalHeader().mapToGlobal(where))

    def _menu(self) -> QMenu:
        menu = QMenu(self._table)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
