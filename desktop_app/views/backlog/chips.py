"""The filters above the list of uncollected cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QObject

from desktop_app.services.backlog import EVERYTHING, Filter
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import AGE_CLASSES, CUSTODY_STAGES
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.filter_chips import FilterChips
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS = 6
"""So many ends of months can be chosen."""


class ChipWords(QObject):
    """Names of the filters in the language of the window."""

    def names(self) -> dict[str, str]:
        """What each kind is called."""
        return {
            "stage": self.tr("Stage"),
            "age": self.tr("Age"),
            "place": self.tr("Place"),
            "notices": self.tr("Notices"),
            "over_on": self.tr("Kept until"),
        }

    def over_on(self, day: date, today: date) -> str:
        """Whose time is over on which day."""
        if day == today:
            return self.tr("time is over")
        return self.tr("over by {day}").format(day=day)

    def to_all(self) -> str:
        """What takes all filters away."""
        return self.tr("All cards")


class Chips(FilterChips[Filter]):
    """Stage, age, place, notices, and whose time is over."""

    def __init__(self) -> None:
        said, chips = BacklogWords(), ChipWords()
        choices = {
            "stage": {stage: words.stage(stage) for stage in CUSTODY_STAGES},
            "age": {age: said.age(age) for age in range(len(AGE_CLASSES))},
            "place": dict[str, str](),
            "notices": {number: said.notices(number) for number in range(MOST_NOTICES + 1)},
            "over_on": dict[date, str](),
        }
        super().__init__(EVERYTHING, chips.names(), choices, chips.to_all())

    def take_day(self, today: date, *, is_now: bool) -> None:
        """Offer days from today on; how long cards were kept is not known of a past day."""
        said = ChipWords()
        days = [today, *(day for at in range(MONTHS) if (day := _month_end(today, at)) != today)]
        self.take_choices("over_on", {day: said.over_on(day, today) for day in days})
        self.chips["over_on"].setVisible(is_now)
        if not is_now and self.wanted.over_on is not None:
            self.show_filter(replace(self.wanted, over_on=None))

    def take_places(self, places: Mapping[str, str]) -> None:
        """Offer these places: name by code."""
        self.take_choices("place", places)


def _month_end(day: date, later: int) -> date:
    return day.replace(day=1) + relativedelta(months=later + 1) - timedelta(days=1)
