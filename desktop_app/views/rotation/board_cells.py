"""Paints the cells of the board: the week with its announcement, a venue with its days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.campaign_terms import DayLost
from desktop_app.services.rotation import calendar
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.row_delegate import paint_ring
from desktop_app.views.slots.calendar_table import LINE, ground
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.board import BoardTable
    from desktop_app.views.rotation.works import Board

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WIDEST = date(2023, 10, 23), date(2023, 10, 29)
BESIDE, ABOVE, APART, SIGN = 6, 4, 6, 16


def line_height() -> int:
    """Height of a row: a name and a smaller line below it."""
    sizes = theme.look().sizes
    return round((sizes["body"] + sizes["small"]) * LINE) + 2 * ABOVE


def week_width() -> int:
    """Width of the column of the weeks: the longest one with its round."""
    look = theme.look()
    week = QFontMetrics(theme.font(look, "body", figures=True, bold=True))
    small = QFontMetrics(theme.font(look, "small"))
    upper = week.horizontalAdvance(rotation_words.span(*WIDEST)) + small.horizontalAdvance(
        rotation_words.round(9)
    )
    lower = small.horizontalAdvance(rotation_words.not_announced())
    return max(upper + APART, lower) + 2 * BESIDE + APART


class CellDelegate(QStyledItemDelegate):
    """Two lines in each cell; where the keyboard stands, the ring."""

    def __init__(self, table: BoardTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area, cells = theme.look(), option.rect, self._table.cells
        board, week, turn = cells.board, cells.week(index), cells.turn(index)
        if board is None or week is None:
            return
        is_now = week.monday == calendar.monday(board.today)
        painter.save()
        painter.fillRect(area, ground("today" if is_now else "weekend" if not index.column() else "day"))
        if turn is not None and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("selected"))
        self._lines(painter, area, board, index.row())
        inner = area.adjusted(BESIDE, ABOVE, -BESIDE, -ABOVE)
        if turn is not None:
            self._turn(painter, inner, board, week, turn)
        elif not index.column():
            self._week(painter, inner, board, week, is_now=is_now)
        self._outline(painter, area, turn)
        if index == self._table.currentIndex():
            if self._table.hasFocus():
                paint_ring(painter, area)
            else:
                painter.setPen(QPen(look.colour("action"), 2))
                painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _lines(self, painter: QPainter, area: QRect, board: Board, row: int) -> None:
        """Draw a line right and below, a strong one where a round ends."""
        look = theme.look()
        painter.setPen(look.colour("line"))
        painter.drawLine(area.topRight(), area.bottomRight())
        numbers = [board.round_of.get(week.monday) for week in board.weeks[row : row + 2]]
        ends = len(numbers) == 2 and numbers[0] != numbers[1]
        painter.setPen(QPen(look.colour("field_line"), 2) if ends else look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _outline(self, painter: QPainter, area: QRect, turn: TurnRow | None) -> None:
        """Draw the border of the turn that is to be swapped."""
        if turn is not None and turn.turn_id == self._table.picked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.look().colour("action"), 3, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(2, 2, -3, -3))

    def _week(self, painter: QPainter, area: QRect, board: Board, week: WeekRow, *, is_now: bool) -> None:
        look = theme.look()
        upper, lower = _halves(area)
        past = week.last < board.today
        painter.setPen(look.colour("muted" if past else "text"))
        painter.setFont(theme.font(look, "body", figures=True, bold=True))
        painter.drawText(upper, int(LEFT), rotation_words.week(week))
        number = board.round_of.get(week.monday)
        told = rotation_words.this_week() if is_now else rotation_words.round(number) if number else ""
        painter.setFont(theme.font(look, "small", bold=is_now))
        painter.setPen(look.colour("action" if is_now else "muted"))
        painter.drawText(upper, int(RIGHT), told)
        name, tone = "", "muted"
        if week.announced_at is not None:
            name, tone = ("warning", "warning") if week.changed_since else ("success", "success")
        if name:
            painter.drawPixmap(lower.left(), lower.center().y() - SIGN // 2, icons.pixmap(name, SIGN, tone))
            lower.adjust(SIGN + APART, 0, 0, 0)
        painter.setFont(theme.font(look, "small"))
        painter.setPen(look.colour(tone))
        text = rotation_words.announced(week)
        painter.drawText(lower, int(LEFT), _cut(painter, text, lower.width()))

    def _turn(self, painter: QPainter, area: QRect, board: Board, week: WeekRow, turn: TurnRow) -> None:
        look = theme.look()
        upper, lower = _halves(area)
        past = week.last < board.today
        # A long name stands there whole, if need be smaller.
        for size in ("body", "small"):
            painter.setFont(theme.font(look, size, bold=not past))
            if painter.fontMetrics().horizontalAdvance(turn.venue_name) <= upper.width():
                break
        painter.setPen(look.colour("muted" if past else "text"))
        painter.drawText(upper, int(LEFT), _cut(painter, turn.venue_name, upper.width()))
        painter.setFont(theme.font(look, "small"))
        self._tag(painter, lower, turn)
        if not turn.days:
            painter.setPen(look.colour("error"))
            painter.drawText(lower, int(LEFT), _cut(painter, rotation_words.shut_all_week(), lower.width()))
            return
        days = rotation_words.days(turn.days)
        painter.setPen(look.colour("muted"))
        painter.drawText(lower, int(LEFT), days)
        lower.adjust(painter.fontMetrics().horizontalAdvance(days) + APART, 0, 0, 0)
        lost = [row for row in turn.lost if row.why is not DayLost.OUTSIDE]
        painter.setPen(look.colour("muted" if past else "warning"))
        told = slot_words.join([rotation_words.lost(row) for row in lost])
        painter.drawText(lower, int(LEFT), _cut(painter, told, lower.width()))

    def _tag(self, painter: QPainter, line: QRect, turn: TurnRow) -> None:
        """Draw what is special about a turn at the right end of its second line."""
        tag = rotation_words.tag(turn)
        if not tag:
            return
        width = painter.fontMetrics().horizontalAdvance(tag) + 2 * APART
        box = QRect(line.right() - width, line.top(), width, line.height())
        painter.setPen(theme.look().colour("action" if turn.pinned else "muted"))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), tag)
        line.adjust(0, 0, -width - APART, 0)


def _halves(area: QRect) -> tuple[QRect, QRect]:
    sizes = theme.look().sizes
    share = sizes["body"] / (sizes["body"] + sizes["small"])
    upper = round(area.height() * share)
    return (
        QRect(area.left(), area.top(), area.width(), upper),
        QRect(area.left(), area.top() + upper, area.width(), area.height() - upper),
    )


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
