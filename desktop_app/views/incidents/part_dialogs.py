"""Forms for an entry of the time line, a case, and why a closed incident is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from desktop_app.services.incidents import cases, changing
from desktop_app.services.incidents.rows import CaseWanted, StepWanted
from desktop_app.services.incidents.wanted import LONGEST_LINE, LONGEST_STEP, MOST
from desktop_app.terms import Role
from desktop_app.views.campaigns.form import day_field
from desktop_app.views.incidents.form import IncidentForm
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.slots.time_field import TimeField

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import CaseRow, WholeRow
    from desktop_app.views.shared.shell import Shell

WIDE = 760


class StepDialog(IncidentForm):
    """reopens: the entry says why a closed incident is opened again."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow, *, reopens: bool = False) -> None:
        super().__init__(shell, parent, WIDE)
        self._row, self._reopens = whole.incident, reopens
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST_STEP)
        self.time = TimeField()
        self.fields = {
            "step_on": Labelled(self.tr("Day"), day_field(shell.today())),
            "step_time": Labelled(self.tr("Time, if known"), self.time),
            "step_text": Labelled(self.tr("What happened"), self.text),
        }
        when = QHBoxLayout()
        when.setSpacing(16)
        when.addWidget(self.fields["step_on"], 2)
        when.addWidget(self.fields["step_time"], 1)
        title = self.tr("Open the incident again") if reopens else self.tr("Entry for the time line")
        self.say_title(title)
        if reopens:
            self.fields["step_text"].label.setText(self.tr("Why it is opened again"))
        self.body.addWidget(
            plain(self.tr("An entry is never changed or taken away. Write no names: it is printed."))
        )
        self.body.addLayout(when)
        self.body.addWidget(self.fields["step_text"])
        self.finish_with(self.tr("Open it again") if reopens else self.tr("Add the entry"))
        self.text.setFocus()

    def save(self) -> None:
        """Add the entry."""
        day, minute = self.day("step_on"), self.time.minutes()
        if self.time.text().strip() and minute is None:
            self.fields["step_time"].say_error(self.tr("No such time."))
        if self.has_errors() or day is None:
            return
        wish, acting, row = StepWanted(day, minute, self.text.text()), self.shell.acting(), self._row
        if self._reopens:
            self.send(lambda session: changing.reopen(session, acting, row.incident_id, row.version, wish))
        else:
            self.send(lambda session: changing.add_step(session, acting, row.incident_id, wish))


class CaseDialog(IncidentForm):
    """case: what is changed, None for a new one."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow, case: CaseRow | None = None) -> None:
        super().__init__(shell, parent, WIDE)
        self._number, self._case = whole.incident.incident_id, case
        self.papers, self.persons = QSpinBox(), QSpinBox()
        for box, value in zip((self.papers, self.persons), _counts(case), strict=True):
            box.setRange(0, MOST)
            box.setGroupSeparatorShown(True)
            box.setValue(value)
        texts = (case.paper_kind, case.personal_data, case.whereabouts, case.done) if case else ("",) * 4
        self.texts = [QLineEdit(text) for text in texts]
        for line in self.texts:
            line.setMaxLength(LONGEST_LINE)
        kind, data, where, done = self.texts
        self.fields = {
            "case_on": Labelled(
                self.tr("Day"), day_field(case.on_date if case else whole.incident.happened_on)
            ),
            "case_papers": Labelled(self.tr("Papers"), self.papers),
            "case_persons": Labelled(self.tr("People on them"), self.persons),
            "case_paper_kind": Labelled(self.tr("Kind of certificate or paper"), kind),
            "case_personal_data": Labelled(
                self.tr("Personal data on it"),
                data,
                self.tr("Which items, not their content: name, address …"),
            ),
            "case_whereabouts": Labelled(self.tr("Where the paper is"), where),
            "case_done": Labelled(self.tr("What was done for the people"), done),
        }
        self._lay_out()
        kind.setFocus()

    def save(self) -> None:
        """Add the case, or change it as it was seen."""
        day = self.day("case_on")
        if self.has_errors() or day is None:
            return
        wish = CaseWanted(
            day, self.papers.value(), self.persons.value(), *(line.text() for line in self.texts)
        )
        acting, number, case = self.shell.acting(), self._number, self._case
        if case is None:
            self.send(lambda session: cases.add(session, acting, number, wish))
        else:
            self.send(lambda session: cases.change(session, acting, number, case, wish))

    def _drop(self) -> None:
        acting, number, case = self.shell.acting(), self._number, self._case
        if case is not None:
            self.send(lambda session: cases.drop(session, acting, number, case))

    def _lay_out(self) -> None:
        is_new = self._case is None
        self.say_title(self.tr("New case") if is_new else self.tr("Case"))
        first = QHBoxLayout()
        first.setSpacing(16)
        for name, share in (("case_on", 2), ("case_papers", 1), ("case_persons", 1)):
            first.addWidget(self.fields[name], share)
        self.body.addLayout(first)
        for name in list(self.fields)[3:]:
            self.body.addWidget(self.fields[name])
        may_drop = not is_new and self.shell.role() is Role.SUPERVISOR
        self.finish_with(
            self.tr("Add the case") if is_new else self.tr("Save"),
            ((self.tr("Take it out"), self._drop),) if may_drop else (),
        )


def _counts(case: CaseRow | None) -> tuple[int, int]:
    return (case.papers, case.persons) if case else (1, 1)
