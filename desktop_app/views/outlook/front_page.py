"""The page that a supervisor sees first: one sentence, four figures, the fan, what to do next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.backlog_terms import NextAction
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.front.rows import ActionRow
from desktop_app.views.backlog.figure_door import FigureDoor
from desktop_app.views.figures.chart_canvas import ChartCanvas
from desktop_app.views.outlook import charts, doors
from desktop_app.views.outlook.action_door import ActionDoor
from desktop_app.views.outlook.asker import Asker
from desktop_app.views.outlook.number_table import NumberTable
from desktop_app.views.outlook.state_line import StateLine
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.services.forecast.question import Question
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.front.rows import FrontRow
    from desktop_app.views.shared.shell import Shell

FRESH = timedelta(minutes=10)
"""So long an answer stands although cards were handed over meanwhile."""

PATIENCE, LOOK_AGAIN = 400, 60_000
"""Milliseconds: the page is painted before anything is worked out; other PCs change what it shows."""

KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3")
PIXELS = 36
RIGHT_WIDE = 22
"""Letters of the text: the column beside the chart."""


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
        self.asker = Asker(shell, self)
        self.sentence = plain("", "title")
        # Room for two lines from the beginning: nothing below moves when the answer comes.
        line = QFontMetrics(theme.font(theme.look(), "title", bold=True)).height()
        self.sentence.setMinimumHeight(2 * line + 2)
        self.state = StateLine()
        self.uncollected = FigureDoor(self.tr("Uncollected"), PIXELS)
        self.needed = FigureDoor(self.tr("Needed each open day"), PIXELS)
        self.free = FigureDoor(self.tr("Free seats, four weeks"), PIXELS)
        self.errors = FigureDoor(self.tr("Errors to review"), PIXELS)
        self.chart = ChartCanvas()
        self.chart.hide()
        self.chart.setAccessibleName(self.tr("The backlog until today, and where it may go"))
        self.table = NumberTable()
        self.table.setAccessibleName(self.tr("Numbers of the chart"))
        self.next = plain(self.tr("What to do next"), "heading")
        self.nothing = plain(self.tr("Nothing presses at this moment."), "muted")
        self.doors = [ActionDoor(key) for key in KEYS]
        self.renewals = QPushButton(self.tr("Renewals  Alt+R"))
        self.renewals.setProperty("kind", "foot")
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
        for number, door in enumerate(self.doors):
            door.clicked.connect(lambda _checked=False, number=number: self.do_next(number))
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
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for door in (self.uncollected, self.needed, self.free, self.errors):
            figures.addWidget(door)
        figures.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.next)
        right.addWidget(self.nothing)
        for door in self.doors:
            right.addWidget(door)
        right.addSpacing(8)
        right.addWidget(self.table)
        right.addStretch(1)
        self.side = QWidget()
        self.side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        self.side.setFixedWidth(theme.look().sizes["body"] * RIGHT_WIDE)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.chart, 1)
        below.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.sentence)
        whole.addLayout(self._state_line())
        whole.addLayout(figures)
        whole.addLayout(below, 1)
        self._scroll(inside)

    def _state_line(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.state, 1)
        top.addWidget(self.renewals)
        return top

    def _scroll(self, inside: QWidget) -> None:
        area = QScrollArea()
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
        return rows if len(rows) >= len(KEYS) or not self._over else [*rows, self._over]

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
        self.table.show_lines(outlook_words.headings(), [] if last is None else charts.lines(last))
        self.table.setVisible(last is not None)
        self.side.setFixedWidth(max(self.side.width(), self.table.sizeHint().width()))
        self._paint_actions()

    def _paint_actions(self) -> None:
        actions = self._actions()
        for number, door in enumerate(self.doors):
            door.setVisible(number < len(actions))
            if number < len(actions):
                door.say(*outlook_words.action(actions[number], self._shell.today()))
        self.nothing.setVisible(not actions)
