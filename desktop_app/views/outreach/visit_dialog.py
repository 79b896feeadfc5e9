"""Plans an outreach visit, or changes one: who goes where and when; who is elsewhere then is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QSpinBox

from desktop_app.campaign_terms import OutreachKind
from desktop_app.errors import Conflict, Invalid, NotAllowed, PersonalNumber
from desktop_app.services import guard
from desktop_app.services.outreach import calling, visits
from desktop_app.services.outreach.rows import VisitWish
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.slots.time_field import TimeField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.outreach.calling import ElsewhereRow
    from desktop_app.services.outreach.rows import VisitRow
    from desktop_app.views.shared.shell import Shell

WIDE, STAFF_ROWS = 780, 4
USUAL_STARTS, USUAL_ENDS = 10 * 60, 12 * 60


class VisitDialog(Dialog):
    """made(VisitRow) comes when the visit is kept."""

    made = Signal(object)

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        staff: Sequence[tuple[str, str]],
        day: date,
        row: VisitRow | None = None,
    ) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell, self._row, self._turn = shell, row, 0
        self._acting = shell.acting()
        self.kind = Labelled(self.tr("Where to"), QComboBox())
        for kind in OutreachKind:
            self.kind.field.addItem(outreach_words.kind(kind), kind)
        self.name = Labelled(self.tr("Name of the place"), QLineEdit(row.name if row else ""))
        self.address = Labelled(self.tr("Address"), QLineEdit(row.address if row else ""))
        self.day = Labelled(self.tr("Day"), DateField(row.on_date if row else day))
        self.starts = Labelled(self.tr("From"), TimeField(row.starts if row else USUAL_STARTS))
        self.ends = Labelled(self.tr("Until"), TimeField(row.ends if row else USUAL_ENDS))
        self.expected = Labelled(self.tr("Persons expected"), QSpinBox())
        self.staff = Labelled(self.tr("Who goes (Space ticks)"), QListWidget())
        self.note = Labelled(self.tr("Note (no personal data)"), QLineEdit(row.note if row else ""))
        self._fill(staff, row)
        self._lay_out()
        self._wire()

    def wish(self) -> VisitWish | None:
        """What the fields ask for, None while a day or a time can't be read."""
        day, starts, ends = self.day.field.day(), self.starts.field.minutes(), self.ends.field.minutes()
        if day is None or starts is None or ends is None:
            return None
        items = [self.staff.field.item(at) for at in range(self.staff.field.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return VisitWish(
            OutreachKind(self.kind.field.currentData()),
            day,
            starts,
            ends,
            self.name.field.text(),
            self.address.field.text(),
            self.expected.field.value(),
            tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked),
            self.note.field.text(),
        )

    def look(self, _changed: object = None) -> None:
        """Say who of the ticked is elsewhere at that time."""
        self._turn += 1
        wish, turn = self.wish(), self._turn
        if wish is None:
            return
        visit_id = self._row.visit_id if self._row else None

        def came(rows: tuple[ElsewhereRow, ...]) -> None:
            if turn == self._turn:
                self.staff.say_error(outreach_words.elsewhere(rows))

        self._shell.jobs.read(
            self, lambda session: calling.elsewhere(session, wish, visit_id), came, self._shell.fail
        )

    def keep(self) -> None:
        """Plan the visit, or change it."""
        for part in (self.name, self.address, self.note, self.staff, self.expected):
            part.say_error("")
        self.day.say_error("" if self.day.field.day() else self.tr("No such day."))
        for part in (self.starts, self.ends):
            part.say_error("" if part.field.minutes() is not None else self.tr("No such time."))
        wish, row, acting = self.wish(), self._row, self._acting.again(self._shell.acting())
        if wish is None:
            return
        self.yes.setEnabled(False)
        self._shell.jobs.write(
            self,
            lambda session: (
                visits.change(session, acting, row.visit_id, row.version, wish)
                if row
                else visits.make(session, acting, wish)
            ),
            self._done,
            self._refused,
        )

    def _done(self, row: VisitRow) -> None:
        text = self.tr("Visit to {name} changed.") if self._row else self.tr("Visit to {name} planned.")
        self._shell.say(text.format(name=row.name))
        self.accept()
        self.made.emit(row)

    def _refused(self, error: Exception) -> None:
        self.yes.setEnabled(True)
        self._acting = self._shell.acting()
        fields = {
            "visit_name": self.name,
            "address": self.address,
            "note": self.note,
            "times": self.ends,
            "on_date": self.day,
            "persons_expected": self.expected,
            "staff": self.staff,
        }
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
            fields[error.field].field.setFocus()
        elif isinstance(error, NotAllowed) and error.reason == "staff_taken":
            self.staff.say_error(error_words.said(error))
            self.look()
        elif isinstance(error, PersonalNumber):
            self._say_number(error)
        elif isinstance(error, Conflict):
            self.staff.say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _say_number(self, error: PersonalNumber) -> None:
        for part in (self.name, self.address, self.note):
            if guard.find(part.field.text()):
                part.say_error(error_words.said(error))
                part.field.setFocus()

    def _fill(self, staff: Sequence[tuple[str, str]], row: VisitRow | None) -> None:
        going = {staff_id for staff_id, _name in row.staff} if row else set[str]()
        known = dict(staff) | (dict(row.staff) if row else {})
        for staff_id, name in known.items():
            item = QListWidgetItem(f"{name}  {staff_id}")
            item.setData(Qt.ItemDataRole.UserRole, staff_id)
            item.setCheckState(Qt.CheckState.Checked if staff_id in going else Qt.CheckState.Unchecked)
            self.staff.field.addItem(item)
        self.expected.field.setRange(1, visits.MOST_PERSONS)
        self.expected.field.setValue(row.persons_expected if row else 1)
        self.expected.field.lineEdit().setTextMargins(8, 0, 0, 0)
        if row:
            self.kind.field.setCurrentIndex(list(OutreachKind).index(row.kind))

    def _wire(self) -> None:
        self.day.field.changed.connect(self.look)
        for part in (self.starts, self.ends):
            part.field.changed.connect(self.look)
        self.staff.field.itemChanged.connect(self.look)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Change the visit") if self._row else self.tr("New visit"))
        self.staff.field.setFixedHeight(theme.look().sizes["target"] * STAFF_ROWS)
        for parts in (
            ((self.kind, 1), (self.name, 3)),
            ((self.address, 1),),
            ((self.day, 3), (self.starts, 1), (self.ends, 1), (self.expected, 1)),
            ((self.staff, 1),),
            ((self.note, 1),),
        ):
            line = QHBoxLayout()
            line.setSpacing(16)
            for part, share in parts:
                line.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        self.add_button(DialogWords().cancel(), self.reject)
        verb = self.tr("Change the visit") if self._row else self.tr("Plan the visit")
        self.yes = self.add_button(verb, self.keep, "primary")
        self.name.field.setFocus()
