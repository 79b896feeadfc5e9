"""One line of a rule: for which cards, from which day, how many months or days."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSpinBox, QWidget

from desktop_app.services.keep_until.rules import MOST_DAYS, MOST_MONTHS, Base, Term, When
from desktop_app.views.keeping.words import keeping_words

Choice = TypeVar("Choice", bound=StrEnum)


class TermLine(QWidget):
    """changed() comes when something else was chosen, removed() from its button."""

    changed = Signal()
    removed = Signal()

    def __init__(self, term: Term) -> None:
        super().__init__()
        self.when, self.base, self.unit = QComboBox(), QComboBox(), QComboBox()
        for when in When:
            self.when.addItem(keeping_words.when(when), when.value)
        for base in Base:
            self.base.addItem(keeping_words.base(base), base.value)
        for text, months in ((self.tr("months"), True), (self.tr("days"), False)):
            self.unit.addItem(text, months)
        self.number = QSpinBox()
        self.number.lineEdit().setTextMargins(8, 0, 0, 0)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.removed)
        names = (self.tr("For which cards"), self.tr("Counted from"), self.tr("How many"), self.tr("Unit"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part, name in zip((self.when, self.base, self.number, self.unit), names, strict=True):
            part.setAccessibleName(name)
            line.addWidget(part)
        line.addWidget(self.remove)
        line.addStretch(1)
        self._show(term)
        for box in (self.when, self.base, self.unit):
            box.currentIndexChanged.connect(self._chosen)
        self.number.valueChanged.connect(self._chosen)

    def term(self) -> Term:
        """Give what is chosen."""
        number, months = self.number.value(), bool(self.unit.currentData())
        return Term(
            When(str(self.when.currentData())),
            Base(str(self.base.currentData())),
            number if months else 0,
            0 if months else number,
        )

    def _show(self, term: Term) -> None:
        self.when.setCurrentIndex(list(When).index(term.when))
        self.base.setCurrentIndex(list(Base).index(term.base))
        self.unit.setCurrentIndex(1 if term.days else 0)
        self._bound()
        self.number.setValue(term.months or term.days)

    def _chosen(self) -> None:
        self._bound()
        self.changed.emit()

    def _bound(self) -> None:
        self.number.setRange(0, MOST_MONTHS if self.unit.currentData() else MOST_DAYS)
