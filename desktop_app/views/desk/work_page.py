"""One person's handover on one page: who at the left, the steps in the middle, the documents at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.desk.contents import (
    Content,
    FaceContent,
    LastContent,
    PapersContent,
    ScanContent,
    SecondContent,
    case_content,
    old_card_content,
)
from desktop_app.views.desk.flow import PAPERS, Step
from desktop_app.views.desk.papers import PapersPanel
from desktop_app.views.desk.upright import Upright
from desktop_app.views.desk.who import WhoPanel
from desktop_app.views.desk.words import DeskWords, notice_number
from desktop_app.views.shared.step_row import StepRow
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.views.desk.flow import Flow
    from desktop_app.views.desk.handling import Handling


class WorkPage(QWidget):
    """Shows the handling's flow; every field and tick goes to the handling."""

    def __init__(self, handling: Handling) -> None:
        super().__init__()
        self._handling = handling
        self.who = WhoPanel()
        self.papers = PapersPanel()
        self.papers.ticked.connect(handling.tick_paper)
        self.scan, self.face, self.second, self.last = (
            ScanContent(),
            FaceContent(),
            SecondContent(),
            LastContent(),
        )
        self.case, self.old_card = case_content(), old_card_content()
        self.contents: dict[Step, Content] = {
            Step.CARD: self.scan,
            Step.CASE: self.case,
            **{step: PapersContent(step) for step in PAPERS},
            Step.FACE: self.face,
            Step.SECOND: self.second,
            Step.OLD_CARD: self.old_card,
            Step.HAND_OVER: self.last,
        }
        self.rows = {step: StepRow(DeskWords().step(step), self.contents.get(step)) for step in Step}
        self._shown: tuple[Step, int] | None = None
        self._connect()
        self._lay_out()

    def show_flow(self, flow: Flow, today: date) -> None:
        """Show how far it is; the keyboard moves only when the step does."""
        if flow.started is None:
            return
        fresh = (flow.step, flow.started.application_pk)
        if self._shown is None or self._shown[1] != flow.started.application_pk:
            self.who.show_person(flow.started, today)
        steps = flow.steps()
        for step, row in self.rows.items():
            row.setVisible(step in steps)
        at = steps.index(flow.step)
        for number, step in enumerate(steps):
            state = "done" if number < at else "current" if number == at else "later"
            self.rows[step].show_as(state, _value(flow, step) if state == "done" else "", number + 1)
        self.papers.show_flow(flow)
        content = self.contents[flow.step]
        content.show_flow(flow)
        if self._shown != fresh:
            self._shown = fresh
            self._begin(flow.step, content)

    def content(self) -> Content | None:
        """Give what the current step asks for."""
        return self.contents.get(self._handling.flow.step)

    def press(self, key: str) -> None:
        """Take a single key for the current step."""
        step = self._handling.flow.step
        if step in PAPERS:
            self.papers.press(key)
        elif step in self.contents:
            self.contents[step].press(key)

    def forget(self) -> None:
        """Leave nothing of anybody."""
        self._shown = None
        self.who.forget()
        self.papers.forget()
        for content in self.contents.values():
            content.forget()

    def _begin(self, step: Step, content: Content) -> None:
        if step in PAPERS:
            self.papers.focus_first()
        else:
            content.begin()
        # Its size is known only after the layout has been done.
        QTimer.singleShot(0, self, lambda: self.steps.ensureWidgetVisible(self.rows[step]))

    def _connect(self) -> None:
        handling = self._handling
        self.case.chosen.connect(handling.choose_case)
        self.old_card.chosen.connect(handling.choose_old_card)
        self.face.ticked.connect(handling.tick_face)
        self.second.entered.connect(handling.try_second)
        for content in (self.face, self.last):
            content.go_on.connect(handling.go_on)
        for step in PAPERS:
            content = self.contents[step]
            if isinstance(content, PapersContent):
                content.go_on.connect(handling.go_on)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(2)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        self.steps = Upright()
        self.steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps.setWidget(inner)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self.who, 8)
        line.addWidget(self.steps, 10)
        line.addWidget(self.papers, 15)


def _value(flow: Flow, step: Step) -> str:
    """What came of a step that is done."""
    if step is Step.NOTICE and flow.started:
        return notice_number(flow.started.notice_number) or flow.started.application_id
    if step is Step.CASE and flow.case:
        return words.handover_case(flow.case)
    if step is Step.SECOND and flow.second:
        return flow.second.name
    if step is Step.OLD_CARD and flow.old_card:
        return DeskWords().old_card(flow.old_card)
    return ""
