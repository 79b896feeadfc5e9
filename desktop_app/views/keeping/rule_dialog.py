"""The rule by which cards are kept: begun with an example or the rule that holds, changed line by line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.keep_until.rules import EXAMPLES, MOST_TERMS, Base, Rule, Term, When
from desktop_app.views.keeping.term_line import TermLine
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from desktop_app.services.keep_until.choosing import RuleRow

LONGEST_NAME = 60
WIDTH = 760
FRAME, RING, LEAST, MARGINS = 40, 4, 160, 48
"""Pixels: the window's frame, the ring around what has the focus, the fewest lines in sight, both margins."""


class RuleDialog(Dialog):
    """wanted(name, rule, valid_from) comes when the rule is to be taken; the dialog stays until it was.

    changed(rule, day) asks what the rule would do on that day, tried(text, rule, day) what it says of a card.
    """

    wanted = Signal(str, object, object)
    changed = Signal(object, object)
    tried = Signal(str, object, object)

    def __init__(
        self, parent: QWidget, today: date, now: RuleRow | None, taken: Sequence[RuleRow] = ()
    ) -> None:
        super().__init__(parent, "", "")
        self.say_title(self.tr("How long uncollected cards are kept"))
        self.setMinimumWidth(WIDTH)
        self.begin = Labelled(self.tr("Begin with"), QComboBox())
        self.begin.field.addItem(self.tr("The rule that holds now") if now else self.tr("An empty rule"), "")
        for code in EXAMPLES:
            self.begin.field.addItem(keeping_words.example(code), code)
        self.begin.field.activated.connect(self._begun)
        self._now, self._taken = now, {row.valid_from: row for row in taken}
        self.takes_place = plain("", "warning")
        self.name = Labelled(self.tr("Name of the rule"), QLineEdit(now.name if now else ""))
        self.name.field.setMaxLength(LONGEST_NAME)
        self.valid_from = Labelled(self.tr("Holds from"), DateField(today))
        self.lines: list[TermLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.more = QPushButton(self.tr("Add a time"))
        self.more.clicked.connect(self._add_more)
        self.next_open = QCheckBox(
            self.tr("A last day on which the ward is closed moves to its next open one")
        )
        self.next_open.toggled.connect(self._say)
        self.said, self.trouble = plain("", "muted"), plain("", "error")
        self.effect, self.of_card = plain(""), plain("")
        self.card = QLineEdit()
        self.card.returnPressed.connect(self._try)
        for part in (self.trouble, self.of_card, self.takes_place):
            part.hide()
        self.valid_from.field.changed.connect(self._day_changed)
        self._lay_out()
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Take this rule"), self._want, "primary")
        # Enter in the field tries the rule; it must not take it.
        self.yes.setAutoDefault(False)
        self._show(now.rule if now else Rule(()))
        self.begin.field.setFocus()

    def _lay_out(self) -> None:
        self.card.setPlaceholderText(self.tr("Try it on a card: scan or type its number"))
        self.card.setAccessibleName(self.card.placeholderText())
        named = QHBoxLayout()
        named.setSpacing(12)
        for part, share in ((self.name, 5), (self.valid_from, 4)):
            named.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(RING, RING, RING, RING)
        column.setSpacing(12)
        column.addWidget(self.begin)
        column.addLayout(named)
        column.addLayout(self._column)
        for part in (self.more, self.next_open, self.said):
            column.addWidget(part)
        column.addStretch(1)
        # Six lines in large text are higher than a small screen; what the rule does stays in sight.
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        self.body.addWidget(self.area, 1)
        for part in (self.takes_place, self.effect, self.card, self.of_card, self.trouble):
            self.body.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def rule(self) -> Rule:
        """Give the rule as it stands."""
        return Rule(tuple(line.term() for line in self.lines), self.next_open.isChecked())

    def say_error(self, text: str) -> None:
        """Say what is wrong with the rule."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self._grow()

    def say_effect(self, text: str) -> None:
        """Say what the rule would do."""
        self.effect.setText(text)
        self.effect.setVisible(bool(text))
        self._grow()

    def say_card(self, text: str, *, wrong: bool = False) -> None:
        """Say what the rule gives for the card that was tried, or why nothing can be said of it."""
        theme.kind(self.of_card, "error" if wrong else "success")
        self.of_card.setText(text)
        self.of_card.setVisible(bool(text))
        self.card.selectAll()
        self._grow()

    def _day_changed(self, _day: object) -> None:
        self.ask_effect()

    def ask_effect(self) -> None:
        """Ask what the rule would do as it stands."""
        day, rule = self.valid_from.field.day(), self.rule()
        self._say_whose_place()
        self.say_card("")
        if day is None or not rule.terms:
            self.say_effect("")
        else:
            self.changed.emit(rule, day)

    def replaces(self) -> RuleRow | None:
        """Give the rule whose place this one would take: it begins on the same day."""
        return self._taken.get(self.valid_from.field.day())

    def _say_whose_place(self) -> None:
        """Say which rule gives way to this one, and which one this gives way to."""
        other, day, told = self.replaces(), self.valid_from.field.day(), list[str]()
        if other is not None:
            text = self.tr("The rule “{name}” begins on this day already: this one takes its place.")
            told.append(text.format(name=other.name))
        after = min((begins for begins in self._taken if day and begins and begins > day), default=None)
        if after is not None:
            text = self.tr("It holds until {day} only: then the rule “{name}” begins.")
            told.append(text.format(day=after - timedelta(days=1), name=self._taken[after].name))
        self.takes_place.setText("\n".join(told))
        self.takes_place.setVisible(bool(told))

    def _try(self) -> None:
        day, text = self.valid_from.field.day(), self.card.text().strip()
        if day is not None and text:
            self.tried.emit(text, self.rule(), day)

    def _begun(self) -> None:
        code = str(self.begin.field.currentData())
        self._show(EXAMPLES[code] if code else self._now.rule if self._now else Rule(()))
        if code:
            self.name.field.setText(keeping_words.example(code)[:LONGEST_NAME])
            self.name.field.setCursorPosition(0)

    def _show(self, rule: Rule) -> None:
        for line in list(self.lines):
            self._take_away(line)
        self.next_open.setChecked(rule.next_open_day)
        for term in rule.terms:
            self._add(term)
        self._say()

    def _add_more(self, _checked: bool = False) -> None:
        self._add(Term(When.ALWAYS, Base.REMINDER, months=3))
        self.area.ensureWidgetVisible(self.lines[-1])

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
            for line in self.lines:
                line.show()
        self.ask_effect()

    def _grow(self) -> None:
        """With each line the dialog grows, as far as the screen has room."""
        if not self.isVisible():
            return
        inside = self._inside
        self.area.setFixedHeight(LEAST)
        self._settle(inside)
        bar = self.area.verticalScrollBar().sizeHint().width()
        self.area.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        self._settle(self)
        wide = max(self.minimumSizeHint().width(), WIDTH)
        room = self.screen().availableGeometry().height() - FRAME - self._high(wide) + LEAST
        high = max(inside.minimumSizeHint().height(), inside.heightForWidth(wide - MARGINS))
        self.area.setFixedHeight(max(min(high, room), LEAST))
        self.resize(wide, self._high(wide))

    def _high(self, wide: int) -> int:
        self._settle(self)
        return self.heightForWidth(wide)

    def _settle(self, widget: QWidget) -> None:
        """What was just added or changed has not told its size yet."""
        layout = widget.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()

    def _want(self) -> None:
        day = self.valid_from.field.day()
        self.valid_from.say_error("" if day else self.tr("No such day."))
        if day is not None:
            self.wanted.emit(self.name.field.text(), self.rule(), day)
