"""The outreach of the invented ward: visits of the last and next weeks, counts of the post offices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import func, select

from desktop_app.campaign_terms import CountSource, OutreachKind, VenueKind
from desktop_app.models.campaign import Venue
from desktop_app.models.keeping import Tally
from desktop_app.services.outreach import post_offices, visits
from desktop_app.services.outreach.post_offices import CellRow
from desktop_app.services.outreach.rows import Outcome, VisitWish
from desktop_app.terms import Channel, Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

OPENED = "2023-03"
"""In this month the post offices of the ward opened their windows (the committee's report)."""

PLACES = (
    (OutreachKind.FACILITY, "特別養護老人ホーム（見本）花畑", "足立区花畑四丁目1番", 600, 690, 14),
    (OutreachKind.FACILITY, "障がい福祉館（見本）綾瀬", "足立区綾瀬三丁目2番", 780, 870, 10),
    (OutreachKind.HOME, "自宅（見本）千住", "足立区千住旭町3番", 900, 930, 1),
    (OutreachKind.FACILITY, "デイサービス（見本）西新井", "足立区西新井本町一丁目4番", 600, 675, 9),
    (OutreachKind.HOME, "自宅（見本）竹の塚", "足立区竹の塚五丁目5番", 720, 750, 2),
)
"""Where the invented ward goes; what each needs of a day, and how many are expected."""

DAYS = ((-12, 0, 3), (-5, 3, 5), (0, 0, 3), (2, 3, 5), (9, 0, 2))
"""Days from today, and which of the places are visited then."""

STAFF = (("mado1", "mado2"), ("kakari",))


def furnish(session: Session, random: np.random.Generator, acting: Acting) -> None:
    """Plan visits, note what was done at those that are over, and enter the counts of the post offices."""
    for days, begin, end in DAYS:
        for at in range(begin, end):
            _visit(session, random, acting, acting.today + timedelta(days=days), at)
    _counts(session, random, acting)


def _visit(session: Session, random: np.random.Generator, acting: Acting, day: date, at: int) -> None:
    if day.weekday() > 4:
        day += timedelta(days=2)
    kind, name, address, starts, ends, expected = PLACES[at]
    wish = VisitWish(kind, day, starts, ends, name, address, expected, STAFF[at % len(STAFF)])
    row = visits.make(session, _next(random, acting), wish)
    if day < acting.today:
        came = max(expected - int(random.integers(0, 3)), 1)
        done = Outcome(came, max(came - int(random.integers(0, 2)), 0), int(random.integers(0, 2)))
        visits.end(session, _next(random, acting), row.visit_id, row.version, done)


def _counts(session: Session, random: np.random.Generator, acting: Acting) -> None:
    """Share out what was applied for at post offices in each month that is over."""
    offices = session.scalars(
        select(Venue.id).where(Venue.kind == VenueKind.POST_OFFICE.value).order_by(Venue.position, Venue.id)
    ).all()
    this_month = acting.today.isoformat()[: len(OPENED)]
    months = session.execute(
        select(Tally.month, func.sum(Tally.count))
        .where(
            Tally.stage == Stage.APPLIED.value,
            Tally.channel == Channel.POST_OFFICE.value,
            Tally.month >= OPENED,
            Tally.month < this_month,
        )
        .group_by(Tally.month)
        .order_by(Tally.month)
    ).all()
    if not offices:
        return
    weights = random.dirichlet(np.full(len(offices), 6.0))
    for month, applied in months:
        shares: list[int] = random.multinomial(int(applied), weights).tolist()
        for venue_id, count in zip(offices, shares, strict=True):
            seen = CellRow(venue_id, month)
            post_offices.put(session, _next(random, acting), seen, count, CountSource.FILE)


def _next(random: np.random.Generator, acting: Acting) -> Acting:
    return replace(acting, staff_id="kakari", operation=random.bytes(16).hex())
