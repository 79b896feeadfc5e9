"""Writes the database of this release as SQL text: python -m tests.databases.make (before a release, once).

One card at each stage, one handed over through the check, one handover taken back, one open error, some
bookings and a closure; a person at the support desk, the sample incident, a rule for keeping and a hold.
Released texts are never made anew: a test brings each of them to the newest tables.
"""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from desktop_app.models.database import HEAD, Database
from desktop_app.services import booking, handover, review, search, ward_settings
from desktop_app.services.booking import BookedRow, CardToBook, waiting
from desktop_app.services.incidents import shipped as incidents
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.rules import EXAMPLES
from desktop_app.services.slots import calendar, closures, listing
from desktop_app.terms import CancelledBy, ErrorKind, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_delivery
from tests.services.handovers import checks_of, furnish, make_card
from tests.services.slots import places
from tests.services.support import sittings

FOLDER = Path(__file__).parent
STAGES = tuple(stage for stage in Stage if stage is not Stage.POSTED)
"""A card on its way has a letter; the first releases knew none."""


def fill(database: Database) -> None:
    """Do a little of everything that this release can do."""
    with database.write() as session:
        furnish(session)
        make_delivery(session, 3)
        for number, stage in enumerate(STAGES):
            make_application(
                session, stage, name=f"髙﨑　{number}子", kana=f"タカサキ　{'ア' * (number + 1)}コ"
            )
        settings = ward_settings.read(session)
        ward_settings.change(session, acting("s1"), settings, replace(settings, ward_name="足立区"))
        for position, reason in ((1, ""), (2, "姉に渡した")):
            card = make_card(session, position)
            done = handover.complete(session, acting(), checks_of(card))
            if reason and isinstance(done, handover.DoneRow):
                handover.reverse(session, acting("s1"), done.handover_id, done.version, reason)
        _fill_slots(session)
        _fill_later(session)
        review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown_notice", text="X1")
        search.search(session, acting(), "タカサキ")


def _fill_slots(session: Session) -> None:
    places.furnish(session, weekends=True)
    places.open_day(session)
    slots = listing.slots(session, places.WEDNESDAY, places.WEDNESDAY, NOW)
    made = [
        booking.book(session, acting(), slot.slot_id, [CardToBook(make_card(session, 10 + at).pk, 1)])[0]
        for at, slot in enumerate(slots[:3])
    ]
    first, second = (row.booking_id for row in made[:2] if isinstance(row, BookedRow))
    booking.cancel(session, acting(), first, 1, CancelledBy.PERSON, "都合")
    booking.move(session, acting(), second, 1, slots[4].slot_id)
    waiting.add(session, acting(), make_application(session), None, TODAY, None)
    noon = (calendar.moment(places.WEDNESDAY, 600), calendar.moment(places.WEDNESDAY, 660))
    closures.add(session, acting("s1"), *noon, "停電", None)


def _fill_later(session: Session) -> None:
    """What came with the releases 0005 to 0007."""
    sittings.sit_down(session)
    incidents.load(session, acting("s1"))
    choosing.take(session, acting("s1"), "2回の通知", EXAMPLES["two_notices"], TODAY)
    holds.hold(session, acting("s1"), make_application(session), "海外出張", None, TODAY)


def main() -> None:
    """Write the text of this release beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ward.db"
        database = Database(f"sqlite:///{path}")
        database.upgrade()
        fill(database)
        database.close()
        with closing(sqlite3.connect(path)) as connection:
            text = "\n".join(connection.iterdump())
    (FOLDER / f"{HEAD}.sql").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
