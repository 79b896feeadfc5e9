"""What happened at the place of a list since it was made, for its control count."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.backlog_terms import DisposalState
from desktop_app.models.application import Application
from desktop_app.models.clearing import Disposal, DisposalCard
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.disposal import candidates, listing
from desktop_app.services.disposal.rows import CountRow
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    Changed = tuple[dict[str, Any], list[tuple[EventKind, dict[str, Any]]]]
    """How a card is now, and its changes, newest first: the kind, and what was before in these columns."""

EACH = 500
KINDS = [kind.value for kind in EventKind]
WHERE = ("office_code", "custody_on", "left_on")
"""Columns that say whether a card is in custody at a place."""


def count(session: Session, disposal_id: int) -> CountRow:
    """Count what happened at the place of a list since it was made. Raises Unknown."""
    disposal = listing.record(session, disposal_id)
    states = _states(session, disposal_id)
    made, newest = _made(session, disposal_id)
    came, left = _moved(session, disposal, made, newest)
    return CountRow(
        before=disposal.cards_before,
        came=came,
        left=tuple(sorted(left.items())),
        disposed=states[DisposalState.DISPOSED.value],
        after=candidates.custody(session, disposal.place_code),
        listed=states[DisposalState.LISTED.value],
        pulled=_still_pulled(session, disposal_id),
    )


def _states(session: Session, disposal_id: int) -> Counter[str]:
    statement = (
        select(DisposalCard.state, func.count())
        .where(DisposalCard.disposal_id == disposal_id)
        .group_by(DisposalCard.state)
    )
    return Counter({row[0]: row[1] for row in session.execute(statement)})


def _still_pulled(session: Session, disposal_id: int) -> int:
    """Count the pulled cards that are in custody: who got the card meanwhile does not bring it back."""
    statement = (
        select(func.count())
        .select_from(DisposalCard)
        .join(Application, Application.id == DisposalCard.application_pk)
        .where(
            DisposalCard.disposal_id == disposal_id,
            DisposalCard.state == DisposalState.PULLED.value,
            candidates.HERE,
        )
    )
    return session.scalar(statement) or 0


def _made(session: Session, disposal_id: int) -> tuple[int, int]:
    """Give the place in the log of the list's making, and the newest application of that moment."""
    row = session.execute(
        select(AuditEntry.sequence, AuditEntry.detail)
        .where(AuditEntry.action == "disposal_made", AuditEntry.subject == str(disposal_id))
        .order_by(AuditEntry.sequence)
        .limit(1)
    ).one_or_none()
    return (row.sequence, json.loads(row.detail)["newest"]) if row else (0, 0)


def _moved(session: Session, disposal: Disposal, made: int, newest: int) -> tuple[int, Counter[EventKind]]:
    """Count who came into custody at the place since, and who left it otherwise, by the change.

    The log says what came after the list, whatever the clocks of the PCs say.
    """
    own = set(
        session.scalars(
            select(DisposalCard.application_pk).where(
                DisposalCard.disposal_id == disposal.id, DisposalCard.state == DisposalState.DISPOSED.value
            )
        )
    )
    came = _new(session, disposal.place_code, newest)
    left: Counter[EventKind] = Counter()
    for pk, (now, events) in _changed(session, made).items():
        if pk > newest:
            continue
        then = now
        for _kind, was in events:
            then = {**then, **was}
        was_here, is_here = (_here(row, disposal.place_code) for row in (then, now))
        came += is_here and not was_here
        if was_here and not is_here and pk not in own:
            left[next(kind for kind, was in events if was)] += 1
    return came, left


def _here(row: dict[str, Any], place: str | None) -> bool:
    in_custody = row["custody_on"] is not None and row["left_on"] is None
    return in_custody and place in {None, row["office_code"]}


def _new(session: Session, place: str | None, newest: int) -> int:
    """Cards in custody of applications that came with a ledger after the list was made."""
    statement = select(func.count()).select_from(Application).where(candidates.HERE, Application.id > newest)
    if place is not None:
        statement = statement.where(Application.office_code == place)
    return session.scalar(statement) or 0


def _changed(session: Session, made: int) -> dict[int, Changed]:
    """Give each card that changed after a place in the log: how it is now, and its changes, newest first."""
    told = session.execute(
        select(AuditEntry.subject, AuditEntry.detail).where(
            AuditEntry.sequence > made, AuditEntry.action.in_(KINDS)
        )
    )
    wanted: dict[str, set[int]] = {}
    for subject, detail in told:
        wanted.setdefault(subject, set()).add(json.loads(detail)["version"])
    found: dict[int, Changed] = {}
    ids = sorted(wanted)
    for at in range(0, len(ids), EACH):
        statement = (
            select(
                *(Application.id, Application.application_id, Application.office_code),
                *(Application.custody_on, Application.left_on, Event.version, Event.kind, Event.detail),
            )
            .join(Event, Event.application_pk == Application.id)
            .where(Application.application_id.in_(ids[at : at + EACH]))
            .order_by(Application.id, Event.version.desc())
        )
        for row in session.execute(statement):
            if row.version in wanted[row.application_id]:
                now = {name: getattr(row, name) for name in WHERE}
                was = json.loads(row.detail).get("was", {})
                changes = found.setdefault(row.id, (now, []))[1]
                changes.append((EventKind(row.kind), {name: was[name] for name in WHERE if name in was}))
    return found
