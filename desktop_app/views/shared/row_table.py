"""The one table of the program: windowed rows, keyboard first, with a text when it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.shared.row_columns import Columns
from desktop_app.views.shared.row_copy import Copier
from desktop_app.views.shared.row_find import Finder, KeptFind
from desktop_app.views.shared.row_foot import is_escape
from desktop_app.views.shared.row_marks import MarkHead, Marks
from desktop_app.views.shared.row_menus import ListActions
from desktop_app.views.shared.row_model import Column, RowModel
from desktop_app.views.shared.row_source import ListSource, PicksRows
from desktop_app.views.shared.row_view import RowView

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from desktop_app.jobs import Jobs
    from desktop_app.settings import Settings
    from desktop_app.views.shared.row_source import RowSource
    from desktop_app.views.shared.shell import Shell

__all__ = ["Column", "RowTable"]

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
ONE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RowTable(RowView):
    """A list of rows. Enter or a double click opens, typing finds, Space marks, Ctrl+C copies what is seen.

    opened(row), selected(row or None), counted(int) after each reading, failed(error), copied(int).
    Nothing is selected by itself. Marked rows can be copied and exported; nothing else follows from a mark.
    """

    opened = Signal(object)
    selected = Signal(object)
    counted = Signal(int)
    failed = Signal(object)
    copied = Signal(int)

    def __init__(self, columns: Sequence[Column[Any]], jobs: Jobs, parent: QWidget | None = None) -> None:
        self._signs = MarkHead()
        super().__init__(self._signs, parent)
        self.rows = RowModel(columns, jobs, self)
        self.marks = Marks(self)
        self._signs.is_marked = lambda place: self.marks.has(self.rows.row(place))
        self._source: RowSource[Any] | None = None
        self._composing = False
        self.setModel(self.rows)
        self.columns = Columns(self, columns)
        self.finder = Finder(self)
        self.copier = Copier(self)
        self.list_actions = ListActions(self)
        self._connect()

    def _connect(self) -> None:
        # Laid out at once: a caller may scroll to a row right after showing a list.
        self.rows.modelReset.connect(self.executeDelayedItemsLayout)
        self.rows.counted.connect(self._read)
        self.rows.failed.connect(self.failed)
        self.rows.dataChanged.connect(self._signs.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._prepare)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_selected)
        self.selectionModel().currentChanged.connect(self._take_composed)
        self.columns.changed.connect(self._columns_changed)
        self.columns.failed.connect(self.failed)
        self.copier.done.connect(self.copied)
        self.finder.shown.connect(self._show_find)
        self.marks.changed.connect(self._show_marks)
        self._signs.clicked.connect(self._mark)
        self.foot.field.wants_copy.connect(self.copy)
        self.foot.copy.clicked.connect(self.copy)
        self.foot.clear.clicked.connect(self.marks.clear)
        self.horizontalHeader().customContextMenuRequested.connect(self.list_actions.show_head_menu)

    def show_source(self, source: RowSource[Any]) -> None:
        """Show another list from its top."""
        self._source = source
        self.rows.show_source(source)

    def reload(self) -> None:
        """Read the same list again; the place where somebody reads stays."""
        if self._source is not None:
            self.rows.show_source(self._source, max(self.rowAt(0), 0))

    def serve(self, shell: Shell, name: str, key: Callable[[Any], Hashable] | None = None) -> None:
        """Keep the columns under that name, know marked rows by their key, audit and tell what is copied.

        What fails goes the shell's way. Every list of a screen is served.
        """
        self.remember(shell.settings, name)
        self.copier.acting = shell.acting
        if key is not None:
            self.marks.key_of = key

        def say(count: int) -> None:
            shell.say(self.tr("{n} row(s) copied", "", count).format(n=f"{count:,}"))

        self.copied.connect(say)
        self.failed.connect(shell.fail)

    def remember(self, settings: Settings, name: str) -> None:
        """Keep widths, order and choice of the columns on this PC under that name."""
        self.columns.remember(settings, name)

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column because of what the list shows now; the others share the room."""
        self.columns.offer(place, shown=shown)

    def current_row(self) -> object | None:
        """Row that the keyboard stands on, if it is selected."""
        place = self.chosen_place()
        return self.rows.row(place) if place >= 0 else None

    def chosen_place(self) -> int:
        """Place of the row that the keyboard stands on, -1 when it is not selected."""
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selectionModel().hasSelection() else -1

    def selectRow(self, row: int) -> None:
        """Select a row, whichever keys are held."""
        self.choose_place(row)

    def choose_place(self, place: int) -> None:
        """Put the keyboard on a row and select it; -1 selects none."""
        if place < 0:
            self.clearSelection()
        else:
            # Qt would heed the keys that are held: Ctrl+G would leave the selection where it was.
            self.selectionModel().setCurrentIndex(self.rows.index(place, self.columns.shown()[0]), ONE_ROW)

    def forget(self) -> None:
        """Drop all rows: no personal data stays. Marks stay for the way back, as keys without a name."""
        self._source = None
        if self.marks.key_of is repr:
            self.marks.clear()
        self.finder.forget()
        self.rows.show_source(ListSource[Any]([]))
        self._was_read = False

    def as_it_stands(self) -> KeptFind:
        """Remember how the list stands, before what may be a scan is typed into it."""
        return self.finder.as_it_stands()

    def copy(self) -> None:
        """Put the marked rows on the clipboard, else the selected ones, as they are seen."""
        self.copier.copy()

    def space(self) -> None:
        """Mark the row that the keyboard stands on, or take its mark away; within typed letters it is one."""
        if self.finder.has_typed:
            self.finder.take(" ")
        elif self.currentIndex().isValid():
            self._mark(self.currentIndex().row())

    def _mark(self, place: int) -> None:
        row = self.rows.row(place)
        if row is not None:
            self.marks.toggle(row)

    def event(self, event: QEvent) -> bool:
        if is_escape(event) and self.foot.is_needed():
            # The window's Esc leaves the screen: first it leaves the find line, then it unmarks.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_command = Qt.Key(event.key()), bool(event.modifiers() & COMMANDS)
        if key in OPENS and self.currentIndex().isValid():
            if not self.finder.flush():
                self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_Escape and self.foot.is_needed():
            self._step_back()
        elif key == Qt.Key.Key_Space and not is_command:
            self.space()
        elif _types(event) and not is_command and self.rows.rowCount():
            self.finder.take(event.text())
        elif key == Qt.Key.Key_Escape or _types(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self.finder.is_open:
            self.finder.close()
        else:
            self.marks.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_composed()

    def _take_composed(self) -> None:
        # Qt lets an input method in only where a cell can be edited; here it may find.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        done = event.commitString()
        if done and not done.strip() and not self._composing:
            self.space()
        elif self.rows.rowCount():
            # The keyboard stays here until the word is done: to move it would end the composing.
            self.finder.open(with_keyboard=False)
            QApplication.sendEvent(self.foot.field, event)
            self._composing = bool(event.preeditString())
            if not self._composing:
                self._composed()

    def _composed(self) -> None:
        if self.foot.field.text():
            self.foot.field.setFocus()
        else:
            self.finder.close()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.finder.is_open:
            area = self.foot.field.inputMethodQuery(query)
            return area.translated(self.foot.field.mapTo(self, area.topLeft()) - area.topLeft())
        return super().inputMethodQuery(query)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            self.list_actions.row_menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.spread()
        self.updateGeometries()
        self._prepare()

    def _prepare(self) -> None:
        first = self.rowAt(0)
        if first >= 0:
            last = self.rowAt(self.viewport().height() - 1)
            self.rows.prepare(first, last if last >= 0 else self.rows.rowCount() - 1)

    def _columns_changed(self) -> None:
        self.drawn.first = self.columns.shown()[0]
        self.updateGeometries()
        self.viewport().update()

    def _show_find(self, shown: bool) -> None:
        self.foot.show_find(shown=shown)
        self.show_foot()

    def _show_marks(self) -> None:
        self.foot.show_marks(len(self.marks))
        self._signs.setVisible(bool(self.marks))
        self.show_foot()
        self._signs.viewport().update()

    def _read(self, count: int) -> None:
        self._was_read = True
        # Also where the same list was read again: what a step has written may be longer than before.
        self.columns.measure(self.rows.first_rows())
        self._forget_gone()
        self.counted.emit(count)

    def _forget_gone(self) -> None:
        """A mark lives as long as its row is in the list."""
        source, marks = self.rows.source, self.marks
        if not marks or self._source is None:
            return
        if isinstance(source, ListSource):
            marks.keep_only(map(marks.key_of, source.rows))
        elif isinstance(source, PicksRows):
            self.copier.marked(lambda rows: marks.keep_only(map(marks.key_of, rows)))

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def _tell_selected(self, index: QModelIndex) -> None:
        self.selected.emit(self.rows.row(index.row()) if index.isValid() else None)


def _types(event: QKeyEvent) -> bool:
    return event.text().isprintable() and event.text() not in {"", " "}
