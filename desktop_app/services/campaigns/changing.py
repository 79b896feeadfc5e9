"""Campaigns are made, changed, made the active one, and ended."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.campaign import Campaign, CampaignDay, CampaignPart
from desktop_app.models.support import SupportPart, SupportSession
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.campaigns import reading, wanted
from desktop_app.services.search_keys import fold
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.services.campaigns.wanted import CampaignWanted


def make(session: Session, acting: Acting, given: CampaignWanted) -> CampaignRow:
    """Make a campaign that is not active yet. For supervisors; sent again it gives the first one.

    Raises NoPermission, PersonalNumber, Invalid for what can't be, also a name that is taken.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return reading.one(session, int(kept["id"]))
    staff.require(session, acting, "campaigns", Role.SUPERVISOR)
    audit.hold(session)
    checked = wanted.campaign(given)
    _name_is_free(session, checked.name, None)
    campaign = Campaign(
        code=_code(session, checked), kind=checked.kind.value, active=False, version=1, **_facts(checked)
    )
    session.add(campaign)
    session.flush()
    _put_rest(session, campaign.id, checked)
    return _told(session, acting, "campaign_made", campaign.id)


def change(session: Session, acting: Acting, seen: CampaignRow, given: CampaignWanted) -> CampaignRow:
    """Change a campaign as it was seen; from then on it is the ward's own word. For supervisors.

    Sent again it gives what came of the first time. Raises NoPermission, PersonalNumber, Invalid, Unknown,
    Conflict, and NotAllowed when a part is left out that is noted in sessions at the support desk.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return reading.one(session, int(kept["id"]))
    staff.require(session, acting, "campaigns", Role.SUPERVISOR)
    audit.hold(session)
    checked = wanted.campaign(given)
    if checked.kind is not seen.kind:
        raise Invalid("campaign_kind", "fixed")
    _name_is_free(session, checked.name, seen.id)
    _take(session, seen, {**_facts(checked), "sample": False})
    if _used_parts(session, seen.id) - {part.code for part in checked.parts}:
        raise NotAllowed("campaign", "part_in_use")
    for table in (CampaignPart, CampaignDay):
        session.execute(delete(table).where(table.campaign_id == seen.id))
    session.expire_all()
    _put_rest(session, seen.id, checked)
    return _told(session, acting, "campaign_changed", seen.id)


def activate(session: Session, acting: Acting, seen: CampaignRow) -> CampaignRow:
    """Make a campaign the active one; the one before ends. For supervisors.

    Raises NoPermission, Unknown, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return reading.one(session, int(kept["id"]))
    staff.require(session, acting, "campaigns", Role.SUPERVISOR)
    audit.hold(session)
    for other in reading.all_of(session):
        if other.active and other.id != seen.id:
            _take(session, other, {"active": False})
            _note(session, acting, "campaign_ended", other.id)
    _take(session, seen, {"active": True})
    return _told(session, acting, "campaign_activated", seen.id)


def end(session: Session, acting: Acting, seen: CampaignRow) -> CampaignRow:
    """End a campaign: the screens are no longer about it; all that was kept stays. For supervisors.

    Raises NoPermission, Unknown, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return reading.one(session, int(kept["id"]))
    staff.require(session, acting, "campaigns", Role.SUPERVISOR)
    audit.hold(session)
    _take(session, seen, {"active": False})
    return _told(session, acting, "campaign_ended", seen.id)


def _take(session: Session, seen: CampaignRow, values: dict[str, Any]) -> None:
    taken = session.execute(
        update(Campaign)
        .where(Campaign.id == seen.id, Campaign.version == seen.version)
        .values(version=seen.version + 1, **values)
        .returning(Campaign.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        # Unknown where it is not there at all.
        reading.one(session, seen.id)
        raise Conflict("", "", None, "campaign")


def _facts(checked: CampaignWanted) -> dict[str, Any]:
    names = ("name", "opens_on", "claim_by", "applied_by", "expires_from", "expires_until")
    names += ("inquiry_name", "inquiry_line", "venues_a_week")
    return {name: getattr(checked, name) for name in names}


def _put_rest(session: Session, campaign_id: int, checked: CampaignWanted) -> None:
    for position, part in enumerate(checked.parts, 1):
        values = {"code": part.code, "name": part.name, "amount": part.amount}
        session.execute(insert(CampaignPart).values(campaign_id=campaign_id, position=position, **values))
    for day in checked.days:
        session.add(
            CampaignDay(
                campaign_id=campaign_id,
                on_date=day.on_date,
                venue_kind=day.venue_kind.value if day.venue_kind else None,
                open=day.open,
                reason=day.reason,
            )
        )
    session.flush()


def _name_is_free(session: Session, name: str, own: int | None) -> None:
    others = session.execute(select(Campaign.id, Campaign.name))
    if fold(name) in {fold(other) for campaign_id, other in others if campaign_id != own}:
        raise Invalid("campaign_title", "taken")


def _used_parts(session: Session, campaign_id: int) -> set[str]:
    statement = (
        select(SupportPart.part_code)
        .join(SupportSession, SupportSession.id == SupportPart.session_id)
        .where(SupportSession.campaign_id == campaign_id)
        .distinct()
    )
    return set(session.scalars(statement))


def _code(session: Session, checked: CampaignWanted) -> str:
    """Give a code that no campaign has, by its kind and year."""
    first = f"{checked.kind.value}-{checked.opens_on.year}"
    used = set(session.scalars(select(Campaign.code)))
    others = (f"{first}-{number}" for number in count(2))
    return first if first not in used else next(code for code in others if code not in used)


def _note(session: Session, acting: Acting, action: str, campaign_id: int) -> CampaignRow:
    row = reading.one(session, campaign_id)
    told = {"version": row.version, "claim_by": row.claim_by.isoformat(), "parts": len(row.parts)}
    audit.record(session, acting, action, row.code, told, sealed=[seals.key("campaign", row.id)])
    return row


def _told(session: Session, acting: Acting, action: str, campaign_id: int) -> CampaignRow:
    row = _note(session, acting, action, campaign_id)
    operations.done(session, acting, action, {"id": row.id})
    return row
