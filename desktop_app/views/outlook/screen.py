"""The supervisor's first screen: whether the deadline will hold, and what to do next."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services import ward_settings
from desktop_app.views.outlook.compare_pane import ComparePane
from desktop_app.views.outlook.days_page import DaysPage
from desktop_app.views.outlook.front_page import FrontPage
from desktop_app.views.outlook.goal_dialog import GoalDialog
from desktop_app.views.outlook.memo_dialog import MemoDialog
from desktop_app.views.outlook.memos_page import MemosPage
from desktop_app.views.outlook.plans_page import PlansPage
from desktop_app.views.outlook.side_pane import KEYS
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.plans.rows import MemoRow
    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell

P = TypeVar("P", bound=QWidget)


class OutlookScreen(FirstFocus):
    """Esc leads from the days back to the page."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.stack = QStackedWidget()
        self.front = self._added(FrontPage(shell))
        self.front.days_wanted.connect(self.show_days)
        self.goal = QPushButton(self.tr("Goal …  Ctrl+G"))
        self.goal.clicked.connect(lambda _checked=False: self.ask_goal())
        self.new = self._primary(self.tr("Plan …  Ctrl+N"), self.ask_new)
        self.memo = QPushButton(self.tr("Memo …  Ctrl+S"))
        self.memo.clicked.connect(lambda _checked=False: self.ask_memo())
        self.print = self._primary(self.tr("Print …  Ctrl+P"), self._print)
        self._chips = self._choice()
        column = screen_column(self)
        top = head(self.title(), self.goal, self.memo, self.new, self.print)
        top.setStretch(0, 0)
        top.insertLayout(1, self._chips)
        top.insertStretch(2, 1)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self._add_actions()
        self._show(self.front)

    # Pages that are not seen at once are made when they are first wanted.
    @cached_property
    def plans(self) -> PlansPage:
        """What if."""
        return self._added(PlansPage(self._shell))

    @cached_property
    def memos(self) -> MemosPage:
        """What was kept for a decision."""
        return self._added(MemosPage(self._shell))

    @cached_property
    def days(self) -> DaysPage:
        """Each day of the last answer."""
        return self._added(DaysPage(self._shell))

    def _added(self, page: P) -> P:
        self.stack.addWidget(page)
        return page

    def title(self) -> str:
        return ScreenWords().title("outlook")

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.front.refresh()
        page = self.stack.currentWidget()
        if isinstance(page, PlansPage | MemosPage):
            page.refresh()

    def show_for(self, **args: object) -> None:
        """Open a page by its name."""
        self.show_page(str(args.get("page", "front")))

    def show_page(self, name: str) -> None:
        """Open a page and read it."""
        match name:
            case "plans":
                self._show(self.plans)
            case "memos":
                self._show(self.memos)
            case _:
                self._show(self.front)
        self.refresh()

    def step_back(self) -> bool:
        """Go back to the front page."""
        page = self.stack.currentWidget()
        if page is self.front:
            return False
        if isinstance(page, MemosPage) and page.step_back():
            return True
        self._show(self.front)
        return True

    def ask_new(self) -> None:
        """Ask what a new plan changes, on its page."""
        if not isinstance(self.stack.currentWidget(), PlansPage):
            self.show_page("plans")
        self.plans.ask_new()

    def _change(self) -> None:
        self.plans.ask_change()

    def _remove(self) -> None:
        self.plans.ask_remove()

    def _print(self) -> None:
        self.memos.ask_print()

    def show_days(self) -> None:
        """Show each day of the last answer."""
        self.days.show_answer(self.front.row.last if self.front.row else None)
        self._show(self.days)

    def ask_memo(self) -> None:
        """Ask for title and note of a memo of what is compared."""
        ground = self.plans.ground
        if ground is None or not self.plans.is_whole():
            self._shell.say(self.tr("Compare two plans first (Alt+2), and wait for both answers."))
            return
        tried = tuple(self.plans.tried().values())
        dialog = MemoDialog(self._shell, self, ground.question, tried, ground.past)
        dialog.saved.connect(self._memo_kept)
        dialog.open()

    def _memo_kept(self, memo: MemoRow) -> None:
        self.show_page("memos")
        self.memos.ask_print(memo)

    def ask_goal(self) -> None:
        """Ask until when the backlog is to be below how many cards."""
        self._shell.jobs.read(self, ward_settings.read, self._ask_goal, self._shell.fail)

    def _ask_goal(self, seen: WardSettings) -> None:
        GoalDialog(self._shell, self, seen).open()

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        kinds: dict[type[QWidget], str] = {PlansPage: "plans", MemosPage: "memos"}
        self._chips.mark(kinds.get(type(page), "front"))
        # One primary button a page: what one comes to it for.
        self.goal.setVisible(page is self.front)
        self.new.setVisible(isinstance(page, FrontPage | PlansPage))
        self.memo.setVisible(isinstance(page, PlansPage))
        self.print.setVisible(isinstance(page, MemosPage))
        self.begin_with(page)
        if self.isVisible():
            page.setFocus()

    def _choice(self) -> PageChips:
        names = {"front": self.tr("Today"), "plans": self.tr("What if"), "memos": self.tr("Memos")}
        chips = PageChips(self, names, self.tr("Outlook: {page}"))
        chips.chosen.connect(self.show_page)
        return chips

    def _work_out(self) -> None:
        page = self.stack.currentWidget()
        (page if isinstance(page, PlansPage) else self.front).work_out()

    def _drawn(self) -> FrontPage | ComparePane:
        """What is shown with a chart and its numbers."""
        page = self.stack.currentWidget()
        return page.pane if isinstance(page, PlansPage | MemosPage) else self.front

    def _copy_picture(self) -> None:
        page = self._drawn()
        if page.chart.copy_picture():
            self._shell.say(self.tr("The chart is copied as a picture."))

    def _copy_table(self) -> None:
        page = self._drawn()
        if page.table.copy():
            self._shell.say(self.tr("The numbers are copied."))

    def _add_actions(self) -> None:
        front = self.front
        add_action(self, self.tr("Keep a memo of both plans"), "Ctrl+S", self._on(PlansPage, self.ask_memo))
        add_action(self, self.tr("Print the memo"), "Ctrl+P", self._on(MemosPage, self._print))
        add_action(self, self.tr("New plan to try"), "Ctrl+N", self.ask_new)
        add_action(self, self.tr("Change plan B"), "Ctrl+E", self._on(PlansPage, self._change))
        add_action(self, self.tr("Take plan B away"), "Ctrl+Del", self._on(PlansPage, self._remove))
        add_action(self, self.tr("Change the goal of the ward"), "Ctrl+G", self.ask_goal)
        add_action(self, self.tr("Work the forecast out anew, or stop"), "Ctrl+R", self._work_out)
        for number, (key, text) in enumerate(
            zip(
                KEYS,
                (self.tr("First next action"), self.tr("Second next action"), self.tr("Third next action")),
                strict=True,
            )
        ):
            add_action(self, text, key, lambda number=number: front.do_next(number))
        add_action(self, self.tr("Each day of the forecast"), "Ctrl+D", self.show_days)
        add_action(self, self.tr("What expires, month by month"), "Alt+R", front.renewals.click)
        add_action(self, self.tr("Copy the chart as a picture"), "Ctrl+Shift+C", self._copy_picture)
        add_action(self, self.tr("Copy the numbers of the chart"), "Ctrl+Shift+X", self._copy_table)

    def _on(self, page: type[QWidget], call: Callable[[], object]) -> Callable[[], object]:
        return lambda: call() if isinstance(self.stack.currentWidget(), page) else None

    def _primary(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: call())
        return button
