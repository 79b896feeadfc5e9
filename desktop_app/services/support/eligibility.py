"""Whether a person can still take part in a campaign: from the dates of the card, without a database."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import CampaignKind
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from desktop_app.services.campaigns.rows import CampaignRow

RENEWAL_MONTHS = 3
"""A card or its certificates may be renewed from the day after three months before their last day."""

MONTHS = 12


class Verdict(StrEnum):
    """What can be said: yes, something comes first, no, or not without asking the person."""

    YES = "yes"
    FIRST = "first"
    NO = "no"
    ASK = "ask"


class Reason(StrEnum):
    """Why, one sentence each (views/support/words.py)."""

    OVER = "over"
    NOT_BEGUN = "not_begun"
    APPLIED_TOO_LATE = "applied_too_late"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    DISPOSED = "disposed"
    EXPIRED = "expired"
    CERTIFICATES_EXPIRED = "certificates_expired"
    HAS_CARD = "has_card"
    CARD_WAITS = "card_waits"
    CARD_TO_COME = "card_to_come"
    TOLD_IN_TIME = "told_in_time"
    NOTHING_KNOWN = "nothing_known"
    FOR_ANYBODY = "for_anybody"
    RENEWABLE = "renewable"
    RENEWABLE_LATER = "renewable_later"
    OUTSIDE_RENEWAL = "outside_renewal"


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the ward knows of one card."""

    applied_on: date
    stage: Stage
    handed_over: bool
    prepared: bool
    card_expires_on: date | None
    certificates_expire_on: date | None


@dataclass(frozen=True, slots=True)
class EligibilityRow:
    """The verdict with its reason; on is the day that decides, until the last day by which it had to be."""

    verdict: Verdict
    reason: Reason
    on: date | None = None
    until: date | None = None


ENDED = {
    Stage.REJECTED: Reason.REJECTED,
    Stage.WITHDRAWN: Reason.WITHDRAWN,
    Stage.LAPSED: Reason.LAPSED,
    Stage.DISPOSED: Reason.DISPOSED,
}


def for_anybody() -> EligibilityRow:
    """Give what holds for a registration check: anybody may have it looked up."""
    return EligibilityRow(Verdict.YES, Reason.FOR_ANYBODY)


def judge(
    campaign: CampaignRow, today: date, card: CardFacts | None = None, applied_on: date | None = None
) -> EligibilityRow:
    """Say whether somebody can take part today: by the card, else by the day of application as told.

    The rules of 2023: the card was applied for by campaign.applied_by, it is in the person's hand, and the
    points are claimed by campaign.claim_by. A renewal: what expires between the campaign's two days.
    """
    if today > campaign.claim_by:
        return EligibilityRow(Verdict.NO, Reason.OVER, campaign.claim_by)
    if today < campaign.opens_on:
        return EligibilityRow(Verdict.FIRST, Reason.NOT_BEGUN, campaign.opens_on, campaign.claim_by)
    if card is not None and card.stage in ENDED:
        return EligibilityRow(Verdict.NO, ENDED[card.stage])
    if campaign.kind is CampaignKind.RENEWAL:
        return _renewal(campaign, today, card)
    return _points(campaign, today, card, applied_on)


def _points(
    campaign: CampaignRow, today: date, card: CardFacts | None, applied_on: date | None
) -> EligibilityRow:
    applied, until = card.applied_on if card else applied_on, campaign.claim_by
    if applied and campaign.applied_by and applied > campaign.applied_by:
        return EligibilityRow(Verdict.NO, Reason.APPLIED_TOO_LATE, applied, campaign.applied_by)
    if card is None:
        reason = Reason.TOLD_IN_TIME if applied else Reason.NOTHING_KNOWN
        return EligibilityRow(Verdict.ASK, reason, applied, until)
    if card.card_expires_on and card.card_expires_on < today:
        return EligibilityRow(Verdict.NO, Reason.EXPIRED, card.card_expires_on)
    if not card.handed_over:
        reason = Reason.CARD_WAITS if card.prepared else Reason.CARD_TO_COME
        return EligibilityRow(Verdict.FIRST, reason, applied, until)
    if card.certificates_expire_on and card.certificates_expire_on < today:
        return EligibilityRow(Verdict.FIRST, Reason.CERTIFICATES_EXPIRED, card.certificates_expire_on, until)
    return EligibilityRow(Verdict.YES, Reason.HAS_CARD, applied, until)


def _renewal(campaign: CampaignRow, today: date, card: CardFacts | None) -> EligibilityRow:
    if card is None:
        return EligibilityRow(Verdict.ASK, Reason.NOTHING_KNOWN, until=campaign.claim_by)
    first, last = campaign.expires_from or date.min, campaign.expires_until or date.max
    expiries = sorted(filter(None, (card.card_expires_on, card.certificates_expire_on)))
    inside = [day for day in expiries if first <= day <= last]
    if not inside:
        return EligibilityRow(Verdict.NO, Reason.OUTSIDE_RENEWAL, expiries[0] if expiries else None)
    expiry = next((day for day in inside if day >= today), inside[-1])
    if expiry < today:
        return EligibilityRow(Verdict.FIRST, Reason.EXPIRED, expiry)
    opens = renewable_from(expiry)
    if today < opens:
        return EligibilityRow(Verdict.FIRST, Reason.RENEWABLE_LATER, opens, expiry)
    return EligibilityRow(Verdict.YES, Reason.RENEWABLE, opens, expiry)


def renewable_from(expiry: date) -> date:
    """Give the first day of renewal of what expires on that day: three months before, and a day."""
    months = expiry.year * MONTHS + expiry.month - 1 - RENEWAL_MONTHS
    year, month = divmod(months, MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(expiry.day, last)) + timedelta(days=1)
