"""The audit log: one entry for each change, view, search and export, chained by hashes without gaps."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, insert, select, update

from desktop_app.models.keeping import AuditEntry, AuditHead
from desktop_app.services import guard, seals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

FIRST_HASH = "0" * 64
LATER = "audit_later"
_IDENTIFIER = re.compile(r"[0-9a-f]{32}")
_COMPUTED = {seals.NAME, "brought"}
"""Parts of a detail that the program computes: digests, in which any digits may stand."""

_PARTS = ("staff_id", "terminal", "action", "subject", "detail")
_ENTRY, _HEAD = cast("Table", AuditEntry.__table__), cast("Table", AuditHead.__table__)
# Each change, view and search comes through here: the statements are built once.
_END = select(_HEAD.c.sequence, _HEAD.c.hash).where(_HEAD.c.id == 1).with_for_update()
_APPEND = insert(_ENTRY)
_MOVE_END = update(_HEAD).where(_HEAD.c.id == 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written: the action's code, its subject (an id), details without personal data."""

    acting: Acting
    action: str
    subject: str
    detail: str


def link(before: str, sequence: int, at: datetime, parts: tuple[str, ...]) -> str:
    """Hash of one entry over the hash before it (SHA-256, hex)."""
    body = json.dumps([before, sequence, at.astimezone(UTC).isoformat(), *parts], ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()


def record(
    session: Session,
    acting: Acting,
    action: str,
    subject: str,
    detail: dict[str, Any] | None = None,
    *,
    sealed: Iterable[str] = (),
) -> None:
    """Append one entry in the caller's transaction.

    sealed names the records that the entry tells of (seals.key): it carries their digests, so that verify
    notices when one is damaged later. What looks like a 個人番号 is masked. A read that could not get the
    writer's lock collects its entries in session.info instead; jobs.py writes them as soon as the other
    writer is done.
    """
    told = cast("dict[str, Any]", _guarded(detail or {}))
    if found := seals.of(session, sealed) if sealed else {}:
        told[seals.NAME] = {**told.get(seals.NAME, {}), **found}
    entry = Entry(
        acting, action, str(_guarded(subject)), json.dumps(told, ensure_ascii=False, sort_keys=True)
    )
    later: list[Entry] | None = session.info.get(LATER)
    if later is not None:
        later.append(entry)
        return
    write(session, entry)


def record_many(session: Session, acting: Acting, told: Sequence[tuple[str, str, dict[str, Any]]]) -> None:
    """Append an entry for each (action, subject, detail) in the caller's transaction."""
    write_all(
        session,
        [
            Entry(
                acting,
                action,
                str(_guarded(subject)),
                json.dumps(_guarded(detail), ensure_ascii=False, sort_keys=True),
            )
            for action, subject, detail in told
        ],
    )


def _guarded(told: object) -> object:
    """Give what is told without anything that looks like a 個人番号: the last net, wherever it came from."""
    if isinstance(told, str):
        # The id of a command or a job is no number that anybody has.
        return told if _IDENTIFIER.fullmatch(told) else guard.mask(told)
    if isinstance(told, dict):
        parts = cast("dict[str, object]", told).items()
        return {name: part if name in _COMPUTED else _guarded(part) for name, part in parts}
    if isinstance(told, list | tuple):
        return [_guarded(part) for part in cast("Sequence[object]", told)]
    return told


def hold(session: Session) -> None:
    """Keep the end of the chain: until this transaction ends nobody else writes an entry."""
    session.execute(select(AuditHead.id).where(AuditHead.id == 1).with_for_update())


def write(session: Session, entry: Entry) -> None:
    """Write one entry at the end of the chain; the head's row is locked until the transaction ends."""
    write_all(session, [entry])


def write_all(session: Session, entries: Sequence[Entry]) -> None:
    """Write entries at the end of the chain; the head's row is locked until the transaction ends."""
    if not entries:
        return
    head = session.execute(_END).one()
    rows: list[dict[str, Any]] = []
    digest = head.hash
    for sequence, entry in enumerate(entries, head.sequence + 1):
        acting = entry.acting
        parts = (acting.staff_id, acting.terminal, entry.action, entry.subject, entry.detail)
        digest = link(digest, sequence, acting.now, parts)
        row = dict(zip(_PARTS, parts, strict=True))
        rows.append({"sequence": sequence, "at": acting.now, "hash": digest, **row})
    session.execute(_APPEND, rows)
    session.execute(_MOVE_END, {"sequence": rows[-1]["sequence"], "hash": digest})
