"""What a clerk should know before a person is told the day of the visit; none of it forbids the booking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.services.booking.rows import Warn
from desktop_app.terms import STANDING, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.slot import Slot

HALF_HOUR = 30


def of(session: Session, record: Application, slot: Slot) -> tuple[Warn, ...]:
    """Give what stands against a card's visit at this slot.

    A namesake then: somebody with the same reading or folded name within half an hour (product.md).
    """
    found: list[Warn] = []
    if record.card_expires_on is not None and record.card_expires_on < slot.on_date:
        found.append(Warn.EXPIRES_BEFORE)
    if record.stage == Stage.RETURNED_MAIL:
        found.append(Warn.RETURNED_MAIL)
    if _namesake_then(session, record, slot):
        found.append(Warn.NAMESAKE_THEN)
    return tuple(found)


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
