"""The parts of the campaign in a session: what became of each, and the minutes that it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from desktop_app.campaign_terms import PartOutcome
from desktop_app.services.support.desk import MINUTES
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.support.contents import Content
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from desktop_app.services.support.rows import PartRow, SessionRow

TURN = (None, *PartOutcome)
"""The key of a part goes through these."""


class PartLine(QWidget):
    """One part: its name over the three answers and the minutes.

    noted(part, outcome or None, minutes or None): None for the minutes since the part before.
    """

    noted = Signal(object, object, object)

    def __init__(self, number: int, part: PartRow) -> None:
        super().__init__()
        self.part = part
        self.name = plain(f"{number}  {support_words.part(part)}", "name")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.buttons: dict[PartOutcome, QPushButton] = {}
        line = QHBoxLayout()
        line.setSpacing(8)
        for outcome in PartOutcome:
            button = QPushButton(support_words.part_outcome(outcome))
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAccessibleName(f"{part.name} {button.text()}")
            button.clicked.connect(lambda _checked=False, outcome=outcome: self._clicked(outcome))
            self._group.addButton(button)
            self.buttons[outcome] = button
            line.addWidget(button)
        line.addStretch(1)
        self.minutes = QSpinBox()
        self.minutes.setRange(MINUTES[0], MINUTES[-1])
        self.minutes.setSuffix(" " + self.tr("min"))
        self.minutes.lineEdit().setTextMargins(8, 0, 0, 0)
        self.minutes.setAccessibleName(self.tr("Minutes: {part}").format(part=part.name))
        self.minutes.editingFinished.connect(self._minutes_changed)
        line.addWidget(self.minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(line)

    def show_part(self, part: PartRow) -> None:
        """Show what is noted."""
        self.part = part
        for outcome, button in self.buttons.items():
            button.setChecked(part.outcome is outcome)
        self.minutes.blockSignals(True)
        self.minutes.setValue(part.minutes)
        self.minutes.blockSignals(False)
        self.minutes.setEnabled(part.outcome is not None)

    def turn(self) -> None:
        """Go on to the next answer."""
        at = TURN.index(self.part.outcome)
        self._note(TURN[(at + 1) % len(TURN)])

    def _clicked(self, outcome: PartOutcome) -> None:
        # Chosen is what was stored, not what was pressed.
        self.show_part(self.part)
        self._note(None if self.part.outcome is outcome else outcome)

    def _note(self, outcome: PartOutcome | None) -> None:
        # The minutes stay when only the answer was wrong.
        minutes = self.part.minutes if self.part.outcome and outcome else None
        self.noted.emit(self.part, outcome, minutes)

    def _minutes_changed(self) -> None:
        if self.part.outcome and self.minutes.value() != self.part.minutes:
            self.noted.emit(self.part, self.part.outcome, self.minutes.value())


class PartsContent(Content):
    """All parts; the session may end once each has its answer: noted(part, outcome, minutes).

    turned(line) comes after a key, so that its line is brought into sight.
    """

    noted = Signal(object, object, object)
    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.main.setText(self.tr("Finished (Enter)"))
        self.lines: list[PartLine] = []
        self.place = QVBoxLayout()
        self.place.setSpacing(12)
        self.column.addLayout(self.place)

    def show_row(self, row: SessionRow) -> None:
        if [line.part.code for line in self.lines] != [part.code for part in row.parts]:
            self._make(row)
        for line, part in zip(self.lines, row.parts, strict=True):
            line.show_part(part)
        self.main.setEnabled(all(part.outcome for part in row.parts))

    def begin(self) -> None:
        if self.lines:
            self.lines[0].buttons[PartOutcome.DONE].setFocus()

    def press(self, key: str) -> None:
        place = int(key) - 1 if key.isdecimal() else -1
        if 0 <= place < len(self.lines):
            self.lines[place].turn()
            self.turned.emit(self.lines[place])

    def hint(self) -> str:
        """Say what the keys do."""
        return self.tr("The number of a part goes through the answers.")

    def _make(self, row: SessionRow) -> None:
        for line in self.lines:
            self.place.removeWidget(line)
            line.deleteLater()
        self.lines = []
        for number, part in enumerate(row.parts, 1):
            line = PartLine(number, part)
            line.noted.connect(self.noted)
            self.lines.append(line)
            self.place.addWidget(line)
