"""What a clerk should know before a person is told the day of the visit; none of it forbids the booking."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.services import ward_settings
from desktop_app.services.booking.rows import ToldRow, Warn
from desktop_app.terms import STANDING, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.slot import Slot
    from desktop_app.services.ward_settings import WardSettings

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
    """Give the last days of a visit: the card's expiry, its keep-until date, the campaign's end.

    A ward that set no days to keep cards, or no campaign, is not told of them; nor of a campaign now over.
    """
    ward = ward_settings.read(session)
    found: list[ToldRow] = []
    for record in records:
        if record.card_expires_on is not None:
            found.append(ToldRow(record.id, Warn.EXPIRES_BEFORE, record.card_expires_on))
        kept_until = keep_until(record, ward)
        if kept_until is not None:
            found.append(ToldRow(record.id, Warn.KEPT_UNTIL, kept_until))
        by = ward.campaign_applied_by
        runs = ward.campaign_ends is not None and ward.campaign_ends >= today
        if runs and (by is None or record.applied_on <= by):
            found.append(ToldRow(record.id, Warn.AFTER_CAMPAIGN, ward.campaign_ends, ward.campaign_name))
    return tuple(found)


def keep_until(record: Application, ward: WardSettings) -> date | None:
    """Give the last day on which the ward keeps a card; None while it keeps cards without an end."""
    since = record.custody_on if ward.keep_from_custody else record.first_notice_on
    return since + timedelta(days=ward.keep_days) if ward.keep_days and since else None


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
