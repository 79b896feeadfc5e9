"""Who of the synthetic ward may book: people with a notice, by the counter to which they go."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days
from desktop_app.services.demo.life import STAGES
from desktop_app.services.demo.names import SPACE
from desktop_app.services.demo.places import AEON, PLACES, WARD_OFFICE
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.services.demo.imagine import Made
    from desktop_app.services.demo.names import Picks
    from desktop_app.services.demo.week import Change

NEAR_AEON = frozenset({"05", "06", "08", "10", "12", "13", "15", "16", "17"})
OWN_COUNTER = frozenset(place.code for place in PLACES)
SHARE = 0.3
"""At most this share of the people who were told has booked."""

LARGEST_FAMILY = 4
LEAVES = frozenset({EventKind.HANDED_OVER, EventKind.NATIONAL_RECORDED})


def counter_of(office: str, *, weekend: bool) -> str:
    """The counter with bookings to which people of an office go."""
    if office in NEAR_AEON:
        return AEON
    return office if office in OWN_COUNTER and not weekend else WARD_OFFICE


class Callers:
    """People who may book, each taken once; those who were told lately come first."""

    def __init__(self, random: np.random.Generator, made: Made, changes: list[Change], until: int) -> None:
        self.random = random
        self.ward = made.ward
        self.ready = _ready(made, changes)
        handed = [change.place for change in changes if change.kind is EventKind.HANDED_OVER]
        cards = _fit(made, self.ready, handed, until)
        age = made.last - made.whole.dates["first_notice"][cards]
        cards = cards[np.argsort(-random.exponential(size=len(cards)) / (1.0 + age / 60.0), kind="stable")]
        self.left = int(len(cards) * SHARE)
        self.taken: set[int] = set()
        self.pools: defaultdict[str, list[int]] = defaultdict(list)
        for card, office in zip(cards.tolist(), made.ward.office[cards].tolist(), strict=True):
            self.pools[counter_of(office, weekend=False)].append(card)
        homes = _alike(cards, lambda card: _home(made, card))
        self.families = {
            name: [family for family in homes if _counter(made, family[0]) == name] for name in OWN_COUNTER
        }
        self.namesakes = _alike(cards, lambda card: made.ward.kana[card])

    def one(self, counter: str, latest: int, *, weekend: bool = False) -> int | None:
        """Somebody who goes to the counter and could book until the latest day; None when nobody is left."""
        pool = self.pools[self._name(counter, weekend=weekend)]
        for at in range(len(pool) - 1, -1, -1):
            if self.left <= 0:
                return None
            if self.ready[pool[at]] <= latest and self._take([pool[at]]):
                return pool.pop(at)
        return None

    def family(self, counter: str, most: int) -> list[int]:
        """People of one household who go to the counter, at most so many; nobody where there are none."""
        families = self.families[counter]
        while families and self.left > 1 and most > 1:
            family = families.pop()[: min(most, LARGEST_FAMILY, self.left)]
            if self._take(family):
                return family
        return []

    def alike(self) -> list[int]:
        """Two people with the same reading of their names; nobody where there are none."""
        while self.namesakes and self.left > 1:
            pair = self.namesakes.pop()[:2]
            if not self._same_person(pair) and self._take(pair):
                return pair
        return []

    def _name(self, counter: str, *, weekend: bool) -> str:
        """On weekends the ward office serves the people of the offices that are closed too."""
        if not weekend or counter != WARD_OFFICE:
            return counter
        names = [name for name in sorted(OWN_COUNTER - {AEON}) if self.pools[name]] or [counter]
        sizes = np.array([len(self.pools[name]) for name in names], dtype=np.float64) + 1e-9
        return names[int(self.random.choice(len(names), p=sizes / sizes.sum()))]

    def _take(self, cards: list[int]) -> bool:
        if not self.taken.isdisjoint(cards):
            return False
        self.taken.update(cards)
        self.left -= len(cards)
        return True

    def _same_person(self, pair: list[int]) -> bool:
        one, other = pair
        return bool(self.ward.birth[one] == self.ward.birth[other])


def _ready(made: Made, changes: list[Change]) -> Days:
    """From which day on a card may be booked as one of whose notice the person knows; NEVER for others."""
    lives = made.whole.until(made.first)
    told = lives.stage == STAGES.index(Stage.NOTIFIED)
    found = np.where(told, made.first, NEVER).astype(np.int32)
    for change in changes:
        if change.kind not in LEAVES:
            later = calendar.number(change.on) + 1 if change.kind is EventKind.NOTIFIED else NEVER
            found[change.place] = later
    return found


def _fit(made: Made, ready: Days, handed: Iterable[int], until: int) -> Picks:
    """Cards that still wait on the last day and hold until the last slot."""
    holds = made.ward.card_expires >= np.datetime64(calendar.day_of(until))
    fit = (ready <= made.last) & holds
    fit[np.array(list(handed), dtype=np.int64)] = False
    return np.flatnonzero(fit)


def _home(made: Made, card: int) -> str:
    ward = made.ward
    return f"{ward.address[card]}{SPACE}{ward.detail[card]}{SPACE}{ward.name[card].split(SPACE)[0]}"


def _counter(made: Made, card: int) -> str:
    return counter_of(made.ward.office[card], weekend=False)


def _alike(cards: Picks, key: Callable[[int], str]) -> list[list[int]]:
    """Cards with the same key, where there are several."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for card in cards.tolist():
        found[key(card)].append(card)
    return [group for group in found.values() if len(group) > 1]
