"""Asks what of the schedule is given out, for which days; texts are seen before and can be copied."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import Invalid, Refused
from desktop_app.services.rotation_out import reading, texts
from desktop_app.services.rotation_out.files import OutKind
from desktop_app.services.rotation_out.reading import Wanted
from desktop_app.views.campaigns.form import day_field
from desktop_app.views.campaigns.page import beside
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.services.rotation_out.reading import Schedule
    from desktop_app.views.shared.shell import Shell

WIDE, WIDEST = 1_060, 1_300
SEEN = 9


class Form(StrEnum):
    """In which form the schedule is given out."""

    POSTER = "poster"
    ICS = OutKind.ICS.value
    XLSX = OutKind.XLSX.value
    CSV = OutKind.CSV.value
    WEB = OutKind.WEB.value
    POSTS = OutKind.POSTS.value


SHOWN = {Form.WEB, Form.POSTS}
"""Forms that are a text: it is seen and can be copied."""


@dataclass(frozen=True, slots=True)
class Here:
    """What there is to give out: the campaign, the planned days, its venues."""

    campaign_id: int
    first: date
    last: date
    venues: Sequence[VenueRow]


class GiveOutDialog(Dialog):
    """chosen(Wanted, Form) comes when it is to be printed or written."""

    chosen = Signal(object, object)

    def __init__(self, shell: Shell, parent: QWidget, here: Here) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = min(WIDE * theme.look().sizes["body"] // 16, WIDEST)
        self._shell, self._here, self._turn = shell, here, 0
        self.schedule: Schedule | None = None
        self._group = QButtonGroup(self)
        self.forms = {form: QRadioButton(text) for form, text in self._names().items()}
        self.first = Labelled(self.tr("From"), day_field(here.first))
        self.last = Labelled(self.tr("Until"), day_field(here.last))
        self.venue = Labelled(self.tr("Venues"), QComboBox())
        self.venue.field.addItem(self.tr("All venues"), None)
        for row in here.venues:
            self.venue.field.addItem(row.name, row.id)
        self.week = Labelled(self.tr("Which week"), QComboBox())
        self.sum = plain("", "muted")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text"))
        self.text.setMinimumHeight(SEEN * theme.look().sizes["body"] * 2)
        self.length = plain("", "muted")
        self._lay_out()
        self._connect()
        self.forms[Form.POSTER].setChecked(True)
        self.forms[Form.POSTER].setFocus()
        self.look()

    def form(self) -> Form:
        """Give the form that is chosen."""
        return next(form for form, button in self.forms.items() if button.isChecked())

    def wanted(self) -> Wanted | None:
        """Give what is chosen; what is wrong is said beside its field."""
        for part in (self.first, self.last):
            part.say_error("" if part.field.day() else self.tr("No such day."))
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or last is None:
            return None
        venue = self.venue.field.currentData() if self.venue.isEnabled() else None
        return Wanted(self._here.campaign_id, first, last, int(venue) if venue is not None else None)

    def look(self, _changed: object = None) -> None:
        """Read what would be given out."""
        self._turn += 1
        self.schedule = None
        self._show()
        turn, wanted = self._turn, self.wanted()
        if wanted is not None:
            self._shell.jobs.read(
                self,
                lambda session: reading.read(session, wanted),
                lambda found: self._came(turn, found),
                lambda error: self._refused(turn, error),
            )

    def copy(self) -> None:
        """Put the text that is seen on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._shell.say(self.tr("Text copied."))

    def _chose_form(self, _button: QAbstractButton, chosen: bool) -> None:
        if chosen:
            self.look()

    def _came(self, turn: int, found: Schedule) -> None:
        if turn != self._turn:
            return
        self.schedule = found
        before = self.week.field.currentIndex()
        self.week.field.blockSignals(True)
        self.week.field.clear()
        self.week.field.addItems([texts.span(week.days) for week in found.weeks])
        self.week.field.setCurrentIndex(before if 0 <= before < len(found.weeks) else 0)
        self.week.field.blockSignals(False)
        self._show()

    def _refused(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        if isinstance(error, Invalid):
            self.last.say_error(error_words.said(error))
        elif isinstance(error, Refused):
            self.sum.setText(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _show(self, _changed: object = None) -> None:
        """Show what belongs to the form and the days."""
        form, found = self.form() if self._group.checkedButton() else Form.POSTER, self.schedule
        is_text = form in SHOWN
        self.venue.setEnabled(form not in SHOWN and form is not Form.POSTER)
        self.week.setVisible(form is Form.POSTS)
        for part in (self.text, self.length, self.copy_it):
            part.setVisible(is_text)
        self.yes.setText(self.tr("Print …") if form is Form.POSTER else self.tr("Save as a file …"))
        self.yes.setEnabled(found is not None)
        self.copy_it.setEnabled(found is not None)
        self.text.clear()
        self.length.clear()
        if found is None:
            self.sum.clear()
            return
        said = self.tr("Weeks: {weeks}. Days at all venues: {days}.")
        self.sum.setText(said.format(weeks=len(found.weeks), days=f"{found.count():,}"))
        if form is Form.WEB:
            self.text.setPlainText(texts.web(found))
        elif form is Form.POSTS and found.weeks:
            post = texts.posts(found)[max(self.week.field.currentIndex(), 0)]
            self.text.setPlainText(post)
            counted = self.tr("{n} of {most} letters").format(n=len(post), most=texts.LONGEST_POST)
            self.length.setText(counted)

    def _take(self) -> None:
        wanted, form = self.wanted(), self.form()
        if wanted is not None and self.schedule is not None:
            self.accept()
            self.chosen.emit(wanted, form)

    def _names(self) -> dict[Form, str]:
        return {
            Form.POSTER: self.tr("Poster: A4, a month a page, in large type"),
            Form.ICS: self.tr("Calendar (.ics): a day, an event"),
            Form.XLSX: self.tr("Excel: a day, a line"),
            Form.CSV: self.tr("CSV: a day, a line"),
            Form.WEB: self.tr("Text for the web page"),
            Form.POSTS: self.tr("Posts for social media"),
        }

    def _connect(self) -> None:
        for part in (self.first, self.last):
            part.field.changed.connect(self.look)
        self.venue.field.currentIndexChanged.connect(self.look)
        self.week.field.currentIndexChanged.connect(self._show)
        # The venue counts only where one can be chosen.
        self._group.buttonToggled.connect(self._chose_form)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Give out the schedule"))
        left, right, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        choices = QVBoxLayout()
        choices.setSpacing(0)
        for button in self.forms.values():
            self._group.addButton(button)
            choices.addWidget(button)
        for column in (left, right):
            column.setSpacing(12)
        left.addLayout(choices)
        left.addLayout(beside(self.first, self.last))
        left.addWidget(self.venue)
        left.addWidget(self.sum)
        left.addStretch(1)
        right.addWidget(self.week)
        right.addWidget(self.text, 1)
        right.addWidget(self.length)
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
        self.body.addLayout(whole)
        self.add_button(DialogWords().cancel(), self.reject)
        self.copy_it: QPushButton = self.add_button(self.tr("Copy the text"), self.copy)
        self.yes = self.add_button(self.tr("Save as a file …"), self._take, "primary")
