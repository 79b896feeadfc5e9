"""Makes a run of notices: the sum is shown as it is typed, nothing is stored before the button."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from desktop_app.backlog_terms import RunKind, WaveOrder
from desktop_app.errors import Invalid
from desktop_app.services.notices import making
from desktop_app.services.notices.rows import Wanted
from desktop_app.views.notices.people_dialog import PeopleDialog
from desktop_app.views.notices.sum_card import SumCard
from desktop_app.views.notices.wave_words import wave_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.services.notices.rows import RunRow, SumRow
    from desktop_app.views.shared.shell import Shell

WIDE, WIDEST = 1_160, 1_320
SOON, FOR = timedelta(days=1), timedelta(days=27)
"""Letters go out tomorrow; then four weeks of seats."""

USUAL_DAYS, MOST_DAYS, MOST_NOTICES = 30, 999, 20


class MakeDialog(Dialog):
    """made(RunRow) comes when the run is kept."""

    made = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, places: Sequence[PlaceRow]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = min(WIDE * theme.look().sizes["body"] // 16, WIDEST)
        self._shell = shell
        self._reading = self._again = False
        today = shell.today()
        self.kind = Labelled(self.tr("Whom to tell"), QComboBox())
        for text, choice in self._kinds():
            self.kind.field.addItem(text, choice)
        self.order = Labelled(self.tr("Who comes first"), QComboBox())
        for order in WaveOrder:
            self.order.field.addItem(wave_words.order(order), order)
        self.place = Labelled(self.tr("Place"), QComboBox())
        self.place.field.addItem(self.tr("All places"), None)
        for row in places:
            self.place.field.addItem(row.name, row.code)
        self.first = Labelled(self.tr("Told on, and seats from"), DateField(today + SOON))
        self.last = Labelled(self.tr("Seats until"), DateField(today + SOON + FOR))
        self.percent = self._figure(self.tr("Of 100 people told come"), 0, 100, 0)
        self.percent.field.setSpecialValueText(self.tr("as it was so far"))
        self.most = self._figure(self.tr("At most"), 1, making.MOST_LETTERS, making.MOST_LETTERS)
        self.notices = self._figure(self.tr("Notices sent so far"), 0, MOST_NOTICES, 0)
        self.notices.field.setSpecialValueText(self.tr("any number"))
        self.days = self._figure(self.tr("Days since the last one"), 1, MOST_DAYS, USUAL_DAYS)
        self.sum = SumCard(shell)
        self._lay_out()
        self._wire()
        self._kind_chosen()

    def sizeHint(self) -> QSize:
        """A long sentence makes the card higher, not the dialog wider than a small screen."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), WIDEST), hint.height())

    def choose_reminder(self) -> None:
        """Choose letters that remind people."""
        kinds = [self.kind.field.itemData(at) for at in range(self.kind.field.count())]
        self.kind.field.setCurrentIndex(next(at for at, (reminder, _kind) in enumerate(kinds) if reminder))

    def look(self, _changed: object = None) -> None:
        """Say how many letters the run would get; typing on makes the last answer worthless."""
        self.yes.setEnabled(False)
        self.who.setEnabled(False)
        if self._reading:
            self._again = True
            return
        wanted = self.wanted()
        if wanted is None:
            return
        self._reading, self._again = True, False
        acting = self._shell.acting()
        self._shell.jobs.read(
            self,
            lambda session: making.propose(session, acting, wanted),
            lambda row: self._show(wanted, row),
            self._not_proposed,
        )

    def wanted(self) -> Wanted | None:
        """What the fields ask for, None while a day is missing; what is wrong is said beside it."""
        for part in (self.first, self.last):
            part.say_error("" if part.field.day() else self.tr("No such day."))
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or last is None:
            return None
        place, (reminder, kind) = self.place.field.currentData(), self._chosen()
        return Wanted(
            first,
            last,
            place=str(place) if place else None,
            reminder=reminder,
            percent=self.percent.field.value() or None,
            notices=self.notices.field.value() or None,
            days=self.days.field.value(),
            most=self.most.field.value(),
            kind=kind,
            order=WaveOrder(self.order.field.currentData()),
        )

    def ask_who(self) -> PeopleDialog | None:
        """Show the people in their order."""
        wanted, row = self.wanted(), self.sum.row
        if wanted is None or row is None or not row.size:
            return None
        dialog = PeopleDialog(self._shell, self, wanted, row.size)
        dialog.open()
        return dialog

    def _show(self, wanted: Wanted, row: SumRow) -> None:
        self._reading = False
        if self._again:
            self.look()
            return
        self.sum.show_row(row, wanted)
        self.yes.setEnabled(row.size > 0)
        self.who.setEnabled(row.size > 0)

    def _not_proposed(self, error: Exception) -> None:
        self._reading = False
        if self._again:
            self.look()
        else:
            self._refused(error)

    def _make(self) -> None:
        wanted = self.wanted()
        if wanted is None:
            return
        self.yes.setEnabled(False)
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: making.make(session, acting, wanted), self._done, self._refused
        )

    def _done(self, row: RunRow) -> None:
        if row.kind is RunKind.CALL:
            text = self.tr("Run {number} made: %n call(s) to make.", "", row.size)
        else:
            text = self.tr("Run {number} made: %n letter(s) to print.", "", row.size)
        said = [text.format(number=row.run_id)]
        if self.sum.row and self.sum.row.size != row.size:
            told = self.tr("Before it was made {number} were shown; that changed meanwhile.")
            said.append(told.format(number=f"{self.sum.row.size:,}"))
        self._shell.say(" ".join(said))
        self.accept()
        self.made.emit(row)

    def _refused(self, error: Exception) -> None:
        fields = {"from": self.first, "until": self.last}
        if isinstance(error, Invalid) and error.field in fields:
            self.sum.forget()
            fields[error.field].say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _chosen(self) -> tuple[bool, RunKind]:
        reminder, kind = self.kind.field.currentData()
        return bool(reminder), RunKind(kind)

    def _kinds(self) -> tuple[tuple[str, tuple[bool, str]], ...]:
        return (
            (self.tr("First notice, by letter"), (False, RunKind.LETTER.value)),
            (self.tr("Reminder, by letter"), (True, RunKind.LETTER.value)),
            (self.tr("Reminder, by call"), (True, RunKind.CALL.value)),
        )

    def _kind_chosen(self) -> None:
        reminder, _kind = self._chosen()
        for part in (self.notices, self.days):
            part.setEnabled(reminder)
        self.look()

    def _wire(self) -> None:
        self.kind.field.currentIndexChanged.connect(self._kind_chosen)
        for choice in (self.place, self.order):
            choice.field.currentIndexChanged.connect(self.look)
        for day in (self.first, self.last):
            day.field.changed.connect(self.look)
        for figure in (self.percent, self.most, self.notices, self.days):
            figure.field.valueChanged.connect(self.look)

    def _figure(self, label: str, least: int, most: int, usual: int) -> Labelled[QSpinBox]:
        field = QSpinBox()
        field.setRange(least, most)
        field.setValue(usual)
        field.lineEdit().setTextMargins(8, 0, 0, 0)
        return Labelled(label, field)

    def _lay_out(self) -> None:
        self.say_title(self.tr("New run of letters or calls"))
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(8)
        for row, part in ((0, self.kind), (2, self.first), (3, self.last)):
            fields.addWidget(part, row, 0, 1, 2)
        pairs = {1: (self.order, self.place), 4: (self.most, self.percent), 5: (self.notices, self.days)}
        for row, pair in pairs.items():
            for place, part in enumerate(pair):
                fields.addWidget(part, row, place, Qt.AlignmentFlag.AlignTop)
        fields.setRowStretch(6, 1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(fields, 2)
        both.addWidget(self.sum, 3)
        self.body.addLayout(both)
        self.who = self.add_button(self.tr("Who …  Alt+W"), self.ask_who)
        self.who.setShortcut("Alt+W")
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Make the run"), self._make, "primary")
