"""Venues are added and changed; none is deleted: its validity ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from desktop_app.campaign_terms import VenueKind
from desktop_app.errors import Conflict, Invalid, Unknown
from desktop_app.models.campaign import Campaign, CampaignVenue, Venue
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.campaigns import reading, wanted
from desktop_app.services.search_keys import fold
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.services.campaigns.wanted import VenueWanted

LETTERS = {VenueKind.PERMANENT: "W", VenueKind.ROTATING: "R", VenueKind.POST_OFFICE: "P"}
"""How the codes of venues begin."""

MOST_OF_A_KIND = 999
STANDS_IN = {
    VenueKind.PERMANENT: {VenueKind.PERMANENT, VenueKind.ROTATING},
    VenueKind.ROTATING: {VenueKind.PERMANENT, VenueKind.ROTATING},
    VenueKind.POST_OFFICE: {VenueKind.POST_OFFICE},
}


def one(session: Session, venue_id: int) -> VenueRow:
    """Give a venue. Raises Unknown."""
    venue = session.get(Venue, venue_id, populate_existing=True)
    if venue is None:
        raise Unknown("venue", str(venue_id))
    return reading.venue_row(venue)


def add(session: Session, acting: Acting, given: VenueWanted) -> VenueRow:
    """Add a venue, with a code of its own. For supervisors; sent again it gives the first one.

    Raises NoPermission, PersonalNumber, Invalid for what can't be, also a name that is taken.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "venues", Role.SUPERVISOR)
    audit.hold(session)
    checked = _checked(session, given, None)
    venue = Venue(code=_code(session, checked.kind), kind=checked.kind.value, version=1, **_facts(checked))
    session.add(venue)
    session.flush()
    _link(session, venue.id, checked.campaigns)
    return _told(session, acting, "venue_added", venue.id)


def change(session: Session, acting: Acting, seen: VenueRow, given: VenueWanted) -> VenueRow:
    """Change a venue as it was seen; from then on it is no sample any more. For supervisors.

    Sent again it gives what came of the first time. Raises as `add` does, Unknown, and Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "venues", Role.SUPERVISOR)
    audit.hold(session)
    if given.kind is not seen.kind:
        raise Invalid("venue_kind", "fixed")
    checked = _checked(session, given, seen.id)
    taken = session.execute(
        update(Venue)
        .where(Venue.id == seen.id, Venue.version == seen.version)
        .values(version=seen.version + 1, sample=False, **_facts(checked))
        .returning(Venue.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        one(session, seen.id)
        raise Conflict("", "", None, "venue")
    _link(session, seen.id, checked.campaigns)
    return _told(session, acting, "venue_changed", seen.id)


def _checked(session: Session, given: VenueWanted, own: int | None) -> VenueWanted:
    checked = wanted.venue(given)
    others = {row.id: row for row in reading.every_venue(session) if row.id != own}
    if fold(checked.name) in {fold(row.name) for row in others.values() if row.kind is checked.kind}:
        raise Invalid("venue_name", "taken")
    if checked.substitute_id is not None:
        other = others.get(checked.substitute_id)
        if other is None or other.kind not in STANDS_IN[checked.kind]:
            raise Invalid("substitute", "unfit")
    known = set(session.scalars(select(Campaign.id)))
    if not checked.campaigns <= known:
        raise Unknown("campaign", "")
    return checked


def _facts(checked: VenueWanted) -> dict[str, Any]:
    names = ("name", "address", "district", "latitude", "longitude", "valid_from", "valid_until")
    names += ("starts", "ends", "desks", "substitute_id", "position")
    weekdays = "".join(map(str, sorted(checked.closed_weekdays)))
    return {**{name: getattr(checked, name) for name in names}, "closed_weekdays": weekdays}


def _link(session: Session, venue_id: int, campaigns: frozenset[int]) -> None:
    session.execute(delete(CampaignVenue).where(CampaignVenue.venue_id == venue_id))
    for campaign_id in sorted(campaigns):
        session.execute(insert(CampaignVenue).values(campaign_id=campaign_id, venue_id=venue_id))


def _code(session: Session, kind: VenueKind) -> str:
    used = set(session.scalars(select(Venue.code)))
    letter = LETTERS[kind]
    width = 1 if kind is VenueKind.PERMANENT else 2
    codes = (f"{letter}{number:0{width}}" for number in range(1, MOST_OF_A_KIND + 1))
    found = next((code for code in codes if code not in used), None)
    if found is None:
        raise Invalid("venue_kind", "too_many")
    return found


def _told(session: Session, acting: Acting, action: str, venue_id: int) -> VenueRow:
    row = one(session, venue_id)
    told = {"name": row.name, "kind": row.kind.value, "version": row.version}
    audit.record(session, acting, action, row.code, told, sealed=[seals.key("venue", row.id)])
    operations.done(session, acting, action, {"id": row.id})
    return row
