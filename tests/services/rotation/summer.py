"""What the tests of the rotation share: the summer of 2023 with sixteen venues, and what is done with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.models.campaign import VenueClosure
from desktop_app.services.rotation import listing, making
from desktop_app.services.rotation.asking import Wanted
from desktop_app.services.rotation.changing import Pick
from desktop_app.terms import Role
from tests.factories import NOW, acting, make_campaign, make_staff, make_venue

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.rotation.making import MadeRow, ProposalRow
    from desktop_app.services.rotation.rows import TurnRow, WeekRow

FIRST, LAST = date(2023, 6, 28), date(2023, 9, 30)
SUMMER = Wanted(FIRST, LAST)
MONDAY = date(2023, 7, 3)
LATER = NOW + timedelta(minutes=10)
VENUES = 16


def furnish(session: Session, **campaign: Any) -> int:
    """A supervisor, a clerk, the campaign and its venues R01 … R16, none of which has a substitute."""
    make_staff(session, "s1", Role.SUPERVISOR)
    make_staff(session, "s2", Role.SUPERVISOR)
    make_staff(session, "w1")
    campaign_id = make_campaign(session, **campaign)
    for number in range(1, VENUES + 1):
        make_venue(session, campaign_id, f"R{number:02}", position=number, district=f"{number % 5}")
    return campaign_id


def made(database: Database, campaign_id: int, wanted: Wanted = SUMMER, **options: Any) -> MadeRow:
    """A plan that a supervisor made."""
    with database.write() as session:
        return making.make(session, acting("s1"), campaign_id, wanted, **options)


def proposed(database: Database, campaign_id: int, wanted: Wanted = SUMMER) -> ProposalRow:
    """A plan that is not kept."""
    with database.read() as session:
        return making.propose(session, acting().today, campaign_id, wanted)


def weeks(database: Database, campaign_id: int) -> tuple[WeekRow, ...]:
    """All weeks of the summer."""
    with database.read() as session:
        return listing.weeks(session, campaign_id, FIRST, LAST)


def week(database: Database, campaign_id: int, monday: date = MONDAY) -> WeekRow:
    """One week."""
    with database.read() as session:
        return listing.week(session, campaign_id, monday)


def pick(row: WeekRow, turn: TurnRow | None = None) -> Pick:
    """A turn of the week as it is seen, the first unless another is named."""
    return Pick(row.monday, row.version, (turn or row.turns[0]).turn_id)


def shut(database: Database, venue_id: int, first: date, last: date) -> None:
    """The venue is shut on these days."""
    with database.write() as session:
        session.add(
            VenueClosure(
                venue_id=venue_id, from_date=first, until_date=last, reason="工事", made_at=NOW, made_by="s1"
            )
        )
