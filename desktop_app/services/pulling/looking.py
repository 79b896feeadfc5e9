"""Where a card that was taken from its place is, or was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.models.pull import Pulled
from desktop_app.services.pulling import ending
from desktop_app.services.pulling.rows import PulledRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def one(session: Session, pulled_id: int) -> PulledRow:
    """Give one pull with its card."""
    statement = (
        select(
            Pulled.id,
            Application.id,
            Application.application_id,
            Application.name,
            Application.kana,
            ShelfLocation.label,
            Office.name,
            Pulled.on_date,
            Pulled.pulled_at,
            Pulled.pulled_by,
        )
        .join(Application, Application.id == Pulled.application_pk)
        .join(Office, Office.code == Pulled.place_code)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(Pulled.id == pulled_id)
    )
    return PulledRow(*session.execute(statement).one())


def of_card(session: Session, pk: int) -> PulledRow | None:
    """Give for which day and place a card is out, None when it is not."""
    known = ending.out(session, pk)
    return None if known is None else one(session, known.id)
