"""The rail at the left: one button for each screen, with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.shared import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop_app.views.screens import ScreenEntry


class RailButton(QPushButton):
    """A drawing, the screen's name, and its key; where the window is low it gives way a little."""

    def __init__(self, entry: ScreenEntry) -> None:
        super().__init__()
        self.name = entry.name
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(entry.title())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(entry.name, 22, "rail_text"))
        self.words = QLabel(entry.title())
        self.count = QLabel()
        self.count.setProperty("kind", "count")
        self.count.hide()
        key = QLabel(entry.key)
        key.setProperty("kind", "key")
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 8, 0)
        line.setSpacing(8)
        for part in (picture, self.words, self.count, key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(picture)
        line.addWidget(self.words, 1)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)

    def tell(self, count: int) -> None:
        """Say how many things of the screen are overdue; 0 says nothing."""
        self.count.setText(str(count))
        self.count.setVisible(count > 0)
        said = self.tr("overdue: {n}").format(n=count) if count else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint().expandedTo(QSize(0, theme.look().sizes["target"] + 4))


class Rail(QScrollArea):
    """Emits chosen(name) when a button is pressed; scrolls where even the lowest buttons find no room."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[ScreenEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = {entry.name: RailButton(entry) for entry in entries if entry.key}
        group = QButtonGroup(self)
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        for name, button in self._buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            column.addWidget(button)
        column.addStretch(1)
        self._group = group
        self.setWidget(inside)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        wide = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        # The bar must not stand on the keys.
        crowded = self._inside.minimumSizeHint().height() > self.height()
        self.setFixedWidth(wide + (self.verticalScrollBar().sizeHint().width() if crowded else 0))

    def tell(self, name: str, count: int) -> None:
        """Say on a button how many things of its screen are overdue."""
        if name in self._buttons:
            self._buttons[name].tell(count)
            self._fit()

    def mark(self, name: str) -> None:
        """Show which screen is open; none for one that has no button."""
        button = self._buttons.get(name)
        self._group.setExclusive(False)
        for other in self._buttons.values():
            other.setChecked(other is button)
        self._group.setExclusive(True)
        if button is not None:
            self.ensureWidgetVisible(button, 0, 0)
