"""What a clerk should know before a person is told the day of the visit; none of it forbids the booking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from desktop_app.campaign_terms import CampaignKind
from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.services.booking.rows import ToldRow, Warn
from desktop_app.services.campaigns import reading as campaigns
from desktop_app.services.keep_until import reading
from desktop_app.terms import STANDING, Procedure, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.slot import Slot
    from desktop_app.services.campaigns.rows import CampaignRow

HALF_HOUR = 30


def of(session: Session, record: Application, slot: Slot, today: date) -> tuple[ToldRow, ...]:
    """Give what stands against a card's visit at this slot.

    A namesake then: somebody with the same reading or folded name within half an hour (product.md).
    """
    found = [told for told in limits(session, [record], today) if told.last and told.last < slot.on_date]
    if record.stage == Stage.RETURNED_MAIL:
        found.append(ToldRow(record.id, Warn.RETURNED_MAIL))
    if _namesake_then(session, record, slot):
        found.append(ToldRow(record.id, Warn.NAMESAKE_THEN))
    return tuple(found)


def limits(session: Session, records: Iterable[Application], today: date) -> tuple[ToldRow, ...]:
    """Give the last days of a visit: the card's expiry, its keep-until date, the end of the active campaign.

    A ward without a rule for keeping cards, or without a campaign, is not told of them; nor of one now over.
    """
    campaign = campaigns.current(session, today)
    if campaign is not None and campaign.claim_by < today:
        campaign = None
    records = list(records)
    keeps = reading.of(session, records, today)
    found: list[ToldRow] = []
    for record in records:
        if record.card_expires_on is not None:
            found.append(ToldRow(record.id, Warn.EXPIRES_BEFORE, record.card_expires_on))
        keep = keeps.get(record.id)
        if keep and keep.kept_until and keep.hold is None:
            found.append(ToldRow(record.id, Warn.KEPT_UNTIL, keep.kept_until))
        if campaign is not None and _is_for(campaign, record):
            found.append(ToldRow(record.id, Warn.AFTER_CAMPAIGN, campaign.claim_by, campaign.name))
    return tuple(found)


def _is_for(campaign: CampaignRow, record: Application) -> bool:
    """Whether somebody collects this card for the campaign: applied for in time, or a renewal."""
    if campaign.kind is CampaignKind.RENEWAL:
        return record.procedure in {Procedure.RENEWAL_CARD, Procedure.RENEWAL_CERTIFICATES}
    return campaign.applied_by is None or record.applied_on <= campaign.applied_by


def _namesake_then(session: Session, record: Application, slot: Slot) -> bool:
    # The keys of a name that could not be read are empty: they are nobody's namesake.
    keys = [(Application.kana_key, record.kana_key), (Application.name_key, record.name_key)]
    same = [column == key for column, key in keys if key]
    statement = (
        select(Booking.id)
        .join(Application, Application.id == Booking.application_pk)
        .where(
            Booking.place_code == slot.place_code,
            Booking.on_date == slot.on_date,
            Booking.starts > slot.starts - HALF_HOUR,
            Booking.starts < slot.starts + HALF_HOUR,
            Booking.state.in_([state.value for state in STANDING]),
            Booking.application_pk != record.id,
            or_(*same),
        )
        .limit(1)
    )
    return bool(same) and session.scalar(statement) is not None
