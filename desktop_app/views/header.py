"""The line at the top: the search box, the place, who is logged in, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

PLACE_WIDTH = 9


class SearchBox(QLineEdit):
    """The one search box. Up and Down step through the hits, Enter opens, Esc gives the screen back."""

    stepped = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setMaxLength(100)
        self.setPlaceholderText(self.tr("Name, kana, birth date, number, shelf or scan (F2)"))
        self.setAccessibleName(self.tr("Search"))
        sign = QLabel(self)
        sign.setPixmap(icons.pixmap("search", 20, "muted"))
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        sign.move(10, (theme.look().sizes["target"] - 18) // 2)
        self._empty = QToolButton(self)
        self._empty.setIcon(icons.icon("close", "muted"))
        self._empty.setAccessibleName(self.tr("Empty the search"))
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setCursor(Qt.CursorShape.ArrowCursor)
        self._empty.clicked.connect(self.left)
        self._empty.hide()
        self.textChanged.connect(self._text_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height() - 8
        self._empty.setGeometry(self.width() - side - 4, 4, side, side)
        self.setTextMargins(0, 0, side, 0)

    def _text_changed(self, text: str) -> None:
        self._empty.setVisible(bool(text))

    def event(self, event: QEvent) -> bool:
        # On Linux a line takes Ctrl+K for itself; here it opens the list of actions.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            wanted = event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if wanted:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 10,
            Qt.Key.Key_PageUp: -10,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """Search at the left, who and where at the right."""

    lock = Signal()
    help = Signal()

    def __init__(self, place: str, staff: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.search = SearchBox()
        letter = theme.look().sizes["body"]
        self.search.setMaximumWidth(letter * 46)
        self.search.setMinimumWidth(letter * 20)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        # The box takes the room first; what it may not use stays empty.
        line.addWidget(self.search, 100)
        line.addStretch(1)
        self.place = plain("", "muted")
        self.say_place(place)
        self.staff = plain(staff)
        self.role = plain(role, "small")
        for label in (self.place, self.staff, self.role):
            label.setWordWrap(False)
            line.addWidget(label)
        ask = QToolButton()
        ask.setIcon(icons.icon("help"))
        ask.setToolTip(self.tr("Help (F1)"))
        ask.setAccessibleName(self.tr("Help"))
        ask.clicked.connect(self.help)
        line.addWidget(ask)
        lock = QPushButton(self.tr("Lock"))
        lock.setIcon(icons.icon("lock", "action"))
        lock.setToolTip(self.tr("Lock this PC (Ctrl+L)"))
        lock.clicked.connect(self.lock)
        line.addWidget(lock)

    def say_place(self, name: str) -> None:
        """Show the name of the place, cut where it would take the search box its room."""
        room = theme.look().sizes["body"] * PLACE_WIDTH
        self.place.setText(self.place.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        self.place.setToolTip(name)
