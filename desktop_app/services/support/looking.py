"""Reads sessions at the support desk: the one that is open at a terminal, and what is still to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import CheckResult, PartOutcome, SupportKind, SupportOutcome, SupportState
from desktop_app.errors import Unknown
from desktop_app.models.application import Application
from desktop_app.models.campaign import Venue
from desktop_app.models.keeping import Staff
from desktop_app.models.support import RegistrationCheck, SupportPart, SupportSession
from desktop_app.services import audit
from desktop_app.services.campaigns import reading
from desktop_app.services.support import eligibility
from desktop_app.services.support.eligibility import CardFacts, EligibilityRow
from desktop_app.services.support.rows import FollowUpRow, PartRow, PersonRow, SessionRow
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import CampaignRow

MOST_LISTED = 500


def open_at(session: Session, terminal: str, today: date) -> SessionRow | None:
    """Give the session at a terminal whose log-out nobody has confirmed yet, whoever opened it and when."""
    statement = select(SupportSession.id).where(
        SupportSession.terminal == terminal, SupportSession.closed_at.is_(None)
    )
    found = session.scalar(statement)
    return None if found is None else one(session, found, today)


def open_elsewhere(session: Session, terminal: str, today: date) -> tuple[SessionRow, ...]:
    """Give the sessions that are open at other terminals, the oldest first."""
    statement = (
        select(SupportSession.id)
        .where(SupportSession.terminal != terminal, SupportSession.closed_at.is_(None))
        .order_by(SupportSession.received_at)
    )
    return tuple(one(session, found, today) for found in session.scalars(statement))


def one(session: Session, session_id: int, today: date) -> SessionRow:
    """Give one session as it is now, with its eligibility today. Raises Unknown."""
    kept = record(session, session_id)
    campaign = campaign_of(session, kept.campaign_id)
    return SessionRow(
        kept.id,
        SupportKind(kept.kind),
        SupportState(kept.state),
        campaign.name,
        session.scalars(select(Venue.name).where(Venue.id == kept.venue_id)).one(),
        kept.terminal,
        kept.on_date,
        kept.application_pk,
        _eligibility(session, kept, campaign, today),
        kept.received_at,
        kept.received_by,
        session.scalar(select(Staff.name).where(Staff.id == kept.received_by)) or kept.received_by,
        kept.started_at,
        kept.ended_at,
        SupportOutcome(kept.outcome) if kept.outcome else None,
        kept.logged_out_at is not None,
        kept.screen_cleared_at is not None,
        _parts(session, kept, campaign),
        kept.version,
        _result(session, kept),
    )


def record(session: Session, session_id: int) -> SupportSession:
    """Give the record as it is in the database now. Raises Unknown."""
    kept = session.get(SupportSession, session_id, populate_existing=True)
    if kept is None:
        raise Unknown("support_session", str(session_id))
    return kept


def campaign_of(session: Session, campaign_id: int) -> CampaignRow:
    """Give one campaign, also one that is over. Raises Unknown."""
    for row in reading.all_of(session):
        if row.id == campaign_id:
            return row
    raise Unknown("campaign", str(campaign_id))


def facts_of(card: Application) -> CardFacts:
    """Give what eligibility rests on."""
    return CardFacts(
        card.applied_on,
        Stage(card.stage),
        card.handed_over_on is not None,
        card.prepared_on is not None,
        card.card_expires_on,
        card.certificates_expire_on,
    )


def person(session: Session, acting: Acting, session_id: int) -> PersonRow | None:
    """Give whose card is linked to a session that is not closed yet, which is audited; None: no card is."""
    kept = record(session, session_id)
    if kept.application_pk is None or kept.closed_at is not None:
        return None
    card = session.get_one(Application, kept.application_pk, populate_existing=True)
    audit.record(session, acting, "support_person", card.application_id, {"session": session_id})
    address = f"{card.address} {card.address_detail}".strip()
    return PersonRow(card.id, card.application_id, card.name, card.kana, card.birth_date, address)


def follow_ups(session: Session, acting: Acting) -> list[FollowUpRow]:
    """Give what is still to be done after sessions, what is due first on top; the list is audited."""
    statement = (
        select(SupportSession, Application.name, Application.kana, Venue.name)
        .join(Venue, Venue.id == SupportSession.venue_id)
        .outerjoin(Application, Application.id == SupportSession.application_pk)
        .where(SupportSession.follow_up.is_not(None), SupportSession.followed_up_at.is_(None))
        .order_by(SupportSession.follow_up_due.is_(None), SupportSession.follow_up_due, SupportSession.id)
        .limit(MOST_LISTED)
        .execution_options(populate_existing=True)
    )
    rows = [
        FollowUpRow(
            kept.id,
            kept.application_pk,
            name or "",
            kana or "",
            kept.follow_up or "",
            kept.follow_up_due,
            kept.on_date,
            venue,
            kept.received_by,
            kept.followed_up_at,
            kept.followed_up_by,
            kept.version,
        )
        for kept, name, kana, venue in session.execute(statement)
    ]
    audit.record(session, acting, "support_follow_ups", "", {"rows": len(rows)})
    return rows


def _eligibility(
    session: Session, kept: SupportSession, campaign: CampaignRow, today: date
) -> EligibilityRow:
    if kept.kind == SupportKind.REGISTRATION_CHECK.value:
        return eligibility.for_anybody()
    card = session.get(Application, kept.application_pk) if kept.application_pk else None
    facts = None if card is None else facts_of(card)
    return eligibility.judge(campaign, today, facts, kept.applied_on)


def _parts(session: Session, kept: SupportSession, campaign: CampaignRow) -> tuple[PartRow, ...]:
    if kept.kind == SupportKind.REGISTRATION_CHECK.value:
        return ()
    noted = {
        row.part_code: (PartOutcome(row.outcome), row.minutes)
        for row in session.execute(
            select(SupportPart.part_code, SupportPart.outcome, SupportPart.minutes).where(
                SupportPart.session_id == kept.id
            )
        )
    }
    known = tuple(
        PartRow(part.code, part.name, part.amount, *noted.pop(part.code, (None, 0)))
        for part in campaign.parts
    )
    # A part that was taken out of the campaign meanwhile was done all the same.
    return known + tuple(PartRow(code, code, None, *facts) for code, facts in sorted(noted.items()))


def _result(session: Session, kept: SupportSession) -> CheckResult | None:
    found = session.scalar(select(RegistrationCheck.result).where(RegistrationCheck.session_id == kept.id))
    return CheckResult(found) if found else None
