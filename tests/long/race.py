"""Many processes book, move, cancel, close and change seats of one SQLite file: python -m tests.long.race.

--attempts N in all (a million is the campaign), --processes N, --seed N, --unguarded takes the rule that
keeps a seat from being sold twice out: then the same look at the end must find oversold seats.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, select, true

from desktop_app.errors import DatabaseUnusable, Refused
from desktop_app.models.booking import STANDS, Booking
from desktop_app.models.database import Database
from desktop_app.models.slot import Seat
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook, seats
from desktop_app.services.slots import closures, listing, opening
from desktop_app.services.slots.calendar import moment
from desktop_app.services.verify import verify
from desktop_app.terms import STANDING, CancelledBy
from tests.factories import NOW, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.sharedctypes import Synchronized

    from sqlalchemy.orm import Session

STATES = [state.value for state in STANDING]
DOINGS = ("book", "move", "cancel", "desks", "close")
WEIGHTS = (60, 15, 20, 3, 2)
CARDS = 60
TOLD_EACH = 50_000
DAY_OF_ATTEMPTS = 4_000
"""After so many the counters go on to the next day together: no real day has more to do with its seats."""


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


@dataclass(frozen=True)
class Seen:
    """What a counter saw before it began to change anything, perhaps no longer true by then."""

    cards: list[CardToBook]
    booking_id: int
    version: int


NOTHING_SEEN = Seen([], 0, 0)
VERSION = "SELECT version FROM application WHERE id = ?"
STILL_TO_COME = str(select(Booking.id, Booking.version).where(STANDS))


class Queue:
    """Numbers of attempts, handed out to all processes, so that all are on the same day until the end."""

    number: Synchronized[int]

    @classmethod
    def share(cls, number: Synchronized[int]) -> None:
        """Take the number that the processes share."""
        cls.number = number

    @classmethod
    def drawn(cls, attempts: int) -> Iterator[int]:
        """Give one number after the other, as long as there are any."""
        while True:
            with cls.number.get_lock():
                drawn = cls.number.value
                cls.number.value = drawn + 1
            if drawn >= attempts:
                return
            yield drawn


def run(
    path: Path, processes: int, attempts: int, seed: int, *, guarded: bool = True
) -> tuple[Found, Counter[str]]:
    """Make the ward, let the processes loose on it, and look at what they left."""
    _make(path, attempts)
    context = multiprocessing.get_context("spawn")
    tasks = [(str(path), attempts, seed * 1_000 + number, guarded) for number in range(processes)]
    with context.Pool(processes, Queue.share, (context.Value("q", 0),)) as pool:
        told = pool.starmap(work, tasks, chunksize=1)
    return look(path, told), sum((one.counts for one in told), Counter[str]())


def work(path: str, attempts: int, seed: int, guarded: bool) -> Told:
    """Do things as one counter until all attempts are made."""
    if not guarded:
        seats.may_take = _anything
    chance, told = random.Random(seed), Told()
    database = Database(f"sqlite:///{path}", busy_milliseconds=60_000)
    with database.read() as session:
        days = _slots_of_days(session)
    # What was imported and built stays: there is no sense in looking through it for waste again and again.
    gc.freeze()
    # A person looks before they act: through a connection of its own, by no way that the program goes.
    looking = sqlite3.connect(path, isolation_level=None)
    for number in Queue.drawn(attempts):
        if number and number % TOLD_EACH == 0:
            print(f"{number:>9,} attempts", flush=True)
        doing = chance.choices(DOINGS, WEIGHTS)[0]
        day, slots = days[number // DAY_OF_ATTEMPTS]
        seen = _see(looking, doing, chance)
        try:
            with database.write() as session:
                made, ended = _do(session, doing, chance, seen, day, chance.choice(slots))
        except Refused as refusal:
            told.counts[f"{doing}: {type(refusal).__name__}"] += 1
        except DatabaseUnusable as trouble:
            told.counts[f"{doing}: {trouble.reason}"] += 1
        else:
            # Only what came back without an error was acknowledged.
            told.counts[f"{doing}: done"] += 1
            told.made += made
            told.ended += ended
    looking.close()
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


def _make(path: Path, attempts: int) -> None:
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    with database.write() as session:
        furnish(session)
        # Of seven days five are open, less the holidays.
        last = WEDNESDAY + timedelta(days=3 + 2 * (attempts // DAY_OF_ATTEMPTS))
        opening.open_slots(session, acting("s1"), "01", WEDNESDAY, last)
        for _ in range(CARDS):
            make_application(session)
    database.close()


def _slots_of_days(session: Session) -> list[tuple[date, list[int]]]:
    found: dict[date, list[int]] = {}
    for row in listing.slots(session, WEDNESDAY, date.max, NOW):
        found.setdefault(row.on_date, []).append(row.slot_id)
    return list(found.items())


def _see(looking: sqlite3.Connection, doing: str, chance: random.Random) -> Seen:
    if doing == "book":
        pks = chance.sample(range(1, CARDS + 1), chance.choice((1, 1, 1, 2)))
        return Seen([CardToBook(pk, looking.execute(VERSION, (pk,)).fetchone()[0]) for pk in pks], 0, 0)
    if doing in {"move", "cancel"}:
        standing = looking.execute(STILL_TO_COME).fetchall()
        return Seen([], *chance.choice(standing)) if standing else NOTHING_SEEN
    return NOTHING_SEEN


def _do(
    session: Session, doing: str, chance: random.Random, seen: Seen, day: date, slot: int
) -> tuple[list[int], list[int]]:
    if doing == "book":
        done = booking.book(session, acting(), slot, seen.cards)
        return [row.booking_id for row in done if isinstance(row, booking.BookedRow)], []
    if doing == "cancel":
        booking.cancel(session, acting(), seen.booking_id, seen.version, CancelledBy.PERSON, "都合")
        return [], [seen.booking_id]
    if doing == "move":
        moved = booking.move(session, acting(), seen.booking_id, seen.version, slot)
        return [moved.booking_id], [seen.booking_id]
    if doing == "desks":
        opening.set_desks(session, acting("s1"), slot, chance.randrange(4))
    else:
        _close_or_open(session, chance, day)
    return [], []


def _close_or_open(session: Session, chance: random.Random, day: date) -> None:
    closed = closures.coming(session, moment(day, 0))
    if closed:
        closures.withdraw(session, acting("s1"), closed[0].id)
        return
    begin = 540 + 30 * chance.randrange(6)
    closures.add(session, acting("s1"), moment(day, begin), moment(day, begin + 30), "停電", None)


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
