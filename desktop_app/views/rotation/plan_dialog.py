"""Plans weeks: what the plan would be is said as its days are chosen, nothing is stored before the button."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.services.rotation import making
from desktop_app.services.rotation.asking import Wanted
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from desktop_app.services.rotation.making import MadeRow, ProposalRow
    from desktop_app.views.rotation.works import Board
    from desktop_app.views.shared.shell import Shell

WIDE = 700
LONGEST = timedelta(days=370)
MOST_SAID = 4
"""So many sentences about what can't be met are shown; of more the number."""


class PlanDialog(Dialog):
    """made(MadeRow) comes when the plan is kept."""

    made = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, board: Board) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell, self._campaign = shell, board.campaign
        self._turn, self._seed = 0, 0
        self.found: ProposalRow | None = None
        first, last = days_to_plan(board)
        self.first = Labelled(self.tr("Plan from"), DateField(first))
        self.last = Labelled(self.tr("until"), DateField(last))
        self.sum = plain("", "heading")
        self.detail = plain("")
        self.faults = plain("", "error")
        self.leave_out = QCheckBox(self.tr("Keep the plan all the same, without them"))
        self.again = QPushButton(self.tr("Again differently  Alt+D"))
        self.again.setShortcut("Alt+D")
        self._lay_out()
        for part in (self.first, self.last):
            part.field.changed.connect(self.look)
        self.again.clicked.connect(lambda _checked=False: self._other())
        self.leave_out.toggled.connect(lambda _on=False: self._may_keep())
        self.first.field.setFocus()
        self.look()

    def look(self, _changed: object = None) -> None:
        """Say what the plan would be."""
        self._turn += 1
        self.found = None
        self._may_keep()
        wanted, campaign = self._wanted(), self._campaign
        if wanted is None or campaign is None:
            return
        turn, today = self._turn, self._shell.today()
        self._shell.jobs.read(
            self,
            lambda session: making.propose(session, today, campaign.id, wanted),
            lambda found: self._show(turn, found),
            lambda error: self._refused(turn, error),
        )

    def _wanted(self) -> Wanted | None:
        first, last = self.first.field.day(), self.last.field.day()
        for part, day in ((self.first, first), (self.last, last)):
            part.say_error("" if day else self.tr("No such day."))
        if first is None or last is None:
            return None
        if last < first:
            self.last.say_error(error_words.said(Invalid("until", "before_from")))
            return None
        return Wanted(first, last, self._seed)

    def _other(self) -> None:
        self._seed += 1
        self.look()

    def _show(self, turn: int, found: ProposalRow) -> None:
        if turn != self._turn:
            return
        self.found = found
        text = self.tr("Weeks: {weeks}. Turns: {turns}.")
        self.sum.setText(text.format(weeks=len(found.asked.weeks), turns=found.turns))
        self.detail.setText("\n".join(self._details(found)))
        said = [rotation_words.fault(row, found.asked.venues) for row in found.faults]
        if len(said) > MOST_SAID:
            more = self.tr("And {n} more.").format(n=len(said) - MOST_SAID)
            said = [*said[:MOST_SAID], more]
        self.faults.setText("\n".join(said))
        self.faults.setVisible(bool(said))
        self.leave_out.setVisible(bool(said))
        self._may_keep()
        self.resize(self.sizeHint())

    def _details(self, found: ProposalRow) -> list[str]:
        least, most = found.lost
        lines = [
            self.tr("Each venue has one turn in a round of {n} weeks.").format(n=found.plan.round_weeks),
            self.tr("Weekdays lost to holidays and closures: {least} to {most} a venue.").format(
                least=least, most=most
            ),
        ]
        if found.kept_weeks:
            lines.append(self.tr("Announced weeks that stay: {n}.").format(n=found.kept_weeks))
        if found.substitutes:
            lines.append(self.tr("Substitutes that stand in: {n}.").format(n=found.substitutes))
        if found.gone:
            lines.append(
                self.tr("Turns planned before that change: {n}. They stay as history.").format(n=found.gone)
            )
        if found.swapped:
            text = self.tr("Of them swapped by hand: {n}. Hold beforehand what is to stay.")
            lines.append(text.format(n=found.swapped))
        if not found.new and not found.gone:
            lines.append(self.tr("This is the plan that stands already."))
        return lines

    def _may_keep(self) -> None:
        found = self.found
        may = found is not None and (not found.faults or self.leave_out.isChecked())
        self.yes.setEnabled(may and self.first.field.day() is not None)
        self.again.setEnabled(found is not None)

    def _keep(self) -> None:
        wanted, found, campaign = self._wanted(), self.found, self._campaign
        if wanted is None or found is None or campaign is None:
            return
        self.yes.setEnabled(False)
        acting, leave_out = self._shell.acting(), self.leave_out.isChecked()
        self._shell.jobs.write(
            self,
            lambda session: making.make(
                session, acting, campaign.id, wanted, found.versions, leave_out=leave_out
            ),
            self._done,
            self._failed,
        )

    def _done(self, row: MadeRow) -> None:
        self.accept()
        self.made.emit(row)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Invalid | NotAllowed):
            self._refused(self._turn, error)
        else:
            self.reject()
            self._shell.fail(error)

    def _refused(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        fields = {"from": self.first, "until": self.last}
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
        elif isinstance(error, NotAllowed):
            self.sum.setText("")
            self.detail.setText(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Plan the rotation"))
        text = self.tr("Announced weeks stay as they are. The same days give the same plan.")
        self.body.addWidget(plain(text, "muted"))
        days = QHBoxLayout()
        days.setSpacing(16)
        for part in (self.first, self.last):
            days.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setProperty("kind", "card")
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.setSpacing(6)
        for part in (self.sum, self.detail, self.faults, self.leave_out):
            said.addWidget(part)
        self.faults.hide()
        self.leave_out.hide()
        self.body.addLayout(days)
        self.body.addWidget(card)
        self.buttons.insertWidget(0, self.again)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Keep this plan"), self._keep, "primary")


def days_to_plan(board: Board) -> tuple[date, date]:
    """Give the days that are to be planned next: from the first week that is not announced to the end."""
    tomorrow = board.today + timedelta(days=1)
    campaign = board.campaign
    if campaign is None:
        return tomorrow, tomorrow
    first = max(tomorrow, campaign.opens_on)
    until = board.announced_until
    if until is not None and until >= first:
        first = until + timedelta(days=1)
    last = min(campaign.claim_by, first + LONGEST)
    return (first, last) if first <= last else (tomorrow, max(tomorrow, campaign.claim_by))
