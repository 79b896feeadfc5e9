"""The list of every action by name (Ctrl+K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.shared import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


KEY = Qt.ItemDataRole.UserRole + 1
EDGE = 16


class KeyDelegate(QStyledItemDelegate):
    """Paints the key of an action at the right of its line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        look = theme.look()
        painter.save()
        painter.setFont(theme.font(look, "small", figures=True))
        painter.setPen(look.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -EDGE, 0), int(right), str(index.data(KEY) or ""))
        painter.restore()


class Palette(QDialog):
    """Type a part of a name, Enter does it."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Actions"))
        self.setMinimumSize(520, 420)
        self._actions = [action for action in actions if action.text() and action.isEnabled()]
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Actions"))
        self.list = QListWidget()
        self.list.setItemDelegate(KeyDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._do)
        self.list.itemClicked.connect(self._do)
        self._filter("")
        self.field.setFocus()

    def _filter(self, text: str) -> None:
        self.list.clear()
        wanted = text.casefold().split()
        for place, action in enumerate(self._actions):
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            name = action.text().replace("&", "")
            if all(part in f"{name} {key}".casefold() for part in wanted):
                item = QListWidgetItem(name)
                item.setData(Qt.ItemDataRole.UserRole, place)
                item.setData(KEY, key)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} {key}".rstrip())
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        for item in self.list.selectedItems():
            place = int(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
            self._actions[place].trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        else:
            super().keyPressEvent(event)
