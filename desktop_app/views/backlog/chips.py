"""The filters above the list of uncollected cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.backlog import EVERYTHING, Filter
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import AGE_CLASSES, CUSTODY_STAGES
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.filter_chips import FilterChips
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping


class ChipWords(QObject):
    """Names of the filters in the language of the window."""

    def names(self) -> dict[str, str]:
        """What each kind is called."""
        return {
            "stage": self.tr("Stage"),
            "age": self.tr("Age"),
            "place": self.tr("Place"),
            "notices": self.tr("Notices"),
        }

    def to_all(self) -> str:
        """What takes all filters away."""
        return self.tr("All cards")


class Chips(FilterChips[Filter]):
    """Stage, age, place and notices."""

    def __init__(self) -> None:
        said, chips = BacklogWords(), ChipWords()
        choices = {
            "stage": {stage: words.stage(stage) for stage in CUSTODY_STAGES},
            "age": {age: said.age(age) for age in range(len(AGE_CLASSES))},
            "place": dict[str, str](),
            "notices": {number: said.notices(number) for number in range(MOST_NOTICES + 1)},
        }
        super().__init__(EVERYTHING, chips.names(), choices, chips.to_all())

    def take_places(self, places: Mapping[str, str]) -> None:
        """Offer these places: name by code."""
        self.take_choices("place", places)
