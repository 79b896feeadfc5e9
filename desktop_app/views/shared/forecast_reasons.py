"""Sentences for what the forecast can't be asked."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.forecast.rows import Unsure


class ForecastReasons(QObject):
    """Why a question to the forecast has no answer."""

    def unsure(self, code: str) -> str:
        """What a usual figure stands for, because the ward's own past says too little."""
        known = {
            Unsure.HISTORY: self.tr(
                "Less than half a year of handovers is known: the pace is a rough guess."
            ),
            Unsure.BOOKINGS: self.tr("Few bookings are known: how many people come is a usual figure."),
            Unsure.REMINDERS: self.tr("Few reminders are known: what a letter brings is a usual figure."),
            Unsure.CALLS: self.tr("Few calls are known: a call is taken to bring as much as a letter."),
            Unsure.SEATS: self.tr("No hours and no slots are set up: nothing limits the handovers of a day."),
        }
        return known[Unsure(code)]

    def of_rule(self) -> dict[str, str]:
        """What stops the forecast: nothing but its fields."""
        return {}

    def of_field(self) -> dict[tuple[str, str], str]:
        """Fields of a question and of a plan."""
        return {
            ("by", "too_far"): self.tr("The day is too far off: two years at most."),
            ("by", "*"): self.tr("The day must lie in the future."),
            ("runs", "*"): self.tr("The number of runs is from 1 to 20,000."),
            ("below", "*"): self.tr("The number of cards can't be negative."),
            ("plan_name", "missing"): self.tr("The plan has no name yet."),
            ("plan_name", "taken"): self.tr("Another plan has this name."),
            ("plan_name", "*"): self.tr("The name of a plan has at most 40 signs."),
            ("memo_title", "missing"): self.tr("The memo has no title yet."),
            ("memo_title", "*"): self.tr("The title of a memo has at most 80 signs."),
            ("memo_note", "*"): self.tr("The note of a memo has at most 2,000 signs."),
            ("terms", "no_change"): self.tr(
                "So the plan changes nothing. Change a number, or add a day, a closure or letters."
            ),
            ("terms", "in_past"): self.tr("A day of the plan lies in the past."),
            ("terms", "day_missing"): self.tr("A line of the plan has no day, or one that can't be read."),
            ("terms", "*"): self.tr("A number or a day of the plan can't be meant so."),
        }
