"""Which two plans are compared, what they change, and the numbers of B to be turned in sight of the chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from desktop_app.services.forecast.question import MOST_DESKS, MOST_MINUTES, MOST_OVERBOOKING, NO_CHANGE
from desktop_app.views.outlook.plan_lines import spin
from desktop_app.views.outlook.plan_words import LETTERS, plan_words
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.services.forecast.question import Terms
    from desktop_app.services.plans.rows import PlanRow

AS_IT_IS = 0
"""In place of a plan's number: things as they are."""

PAUSE = 600
"""Milliseconds after which a number that was turned is tried: who goes from 2 to 5 asks once."""


class PlanHead(QWidget):
    """chosen() when another plan stands beside a letter, turned() when numbers of B were changed."""

    chosen = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filled: Sequence[PlanRow] | None = None
        self.boxes = [QComboBox() for _letter in LETTERS]
        self.terms = [plain("", "muted") for _letter in LETTERS]
        self.change = QPushButton(self.tr("Change …  Ctrl+E"))
        self.away = QPushButton(self.tr("Take away …  Ctrl+Del"))
        self.desks = spin(0, MOST_DESKS, 0)
        self.minutes = spin(0, MOST_MINUTES, 0)
        self.minutes.setSpecialValueText(self.tr("as now"))
        self.overbooking = spin(0, MOST_OVERBOOKING, 0, "%")
        self.later = QTimer(self, singleShot=True, interval=PAUSE)
        self.later.timeout.connect(self.turned)
        for field in (self.desks, self.minutes, self.overbooking):
            field.valueChanged.connect(self._begin)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for number, (letter, box, terms) in enumerate(zip(LETTERS, self.boxes, self.terms, strict=True)):
            name = plain(letter, "heading")
            name.setBuddy(box)
            box.setAccessibleName(self.tr("Plan {letter}").format(letter=letter))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self._choose)
            grid.addWidget(name, number, 0)
            grid.addWidget(box, number, 1)
            # Buttons stand beside A, which seldom has much to say.
            grid.addWidget(terms, number, 2, 1, 1 if number == 0 else 2)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.change, self.away):
            line.addWidget(button)
        grid.addLayout(line, 0, 3)
        grid.addLayout(self._numbers(), len(LETTERS), 1, 1, 3)

    def _numbers(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, field in (
            (self.tr("More weekend desks"), self.desks),
            (self.tr("Minutes each"), self.minutes),
            (self.tr("Overbooking"), self.overbooking),
        ):
            label = plain(name)
            label.setWordWrap(False)
            label.setBuddy(field)
            field.setAccessibleName(self.tr("B: {name}").format(name=name))
            line.addWidget(label)
            line.addWidget(field)
            line.addSpacing(8)
        line.addStretch(1)
        return line

    def fill(self, plans: Sequence[PlanRow]) -> None:
        """Offer these plans."""
        if self._filled == plans:
            return
        self._filled = plans
        for number, box in enumerate(self.boxes):
            before = box.currentData()
            is_first = not box.count()
            box.clear()
            box.addItem(plan_words.as_it_is(), AS_IT_IS)
            for plan in plans:
                box.addItem(plan.name, plan.plan_id)
            # At first what may be done stands beside how it is.
            wanted = plans[-1].plan_id if is_first and number and plans else before
            box.setCurrentIndex(max(box.findData(wanted), 0))

    def bring(self, plan: PlanRow) -> None:
        """Put a plan beside B, also one that was not offered so far."""
        box = self.boxes[1]
        if box.findData(plan.plan_id) < 0:
            box.addItem(plan.name, plan.plan_id)
        box.setCurrentIndex(box.findData(plan.plan_id))

    def show_plans(self, plans: Sequence[PlanRow | None], places: Mapping[str, str]) -> None:
        """Show what the plans change; numbers that are being turned stay as they are."""
        for words, plan in zip(self.terms, plans, strict=True):
            words.setText(plan_words.terms(plan.terms, places) if plan else "")
        for button in (self.change, self.away):
            button.setEnabled(plans[1] is not None)
        if not self.later.isActive():
            self.show_numbers(plans[1].terms if plans[1] else NO_CHANGE)

    def show_numbers(self, terms: Terms) -> None:
        """Put the numbers of a plan into the fields."""
        values = (terms.extra_desks_weekend, terms.minutes or 0, terms.overbooking_percent)
        for field, value in zip((self.desks, self.minutes, self.overbooking), values, strict=True):
            blocker = QSignalBlocker(field)
            field.setValue(value)
            blocker.unblock()

    def wanted(self, terms: Terms) -> Terms:
        """Give the terms with the numbers that stand in the fields now."""
        return replace(
            terms,
            extra_desks_weekend=self.desks.value(),
            minutes=self.minutes.value() or None,
            overbooking_percent=self.overbooking.value(),
        )

    def _begin(self, _value: int) -> None:
        self.later.start()

    def _choose(self, _place: int) -> None:
        # What was turned belongs to the plan that stood here before.
        self.later.stop()
        self.chosen.emit()
