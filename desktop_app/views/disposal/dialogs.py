"""Dialogs of disposal: which cards go on a list, why one goes off it, the count with which it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from desktop_app.backlog_terms import DisposalDrop
from desktop_app.errors import Invalid
from desktop_app.services.disposal import ending, making
from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.disposal.rows import CardRow, CountRow, ListRow, OverRow
    from desktop_app.views.shared.shell import Shell


class MakeDialog(Dialog):
    """made(ListRow) comes when the list is kept. A list changes no card."""

    made = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, over: OverRow, place: str | None) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell = shell
        # One command: a second click makes no second list.
        self._acting = shell.acting()
        self.say_title(self.tr("New list for disposal"))
        self.body.addWidget(
            plain(
                self.tr(
                    "The cards whose time is longest over are put on it, in the order of their places. The"
                    " list changes no card: each is pulled and destroyed by its own scans."
                )
            )
        )
        self.place = Labelled(self.tr("Place"), QComboBox())
        self.place.field.addItem(self.tr("All places ({n})").format(n=f"{len(over.free):,}"), None)
        for row in over.places():
            self.place.field.addItem(f"{row.name} ({row.free:,})", row.code)
        self.place.field.setCurrentIndex(max(self.place.field.findData(place), 0))
        self.size_ = Labelled(self.tr("Cards at most"), QSpinBox())
        self.size_.field.setRange(1, making.MOST_CARDS)
        self.size_.field.setValue(making.USUAL_CARDS)
        self.trouble = plain("", "error")
        self.trouble.hide()
        for part in (self.place, self.size_, self.trouble):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Make the list"), self._make, "primary")
        self.place.field.setFocus()

    def _make(self) -> None:
        self.trouble.hide()
        acting = self._acting.again(self._shell.acting())
        place, size = self.place.field.currentData(), self.size_.field.value()
        self._shell.jobs.write(
            self, lambda session: making.make(session, acting, place, size), self._done, self._refused
        )

    def _done(self, row: ListRow) -> None:
        self.accept()
        self.made.emit(row)

    def _refused(self, error: Exception) -> None:
        self.trouble.setText(error_words.said(error))
        self.trouble.show()
        self.resize(self.sizeHint())


class DropDialog(Dialog):
    """chosen(DisposalDrop) comes with the reason."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, card: CardRow) -> None:
        super().__init__(parent, "", "", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Take card {number} off the list").format(number=card.position))
        self.body.addWidget(plain(card.name, "name"))
        self.body.addWidget(plain(self.tr("It stays in custody and may be put on another list.")))
        self.reasons = {why: QRadioButton(disposal_words.drop(why)) for why in DisposalDrop}
        for button in self.reasons.values():
            self.body.addWidget(button)
        first = next(iter(self.reasons.values()))
        first.setChecked(True)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Take it off"), self._choose, "primary")
        first.setFocus()

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(next(why for why, button in self.reasons.items() if button.isChecked()))


class EndDialog(Dialog):
    """ended(ListRow) comes when the list has ended with its count."""

    ended = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, row: ListRow, count: CountRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._row, self._count = shell, row, count
        self._acting = shell.acting()
        self.say_title(self.tr("End list {number}").format(number=row.disposal_id))
        self.sum = plain(disposal_words.control(count), "heading")
        self.body.addWidget(self.sum)
        left = disposal_words.left(count)
        if left:
            self.body.addWidget(plain(left))
        self.agrees = plain("", "success")
        self.body.addWidget(self.agrees)
        if count.listed:
            text = self.tr(
                "%n card(s) were not pulled: they go off the list and stay in custody.", "", count.listed
            )
            self.body.addWidget(plain(text))
        self.counted = Labelled(self.tr("Destroyed cards, counted by hand"), QLineEdit())
        self.reason = Labelled(self.tr("Why the counts differ (no personal data)"), QLineEdit())
        self.reason.field.setMaxLength(200)
        self.trouble = plain("", "error")
        self.trouble.hide()
        for part in (self.counted, self.reason, self.trouble):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("End the list"), self._end, "primary")
        self.counted.field.textChanged.connect(self._compare)
        self._compare()
        self.counted.field.setFocus()

    def by_hand(self) -> int | None:
        """What was counted by hand; None for what is no count."""
        text = self.counted.field.text().strip()
        return int(text) if text.isdecimal() else None

    def _compare(self, _text: str = "") -> None:
        count, by_hand = self._count, self.by_hand()
        differs = bool(count.difference) or by_hand not in {None, count.disposed}
        self.reason.setVisible(differs)
        self.yes.setEnabled(by_hand is not None)
        if count.difference:
            self.agrees.setText(
                self.tr("The record does not add up: %n card(s). Say why.", "", abs(count.difference))
            )
        elif by_hand is None:
            self.agrees.setText(
                self.tr("The record adds up. Count the destroyed cards by hand, both of you.")
            )
        elif differs:
            text = self.tr("Recorded as disposed of: {n}. Say why it is not what you counted.")
            self.agrees.setText(text.format(n=f"{count.disposed:,}"))
        else:
            self.agrees.setText(self.tr("The record adds up, and so does the count by hand."))
        self.agrees.setProperty("kind", "warning" if differs else "success")
        self.agrees.style().polish(self.agrees)
        if self.isVisible():
            self.resize(self.sizeHint())

    def _end(self) -> None:
        by_hand = self.by_hand()
        if by_hand is None:
            return
        for part in (self.counted, self.reason):
            part.say_error("")
        self.trouble.hide()
        acting = self._acting.again(self._shell.acting())
        disposal_id, count = self._row.disposal_id, self._count
        reason = self.reason.field.text()
        self._shell.jobs.write(
            self,
            lambda session: ending.end(session, acting, disposal_id, count, by_hand, reason),
            self._done,
            self._refused,
        )

    def _done(self, row: ListRow) -> None:
        self.accept()
        self.ended.emit(row)

    def _refused(self, error: Exception) -> None:
        said = error_words.said(error)
        match error:
            case Invalid(field="counted"):
                self.counted.say_error(said)
            case Invalid(field="reason"):
                self.reason.say_error(said)
            case _:
                self.trouble.setText(said)
                self.trouble.show()
        self.resize(self.sizeHint())
