"""Makes a plan, or changes one: what would be different from how things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QTabWidget

from desktop_app.errors import Invalid
from desktop_app.services.forecast.question import (
    MOST_DESKS,
    MOST_MINUTES,
    MOST_OVERBOOKING,
    NO_CHANGE,
    Terms,
)
from desktop_app.services.plans import making
from desktop_app.views.campaigns.form import Form
from desktop_app.views.campaigns.lines_edit import LinesEdit
from desktop_app.views.outlook.plan_lines import ClosuresEdit, ExtraDaysEdit, WavesEdit, spin
from desktop_app.views.outlook.plan_words import plan_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.plans.rows import PlanRow
    from desktop_app.views.shared.shell import Shell

WIDE = 960
ADD = "Alt+A"
"""The key that adds a line to the list that is seen."""


class PlanDialog(Form):
    """saved(PlanRow) when the plan was kept."""

    saved = Signal(object)

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        places: Mapping[str, str],
        row: PlanRow | None,
        others: Sequence[str],
    ) -> None:
        """Begin with a plan, or with none; others: names that are taken."""
        super().__init__(shell, parent, WIDE)
        self._acting, self._row, self._others = shell.acting(), row, others
        terms = row.terms if row else Terms()
        self.say_title(self.tr("New plan") if row is None else self.tr("Change the plan"))
        hint = self.tr("Left empty, the plan is called by what it changes.")
        self.name = Labelled(self.tr("Name of the plan"), QLineEdit(row.name if row else ""), hint)
        self.name.field.setMaxLength(making.LONGEST_NAME)
        self.fields = {"plan_name": self.name}
        self.desks = Labelled(
            self.tr("More desks at weekends"), spin(0, MOST_DESKS, terms.extra_desks_weekend)
        )
        self.minutes = Labelled(self.tr("Minutes a handover"), spin(0, MOST_MINUTES, terms.minutes or 0))
        self.minutes.field.setSpecialValueText(self.tr("as now"))
        self.overbooking = Labelled(
            self.tr("Overbooking"), spin(0, MOST_OVERBOOKING, terms.overbooking_percent, "%")
        )
        self.days = ExtraDaysEdit(terms.extra_days, places)
        self.closures = ClosuresEdit(terms.closures, places)
        self.waves = WavesEdit(terms.waves)
        self.tabs = QTabWidget()
        for edit, title in (
            (self.days, self.tr("Extra days")),
            (self.closures, self.tr("Closures")),
            (self.waves, self.tr("Letters and calls")),
        ):
            self.tabs.addTab(edit, title)
            edit.add.setText(f"{edit.add.text()}  {ADD}")
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in self._numbers():
            line.addWidget(part, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(line)
        self.body.addWidget(self.tabs, 1)
        self.finish(self.tr("Save and work out"))
        for at in range(self.tabs.count()):
            key = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            key.activated.connect(lambda at=at: self.tabs.setCurrentIndex(at))
            self.tabs.setTabText(at, f"{self.tabs.tabText(at)}  Alt+{at + 1}")
        more = QShortcut(QKeySequence(ADD), self)
        more.activated.connect(self._add_line)
        self.name.field.setFocus()

    def _add_line(self) -> None:
        edit = self.tabs.currentWidget()
        if isinstance(edit, LinesEdit):
            edit.add_empty()

    def _numbers(self) -> tuple[Labelled[QSpinBox], ...]:
        return self.desks, self.minutes, self.overbooking

    def terms(self) -> Terms:
        """What is typed. Raises Invalid for a day that can't be read."""
        return Terms(
            self.desks.field.value(),
            self.minutes.field.value() or None,
            self.days.days(),
            self.closures.closures(),
            self.waves.waves(),
            self.overbooking.field.value(),
        )

    def save(self) -> None:
        self.clear_errors()
        try:
            terms = self.terms()
        except Invalid as error:
            self.refused(error)
            return
        if terms == NO_CHANGE:
            self.refused(Invalid("terms", "no_change"))
            return
        acting, row = self._acting.again(self.shell.acting()), self._row
        name = self.name.field.text().strip() or plan_words.name_of(None, terms, self._others)
        self.shell.jobs.write(
            self,
            lambda session: (
                making.make(session, acting, name, terms)
                if row is None
                else making.change(session, acting, row, name, terms)
            ),
            self._saved,
            self.refused,
        )

    def _saved(self, row: PlanRow) -> None:
        self.shell.say(self.tr("The plan is saved: {name}").format(name=row.name))
        self.accept()
        self.saved.emit(row)
