"""The board: a week in each row, in it the venues that have their turn, with their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from desktop_app.services.rotation import calendar
from desktop_app.views.rotation.board_cells import CellDelegate, line_height, week_width
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.slots.calendar_table import CalendarTable

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
TODAY = "T"


class BoardModel(QAbstractTableModel):
    """Column 0 names the week, the others hold its turns."""

    def __init__(self) -> None:
        super().__init__()
        self.board: Board | None = None

    def show_board(self, board: Board) -> None:
        self.beginResetModel()
        self.board = board
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.board is None else len(self.board.weeks)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.board is None else 1 + max(self.board.a_week, 1)

    def week(self, index: Index) -> WeekRow | None:
        """Week of a cell."""
        if self.board is None or not index.isValid():
            return None
        return self.board.weeks[index.row()]

    def turn(self, index: Index) -> TurnRow | None:
        """Turn of a cell."""
        week = self.week(index)
        place = index.column() - 1
        return week.turns[place] if week is not None and 0 <= place < len(week.turns) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        week, turn = self.week(index), self.turn(index)
        if week is None or (turn is None and index.column()):
            return None
        if role == Role.DisplayRole:
            return turn.venue_name if turn else rotation_words.week(week)
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            told = f"{rotation_words.week(week)}  {rotation_words.announced(week)}"
            return rotation_words.turn(turn) if turn else told
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Vertical or role != Role.DisplayRole:
            return None
        return self.tr("Venue {n}").format(n=section) if section else self.tr("Week")


class BoardTable(CalendarTable):
    """Enter or a double click chooses a turn; one that is dragged onto another is to be swapped with it.

    chosen(week, turn), stood(WeekRow or None) where the keyboard goes, dropped(week, turn, week, turn);
    asked("T") for this week, turned(-1, 1) by PageUp and PageDown.
    """

    chosen = Signal(object, object)
    stood = Signal(object)
    dropped = Signal(object, object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TODAY, parent)
        self.picked: int | None = None
        self._grabbed: tuple[QPoint, QModelIndex] | None = None
        self.cells = BoardModel()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(self.tr("Weeks and venues"))
        self.days.notes = False
        weeks_down = self.verticalHeader()
        weeks_down.hide()
        weeks_down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        weeks_down.setDefaultSectionSize(line_height())
        self.selectionModel().currentChanged.connect(self._moved)

    def show_board(self, board: Board) -> None:
        """Show the weeks; the keyboard stays in its week, at first it stands in this one."""
        before, column = self.current_week(), max(self.currentIndex().column(), 1)
        self.cells.show_board(board)
        self.days.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.days.resizeSection(0, week_width())
        self.executeDelayedItemsLayout()
        self.stand(before.monday if before else board.today, column)

    def stand(self, day: date, column: int = 1) -> None:
        """Let the keyboard stand in the week of a day, or in the nearest."""
        board = self.cells.board
        if board is None or not board.weeks:
            self.stood.emit(None)
            return
        monday = calendar.monday(day)
        row = min(range(len(board.weeks)), key=lambda at: abs((board.weeks[at].monday - monday).days))
        column = max(min(column, self.cells.columnCount() - 1), 1)
        index = self.cells.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.stood.emit(board.weeks[row])

    def current_week(self) -> WeekRow | None:
        """Week where the keyboard stands."""
        return self.cells.week(self.currentIndex())

    def current_turn(self) -> TurnRow | None:
        """Turn where the keyboard stands."""
        return self.cells.turn(self.currentIndex())

    def pick(self, turn_id: int | None) -> None:
        """Mark the turn that is to be swapped; None: none."""
        self.picked = turn_id
        self.viewport().update()

    def choose(self, index: QModelIndex) -> None:
        week = self.cells.week(index)
        if week is not None:
            self.chosen.emit(week, self.cells.turn(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Only now it is known what is seen.
        self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        held = event.button() == Qt.MouseButton.LeftButton and self.cells.turn(index) is not None
        self._grabbed = (event.position().toPoint(), index) if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # The keyboard stays where the mouse went down: what is held there is dragged.
        if self._grabbed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._grabbed[0]).manhattanLength()
        if way >= QApplication.startDragDistance():
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.viewport().unsetCursor()
        grabbed, self._grabbed = self._grabbed, None
        index = self.indexAt(event.position().toPoint())
        if grabbed is None or index == grabbed[1]:
            return
        first, other = grabbed[1], index
        turns = self.cells.turn(first), self.cells.turn(other)
        if None not in turns and first.row() != other.row():
            self.dropped.emit(self.cells.week(first), turns[0], self.cells.week(other), turns[1])

    def _moved(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.row() != before.row():
            self.stood.emit(self.cells.week(index))
