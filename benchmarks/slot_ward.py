"""A ward with a full year of slots at three places and two hundred visits on its day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import select, update

from benchmarks import people
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.keeping import Staff
from desktop_app.models.office import Office
from desktop_app.services import booking
from desktop_app.services.acting import Acting
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import hours, listing, opening
from desktop_app.services.slots.calendar import Span
from desktop_app.terms import Role, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FOLDER = Path("build/bench")
PLACE, OTHERS = "01", ("02", "03")
TODAY = date(2023, 6, 27)
LAST = TODAY + timedelta(days=364)
PEOPLE, VISITS = 100_000, 200
DAY = Span(9 * 60, 17 * 60, 15, 8)
STAFF = "bench-boss"


def acting() -> Acting:
    """Give who acts, with an operation of its own."""
    now = datetime(2023, 6, 27, 1, 0, tzinfo=UTC)
    return Acting(STAFF, "bench", PLACE, now, TODAY, uuid4().hex)


def ward(scale: float) -> Database:
    """Open the ward, made once and kept; scale makes fewer people, never fewer slots."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = max(round(PEOPLE * scale), 20_000)
    path = FOLDER / f"slots_{count}.db"
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        database = people.build(draft, count)
        with database.write() as session:
            session.execute(update(Application).values(prepared_on=TODAY))
            _open(session)
        with database.write() as session:
            slots = listing.slots(session, TODAY, TODAY, acting().now, PLACE)
            for at, pk in enumerate(held(session, VISITS)):
                booking.book(session, acting(), slots[at % len(slots)].slot_id, [CardToBook(pk, 1)])
        database.close()
        draft.rename(path)
    return Database(f"sqlite:///{path}")


def held(session: Session, count: int) -> list[int]:
    """Give so many cards that can be booked."""
    waiting = (Application.stage == Stage.NOTIFIED.value, Application.version == 1)
    return list(session.scalars(select(Application.id).where(*waiting).order_by(Application.id).limit(count)))


def _open(session: Session) -> None:
    session.add(Staff(id=STAFF, name="係長", role=Role.SUPERVISOR.value))
    session.add_all(Office(code=code, name=f"区民事務所 {code}", position=int(code)) for code in OTHERS)
    session.flush()
    for place in (PLACE, *OTHERS):
        hours.set_pattern(session, acting(), place, range(7), [DAY], TODAY)
        hours.set_every_weekend(session, acting(), place, wanted=True)
        opening.open_slots(session, acting(), place, TODAY, LAST)
