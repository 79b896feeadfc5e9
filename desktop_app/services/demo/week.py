"""The last week of the synthetic ward, change by change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop_app.services.demo import calendar, shelves
from desktop_app.services.demo.facts import Ward
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from desktop_app.services.demo.life import Whole

DAYS = 7
"""How long the ward has worked with the program: what is older came with the ledger."""

OPENS = timedelta(hours=8, minutes=40)
OPEN_FOR = timedelta(hours=8, minutes=20)
OPEN_SO_FAR = timedelta(hours=2, minutes=20)
"""On the last day it is eleven o'clock (clock.MORNING_ENDS)."""

HOURS = {
    EventKind.PRODUCED: (0.0, 0.02),
    EventKind.DELIVERED: (0.05, 0.15),
    EventKind.RETURNED_MAIL: (0.2, 0.3),
    EventKind.PREPARED: (0.2, 0.45),
    EventKind.REJECTED: (0.3, 0.4),
    EventKind.SHELVED: (0.5, 0.7),
    EventKind.LAPSED: (0.5, 0.6),
    EventKind.WITHDRAWN: (0.6, 0.7),
    EventKind.DISPOSED: (0.7, 0.75),
    EventKind.NOTIFIED: (0.75, 0.85),
    EventKind.HANDED_OVER: (0.05, 0.95),
    EventKind.NATIONAL_RECORDED: (0.96, 1.0),
}
"""When in the day's work each kind of change is made, as shares of it."""

CUSTODY_ROOM = frozenset({EventKind.PRODUCED, EventKind.DELIVERED, EventKind.PREPARED, EventKind.REJECTED})
"""Changes that are made at the ward office, wherever the card will lie."""

IT_STAFF = "joho"
WINDOW_STAFF = ("mado1", "mado2")
_PLAIN = (
    ("produced", EventKind.PRODUCED, Stage.PRODUCED),
    ("delivered", EventKind.DELIVERED, Stage.DELIVERED),
    ("prepared", EventKind.PREPARED, Stage.PREPARED),
    ("shelved", EventKind.SHELVED, Stage.SHELVED),
    ("rejected", EventKind.REJECTED, Stage.REJECTED),
    ("lapsed", EventKind.LAPSED, Stage.LAPSED),
    ("withdrawn", EventKind.WITHDRAWN, Stage.WITHDRAWN),
    ("disposed", EventKind.DISPOSED, Stage.DISPOSED),
    ("handed_over", EventKind.HANDED_OVER, Stage.HANDED_OVER),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the application at a place: what is set, when, by whom, where.

    extra goes into the event beside the columns.
    """

    place: int
    at: datetime
    on: date
    kind: EventKind
    columns: dict[str, Any]
    staff_id: str
    office: str
    operation: str
    version: int = 0
    extra: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def terminal(self) -> str:
        """The PC at which it was made."""
        return terminal(self.office, self.staff_id)


def terminal(office: str, staff_id: str) -> str:
    """The PC at which a member of staff works in an office."""
    return f"{office}-PC{1 + WINDOW_STAFF.index(staff_id) if staff_id in WINDOW_STAFF else 9}"


def changes(random: np.random.Generator, whole: Whole, ward: Ward, first: int, last: int) -> list[Change]:
    """List what happens after the first day until the last to applications made until the first, in order."""
    known = int(np.searchsorted(whole.dates["applied"], first, side="right"))
    steps: list[tuple[int, int, EventKind, dict[str, Any]]] = []
    for name, kind, stage in _PLAIN:
        days = whole.dates[name][:known]
        for place in np.flatnonzero((days > first) & (days <= last)).tolist():
            day = int(days[place])
            columns = {
                "stage": stage.value,
                f"{name}_on": _iso(day),
                **_besides(kind, ward, whole, place, day),
            }
            steps.append((place, day, kind, columns))
    days = whole.dates["national_recorded"][:known]
    for place in np.flatnonzero((days > first) & (days <= last)).tolist():
        day = int(days[place])
        steps.append((place, day, EventKind.NATIONAL_RECORDED, {"national_recorded_on": _iso(day)}))
    steps += _mail(whole, first, last)
    found = [_change(random, ward, step, last) for step in steps]
    return sorted(found, key=lambda change: (change.at, change.place))


def _besides(kind: EventKind, ward: Ward, whole: Whole, place: int, day: int) -> dict[str, Any]:
    if kind is EventKind.PRODUCED:
        card, certificates = ward.card_expires[place], ward.certificates_expire[place]
        return {"card_expires_on": str(card), "certificates_expire_on": str(certificates)}
    if kind is EventKind.DELIVERED:
        return {"custody_on": _iso(day), "delivery_id": int(ward.delivery[place])}
    if kind is EventKind.PREPARED:
        return {"notice_number": ward.notice_number[place]}
    if kind is EventKind.SHELVED:
        return {"shelf_id": int(ward.shelf[place])}
    if whole.dates["left"][place] == day:
        return {"left_on": _iso(day), "shelf_id": None}
    return {}


def _mail(whole: Whole, first: int, last: int) -> list[tuple[int, int, EventKind, dict[str, Any]]]:
    notices = whole.notices
    steps: list[tuple[int, int, EventKind, dict[str, Any]]] = []
    for at in np.flatnonzero((notices.sent > first) & (notices.sent <= last)).tolist():
        day, number = int(notices.sent[at]), int(notices.number[at])
        columns = {"stage": Stage.NOTIFIED.value, "last_notice_on": _iso(day), "notices": number}
        if number == 1:
            columns["first_notice_on"] = _iso(day)
        steps.append((int(notices.place[at]), day, EventKind.NOTIFIED, columns))
    for at in np.flatnonzero((notices.returned > first) & (notices.returned <= last)).tolist():
        day = int(notices.returned[at])
        columns = {"stage": Stage.RETURNED_MAIL.value, "returned_mail_on": _iso(day)}
        steps.append((int(notices.place[at]), day, EventKind.RETURNED_MAIL, columns))
    return steps


def _change(
    random: np.random.Generator, ward: Ward, step: tuple[int, int, EventKind, dict[str, Any]], last: int
) -> Change:
    place, day, kind, columns = step
    begin, end = HOURS[kind]
    open_for = OPEN_SO_FAR if day == last else OPEN_FOR
    at = shelves.moment(day, 0) + OPENS + open_for * float(random.uniform(begin, end))
    office = shelves.TAKES_DELIVERIES if kind in CUSTODY_ROOM else str(ward.office[place])
    staff_id = IT_STAFF if kind is EventKind.PRODUCED else WINDOW_STAFF[int(random.integers(2))]
    operation = random.bytes(16).hex()
    return Change(
        place, at.replace(microsecond=0), calendar.day_of(day), kind, columns, staff_id, office, operation
    )


def _iso(day: int) -> str:
    return calendar.iso_days()[day]
