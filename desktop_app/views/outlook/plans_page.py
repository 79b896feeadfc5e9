"""What if: two plans beside each other, each worked out from the same past."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.forecast.question import NO_CHANGE
from desktop_app.services.plans import making
from desktop_app.services.plans.rows import TriedRow
from desktop_app.views.outlook import doors, plan_ground
from desktop_app.views.outlook.asker import Asker
from desktop_app.views.outlook.compare_pane import ComparePane
from desktop_app.views.outlook.plan_dialog import PlanDialog
from desktop_app.views.outlook.plan_head import PlanHead
from desktop_app.views.outlook.plan_words import LETTERS, plan_words
from desktop_app.views.outlook.state_line import StateLine
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.question import Question, Terms
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.plans.rows import PlanRow
    from desktop_app.views.outlook.plan_ground import Ground
    from desktop_app.views.shared.shell import Shell


class PlansPage(FirstFocus):
    """Whatever has no answer of today yet is worked out while the page is seen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn = 0
        self._writing = False
        self.ground: Ground | None = None
        self.answers: dict[Question, ForecastRow] = {}
        self._anew: set[Question] = set()
        self._left_alone: set[Question] = set()
        self.asker = Asker(shell, self)
        self.asker.answered.connect(self._answered)
        self.asker.stopped.connect(self._stopped)
        self.asker.failed.connect(self._failed)
        self.head = PlanHead()
        self.boxes, self.change = self.head.boxes, self.head.change
        self.head.chosen.connect(self._chosen)
        self.head.turned.connect(self._turned)
        self.change.clicked.connect(lambda _checked=False: self.ask_change())
        self.head.away.clicked.connect(lambda _checked=False: self.ask_remove())
        self.state = StateLine()
        self.asker.told.connect(self.state.tell)
        self.state.again.clicked.connect(lambda _checked=False: self.work_out())
        self.pane = ComparePane()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.head, self.state):
            column.addWidget(part)
        self.spacer = QWidget()
        self.spacer.hide()
        for part in (self.pane, self.spacer):
            column.addWidget(part, 1)
        self.begin_with(self.boxes[1])

    def refresh(self) -> None:
        """Read plans and ground again; what has no answer of today yet is worked out."""
        self._turn += 1
        turn, acting = self._turn, self._shell.acting()

        self._shell.jobs.read(
            self,
            lambda session: plan_ground.read(session, acting),
            lambda ground: self._came(turn, ground),
            self._shell.fail,
        )

    def chosen(self, number: int) -> PlanRow | None:
        """Give the plan of a letter, None for things as they are."""
        plan_id = self.boxes[number].currentData()
        plans = self.ground.plans if self.ground else ()
        return next((row for row in plans if row.plan_id == plan_id), None)

    def tried(self) -> dict[int, TriedRow]:
        """Give the plans that are compared and have their answers, by their place."""
        found: dict[int, TriedRow] = {}
        for number in range(len(LETTERS)):
            plan, question = self.chosen(number), self._question(number)
            if question in self.answers:
                name = plan.name if plan else ""
                found[number] = TriedRow(name, self._terms(number), self.answers[question])
        return found

    def is_whole(self) -> bool:
        """Whether both answers are there, and no number was turned since."""
        turning = self._writing or self.head.later.isActive()
        return self.ground is not None and not turning and len(self.tried()) == len(LETTERS)

    def ask_new(self) -> None:
        """Ask what a new plan changes."""
        self._ask(None)

    def ask_change(self) -> None:
        """Ask what plan B changes."""
        plan = self.chosen(1)
        if plan is not None:
            self._ask(plan)
        else:
            self._shell.say(self.tr("B stands for things as they are. Choose a plan, or make one (Ctrl+N)."))

    def ask_remove(self) -> None:
        """Ask before plan B is taken away."""
        plan = self.chosen(1)
        if plan is None:
            return

        def remove() -> None:
            acting = self._shell.acting()
            self._shell.jobs.write(
                self,
                lambda session: making.remove(session, acting, plan),
                lambda _done: self._shell.say(self.tr("The plan is taken away.")),
                self._shell.fail,
            )

        text = self.tr("“{name}” is taken off the list. Memos that compared it keep it.")
        title, yes = self.tr("Take the plan away"), self.tr("Take away")
        confirm(self, title, text.format(name=plan.name), yes, remove)

    def work_out(self) -> None:
        """Work both plans out anew, or stop."""
        if self.asker.is_busy():
            self.asker.stop()
            return
        self._left_alone.clear()
        self._anew = {self._question(number) for number in range(len(LETTERS))} if self.ground else set()
        self._work_on()

    def _ask(self, plan: PlanRow | None) -> None:
        if self.ground is None:
            return
        dialog = PlanDialog(self._shell, self, self.ground.places, plan, self.ground.others(plan))
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, plan: PlanRow) -> None:
        """Bring a plan that was saved into B; what is turned next changes it as it is by now."""
        self._writing = False
        if self.ground is not None:
            self.ground = self.ground.having(plan)
        self.head.bring(plan)
        self.refresh()

    def _turned(self) -> None:
        """Keep the numbers of B as they were turned; how things are becomes a plan by that."""
        if self._writing:
            self.head.later.start()
            return
        ground, plan, acting = self.ground, self.chosen(1), self._shell.acting()
        terms = self.head.wanted(self._terms(1))
        if ground is None or terms == self._terms(1):
            return
        name = plan_words.name_of(plan, terms, ground.others(plan))
        self._writing = True
        self._shell.jobs.write(
            self,
            lambda session: (
                making.change(session, acting, plan, name, terms)
                if plan
                else making.make(session, acting, name, terms)
            ),
            self._saved,
            self._not_turned,
        )

    def _not_turned(self, error: Exception) -> None:
        self._writing = False
        self._shell.fail(error)
        self.head.show_numbers(self._terms(1))
        self.refresh()

    def _came(self, turn: int, ground: Ground) -> None:
        if turn != self._turn:
            return
        self.ground = ground
        self.head.fill(ground.plans)
        self.pane.setVisible(ground.moves)
        self.spacer.setVisible(not ground.moves)
        if ground.moves:
            self._read_answers()
        else:
            self.answers.clear()
            self.state.say(outlook_words.nothing(), can_ask=False)
            self._paint()

    def _read_answers(self) -> None:
        """Read the answers of today that are kept, then work out what is missing."""
        from desktop_app.services.forecast import asking

        turn, today = self._turn, self._shell.today()
        wanted = list(dict.fromkeys(self._question(number) for number in range(len(LETTERS))))

        def work(session: Session) -> dict[Question, ForecastRow]:
            found = {question: asking.last(session, question, today) for question in wanted}
            return {each: row for each, row in found.items() if row is not None and row.as_of == today}

        def came(found: dict[Question, ForecastRow]) -> None:
            if turn == self._turn:
                # An answer that could not be kept while an import is at work still stands.
                self.answers = {key: row for key, row in self.answers.items() if row.as_of == today} | found
                self._paint()
                self._work_on()

        self._shell.jobs.read(self, work, came, self._shell.fail)

    def _chosen(self) -> None:
        self._turn += 1
        self._read_answers()

    def _terms(self, number: int) -> Terms:
        plan = self.chosen(number)
        return plan.terms if plan else NO_CHANGE

    def _question(self, number: int) -> Question:
        if self.ground is None:
            raise ValueError(number)
        return replace(self.ground.question, terms=self._terms(number))

    def _work_on(self) -> None:
        """Work out the next answer that is missing."""
        ground = self.ground
        if ground is None or not ground.moves or self.asker.is_busy() or not self.isVisible():
            return
        for number in range(len(LETTERS)):
            question = self._question(number)
            missing = question not in self.answers or question in self._anew
            if missing and question not in self._left_alone:
                self._anew.discard(question)
                self.state.begin()
                self.asker.ask(question)
                return
        self.state.end()

    def _answered(self, question: Question, row: ForecastRow) -> None:
        self.answers[question] = row
        self._paint()
        self._work_on()

    def _stopped(self) -> None:
        self._broken_off(self.tr("Stopped; the answer before stands."))

    def _failed(self, error: Exception) -> None:
        self._broken_off(doors.said(self._shell, error))

    def _broken_off(self, text: str) -> None:
        if self.ground is not None:
            self._left_alone = {self._question(number) for number in range(len(LETTERS))}
        self._anew.clear()
        self.state.end(text)

    def _paint(self) -> None:
        ground = self.ground
        if ground is None:
            return
        self.head.show_plans([self.chosen(number) for number in range(len(LETTERS))], ground.places)
        tried = self.tried()
        named = [(plan_words.named(number, each.name), each.answer) for number, each in tried.items()]
        if tried:
            self.state.say(outlook_words.worked_out(max(tried.items())[1].answer))
        self.pane.show_plans(named, ground.past, self._shell.today(), ground.question)
