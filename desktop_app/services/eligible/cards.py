"""Which cards belong to the list, and the last day on which each can be collected, as parts of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, case, cast, func, literal, or_, select

from desktop_app.campaign_terms import CampaignKind
from desktop_app.models.application import Application
from desktop_app.models.keep_until import CardHold
from desktop_app.services.backlog.cards import in_custody, stage_on
from desktop_app.services.keep_until import choosing
from desktop_app.services.keep_until.rules import Base, When
from desktop_app.terms import Procedure, Stage

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.services.campaigns.rows import CampaignRow

COMING = (Stage.BOOKED, Stage.PRESENT, Stage.CHECKED)
ON_THE_SHELF = (Stage.SHELVED, Stage.NOTIFIED, Stage.RETURNED_MAIL, *COMING)
"""Stages of a card that its person could come for now."""

RENEWALS = (Procedure.RENEWAL_CARD.value, Procedure.RENEWAL_CERTIFICATES.value)


def stage(as_of: date, *, is_now: bool) -> ColumnElement[str] | InstrumentedAttribute[str]:
    """The stage of a card now, or at the end of a past day."""
    return Application.stage if is_now else stage_on(as_of)


def rules(campaign: CampaignRow, as_of: date, *, is_now: bool) -> list[ColumnElement[bool]]:
    """What makes a card one of the list: it lies on the shelf, is valid, and the campaign takes it.

    A campaign of points takes cards that were applied for by its day; one of renewals what is a renewal.
    """
    taken = (
        Application.applied_on <= (campaign.applied_by or date.max)
        if campaign.kind is CampaignKind.POINTS
        else Application.procedure.in_(RENEWALS)
    )
    valid = or_(Application.card_expires_on.is_(None), Application.card_expires_on >= as_of)
    still = [] if as_of <= campaign.claim_by else [literal(value=False)]
    held = [in_custody()] if is_now else []
    lies = stage(as_of, is_now=is_now).in_([one.value for one in ON_THE_SHELF])
    return [*held, lies, taken, valid, *still]


@dataclass(frozen=True, slots=True)
class Keeping:
    """So many days a card is kept, from custody or from its first notice."""

    days: int
    from_custody: bool


def keeping(session: Session, as_of: date) -> Keeping | None:
    """Give the ward's rule where it is one of plain days; of any other rule the list does not know.

    Such a rule asks for more than the days of the card itself, which no order of a long list can wait for.
    """
    found = choosing.current(session, as_of)
    if found is None or len(found.rule.terms) != 1 or found.rule.next_open_day:
        return None
    term = found.rule.terms[0]
    if term.when is not When.ALWAYS or term.months or term.base not in {Base.CUSTODY, Base.FIRST_NOTICE}:
        return None
    return Keeping(term.days, term.base is Base.CUSTODY)


def held(as_of: date) -> Select[int]:
    """The cards that must be kept on a day whatever the rule says."""
    still = or_(CardHold.until.is_(None), CardHold.until >= as_of)
    return select(CardHold.application_pk).where(CardHold.ended_at.is_(None), still)


def last_day(campaign: CampaignRow, kept: Keeping | None, as_of: date, dialect: str) -> ColumnElement[Any]:
    """The last day on which the card can be collected in time: the claim's, the card's own, the ward's.

    A card that lies here although its day of keeping is past can still be collected: that day counts no more.
    """
    last: ColumnElement[Any] = literal(campaign.claim_by, Date)
    last = _earlier(last, Application.card_expires_on)
    if kept is None:
        return last
    since = Application.custody_on if kept.from_custody else Application.first_notice_on
    until = _plus(since, kept.days, dialect)
    counts = and_(until < last, until >= as_of, Application.id.not_in(held(as_of)))
    return case((counts, until), else_=last)


def last_day_of(
    campaign: CampaignRow, expires: date | None, kept: date | None, as_of: date
) -> tuple[date, str]:
    """Give that day and why it is the last: claim, expiry or kept."""
    ends = [(campaign.claim_by, "claim"), (expires or date.max, "expiry")]
    if kept is not None and kept >= as_of:
        ends.append((kept, "kept"))
    return min(ends, key=lambda end: end[0])


def keep_until(kept: Keeping | None, custody_on: date, noticed_on: date | None) -> date | None:
    """Give the last day on which the ward keeps the card; None without an end."""
    since = custody_on if kept and kept.from_custody else noticed_on
    return since + timedelta(days=kept.days) if kept and since else None


def order(
    campaign: CampaignRow, kept: Keeping | None, as_of: date, dialect: str, *, is_now: bool
) -> list[Any]:
    """Who has no booking first, by the last day that is possible; whose card waits longest before others."""
    coming = and_(literal(is_now), Application.stage.in_([one.value for one in COMING]))
    turn = case((coming, 1), else_=0)
    return [turn, last_day(campaign, kept, as_of, dialect), Application.custody_on, Application.id]


def _earlier(
    one: ColumnElement[Any], other: ColumnElement[Any] | InstrumentedAttribute[date | None]
) -> ColumnElement[Any]:
    return case((other < one, other), else_=one)


def _plus(column: InstrumentedAttribute[date | None], days: int, dialect: str) -> ColumnElement[Any]:
    if dialect == "postgresql":
        return cast(column + days, Date)
    return func.date(column, f"+{days} days", type_=Date)
