"""Makes places for a new cabinet or box: how many are new is said before anything is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop_app.errors import Conflict, Invalid
from desktop_app.services import deliveries, new_places
from desktop_app.services.new_places import HIGHEST, NewPlaces
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.deliveries import OfficeRow
    from desktop_app.services.new_places import MadeRow
    from desktop_app.views.shared.shell import Shell

FEW_BOXES, USUAL_PLACES = 10, 60
WIDE = 640
LONGEST_CABINET = 4


class PlacesDialog(Dialog):
    """made(MadeRow) comes when the places are there."""

    made = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell = shell
        self._turn = 0
        self.say_title(self.tr("New places"))
        self.office = Labelled(self.tr("Office"), QComboBox())
        self.cabinet = Labelled(self.tr("Cabinet (1 to 4 letters or figures)"), QLineEdit())
        self.cabinet.field.setMaxLength(LONGEST_CABINET)
        self.first = Labelled(self.tr("From box"), QSpinBox())
        self.last = Labelled(self.tr("To box"), QSpinBox())
        self.positions = Labelled(self.tr("Places in each box"), QSpinBox())
        for part, value in ((self.first, 1), (self.last, FEW_BOXES), (self.positions, USUAL_PLACES)):
            part.field.setRange(1, HIGHEST)
            part.field.setValue(value)
            part.field.lineEdit().setTextMargins(8, 0, 0, 0)
            part.field.valueChanged.connect(self.look)
        self.sum, self.detail = plain("", "heading"), plain("")
        self._lay_out()
        self.office.field.currentIndexChanged.connect(self.look)
        self.cabinet.field.textChanged.connect(self.look)
        self.cabinet.field.setFocus()
        shell.jobs.read(self, deliveries.offices, self._show_offices, shell.fail)

    def look(self, _changed: object = None) -> None:
        """Say what would be made."""
        self._turn += 1
        self.yes.setEnabled(False)
        for part in self._fields().values():
            part.say_error("")
        theme.kind(self.detail, "")
        wanted, turn = self._wanted(), self._turn
        if not wanted.office_code:
            self._say(self.tr("There is no office yet."), self.tr("Add the first one under “Settings”."))
        elif not wanted.cabinet:
            self._say(self.tr("Which cabinet?"), self.tr("It stands on the label of each place."))
        else:
            self._shell.jobs.read(
                self,
                lambda session: new_places.preview(session, wanted),
                lambda row: self._show(turn, row),
                lambda error: self._refused(error) if turn == self._turn else None,
            )

    def _wanted(self) -> NewPlaces:
        return NewPlaces(
            str(self.office.field.currentData() or ""),
            self.cabinet.field.text().strip(),
            self.first.field.value(),
            self.last.field.value(),
            self.positions.field.value(),
        )

    def _show_offices(self, rows: Sequence[OfficeRow]) -> None:
        for row in rows:
            self.office.field.addItem(f"{row.code} {row.name}", row.code)
        here = self.office.field.findData(self._shell.acting().place)
        self.office.field.setCurrentIndex(max(here, 0))
        self.office.field.setEnabled(bool(rows))
        self.look()

    def _show(self, turn: int, row: MadeRow) -> None:
        if turn != self._turn:
            return
        there = self.tr("{n} place(s) are there already and stay as they are.", "", row.there)
        there = there.format(n=f"{row.there:,}")
        if row.new:
            range_of = self.tr("From {first} to {last}.").format(first=row.label, last=row.until)
            text = self.tr("{n} place(s) will be made.", "", row.new).format(n=f"{row.new:,}")
            self._say(text, f"{range_of}\n{there}" if row.there else range_of)
        else:
            self._say(self.tr("There is nothing to make."), there)
        self.yes.setEnabled(row.new > 0)

    def _say(self, text: str, detail: str) -> None:
        self.sum.setText(text)
        self.detail.setText(detail)

    def _make(self) -> None:
        self.yes.setEnabled(False)
        acting, wanted = self._shell.acting(), self._wanted()
        self._shell.jobs.write(
            self, lambda session: new_places.make(session, acting, wanted), self._done, self._refused
        )

    def _done(self, row: MadeRow) -> None:
        made = self.tr("{n} place(s) made.", "", row.new).format(n=f"{row.new:,}")
        self._shell.say(made)
        self.made.emit(row)
        self.accept()

    def _refused(self, error: Exception) -> None:
        fields = self._fields()
        if isinstance(error, Invalid) and error.field in fields:
            # Said below all fields: beside a narrow one the sentence would push the others about.
            said = custody_words.said(error)
            theme.kind(fields[error.field].field, "error")
            fields[error.field].field.setAccessibleDescription(said)
            theme.kind(self.detail, "error")
            self._say(self.tr("Nothing can be made like this."), said)
        elif isinstance(error, Conflict):
            self._shell.fail(error)
            self.look()
        else:
            self.reject()
            self._shell.fail(error)

    def _fields(self) -> dict[str, Labelled[QComboBox] | Labelled[QLineEdit] | Labelled[QSpinBox]]:
        return {
            "office": self.office,
            "cabinet": self.cabinet,
            "boxes": self.last,
            "positions": self.positions,
            "places": self.positions,
        }

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for part in (self.first, self.last, self.positions):
            figures.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setProperty("kind", "card")
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.setSpacing(4)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing() + 12)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        said.addWidget(self.sum)
        said.addWidget(self.detail)
        self.body.addWidget(self.office)
        self.body.addWidget(self.cabinet)
        self.body.addLayout(figures)
        self.body.addWidget(card)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Make the places"), self._make, "primary")
        self.yes.setEnabled(False)
