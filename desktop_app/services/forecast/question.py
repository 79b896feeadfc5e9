"""What is asked of the forecast: until which day, below which number, and under which terms of a plan."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from desktop_app.errors import Invalid

RUNS, SEED = 2_000, 1
MOST_RUNS, LONGEST = 20_000, 800
QUESTION_DIGITS = 56
"""Of a digest of 64 characters; the other eight are the day."""

MOST_DESKS, MOST_MINUTES, MOST_OVERBOOKING, MOST_LETTERS = 50, 240, 100, 100_000


@dataclass(frozen=True, slots=True)
class ExtraDay:
    """A day opened beyond the hours of a place: desks at work, and minutes after midnight."""

    on_date: date
    place_code: str
    desks: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """Days (both included) on which a place, or the whole ward, does not open."""

    place_code: str | None
    from_date: date
    until_date: date


@dataclass(frozen=True, slots=True)
class Wave:
    """Letters posted, or calls made, on a day beyond what the ward sends anyway."""

    on_date: date
    size: int
    call: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """What a plan changes: desks of open weekend days, minutes a handover, days, waves, seats sold beyond.

    minutes holds for every future slot. overbooking_percent: so many seats more are booked than there are.
    """

    extra_desks_weekend: int = 0
    minutes: int | None = None
    extra_days: tuple[ExtraDay, ...] = ()
    closures: tuple[ClosedDay, ...] = ()
    waves: tuple[Wave, ...] = ()
    overbooking_percent: int = 0


NO_CHANGE = Terms()


@dataclass(frozen=True, slots=True)
class Question:
    """How many cards will lie uncollected on a day; equal questions on equal data have equal answers."""

    by: date
    below: int | None
    runs: int = RUNS
    seed: int = SEED
    terms: Terms = NO_CHANGE


def written(question: Question) -> str:
    """Write a question as JSON; equal ones give the same text."""
    return json.dumps(asdict(question), default=_plain, sort_keys=True)


def read(text: str) -> Question:
    """Read a question that was written. Raises ValueError, KeyError or TypeError for a text that is none."""
    found: dict[str, Any] = json.loads(text)
    by, terms = date.fromisoformat(found["by"]), _terms(found["terms"])
    return Question(by, found["below"], found["runs"], found["seed"], terms)


def terms_written(terms: Terms) -> str:
    """Write the terms of a plan as JSON."""
    return json.dumps(asdict(terms), default=_plain, sort_keys=True)


def terms_read(text: str) -> Terms:
    """Read terms that were written. Raises ValueError, KeyError or TypeError for a text that is none."""
    return _terms(json.loads(text))


def digest(question: Question, as_of: date) -> str:
    """Give the key under which the answer of a day is kept; its beginning is that of the question alone."""
    return prefix(question) + as_of.strftime("%Y%m%d")


def prefix(question: Question) -> str:
    """Give the beginning of the keys of a question, whatever the day."""
    return hashlib.sha256(written(question).encode()).hexdigest()[:QUESTION_DIGITS]


def check(question: Question, today: date) -> None:
    """Refuse a question that has no answer. Raises Invalid."""
    if question.by <= today:
        raise Invalid("by", "in_past")
    if (question.by - today).days > LONGEST:
        raise Invalid("by", "too_far")
    if not 1 <= question.runs <= MOST_RUNS:
        raise Invalid("runs", "out_of_bounds")
    if question.below is not None and question.below < 0:
        raise Invalid("below", "out_of_bounds")
    check_terms(question.terms)


def check_terms(terms: Terms) -> None:
    """Refuse terms that no ward could mean. Raises Invalid("terms", "out_of_bounds")."""
    within = (
        0 <= terms.extra_desks_weekend <= MOST_DESKS,
        terms.minutes is None or 1 <= terms.minutes <= MOST_MINUTES,
        0 <= terms.overbooking_percent <= MOST_OVERBOOKING,
        all(0 <= wave.size <= MOST_LETTERS for wave in terms.waves),
        all(1 <= day.desks <= MOST_DESKS and 0 <= day.starts < day.ends for day in terms.extra_days),
        all(closed.from_date <= closed.until_date for closed in terms.closures),
    )
    if not all(within):
        raise Invalid("terms", "out_of_bounds")


def _terms(found: dict[str, Any]) -> Terms:
    return Terms(
        found["extra_desks_weekend"],
        found["minutes"],
        tuple(ExtraDay(**_dated(day, "on_date")) for day in found["extra_days"]),
        tuple(ClosedDay(**_dated(day, "from_date", "until_date")) for day in found["closures"]),
        tuple(Wave(**_dated(wave, "on_date")) for wave in found["waves"]),
        found["overbooking_percent"],
    )


def _dated(found: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**found, **{name: date.fromisoformat(found[name]) for name in names}}


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
