"""The screen of the rotation: the board of the weeks, one week day by day, the month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services.rotation import calendar
from desktop_app.terms import Role
from desktop_app.views.rotation import works
from desktop_app.views.rotation.buttons import BoardButtons
from desktop_app.views.rotation.doings import RotationDoings
from desktop_app.views.rotation.pages import BoardPage, DaysPage, MonthPage
from desktop_app.views.rotation.status import RotationStatus
from desktop_app.views.rotation.why_pane import WhyPane, beside
from desktop_app.views.rotation_out.give_out import GiveOut
from desktop_app.views.shared import theme
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.rotation.explaining import WeekWhyRow
    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board
    from desktop_app.views.shared.shell import Shell


class RotationScreen(FirstFocus):
    """show_for(page="board" | "days" | "month"); Esc stops a swap, then leads back to the board."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn = 0
        self._day = shell.today()
        self.found: Board | None = None
        self.may_change = shell.role() is Role.SUPERVISOR
        self.doings = RotationDoings(shell, self)
        self.out = GiveOut(shell, self)
        self.board = BoardPage(may_change=self.may_change)
        self.days, self.month = DaysPage(shell), MonthPage(shell.today)
        self.pages: dict[str, FirstFocus] = {"board": self.board, "days": self.days, "month": self.month}
        self.buttons = BoardButtons(may_change=self.may_change)
        self.why = WhyPane(may_change=self.may_change)
        self.why_button = QPushButton(self.tr("Why  Alt+4"))
        self.why_button.setProperty("kind", "chip")
        self.why_button.setCheckable(True)
        # With large text the names of the venues need the room.
        self.why_button.setChecked(theme.look().text_size != "large")
        self.status = RotationStatus()
        self.plan = QPushButton(self.tr("Plan …  Ctrl+N"))
        self.plan.setProperty("kind", "primary")
        if not self.may_change:
            self.plan.hide()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_page("board")

    def title(self) -> str:
        return ScreenWords().title("rotation")

    def show_for(self, **args: object) -> None:
        """Open a page by its name."""
        self.show_page(str(args.get("page", "board")))
        self.refresh()

    def refresh(self) -> None:
        """Read the weeks again; why the chosen one looks so is read with it."""
        self._turn += 1
        turn = self._turn
        self._shell.jobs.read(
            self,
            works.read_board(self._shell.acting()),
            lambda board: self._came(turn, board),
            self._shell.fail,
        )

    def show_page(self, name: str) -> None:
        """Bring a page to the front, the keyboard in it."""
        page = self.pages.get(name, self.board)
        self._chips.mark(name)
        self.stack.setCurrentWidget(page)
        # The days and the month need the whole width.
        self.buttons.setVisible(page is self.board)
        self.why.setVisible(page is self.board and self.why_button.isChecked())
        self.why_button.setVisible(page is self.board)
        self.begin_with(page)
        if self.isVisible():
            page.setFocus()

    def step_back(self) -> bool:
        """Stop a swap, else go back to the board."""
        if self.doings.is_swapping():
            self.doings.stop_swap()
            return True
        if self.stack.currentWidget() is self.board:
            return False
        self._open("board")
        return True

    def leave(self) -> None:
        """Swap nothing that was begun."""
        self.doings.stop_swap()

    def week(self) -> WeekRow | None:
        """Week that the keyboard stands in."""
        if self.found is None:
            return None
        monday = calendar.monday(self._day)
        return next((week for week in self.found.weeks if week.monday == monday), None)

    def _came(self, turn: int, board: Board) -> None:
        if turn != self._turn:
            return
        self.found = board
        self.doings.show_board(board)
        self.status.show_board(board)
        self.plan.setEnabled(board.campaign is not None and bool(board.venues))
        self.board.show_board(board, self._day)
        self.month.show_board(board, self._day)
        self.buttons.may(board, self.board.table.current_week(), self._at())
        self._read_week()

    def _read_week(self) -> None:
        """Read why the chosen week looks so, and its days."""
        board, week = self.found, self.week()
        if board is None or board.campaign is None:
            self.why.show_why(None)
            return
        acting, monday = self._shell.acting(), calendar.monday(self._day)
        self.days.read(board.campaign.id, monday)
        if week is None:
            self.why.show_why(None)
            return
        self._shell.jobs.read(
            self,
            works.read_why(acting, board.campaign.id, monday),
            lambda why: self._show_why(monday, why),
            self._shell.fail,
        )

    def _show_why(self, monday: date, why: WeekWhyRow) -> None:
        if monday == calendar.monday(self._day):
            self.why.show_why(why)

    def _stood(self, week: WeekRow | None) -> None:
        """Follow the keyboard on the board."""
        if week is not None and week.monday != calendar.monday(self._day):
            self._day = week.monday
            self._read_week()

    def _go(self, day: date) -> None:
        self._day = day
        if self.found is not None:
            self.board.table.stand(day)
            self.month.show_board(self.found, day)
        self._day = day
        self._read_week()

    def _open(self, name: str) -> None:
        self.show_page(name)
        self._go(self.month.day() if name != "month" and self._was_month else self._day)
        self._was_month = name == "month"

    def _to_week(self, day: date) -> None:
        self._day, self._was_month = day, False
        self._open("board")

    def _chosen(self, week: WeekRow, turn: TurnRow | None) -> None:
        if self.doings.is_swapping():
            self.doings.choose(week, turn)
        else:
            self._open("days")

    def _connect(self) -> None:
        doings, table = self.doings, self.board.table
        self._was_month = False
        self.why_button.toggled.connect(self.why.setVisible)
        self.plan.clicked.connect(lambda _checked=False: doings.ask_plan())
        table.stood.connect(self._stood)
        table.chosen.connect(self._chosen)
        table.turned.connect(self._turned)
        table.asked.connect(self._to_today)
        if self.may_change:
            table.dropped.connect(doings.ask_swap)
        doings.swapping.connect(self.board.say_swap)
        table.selectionModel().currentChanged.connect(self._moved)
        self.why.withdrawn.connect(doings.withdraw)
        self.days.day_wanted.connect(self._go)
        self.days.left.connect(lambda: self._open("board"))
        self.month.day_wanted.connect(self._go)
        self.month.chosen.connect(self._to_week)
        buttons = self.buttons
        buttons.swap.clicked.connect(lambda _checked=False: self._swap())
        buttons.wish.clicked.connect(lambda _checked=False: doings.ask_wish(self.week(), self._at()))
        buttons.announce.clicked.connect(lambda _checked=False: doings.ask_announce(self.week()))
        self.why.recalled.connect(self._recall)
        buttons.history.clicked.connect(lambda _checked=False: doings.ask_history(self.week()))
        self._add_actions()

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.buttons.may(self.found, self.board.table.current_week(), self._at())

    def _turned(self, step: int) -> None:
        self._go(self._day + timedelta(days=28 * step))

    def _to_today(self, _letter: str) -> None:
        self._go(self._shell.today())

    def _at(self) -> TurnRow | None:
        return self.board.table.current_turn()

    def _recall(self) -> None:
        self.doings.ask_recall(self.week())

    def _swap(self) -> None:
        table = self.board.table
        self.show_page("board")
        self.doings.begin_swap(table.current_week(), table.current_turn())
        table.setFocus()

    def _add_actions(self) -> None:
        buttons = self.buttons
        wanted: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("History of the chosen week"), "Ctrl+H", buttons.history.click)
        ]
        if self.may_change:
            wanted = [
                (self.tr("Plan the rotation"), "Ctrl+N", self.plan.click),
                (self.tr("Swap the chosen venue"), "Ctrl+M", buttons.swap.click),
                (self.tr("Hold a venue in a week, or keep it out"), "Ctrl+I", buttons.wish.click),
                (self.tr("Announce weeks"), "Ctrl+U", buttons.announce.click),
                (self.tr("Take an announcement back"), "Ctrl+Shift+U", self._recall),
                *wanted,
            ]
        for text, key, call in wanted:
            add_action(self, text, key, call)

    def _choice(self) -> PageChips:
        names = {"board": self.tr("Weeks"), "days": self.tr("Week"), "month": self.tr("Month")}
        chips = PageChips(self, names, self.tr("Rotation: {page}"))
        chips.chosen.connect(self._open)
        chips.addSpacing(16)
        chips.addWidget(self.status, 1)
        chips.addWidget(self.why_button)
        add_action(self, self.tr("Why the chosen week looks so"), "Alt+4", self.why_button.click)
        return chips

    def _lay_out(self) -> None:
        for page in self.pages.values():
            self.stack.addWidget(page)
        column = screen_column(self)
        column.setSpacing(12)
        column.addLayout(head(self.title(), *self.out.buttons, self.plan))
        self._chips = self._choice()
        column.addLayout(self._chips)
        column.addLayout(self.out.strips())
        column.addWidget(self.status.trouble)
        column.addLayout(beside(self.stack, self.why), 1)
        column.addWidget(self.buttons)
