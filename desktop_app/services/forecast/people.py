"""Estimates of what people do: come to what they booked, walk in, answer a letter, and at what hour."""

from __future__ import annotations

import numpy as np

from desktop_app.services.forecast.inputs import AFTER_WEEKS, GROUPS, LEAD_DAYS, Share
from desktop_app.services.forecast.past import MONDAY_OFFSET, WEEK
from desktop_app.services.forecast.reading import NEVER, Days, Numbers, Read

SATURDAY = 5
CAME, MISSED, CANCELLED = 1, 2, 3

USUAL_COMES, USUAL_WALKS_IN, USUAL_OTHERWISE, USUAL_ANSWER = 0.85, 0.25, 0.05, 0.15
"""Where a ward has seen too little: of those booked, of those handed over, of what leaves, of those told."""

WORTH = 20.0
"""So many cases the usual share is worth beside what was seen."""

ENOUGH = 100
REST_WEEKS = (8, 13)
"""Weeks after a letter in which its answer has ebbed away: people come then as they would anyway."""

COUNTER_HOURS_BEFORE_UTC = 9
MONTHS = 6


def group(lead: Days, on: Days) -> Days:
    """Give the group of a booking by its lead and its weekday."""
    weekend = ((on + MONDAY_OFFSET) % WEEK >= SATURDAY).astype(np.int64)
    return np.searchsorted(np.array(LEAD_DAYS), lead, side="right") + weekend * (GROUPS // 2)


def comes(read: Read, as_of: int) -> tuple[tuple[Share, ...], bool]:
    """Share of booked people who came, by group, from the days before as_of; and whether they suffice."""
    on, booked, _ended, state, count = read.bookings
    over = (on < as_of) & (booked <= on) & np.isin(state, (CAME, MISSED, CANCELLED))
    groups = group(on - booked, on)[over]
    came = np.bincount(groups, weights=(count * (state == CAME))[over], minlength=GROUPS)
    seen = np.bincount(groups, weights=count[over], minlength=GROUPS)
    overall = (came.sum() + USUAL_COMES * WORTH) / (seen.sum() + WORTH)
    shares = tuple(
        Share(float((at + overall * WORTH) / (of + WORTH)), float(of + WORTH))
        for at, of in zip(came, seen, strict=True)
    )
    return shares, bool(seen.sum() >= ENOUGH)


def booked(read: Read, as_of: int, days: int) -> Numbers:
    """Bookings that stood at the end of the day, for each of the days ahead, by group."""
    on, made, ended, _state, count = read.bookings
    stands = (on > as_of) & (on <= as_of + days) & (made <= as_of) & (ended > as_of)
    found = np.zeros((days, GROUPS))
    np.add.at(found, (on[stands] - as_of - 1, group(on - made, on)[stands]), count[stands])
    return found


def walks_in(read: Read, as_of: int) -> Share:
    """Share of those handed over at places with seats who had not booked."""
    on, with_seats, count = read.handed
    there = (on <= as_of) & (with_seats == 1)
    handed = float(count[there].sum())
    since = int(on[there].min()) if there.any() else NEVER
    day, _made, _ended, state, number = read.bookings
    had = float(number[(day >= since) & (day <= as_of) & (state == CAME)].sum())
    without = max(handed - had, 0.0)
    return Share((without + USUAL_WALKS_IN * WORTH) / (handed + WORTH), handed + WORTH)


def at_seats(read: Read, as_of: int) -> tuple[Share, Share]:
    """Share of those handed over who came to a place with seats, on weekdays and on weekends."""
    on, with_seats, count = read.handed
    weekend = (on + MONDAY_OFFSET) % WEEK >= SATURDAY
    return (
        _served(with_seats, count * ((on <= as_of) & ~weekend), read.seats_share),
        _served(with_seats, count * ((on <= as_of) & weekend), 1.0),
    )


def otherwise(read: Read, months: dict[str, float]) -> Share:
    """Share of the cards that left in the last months and were not handed over; months: all that left."""
    names = sorted(month for month in months if month in read.handed_by_month)[-MONTHS:]
    left = sum(months[name] for name in names)
    handed = sum(min(read.handed_by_month[name], months[name]) for name in names)
    if left < WORTH:
        return Share(USUAL_OTHERWISE, WORTH)
    # The months differ more than chance alone would make them: a tenth of the cases counts.
    return Share(min(max((left - handed) / left, 0.0), 1.0), max(left / 10, WORTH))


def answers(told: tuple[Days, Days, Days], as_of: int, weight: int) -> tuple[tuple[Share, ...], Share, bool]:
    """Share of those still there who came in each week after they were told, and later as they would anyway.

    weight: how many people one that was looked at stands for. The last says whether enough was seen.
    """
    sent, left, count = told
    seen = (sent <= as_of) & (left > sent)
    sent, left, count = sent[seen], np.where(left[seen] > as_of, NEVER, left[seen]), count[seen]
    weeks = np.minimum((left - sent) // WEEK, NEVER)
    known = (as_of - sent) // WEEK
    came, there = np.zeros(REST_WEEKS[1]), np.zeros(REST_WEEKS[1])
    for week in range(REST_WEEKS[1]):
        at_risk = (weeks >= week) & (known > week)
        there[week] = count[at_risk].sum()
        came[week] = count[at_risk & (weeks == week)].sum()
    if there[0] * weight < ENOUGH:
        usual = tuple(Share(USUAL_ANSWER / AFTER_WEEKS, WORTH) for _week in range(AFTER_WEEKS))
        return usual, Share(0.0), False
    shares = tuple(_seen(came[week], there[week]) for week in range(AFTER_WEEKS))
    later = slice(*REST_WEEKS)
    return shares, _seen(came[later].sum(), there[later].sum()), True


def hours(read: Read) -> Numbers:
    """Share of the people who come in each hour of the day at the counter; none where nobody was seen."""
    local = np.roll(read.hours, COUNTER_HOURS_BEFORE_UTC)
    return local / local.sum() if local.sum() >= ENOUGH else np.zeros(24)


def _seen(came: float, there: float) -> Share:
    return Share(float((came + 0.5) / (there + 1.0)), float(there + 1.0))


def _served(with_seats: Days, count: Days, usual: float) -> Share:
    total, there = float(count.sum()), float(count[with_seats == 1].sum())
    return Share((there + usual * WORTH) / (total + WORTH), total + WORTH)
