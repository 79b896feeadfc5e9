"""Which cards belong to the list, and the last day on which each can be collected, as parts of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, case, literal, or_, select

from desktop_app.campaign_terms import CampaignKind
from desktop_app.models.application import Application
from desktop_app.models.keep_until import CardHold
from desktop_app.services.backlog.cards import in_custody, stage_on
from desktop_app.services.keep_until import choosing, columns
from desktop_app.services.keep_until.rules import Base, When
from desktop_app.terms import Procedure, Stage

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.services.keep_until.rules import Rule

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
    """The rule by which the ward keeps cards, and whether the list is about today.

    How often a person was told on a past day, and whether mail had come back by then, its columns do not
    tell: for a past day only a rule of plain days from custody or from the first notice counts.
    """

    rule: Rule
    is_now: bool


def keeping(session: Session, as_of: date, *, is_now: bool) -> Keeping | None:
    """Give the ward's rule; None without one, or where it does not count for a past day."""
    found = choosing.current(session, as_of)
    if found is None or not (is_now or _plain(found.rule)):
        return None
    return Keeping(found.rule, is_now)


def _plain(rule: Rule) -> bool:
    if len(rule.terms) != 1 or rule.next_open_day:
        return False
    term = rule.terms[0]
    return term.when is When.ALWAYS and term.base in {Base.CUSTODY, Base.FIRST_NOTICE}


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
    until = keep_until(kept, as_of, dialect)
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


def keep_until(kept: Keeping | None, as_of: date, dialect: str) -> ColumnElement[Any]:
    """Give the last day on which the ward keeps a card; columns.NEVER without an end."""
    if kept is None:
        return literal(columns.NEVER, Date)
    return columns.kept_until(kept.rule, as_of, dialect)


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
