"""Many processes book, move, cancel, close and change seats of one SQLite file: python -m tests.long.race.

--attempts N in all (a million is the campaign), --processes N, --seed N, --unguarded takes the rule that
keeps a seat from being sold twice out: then the same look at the end must find oversold seats.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, select, true

from desktop_app.errors import DatabaseUnusable, Refused
from desktop_app.models.booking import Booking
from desktop_app.models.database import Database
from desktop_app.models.slot import Seat
from desktop_app.services import booking, change
from desktop_app.services.booking import CardToBook, seats
from desktop_app.services.slots import closures, listing, opening
from desktop_app.services.slots.calendar import moment
from desktop_app.services.verify import verify
from desktop_app.terms import STANDING, CancelledBy
from tests.factories import NOW, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

STATES = [state.value for state in STANDING]
DOINGS = ("book", "move", "cancel", "desks", "close")
WEIGHTS = (60, 15, 20, 3, 2)
CARDS = 60


@dataclass
class Told:
    """What one process was told: bookings that it made, bookings that it ended, and how the rest went."""

    made: list[int] = field(default_factory=list[int])
    ended: list[int] = field(default_factory=list[int])
    counts: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True)
class Found:
    """What the look at the end found; all of them must be 0."""

    oversold: int
    booked_twice: int
    lost: int
    problems: int


def run(
    path: Path, processes: int, attempts: int, seed: int, *, guarded: bool = True
) -> tuple[Found, Counter[str]]:
    """Make the ward, let the processes loose on it, and look at what they left."""
    _make(path)
    context = multiprocessing.get_context("spawn")
    share = attempts // processes
    tasks = [(str(path), share, seed * 1_000 + number, guarded) for number in range(processes)]
    with context.Pool(processes) as pool:
        told = pool.starmap(work, tasks)
    return look(path, told), sum((one.counts for one in told), Counter[str]())


def work(path: str, attempts: int, seed: int, guarded: bool) -> Told:
    """Do so many things, as one counter."""
    if not guarded:
        seats.may_take = _anything
    chance, told = random.Random(seed), Told()
    database = Database(f"sqlite:///{path}", busy_milliseconds=60_000)
    with database.read() as session:
        slots = [row.slot_id for row in listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)]
    for _ in range(attempts):
        doing = chance.choices(DOINGS, WEIGHTS)[0]
        try:
            with database.write() as session:
                made, ended = _do(session, doing, chance, slots)
        except Refused as refusal:
            told.counts[f"{doing}: {type(refusal).__name__}"] += 1
        except DatabaseUnusable as trouble:
            told.counts[f"{doing}: {trouble.reason}"] += 1
        else:
            # Only what came back without an error was acknowledged.
            told.counts[f"{doing}: done"] += 1
            told.made += made
            told.ended += ended
    database.close()
    return told


def look(path: Path, told: list[Told]) -> Found:
    """Count seats sold twice, people booked twice, acknowledged bookings lost, and what verify finds."""
    database = Database(f"sqlite:///{path}")
    with database.read() as session:
        standing = session.execute(
            select(Booking.id, Booking.slot_id, Booking.seat_number, Booking.application_pk).where(
                Booking.state.in_(STATES)
            )
        ).all()
        rows = {(row.slot_id, row.number) for row in session.execute(select(Seat.slot_id, Seat.number))}
        known = set(session.scalars(select(Booking.id)))
        problems = verify(session).problem_count
    database.close()
    sat = Counter((row.slot_id, row.seat_number) for row in standing)
    oversold = sum(count - 1 for count in sat.values()) + sum(seat not in rows for seat in sat)
    people = Counter(row.application_pk for row in standing)
    made = {number for one in told for number in one.made}
    ended = {number for one in told for number in one.ended}
    still = {row.id for row in standing}
    lost = len(made - known) + len((made & known) - ended - still)
    return Found(oversold, sum(count - 1 for count in people.values()), lost, problems)


def _make(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    with database.write() as session:
        furnish(session)
        open_day(session)
        for _ in range(CARDS):
            make_application(session)
    database.close()


def _do(session: Session, doing: str, chance: random.Random, slots: list[int]) -> tuple[list[int], list[int]]:
    slot = chance.choice(slots)
    if doing == "book":
        pks = chance.sample(range(1, CARDS + 1), chance.choice((1, 1, 1, 2)))
        cards = [CardToBook(pk, change.load(session, pk).version) for pk in pks]
        done = booking.book(session, acting(), slot, cards)
        return [row.booking_id for row in done if isinstance(row, booking.BookedRow)], []
    if doing in {"move", "cancel"}:
        standing = session.scalars(
            select(Booking.id).where(Booking.state.in_(STATES)).order_by(func.random()).limit(1)
        ).one_or_none()
        if doing == "cancel":
            booking.cancel(session, acting(), standing or 0, None, CancelledBy.PERSON, "都合")
            return [], [standing or 0]
        version = session.scalar(select(Booking.version).where(Booking.id == (standing or 0)))
        moved = booking.move(session, acting(), standing or 0, version or 0, slot)
        return [moved.booking_id], [standing or 0]
    if doing == "desks":
        opening.set_desks(session, acting("s1"), slot, chance.randrange(4))
    else:
        _close_or_open(session, chance)
    return [], []


def _close_or_open(session: Session, chance: random.Random) -> None:
    closed = closures.coming(session, moment(WEDNESDAY, 0))
    if closed:
        closures.withdraw(session, acting("s1"), closed[0].id)
        return
    begin = 540 + 30 * chance.randrange(6)
    closures.add(session, acting("s1"), moment(WEDNESDAY, begin), moment(WEDNESDAY, begin + 30), "停電", None)


def _anything(*_: object) -> ColumnElement[bool]:
    return true()


def main() -> int:
    """Run the campaign and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attempts", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--unguarded", action="store_true")
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}", flush=True)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ward.db"
        guarded = not chosen.unguarded
        found, counts = run(path, chosen.processes, chosen.attempts, chosen.seed, guarded=guarded)
    print(f"{found}, {time.monotonic() - begin:.0f} s")
    for name, count in counts.most_common():
        print(f"{count:>9,}  {name}")
    return int(found != Found(0, 0, 0, 0))


if __name__ == "__main__":
    sys.exit(main())
