"""Whether each place on a shelf exists and holds one card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlalchemy import func, select

from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Findings(Protocol):
    """Where a problem is told: kind, subject, what is kept, what should be."""

    def add(self, kind: str, subject: object, kept: object, found: object) -> None: ...


def compare(session: Session, findings: Findings) -> None:
    """Compare shelf places with the cards on them; nothing is written."""
    place = Application.shelf_id
    crowded = select(place, func.count()).where(place.is_not(None)).group_by(place).having(func.count() > 1)
    for shelf_id, cards in session.execute(crowded):
        findings.add("shelf_crowded", f"shelf_location {shelf_id}", f"{cards} cards", "1 card")
    lost = (
        select(Application.application_id, place)
        .outerjoin(ShelfLocation, ShelfLocation.id == place)
        .where(place.is_not(None), ShelfLocation.id.is_(None))
    )
    for application_id, shelf_id in session.execute(lost):
        findings.add("shelf_missing", application_id, f"shelf_location {shelf_id}", "a location")
