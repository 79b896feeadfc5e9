"""How the invented ward has told of its campaign, and what of it is still to be done."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.campaign_terms import Medium
from desktop_app.models.campaign import Publicity
from desktop_app.services.campaigns import reading

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

COUNTER = ZoneInfo("Asia/Tokyo")
MORNING = time(9, 20)
WHO = "kakari"

TOLD = (
    (-17, Medium.MAGAZINE, "広報 10日号 3面：ポイント申込は9月30日まで", True),
    (-15, Medium.WEB, "ホームページに支援窓口の案内を掲載", True),
    (-7, Medium.TELEVISION, "ビュー坊テレビで支援窓口を紹介（毎日3回）", True),
    (-1, Medium.SOCIAL, "SNS：今週の巡回窓口", False),
    (6, Medium.SOCIAL, "SNS：来週の巡回窓口", False),
    (13, Medium.MAGAZINE, "広報 10日号 5面：巡回窓口の日程表", False),
    (14, Medium.WEB, "ホームページの日程表を差しかえ", False),
)
"""Days from the ward's own day, where, what, whether it is done."""


def tell(session: Session, as_of: date) -> None:
    """Put in the list of publicity of the campaign that runs on the day; none where none runs."""
    campaign = reading.current(session, as_of)
    if campaign is None or not campaign.opens_on <= as_of <= campaign.claim_by:
        return
    for days, medium, subject, done in TOLD:
        due_on = as_of + timedelta(days=days)
        session.add(
            Publicity(
                campaign_id=campaign.id,
                medium=medium.value,
                due_on=due_on,
                subject=subject,
                done_at=datetime.combine(due_on, MORNING, COUNTER) if done else None,
                done_by=WHO if done else None,
                version=2 if done else 1,
            )
        )
    session.flush()
