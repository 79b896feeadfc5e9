"""What the current step asks for: who it is, the device, the parts, the result of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.campaign_terms import CheckResult
from desktop_app.services import dates
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from desktop_app.services.support.rows import PersonRow, SessionRow

SEEN_AT_THE_DEVICE = (CheckResult.RIGHT, CheckResult.WRONG_ACCOUNT, CheckResult.UNCLEAR)


class Content(QWidget):
    """The fields of one step; its main button, which the page places, asks to go on: go_on()."""

    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 6)
        self.column.setSpacing(12)
        self.main = QPushButton()
        self.main.setProperty("kind", "primary")
        self.main.clicked.connect(lambda _checked=False: self.go_on.emit())

    def show_row(self, row: SessionRow) -> None:
        """Show how the session is now."""

    def begin(self) -> None:
        """Take the keyboard."""
        self.main.setFocus()

    def press(self, key: str) -> None:
        """Take a single key."""

    def forget(self) -> None:
        """Drop what was shown or typed."""


class WhoContent(Content):
    """Whose card is linked, to be compared with the card in the person's hand."""

    def __init__(self) -> None:
        super().__init__()
        self.main.setText(self.tr("It is this person (Enter)"))
        self.kana, self.name = plain("", "kana"), plain("", "title")
        self.born, self.address = plain("", "name"), plain("")
        self.hint = plain("")
        for part in (self.kana, self.name, self.born, self.address, self.hint):
            self.column.addWidget(part)

    def show_row(self, row: SessionRow) -> None:
        linked = self.tr("Compare photo, name and birth date with the card that the person shows.")
        told = self.tr("No card of the ward is linked. Compare photo and name with the card shown.")
        self.hint.setText(linked if row.application_pk else told)

    def show_person(self, person: PersonRow | None) -> None:
        """Show the person of the card; None: nobody."""
        self.kana.setText(person.kana if person else "")
        self.name.setText(person.name if person else "")
        self.born.setText(dates.both(person.birth_date) if person else "")
        self.address.setText(person.address if person else "")
        for part in (self.kana, self.name, self.born, self.address):
            part.setVisible(person is not None)

    def forget(self) -> None:
        self.show_person(None)


class DeviceContent(Content):
    """The device goes over to the person, who alone operates it."""

    def __init__(self) -> None:
        super().__init__()
        self.main.setText(self.tr("Begin (Enter)"))
        text = self.tr("Turn the device to the person. Nobody else was logged in on it.")
        self.column.addWidget(plain(text))


class CheckContent(Content):
    """What the person saw of the own registration: chosen(result); then the session may end."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.main.setText(self.tr("Finished (Enter)"))
        self.column.addWidget(plain(self.tr("What does the page show? The person reads it, not you.")))
        line = QHBoxLayout()
        line.setSpacing(8)
        self.buttons: dict[CheckResult, QPushButton] = {}
        for number, result in enumerate(SEEN_AT_THE_DEVICE, 1):
            button = QPushButton(f"{number}  {support_words.result(result)}")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, result=result: self._choose(result))
            self.buttons[result] = button
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)

    def show_row(self, row: SessionRow) -> None:
        for result, button in self.buttons.items():
            button.setChecked(row.result is result)
            button.setEnabled(row.result in {None, result})
        self.main.setEnabled(row.result is not None)

    def begin(self) -> None:
        self.buttons[CheckResult.RIGHT].setFocus()

    def press(self, key: str) -> None:
        for number, result in enumerate(self.buttons, 1):
            if key == str(number) and self.buttons[result].isEnabled():
                self._choose(result)

    def _choose(self, result: CheckResult) -> None:
        # Chosen is what was stored, not what was pressed.
        self.buttons[result].setChecked(False)
        self.chosen.emit(result)
