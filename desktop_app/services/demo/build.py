"""Builds the synthetic ward in an empty database, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import func, select

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.base import Base
from desktop_app.services import audit, bulk
from desktop_app.services.acting import Acting
from desktop_app.services.demo import (
    bookings,
    calendar,
    calls,
    caravans,
    carry,
    certificates,
    disposals,
    evidence,
    facts,
    house,
    mail,
    notices,
    places,
    pulled,
    shelves,
    supported,
    tried,
    visits,
    week,
)
from desktop_app.services.demo.calendar import NEVER
from desktop_app.services.demo.imagine import Made, imagine

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database

Progress = Callable[[int, int, str], object]

AS_OF = date(2023, 6, 27)
"""The day of the committee report."""

SEED = 20_230_627
BATCH = 20_000
SMALLEST_SCALE, LARGEST_SCALE = 0.0005, 1.0


@dataclass(frozen=True, slots=True)
class DemoRow:
    """What was built: the day, scale and seed, and how many applications and cards in custody there are."""

    as_of: date
    scale: float
    seed: int
    applications: int
    uncollected: int


def build(
    database: Database,
    as_of: date = AS_OF,
    *,
    scale: float = 1.0,
    seed: int = SEED,
    progress: Progress | None = None,
) -> DemoRow:
    """Fill an empty database with the synthetic ward as it is on the day; all of it or nothing.

    At scale 1 the totals of R3 and R4 are those of the committee report, and 45,000 cards are uncollected on
    2023-06-27; at other scales all totals shrink alike. Equal arguments give equal wards. progress is called
    with (done, total, text) and may raise to stop. Raises NotAllowed when the database already holds
    applications, Invalid for a day outside 2016-01-31 to 2024-12-31 or a scale outside 0.0005 to 1.
    """
    if not date(2016, 1, 31) <= as_of <= calendar.LAST:
        raise Invalid("as_of", "out_of_bounds")
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise Invalid("scale", "out_of_bounds")
    database.upgrade()
    with database.fill() as session:
        if session.scalar(select(Application.id).limit(1)) is not None:
            raise NotAllowed("demo", "not_empty")
        return _fill(session, as_of, scale, seed, progress or _silent)


def _silent(_done: int, _total: int, _text: str) -> None:
    """Nobody watches."""


def _fill(session: Session, as_of: date, scale: float, seed: int, progress: Progress) -> DemoRow:
    random = np.random.default_rng(seed)
    last = calendar.number(as_of)
    house.furnish(session, as_of)
    made = imagine(random, last, scale)
    shelves.store(session, made.boxes, made.places)
    began, acting = _acting(random, made.first), _acting(random, last)
    audit.record(session, began, "demo", as_of.isoformat(), {"scale": scale, "seed": seed})
    certificates.install(session, began, as_of, seed)
    openings = places.open_all(session, replace(began, staff_id="kakari"), as_of, scale)
    changes = week.changes(random, made.whole, made.ward, made.first, last)
    booked = bookings.plan(random, made, changes, openings)
    told, sent = notices.mark(booked.changes, as_of)
    told, disposed = disposals.mark(told, made.whole)
    with bulk.indexes_last(session):
        rows, writers = _store(session, random, made, {change.place for change in told}, began, progress)
    for writer in writers:
        writer.settle()
    ids = [str(made.ward.application_id[wait.card]) for wait in booked.waits]
    out = pulled.pulls(booked.visits, made.last)
    closed = pulled.closings(out, made.last)
    noted = [*visits.noted(booked.visits, booked.waits, ids), *sent.noted()]
    noted += pulled.noted(out, closed, made.ward.application_id)
    sat = supported.plan(session, made)
    noted += [*supported.noted(sat), *disposed.noted(made.ward.application_id)]
    done = carry.carry_out(session, told, rows, noted)
    visits.store(session, booked.visits, booked.waits)
    pulled.store(session, out, closed)
    notices.store(session, sent)
    supported.store(session, sat)
    disposals.store(session, disposed, made.whole)
    evidence.store(session, random, made.ward, done)
    evidence.add_errors(session, acting, made.ward, *_examples(made))
    house.seal(session, acting)
    _set_sequences(session)
    _open_work(session, random, acting, scale)
    applied, uncollected = made.whole.dates["applied"], made.whole.uncollected(last)
    return DemoRow(as_of, scale, seed, len(applied), uncollected)


def _open_work(session: Session, random: np.random.Generator, acting: Acting, scale: float) -> None:
    """What the ward has to do on the day: letters, disposals, visits, returned mail, calls, a plan."""
    notices.make_open(session, acting)
    disposals.make_open(session, acting)
    caravans.furnish(session, random, acting)
    mail.furnish(session, random, acting)
    # Calls come last: they go on until noon, and the log goes forward in time.
    tried.furnish(session, random, acting, scale)
    calls.furnish(session, random, acting)


def _store(
    session: Session,
    random: np.random.Generator,
    made: Made,
    changing: set[int],
    began: Acting,
    progress: Progress,
) -> tuple[dict[int, dict[str, Any]], list[bulk.Writer]]:
    """Write all applications and notices; gives the rows of the places that the last week changes.

    What was applied for until the week's first day is stored as it was then, the rest as it is on the last.
    """
    applied = made.whole.dates["applied"]
    known = int(np.searchsorted(applied, made.first, side="right"))
    kept: dict[int, dict[str, Any]] = {}
    writers: list[bulk.Writer] = []
    posted = facts.Posted(made.whole.notices, made.last)
    for day, begin, end in ((made.first, 0, known), (made.last, known, len(applied))):
        lives = made.whole.until(day)
        writer = bulk.Writer(session, _acting(random, day))
        writers.append(writer)
        for at in range(begin, end, BATCH):
            until = min(at + BATCH, end)
            part = facts.rows(made.ward, lives, at, until)
            writer.add(part)
            writer.add_notices(posted.between(at, until))
            for place in changing.intersection(range(at, until)):
                kept[place] = dict(zip(bulk.FACTS, part[place - at], strict=True))
            progress(until, len(applied), "")
        writer.finish()
        # Told before anything of the week: the log goes forward in time.
        audit.record(session, began, "demo_cards", str(day), writer.brought.detail(writer.acting))
    return kept, writers


def _acting(random: np.random.Generator, day: int) -> Acting:
    """The ward's IT, before the counters open."""
    moment = shelves.moment(day, 8, 30)
    return Acting("joho", "01-PC9", "01", moment, calendar.day_of(day), random.bytes(16).hex())


def _examples(made: Made) -> tuple[list[int], list[int]]:
    """Some cards that wait for their people, and those of them that have expired."""
    dates = made.whole.until(made.last).dates
    waiting = np.flatnonzero((dates["first_notice"] != NEVER) & (dates["left"] == NEVER))
    today = np.datetime64(calendar.day_of(made.last))
    return waiting[-3:].tolist(), waiting[made.ward.card_expires[waiting] < today].tolist()


def _set_sequences(session: Session) -> None:
    """Tell PostgreSQL which keys are taken."""
    if session.get_bind().dialect.name != "postgresql":
        return
    tables = (
        "delivery",
        "shelf_location",
        "handover",
        "booking",
        "waiting",
        "notice_run",
        "pulled",
        "day_end",
        "support_session",
        "registration_check",
        "keep_rule",
        "disposal",
    )
    for name in tables:
        sequence, last = f"{name}_id_seq", func.max(Base.metadata.tables[name].c.id)
        session.execute(select(func.setval(sequence, func.coalesce(last, 1))))
