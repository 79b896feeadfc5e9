"""What the ward's own renewals say about when people come, and its settings where they say too little."""

from __future__ import annotations

from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.application import LEFT, Application
from desktop_app.services.renewals import expiring, window
from desktop_app.services.renewals.rows import Assumed, Kind, Shares, Source
from desktop_app.terms import Channel, Procedure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.renewals.expiring import LaterRow
    from desktop_app.services.ward_settings import WardSettings

LEAST = 30
"""With fewer renewals of its own the ward's settings stand."""

NEWEST = 2_000
YEAR = timedelta(days=365)
USUAL_DAYS = 45
HANDOVERS = 500
AT_WINDOWS = {Channel.COUNTER.value, Channel.EXPRESS.value}


def read(session: Session, today: date, settings: WardSettings) -> Assumed:
    """Give what the figures rest on, as it is known today."""
    cards = expiring.latest(session, Kind.CARD, NEWEST)
    alone = expiring.latest(session, Kind.CERTIFICATES, NEWEST)
    by_counter = [row.channel in AT_WINDOWS for row in cards]
    own = len(by_counter) >= LEAST
    days = _days(session, cards)
    ended, renewed = _ended(session, today, cards)
    return Assumed(
        card=shares(cards, Kind.CARD, today, settings),
        certificates=shares(alone, Kind.CERTIFICATES, today, settings),
        come=settings.renewal_come,
        counter=100 * sum(by_counter) / len(by_counter) if own else float(settings.renewal_counter),
        counter_source=Source.OWN if own else Source.ASSUMED,
        days=USUAL_DAYS if days is None else days,
        days_source=Source.ASSUMED if days is None else Source.OWN,
        ended=ended,
        renewed=renewed,
    )


def shares(rows: Iterable[LaterRow], kind: Kind, today: date, settings: WardSettings) -> Shares:
    """Give when people come: from windows that are over, so that nobody is missing who comes late."""
    counts = [0, 0, 0]
    for row in rows:
        expires = row.card_expires_on if kind is Kind.CARD else row.certificates_expire_on
        if expires is None or expires >= today:
            continue
        part = window.part_of(expires, row.applied_on)
        if part is not None:
            counts[part] += 1
    counted = sum(counts)
    if counted < LEAST:
        return Shares(_three(settings.renewal_shares), Source.ASSUMED, 0)
    return Shares(_three([100 * count / counted for count in counts]), Source.OWN, counted)


def _three(values: Sequence[float]) -> tuple[float, float, float]:
    first, second, third = values
    return float(first), float(second), float(third)


def _days(session: Session, cards: Iterable[LaterRow]) -> int | None:
    """Give the usual days from application to handover: of renewals, else of the ward's newest handovers."""
    own = [(row.handed_over_on - row.applied_on).days for row in cards if row.handed_over_on]
    if len(own) >= LEAST:
        return round(median(own))
    newest = (
        select(Application.applied_on, Application.handed_over_on)
        .where(LEFT, Application.handed_over_on.is_not(None))
        .order_by(Application.left_on.desc())
        .limit(HANDOVERS)
    )
    found = [(handed - applied).days for applied, handed in session.execute(newest) if handed]
    return round(median(found)) if len(found) >= LEAST else None


def _ended(session: Session, today: date, cards: Iterable[LaterRow]) -> tuple[int, int]:
    """Count the cards whose time ran out within a year, and those of them that were renewed in time."""
    first, last = today - YEAR, today - window.DAY
    statement = select(func.count()).where(*expiring.where(Kind.CARD, first, last))
    ended = session.scalar(statement) or 0
    renewed = {
        row.card_pk
        for row in cards
        if row.procedure is Procedure.RENEWAL_CARD
        and row.card_expires_on is not None
        and first <= row.card_expires_on <= last
        and row.applied_on <= row.card_expires_on
    }
    return ended, len(renewed)
