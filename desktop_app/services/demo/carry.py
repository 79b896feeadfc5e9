"""Carries out the changes of the synthetic ward's last week: rows, events, audit entries, tallies."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, Update, bindparam, insert, update

from desktop_app.models.base import Base
from desktop_app.models.event import Event
from desktop_app.services import audit, day_tallies, seals, tallies, ways
from desktop_app.services.acting import Acting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.demo.week import Change

SET = (
    *("stage", "notices", "notice_number", "shelf_id", "delivery_id"),
    *("produced_on", "delivered_on", "prepared_on", "shelved_on", "first_notice_on", "last_notice_on"),
    *("returned_mail_on", "handed_over_on", "rejected_on", "withdrawn_on", "lapsed_on", "disposed_on"),
    *("national_recorded_on", "custody_on", "left_on", "card_expires_on", "certificates_expire_on"),
)
"""Every column that a change of the week may set."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the audit log tells although no card was changed by it."""

    at: datetime
    staff_id: str
    terminal: str
    action: str
    subject: str
    detail: str = "{}"


def carry_out(
    session: Session, done: list[Change], rows: dict[int, dict[str, Any]], noted: list[Noted]
) -> list[Change]:
    """Write the changes over the rows (by place, as stored): new rows, events, audit entries, tallies.

    noted goes into the audit log too. Gives the changes with the version that each led to.
    """
    now = {place: dict(row) for place, row in rows.items()}
    versions = dict.fromkeys(rows, 1)
    events: list[dict[str, Any]] = []
    numbered: list[Change] = []
    for change in done:
        row = now[change.place]
        versions[change.place] += 1
        was = {name: row[name] for name in change.columns}
        row.update(change.columns)
        detail = json.dumps({"set": change.columns, "was": was, **change.extra}, ensure_ascii=False)
        events.append(_event(change, versions[change.place], detail))
        numbered.append(replace(change, version=versions[change.place]))
    if events:
        session.execute(insert(Event), events)
        session.execute(_update(), [_values(place, row, versions[place]) for place, row in now.items()])
    told = [
        _told(change, rows[change.place]["application_id"], event)
        for change, event in zip(numbered, events, strict=True)
    ]
    entries = sorted([*told, *noted], key=lambda entry: entry.at)
    audit.write_all(session, [_entry(entry) for entry in entries])
    _move_tallies(session, rows, now)
    return numbered


def _told(change: Change, application_id: str, event: dict[str, Any]) -> Noted:
    detail = json.dumps({"version": change.version, seals.NAME: seals.of_event(event)})
    return Noted(change.at, change.staff_id, change.terminal, change.kind.value, application_id, detail)


def _event(change: Change, version: int, detail: str) -> dict[str, Any]:
    return {
        "application_pk": change.place + 1,
        "version": version,
        "kind": change.kind.value,
        "at": change.at,
        "on_date": change.on,
        "staff_id": change.staff_id,
        "terminal": change.terminal,
        "place": change.office,
        "operation": change.operation,
        "detail": detail,
    }


def _update() -> Update:
    table = Base.metadata.tables["application"]
    values: dict[str, BindParameter[Any]] = {name: bindparam(f"new_{name}") for name in (*SET, "version")}
    return update(table).where(table.c.id == bindparam("pk")).values(values)


def _values(place: int, row: dict[str, Any], version: int) -> dict[str, Any]:
    values = {f"new_{name}": row[name] for name in SET}
    for name in SET:
        if name.endswith("_on") and row[name] is not None:
            values[f"new_{name}"] = date.fromisoformat(row[name])
    return {"pk": place + 1, "new_version": version, **values}


def _entry(told: Noted) -> audit.Entry:
    acting = Acting(told.staff_id, told.terminal, "", told.at, told.at.date(), "")
    return audit.Entry(acting, told.action, told.subject, told.detail)


def _move_tallies(
    session: Session, before: dict[int, dict[str, Any]], after: dict[int, dict[str, Any]]
) -> None:
    months: Counter[tallies.MonthKey] = Counter()
    custody: Counter[tallies.CustodyKey] = Counter()
    for row in after.values():
        months.update(tallies.months_of(row))
        custody.update(tallies.custody_of(row))
    for row in before.values():
        months.subtract(tallies.months_of(row))
        custody.subtract(tallies.custody_of(row))
    tallies.add(session, months, custody)
    whole = day_tallies.rows(session, [place + 1 for place in before])
    moved = [
        ({**whole[place + 1], **{name: _day(row[name]) for name in ways.DATES}}, whole[place + 1])
        for place, row in before.items()
    ]
    day_tallies.move(session, moved)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
