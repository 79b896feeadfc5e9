"""Commands that may be sent twice: the second time does nothing and is told what came of the first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, insert, select

from desktop_app.models.event import Operation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_TABLE = cast("Table", Operation.__table__)
_KEPT = select(_TABLE.c.result).where(_TABLE.c.id == bindparam("operation"))
_KEEP = insert(_TABLE)


def outcome(session: Session, operation: str) -> dict[str, Any] | None:
    """What came of the operation, None when it was never carried out."""
    kept = session.scalar(_KEPT, {"operation": operation})
    return None if kept is None else json.loads(kept)


def done(session: Session, acting: Acting, kind: str, result: dict[str, Any]) -> None:
    """Note, in the same transaction, that the operation was carried out and what came of it."""
    row = {
        "id": acting.operation,
        "kind": kind,
        "at": acting.now,
        "staff_id": acting.staff_id,
        "result": json.dumps(result, ensure_ascii=False),
    }
    session.execute(_KEEP, row)
