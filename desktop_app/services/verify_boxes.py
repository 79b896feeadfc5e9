"""Whether counts of boxes and emptied boxes agree: with themselves, the audit log, the errors to review."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, func, or_, select, type_coerce

from desktop_app.models.application import Application
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.office import Delivery
from desktop_app.models.stock import BoxEmptied, StockTake, StockTakeScan
from desktop_app.terms import ErrorKind, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

ENTRIES_AT_ONCE = 2_000
MOST_NAMED = 100
COUNTS = ("expected", "found", "missing", "surplus")
SCANNED = {finding.value for finding in Finding} - {Finding.MISSING.value, Finding.UNKNOWN.value}


def compare(session: Session, findings: Findings) -> None:
    """Compare counts of boxes and emptied boxes with what belongs to them; nothing is written."""
    _compare_takes(session, findings)
    _compare_scans(session, findings)
    _compare_emptied(session, findings)


def _compare_takes(session: Session, findings: Findings) -> None:
    """An ended count adds up, has a reason for its differences and an entry for each, and is in the log."""
    told = dict(_told(session, "stock_take_ended"))
    reviewed = _reviewed(session)
    for take in session.scalars(select(StockTake).order_by(StockTake.id).execution_options(yield_per=1_000)):
        subject, counts = f"stock take {take.id}", [getattr(take, name) for name in COUNTS]
        if take.ended_at is None:
            if any(count is not None for count in counts) or str(take.id) in told:
                findings.add("stock_take", subject, "still under way", "no result")
            continue
        if None in counts:
            findings.add("stock_take", subject, "no result", "four counts")
            continue
        expected, found, missing, surplus = counts
        if found + missing != expected:
            findings.add("stock_take", subject, f"{found} + {missing}", expected)
        if bool(missing + surplus) != bool(take.reason):
            findings.add("stock_take_reason", subject, take.reason or "no reason", f"{missing + surplus}")
        if reviewed[take.id] != missing + surplus:
            findings.add("stock_take_entries", subject, reviewed[take.id], missing + surplus)
        right = told.pop(str(take.id), None)
        if right is None or [right.get(name) for name in COUNTS] != counts:
            findings.add("stock_take_log", subject, counts, right)
    for left in told:
        findings.add("stock_take_missing", f"stock take {left}", "nothing", "as the log tells")


def _reviewed(session: Session) -> Counter[int]:
    """Count the errors to review of each stock take; their texts begin with its number."""
    texts = select(ErrorEntry.text).where(ErrorEntry.kind == ErrorKind.STOCK_DIFFERENCE.value)
    numbers = (text[1:].partition(" ")[0] for text in session.scalars(texts))
    return Counter(int(number) for number in numbers if number.isdecimal())


def _compare_scans(session: Session, findings: Findings) -> None:
    """Each scan of a count is kept as the log tells, and none is without its entry."""
    logged = 0
    statement = _entries("stock_take_scan").execution_options(yield_per=ENTRIES_AT_ONCE)
    for part in session.connection().execute(statement).partitions():
        entries = [(entry, json.loads(entry.detail)) for entry in part]
        logged += len(entries)
        kept = _scans(session, {detail["take"] for _entry, detail in entries})
        for entry, detail in entries:
            name = f"stock take {detail['take']} scan {detail['number']}"
            right = (detail["finding"], entry.subject, entry.staff_id)
            found = kept.get((detail["take"], detail["number"]))
            if found != right:
                findings.add("stock_take_scan", name, found or "nothing", " ".join(right))
    count = session.scalar(select(func.count()).select_from(StockTakeScan)) or 0
    if count > logged:
        findings.add("stock_take_scan", "stock take", f"{count} scans", f"{logged} audit entries")
    strange = select(StockTakeScan.stock_take_id, StockTakeScan.finding).where(
        StockTakeScan.finding.not_in(SCANNED)
    )
    for take_pk, finding in session.execute(strange.limit(MOST_NAMED)):
        findings.add("stock_take_scan", f"stock take {take_pk}", finding, "a finding")


def _scans(session: Session, takes: set[int]) -> dict[tuple[int, int], tuple[str, str, str]]:
    statement = (
        select(
            StockTakeScan.stock_take_id,
            StockTakeScan.number,
            StockTakeScan.finding,
            Application.application_id,
            StockTakeScan.staff_id,
        )
        .join(Application, Application.id == StockTakeScan.application_pk)
        .where(StockTakeScan.stock_take_id.in_(takes))
    )
    return {(row[0], row[1]): (row[2], row[3], row[4]) for row in session.execute(statement)}


def _compare_emptied(session: Session, findings: Findings) -> None:
    """Two different people, a box that is named, an entry in the log; a delivery was closed before."""
    wrong = select(BoxEmptied.id).outerjoin(Delivery, Delivery.id == BoxEmptied.delivery_id)
    wrong = wrong.where(
        or_(
            BoxEmptied.staff_id == BoxEmptied.second_staff_id,
            BoxEmptied.delivery_id.is_(None) & (BoxEmptied.cabinet.is_(None) | BoxEmptied.box.is_(None)),
            BoxEmptied.delivery_id.is_not(None)
            & (Delivery.closed_at.is_(None) | (Delivery.closed_at > BoxEmptied.at)),
        )
    )
    for number in session.scalars(wrong.order_by(BoxEmptied.id)):
        findings.add(
            "box_emptied", f"box emptied {number}", "one name, no box or an open delivery", "two names"
        )
    columns = (BoxEmptied.id, BoxEmptied.staff_id, BoxEmptied.second_staff_id)
    rows = session.execute(select(*columns, type_coerce(BoxEmptied.at, String)))
    kept = {row[0]: tuple(row[1:]) for row in rows}
    for entry in session.execute(_entries("box_emptied")):
        detail = json.loads(entry.detail)
        right = (entry.staff_id, detail["second_staff_id"], entry.at)
        found = kept.pop(detail["entry"], None)
        if found != right:
            findings.add("box_emptied", f"box emptied {detail['entry']}", found or "nothing", right)
    for number in kept:
        findings.add("box_emptied", f"box emptied {number}", "an entry", "no audit entry")


def _told(session: Session, action: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in session.execute(_entries(action)):
        yield entry.subject, json.loads(entry.detail)


def _entries(action: str) -> Select[*tuple[Any, ...]]:
    columns = (AuditEntry.subject, AuditEntry.detail, AuditEntry.staff_id)
    at = type_coerce(AuditEntry.at, String).label("at")
    return select(*columns, at).where(AuditEntry.action == action).order_by(AuditEntry.sequence)
