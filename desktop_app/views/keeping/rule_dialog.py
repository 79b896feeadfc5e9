"""The rule by which cards are kept: begun with an example or the rule that holds, changed line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.services.keep_until.rules import EXAMPLES, MOST_TERMS, Base, Rule, Term, When
from desktop_app.views.keeping.term_line import TermLine
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.keep_until.choosing import RuleRow

LONGEST_NAME = 60
WIDTH = 760


class RuleDialog(Dialog):
    """wanted(name, rule, valid_from) comes when the rule is to be taken; the dialog stays until it was."""

    wanted = Signal(str, object, object)

    def __init__(self, parent: QWidget, today: date, now: RuleRow | None) -> None:
        super().__init__(parent, "", "")
        self.say_title(self.tr("How long uncollected cards are kept"))
        self.setMinimumWidth(WIDTH)
        self.begin = Labelled(self.tr("Begin with"), QComboBox())
        self.begin.field.addItem(self.tr("The rule that holds now") if now else self.tr("An empty rule"), "")
        for code in EXAMPLES:
            self.begin.field.addItem(keeping_words.example(code), code)
        self.begin.field.activated.connect(self._begun)
        self._now = now
        self.name = Labelled(self.tr("Name of the rule"), QLineEdit(now.name if now else ""))
        self.name.field.setMaxLength(LONGEST_NAME)
        self.valid_from = Labelled(self.tr("Holds from"), DateField(today))
        self.lines: list[TermLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.more = QPushButton(self.tr("Add a time"))
        self.more.clicked.connect(
            lambda _checked=False: self._add(Term(When.ALWAYS, Base.REMINDER, months=3))
        )
        self.next_open = QCheckBox(
            self.tr("A last day on which the ward is closed moves to its next open one")
        )
        self.next_open.toggled.connect(self._say)
        self.said, self.trouble = plain("", "muted"), plain("", "error")
        self.trouble.hide()
        named = QHBoxLayout()
        named.setSpacing(12)
        named.addWidget(self.name, 1)
        named.addWidget(self.valid_from, 1)
        self.body.addWidget(self.begin)
        self.body.addLayout(named)
        self.body.addLayout(self._column)
        for part in (self.more, self.next_open, self.said, self.trouble):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Take this rule"), self._want, "primary")
        self._show(now.rule if now else Rule(()))
        self.begin.field.setFocus()

    def rule(self) -> Rule:
        """Give the rule as it stands."""
        return Rule(tuple(line.term() for line in self.lines), self.next_open.isChecked())

    def say_error(self, text: str) -> None:
        """Say what is wrong with the rule."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _begun(self) -> None:
        code = str(self.begin.field.currentData())
        self._show(EXAMPLES[code] if code else self._now.rule if self._now else Rule(()))
        if code:
            self.name.field.setText(keeping_words.example(code)[:LONGEST_NAME])

    def _show(self, rule: Rule) -> None:
        for line in list(self.lines):
            self._take_away(line)
        self.next_open.setChecked(rule.next_open_day)
        for term in rule.terms:
            self._add(term)
        self._say()

    def _add(self, term: Term) -> None:
        line = TermLine(term)
        line.changed.connect(self._say)
        line.removed.connect(lambda: self._take_away(line))
        self.lines.append(line)
        self._column.addWidget(line)
        self._say()

    def _take_away(self, line: TermLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._say()

    def _say(self) -> None:
        self.said.setText(keeping_words.rule(self.rule()))
        self.more.setEnabled(len(self.lines) < MOST_TERMS)
        self.say_error("")
        if self.isVisible():
            # With each line the dialog grows: Qt would squeeze the lines instead.
            for line in self.lines:
                line.show()
            self.resize(self.minimumSizeHint().expandedTo(self.sizeHint()))

    def _want(self) -> None:
        day = self.valid_from.field.day()
        self.valid_from.say_error("" if day else self.tr("No such day."))
        if day is not None:
            self.wanted.emit(self.name.field.text(), self.rule(), day)
