"""Makes a run of notices: the sum is shown as it is typed, nothing is stored before the button."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop_app.errors import Invalid
from desktop_app.services.notices import making
from desktop_app.services.notices.rows import USUAL_PERCENT, Wanted
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.services.notices.rows import RunRow, SumRow
    from desktop_app.views.shared.shell import Shell

WIDE = 760
SOON, FOR = timedelta(days=7), timedelta(days=13)
"""A letter needs some days to arrive and to be answered; then two weeks of seats."""

USUAL_DAYS, MOST_DAYS, MOST_NOTICES = 30, 999, 20


class MakeDialog(Dialog):
    """made(RunRow) comes when the run is kept."""

    made = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, places: Sequence[PlaceRow]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell = shell
        self._turn = 0
        today = shell.today()
        self.kind = Labelled(self.tr("Whom to tell"), QComboBox())
        for reminder in (False, True):
            self.kind.field.addItem(notice_words.kind(reminder=reminder), reminder)
        self.place = Labelled(self.tr("Place"), QComboBox())
        self.place.field.addItem(self.tr("All places"), None)
        for row in places:
            self.place.field.addItem(row.name, row.code)
        self.first = Labelled(self.tr("Seats to fill from"), DateField(today + SOON))
        self.last = Labelled(self.tr("until"), DateField(today + SOON + FOR))
        self.percent = self._figure(self.tr("Of 100 people told come"), 1, 100, USUAL_PERCENT)
        self.most = self._figure(self.tr("Letters at most"), 1, making.MOST_LETTERS, making.MOST_LETTERS)
        self.notices = self._figure(self.tr("Notices sent so far"), 1, MOST_NOTICES, 1)
        self.days = self._figure(self.tr("Days since the last one"), 1, MOST_DAYS, USUAL_DAYS)
        self.sum = plain("", "heading")
        self.detail = plain("")
        self.left_out = plain("", "muted")
        self._lay_out()
        self._wire()
        self._kind_chosen()

    def look(self, _changed: object = None) -> None:
        """Say how many letters the run would get."""
        self._turn += 1
        self.yes.setEnabled(False)
        wanted = self.wanted()
        if wanted is None:
            return
        turn, acting = self._turn, self._shell.acting()
        self._shell.jobs.read(
            self,
            lambda session: making.propose(session, acting, wanted),
            lambda row: self._show(turn, row),
            self._refused,
        )

    def wanted(self) -> Wanted | None:
        """What the fields ask for, None while a day is missing; what is wrong is said beside it."""
        for part in (self.first, self.last):
            part.say_error("" if part.field.day() else self.tr("No such day."))
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or last is None:
            return None
        place = self.place.field.currentData()
        return Wanted(
            first,
            last,
            place=str(place) if place else None,
            reminder=bool(self.kind.field.currentData()),
            percent=self.percent.field.value(),
            notices=self.notices.field.value(),
            days=self.days.field.value(),
            most=self.most.field.value(),
        )

    def _show(self, turn: int, row: SumRow) -> None:
        if turn != self._turn:
            return
        self.sum.setText(notice_words.result(row))
        self.detail.setText(notice_words.proposed(row))
        waiting = self.tr("%n card(s) wait for such a letter.", "", row.waiting)
        self.left_out.setText(f"{waiting} {notice_words.left_out(row)}".strip())
        self.yes.setEnabled(row.size > 0)

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
        text = self.tr("Run {number} made: %n letter(s) to print.", "", row.size)
        self._shell.say(text.format(number=row.run_id))
        self.accept()
        self.made.emit(row)

    def _refused(self, error: Exception) -> None:
        fields = {"from": self.first, "until": self.last}
        if isinstance(error, Invalid) and error.field in fields:
            self.sum.clear()
            self.detail.clear()
            self.left_out.clear()
            fields[error.field].say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _kind_chosen(self) -> None:
        reminder = bool(self.kind.field.currentData())
        for part in (self.notices, self.days):
            part.setEnabled(reminder)
        self.look()

    def _wire(self) -> None:
        self.kind.field.currentIndexChanged.connect(self._kind_chosen)
        self.place.field.currentIndexChanged.connect(self.look)
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
        self.say_title(self.tr("New run of notices"))
        for parts in (
            (self.kind, self.place),
            (self.first, self.last),
            (self.percent, self.most),
            (self.notices, self.days),
        ):
            line = QHBoxLayout()
            line.setSpacing(16)
            for part in parts:
                line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMinimumHeight(theme.look().sizes["body"] * 9)
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.setSpacing(4)
        for part in (self.sum, self.detail, self.left_out):
            said.addWidget(part)
        said.addStretch(1)
        self.body.addWidget(card)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Make the run"), self._make, "primary")
