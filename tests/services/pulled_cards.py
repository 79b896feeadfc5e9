"""What the tests of pulled cards share: a ward on a Wednesday, cards booked for it, and their scans."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop_app.services import booking, handover
from desktop_app.services.acting import Acting
from desktop_app.services.booking import BookedRow, CardToBook, coming
from desktop_app.services.pulling import pulls
from desktop_app.services.pulling.rows import PulledRow
from desktop_app.services.slots import listing
from tests.factories import acting, make_office
from tests.services.handovers import Card, checks_of, furnish, make_card
from tests.services.slots import places
from tests.services.slots.places import WEDNESDAY

if TYPE_CHECKING:
    from desktop_app.models.database import Database


def at(hour: int, minute: int = 0, **fields: object) -> Acting:
    """A clerk at the ward office at a time of the Wednesday (Asia/Tokyo)."""
    now = datetime(2023, 6, 28, hour - 9, minute, tzinfo=UTC)
    return replace(acting(), now=now, today=WEDNESDAY, **fields)


def open_ward(database: Database) -> None:
    """Put in a ward office with staff, documents and the slots of one Wednesday: six times two seats."""
    with database.write() as session:
        places.furnish(session)
        places.open_day(session)
        furnish(session)
        make_office(session, "02", "支所")


def booked(database: Database, position: int = 1) -> tuple[Card, BookedRow]:
    """A card on its shelf with a booking for the Wednesday."""
    with database.write() as session:
        card = make_card(session, position)
    with database.write() as session:
        slots = listing.slots(session, WEDNESDAY, WEDNESDAY, acting().now)
        slot = slots[position - 1].slot_id
        made = booking.book(session, acting(), slot, [CardToBook(card.pk, 1)])[0]
    assert isinstance(made, BookedRow)
    return card, made


def pulled(database: Database, card: Card, who: Acting | None = None, day: date = WEDNESDAY) -> PulledRow:
    """The scan of a pouch, for the Wednesday, on the evening before."""
    with database.write() as session:
        return pulls.pull(session, who or acting(), day, card.label)


def handed_over(database: Database, card: Card) -> handover.DoneRow:
    """A booked card handed over on the Wednesday at ten past nine."""
    with database.write() as session:
        coming.check_in(session, at(9), card.notice)
    with database.write() as session:
        done = handover.complete(session, at(9, 10), checks_of(card, 3))
    assert isinstance(done, handover.DoneRow)
    return done


def put_back(database: Database, card: Card, place: str, who: Acting | None = None) -> None:
    """The scans of a pouch and of its place."""
    with database.write() as session:
        pulls.put_back(session, who or at(12), card.label, place)
