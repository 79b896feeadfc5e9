"""A large button: what can be done next, and in a second line why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop_app.views.shared import theme
from desktop_app.views.shared.door import Door

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

ACROSS, DOWN, CORNER, KEY_GAP = 14, 8, 8, 10
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
WIDE = 300


class ActionDoor(Door):
    """Both lines are broken where they don't fit; the key stands at the right."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._why = ""
        look = theme.look()
        self._large, self._small = theme.font(look, bold=True), theme.font(look, "small")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, what: str, why: str) -> None:
        """Show what is done and why."""
        if (what, why) == (self.text(), self._why):
            return
        self.setText(what)
        self._why = why
        self.setAccessibleName(what)
        self.setAccessibleDescription(why)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        what, why = self._places(width)
        return max(what.height() + why.height() + 2 * DOWN + 2, theme.look().sizes["target"])

    def sizeHint(self) -> QSize:
        return QSize(WIDE, self.heightForWidth(WIDE))

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE // 2, self.heightForWidth(max(self.width(), WIDE)))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        key = QFontMetrics(self._small).horizontalAdvance(self._key) + KEY_GAP
        room = QRect(ACROSS, DOWN, width - 2 * ACROSS - key, 10_000)
        what = QFontMetrics(self._large).boundingRect(room, WRAPPED, self.text())
        # The key stands beside the first line only.
        room = QRect(ACROSS, what.bottom() + 3, width - 2 * ACROSS, 10_000)
        why = QFontMetrics(self._small).boundingRect(room, WRAPPED, self._why)
        return QRect(ACROSS, DOWN, room.width() - key, what.height()), QRect(room.topLeft(), why.size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selected" if self.isDown() else "hover" if self.underMouse() else "ground"
        painter.setPen(QPen(look.colour("action"), 1))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), CORNER, CORNER)
        what, why = self._places(self.width())
        self._write(painter, what, self._large, "action", self.text())
        why.setWidth(self.width() - 2 * ACROSS)
        self._write(painter, why, self._small, "text", self._why)
        painter.setFont(self._small)
        painter.setPen(look.colour("muted"))
        inside = self.rect().adjusted(ACROSS, DOWN, -ACROSS, -DOWN)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), self._key)
        painter.end()

    def _write(self, painter: QPainter, area: QRect, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(theme.look().colour(colour))
        painter.drawText(area, WRAPPED, text)
