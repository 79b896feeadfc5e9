"""Thinks the synthetic ward out, before anything of it is written."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.services.demo import (
    again,
    calendar,
    collect,
    disposals,
    flow,
    life,
    plan,
    shelves,
    ward,
    week,
)
from desktop_app.services.demo.facts import Ward
from desktop_app.services.demo.life import Whole

SHOWN_DAYS = 60
"""The longest names and some namesakes are among the cards notified in these last days."""


@dataclass(frozen=True, slots=True)
class Made:
    """A ward thought out until its last day; first is the day until which all came with the ledger."""

    first: int
    last: int
    whole: Whole
    ward: Ward
    boxes: shelves.Boxes
    places: shelves.Places


def imagine(random: np.random.Generator, last: int, scale: float) -> Made:
    """Think out all lives and people until the last day (its number), at the scale."""
    totals = plan.make(calendar.day_of(last), scale)
    steps = flow.draw(random, totals.applied)
    ways = collect.Counters(random, totals, steps, last).play()
    disposals.gather(ways.disposed, last)
    whole = life.draw(random, totals.applied, steps, ways)
    first = max(last - week.DAYS, 0)
    before = again.earlier(random, totals.applied, steps, ways)
    people = ward.describe(random, whole.until(last), before, last - SHOWN_DAYS)
    boxes = shelves.boxes(steps.delivered, steps.produced, last)
    lying = shelves.lie_there(whole.dates["shelved"], whole.dates["left"], first, last)
    places = shelves.places(random, people.office, whole.dates["shelved"], lying)
    people.delivery[:] = boxes.of
    people.shelf[:] = places.of
    return Made(first, last, whole, people, boxes, places)
