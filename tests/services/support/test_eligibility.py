"""What can be said of a person's part in a campaign, at each border of its rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.campaign_terms import CampaignKind
from desktop_app.services.campaigns.rows import CampaignRow
from desktop_app.services.support.eligibility import (
    CardFacts,
    Reason,
    Verdict,
    judge,
    renewable_from,
)
from desktop_app.terms import Stage

TODAY = date(2023, 6, 27)
POINTS = CampaignRow(
    1,
    "points-2023",
    "マイナポイント第2弾",
    CampaignKind.POINTS,
    date(2022, 6, 30),
    date(2023, 9, 30),
    date(2023, 2, 28),
    None,
    None,
    "",
    "",
    sample=False,
    version=1,
    parts=(),
)
RENEWAL = replace(
    POINTS,
    kind=CampaignKind.RENEWAL,
    opens_on=date(2026, 4, 1),
    claim_by=date(2027, 3, 31),
    applied_by=None,
    expires_from=date(2026, 4, 1),
    expires_until=date(2027, 6, 30),
)
CARD = CardFacts(
    date(2023, 2, 28),
    Stage.HANDED_OVER,
    handed_over=True,
    prepared=True,
    card_expires_on=date(2033, 4, 12),
    certificates_expire_on=date(2028, 4, 12),
)
SHELVED = replace(CARD, stage=Stage.SHELVED, handed_over=False)


@pytest.mark.parametrize(
    ("card", "today", "verdict", "reason"),
    [
        (CARD, TODAY, Verdict.YES, Reason.HAS_CARD),
        (CARD, date(2023, 9, 30), Verdict.YES, Reason.HAS_CARD),
        (CARD, date(2023, 10, 1), Verdict.NO, Reason.OVER),
        (CARD, date(2022, 6, 29), Verdict.FIRST, Reason.NOT_BEGUN),
        (replace(CARD, applied_on=date(2023, 3, 1)), TODAY, Verdict.NO, Reason.APPLIED_TOO_LATE),
        (SHELVED, TODAY, Verdict.FIRST, Reason.CARD_WAITS),
        (replace(SHELVED, stage=Stage.APPLIED, prepared=False), TODAY, Verdict.FIRST, Reason.CARD_TO_COME),
        (replace(SHELVED, card_expires_on=TODAY), TODAY, Verdict.FIRST, Reason.CARD_WAITS),
        (replace(SHELVED, card_expires_on=date(2023, 6, 26)), TODAY, Verdict.NO, Reason.EXPIRED),
        (replace(CARD, certificates_expire_on=TODAY), TODAY, Verdict.YES, Reason.HAS_CARD),
        (
            replace(CARD, certificates_expire_on=date(2023, 6, 26)),
            TODAY,
            Verdict.FIRST,
            Reason.CERTIFICATES_EXPIRED,
        ),
        (replace(CARD, stage=Stage.WITHDRAWN), TODAY, Verdict.NO, Reason.WITHDRAWN),
        (replace(CARD, stage=Stage.REJECTED), TODAY, Verdict.NO, Reason.REJECTED),
        (replace(CARD, stage=Stage.LAPSED), TODAY, Verdict.NO, Reason.LAPSED),
        (replace(CARD, stage=Stage.DISPOSED), TODAY, Verdict.NO, Reason.DISPOSED),
    ],
)
def test_that_the_card_decides(card: CardFacts, today: date, verdict: Verdict, reason: Reason) -> None:
    found = judge(POINTS, today, card)
    assert (found.verdict, found.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("applied_on", "verdict", "reason"),
    [
        (date(2023, 2, 28), Verdict.ASK, Reason.TOLD_IN_TIME),
        (date(2023, 3, 1), Verdict.NO, Reason.APPLIED_TOO_LATE),
        (None, Verdict.ASK, Reason.NOTHING_KNOWN),
    ],
)
def test_that_what_is_told_decides_where_no_card_is_linked(
    applied_on: date | None, verdict: Verdict, reason: Reason
) -> None:
    found = judge(POINTS, TODAY, applied_on=applied_on)
    assert (found.verdict, found.reason) == (verdict, reason)
    late = judge(POINTS, TODAY, CARD, date(2023, 3, 1))
    assert late.verdict is Verdict.YES, "what the ward knows goes before what is told"


def test_that_the_last_days_are_told_with_the_verdict() -> None:
    assert judge(POINTS, TODAY, CARD).until == date(2023, 9, 30)
    assert judge(POINTS, TODAY, SHELVED).until == date(2023, 9, 30)
    assert judge(POINTS, TODAY, replace(CARD, applied_on=date(2023, 3, 1))).on == date(2023, 3, 1)


@pytest.mark.parametrize(
    ("expiry", "first"),
    [
        (date(2026, 6, 20), date(2026, 3, 21)),
        (date(2026, 5, 31), date(2026, 3, 1)),
        (date(2028, 5, 31), date(2028, 3, 1)),
        (date(2027, 3, 31), date(2027, 1, 1)),
        (date(2026, 1, 31), date(2025, 11, 1)),
        (date(2026, 4, 12), date(2026, 1, 13)),
    ],
)
def test_that_a_renewal_begins_the_day_after_three_months_before(expiry: date, first: date) -> None:
    assert renewable_from(expiry) == first


def test_that_a_renewal_needs_an_expiry_between_its_days() -> None:
    expiry = date(2026, 9, 10)
    card = replace(CARD, card_expires_on=date(2031, 9, 10), certificates_expire_on=expiry)
    day = renewable_from(expiry)
    assert judge(RENEWAL, day - timedelta(days=1), card).reason is Reason.RENEWABLE_LATER
    assert judge(RENEWAL, day - timedelta(days=1), card).on == day
    for today in (day, expiry):
        found = judge(RENEWAL, today, card)
        assert (found.verdict, found.reason, found.until) == (Verdict.YES, Reason.RENEWABLE, expiry)
    assert judge(RENEWAL, expiry + timedelta(days=1), card).reason is Reason.EXPIRED
    outside = replace(card, certificates_expire_on=date(2026, 3, 31))
    assert judge(RENEWAL, date(2026, 5, 1), outside).reason is Reason.OUTSIDE_RENEWAL
    assert judge(RENEWAL, date(2026, 5, 1)).verdict is Verdict.ASK
    both = replace(card, card_expires_on=date(2026, 5, 10), certificates_expire_on=date(2026, 5, 10))
    assert judge(RENEWAL, date(2026, 5, 1), both).until == date(2026, 5, 10)
