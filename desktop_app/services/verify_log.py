"""What the audit log tells against what is kept: events, handovers, errors to review, pulls, boxes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, and_, exists, func, or_, select, type_coerce

from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.handover import ErrorEntry, Handover, HandoverTick
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import verify_boxes, verify_disposal, verify_pulls
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

ENTRIES_AT_ONCE = 2_000
MOST_NAMED = 100
FIRST = 1
"""The version of an application as the ledger brought it; each later one has its own audit entry."""

Key = tuple[str, int]


def compare(session: Session, findings: Findings) -> None:
    """Compare an audit log whose chain holds with what it tells of; nothing is written."""
    _compare_events(session, findings)
    _compare_first_events(session, findings)
    _compare_handovers(session, findings)
    _compare_errors(session, findings)
    verify_pulls.compare_log(session, findings)
    verify_boxes.compare(session, findings)
    verify_disposal.compare_log(session, findings)


def _told(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[Sequence[Row[*tuple[Any, ...]]]]:
    result = session.connection().execute(statement.execution_options(yield_per=ENTRIES_AT_ONCE))
    return result.partitions()


def _compare_events(session: Session, findings: Findings) -> None:
    """Each change has its event, by the same person at the same moment, and no event is without an entry."""
    statement = (
        select(
            AuditEntry.sequence,
            AuditEntry.subject,
            AuditEntry.detail,
            AuditEntry.action,
            AuditEntry.staff_id,
            AuditEntry.terminal,
            type_coerce(AuditEntry.at, String).label("at"),
        )
        .where(AuditEntry.action.in_([kind.value for kind in EventKind]))
        .order_by(AuditEntry.sequence)
    )
    logged = 0
    for part in _told(session, statement):
        logged += len(part)
        kept = _events(session, {entry.subject for entry in part})
        for entry in part:
            version: int = json.loads(entry.detail)["version"]
            subject = f"{entry.subject} version {version}"
            right = (entry.action, entry.staff_id, entry.terminal, entry.at)
            found = kept.get((entry.subject, version))
            if found is None:
                findings.add("event_missing", subject, "no event", f"audit entry {entry.sequence}")
            elif found != right:
                findings.add("event_changed", subject, " ".join(map(str, found)), " ".join(map(str, right)))
    later = session.scalar(select(func.count()).select_from(Event).where(Event.version > FIRST)) or 0
    if later > logged:
        findings.add("event_unlogged", "event", f"{later} later events", f"{logged} audit entries")


def _events(session: Session, subjects: set[str]) -> dict[Key, tuple[Any, ...]]:
    statement = (
        select(
            Application.application_id,
            Event.version,
            Event.kind,
            Event.staff_id,
            Event.terminal,
            type_coerce(Event.at, String),
        )
        .join(Event, Event.application_pk == Application.id)
        .where(Application.application_id.in_(subjects), Event.version > FIRST)
    )
    return {(row[0], row[1]): tuple(row[2:]) for row in session.execute(statement)}


def _compare_first_events(session: Session, findings: Findings) -> None:
    """An application begins with the ledger that brought it, and is brought once."""
    first, imported = Event.version == FIRST, Event.kind == EventKind.IMPORTED.value
    statement = (
        select(Application.application_id, Event.version, Event.kind)
        .join(Application, Application.id == Event.application_pk)
        .where(or_(and_(first, ~imported), and_(~first, imported)))
        .limit(MOST_NAMED)
    )
    for application_id, version, kind in session.execute(statement):
        right = EventKind.IMPORTED.value if version == FIRST else "a change"
        findings.add("event_changed", f"{application_id} version {version}", kind, right)


def _compare_handovers(session: Session, findings: Findings) -> None:
    """A card that was handed over at the desk has its handover, and the handover what was ticked."""
    kept = exists().where(
        Handover.operation == Event.operation, Handover.application_pk == Event.application_pk
    )
    lost = (
        select(Application.application_id, Event.version)
        .join(Application, Application.id == Event.application_pk)
        .where(Event.kind == EventKind.HANDED_OVER.value, Event.version > FIRST, ~kept)
        .limit(MOST_NAMED)
    )
    for application_id, version in session.execute(lost):
        findings.add("handover_missing", f"{application_id} version {version}", "no handover", "a handover")
    ticked = exists().where(HandoverTick.handover_id == Handover.id)
    happened = exists().where(
        Event.application_pk == Handover.application_pk,
        Event.operation == Handover.operation,
        Event.kind == EventKind.HANDED_OVER.value,
    )
    for kind, rule, right in (
        ("evidence_missing", ticked, "what was ticked"),
        ("handover_unknown", happened, "an event"),
    ):
        for number in session.scalars(
            select(Handover.id).where(~rule).order_by(Handover.id).limit(MOST_NAMED)
        ):
            findings.add(kind, f"handover {number}", "nothing", right)


def _compare_errors(session: Session, findings: Findings) -> None:
    """An error to review is never taken away, and a closed one is not opened again."""
    for action, still in (
        ("error_entry", select(ErrorEntry.id)),
        ("error_entry_closed", select(ErrorEntry.id).where(ErrorEntry.closed_at.is_not(None))),
    ):
        told = select(AuditEntry.subject).where(AuditEntry.action == action).order_by(AuditEntry.sequence)
        for part in _told(session, told):
            numbers = [int(entry.subject) for entry in part]
            kept = set(session.scalars(still.where(ErrorEntry.id.in_(numbers))))
            for number in numbers:
                if number not in kept:
                    findings.add(f"{action}_missing", f"error entry {number}", "nothing", "as the log tells")
