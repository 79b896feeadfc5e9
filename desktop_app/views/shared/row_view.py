"""How a list looks: flat rows under headings, a text when it is empty, a strip at its foot when needed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.kept_text import Kept, KeptPlace
from desktop_app.views.shared.row_delegate import RowDelegate, paint_ring
from desktop_app.views.shared.row_foot import Foot

LINE_EDGE = 6
"""Pixels above and below rows of several lines."""


class RowView(QTableView):
    """The view of a RowTable, before it knows any row."""

    def __init__(self, rows: QHeaderView, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.foot = Foot(self, self.as_it_stands)
        self.drawn = RowDelegate(self)
        self._empty = ""
        self._was_read = False
        rows.setParent(self)
        self.setItemDelegate(self.drawn)
        self.setVerticalHeader(rows)
        rows.hide()
        self._shape()

    def as_it_stands(self) -> Kept:
        """Remember how the list stands, before what may be a scan is typed into it."""
        return KeptPlace(self)

    def _shape(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(theme.look().sizes["row"])
        rows.setDefaultSectionSize(theme.look().sizes["row"])
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(40)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_lines(self, lines: int) -> None:
        """Give each row room for so many lines: a sentence that is long can be read whole."""
        self.setWordWrap(True)
        high = round(self.fontMetrics().lineSpacing() * lines) + 2 * LINE_EDGE
        self.verticalHeader().setDefaultSectionSize(max(high, theme.look().sizes["row"]))

    def say_when_empty(self, text: str) -> None:
        """Set the text that stands in the middle of an empty table: why it is empty and what to do."""
        self._empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount() or not self._was_read:
            return
        painter = QPainter(self.viewport())
        if self.hasFocus():
            paint_ring(painter, self.viewport().rect())
        painter.setPen(theme.look().colour("muted"))
        painter.setFont(theme.font(theme.look()))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        area = self.viewport().rect()
        middle = area.adjusted(area.width() // 8, 0, -area.width() // 8, 0)
        painter.drawText(middle, int(flags), self._empty)
        painter.end()

    def updateGeometries(self) -> None:
        """Leave room for the strip under the rows: what is above it stays where it is."""
        super().updateGeometries()
        if self.foot.isHidden():
            return
        rows, head = self.verticalHeader(), self.horizontalHeader()
        left = 0 if rows.isHidden() else rows.width()
        self.setViewportMargins(left, head.height(), 0, self.foot.tall)
        seen = self.viewport().geometry()
        self.foot.setGeometry(QRect(0, seen.bottom() + 1, seen.right() + 1, self.foot.tall))

    def show_foot(self) -> None:
        """Show the strip while it has anything to say, and the row that somebody stands on above it."""
        self.foot.setVisible(self.foot.is_needed())
        self.updateGeometries()
        if self.currentIndex().isValid() and not self.foot.isHidden():
            self.scrollTo(self.currentIndex())
