"""What the tests of cards sent by post share: a ward, a card on its shelf, and the way into the letter."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.services.acting import Acting
from desktop_app.services.handover import StopRow
from desktop_app.services.outreach import posting
from desktop_app.services.outreach.rows import PostChecks, PostedRow
from tests.factories import acting
from tests.services.handovers import Card, furnish, make_card

NUMBERS = ("13112383852", "13112383863", "13112383874", "13112383885")
"""Numbers of registered letters with their right last digit."""


def two_cards(database: Database) -> tuple[Card, Card]:
    """A ward with two cards on their shelves."""
    with database.write() as session:
        furnish(session)
        return make_card(session, 1), make_card(session, 2)


def checks_of(card: Card, number: str = NUMBERS[0], **other: Any) -> PostChecks:
    """All that sending a card needs."""
    values: dict[str, Any] = {
        "application_pk": card.pk,
        "seen_version": 1,
        "letter_scan": card.notice,
        "card_scan": card.label,
        "tracking_number": number,
    }
    return PostChecks(**values | other)


def sent(
    session: Session, card: Card, number: str = NUMBERS[0], who: Acting | None = None, **other: Any
) -> PostedRow:
    """A card that is on its way."""
    row = posting.post(session, who or acting(), checks_of(card, number, **other))
    assert not isinstance(row, StopRow)
    return row
