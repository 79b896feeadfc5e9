"""Whether records are still what the audit log sealed: the latest entry that tells of one says how it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.keeping import AuditEntry
from desktop_app.services import seals
from desktop_app.services.plain_values import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

ENTRIES_AT_ONCE = 1_000


def compare(session: Session, findings: Findings, doubtful: dict[str, str]) -> None:
    """Compare each sealed record with its latest seal; nothing is written.

    doubtful: records that are not as they came, and what they should be; a later seal settles it.
    """
    wrong = dict(doubtful)
    for told in _told(session):
        kept = seals.read(session, list(told))
        for key, seal in told.items():
            if kept[key] == seal or (kept[key] is None and seal == digest([])):
                wrong.pop(key, None)
            else:
                # An older seal of a record that was changed since: the entry of that change settles it.
                wrong[key] = "as the log tells" if kept[key] else "missing"
    for key, state in wrong.items():
        kind = "record_missing" if state == "missing" else "record_changed"
        findings.add(
            kind, key.replace("/", " "), "nothing" if state == "missing" else "otherwise", "as the log tells"
        )


def _told(session: Session) -> Iterator[dict[str, str]]:
    """Give the seals in the order of the log, some entries at once; of the same record the latest."""
    statement = (
        select(AuditEntry.detail)
        .where(AuditEntry.detail.contains(f'"{seals.NAME}"', autoescape=True))
        .order_by(AuditEntry.sequence)
    )
    result = session.connection().execute(statement.execution_options(yield_per=ENTRIES_AT_ONCE))
    for part in result.partitions():
        told: dict[str, str] = {}
        for (detail,) in part:
            told |= json.loads(detail).get(seals.NAME, {})
        yield told
