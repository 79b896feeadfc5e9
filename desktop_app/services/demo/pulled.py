"""The cards that the synthetic ward's counters pulled in its last week, and the days that they closed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from desktop_app.models.pull import DayEnd, Pulled
from desktop_app.services.demo import calendar, week
from desktop_app.services.demo.carry import Noted
from desktop_app.services.demo.visits import GIVEN_BACK, Visit, moment
from desktop_app.terms import BookingState, PullOutcome

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.demo.facts import Texts

MORNING, EVENING = 8 * 60 + 35, 17 * 60 + 10
"""When the cards of a day are pulled, and when those left over go back; minutes after midnight."""

SOON, LATER = timedelta(minutes=1), timedelta(minutes=10)
MISSED = 9
"""On the last day one card in so many is not found yet."""


@dataclass(frozen=True, slots=True)
class Pull:
    """One card out of its place; outcome None: still out."""

    id: int
    visit: Visit
    at: datetime
    by: str
    outcome: PullOutcome | None
    ended_at: datetime | None
    ended_by: str | None


@dataclass(frozen=True, slots=True)
class Closing:
    """One day closed at a place with its count."""

    id: int
    office: str
    day: int
    count: Counter[PullOutcome]
    at: datetime
    by: str

    def columns(self) -> dict[str, int]:
        """The counts as they are kept."""
        return {
            "pulled": self.count.total(),
            "handed_over": self.count[PullOutcome.HANDED_OVER],
            "returned": self.count[PullOutcome.RETURNED],
            "left_otherwise": self.count[PullOutcome.LEFT],
        }


def pulls(visits: Sequence[Visit], last: int) -> list[Pull]:
    """Give the cards pulled until the last day, in order; who came without a booking just then."""
    found: list[tuple[datetime, Visit]] = []
    for visit in visits:
        still_missed = visit.state is BookingState.BOOKED and visit.id % MISSED == 0
        if visit.state in GIVEN_BACK or visit.slot.day > last or (still_missed and visit.slot.day == last):
            continue
        walked_in = visit.came_at if visit.walk_in else None
        found.append((walked_in + SOON if walked_in else _morning(visit), visit))
    found.sort(key=lambda each: (each[0], each[1].id))
    return [
        Pull(pk, visit, at, _staff(visit), *_end(visit, last))
        for pk, (at, visit) in enumerate(found, start=1)
    ]


def closings(pulled: Sequence[Pull], last: int) -> list[Closing]:
    """Give the closing of each day but the last, at each place with cards pulled for it."""
    groups: dict[tuple[int, str], list[Pull]] = {}
    for pull in pulled:
        if pull.visit.slot.day < last:
            groups.setdefault((pull.visit.slot.day, pull.visit.slot.office), []).append(pull)
    found: list[Closing] = []
    for pk, ((day, office), group) in enumerate(sorted(groups.items(), key=lambda each: each[0]), start=1):
        count = Counter(pull.outcome for pull in group if pull.outcome)
        at = max([moment(day, EVENING), *(pull.ended_at for pull in group if pull.ended_at)]) + LATER
        found.append(Closing(pk, office, day, count, at, group[-1].by))
    return found


def noted(pulled: Sequence[Pull], closed: Sequence[Closing], ids: Texts) -> list[Noted]:
    """What the audit log tells of it; ids are the application ids by the cards' places in the ward."""
    found: list[Noted] = []
    for pull in pulled:
        slot, subject = pull.visit.slot, str(ids[pull.visit.card])
        detail = {"pulled": pull.id, "date": calendar.day_of(slot.day).isoformat(), "place": slot.office}
        found.append(_note(pull.at, pull.by, slot.office, "pull", subject, detail))
        if pull.outcome and pull.ended_at and pull.ended_by:
            detail = {**detail, "outcome": pull.outcome.value}
            found.append(_note(pull.ended_at, pull.ended_by, slot.office, "pull_ended", subject, detail))
    for end in closed:
        detail = {"date": calendar.day_of(end.day).isoformat(), "place": end.office, **end.columns()}
        found.append(_note(end.at, end.by, end.office, "day_end", str(end.id), detail))
    return found


def store(session: Session, pulled: Sequence[Pull], closed: Sequence[Closing]) -> None:
    """Write the pulls and the closings."""
    if pulled:
        session.execute(insert(Pulled), [_row(pull) for pull in pulled])
    if closed:
        session.execute(insert(DayEnd), [_closing(end) for end in closed])


def _morning(visit: Visit) -> datetime:
    # One card after the other: two seconds each.
    return moment(visit.slot.day, MORNING) + timedelta(seconds=2 * (visit.id % 300))


def _staff(visit: Visit) -> str:
    return week.WINDOW_STAFF[visit.id % len(week.WINDOW_STAFF)]


def _end(visit: Visit, last: int) -> tuple[PullOutcome | None, datetime | None, str | None]:
    if visit.state is BookingState.DONE:
        return PullOutcome.HANDED_OVER, visit.ended_at, visit.ended_by
    if visit.slot.day == last:
        return None, None, None
    back = moment(visit.slot.day, EVENING) + timedelta(seconds=visit.id % 300)
    return PullOutcome.RETURNED, max(back, visit.ended_at or back), _staff(visit)


def _note(at: datetime, by: str, office: str, action: str, subject: str, detail: dict[str, Any]) -> Noted:
    return Noted(at, by, week.terminal(office, by), action, subject, json.dumps(detail, sort_keys=True))


def _row(pull: Pull) -> dict[str, Any]:
    return {
        "id": pull.id,
        "application_pk": pull.visit.card + 1,
        "booking_id": pull.visit.id,
        "place_code": pull.visit.slot.office,
        "on_date": calendar.day_of(pull.visit.slot.day),
        "pulled_at": pull.at,
        "pulled_by": pull.by,
        "outcome": pull.outcome.value if pull.outcome else None,
        "ended_at": pull.ended_at,
        "ended_by": pull.ended_by,
    }


def _closing(end: Closing) -> dict[str, Any]:
    return {
        "id": end.id,
        "place_code": end.office,
        "on_date": calendar.day_of(end.day),
        **end.columns(),
        "difference_reason": None,
        "ended_at": end.at,
        "ended_by": end.by,
    }
