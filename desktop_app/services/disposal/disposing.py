"""One card disposed of before a second person: looked at, confirmed by their own scan, then recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.keep_until import KeepRule
from desktop_app.models.keeping import Staff
from desktop_app.services import audit, change, operations, resolve, seals, staff
from desktop_app.services.disposal import judging, listing, pulling, written
from desktop_app.services.disposal.rows import SecondRow, ToDisposeRow, TriedRow
from desktop_app.terms import EventKind, Role, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.models.clearing import Disposal, DisposalCard
    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CardRow

STANDS_BY = timedelta(minutes=10)
"""So long after the last card nobody has to say again that they are there."""

REASON = "keep_until_over"
"""Why a card is disposed of by such a list."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What two people saw: the card at a version, the operator's scan, and the second person's own."""

    disposal_id: int
    position: int
    version: int
    scan: str
    second_scan: str
    second: SecondRow


def stand_by(session: Session, acting: Acting, second_id: str, password: str) -> TriedRow:
    """Check that another member of staff stands by; wrong passwords are counted as at a login.

    Raises Invalid: same_person, not_of_the_counter for an account that handles no cards.
    """
    staff.at_counter(session, acting, "dispose")
    if second_id.casefold() == acting.staff_id.casefold():
        raise Invalid("second_staff", "same_person")
    tried = staff.log_in(session, replace(acting, staff_id=second_id), password)
    if tried.staff is None:
        return TriedRow(None, tried.reason)
    if tried.staff.role is Role.IT:
        raise Invalid("second_staff", "not_of_the_counter")
    audit.record(session, acting, "second_person", tried.staff.id)
    return TriedRow(SecondRow(tried.staff.id, tried.staff.name, acting.now))


def look(session: Session, acting: Acting, disposal_id: int, text: str) -> ToDisposeRow:
    """Give the scanned card of a list, pulled before, with why its time is over; the view is audited.

    Raises Invalid for what is no label of a pouch, Unknown, PersonalNumber, and NotAllowed("dispose",
    reason): not_pulled_yet, what stands against a scan of this list, or why the card must be kept.
    """
    card, entry, disposal = pulling.on_list(session, disposal_id, text, "dispose")
    kept = judging.must_be_over(session, card, acting.today, disposal.rule_id, "dispose")
    if entry.state != DisposalState.PULLED:
        raise NotAllowed("dispose", "not_pulled_yet")
    told = {"disposal_id": disposal_id, "position": entry.position, "version": card.version}
    audit.record(session, acting, "disposal_look", card.application_id, told)
    row = listing.card(session, disposal_id, entry.position)
    seen = replace(row, kept=kept, disposable_from=kept.disposable_from or row.disposable_from)
    return ToDisposeRow(seen, card.version, text)


def dispose(session: Session, acting: Acting, confirmed: Confirmed) -> CardRow:
    """Record that one card was destroyed by the operator before the second person.

    The card leaves custody and its place; event, entry and audit entry carry reason, rule, days and both
    names. The same command sent again gives the first outcome. Raises what `look` does, Conflict when the
    card changed since it was looked at, and NotAllowed("dispose", reason): second_scan_other,
    second_person_missing (nobody, the same person, gone for longer than STANDS_BY).
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return listing.card(session, kept["disposal_id"], kept["position"])
    staff.at_counter(session, acting, "dispose")
    card, entry, disposal = pulling.on_list(session, confirmed.disposal_id, confirmed.scan, "dispose")
    why = judging.must_be_over(session, card, acting.today, disposal.rule_id, "dispose")
    _compare(acting, card.application_id, entry, confirmed)
    _need_second(session, acting, confirmed.second)
    told = _told(session, disposal, entry) | {"second_staff_id": confirmed.second.staff_id}
    told |= {"pulled_by": entry.pulled_by, "disposable_from": why.disposable_from}
    facts = {
        "state": DisposalState.DISPOSED.value,
        "disposed_at": acting.now,
        "disposed_by": acting.staff_id,
        "ended_at": acting.now,
        "seconded_by": confirmed.second.staff_id,
        **written.columns(why),
    }

    def note() -> Sequence[str]:
        pulling.turn(session, entry, DisposalState.PULLED, facts)
        return [seals.key("disposal_card", confirmed.disposal_id, confirmed.position)]

    columns = {
        "stage": Stage.DISPOSED.value,
        **dict.fromkeys(("disposed_on", "left_on"), acting.today),
        "shelf_id": None,
    }
    change.apply(session, acting, card.id, EventKind.DISPOSED, confirmed.version, columns, told, note)
    place = {"disposal_id": confirmed.disposal_id, "position": confirmed.position}
    operations.done(session, acting, "dispose", place)
    return replace(listing.card(session, **place), fresh=True)


def _compare(acting: Acting, application_id: str, entry: DisposalCard, confirmed: Confirmed) -> None:
    """The second person scanned the very pouch that was pulled and looked at."""
    if entry.state != DisposalState.PULLED:
        raise NotAllowed("dispose", "not_pulled_yet")
    if entry.position != confirmed.position:
        raise Conflict("", acting.staff_id, acting.now, "disposal_card")
    scan = confirmed.second_scan
    if not resolve.is_pouch_label(scan) or resolve.application_id(scan) != application_id:
        raise NotAllowed("dispose", "second_scan_other")


def _told(session: Session, disposal: Disposal, entry: DisposalCard) -> dict[str, object]:
    """What the event tells beside the columns: why, by which rule, and on which list."""
    rule = session.get_one(KeepRule, disposal.rule_id)
    return {
        "reason": REASON,
        "rule": rule.name,
        "rule_from": rule.valid_from,
        "disposal": disposal.id,
        "position": entry.position,
    }


def _need_second(session: Session, acting: Acting, second: SecondRow) -> None:
    role = session.scalar(select(Staff.role).where(Staff.id == second.staff_id, Staff.active))
    gone = not second.at <= acting.now <= second.at + STANDS_BY
    if role in {None, Role.IT.value} or gone or second.staff_id.casefold() == acting.staff_id.casefold():
        raise NotAllowed("dispose", "second_person_missing")
