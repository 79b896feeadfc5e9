"""What is done with a handover afterwards: the day's list, the national record, the same-day reversal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.handover import Handover
from desktop_app.models.office import ShelfLocation
from desktop_app.services import change, guard, leaving, operations, seals, staff
from desktop_app.services.handover.rows import FiguresRow, HandoverRow, ReversedRow
from desktop_app.services.outreach import reopening
from desktop_app.services.pulling import ending
from desktop_app.terms import EventKind, HandoverCase, OldCard, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_UNRECORDED = and_(Handover.national_recorded_on.is_(None), Handover.reversed_at.is_(None))


def figures(session: Session, on: date) -> FiguresRow:
    """Count the day's standing handovers and those not yet recorded in the national system."""
    standing = and_(Handover.on_date == on, Handover.reversed_at.is_(None))
    return FiguresRow(_count(session, standing), _count(session, _UNRECORDED))


@dataclass(frozen=True, slots=True)
class Handovers:
    """Rows of the list for a windowed table, the newest first: those of the day, or all not yet recorded."""

    on: date
    unrecorded: bool = False

    def count(self, session: Session) -> int:
        """How many there are."""
        return _count(session, self._fitting())

    def page(self, session: Session, offset: int, limit: int) -> Sequence[HandoverRow]:
        """Some of them."""
        statement = (
            select(Handover, Application.application_id, Application.version)
            .join(Application, Application.id == Handover.application_pk)
            .where(self._fitting())
            .order_by(Handover.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return [_row(*row) for row in session.execute(statement)]

    def _fitting(self) -> ColumnElement[bool]:
        return _UNRECORDED if self.unrecorded else Handover.on_date == self.on


def record_national(session: Session, acting: Acting, handover_id: int, seen_version: int) -> int:
    """Tick that the handover is also recorded in the national system, and give the card's new version.

    A second tick does nothing. Raises Unknown, NotAllowed for a reversed handover, Conflict, NoPermission.
    """
    staff.at_counter(session, acting, "record_national")
    handover = _load(session, handover_id)
    if handover.reversed_at:
        raise NotAllowed("record_national", "reversed")
    if handover.national_recorded_on:
        return change.load(session, handover.application_pk).version
    pk = handover.application_pk
    handover.national_recorded_on, handover.national_recorded_by = acting.today, acting.staff_id
    session.flush()
    columns = {"national_recorded_on": acting.today}
    kind, sealed = EventKind.NATIONAL_RECORDED, partial(_sealed, handover_id)
    return change.apply(session, acting, pk, kind, seen_version, columns, sealed=sealed)


def reverse(
    session: Session, acting: Acting, handover_id: int, seen_version: int, reason: str
) -> ReversedRow:
    """Take a handover back, for a supervisor on the day of the handover; handover and events stay.

    The card is in custody again, with its old place when that is free; it is in the clerk's hand and counts
    as pulled once more until it is handed over or scanned back to its place. A card noted as received by post
    is on its way again. Raises NoPermission, Unknown,
    Invalid without a reason, NotAllowed on another day or the second time, PersonalNumber, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return ReversedRow(**kept)
    staff.require(session, acting, "reverse", Role.SUPERVISOR)
    handover = _load(session, handover_id)
    why = guard.refuse(reason.strip())
    if not why:
        raise Invalid("reason", "missing")
    if handover.reversed_at:
        raise NotAllowed("reverse", "reversed", handover.on_date)
    noted_on, was = _event_of(session, handover)
    if noted_on != acting.today:
        raise NotAllowed("reverse", "not_today", noted_on)
    pk, national = handover.application_pk, handover.national_recorded_on is not None
    handover.reversed_at, handover.reversed_by = acting.now, acting.staff_id
    handover.reversed_reason = why
    by_post = handover.case == HandoverCase.BY_POST.value
    before, shelf = (was, None) if by_post else _before(session, pk, was)
    session.flush()
    columns = {**before, "handed_over_on": None, "national_recorded_on": None}
    kind, sealed = EventKind.HANDOVER_REVERSED, partial(_sealed_again, session, handover, by_post=by_post)
    version = change.apply(session, acting, pk, kind, seen_version, columns, {"reason": why}, sealed)
    if not by_post:
        ending.out_again(session, acting, handover)
    done = ReversedRow(change.load(session, pk).application_id, version, shelf, national)
    result = {"application_id": done.application_id, "version": version, "shelf": shelf, "national": national}
    operations.done(session, acting, "reversal", result)
    return done


def _sealed(handover_id: int) -> list[str]:
    return [seals.key("handover", handover_id)]


def _sealed_again(session: Session, handover: Handover, *, by_post: bool) -> list[str]:
    return _sealed(handover.id) + (reopening.reopen(session, handover) if by_post else [])


def _event_of(session: Session, handover: Handover) -> tuple[date, dict[str, Any]]:
    """Give the day on which the handover was noted, and what it took away."""
    on_date, told = session.execute(
        select(Event.on_date, Event.detail).where(
            Event.application_pk == handover.application_pk,
            Event.operation == handover.operation,
            Event.kind == EventKind.HANDED_OVER.value,
        )
    ).one()
    return on_date, json.loads(told)["was"]


def _before(session: Session, pk: int, was: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Stage and shelf that the handover took away; the shelf only while nobody else's card lies there."""
    was["stage"] = leaving.stage_without_booking(session, pk, was["stage"])
    shelf_id: int | None = was.get("shelf_id")
    taken = select(Application.id).where(Application.shelf_id == shelf_id)
    if shelf_id is None or session.scalar(taken) is not None:
        return {"stage": was["stage"], "left_on": None}, None
    label = session.scalar(select(ShelfLocation.label).where(ShelfLocation.id == shelf_id))
    return {"stage": was["stage"], "left_on": None, "shelf_id": shelf_id}, label


def _load(session: Session, handover_id: int) -> Handover:
    found = session.get(Handover, handover_id, populate_existing=True, with_for_update=True)
    if found is None:
        raise Unknown("handover", str(handover_id))
    return found


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Handover).where(condition)) or 0


def _row(handover: Handover, application_id: str, version: int) -> HandoverRow:
    return HandoverRow(
        handover.id,
        handover.application_pk,
        application_id,
        version,
        handover.at,
        handover.on_date,
        handover.staff_id,
        handover.second_staff_id,
        handover.terminal,
        HandoverCase(handover.case),
        OldCard(handover.old_card),
        handover.national_recorded_on,
        handover.reversed_at,
        handover.reversed_reason,
    )
