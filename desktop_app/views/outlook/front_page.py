"""The page that a supervisor sees first: one sentence, four figures, the fan, what to do next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.backlog_terms import NextAction
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.front.rows import ActionRow
from desktop_app.views.backlog.figure_door import FigureDoor
from desktop_app.views.figures.chart_canvas import ChartCanvas
from desktop_app.views.outlook import charts, doors
from desktop_app.views.outlook.asker import Asker
from desktop_app.views.outlook.column_area import ColumnArea
from desktop_app.views.outlook.seat_words import seat_words
from desktop_app.views.outlook.side_pane import SidePane
from desktop_app.views.outlook.state_line import StateLine
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from desktop_app.services.forecast.question import Question
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.front.rows import FrontRow
    from desktop_app.views.shared.shell import Shell

FRESH = timedelta(minutes=10)
"""So long an answer stands although cards were handed over meanwhile."""

PATIENCE, LOOK_AGAIN = 400, 60_000
"""Milliseconds: the page is painted before anything is worked out; other PCs change what it shows."""

PIXELS = 36
BESIDE = 16
"""Pixels: between the chart and what stands beside it."""


class FrontPage(FirstFocus):
    """What is known is painted at once; a new answer is worked out beside it. days_wanted opens its days."""

    days_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn = 0
        self._mark: tuple[int, int] | None = None
        self._left_alone: Question | None = None
        self.row: FrontRow | None = None
        self._over: ActionRow | None = None
        self._over_on: date | None = None
        self._is_high: bool | None = None
        self.asker = Asker(shell, self)
        self.sentence, self.rough = plain("", "title"), plain("", "muted")
        # Room for each line from the beginning: nothing below moves when the answer comes.
        for label, size, lines in ((self.sentence, "title", 2), (self.rough, "body", 1)):
            line = QFontMetrics(theme.font(theme.look(), size, bold=True)).height()
            label.setMinimumHeight(lines * line + 2)
        self.state = StateLine()
        self.uncollected = FigureDoor(self.tr("Uncollected"), PIXELS)
        self.needed = FigureDoor(self.tr("Needed per open day"), PIXELS)
        self.free = FigureDoor(self.tr("Free seats, 4 weeks"), PIXELS)
        self.errors = FigureDoor(self.tr("Errors to review"), PIXELS)
        self.chart = ChartCanvas()
        # It takes what is left, never less than its words need.
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.chart.hide()
        self.chart.setAccessibleName(self.tr("The backlog until today, and where it may go"))
        self.side = SidePane()
        self.table, self.doors, self.renewals = self.side.table, self.side.doors, self.side.renewals
        self._lay_out()
        self._connect()
        self.begin_with(self.uncollected)

    def _connect(self) -> None:
        shell = self._shell
        self.uncollected.clicked.connect(lambda: shell.open_screen("backlog", wanted=EVERYTHING))
        self.needed.clicked.connect(self.days_wanted.emit)
        self.free.clicked.connect(lambda: shell.open_screen("slots", page="month"))
        self.errors.clicked.connect(lambda: shell.open_screen("review"))
        self.renewals.clicked.connect(lambda: shell.open_screen("renewals"))
        self.chart.chosen.connect(self._day_chosen)
        self.side.chosen.connect(self.do_next)
        self.state.again.clicked.connect(lambda _checked=False: self.work_out())
        self.asker.told.connect(self.state.tell)
        self.asker.answered.connect(self._answered)
        self.asker.stopped.connect(self._stopped)
        self.asker.failed.connect(self._failed)
        self._begin = QTimer(self, interval=PATIENCE, singleShot=True)
        self._begin.timeout.connect(self._begin_quietly)
        self._look = QTimer(self, interval=LOOK_AGAIN)
        self._look.timeout.connect(lambda: self.isVisible() and self.refresh())
        self._look.start()

    def _lay_out(self) -> None:
        self._beside, self._figures = ColumnArea(self.side), QWidget()
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(0)
        for door in (self.uncollected, self.needed, self.free, self.errors):
            figures.addWidget(door)
        figures.addStretch(1)
        self._below = QGridLayout()
        self._below.setHorizontalSpacing(BESIDE)
        self._below.setVerticalSpacing(4)
        self._below.setColumnStretch(0, 1)
        self._below.setRowStretch(1, 1)
        self._below.addWidget(self.chart, 1, 0)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        for part in (self.sentence, self.rough, self.state):
            whole.addWidget(part)
        whole.addLayout(self._below, 1)
        self._arrange()
        self._scroll(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Let what stands beside the chart begin beside the figures, where these leave room for it."""
        self._beside.fit()
        fits = self.width() - self._beside.width() - BESIDE >= self._figures.sizeHint().width()
        if self._is_high != fits:
            self._is_high = fits
            self._below.addWidget(self._figures, 0, 0, 1, 1 if fits else 2)
            self._below.addWidget(self._beside, 0 if fits else 1, 1, 2 if fits else 1, 1)

    def _scroll(self, inside: QWidget) -> None:
        area = self.area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def refresh(self) -> None:
        """Read the page again; a new answer is worked out where the last one is out of date."""
        from desktop_app.services.front import reading

        self._turn += 1
        turn, acting = self._turn, self._shell.acting()
        self._shell.jobs.read(
            self,
            lambda session: reading.read(session, acting),
            lambda row: self._came(turn, row, acting.now),
            self._shell.fail,
        )

    def wants_answer(self, row: FrontRow, now: datetime) -> bool:
        """Whether a new answer is worked out unasked: none of today, or one that the ward has left behind."""
        if not row.moves or row.question == self._left_alone:
            return False
        if row.last is None or row.last.as_of != row.as_of:
            return True
        return now - row.last.made_at >= FRESH and row.mark != self._mark

    def work_out(self) -> None:
        """Work a new answer out now, or stop the one that is being worked out."""
        if self.asker.is_busy():
            self.asker.stop()
        elif self.row is not None and self.row.moves:
            self._left_alone = None
            self._ask(self.row)

    def do_next(self, number: int) -> None:
        """Open the screen of an action at the right place."""
        actions = self._actions()
        if number < len(actions):
            doors.enter(self._shell, actions[number], self._shell.today())

    def _day_chosen(self, _day: object) -> None:
        self.days_wanted.emit()

    def _actions(self) -> list[ActionRow]:
        rows = [row for row in self.row.actions if doors.is_there(row)] if self.row else []
        return rows if len(rows) >= len(self.doors) or not self._over else [*rows, self._over]

    def _came(self, turn: int, row: FrontRow, now: datetime) -> None:
        if turn != self._turn:
            return
        self.row = row
        self._paint(row)
        if self._over_on != row.as_of:
            self._count_over(row.as_of)
        if self.wants_answer(row, now) and not self.asker.is_busy():
            self._begin.start()

    def _count_over(self, today: date) -> None:
        """Count once a day whose time is over: each card is judged, which the page does not wait for."""
        from desktop_app.services.front import actions

        self._over_on = today

        def came(count: int) -> None:
            self._over = ActionRow(NextAction.DISPOSE, count) if count else None
            self._paint_actions()

        self._shell.jobs.read(self, lambda session: actions.over(session, today), came, self._shell.fail)

    def _begin_quietly(self) -> None:
        if self.isVisible() and self.row is not None and not self.asker.is_busy():
            self._ask(self.row)

    def _ask(self, row: FrontRow) -> None:
        self._begin.stop()
        self._mark = row.mark
        self.state.begin()
        self.asker.ask(row.question)

    def _answered(self, _question: Question, _row: ForecastRow) -> None:
        self.state.end()
        self.refresh()

    def _stopped(self) -> None:
        self._left_alone = self.row.question if self.row else None
        self.state.end(self.tr("Stopped; the answer before stands."))

    def _failed(self, error: Exception) -> None:
        self._left_alone = self.row.question if self.row else None
        self.state.end(doors.said(self._shell, error))

    def _paint(self, row: FrontRow) -> None:
        last = row.last
        self.sentence.setText(outlook_words.sentence(row))
        if not row.moves:
            self.state.say(self.tr("Cards come in with a delivery (F6) or a ledger (F8)."), can_ask=False)
        else:
            self.state.say("" if last is None else outlook_words.worked_out(last))
        self.uncollected.say(row.uncollected)
        self.needed.say_text("―" if last is None else f"{last.needed_per_open_day:,}")
        self.free.say(row.free_seats)
        self.errors.say(row.errors)
        drawing = charts.of_front(row)
        if drawing != self.chart.drawing:
            self.chart.show_drawing(drawing)
            self.chart.setMinimumHeight(self.chart.minimumSizeHint().height())
        self.rough.setText("" if last is None or not row.moves else seat_words.rough(last))
        self.side.show_answer(last)
        self._paint_actions()
        self._arrange()

    def _paint_actions(self) -> None:
        self.side.show_actions(self._actions(), self._shell.today())
