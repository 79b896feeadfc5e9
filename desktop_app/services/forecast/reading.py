"""What the forecast reads of the ward: counts by day in a few grouped statements, never card by card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt
from sqlalchemy import String, func, select
from sqlalchemy import cast as as_type

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.clearing import CardCall
from desktop_app.models.event import Notice
from desktop_app.models.handover import Handover
from desktop_app.models.keeping import CustodyTally, Tally
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    Column = ColumnElement[Any] | InstrumentedAttribute[Any]

Days = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]

NEVER = 1_000_000
EPOCH = date(1970, 1, 1).toordinal()
SAMPLE = 80_000
"""So many applications are enough to see how long cards take to come, and what a letter does."""

TOLD_FOR, BOOKED_FOR, SERVED_FOR = 400, 400, 56
"""Days back to which letters, bookings and handovers are looked at."""


@dataclass(frozen=True, slots=True)
class Read:
    """Counts by day number; NEVER for what has not happened.

    stays: custody, left, count. passing: applied, custody, ended on the way, count, of one application in
    `every`. bookings: day, booked on, ended on, count, with came and missed as shares of the count. told:
    sent, left, count; calls alike. handed: day, served at a place with seats, count; hours: count by hour.
    """

    stays: tuple[Days, Days, Days]
    passing: tuple[Days, Days, Days, Days]
    every: int
    bookings: tuple[Days, Days, Days, Days, Days]
    told: tuple[Days, Days, Days]
    calls: tuple[Days, Days, Days]
    handed: tuple[Days, Days, Days]
    hours: Numbers
    handed_by_month: dict[str, int]
    seats_share: float


NOTHING: tuple[Days, Days, Days] = (
    np.zeros(0, dtype=np.int64),
    np.zeros(0, dtype=np.int64),
    np.zeros(0, dtype=np.int64),
)

STATES = {"done": 1, "at_desk": 1, "present": 1, "no_show": 2, "cancelled": 3, "moved": 4, "booked": 0}
"""What became of a booking, as a number."""


def number(day: date) -> int:
    """Give the day as a number."""
    return day.toordinal() - EPOCH


def day_of(day_number: int) -> date:
    """Give the day with the number."""
    return date.fromordinal(int(day_number) + EPOCH)


def counted(at: Days, count: npt.NDArray[np.number[Any]], length: int) -> Numbers:
    """Sum the counts by the place that each has."""
    return np.bincount(at, weights=count, minlength=length).astype(np.float64)


def read(session: Session, since: date, places: Iterable[str], *, letters: bool = True) -> Read:
    """Read what is known of the days from since on; places: those with seats.

    letters: also what letters and calls brought, which only a plan with such asks for.
    """
    with_seats = set(places)
    highest = session.scalar(select(func.max(Application.id))) or 0
    every = max(1, -(-highest // SAMPLE))
    return Read(
        _stays(session, since),
        _passing(session, since, every),
        every,
        _bookings(session),
        _told(session, every) if letters else NOTHING,
        _calls(session) if letters else NOTHING,
        _handed(session, with_seats),
        _hours(session),
        _by_month(session),
        _seats_share(session, with_seats),
    )


def _stays(session: Session, since: date) -> tuple[Days, Days, Days]:
    left, custody = Application.left_on, Application.custody_on
    gone = select(_text(custody), _text(left), func.count()).where(left >= since, custody.is_not(None))
    there = select(_text(custody), func.count()).where(custody.is_not(None), left.is_(None))
    rows = [*_rows(session, gone.group_by(left, custody))]
    rows += [(day, None, count) for day, count in _rows(session, there.group_by(custody))]
    return cast("tuple[Days, Days, Days]", _columns(rows, 2))


def _passing(session: Session, since: date, every: int) -> tuple[Days, Days, Days, Days]:
    ended = func.coalesce(Application.rejected_on, Application.lapsed_on, Application.withdrawn_on)
    keys = (Application.applied_on, Application.custody_on, ended)
    statement = select(*(_text(key) for key in keys), func.count()).where(
        Application.applied_on >= since - timedelta(days=300), Application.id % every == 0
    )
    rows = _rows(session, statement.group_by(*keys))
    return cast("tuple[Days, Days, Days, Days]", _columns(rows, 3))


def _bookings(session: Session) -> tuple[Days, Days, Days, Days, Days]:
    latest = session.scalar(select(func.max(Booking.on_date)))
    since = (latest or date.max) - timedelta(days=BOOKED_FOR)
    booked, ended = _day_of_moment(Booking.booked_at), _day_of_moment(Booking.ended_at)
    statement = (
        select(_text(Booking.on_date), booked, ended, Booking.state, func.count())
        .where(Booking.on_date >= since, Booking.walk_in.is_(False))
        .group_by(Booking.on_date, booked, ended, Booking.state)
    )
    rows = session.execute(statement).all()
    days = _columns([(*row[:3], row[4]) for row in rows], 3)
    states = np.array([STATES.get(row[3], 0) for row in rows], dtype=np.int64)
    return days[0], days[1], days[2], states, days[3]


def _told(session: Session, every: int) -> tuple[Days, Days, Days]:
    """Reminders: a first notice comes to a card that nobody could collect before."""
    latest = session.scalar(select(func.max(Application.first_notice_on)))
    since = (latest or date.max) - timedelta(days=TOLD_FOR)
    statement = (
        select(_text(Notice.sent_on), _text(Application.left_on), func.count())
        .join(Application, Application.id == Notice.application_pk)
        .where(
            Notice.application_pk % every == 0,
            Notice.number > 1,
            Notice.sent_on >= since,
            Notice.returned_on.is_(None),
        )
        .group_by(Notice.sent_on, Application.left_on)
    )
    return cast("tuple[Days, Days, Days]", _columns(_rows(session, statement), 2))


def _calls(session: Session) -> tuple[Days, Days, Days]:
    statement = (
        select(_text(CardCall.on_date), _text(Application.left_on), func.count())
        .join(Application, Application.id == CardCall.application_pk)
        .group_by(CardCall.on_date, Application.left_on)
    )
    return cast("tuple[Days, Days, Days]", _columns(session.execute(statement).all(), 2))


def _handed(session: Session, with_seats: set[str]) -> tuple[Days, Days, Days]:
    statement = (
        select(_text(Handover.on_date), Handover.place, func.count())
        .where(Handover.on_date >= _lately(session), Handover.reversed_at.is_(None))
        .group_by(Handover.on_date, Handover.place)
    )
    rows = session.execute(statement).all()
    days, counts = _columns([(row[0], row[2]) for row in rows], 1)
    return days, np.array([row[1] in with_seats for row in rows], dtype=np.int64), counts


def _hours(session: Session) -> Numbers:
    """Handovers by hour of UTC, as moments are stored."""
    hour = func.substr(as_type(Handover.at, String), 12, 2)
    statement = select(hour, func.count()).where(Handover.on_date >= _lately(session)).group_by(hour)
    found = np.zeros(24)
    for text, count in session.execute(statement):
        found[int(text)] += count
    return found


def _lately(session: Session) -> date:
    latest = session.scalar(select(func.max(Handover.on_date)))
    return (latest or date.max) - timedelta(days=SERVED_FOR)


def _by_month(session: Session) -> dict[str, int]:
    statement = select(Tally.month, func.sum(Tally.count)).where(Tally.stage == Stage.HANDED_OVER.value)
    return {month: int(count) for month, count in session.execute(statement.group_by(Tally.month))}


def _seats_share(session: Session, with_seats: set[str]) -> float:
    """Share of the cards in custody that lie where seats are booked."""
    count = func.sum(CustodyTally.count)
    found = dict(
        session.execute(select(CustodyTally.office_code, count).group_by(CustodyTally.office_code)).all()
    )
    there = sum(int(number) for office, number in found.items() if office in with_seats)
    return there / max(sum(int(number) for number in found.values()), 1)


def _rows(session: Session, statement: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    """Many rows, past the session: nothing in them is a record."""
    return session.connection().execute(statement).fetchall()


def _text(column: Column) -> ColumnElement[str]:
    """The column as text: a day read as a date costs ten times as much."""
    return as_type(column, String)


def _day_of_moment(column: Column) -> ColumnElement[str]:
    return func.substr(as_type(column, String), 1, 10)


def _columns(rows: Iterable[Any], days: int) -> tuple[Days, ...]:
    """The rows as columns: so many days, then a count."""
    columns = list(zip(*rows, strict=True)) or [()] * (days + 1)
    return *(_numbers(column) for column in columns[:days]), np.array(columns[days], dtype=np.int64)


def _numbers(texts: tuple[Any, ...]) -> Days:
    found = np.array(["NaT" if text is None else text for text in texts], dtype="datetime64[D]")
    return np.where(np.isnat(found), NEVER, found.astype(np.int64))
