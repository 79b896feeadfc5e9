"""Seals: digests that bind the rows outside the audit log to the entry that tells of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, bindparam, select, tuple_, type_coerce

from desktop_app.models.tables import Base
from desktop_app.services.plain_values import Row, digest, plainly

if TYPE_CHECKING:
    from sqlalchemy import Column, Select, Table
    from sqlalchemy.orm import Session

NAME = "seals"
"""Where the detail of an audit entry keeps them: {"handover/12": SHA-256 in hex}."""

ALL = "sealed_all"
"""The action of an entry that seals all that was written before it."""

KEYS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table that belong to a record: those with the record's key in these columns."""

    table: str
    key: tuple[str, ...]
    left_out: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the seal covers."""
        return tuple(name for name in _names(self.table) if name not in self.left_out)


RECORDS: dict[str, tuple[Part, ...]] = {
    "event": (Part("event", ("application_pk", "version")),),
    "handover": (Part("handover", ("id",)), Part("handover_tick", ("handover_id",))),
    "notice": (Part("notice", ("application_pk",)),),
    "error_entry": (Part("error_entry", ("id",)),),
    "delivery": (Part("delivery", ("id",)),),
    "print_job": (Part("print_job", ("id",)),),
    "pulled": (Part("pulled", ("id",)),),
    "day_end": (Part("day_end", ("id",)),),
    "box_emptied": (Part("box_emptied", ("id",)),),
    "posted_card": (Part("posted_card", ("id",)),),
    "outreach_visit": (Part("outreach_visit", ("id",)), Part("outreach_staff", ("visit_id",))),
    "post_office_count": (Part("post_office_count", ("id",)),),
    "stock_take": (Part("stock_take", ("id",)),),
    "stock_take_scan": (Part("stock_take_scan", ("stock_take_id", "number")),),
    "card_call": (Part("card_call", ("id",)),),
    "notice_run": (Part("notice_run", ("id",)),),
    "disposal": (Part("disposal", ("id",)),),
    "disposal_card": (Part("disposal_card", ("disposal_id", "position")),),
    "support_session": (Part("support_session", ("id",)), Part("support_part", ("session_id",))),
    "registration_check": (Part("registration_check", ("id",)),),
    # What each login writes is no part of the account.
    "staff": (Part("staff", ("id",), frozenset({"failures", "locked_until"})),),
    "office": (Part("office", ("code",)),),
    "document": (Part("document", ("code",)),),
    "document_rule": (Part("document_rule", ("id",)),),
    "keep_rule": (Part("keep_rule", ("id",)),),
    "card_hold": (Part("card_hold", ("id",)),),
    "address_work": (Part("address_work", ("id",)),),
    "ward_setting": (Part("ward_setting", ("key",)),),
    "campaign": (
        Part("campaign", ("id",)),
        Part("campaign_part", ("campaign_id",)),
        Part("campaign_day", ("campaign_id",)),
    ),
    "venue": (Part("venue", ("id",)), Part("campaign_venue", ("venue_id",))),
    "venue_closure": (Part("venue_closure", ("id",)),),
    "publicity": (Part("publicity", ("id",)),),
    "report_draft": (Part("report_draft", ("id",)),),
    "published_table": (Part("published_figure", ("report", "table_code")),),
    "year_target": (Part("year_target", ("id",)),),
    "population": (Part("population", ("on_date",)),),
    "municipalities": (Part("municipality_figure", ("as_of",)),),
    "certificate_office": (Part("certificate_office", ("code",)),),
    "certificates": (Part("certificate_count", ("grain", "on_date", "office_code")),),
    "forecast_plan": (Part("forecast_plan", ("id",)),),
    "plan_memo": (Part("plan_memo", ("id",)),),
    "rotation_turn": (Part("rotation_turn", ("id",)),),
    "rotation_wish": (Part("rotation_wish", ("id",)),),
    "incident": (
        Part("incident", ("id",)),
        Part("incident_step", ("incident_id",)),
        Part("incident_case", ("incident_id",)),
        Part("incident_person", ("incident_id",)),
        Part("incident_error", ("incident_id",)),
        Part("incident_deadline", ("incident_id",)),
    ),
}
"""What can be sealed. A handover is one record with all that was ticked; a card's notices are one."""


def key(record: str, *parts: object) -> str:
    """Name one record: "event/5/2"."""
    return "/".join((record, *map(str, parts)))


def of(session: Session, keys: Iterable[str]) -> dict[str, str]:
    """Seal records as they are in the database now, in the caller's transaction."""
    # What was set on records is only seen when it was written.
    session.flush()
    return {name: found or digest([]) for name, found in read(session, list(keys)).items()}


def keys(session: Session, record: str) -> list[str]:
    """Name all records of a kind."""
    columns = [_table(RECORDS[record][0].table).columns[name] for name in RECORDS[record][0].key]
    found = session.execute(select(*columns).order_by(*columns))
    return list(dict.fromkeys(key(record, *row) for row in found))


def of_event(row: Mapping[str, Any]) -> dict[str, str]:
    """Seal an event from the values that are written, without reading it back."""
    name = key("event", row["application_pk"], row["version"])
    return {name: digest([("event", *plainly(row[column] for column in EVENT_COLUMNS))])}


def read(session: Session, keys: Sequence[str]) -> dict[str, str | None]:
    """Compute the seals of records from what is in the database; None for one that isn't there."""
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for name in keys:
        wanted[name.partition("/")[0]].append(name)
    found: dict[str, str | None] = {}
    for record, names in wanted.items():
        for at in range(0, len(names), KEYS_AT_ONCE):
            found |= _read(session, record, names[at : at + KEYS_AT_ONCE])
    return found


def _read(session: Session, record: str, names: list[str]) -> dict[str, str | None]:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for part, statement in _STATEMENTS[record]:
        wanted = [_parse(part, name) for name in names]
        keys = wanted if len(part.key) > 1 else [one for (one,) in wanted]
        width = len(part.key)
        for row in session.execute(statement, {"keys": keys}):
            rows[key(record, *row[:width])].append((part.table, *plainly(row[width:])))
    return {name: digest(rows[name]) if name in rows else None for name in names}


def _parse(part: Part, name: str) -> tuple[Any, ...]:
    columns = _table(part.table).columns
    texts = name.split("/", len(part.key))[1:]
    return tuple(_typed(columns[column], text) for column, text in zip(part.key, texts, strict=True))


def _typed(column: Column[Any], text: str) -> object:
    kind = column.type.python_type
    return date.fromisoformat(text) if kind is date else kind(text)


def _names(table: str) -> list[str]:
    return [column.name for column in _table(table).columns]


def _statement(part: Part) -> Select[*tuple[Any, ...]]:
    table = _table(part.table)
    keys = [table.columns[name] for name in part.key]
    # As the driver gives them: what can't be read as a day any more is compared all the same.
    values = [type_coerce(table.columns[name], String).label(f"_{name}") for name in part.columns]
    wanted = tuple_(*keys) if len(keys) > 1 else keys[0]
    statement = select(*keys, *values).where(wanted.in_(bindparam("keys", expanding=True)))
    return statement.order_by(*table.primary_key.columns)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


_STATEMENTS = {record: [(part, _statement(part)) for part in parts] for record, parts in RECORDS.items()}
EVENT_COLUMNS = RECORDS["event"][0].columns
