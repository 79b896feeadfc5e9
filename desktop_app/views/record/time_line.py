"""The history of a card as a vertical line: day in both calendars, what happened, who did it where."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.backlog_terms import CallOutcome
from desktop_app.services import dates
from desktop_app.terms import EventKind, Stage
from desktop_app.views.record.column_words import column_value, column_word
from desktop_app.views.shared import theme
from desktop_app.views.shared.call_words import outcome_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.timeline import ChangeRow, TimeRow

BAD = {
    EventKind.RETURNED_MAIL,
    EventKind.HANDOVER_REVERSED,
    EventKind.WITHDRAWN,
    EventKind.LAPSED,
    EventKind.DISPOSED,
    EventKind.REJECTED,
}
BAD_STAGES = {Stage.RETURNED_MAIL, Stage.REJECTED, Stage.WITHDRAWN, Stage.LAPSED, Stage.DISPOSED}
BAD_CALLS = {CallOutcome.NOT_WANTED}
DOT = 6
COUNTER = ZoneInfo("Asia/Tokyo")


class Knot(QWidget):
    """One dot of the line: full for what was done here, a ring for what a ledger told, at its own row."""

    def __init__(self, row: TimeRow, *, first: bool, last: bool) -> None:
        super().__init__()
        self._row, self._first, self._last = row, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(24, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        middle, height = self.width() / 2, look.sizes["body"] * 0.75
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 2))
        top = height if self._first else 0
        bottom = height if self._last else self.height()
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        colour = look.colour("warning" if is_bad(self._row) else "action")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if self._row.at else look.colour("ground"))
        painter.drawEllipse(QPointF(middle, height), DOT, DOT)
        painter.end()


class TimeLine(QWidget):
    """Everything that happened, the earliest on top."""

    def __init__(self, rows: Sequence[TimeRow]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(rows):
            grid.addWidget(self._day(row), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Knot(row, first=place == 0, last=place == len(rows) - 1), place, 1)
            grid.addWidget(self._told(row), place, 2, Qt.AlignmentFlag.AlignTop)

    def _day(self, row: TimeRow) -> QWidget:
        whole, column = _column()
        day = plain(row.on.isoformat(), "number")
        era = plain(dates.in_era(row.on), "small")
        for label in (day, era):
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(label)
        return whole

    def _told(self, row: TimeRow) -> QWidget:
        whole, column = _column()
        title = _title(row.what)
        column.addWidget(plain(title, "warning" if is_bad(row) else ""))
        who = self._who(row)
        for text in (who, row.reason, *(self._changed(change) for change in row.changes)):
            if text:
                column.addWidget(plain(text, "small"))
        return whole

    def _who(self, row: TimeRow) -> str:
        if row.at is None:
            return self.tr("from the ledger")
        parts = [
            f"{row.at.astimezone(COUNTER):%H:%M}",
            words.staff(row.staff_id, row.staff_name),
            row.terminal,
            row.shelf,
        ]
        return "  ".join(part for part in parts if part)

    def _changed(self, change: ChangeRow) -> str:
        was, now = (
            column_value(change.column, text) or self.tr("nothing") for text in (change.was, change.now)
        )
        return f"{column_word(change.column)}: {was} → {now}"


def is_bad(row: TimeRow) -> bool:
    """Whether it is something that a clerk should stop at."""
    if isinstance(row.what, CallOutcome):
        return row.what in BAD_CALLS
    return row.what in BAD_STAGES if isinstance(row.what, Stage) else row.what in BAD


def _title(what: EventKind | Stage | CallOutcome) -> str:
    if isinstance(what, CallOutcome):
        return outcome_words.told(what)
    return words.stage(what) if isinstance(what, Stage) else words.event_kind(what)


def _column() -> tuple[QWidget, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 12)
    column.setSpacing(0)
    return whole, column
