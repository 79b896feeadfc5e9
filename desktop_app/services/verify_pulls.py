"""Whether pulled cards and closed days agree with the cards, with their events, and with the audit log."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, func, or_, select

from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.pull import DayEnd, Pulled
from desktop_app.services.pulling.rows import CountRow
from desktop_app.terms import EventKind, PullOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

ENTRIES_AT_ONCE = 2_000
MOST_NAMED = 100
OUT = "out"

Day = tuple[str, str]
"""A day (2023-06-27) at a place."""


def compare(session: Session, findings: Findings) -> None:
    """Compare each pull with its card; nothing is written.

    A card that is out is in custody; one that ended by leaving custody has the event of just that moment.
    """
    handed, event = Event.kind == EventKind.HANDED_OVER.value, Event.application_pk == Pulled.application_pk
    left = exists().where(event, Event.at == Pulled.ended_at, Event.staff_id == Pulled.ended_by)
    here = and_(Application.custody_on.is_not(None), Application.left_on.is_(None))
    by = {outcome: Pulled.outcome == outcome.value for outcome in PullOutcome}
    wrong = or_(
        and_(Pulled.ended_at.is_(None), or_(~here, Pulled.outcome.is_not(None))),
        and_(Pulled.ended_at.is_not(None), or_(Pulled.outcome.is_(None), ~or_(*by.values()))),
        and_(by[PullOutcome.HANDED_OVER], ~left.where(handed)),
        and_(by[PullOutcome.LEFT], ~left.where(~handed)),
    )
    statement = (
        select(Pulled.id, Pulled.outcome, Application.stage)
        .join(Application, Application.id == Pulled.application_pk)
        .where(wrong)
        .order_by(Pulled.id)
        .limit(MOST_NAMED)
    )
    for row in session.execute(statement):
        findings.add("pulled", f"pulled {row.id}", row.outcome or OUT, f"a card that is {row.stage}")


def compare_log(session: Session, findings: Findings) -> None:
    """Compare pulls and closings with a log whose chain holds: each closing counted what was noted then."""
    counts: defaultdict[Day, Counter[str]] = defaultdict(Counter)
    told: Counter[str] = Counter()
    statement = (
        select(AuditEntry.action, AuditEntry.subject, AuditEntry.detail, AuditEntry.at, AuditEntry.staff_id)
        .where(AuditEntry.action.in_(["pull", "pull_ended", "day_end"]))
        .order_by(AuditEntry.sequence)
    )
    result = session.connection().execute(statement.execution_options(yield_per=ENTRIES_AT_ONCE))
    for part in result.partitions():
        entries = [(row, json.loads(row.detail)) for row in part]
        pulls = _pulls(session, [detail["pulled"] for row, detail in entries if row.action != "day_end"])
        ends = _ends(session, [int(row.subject) for row, _ in entries if row.action == "day_end"])
        for row, detail in entries:
            told[row.action] += 1
            count = counts[detail["date"], detail["place"]]
            if row.action == "day_end":
                _compare_end(findings, row, ends.get(int(row.subject)), count)
            else:
                _compare_pull(findings, row, detail, pulls.get(detail["pulled"]))
                count[detail.get("outcome", "pulled")] += 1
    _compare_numbers(session, findings, told)


def _compare_pull(
    findings: Findings,
    entry: Row[*tuple[Any, ...]],
    detail: dict[str, Any],
    pull: Row[*tuple[Any, ...]] | None,
) -> None:
    if pull is None:
        findings.add("pull_missing", f"pulled {detail['pulled']}", "nothing", "as the log tells")
        return
    card = (entry.subject, detail["date"], detail["place"])
    kept: tuple[Any, ...] = (pull.application_id, pull.on_date.isoformat(), pull.place_code)
    if entry.action == "pull":
        right = (*card, entry.at, entry.staff_id)
        kept = (*kept, pull.pulled_at, pull.pulled_by)
    else:
        right = (*card, entry.at, entry.staff_id, detail["outcome"])
        kept = (*kept, pull.ended_at, pull.ended_by, pull.outcome)
    if kept != right:
        findings.add("pull_changed", f"pulled {pull.id}", _written(kept), _written(right))


def _compare_end(
    findings: Findings, entry: Row[*tuple[Any, ...]], end: DayEnd | None, count: Counter[str]
) -> None:
    if end is None:
        findings.add("day_end_missing", f"day end {entry.subject}", "nothing", "as the log tells")
        return
    right = CountRow(count["pulled"], *(count[outcome.value] for outcome in PullOutcome))
    kept = CountRow(end.pulled, end.handed_over, end.returned, end.left_otherwise)
    if (kept, end.ended_at, end.ended_by) != (right, entry.at, entry.staff_id):
        findings.add("day_end", f"day end {end.id}", asdict(kept), asdict(right))
    elif bool(right.out) != bool(end.difference_reason):
        findings.add("day_end", f"day end {end.id}", f"{right.out} out", "a reason for just these")


def _compare_numbers(session: Session, findings: Findings, told: Counter[str]) -> None:
    """Nothing is kept of which the log doesn't tell."""
    for action, table, rows in (
        ("pull", Pulled, select(func.count()).select_from(Pulled)),
        ("pull_ended", Pulled, select(func.count()).where(Pulled.ended_at.is_not(None))),
        ("day_end", DayEnd, select(func.count()).select_from(DayEnd)),
    ):
        kept = session.scalar(rows) or 0
        if kept > told[action]:
            findings.add(f"{action}_unlogged", table.__tablename__, f"{kept} rows", f"{told[action]} entries")


def _pulls(session: Session, ids: Sequence[int]) -> dict[int, Row[*tuple[Any, ...]]]:
    statement = (
        select(*Pulled.__table__.columns, Application.application_id)
        .join(Application, Application.id == Pulled.application_pk)
        .where(Pulled.id.in_(ids))
    )
    return {row.id: row for row in session.execute(statement)}


def _ends(session: Session, ids: Sequence[int]) -> dict[int, DayEnd]:
    return {end.id: end for end in session.scalars(select(DayEnd).where(DayEnd.id.in_(ids)))}


def _written(parts: tuple[Any, ...]) -> str:
    return " ".join(str(part) for part in parts)
