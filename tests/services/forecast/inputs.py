"""Inputs in which nothing is left to chance, for sums that can be done by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from desktop_app.services.forecast.inputs import AFTER_WEEKS, GROUPS, NO_ERRORS, Errors, Inputs, Share
from desktop_app.services.forecast.past import AGES
from desktop_app.services.forecast.seats import Ahead

MONDAY = date(2023, 7, 3)
NEVER, ALWAYS = Share(0.0), Share(1.0)
EVEN_WEEK = np.array([1.0] * 5 + [0.0] * 2)


def certain(cards: float = 1_000.0, weeks: int = 4, **fields: Any) -> Inputs:
    """A ward of cards of one age, of which a tenth leave in a week, evenly on its five weekdays."""
    stock = np.zeros(AGES)
    stock[10] = cards
    values: dict[str, Any] = {
        "cards": stock,
        "leave": np.full(AGES, 0.1),
        "arrivals": np.zeros(weeks),
        "usual_arrived": 0.0,
        "usual_left": 0.0,
        "errors": NO_ERRORS,
        "uneven": 0.0,
        "weekdays": EVEN_WEEK,
        "delivered": EVEN_WEEK,
        "usual_week": 5.0,
        "otherwise": NEVER,
        "comes": (ALWAYS,) * GROUPS,
        "walks_in": NEVER,
        "at_seats": (ALWAYS, ALWAYS),
        "answers": (NEVER,) * AFTER_WEEKS,
        "rest": NEVER,
        "calls": (NEVER,) * AFTER_WEEKS,
        "calls_rest": NEVER,
        "hours": np.zeros(24),
        "booked": np.zeros((weeks * 7, GROUPS)),
    }
    return Inputs(**{**values, **fields})


def by_chance(weeks: int = 4, **fields: Any) -> Inputs:
    """The same ward, in which everything may come otherwise."""
    chance = np.random.default_rng(3)
    values: dict[str, Any] = {
        "arrivals": np.full(weeks, 60.0),
        "usual_arrived": 60.0,
        "usual_left": 100.0,
        "errors": Errors(chance.normal(0, 0.3, (30, weeks)), chance.normal(0, 0.3, (30, weeks))),
        "uneven": 2.0,
        "otherwise": Share(0.05, 40.0),
        "comes": (Share(0.85, 60.0),) * GROUPS,
        "walks_in": Share(0.2, 50.0),
        "at_seats": (Share(0.7, 50.0), Share(0.9, 50.0)),
        "answers": (Share(0.06, 100.0),) * AFTER_WEEKS,
        "rest": Share(0.02, 400.0),
        "calls": (Share(0.08, 60.0),) * AFTER_WEEKS,
        "calls_rest": Share(0.02, 400.0),
    }
    return certain(weeks=weeks, **{**values, **fields})


def open_days(seats: list[float], minutes: float = 15.0) -> Ahead:
    """Days from a Monday on with these seats, all from nine o'clock in one hour; a day without is closed."""
    numbers = np.array(seats, dtype=np.float64)
    by_hour = np.zeros((len(seats), 24))
    by_hour[:, 9] = numbers
    opened = (numbers > 0).astype(np.float64)
    return Ahead(MONDAY, numbers, by_hour, numbers * minutes, opened, opened, known=True)


def weeks_of(seats: float, weeks: int = 4) -> list[float]:
    """Seats on the five weekdays of so many weeks."""
    return ([seats] * 5 + [0.0] * 2) * weeks
