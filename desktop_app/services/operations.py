"""Commands that may be sent twice: the second time does nothing and is told what came of the first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from desktop_app.models.event import Operation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


def outcome(session: Session, operation: str) -> dict[str, Any] | None:
    """What came of the operation, None when it was never carried out."""
    kept = session.scalar(select(Operation.result).where(Operation.id == operation))
    return None if kept is None else json.loads(kept)


def done(session: Session, acting: Acting, kind: str, result: dict[str, Any]) -> None:
    """Note, in the same transaction, that the operation was carried out and what came of it."""
    session.execute(
        insert(Operation).values(
            id=acting.operation,
            kind=kind,
            at=acting.now,
            staff_id=acting.staff_id,
            result=json.dumps(result, ensure_ascii=False),
        )
    )
