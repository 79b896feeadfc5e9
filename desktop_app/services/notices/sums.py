"""The sum of a run: how many letters bring as many people as seats are left."""

from __future__ import annotations

HUNDRED = 100


def expected(told: int, percent: int) -> int:
    """How many of the people told will come, rounded half up."""
    return (told * percent + HUNDRED // 2) // HUNDRED


def fit(seats_free: int, told: int, percent: int) -> int:
    """How many letters fit: with one more, more people would be expected than seats are left."""
    return max(seats_free - expected(told, percent), 0) * HUNDRED // percent
