"""One person at the support desk: what can be said of them, the steps, and the guide at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.campaign_terms import SupportKind, SupportState
from desktop_app.services.support.eligibility import Verdict
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.step_row import StepRow
from desktop_app.views.support.band import SentenceBand
from desktop_app.views.support.contents import CheckContent, Content, DeviceContent, WhoContent
from desktop_app.views.support.guide import GuidePanel
from desktop_app.views.support.log_out import LogOutContent
from desktop_app.views.support.parts import PartsContent
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.support.rows import SessionRow
    from desktop_app.views.support.handling import Handling

STEPS = (SupportState.RECEIVED, SupportState.IDENTIFIED, SupportState.IN_PROGRESS, SupportState.ENDED)
SIGNS = {Verdict.YES: "success", Verdict.FIRST: "warning", Verdict.NO: "warning", Verdict.ASK: ""}


class WorkPage(QWidget):
    """Shows the handling's session; the band says whether the person can take part, or what is to confirm."""

    def __init__(self, handling: Handling) -> None:
        super().__init__()
        self._handling = handling
        self.band = SentenceBand()
        self.whose = plain("", "small")
        self.who, self.device, self.parts = WhoContent(), DeviceContent(), PartsContent()
        self.check, self.log_out = CheckContent(), LogOutContent()
        self._middle = QWidget()
        inner = QVBoxLayout(self._middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.parts)
        inner.addWidget(self.check)
        contents: dict[SupportState, QWidget] = {
            SupportState.RECEIVED: self.who,
            SupportState.IDENTIFIED: self.device,
            SupportState.IN_PROGRESS: self._middle,
            SupportState.ENDED: self.log_out,
        }
        self.rows = {state: StepRow(support_words.step(state), contents[state]) for state in STEPS}
        self.contents: tuple[Content, ...] = (self.who, self.device, self.parts, self.check, self.log_out)
        self.guide = GuidePanel()
        self._shown: tuple[int, SupportState] | None = None
        self._lay_out()
        self.parts.turned.connect(self._bring_into_sight)

    def content(self) -> Content | None:
        """Give what the current step asks for."""
        row = self._handling.row
        if row is None:
            return None
        match row.state:
            case SupportState.RECEIVED:
                return self.who
            case SupportState.IDENTIFIED:
                return self.device
            case SupportState.IN_PROGRESS:
                return self.parts if row.kind is SupportKind.POINTS else self.check
            case _:
                return self.log_out

    def show_session(self, row: SessionRow, today: date) -> None:
        """Show how far it is; the keyboard moves only when the step does."""
        self._say(row, today)
        at = STEPS.index(row.state)
        for number, state in enumerate(STEPS):
            shown = "done" if number < at else "current" if number == at else "later"
            hint = self.parts.hint() if number == at and self.content() is self.parts else ""
            self.rows[state].show_as(shown, hint, number + 1)
        content = self.content()
        self.parts.setVisible(content is self.parts)
        self.check.setVisible(content is self.check)
        for each in self.contents:
            each.main.setVisible(content is each)
        if content is not None:
            content.show_row(row)
        self.who.show_person(self._handling.person)
        self.guide.show_row(row)
        if self._shown != (row.session_id, row.state):
            self._shown = (row.session_id, row.state)
            self._begin(row.state)

    def forget(self) -> None:
        """Leave nothing of anybody."""
        self._shown = None
        self.band.clear()
        self.whose.setText("")
        self.who.forget()

    def forget_typed(self) -> None:
        """Drop what was typed for the session that is closed now."""
        self.log_out.forget()

    def _begin(self, state: SupportState) -> None:
        content = self.content()
        if content is not None:
            content.begin()
        # Its size is known only after the layout has been done.
        QTimer.singleShot(0, self, lambda: self.steps.ensureWidgetVisible(self.rows[state]))

    def _bring_into_sight(self, line: QWidget) -> None:
        self.steps.ensureWidgetVisible(line)

    def _say(self, row: SessionRow, today: date) -> None:
        since = support_words.since(row.received_at, today)
        text = self.tr("{kind} at {venue}. Received by {staff} at {since}.")
        kind = support_words.kind(row.kind)
        self.whose.setText(text.format(kind=kind, venue=row.venue_name, staff=row.staff_name, since=since))
        if row.state is SupportState.ENDED:
            text = self.tr("Confirm the log-out first: {staff} since {since}")
            detail = self.tr("Nobody else sits down here before both are confirmed.")
            self.band.say("warning", text.format(staff=row.staff_name, since=since), detail)
            return
        detail = ""
        if self._handling.resumed:
            detail = self.tr("This session was open already. Go on with it, or break it off.")
        self.band.say(SIGNS[row.eligibility.verdict], support_words.eligibility(row.eligibility), detail)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(2)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        self.steps = QScrollArea()
        self.steps.setWidgetResizable(True)
        self.steps.setFrameShape(QFrame.Shape.NoFrame)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps.setWidget(inner)
        # Below the steps, at the same place for each of them: it is never scrolled away.
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 0, 12, 0)
        bar.setSpacing(16)
        for content in self.contents:
            bar.addWidget(content.main)
        bar.addWidget(self.whose, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.steps, 1)
        left.addLayout(bar)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(left, 5)
        line.addWidget(self.guide, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.band)
        whole.addLayout(line, 1)
