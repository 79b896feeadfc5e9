"""The chain of the audit log: no gap, each hash right; and what it tells of new applications."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, select, type_coerce

from desktop_app.models.keeping import AuditEntry, AuditHead
from desktop_app.services import audit, marks, seals
from desktop_app.services.verify_reading import stream
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.marks import Block
    from desktop_app.services.verify_reading import Findings

SEALING = {
    *(kind.value for kind in EventKind),
    *("error_entry", "error_entry_closed", "delivery_announced", "delivery_closed"),
    *("staff_created", "staff_changed", "password_set", "password_changed", "ward_setting"),
    *("pull", "pull_ended", "day_end", "print_released", "print_failed", "box_emptied"),
}
"""Entries that carry a seal; those that an earlier version of the program wrote have none."""


@dataclass(slots=True)
class Chain:
    """What was read.

    entries: how many; first_bad: the first bad one; brought: who brought a block of applications, and its
    marks; unsealed: how many entries should carry a seal and have none.
    """

    entries: int = 0
    first_bad: int | None = None
    brought: list[tuple[dict[str, str], Block]] = field(default_factory=list[tuple[dict[str, str], "Block"]])
    unsealed: int = 0


def walk(session: Session, findings: Findings) -> Chain:
    """Read the whole log once; of a bad chain only the first bad entry is named."""
    chain = Chain()
    before = audit.FIRST_HASH
    columns = [column for column in AuditEntry.__table__.columns if column.name != "at"]
    at = type_coerce(AuditEntry.at, String).label("at")
    for entry in stream(session, select(*columns, at).order_by(AuditEntry.sequence)):
        findings.step()
        chain.entries += 1
        sequence = chain.entries
        right = _right(before, sequence, entry)
        # After a bad record the numbers and hashes behind it prove nothing: only the first is named.
        if chain.first_bad is None and (entry["sequence"], entry["hash"]) != (sequence, right):
            chain.first_bad = sequence
            kept = f"{entry['sequence']} {entry['hash']}"
            findings.add("audit_chain", sequence, kept, f"{sequence} {right}")
        before = entry["hash"]
        if chain.first_bad is None:
            _note(chain, entry)
    head = session.execute(select(AuditHead.sequence, AuditHead.hash).where(AuditHead.id == 1)).one_or_none()
    if chain.first_bad is None and (head is None or tuple(head) != (chain.entries, before)):
        chain.first_bad = chain.entries + 1
        findings.add("audit_head", chain.first_bad, tuple(head or ()), f"{chain.entries} {before}")
    return chain


def ends_well(session: Session) -> bool:
    """Whether the log ends where its head says: the quick part of the check."""
    last = select(AuditEntry.sequence, AuditEntry.hash).order_by(AuditEntry.sequence.desc()).limit(1)
    head = session.execute(select(AuditHead.sequence, AuditHead.hash).where(AuditHead.id == 1)).one_or_none()
    kept = session.execute(last).one_or_none() or (0, audit.FIRST_HASH)
    return head is not None and tuple(head) == tuple(kept)


def _note(chain: Chain, entry: dict[str, Any]) -> None:
    # Most entries are views and searches: only those with one of the two names are read.
    if f'"{marks.NAME}"' in entry["detail"]:
        brought = json.loads(entry["detail"])[marks.NAME]
        # As the driver gives a moment: in UTC, without a zone.
        moment = datetime.fromisoformat(brought["by"]["at"]).astimezone(UTC).replace(tzinfo=None)
        by = {**brought["by"], "at": str(moment)}
        chain.brought += [(by, block) for block in marks.read(brought)]
    if entry["action"] == seals.ALL:
        chain.unsealed = 0
    if entry["action"] in SEALING and f'"{seals.NAME}"' not in entry["detail"]:
        chain.unsealed += 1


def _right(before: str, sequence: int, entry: dict[str, Any]) -> str:
    """Give the hash that the entry should have; it has none where a moment or a text is none any more."""
    parts = tuple(entry[name] for name in ("staff_id", "terminal", "action", "subject", "detail"))
    try:
        # As the driver gives a moment.
        moment = datetime.fromisoformat(str(entry["at"])).replace(tzinfo=UTC)
        return audit.link(before, sequence, moment, parts)
    except (TypeError, ValueError):
        return "unreadable"
