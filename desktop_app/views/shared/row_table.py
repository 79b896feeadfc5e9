"""The one table of the program: windowed rows, keyboard first, with a text when it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.row_delegate import PADDING, RowDelegate, paint_ring
from desktop_app.views.shared.row_model import Column, RowModel
from desktop_app.views.shared.row_source import ListSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.jobs import Jobs
    from desktop_app.settings import Settings
    from desktop_app.views.shared.row_source import RowSource

__all__ = ["Column", "RowTable"]

COPIED_AT_MOST = 1_000


class RowTable(QTableView):
    """A list of rows. Enter or a double click opens, Ctrl+C copies the selected rows as they are seen.

    opened(row), selected(row or None), counted(int) after each reading, failed(error), copied(int).
    Nothing is selected by itself.
    """

    opened = Signal(object)
    selected = Signal(object)
    counted = Signal(int)
    failed = Signal(object)
    copied = Signal(int)

    def __init__(self, columns: Sequence[Column[Any]], jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(columns, jobs, self)
        self._source: RowSource[Any] | None = None
        self._empty = ""
        self._was_read = False
        self._name = ""
        self._settings: Settings | None = None
        self._shape()
        self.setModel(self.rows)
        self._widths = [self._usual_width(column) for column in columns]
        self._own_widths = self._spreading = False
        self._spread()
        # Laid out at once: a caller may scroll to a row right after showing a list.
        self.rows.modelReset.connect(self.executeDelayedItemsLayout)
        self.rows.counted.connect(self._read)
        self.rows.failed.connect(self.failed)
        self.verticalScrollBar().valueChanged.connect(self._prepare)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_selected)
        self._keep_later = QTimer(self, singleShot=True, interval=400)
        self._keep_later.timeout.connect(self._keep_widths)
        self.horizontalHeader().sectionResized.connect(self._widths_changed)

    def _usual_width(self, column: Column[Any]) -> int:
        """Width at this size of text; no heading is cut."""
        look = theme.look()
        heading = QFontMetrics(theme.font(look, "small", bold=True)).horizontalAdvance(column.title)
        return max(column.width * look.sizes["body"] // 16, heading + 2 * PADDING + 2)

    def _shape(self) -> None:
        self.setItemDelegate(RowDelegate(self))
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
        rows.hide()
        rows.setMinimumSectionSize(theme.look().sizes["row"])
        rows.setDefaultSectionSize(theme.look().sizes["row"])
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(40)

    def show_source(self, source: RowSource[Any]) -> None:
        """Show another list from its top."""
        self._source = source
        self.rows.show_source(source)

    def reload(self) -> None:
        """Read the same list again; the place where somebody reads stays."""
        if self._source is not None:
            self.rows.show_source(self._source, max(self.rowAt(0), 0))

    def say_when_empty(self, text: str) -> None:
        """Set the text that stands in the middle of an empty table: why it is empty and what to do."""
        self._empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def remember(self, settings: Settings, name: str) -> None:
        """Keep the widths of the columns on this PC under that name."""
        self._settings, self._name = settings, name
        widths = settings.columns.get(name, [])
        if len(widths) == len(self.rows.columns):
            self._widths, self._own_widths = list(widths), True
            self._spread()

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the others share the room."""
        self._spreading = True
        self.setColumnHidden(place, not shown)
        self._spread()

    def current_row(self) -> object | None:
        """Row that the keyboard stands on, if it is selected."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() and self._has_selection() else None

    def forget(self) -> None:
        """Drop all rows: no personal data stays."""
        self._source = None
        self.rows.show_source(ListSource[Any]([]))
        self._was_read = False

    def copy(self) -> None:
        """Put the selected rows on the clipboard, cells parted by tabs; at most a thousand."""
        chosen_spans = self.selectionModel().selection().toList()
        spans = sorted((span.top(), span.bottom()) for span in chosen_spans)
        if not spans:
            return
        first, last = spans[0][0], min(spans[-1][1], spans[0][0] + COPIED_AT_MOST - 1)
        chosen = {place for top, bottom in spans for place in range(top, min(bottom, last) + 1)}

        def came(rows: Sequence[Any]) -> None:
            texts = [
                "\t".join(column.text(row) for column in self.rows.columns)
                for place, row in enumerate(rows, first)
                if place in chosen
            ]
            QGuiApplication.clipboard().setText("\n".join(texts))
            self.copied.emit(len(texts))

        self.rows.read_rows(first, last, came)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape or _types(event):
            # A letter is no jump here (the rows are not all in memory), and Esc belongs to the window.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rowCount() or not self._was_read:
            return
        painter = QPainter(self.viewport())
        if self.hasFocus():
            paint_ring(painter, self.viewport().rect())
        painter.setPen(theme.look().colour("muted"))
        painter.setFont(theme.font(theme.look()))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._middle(), int(flags), self._empty)
        painter.end()

    def _middle(self) -> QRect:
        area = self.viewport().rect()
        return area.adjusted(area.width() // 8, 0, -area.width() // 8, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
        self._prepare()

    def _spread(self) -> None:
        """Share out the room that is left to the columns of words, unless somebody has set the widths."""
        words = [place for place, column in enumerate(self.rows.columns) if not column.right]
        shown = [place for place in range(len(self._widths)) if not self.isColumnHidden(place)]
        sharing = sum(self._widths[place] for place in words if place in shown)
        room = self.viewport().width() - sum(self._widths[place] for place in shown)
        self._spreading = True
        for place, width in enumerate(self._widths):
            shares = not self._own_widths and room > 0 and place in words
            self.setColumnWidth(place, width + (room * width // sharing if shares and sharing else 0))
        self._spreading = False
        self.updateGeometries()

    def _prepare(self) -> None:
        first = self.rowAt(0)
        if first >= 0:
            last = self.rowAt(self.viewport().height() - 1)
            self.rows.prepare(first, last if last >= 0 else self.rows.rowCount() - 1)

    def _read(self, count: int) -> None:
        self._was_read = True
        self.counted.emit(count)

    def _has_selection(self) -> bool:
        return self.selectionModel().hasSelection()

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def _tell_selected(self, index: QModelIndex) -> None:
        self.selected.emit(self.rows.row(index.row()) if index.isValid() else None)

    def _widths_changed(self, place: int) -> None:
        # The last column takes what is left: nobody has set its width.
        last = max((at for at in range(len(self._widths)) if not self.isColumnHidden(at)), default=0)
        if self._spreading or not self.isVisible() or place >= last:
            return
        self._widths, self._own_widths = self._widths_now(), True
        if self._settings:
            self._keep_later.start()

    def _widths_now(self) -> list[int]:
        return [self.columnWidth(place) for place in range(len(self.rows.columns))]

    def _keep_widths(self) -> None:
        if self._settings:
            self._settings.columns[self._name] = self._widths_now()
            try:
                self._settings.save()
            except OSError as error:
                self.failed.emit(error)


def _types(event: QKeyEvent) -> bool:
    return event.text().isprintable() and event.text() not in {"", " "}
