"""Forms for notices to authorities: those that the rules suggest, and one as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.services.incidents import deadlines
from desktop_app.services.incidents.rows import DeadlineWanted
from desktop_app.services.incidents.wanted import LONGEST_LINE, LONGEST_STEP
from desktop_app.terms import Role
from desktop_app.views.campaigns.form import day_field
from desktop_app.views.incidents.form import IncidentForm
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import DeadlineRow, WholeRow
    from desktop_app.views.shared.shell import Shell

WIDE = 860


class SuggestDialog(IncidentForm):
    """The deadlines of the rules, with their source; those that are marked are taken over."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow) -> None:
        super().__init__(shell, parent, WIDE)
        self._number = whole.incident.incident_id
        self.say_title(self.tr("Notices that the rules ask for"))
        day = dates.both(whole.incident.noticed_on)
        self.body.addWidget(
            plain(
                self.tr(
                    "Counted from {day}, when the ward noticed it. The ward decides whether a notice is owed;"
                    " each day can be changed afterwards."
                ).format(day=day)
            )
        )
        there = {(row.authority, row.due_on) for row in whole.deadlines}
        japanese = QLocale().name().startswith("ja")
        self.choices: list[tuple[QCheckBox, DeadlineWanted]] = []
        for row in deadlines.suggested(whole.incident.noticed_on):
            name = row.name_ja if japanese else row.name_en
            box = QCheckBox(f"{row.due_on.isoformat()}　{name}")
            known = (name, row.due_on) in there
            box.setChecked(row.usual and not known)
            box.setEnabled(not known)
            lines = QVBoxLayout()
            lines.setSpacing(2)
            lines.addWidget(box)
            source = plain(row.source, "small")
            source.setContentsMargins(28, 0, 0, 0)
            lines.addWidget(source)
            self.body.addLayout(lines)
            self.choices.append((box, DeadlineWanted(name, row.due_on, row.source)))
        self.finish_with(self.tr("Take over what is marked"))

    def save(self) -> None:
        """Add what is marked."""
        chosen = tuple(wish for box, wish in self.choices if box.isEnabled() and box.isChecked())
        if not chosen:
            self.say(self.tr("Mark at least one notice."))
            return
        acting, number = self.shell.acting(), self._number
        self.send(lambda session: deadlines.add(session, acting, number, chosen))


class DeadlineDialog(IncidentForm):
    """row: what is changed, None for a new one."""

    def __init__(
        self, shell: Shell, parent: QWidget, whole: WholeRow, row: DeadlineRow | None = None
    ) -> None:
        super().__init__(shell, parent, WIDE)
        self._number, self._row = whole.incident.incident_id, row
        self.authority = QLineEdit(row.authority if row else "")
        self.source = QLineEdit((row.source or "") if row else "")
        self.note = QLineEdit((row.note or "") if row else "")
        for line, longest in ((self.authority, LONGEST_LINE), (self.source, LONGEST_LINE)):
            line.setMaxLength(longest)
        self.note.setMaxLength(LONGEST_STEP)
        self.fields = {
            "authority": Labelled(self.tr("Who must be told"), self.authority),
            "notice_due_on": Labelled(self.tr("Until"), day_field(row.due_on if row else None)),
            "notice_done_on": Labelled(self.tr("Told on"), day_field(row.done_on if row else None)),
            "notice_source": Labelled(self.tr("Rule that it comes from"), self.source),
            "notice_note": Labelled(
                self.tr("Reason, where nobody is told"),
                self.note,
                self.tr("With a reason the notice counts as settled."),
            ),
        }
        self._lay_out()
        (self.authority if row is None else self.fields["notice_done_on"].field).setFocus()

    def save(self) -> None:
        """Add the notice, or change it as it was seen."""
        due, done = self.day("notice_due_on"), self.day("notice_done_on", needed=False)
        if self.has_errors() or due is None:
            return
        wish = DeadlineWanted(self.authority.text(), due, self.source.text(), done, self.note.text())
        acting, number, row = self.shell.acting(), self._number, self._row
        if row is None:
            self.send(lambda session: deadlines.add(session, acting, number, (wish,)))
        else:
            self.send(lambda session: deadlines.change(session, acting, number, row, wish))

    def _drop(self) -> None:
        acting, number, row = self.shell.acting(), self._number, self._row
        if row is not None:
            self.send(lambda session: deadlines.drop(session, acting, number, row))

    def _lay_out(self) -> None:
        is_new = self._row is None
        self.say_title(self.tr("New notice") if is_new else self.tr("Notice to an authority"))
        days = QHBoxLayout()
        days.setSpacing(16)
        for name in ("notice_due_on", "notice_done_on"):
            days.addWidget(self.fields[name], 1)
        self.body.addWidget(self.fields["authority"])
        self.body.addLayout(days)
        for name in ("notice_source", "notice_note"):
            self.body.addWidget(self.fields[name])
        may_drop = not is_new and self.shell.role() is Role.SUPERVISOR
        self.finish_with(
            self.tr("Add the notice") if is_new else self.tr("Save"),
            ((self.tr("Take it out"), self._drop),) if may_drop else (),
        )
