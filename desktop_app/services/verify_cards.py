"""Whether each application is what its events, its notices and the log of its coming make of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.event import Event, Notice
from desktop_app.services import bulk, dates, marks, plain_values, seals, search_keys, tallies
from desktop_app.services.verify_reading import plainly, stream

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.marks import Block
    from desktop_app.services.verify_chain import Chain
    from desktop_app.services.verify_reading import Findings

FIRST_EVENT = ("at", "on_date", "staff_id", "terminal", "place", "operation")
_EVENT = ("application_pk", "version", "detail", *FIRST_EVENT)

Rows = list[dict[str, Any]]
Told = tuple[dict[str, Any], dict[str, Any]]
"""The columns that an event set, and what they were before."""


class Counted:
    """What the applications add up to, gathered while they are read.

    doubtful: cards whose notices are not those that came with them; a later change may have said so.
    """

    def __init__(self) -> None:
        self.months: Counter[tallies.MonthKey] = Counter()
        self.custody: Counter[tallies.CustodyKey] = Counter()
        self.words: set[str] = set()
        self.unmarked = 0
        self.doubtful: dict[str, str] = {}

    def add(self, row: Mapping[str, Any]) -> None:
        """Count one application."""
        self.months.update(tallies.months_of(row))
        self.custody.update(tallies.custody_of(row))
        self.words.update(search_keys.words(row["name"]))


class _Groups:
    """Rows that belong to applications, in the order of these."""

    def __init__(self, rows: Iterator[dict[str, Any]]) -> None:
        self._groups = groupby(rows, key=itemgetter("application_pk"))
        self._pk: int | None = None
        self._rows: Rows = []
        self._next()

    def _next(self) -> None:
        self._pk, found = next(self._groups, (None, iter(())))
        self._rows = list(found)

    def before(self, pk: int | None) -> Iterator[tuple[int, Rows]]:
        """Give the groups of applications that should have come earlier; of all that are left for None."""
        while self._pk is not None and (pk is None or self._pk < pk):
            yield self._pk, self._rows
            self._next()

    def take(self, pk: int) -> Rows:
        """Give the rows of this application."""
        if self._pk != pk:
            return []
        found = self._rows
        self._next()
        return found


def walk(session: Session, findings: Findings, chain: Chain) -> Counted:
    """Read applications, events and notices side by side."""
    counted = Counted()
    columns = [column for column in plainly(Event.__table__) if column.name in _EVENT]
    events = _Groups(stream(session, select(*columns).order_by(Event.application_pk, Event.version)))
    notice = select(*plainly(Notice.__table__)).order_by(Notice.application_pk, Notice.number)
    notices = _Groups(stream(session, notice))
    # A log that was tampered with proves nothing about what it tells of.
    blocks = sorted(chain.brought if chain.first_bad is None else [], key=lambda one: one[1].first)
    came = _Came(blocks)
    for row in stream(session, select(*plainly(Application.__table__)).order_by(Application.id)):
        findings.step()
        pk = row["id"]
        try:
            _name_orphans(findings, events, notices, pk)
            _compare(findings, counted, row, (events.take(pk), notices.take(pk)), came.of(pk))
        except (TypeError, ValueError):
            # SQLite keeps a text where a number should be, and bytes where a text should.
            findings.add("unreadable", row["application_id"], "damaged", "numbers and texts")
    _name_orphans(findings, events, notices, None)
    return counted


def _compare(
    findings: Findings,
    counted: Counted,
    row: Mapping[str, Any],
    own: tuple[Rows, Rows],
    came: tuple[dict[str, str], Block | None],
) -> None:
    """Compare one application with its events and notices, and with how it came."""
    counted.add(row)
    (events, sent), (by, block) = own, came
    told = [_told(event["detail"]) for event in events]
    _compare_keys(findings, row)
    if events:
        _compare_events(findings, row, events, told)
    else:
        findings.add("events_missing", row["application_id"], f"version {row['version']}", "no event")
    if block is None:
        counted.unmarked += 1
    elif events:
        _compare_coming(findings, row, events[0], told, by, block)
        _compare_notices(counted, told[0], sent, block, row["id"])


class _Came:
    """Finds the block with which an application came; asked in the order of keys."""

    def __init__(self, blocks: list[tuple[dict[str, str], Block]]) -> None:
        self._blocks = iter(blocks)
        self._now = next(self._blocks, None)

    def of(self, pk: int) -> tuple[dict[str, str], Block | None]:
        while self._now is not None and self._now[1].last < pk:
            self._now = next(self._blocks, None)
        if self._now is None or pk < self._now[1].first:
            return {}, None
        return self._now


def _name_orphans(findings: Findings, events: _Groups, notices: _Groups, pk: int | None) -> None:
    for orphan, rows in events.before(pk):
        findings.add("application_missing", f"application {orphan}", f"{len(rows)} events", "no application")
    for orphan, rows in notices.before(pk):
        findings.add("application_missing", f"application {orphan}", f"{len(rows)} notices", "no application")


def _compare_events(
    findings: Findings, row: Mapping[str, Any], events: Rows, told: list[Told | None]
) -> None:
    versions = [event["version"] for event in events]
    if versions != list(range(1, row["version"] + 1)):
        findings.add("version", row["application_id"], row["version"], versions)
    replayed: dict[str, Any] = dict.fromkeys(bulk.REPLAYED)
    for event, one in zip(events, told, strict=True):
        if one is None:
            subject = f"{row['application_id']} version {event['version']}"
            findings.add("event_unreadable", subject, "no detail", "columns")
            return
        columns, was = one
        for name, value in was.items():
            # What an event changed is what the events before it had made.
            if name in replayed and not _same(replayed[name], value):
                subject = f"{row['application_id']} version {event['version']}"
                findings.add("replay", subject, name, "as the events before it")
        replayed.update(columns)
    for name, value in replayed.items():
        if name in row and not _same(row[name], value):
            findings.add("replay", row["application_id"], f"{name}={row[name]}", f"{name}={value}")


def _same(kept: object, told: object) -> bool:
    return kept == told or (kept is not None and told is not None and str(kept) == str(told))


def _told(detail: str) -> Told | None:
    """Give the columns that an event set, and what they were; None when its detail can't be read."""
    try:
        kept: object = json.loads(detail)
    except ValueError:
        return None
    if not isinstance(kept, dict):
        return None
    columns, was = (cast("dict[str, object]", kept).get(part, {}) for part in ("set", "was"))
    if not isinstance(columns, dict) or not isinstance(was, dict):
        return None
    return cast("dict[str, Any]", columns), cast("dict[str, Any]", was)


