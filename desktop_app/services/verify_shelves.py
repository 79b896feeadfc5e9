"""Whether each place on a shelf exists, holds one card, and has the label of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.services.verify_reading import stream

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings


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
    for row in stream(session, select(*ShelfLocation.__table__.columns)):
        parts = (row["office_code"], row["cabinet"], row["box"], row["position"])
        if _parts(row["label"]) != parts:
            right = "-".join(map(str, parts))
            findings.add("shelf_label", f"shelf_location {row['id']}", row["label"], right)


def _parts(label: str) -> tuple[str, str, int, int] | None:
    """Read a shelf's label as the ledger does; None for what is none."""
    try:
        office, cabinet, box, position = label.rsplit("-", 3)
        return office, cabinet, int(box), int(position)
    except ValueError:
        return None
