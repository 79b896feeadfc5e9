"""Sentences for what the forecast can't be asked."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ForecastReasons(QObject):
    """Why a question to the forecast has no answer."""

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
            ("terms", "*"): self.tr("A number or a day of the plan can't be meant so."),
        }
