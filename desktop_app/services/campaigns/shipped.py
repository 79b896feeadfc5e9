"""The campaigns, venues and post offices that the program ships, and how they get into a database."""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.campaign_terms import CampaignKind, VenueKind
from desktop_app.models.campaign import Campaign, CampaignDay, CampaignPart, CampaignVenue, Venue
from desktop_app.paths import resources
from desktop_app.services import audit, operations, seals, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

APART = "|"


@dataclass(frozen=True, slots=True)
class LoadedRow:
    """What was put in: campaigns and venues that were not there yet."""

    campaigns: int
    venues: int


def load(session: Session, acting: Acting) -> LoadedRow:
    """Put the shipped campaigns and sample venues into the ward's own database, as a supervisor asked.

    What has the same code already stays as it is. Sent again it gives the first result. Raises NoPermission.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return LoadedRow(**kept)
    staff.require(session, acting, "campaigns", Role.SUPERVISOR)
    audit.hold(session)
    before = {*seals.keys(session, "campaign"), *seals.keys(session, "venue")}
    loaded = install(session, acting.today)
    new = [*seals.keys(session, "campaign"), *seals.keys(session, "venue")]
    sealed = [key for key in new if key not in before]
    audit.record(session, acting, "campaigns_loaded", "shipped", asdict(loaded), sealed=sealed)
    operations.done(session, acting, "campaigns_loaded", asdict(loaded))
    return loaded


def install(session: Session, today: date) -> LoadedRow:
    """Put in what the program ships unless its code is there already; nothing of the ward's is changed.

    Where no campaign is active yet, the one that runs today becomes so, else the next one.
    """
    campaigns = _campaigns(session)
    _activate(session, campaigns, today)
    count = _venues(session, campaigns)
    return LoadedRow(len(campaigns), count)


def _campaigns(session: Session) -> dict[str, Campaign]:
    there = set(session.scalars(select(Campaign.code)))
    made: dict[str, Campaign] = {}
    for row in _read("campaigns"):
        if row["code"] not in there:
            made[row["code"]] = campaign = _campaign(row)
            session.add(campaign)
    session.flush()
    position: dict[str, int] = {}
    for row in _read("parts"):
        if row["campaign"] in made:
            at = position[row["campaign"]] = position.get(row["campaign"], 0) + 1
            session.add(_part(made[row["campaign"]], at, row))
    for row in _read("days"):
        if row["campaign"] in made:
            session.add(_day(made[row["campaign"]], row))
    session.flush()
    return made


def _activate(session: Session, made: dict[str, Campaign], today: date) -> None:
    if session.scalar(select(Campaign.id).where(Campaign.active).limit(1)) is not None:
        return
    open_still = [row for row in made.values() if row.claim_by >= today]
    if open_still:
        min(open_still, key=lambda row: row.opens_on).active = True
    session.flush()


def _venues(session: Session, campaigns: dict[str, Campaign]) -> int:
    known = {venue.code: venue for venue in session.scalars(select(Venue))}
    last = session.scalar(select(func.max(Venue.position))) or 0
    rows = [row for row in _read("venues") if row["code"] not in known]
    for position, row in enumerate(rows, last + 1):
        known[row["code"]] = venue = _venue(position, row)
        session.add(venue)
    session.flush()
    for row in rows:
        if row["substitute"]:
            known[row["code"]].substitute_id = known[row["substitute"]].id
    for row in _read("venues"):
        for code in row["campaigns"].split(APART):
            if code in campaigns:
                session.add(CampaignVenue(campaign_id=campaigns[code].id, venue_id=known[row["code"]].id))
    session.flush()
    return len(rows)


def _campaign(row: dict[str, str]) -> Campaign:
    return Campaign(
        code=row["code"],
        name=row["name"],
        kind=CampaignKind(row["kind"]).value,
        opens_on=date.fromisoformat(row["opens_on"]),
        claim_by=date.fromisoformat(row["claim_by"]),
        applied_by=_date(row["applied_by"]),
        expires_from=_date(row["expires_from"]),
        expires_until=_date(row["expires_until"]),
        inquiry_name=row["inquiry_name"],
        inquiry_line=row["inquiry_line"],
        venues_a_week=int(row["venues_a_week"]),
        sample=row["sample"] == "1",
        active=False,
        version=1,
    )


def _part(campaign: Campaign, position: int, row: dict[str, str]) -> CampaignPart:
    amount = int(row["amount"]) if row["amount"] else None
    return CampaignPart(
        campaign_id=campaign.id, position=position, code=row["code"], name=row["name"], amount=amount
    )


def _day(campaign: Campaign, row: dict[str, str]) -> CampaignDay:
    return CampaignDay(
        campaign_id=campaign.id,
        on_date=date.fromisoformat(row["on_date"]),
        venue_kind=VenueKind(row["venue_kind"]).value if row["venue_kind"] else None,
        open=row["open"] == "1",
        reason=row["reason"],
    )


def _venue(position: int, row: dict[str, str]) -> Venue:
    return Venue(
        code=row["code"],
        name=row["name"],
        kind=VenueKind(row["kind"]).value,
        address=row["address"],
        district=row["district"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_until=None,
        closed_weekdays=row["closed_weekdays"],
        starts=int(row["starts"]),
        ends=int(row["ends"]),
        desks=int(row["desks"]),
        position=position,
        sample=row["sample"] == "1",
        version=1,
    )


def _read(name: str) -> list[dict[str, str]]:
    with (resources() / "campaigns" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
