"""The wave between two months: what expires, who is expected, and the seats beside it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid
from desktop_app.services import ward_settings
from desktop_app.services.renewals import assuming, expiring, seats, window
from desktop_app.services.renewals.rows import Kind, MonthRow, RenewalsRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.renewals.rows import Assumed
    from desktop_app.services.renewals.seats import MonthSeats

MOST_MONTHS = 120
SEED = 20_230_627
LONGEST_WINDOW = timedelta(days=93)


def ask(session: Session, first: date, last: date, today: date, seed: int = SEED) -> RenewalsRow:
    """Give the wave of the months of two days (both included). Raises Invalid for a range that is none.

    Expected visits are those from today on: one at a window for certificates alone; for a card the handover,
    which needs a seat, and for those who apply at a window that visit too. Each visit takes one seat.
    """
    months = checked(first, last)
    assumed = assuming.read(session, today, ward_settings.read(session))
    begin = months[0] - timedelta(days=assumed.days)
    end = window.last_of(months[-1]) + LONGEST_WINDOW
    later = expiring.later(session, begin - expiring.EARLY)
    taken = expiring.taken(later)
    counts = {kind: expiring.by_day(session, kind, begin, end, taken) for kind in Kind}
    there = _seats(session, months, today)
    expected = _expected(counts, months, assumed, today, seed)
    expiries = [_sums(counts[kind], window.first_of) for kind in (Kind.CARD, Kind.CERTIFICATES)]
    starts = _sums(_all(counts), lambda day: window.first_of(window.start_of_renewal(day)))
    rows = tuple(
        _month(
            month,
            (expiries[0][month], expiries[1][month], starts[month]),
            (visits, low, high, handovers),
            there.get(month),
        )
        for month, visits, low, high, handovers in zip(months, *expected, strict=True)
    )
    ends = {pk: day for kind in Kind for pk, day in taken.of(kind).items()}
    inside = {pk for pk, day in ends.items() if months[0] <= day <= window.last_of(months[-1])}
    renewed = {pk for _, pk in taken.renewed} & inside
    replaced = {row.card_pk for row in later if row.procedure in expiring.REPLACES} & inside
    return RenewalsRow(today, rows, assumed, len(renewed), len(replaced - renewed), seed)


def checked(first: date, last: date) -> tuple[date, ...]:
    """Give the months of a range. Raises Invalid where it is empty or too long."""
    if last < first:
        raise Invalid("until", "before_from")
    months = window.months(first, last)
    if len(months) > MOST_MONTHS:
        raise Invalid("until", "too_many_months")
    return months


def _expected(
    counts: Mapping[Kind, Mapping[date, int]],
    months: Sequence[date],
    assumed: Assumed,
    today: date,
    seed: int,
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Give expected visits, their P10 and P90, and the handovers among them, for each month."""
    # numpy is loaded by who asks for the wave, not by who starts the program.
    from desktop_app.services.renewals import visits

    come = assumed.come / 100
    # The ward that writes down no renewal of certificates does not know who has come already.
    known = assumed.certificates.counted > 0
    alone = visits.spread(counts[Kind.CERTIFICATES], months, today, known=known)
    applied = visits.spread(counts[Kind.CARD], months, today, known=True)
    handed = visits.spread(counts[Kind.CARD], months, today, assumed.days, known=True)
    mean, low, high = visits.drawn(
        [
            (alone, assumed.certificates, come),
            (applied, assumed.card, come * assumed.counter / 100),
            (handed, assumed.card, come),
        ],
        months,
        seed,
    )
    handovers = visits.rounded(visits.of_shares(handed, assumed.card, come))
    return mean, low, high, handovers


def _month(
    month: date,
    expiries: tuple[int, int, int],
    expected: tuple[int, int, int, int],
    there: MonthSeats | None,
) -> MonthRow:
    cards, certificates, starting = expiries
    visits, low, high, handovers = expected
    return MonthRow(
        month=month,
        cards=cards,
        certificates=certificates,
        starting=starting,
        visits=visits,
        visits_p10=min(low, visits),
        visits_p90=max(high, visits),
        handovers=min(handovers, visits),
        at_window=max(visits - handovers, 0),
        seats_needed=visits,
        seats=None if there is None else there.seats,
        booked=None if there is None else there.booked,
        difference=None if there is None else there.seats - there.booked - visits,
        days_open=0 if there is None else len(there.days),
        minutes=0 if there is None or not there.seats else ceil(there.minutes / there.seats),
    )


def _seats(session: Session, months: Sequence[date], today: date) -> dict[date, MonthSeats]:
    """Give the seats from today on; a month that is over has none."""
    first, last = max(months[0], today), window.last_of(months[-1])
    if last < first:
        return {}
    found = seats.by_month(session, first, last)
    return {month: found[month] for month in months if window.last_of(month) >= today}


def _all(counts: Mapping[Kind, Mapping[date, int]]) -> Counter[date]:
    found: Counter[date] = Counter()
    for one in counts.values():
        found.update(one)
    return found


def _sums(counts: Mapping[date, int], month_of: Callable[[date], date]) -> Counter[date]:
    found: Counter[date] = Counter()
    for day, count in counts.items():
        found[month_of(day)] += count
    return found
