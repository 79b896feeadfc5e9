"""Which columns a list shows, and in which order, with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords

if TYPE_CHECKING:
    from desktop_app.views.shared.row_columns import Columns

TICKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class ColumnsDialog(Dialog):
    """Each tick and each move is seen in the list at once."""

    def __init__(self, parent: QWidget, columns: Columns) -> None:
        super().__init__(parent, self.tr("Columns of the list"), self.tr("Kept for this list on this PC."))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns = columns
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns of the list"))
        self.list.itemChanged.connect(self._ticked)
        self.list.currentRowChanged.connect(self._may_move)
        self.up = self._button(self.tr("Further left  Alt+Up"), "Alt+Up", lambda: self._move(-1))
        self.down = self._button(self.tr("Further right  Alt+Down"), "Alt+Down", lambda: self._move(1))
        self.reset = self._button(self.tr("As it was  Alt+0"), "Alt+0", self._as_it_was)
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (self.up, self.down, self.reset):
            side.addWidget(button)
        side.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.list, 1)
        line.addLayout(side)
        self.body.addLayout(line)
        self.wide = 640
        self.add_button(DialogWords().close(), self.accept, "primary")
        self._fill(0)
        rows = min(self.list.count(), 10)
        self.list.setMinimumHeight(rows * theme.look().sizes["row"] + 4)
        self.list.setFocus()

    def _button(self, text: str, key: str, call: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(call)
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(button.click)
        self.addAction(action)
        return button

    def _fill(self, current: int) -> None:
        """Show the columns as they stand."""
        order = self._columns.in_order()
        with QSignalBlocker(self.list):
            while self.list.count() < len(order):
                self.list.addItem(QListWidgetItem())
            for row, place in enumerate(order):
                self._say(self.list.item(row), place)
        self.list.setCurrentRow(max(0, min(current, len(order) - 1)))
        self._may_move(self.list.currentRow())

    def _say(self, item: QListWidgetItem, place: int) -> None:
        """Show one column; one that always stays has no tick to take away."""
        is_shown = place in self._columns.shown()
        always = is_shown and not self._columns.may_hide(place)
        title = self._columns.all[place].title
        item.setText(self.tr("{column} (always shown)").format(column=title) if always else title)
        item.setData(Qt.ItemDataRole.UserRole, place)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags if always else flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(TICKED[is_shown])

    def _ticked(self, item: QListWidgetItem) -> None:
        place = int(item.data(Qt.ItemDataRole.UserRole))
        self._columns.choose(place, shown=item.checkState() is Qt.CheckState.Checked)
        self._fill(self.list.row(item))

    def _may_move(self, row: int) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        self._columns.move(int(self.list.item(row).data(Qt.ItemDataRole.UserRole)), step)
        self._fill(row + step)

    def _as_it_was(self) -> None:
        self._columns.as_it_was()
        self._fill(self.list.currentRow())
