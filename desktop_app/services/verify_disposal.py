"""Whether cards disposed of agree with their events, and lists for disposal with their counts and the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import and_, exists, func, or_, select

from desktop_app.backlog_terms import DisposalState
from desktop_app.models.application import Application
from desktop_app.models.clearing import ON_A_LIST, Disposal, DisposalCard
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.verify_reading import stream
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100
FIRST = 1
"""The version of an application as a ledger brought it: that may tell of a disposal of long ago."""


def compare(session: Session, findings: Findings) -> None:
    """Compare each card on a list with its events, and each list with its count; nothing is written."""
    _compare_cards(session, findings)
    _compare_events(session, findings)
    _compare_lists(session, findings)


def compare_log(session: Session, findings: Findings) -> None:
    """Compare with a log whose chain holds: no list and no card is kept of which it does not tell."""
    statement = select(AuditEntry.detail).where(AuditEntry.action == "disposal_made")
    told = [json.loads(detail)["cards"] for detail in session.scalars(statement)]
    for name, table, right in (("disposal", Disposal, len(told)), ("disposal_card", DisposalCard, sum(told))):
        kept = session.scalar(select(func.count()).select_from(table)) or 0
        if kept > right:
            findings.add("disposal_unlogged", name, f"{kept} rows", f"{right} in the log")


def _compare_cards(session: Session, findings: Findings) -> None:
    """Each entry has what its state tells of; a disposed card has the event of just that moment."""
    happened = exists().where(
        Event.application_pk == DisposalCard.application_pk,
        Event.kind == EventKind.DISPOSED.value,
        Event.at == DisposalCard.disposed_at,
        Event.staff_id == DisposalCard.disposed_by,
    )
    pulled = _all_there(DisposalCard.pulled_at, DisposalCard.pulled_by)
    done = (DisposalCard.disposed_at, DisposalCard.disposed_by, DisposalCard.seconded_by)
    over, why = DisposalCard.ended_at.is_not(None), DisposalCard.reason.is_not(None)
    two = DisposalCard.seconded_by != DisposalCard.disposed_by
    right = {
        DisposalState.LISTED: and_(
            DisposalCard.pulled_at.is_(None), DisposalCard.pulled_by.is_(None), _none(*done), ~over, ~why
        ),
        DisposalState.PULLED: and_(pulled, _none(*done), ~over, ~why),
        DisposalState.DISPOSED: and_(pulled, _all_there(*done), two, over, ~why, happened),
        DisposalState.DROPPED: and_(_none(*done), over, why),
    }
    wrong = ~or_(*(and_(DisposalCard.state == state.value, rule) for state, rule in right.items()))
    statement = (
        select(DisposalCard.disposal_id, DisposalCard.position, DisposalCard.state)
        .where(wrong)
        .order_by(DisposalCard.disposal_id, DisposalCard.position)
        .limit(MOST_NAMED)
    )
    for row in session.execute(statement):
        subject = f"disposal {row.disposal_id} card {row.position}"
        findings.add("disposal_card", subject, row.state, "as its events tell")


def _compare_events(session: Session, findings: Findings) -> None:
    """Nothing was disposed of but from a list, before the second person whom both tell of."""
    own = and_(
        DisposalCard.application_pk == Event.application_pk,
        DisposalCard.disposed_at == Event.at,
        DisposalCard.disposed_by == Event.staff_id,
    )
    statement = (
        select(
            *(Application.application_id, Event.version, Event.detail, DisposalCard.disposal_id),
            *(DisposalCard.position, DisposalCard.seconded_by, DisposalCard.pulled_by),
        )
        .join(Application, Application.id == Event.application_pk)
        .outerjoin(DisposalCard, own)
        .where(Event.kind == EventKind.DISPOSED.value, Event.version > FIRST)
        .order_by(Event.application_pk, Event.version)
    )
    for row in stream(session, statement):
        subject = f"{row['application_id']} version {row['version']}"
        if row["disposal_id"] is None:
            findings.add("disposed_without_list", subject, "no card on a list", "disposed of from a list")
            continue
        told = _read(row["detail"])
        names = ("disposal", "position", "second_staff_id", "pulled_by")
        kept = (row["disposal_id"], row["position"], row["seconded_by"], row["pulled_by"])
        right = tuple(told.get(name) for name in names)
        if kept != right:
            findings.add("disposal_card", subject, _written(kept), _written(right))


def _compare_lists(session: Session, findings: Findings) -> None:
    """A list that has ended has its counts, which agree or have a reason, and nothing waits on it."""
    disposed = (
        select(func.count())
        .where(DisposalCard.disposal_id == Disposal.id, DisposalCard.state == DisposalState.DISPOSED.value)
        .scalar_subquery()
    )
    waits = exists().where(DisposalCard.disposal_id == Disposal.id, ON_A_LIST)
    counts = (Disposal.cards_after, Disposal.cards_came, Disposal.cards_left, Disposal.counted)
    agree = and_(
        Disposal.cards_before + Disposal.cards_came == Disposal.cards_after + disposed + Disposal.cards_left,
        Disposal.counted == disposed,
    )
    ended = and_(
        Disposal.ended_at.is_not(None),
        Disposal.ended_by.is_not(None),
        _all_there(*counts),
        ~waits,
        or_(
            and_(agree, Disposal.difference_reason.is_(None)),
            and_(~agree, Disposal.difference_reason.is_not(None)),
        ),
    )
    is_open = _none(Disposal.ended_at, Disposal.ended_by, *counts, Disposal.difference_reason)
    statement = select(Disposal.id, Disposal.ended_at, *counts, disposed).where(~or_(ended, is_open))
    for row in session.execute(statement.order_by(Disposal.id).limit(MOST_NAMED)):
        findings.add("disposal_count", f"disposal {row.id}", _written(tuple(row)[2:]), "counts that agree")


def _all_there(*columns: Any) -> ColumnElement[bool]:
    return and_(*(column.is_not(None) for column in columns))


def _none(*columns: Any) -> ColumnElement[bool]:
    return and_(*(column.is_(None) for column in columns))


def _read(detail: str) -> dict[str, Any]:
    try:
        found: object = json.loads(detail)
    except ValueError:
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _written(parts: tuple[Any, ...]) -> str:
    return " ".join(str(part) for part in parts)
