"""Whether what the database keeps agrees with itself: audit chain, events, tallies, shelves, search keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Date, String, func, select, type_coerce

from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry, AuditHead, CustodyTally, NameGram, Tally
from desktop_app.services import (
    audit,
    bulk,
    dates,
    search_keys,
    tallies,
    verify_log,
    verify_notices,
    verify_seats,
    verify_shelves,
)

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause, Select
    from sqlalchemy.orm import Session

Progress = Callable[[int, int, str], object]
ROWS_AT_ONCE = 5_000
MOST_PROBLEMS = 100
FIGURES = {
    *("replay", "version", "events_missing", "application_missing", "event_unreadable"),
    *("tally", "custody_tally"),
}
"""The kinds of problems that make a figure on a panel doubtful."""

_NO_MORE: tuple[int | None, Iterator[dict[str, Any]]] = (None, iter(()))


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One thing that doesn't agree: kind is a code, kept is what stands there, found what should."""

    kind: str
    subject: str
    kept: str
    found: str


@dataclass(frozen=True, slots=True)
class VerifyRow:
    """What came of it; first_bad is the sequence of the first bad audit record, None when the chain holds.

    problems names the first hundred; problem_count is the number of all.
    """

    ok: bool
    audit_entries: int
    first_bad: int | None
    tallies_equal_events: bool
    problems: tuple[ProblemRow, ...]
    problem_count: int


@dataclass(slots=True)
class _Findings:
    total: int
    progress: Progress | None
    done: int = 0
    count: int = 0
    kinds: set[str] = field(default_factory=set[str])
    problems: list[ProblemRow] = field(default_factory=list[ProblemRow])

    def add(self, kind: str, subject: object, kept: object, found: object) -> None:
        self.count += 1
        self.kinds.add(kind)
        if self.count <= MOST_PROBLEMS:
            self.problems.append(ProblemRow(kind, str(subject), str(kept), str(found)))

    def step(self) -> None:
        self.done += 1
        if self.progress and self.done % ROWS_AT_ONCE == 0:
            self.progress(self.done, self.total, "")


def verify(session: Session, progress: Progress | None = None) -> VerifyRow:
    """Walk the whole database in one reading transaction and compare it with itself; nothing is written.

    The chain of the audit log must be without gap and each hash right, and what it tells of must be there
    (verify_log.py); each application must be what its events make of it, at the version of the last of
    them; both tallies must be what the applications add up to; search keys and name words must be those
    of the stored names; each shelf location must exist and hold one card; bookings and seats must
    agree (verify_seats.py), and runs of notices with what was sent (verify_notices.py). Memory doesn't grow
    with the rows. progress is called with (done, total, text).
    """
    total = sum(
        session.scalar(select(func.count()).select_from(kind)) or 0 for kind in (AuditEntry, Application)
    )
    findings = _Findings(total, progress)
    entries, first_bad = _walk_chain(session, findings)
    counted = _walk_applications(session, findings)
    _compare_tallies(session, findings, counted)
    _compare_words(session, findings, counted.words)
    verify_shelves.compare(session, findings)
    verify_seats.compare(session, findings)
    verify_notices.compare(session, findings)
    if first_bad is None:
        # A log that was tampered with proves nothing about what it tells of.
        verify_log.compare(session, findings)
    return VerifyRow(
        ok=findings.count == 0,
        audit_entries=entries,
        first_bad=first_bad,
        tallies_equal_events=not findings.kinds & FIGURES,
        problems=tuple(findings.problems),
        problem_count=findings.count,
    )


