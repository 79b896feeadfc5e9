"""Sentences for the codes with which the rotation says no."""

from __future__ import annotations

from PySide6.QtCore import QObject


class RotationReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """Why a rule forbids a step."""
        return {
            "no_campaign": self.tr("No campaign is set up yet."),
            "no_venues": self.tr("This campaign has no venues that rotate."),
            "outside_campaign": self.tr("The campaign does not run on these days."),
            "no_plan": self.tr("Not every venue can have its turn. Nothing was kept."),
            "same_week": self.tr("Both venues have their turn in the same week: choose another week."),
            "week_over": self.tr("This week is over: it can't be changed any more."),
            "turn_pinned": self.tr("This venue is pinned to its week. Take the pin back first."),
            "venue_shut": self.tr("The venue can't open on any day of that week."),
            "forbidden_there": self.tr("The venue must not be in that week: somebody forbade it."),
            "twice_in_week": self.tr("The venue is in that week already."),
            "twice_in_round": self.tr("The venue would have two turns in the same round."),
            "nothing_to_announce": self.tr("Every planned week until that day is announced already."),
            "turn_without_days": self.tr(
                "A venue is shut in its whole week. Plan anew first, then announce."
            ),
            "not_announced": self.tr("This week is not announced."),
            "too_many_pins": self.tr("As many venues are pinned to this week as have room in it."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """Why a field can't be taken."""
        return {("seed", "*"): self.tr("The number is from 0 to 999,999.")}
