"""What the current step asks for: a scan, a choice by key, ticks, a second person, the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.terms import AT_THE_DESK, HandoverCase, OldCard, Party
from desktop_app.views.desk.words import DeskWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.reason_words import reason_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.views.desk.flow import Flow, Step

OLD_CARDS = (OldCard.RETURNED, OldCard.LOST, OldCard.NONE)


class Content(QWidget):
    """The fields of one step; `first` has the keyboard when the step begins."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 6)
        self.column.setSpacing(12)

    def show_flow(self, flow: Flow) -> None:
        """Show what is known now."""

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def press(self, key: str) -> None:
        """Take a single key."""

    def forget(self) -> None:
        """Drop what was typed."""


class ScanContent(Content):
    """The shelf to fetch the card from, and a line for the pouch's label: entered(text)."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shelf = plain("", "figure")
        self.shelf.setWordWrap(False)
        self.prompt = plain("")
        self.line = Labelled(self.tr("Label on the pouch"), QLineEdit())
        self.line.field.setPlaceholderText(self.tr("Scan or type it"))
        self.line.field.setMaxLength(64)
        self.line.field.returnPressed.connect(self._enter)
        for part in (self.prompt, self.shelf, self.line):
            self.column.addWidget(part)

    def show_flow(self, flow: Flow) -> None:
        shelf = flow.started.shelf if flow.started else None
        self.shelf.setText(shelf or "")
        self.shelf.setVisible(bool(shelf))
        fetch = self.tr("Fetch the card from this place and scan the label on its pouch.")
        nowhere = self.tr("This card lies on no shelf. Fetch it and scan the label on its pouch.")
        pulled = self.tr("The card is pulled: it is at the counter. Scan the label on its pouch.")
        is_out = flow.started is not None and flow.started.pulled
        self.prompt.setText(pulled if is_out else fetch if shelf else nowhere)

    def begin(self) -> None:
        self.line.field.setFocus()

    def forget(self) -> None:
        self.line.field.clear()
        self.line.say_error("")

    def _enter(self) -> None:
        text = self.line.field.text().strip()
        if text:
            self.entered.emit(text)


class ChoiceContent(Content):
    """A few answers, each with its key: chosen(value). Nothing is chosen beforehand."""

    chosen = Signal(object)

    def __init__(self, answers: Iterable[tuple[HandoverCase | OldCard, str]]) -> None:
        super().__init__()
        self.buttons: dict[HandoverCase | OldCard, QPushButton] = {}
        for number, (value, text) in enumerate(answers, 1):
            button = QPushButton(f"{number}  {text}")
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self.buttons[value] = button
            self.column.addWidget(button)
        self.why_not = plain("", "small")
        self.column.addWidget(self.why_not)
        self.why_not.hide()

    def show_flow(self, flow: Flow) -> None:
        if flow.started is None or HandoverCase.APPLICANT not in self.buttons:
            return
        for value, button in self.buttons.items():
            button.setEnabled(value in flow.started.cases)
        alone = HandoverCase.APPLICANT in flow.started.cases
        self.why_not.setText("" if alone else reason_words.of_rule("under_15"))
        self.why_not.setVisible(not alone)

    def begin(self) -> None:
        for button in self.buttons.values():
            if button.isEnabled():
                button.setFocus()
                break

    def press(self, key: str) -> None:
        for number, (value, button) in enumerate(self.buttons.items(), 1):
            if key == str(number) and button.isEnabled():
                self.chosen.emit(value)


def case_content() -> ChoiceContent:
    """Who collects."""
    return ChoiceContent((case, words.handover_case(case)) for case in AT_THE_DESK)


def old_card_content() -> ChoiceContent:
    """What became of the old card."""
    return ChoiceContent((value, DeskWords().old_card(value)) for value in OLD_CARDS)


class PapersContent(Content):
    """What is still missing of the documents, and the way on: go_on()."""

    go_on = Signal()

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self.lack = plain("", "warning")
        self.next = QPushButton(self.tr("Next (Enter)"))
        self.next.setProperty("kind", "primary")
        self.next.clicked.connect(self.go_on)
        self.column.addWidget(plain(self.tr("Tick at the right what is shown, by its key.")))
        self.column.addWidget(self.lack)
        self.column.addWidget(self.next)

    def show_flow(self, flow: Flow) -> None:
        lack = flow.lacks(self._step)
        self.lack.setText(DeskWords().lacks(lack) if lack else self.tr("Enough is shown."))
        self.lack.setProperty("kind", "warning" if lack else "success")
        self.lack.style().unpolish(self.lack)
        self.lack.style().polish(self.lack)
        self.next.setEnabled(not lack)


class FaceContent(Content):
    """Face, card and name of each party: ticked(party), go_on()."""

    ticked = Signal(object)
    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Party, QCheckBox] = {}
        self.labels = {party: plain("") for party in Party}
        self.lines: dict[Party, QWidget] = {}
        for number, party in enumerate(Party, 1):
            whole = QWidget()
            line = QHBoxLayout(whole)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            sign = plain(str(number), "key")
            sign.setWordWrap(False)
            box = QCheckBox()
            box.clicked.connect(lambda _checked=False, party=party: self.ticked.emit(party))
            self.labels[party].setBuddy(box)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self.labels[party], 1)
            self.boxes[party], self.lines[party] = box, whole
            self.column.addWidget(whole)
        self.next = QPushButton(self.tr("Next (Enter)"))
        self.next.setProperty("kind", "primary")
        self.next.clicked.connect(self.go_on)
        self.column.addWidget(self.next)

    def show_flow(self, flow: Flow) -> None:
        parties = flow.parties()
        for party, box in self.boxes.items():
            text = DeskWords().face(party, alone=len(parties) == 1)
            self.labels[party].setText(text)
            box.setAccessibleName(text)
            box.setChecked(party in flow.faces)
            self.lines[party].setVisible(party in parties)
        self.next.setEnabled(all(party in flow.faces for party in parties))

    def begin(self) -> None:
        self.boxes[Party.PERSON].setFocus()

    def press(self, key: str) -> None:
        for number, party in enumerate(self.boxes, 1):
            if key == str(number) and self.lines[party].isVisible():
                self.ticked.emit(party)


class SecondContent(Content):
    """Somebody else looks too and says so with a password: entered(staff_id, password)."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.why = plain("")
        self.staff_id = Labelled(self.tr("Staff ID of the second person"), QLineEdit())
        self.password = Labelled(self.tr("Password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.confirm = QPushButton(self.tr("I compared face, card and name (Enter)"))
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._enter)
        self.staff_id.field.returnPressed.connect(self.password.field.setFocus)
        self.password.field.returnPressed.connect(self._enter)
        for part in (self.why, self.staff_id, self.password, self.confirm):
            self.column.addWidget(part)

    def show_flow(self, flow: Flow) -> None:
        reason = flow.second_reason()
        self.why.setText(DeskWords().second(reason) if reason else "")

    def begin(self) -> None:
        self.staff_id.field.setFocus()

    def forget(self) -> None:
        self.staff_id.field.clear()
        self.password.field.clear()
        self.password.say_error("")

    def refused(self, text: str) -> None:
        """Say why it does not count."""
        self.password.field.clear()
        self.password.say_error(text)
        self.password.field.setFocus()

    def _enter(self) -> None:
        self.entered.emit(self.staff_id.field.text().strip(), self.password.field.text())


class LastContent(Content):
    """The one button that lets the card go: go_on()."""

    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = plain("")
        self.column.addWidget(self.text)
        self.button = QPushButton(self.tr("Hand over (Enter)"))
        self.button.setProperty("kind", "primary")
        self.button.setProperty("tall", True)
        self.button.clicked.connect(self.go_on)
        self.column.addWidget(self.button)

    def show_flow(self, flow: Flow) -> None:
        asked = self.tr("Being recorded … Keep the card until it says “Handed over”.")
        ready = self.tr("All checks are done. Give the card once it says “Handed over”.")
        self.text.setText(asked if flow.asked else ready)
        is_here = self.window().focusWidget() in {self, self.button}
        if is_here:
            # A button that can't be pressed hands the keyboard on, to the rail, where Enter is dead.
            self.setFocus()
        self.button.setEnabled(flow.is_complete() and not flow.asked)
        if is_here:
            self.begin()

    def begin(self) -> None:
        self.button.setFocus()