def _stream(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    result = session.connection().execute(statement.execution_options(yield_per=ROWS_AT_ONCE))
    names = tuple(result.keys())
    for part in result.partitions():
        yield from (dict(zip(names, row, strict=True)) for row in part)


def _plainly(table: FromClause) -> list[ColumnElement[Any]]:
    """The columns, days as the driver gives them: making dates of all takes half of the time."""
    return [
        type_coerce(column, String).label(column.name) if isinstance(column.type, Date) else column
        for column in table.columns
    ]


def _walk_chain(session: Session, findings: _Findings) -> tuple[int, int | None]:
    before, sequence, first_bad = audit.FIRST_HASH, 0, None
    columns = [column for column in AuditEntry.__table__.columns if column.name != "at"]
    at = type_coerce(AuditEntry.at, String).label("at")
    for entry in _stream(session, select(*columns, at).order_by(AuditEntry.sequence)):
        findings.step()
        sequence += 1
        parts = tuple(entry[name] for name in ("staff_id", "terminal", "action", "subject", "detail"))
        moment = _moment(entry["at"])
        right = audit.link(before, sequence, moment, parts) if moment else "no moment"
        # After a bad record the numbers and hashes behind it prove nothing: only the first is named.
        if first_bad is None and (entry["sequence"], entry["hash"]) != (sequence, right):
            first_bad = sequence
            findings.add(
                "audit_chain", sequence, f"{entry['sequence']} {entry['hash']}", f"{sequence} {right}"
            )
        before = entry["hash"]
    head = session.execute(select(AuditHead.sequence, AuditHead.hash).where(AuditHead.id == 1)).one_or_none()
    if first_bad is None and (head is None or tuple(head) != (sequence, before)):
        first_bad = sequence + 1
        findings.add("audit_head", first_bad, tuple(head or ()), f"{sequence} {before}")
    return sequence, first_bad


def _moment(kept: str | datetime) -> datetime | None:
    """Read a moment as the driver gives it; None for what is none."""
    try:
        return datetime.fromisoformat(str(kept)).replace(tzinfo=UTC)
    except ValueError:
        return None


class _Counted:
    """What the applications add up to, gathered while they are read."""

    def __init__(self) -> None:
        self.months: Counter[tallies.MonthKey] = Counter()
        self.custody: Counter[tallies.CustodyKey] = Counter()
        self.words: set[str] = set()

    def add(self, row: Mapping[str, Any]) -> None:
        self.months.update(tallies.months_of(row))
        self.custody.update(tallies.custody_of(row))
        self.words.update(search_keys.words(row["name"]))


def _walk_applications(session: Session, findings: _Findings) -> _Counted:
    counted = _Counted()
    columns = (Event.application_pk, Event.version, Event.detail)
    stream = _stream(session, select(*columns).order_by(Event.application_pk, Event.version))
    groups = groupby(stream, key=itemgetter("application_pk"))
    pk, events = next(groups, _NO_MORE)
    for row in _stream(session, select(*_plainly(Application.__table__)).order_by(Application.id)):
        findings.step()
        while pk is not None and pk < row["id"]:
            _name_orphan(findings, pk, events)
            pk, events = next(groups, _NO_MORE)
        counted.add(row)
        _compare_keys(findings, row)
        if pk == row["id"]:
            _compare_events(findings, row, list(events))
            pk, events = next(groups, _NO_MORE)
        else:
            findings.add("events_missing", row["application_id"], f"version {row['version']}", "no event")
    while pk is not None:
        _name_orphan(findings, pk, events)
        pk, events = next(groups, _NO_MORE)
    return counted


def _name_orphan(findings: _Findings, pk: int, events: Iterator[dict[str, Any]]) -> None:
    findings.add("application_missing", f"application {pk}", f"{len(list(events))} events", "no application")


def _compare_events(findings: _Findings, row: Mapping[str, Any], events: list[dict[str, Any]]) -> None:
    versions = [event["version"] for event in events]
    if versions != list(range(1, row["version"] + 1)):
        findings.add("version", row["application_id"], row["version"], versions)
    replayed: dict[str, Any] = dict.fromkeys(bulk.REPLAYED)
    for event in events:
        columns = _set(event["detail"])
        if columns is None:
            findings.add(
                "event_unreadable",
                f"{row['application_id']} version {event['version']}",
                "no detail",
                "columns",
            )
            return
        replayed.update(columns)
    for name, value in replayed.items():
        if name not in row or row[name] == value:
            continue
        if row[name] is None or str(row[name]) != value:
            findings.add("replay", row["application_id"], f"{name}={row[name]}", f"{name}={value}")


def _set(detail: str) -> dict[str, Any] | None:
    """Give the columns that an event set; None when its detail can't be read."""
    try:
        kept: object = json.loads(detail)
    except ValueError:
        return None
    columns: object = cast("dict[str, object]", kept).get("set", {}) if isinstance(kept, dict) else None
    return cast("dict[str, Any]", columns) if isinstance(columns, dict) else None


@lru_cache(maxsize=65_536)
def _is_day(kept: str) -> bool:
    return isinstance(dates.parse(kept), date)


def _compare_keys(findings: _Findings, row: Mapping[str, Any]) -> None:
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


def _compare_tallies(session: Session, findings: _Findings, counted: _Counted) -> None:
    pairs: list[tuple[type[Tally | CustodyTally], Mapping[tuple[Any, ...], int]]]
    pairs = [(Tally, counted.months), (CustodyTally, counted.custody)]
    for table, right in pairs:
        rows = session.execute(select(*table.__table__.columns))
        kept: dict[tuple[Any, ...], int] = {_key(row[:-1]): row[-1] for row in rows}
        for key in sorted(kept.keys() | right.keys()):
            if kept.get(key, 0) != right.get(key, 0):
                findings.add(
                    table.__tablename__, "/".join(map(str, key)), kept.get(key, 0), right.get(key, 0)
                )


def _key(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(part if isinstance(part, int) else str(part) for part in parts)


def _compare_words(session: Session, findings: _Findings, words: set[str]) -> None:
    missing = {word: len(search_keys.grams(word)) for word in words}
    for row in _stream(session, select(NameGram.gram, NameGram.word)):
        word = row["word"]
        if word in missing and row["gram"] in search_keys.grams(word):
            missing[word] -= 1
    incomplete = sum(1 for left in missing.values() if left)
    if incomplete:
        findings.add("name_words", "name_gram", f"{incomplete} names incomplete", "all names")
