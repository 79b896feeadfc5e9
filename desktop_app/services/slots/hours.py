"""The hours of a place: its versioned weekday pattern, days that differ, the switch for all weekends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select

from desktop_app.errors import Invalid, Unknown
from desktop_app.models.office import Office
from desktop_app.models.slot import OpeningException, OpeningHours, WeekendPlace
from desktop_app.services import audit, guard, staff
from desktop_app.services.slots.opening import MOST_DESKS
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.slots.calendar import Span

MIDNIGHT = 24 * 60
WEEKDAYS = range(7)


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Hours of one weekday (0 Monday) in minutes after midnight, and the days for which they hold."""

    weekday: int
    starts: int
    ends: int
    minutes: int
    desks: int
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class PlaceHoursRow:
    """A place with its pattern from a day on, and whether it is open on every weekend."""

    place: str
    name: str
    every_weekend: bool
    hours: tuple[HoursRow, ...]


def places(session: Session, day: date) -> list[PlaceHoursRow]:
    """Give all places at work with the hours that hold on a day or later."""
    weekend = set(session.scalars(select(WeekendPlace.place_code)))
    known: dict[str, list[HoursRow]] = {}
    for row in session.scalars(
        select(OpeningHours)
        .where(or_(OpeningHours.valid_until.is_(None), OpeningHours.valid_until >= day))
        .order_by(OpeningHours.weekday, OpeningHours.valid_from, OpeningHours.starts)
    ):
        facts = (row.weekday, row.starts, row.ends, row.minutes, row.desks, row.valid_from, row.valid_until)
        known.setdefault(row.place_code, []).append(HoursRow(*facts))
    found = session.execute(
        select(Office.code, Office.name).where(Office.active).order_by(Office.position, Office.code)
    )
    return [PlaceHoursRow(code, name, code in weekend, tuple(known.get(code, ()))) for code, name in found]


def set_pattern(
    session: Session, acting: Acting, place: str, weekdays: Sequence[int], spans: Sequence[Span], start: date
) -> None:
    """Let the spans be the hours of these weekdays from a day on; older hours end on the day before.

    No spans: shut from then on. Slots that are open stay as they are. Raises NoPermission, Unknown, Invalid.
    """
    _may(session, acting, place)
    _check(spans)
    if not weekdays or not set(weekdays) <= set(WEEKDAYS):
        raise Invalid("weekday", "out_of_bounds")
    of_place = (OpeningHours.place_code == place, OpeningHours.weekday.in_(weekdays))
    session.execute(delete(OpeningHours).where(*of_place, OpeningHours.valid_from >= start))
    for hours in session.scalars(
        select(OpeningHours).where(
            *of_place, or_(OpeningHours.valid_until.is_(None), OpeningHours.valid_until >= start)
        )
    ):
        hours.valid_until = start - timedelta(days=1)
    for weekday in weekdays:
        for span in spans:
            facts = (span.starts, span.ends, span.minutes, span.desks)
            session.add(_hours(place, weekday, facts, start))
    session.flush()
    detail = {"weekdays": list(weekdays), "from": start.isoformat(), "spans": len(spans)}
    audit.record(session, acting, "set_hours", place, detail)


def set_day(
    session: Session, acting: Acting, place: str, day: date, spans: Sequence[Span], reason: str
) -> None:
    """Let the spans replace the pattern of one day; none: the place is shut. Raises as set_pattern does."""
    _may(session, acting, place)
    _check(spans)
    why = guard.refuse(reason.strip())
    of_day = (OpeningException.place_code == place, OpeningException.on_date == day)
    session.execute(delete(OpeningException).where(*of_day))
    if not spans:
        session.add(OpeningException(place_code=place, on_date=day, reason=why))
    for span in spans:
        session.add(
            OpeningException(
                place_code=place,
                on_date=day,
                starts=span.starts,
                ends=span.ends,
                minutes=span.minutes,
                desks=span.desks,
                reason=why,
            )
        )
    session.flush()
    audit.record(session, acting, "set_day", place, {"day": day.isoformat(), "spans": len(spans)})


def set_every_weekend(session: Session, acting: Acting, place: str, *, wanted: bool) -> None:
    """Open a place on every Saturday and Sunday on which the system works, or no longer."""
    _may(session, acting, place)
    there = session.get(WeekendPlace, place)
    if wanted and there is None:
        session.add(WeekendPlace(place_code=place))
    elif not wanted and there is not None:
        session.delete(there)
    session.flush()
    audit.record(session, acting, "set_weekends", place, {"wanted": wanted})


def _hours(place: str, weekday: int, facts: tuple[int, int, int, int], start: date) -> OpeningHours:
    starts, ends, minutes, desks = facts
    return OpeningHours(
        place_code=place,
        weekday=weekday,
        starts=starts,
        ends=ends,
        minutes=minutes,
        desks=desks,
        valid_from=start,
    )


def _may(session: Session, acting: Acting, place: str) -> None:
    staff.require(session, acting, "set_hours", Role.SUPERVISOR, Role.IT)
    if session.get(Office, place) is None:
        raise Unknown("place", place)


def _check(spans: Sequence[Span]) -> None:
    """Refuse hours that no slot fits into, that overlap or run over midnight. Raises Invalid."""
    before = 0
    for span in sorted(spans, key=lambda span: span.starts):
        if not before <= span.starts < span.ends <= MIDNIGHT:
            raise Invalid("hours", "out_of_bounds")
        if span.minutes < 1 or not span.slots():
            raise Invalid("minutes", "out_of_bounds")
        if not 1 <= span.desks <= MOST_DESKS:
            raise Invalid("desks", "out_of_bounds")
        before = span.ends
