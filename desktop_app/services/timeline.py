"""What happened to one card, in order: its own events, and the dates that a ledger gave for earlier days."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.backlog_terms import CallOutcome
from desktop_app.models.application import STAGE_DATES
from desktop_app.models.clearing import CardCall
from desktop_app.models.event import Event
from desktop_app.models.keeping import Staff
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services.prepared import KEYS
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

FROM_LEDGER = {EventKind.IMPORTED, EventKind.CORRECTED}
LEDGER_DATES = {**STAGE_DATES, "returned_mail_on": Stage.RETURNED_MAIL}
ORDER = list(Stage)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One column that an event changed, as text: codes for choices, the names of shelves and offices."""

    column: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One thing that happened on a day.

    what is an event; or a stage, where only a ledger tells of it (then at is None and nobody is named); or
    what came of a call, with its note as the reason.
    """

    what: EventKind | Stage | CallOutcome
    on: date
    at: datetime | None = None
    staff_id: str = ""
    staff_name: str = ""
    terminal: str = ""
    place: str = ""
    version: int = 0
    shelf: str = ""
    reason: str = ""
    changes: tuple[ChangeRow, ...] = ()


def of(session: Session, pk: int) -> tuple[TimeRow, ...]:
    """Give everything that happened to the application, the earliest first."""
    statement = (
        select(Event, Staff.name)
        .outerjoin(Staff, Staff.id == Event.staff_id)
        .where(Event.application_pk == pk)
        .order_by(Event.version)
    )
    told: dict[str, str] = {}
    events: list[tuple[Event, str, dict[str, Any]]] = []
    for event, staff_name in session.execute(statement):
        detail: dict[str, Any] = json.loads(event.detail)
        events.append((event, staff_name or "", detail))
        if EventKind(event.kind) in FROM_LEDGER:
            told.update({column: value for column, value in detail["set"].items() if column in LEDGER_DATES})
    names = _Names(_labels(session, _shelves(events)), _offices(session))
    rows = [_row(event, staff_name, detail, names) for event, staff_name, detail in events]
    return tuple(sorted((*_told(told), *rows, *_calls(session, pk, rows)), key=_place))


def _calls(session: Session, pk: int, rows: Sequence[TimeRow]) -> Iterable[TimeRow]:
    """Give the calls to the person: each after the event that went before it."""
    statement = (
        select(CardCall, Staff.name)
        .outerjoin(Staff, Staff.id == CardCall.made_by)
        .where(CardCall.application_pk == pk)
        .order_by(CardCall.id)
    )
    for call, name in session.execute(statement):
        before = [row.version for row in rows if row.at is not None and row.at <= call.at]
        yield TimeRow(
            CallOutcome(call.outcome),
            call.on_date,
            call.at,
            call.made_by,
            name or "",
            version=max(before, default=0),
            reason=call.note,
        )


@dataclass(frozen=True, slots=True)
class _Names:
    """What people call the shelves and offices that events hold as ids and codes."""

    shelves: Mapping[Any, str]
    offices: Mapping[Any, str]

    def of(self, column: str, value: object) -> str:
        match column:
            case "shelf_id":
                return self.shelves.get(value, "")
            case "office_code":
                return self.offices.get(value, _text(value))
            case _:
                return _text(value)


def _shelves(events: list[tuple[Event, str, dict[str, Any]]]) -> set[int | None]:
    return {detail.get(part, {}).get("shelf_id") for _, _, detail in events for part in ("set", "was")}


def _offices(session: Session) -> dict[str, str]:
    return dict(session.execute(select(Office.code, Office.name)).all())


def _labels(session: Session, pks: set[int | None]) -> dict[int | None, str]:
    rows = session.execute(select(ShelfLocation.id, ShelfLocation.label).where(ShelfLocation.id.in_(pks)))
    return {row.id: row.label for row in rows}


def _row(event: Event, staff_name: str, detail: dict[str, Any], names: _Names) -> TimeRow:
    kind = EventKind(event.kind)
    new: dict[str, Any] = detail.get("set", {})
    return TimeRow(
        kind,
        event.on_date,
        event.at,
        event.staff_id,
        staff_name,
        event.terminal,
        event.place,
        event.version,
        names.of("shelf_id", new.get("shelf_id")),
        str(detail.get("reason") or ""),
        tuple(_changes(new, detail.get("was", {}), names)) if kind is EventKind.CORRECTED else (),
    )


def _changes(new: dict[str, Any], was: dict[str, Any], names: _Names) -> Iterable[ChangeRow]:
    for column, value in new.items():
        # Search keys follow from what is shown beside them, and say nothing to people.
        if column not in KEYS:
            yield ChangeRow(column, names.of(column, was.get(column)), names.of(column, value))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _told(dates: dict[str, str]) -> Iterable[TimeRow]:
    for column, day in dates.items():
        if day:
            yield TimeRow(LEDGER_DATES[column], date.fromisoformat(day))


def _place(row: TimeRow) -> tuple[date, int, int]:
    """Order within a day: what a ledger told in the order of a card's life, then the events by version."""
    return row.on, row.version, ORDER.index(row.what) if isinstance(row.what, Stage) else 0
