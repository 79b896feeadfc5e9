"""The person of a row: what may be said, a note, and what came of the call by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.backlog_terms import CallOutcome
from desktop_app.services import dates
from desktop_app.services.notices import calls
from desktop_app.terms import LetterState
from desktop_app.views.notices.whole_lines import WholeLines
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.call_words import outcome_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.notices.call_list import CallRow, SayRow

ACROSS = 2
WIDE = 31
"""Width of the panel in letters of the body."""

FACTS = 5
"""Most lines about a person."""


class CallPanel(QFrame):
    """chosen(CallOutcome) comes with a button or its key, Alt+1 to Alt+6; wrong() takes it back."""

    chosen = Signal(object)
    wrong = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.look().sizes["body"] * WIDE)
        self.shown: SayRow | None = None
        self.kana, self.name = plain("", "small"), plain("", "name")
        self.born, self.state = plain(""), plain("")
        self.facts = [plain("") for _line in range(FACTS)]
        self.note = Labelled(self.tr("Note (no phone number)  Alt+N"), QLineEdit())
        self.note.field.setMaxLength(calls.LONGEST_NOTE)
        self._given_back = (0, "")
        self.back = QPushButton(self.tr("Take the call back  Alt+0"))
        self.back.setProperty("kind", "foot")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(lambda _checked=False: self.wrong.emit())
        self.buttons: dict[CallOutcome, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place in range(ACROSS):
            grid.setColumnStretch(place, 1)
        for at, outcome in enumerate(CallOutcome):
            grid.addWidget(self._button(outcome, at + 1), *divmod(at, ACROSS))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._person(), 1)
        column.addWidget(self.note)
        column.addLayout(grid)
        self.forget()

    def actions_for(self, screen: QWidget) -> list[QAction]:
        """Make the actions of the keys; they belong to the screen."""
        note = QAction(self.tr("Note of the call"), screen)
        note.setShortcut("Alt+N")
        note.triggered.connect(lambda _checked=False: self.note.field.setFocus())
        back = QAction(self.tr("Take a call back that was recorded by mistake"), screen)
        back.setShortcut("Alt+0")
        back.triggered.connect(lambda _checked=False: self.back.click() if self.back.isVisible() else None)
        found = [note, back]
        for at, outcome in enumerate(self.buttons):
            action = QAction(outcome_words.told(outcome), screen)
            action.setShortcut(f"Alt+{at + 1}")
            action.triggered.connect(lambda _checked=False, one=outcome: self._choose(one))
            found.append(action)
        return found

    def show_person(self, found: SayRow, today: date) -> None:
        """Show somebody; another person's note goes."""
        row = found.row
        if self.shown is None or self.shown.row.position != row.position:
            position, note = self._given_back
            self.note.field.setText(note if position == row.position else "")
            self._given_back = (0, "")
        self.note.say_error("")
        self.shown = found
        self.back.setVisible(row.called_on == today)
        self.kana.setText(row.kana)
        self.name.setText(row.name)
        self.born.setText(self._born(row))
        self.state.setText(self._state(row))
        self._show_facts(self._facts(found))
        self._enable(on=row.state is LetterState.PICKED)

    def give_back(self, position: int, note: str) -> None:
        """Put the note of a call that was taken back into the field again, once its person is shown."""
        if self.shown is not None and self.shown.row.position == position:
            self.note.field.setText(note)
        else:
            self._given_back = (position, note)

    def lock(self) -> None:
        """Let nothing be recorded: the run has ended."""
        self._enable(on=False)

    def forget(self) -> None:
        """Drop all names."""
        self.shown = None
        for part in (self.kana, self.name, self.born, self.state):
            part.clear()
        self._show_facts([])
        self.note.field.clear()
        self.note.say_error("")
        self._given_back = (0, "")
        self.back.hide()
        self.state.setText(self.tr("Choose somebody in the list."))
        self._enable(on=False)

    def _person(self) -> WholeLines:
        """What is known of the person: on a small screen it is scrolled, the buttons stay."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.kana, 1)
        top.addWidget(self.back)
        column.addLayout(top)
        for part in (self.name, self.born, self.state, *self.facts):
            column.addWidget(part)
        column.addStretch(1)
        return WholeLines(inside)

    def _show_facts(self, lines: list[str]) -> None:
        for label, line in zip(self.facts, [*lines, *[""] * (FACTS - len(lines))], strict=True):
            label.setText(line)
            label.setVisible(bool(line))

    def _choose(self, outcome: CallOutcome) -> None:
        if self.buttons[outcome].isEnabled() and self.isVisible():
            self.chosen.emit(outcome)

    def _enable(self, *, on: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(on)
        self.note.field.setEnabled(on)

    def _state(self, row: CallRow) -> str:
        if row.state is LetterState.DROPPED:
            return self.tr("Not to be called: {reason}").format(reason=notice_words.reason(row.reason or ""))
        if row.state is LetterState.SENT:
            return "✓ " + (outcome_words.outcome(row.outcome) if row.outcome else "")
        if row.tries:
            text = self.tr("Not reached %n time(s); after {most} tries the person drops out.", "", row.tries)
            return text.format(most=calls.MOST_TRIES)
        return self.tr("To be called")

    def _born(self, row: CallRow) -> str:
        """What is asked for before anything is said: it stands in sight, whatever else is scrolled."""
        born = self.tr("Born {day} ({era})")
        return born.format(day=row.birth_date.isoformat(), era=dates.in_era(row.birth_date))

    def _facts(self, found: SayRow) -> list[str]:
        row = found.row
        lines = [
            self.tr("Notices: {n}, the last on {day}").format(n=row.notices, day=found.last_notice_on or "–"),
        ]
        if found.deadline:
            text = self.tr("{campaign}: to be claimed by {day}")
            lines.append(text.format(campaign=found.campaign, day=slot_words.long_day(found.deadline)))
        if found.card_expires_on:
            lines.append(self.tr("Card expires on {day}").format(day=found.card_expires_on.isoformat()))
        if found.held:
            lines.append(self.tr("The card is held: it is kept in any case."))
        elif found.kept_until:
            lines.append(self.tr("Kept until {day}").format(day=found.kept_until.isoformat()))
        if row.note:
            lines.append(self.tr("Last note: {note}").format(note=row.note))
        return lines

    def _button(self, outcome: CallOutcome, number: int) -> QPushButton:
        text = outcome_words.outcome(outcome)
        if outcome is CallOutcome.BOOKED:
            text = self.tr("Book …")
        button = QPushButton(f"{text}  Alt+{number}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self._choose(outcome))
        self.buttons[outcome] = button
        return button