def _compare_coming(
    findings: Findings,
    row: Mapping[str, Any],
    event: Mapping[str, Any],
    told: list[Told | None],
    by: Mapping[str, str],
    block: Block,
) -> None:
    """Compare the application as it was before its first change, and its first event, with the log."""
    pk = row["id"]
    first = row
    for one in reversed(told[1:]):
        first = {**first, **one[1]} if one else first
    at = (pk - block.first) * marks.LENGTH
    if marks.of_row(first) != block.marks[at : at + marks.LENGTH]:
        findings.add("facts_changed", row["application_id"], f"application {pk}", "as it came")
    kept = plain_values.plainly(event[name] for name in FIRST_EVENT)
    wrong = [name for name, value in zip(FIRST_EVENT, kept, strict=True) if value != by[name]]
    if wrong:
        findings.add("event_changed", f"{row['application_id']} version 1", ",".join(wrong), "as it came")


def _compare_notices(counted: Counted, told: Told | None, notices: Rows, block: Block, pk: int) -> None:
    found = marks.of_notices(tuple(notice.values()) for notice in notices)
    if isinstance(block.notices, str):
        right = marks.of_notices(_from_ledger(pk, told[0] if told else {}))
    else:
        at = (pk - block.first) * marks.LENGTH
        right = block.notices[at : at + marks.LENGTH] or bytes(marks.LENGTH)
    if found != right:
        counted.doubtful[seals.key("notice", pk)] = "as they came"


def _from_ledger(pk: int, facts: Mapping[str, Any]) -> list[marks.NoticeRow]:
    number, first, last = facts.get("notices") or 0, facts.get("first_notice_on"), facts.get("last_notice_on")
    rows: list[marks.NoticeRow] = [(pk, 1, first, None)] if number >= 1 and first else []
    return [*rows, (pk, number, last, None)] if number > 1 and last else rows


@lru_cache(maxsize=65_536)
def _is_day(kept: str) -> bool:
    return isinstance(dates.parse(kept), date)


def _compare_keys(findings: Findings, row: Mapping[str, Any]) -> None:
    if not _is_day(str(row["birth_date"])):
        findings.add("unreadable", row["application_id"], "birth_date", "a day")
    family, given = search_keys.words(row["name"])
    right = {
        "kana_key": search_keys.fold(row["kana"]),
        "name_key": family + given,
        "given_key": given,
        "address_key": search_keys.fold(row["address"] + row["address_detail"]),
    }
    wrong = [name for name, key in right.items() if row[name] != key]
    if wrong:
        # The keys are as personal as the names: the entry only says which.
        findings.add("search_key", row["application_id"], ",".join(wrong), "another key")
