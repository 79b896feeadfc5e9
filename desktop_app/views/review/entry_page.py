"""One entry: what happened at the left with the answer it asks for, at the right the whole history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services import dates
from desktop_app.views.desk.words import COUNTER, clock, grouped
from desktop_app.views.record.parts import is_number
from desktop_app.views.review.history import HistoryPanel
from desktop_app.views.review.words import ReviewWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.review import EntryRow, OpenedRow
    from desktop_app.views.review.incident_line import IncidentLine


class EntryPage(QWidget):
    """closing(whose, nobody): an answer was given. left() goes back to the list."""

    closing = Signal(str, str)
    left = Signal()

    def __init__(self, belongs: IncidentLine) -> None:
        super().__init__()
        self.entry: EntryRow | None = None
        self.belongs = belongs
        self._warned_of: list[str] = []
        self.facts = QWidget()
        self.history = HistoryPanel()
        self.whose = Labelled(
            self.tr("Whose card or paper was it?"),
            QLineEdit(),
            self.tr("Scan it, or type the notice number or application ID."),
        )
        self.nobody = Labelled(
            self.tr("Or: it was nobody's, because"), QLineEdit(), self.tr("Write no personal data.")
        )
        self.close_entry = QPushButton(self.tr("Close the entry with this answer"))
        self.close_entry.setProperty("kind", "primary")
        self.back = QPushButton(self.tr("Back to the list (Esc)"))
        self.form = QWidget()
        self._connect()
        self._lay_out()

    def show_entry(self, opened: OpenedRow) -> None:
        """Show an entry and the people whom it may concern."""
        self.entry = opened.entry
        self._show_facts(opened.entry)
        self.history.show_people(opened)
        self.belongs.show_entry(opened.entry.entry_id)
        self.form.setVisible(opened.entry.closed_at is None)
        self._enable()
        if opened.entry.closed_at is None:
            self.whose.field.setFocus()
        else:
            self.back.setFocus()

    def refused(self, said: str) -> None:
        """Say beside the field why the answer is none."""
        field = self.nobody if self.nobody.field.text().strip() else self.whose
        field.say_error(said)
        field.field.setFocus()

    def warn_of_typed(self) -> bool:
        """Say once that what is typed would be lost; false when nothing is, or it was said already."""
        typed = [field.field.text() for field in (self.whose, self.nobody)]
        fresh = any(typed) and typed != self._warned_of
        if fresh:
            self._warned_of = typed
            field = self.whose if typed[0] else self.nobody
            field.say_error(self.tr("Press Esc once more to drop what is typed."))
        return fresh

    def forget(self) -> None:
        """Leave nothing of anybody."""
        self.entry = None
        self._warned_of = []
        self.history.forget()
        self.belongs.forget()
        for field in (self.whose, self.nobody):
            field.field.clear()
            field.say_error("")

    def _show_facts(self, entry: EntryRow) -> None:
        facts = (
            (self.tr("No."), str(entry.entry_id)),
            (self.tr("When"), f"{dates.both(entry.at.astimezone(COUNTER).date())} {clock(entry.at)}"),
            (self.tr("Where"), "  ".join(filter(None, (entry.terminal, entry.staff_id)))),
            (self.tr("Asked for"), grouped(entry.application_id or "")),
            (self.tr("Came instead"), grouped(entry.other_id or "")),
            (self.tr("Was read"), entry.text),
            (self.tr("Answer"), ReviewWords().answer(entry)),
            (self.tr("Closed by"), entry.closed_by or ""),
        )
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain(words.error_kind(entry.kind), "title"), 0, 0, 1, 2)
        grid.addWidget(plain(ReviewWords().reason(entry)), 1, 0, 1, 2)
        for row, (name, value) in enumerate((pair for pair in facts if pair[1]), 2):
            label = plain(name, "small")
            label.setWordWrap(False)
            told = plain(value, "number" if is_number(value) else "")
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
        self._left.replaceWidget(self.facts, whole)
        self.facts.deleteLater()
        self.facts = whole

    def _connect(self) -> None:
        for field in (self.whose, self.nobody):
            field.field.setMaxLength(200)
            # With large text a hint in one line is wider than its half of the page.
            field.hint.setWordWrap(True)
            field.field.textChanged.connect(self._enable)
            field.field.returnPressed.connect(self.close_entry.click)
        self.close_entry.clicked.connect(self._answer)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 16, 0, 0)
        form.setSpacing(12)
        for part in (self.whose, self.nobody, self.close_entry):
            form.addWidget(part)
        inner = QWidget()
        self._left = QVBoxLayout(inner)
        self._left.setContentsMargins(0, 0, 12, 4)
        self._left.setSpacing(8)
        self._left.addWidget(self.facts)
        self._left.addWidget(self.form)
        self._left.addWidget(self.belongs)
        self._left.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        side = QVBoxLayout()
        side.addWidget(area, 1)
        side.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(24)
        line.addLayout(side, 4)
        line.addWidget(self.history, 5)

    def _enable(self) -> None:
        whose, nobody = self.whose.field.text().strip(), self.nobody.field.text().strip()
        self.whose.say_error("")
        self.nobody.say_error("")
        self.close_entry.setEnabled(bool(whose) != bool(nobody))

    def _answer(self) -> None:
        self.closing.emit(self.whose.field.text(), self.nobody.field.text())
