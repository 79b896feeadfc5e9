"""The two scans: the notice of the person at the counter, then the label on the pouch of the card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Invalid
from desktop_app.models.office import ShelfLocation
from desktop_app.services import (
    audit,
    change,
    documents,
    guard,
    namesakes,
    operations,
    resolve,
    review,
    staff,
    ward_settings,
)
from desktop_app.services.handover.rows import ComparedRow, DoneRow, SecondRow, StartedRow, StopRow, TriedRow
from desktop_app.services.pulling import ending
from desktop_app.services.resolve import ScanKind
from desktop_app.terms import ErrorKind, Flag, Procedure, Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.acting import Acting

_DAY_OF = {
    "handed_over": "handed_over_on",
    "rejected": "rejected_on",
    "withdrawn": "withdrawn_on",
    "lapsed": "lapsed_on",
    "disposed": "disposed_on",
    "expired": "card_expires_on",
    "not_in_custody": "left_on",
    "posted": "left_on",
}


class Stopped(Exception):
    """Carries a stop out of nested checks; it never leaves this package."""

    def __init__(self, stop: StopRow) -> None:
        super().__init__(stop.reason)
        self.stop = stop


def start(session: Session, acting: Acting, notice_scan: str) -> StartedRow | StopRow:
    """Find the application of the notice and say whether its card may be handed over; the view is audited.

    A stop is not recorded here but by `record_stop`, in a transaction of its own: a look waits for no writer.
    Raises Invalid for the label of a pouch or a shelf, which is no notice, and PersonalNumber.
    """
    try:
        record = asked_for(session, notice_scan)
        may_be_handed_over(record, acting, notice_scan)
    except Stopped as stopped:
        return stopped.stop
    audit.record(session, acting, "desk_start", record.application_id, {"version": record.version})
    return started_row(session, acting, record, notice_scan)


def compare(session: Session, acting: Acting, started: StartedRow, card_scan: str) -> ComparedRow | StopRow:
    """Compare the card's label with the application of the notice, both read again.

    Raises Invalid when the scan is not independent of the first: the same text that is no pouch label, or a
    notice again; and PersonalNumber. A stop is recorded by `record_stop`.
    """
    try:
        record = same_card(session, acting, started.notice_scan, card_scan, started.version)
    except Stopped as stopped:
        return stopped.stop
    audit.record(session, acting, "desk_compare", record.application_id, {"version": record.version})
    return ComparedRow(record.id, record.application_id, record.notice_number, record.version, card_scan)


def same_card(
    session: Session, acting: Acting, notice_scan: str, card_scan: str, seen_version: int
) -> Application:
    """Give the one application to which both scans lead now. Raises Stopped, Invalid, PersonalNumber."""
    record = asked_for(session, notice_scan)
    if record.version != seen_version:
        raise Stopped(changed(session, record))
    _is_the_card(session, record, notice_scan, card_scan)
    may_be_handed_over(record, acting, card_scan)
    return record


def asked_for(session: Session, notice_scan: str) -> Application:
    """Give the application of a notice number or a 23-digit id. Raises Stopped, Invalid, PersonalNumber."""
    found = resolve.scan(session, notice_scan)
    if not found.plain:
        raise Invalid("notice_scan", "missing")
    is_notice = resolve.notice_number(notice_scan) is not None
    if found.kind in {ScanKind.POUCH_LABEL, ScanKind.DELIVERY_CODE, ScanKind.SHELF_LABEL} and not is_notice:
        raise Invalid("notice_scan", found.kind.value)
    match found.pks:
        case ():
            raise Stopped(StopRow(ErrorKind.UNKNOWN_SCAN, "unknown_notice", notice_scan))
        case (pk,):
            return change.load(session, pk)
        case several:
            stop = StopRow(ErrorKind.AMBIGUOUS_SCAN, "ambiguous_notice", notice_scan, hits=len(several))
            raise Stopped(stop)


def changed(session: Session, record: Application) -> StopRow:
    """Say who changed the application after the clerk had seen it."""
    last = change.conflict(session, record.id)
    return StopRow(
        ErrorKind.CHANGED_MEANWHILE,
        "changed_meanwhile",
        asked_pk=record.id,
        asked_id=record.application_id,
        changed_by=last.changed_by,
        changed_at=last.changed_at,
        change=last.change,
    )


def record_stop(session: Session, acting: Acting, stop: StopRow) -> StopRow:
    """Put the stop into the errors to review; nothing else is changed."""
    entry_id = review.add(
        session,
        acting,
        stop.kind,
        stop.reason,
        application_pk=stop.asked_pk,
        other_pk=stop.came_pk,
        text=stop.text,
    )
    return replace(stop, entry_id=entry_id)


def done_before(session: Session, operation: str) -> DoneRow | None:
    """Give what came of the command that hands over, None when it was never carried out."""
    kept = operations.outcome(session, operation)
    return DoneRow(**kept, repeated=True) if kept else None


def abort(
    session: Session, acting: Acting, application_pk: int, reason: str, operation: str = ""
) -> int | DoneRow:
    """Record that a handover was begun and not finished, and why (a stable code); gives the entry's id.

    operation is the command that was to hand over: when it was carried out after all, nothing is broken off
    and its outcome is given.
    """
    done = done_before(session, operation)
    return done or review.add(
        session, acting, ErrorKind.HANDOVER_ABORTED, guard.refuse(reason), application_pk=application_pk
    )


def second_person(session: Session, acting: Acting, staff_id: str, password: str) -> TriedRow:
    """Check that somebody else stands behind this handover; wrong passwords are counted as at a login.

    Raises Invalid: same_person, not_of_the_counter for an account that handles no cards.
    """
    if staff_id == acting.staff_id:
        raise Invalid("second_staff", "same_person")
    tried = staff.log_in(session, replace(acting, staff_id=staff_id), password)
    if tried.staff is None:
        return TriedRow(None, tried.reason, tried.locked_until)
    if tried.staff.role is Role.IT:
        raise Invalid("second_staff", "not_of_the_counter")
    audit.record(session, acting, "second_person", tried.staff.id)
    return TriedRow(SecondRow(tried.staff.id, tried.staff.name, acting.now))


def _is_the_card(session: Session, record: Application, notice_scan: str, card_scan: str) -> None:
    came_id = resolve.application_id(card_scan)
    if came_id is None:
        guard.refuse(card_scan)
        raise Invalid("card_scan", "no_pouch_label")
    if not resolve.is_pouch_label(card_scan) and resolve.application_id(notice_scan) == came_id:
        raise Invalid("card_scan", "not_independent")
    if came_id == record.application_id:
        return
    found = resolve.scan(session, card_scan).pks
    came = change.load(session, found[0]) if found else None
    shelf = session.get(ShelfLocation, came.shelf_id) if came and came.shelf_id else None
    raise Stopped(
        StopRow(
            ErrorKind.WRONG_CARD,
            "wrong_card" if came else "unknown_card",
            card_scan,
            asked_pk=record.id,
            asked_id=record.application_id,
            came_pk=came.id if came else None,
            came_id=came_id,
            came_shelf=shelf.label if shelf else None,
        )
    )


def may_be_handed_over(record: Application, acting: Acting, text: str) -> None:
    """Raise Stopped with the reason when the card must not go to its person now."""
    reason = record.why_not("hand_over", acting.today)
    if reason is None:
        return
    raise Stopped(
        StopRow(
            ErrorKind.NOT_ALLOWED,
            reason,
            text,
            on=getattr(record, _DAY_OF[reason]) if reason in _DAY_OF else None,
            asked_pk=record.id,
            asked_id=record.application_id,
        )
    )


def started_row(session: Session, acting: Acting, record: Application, notice_scan: str) -> StartedRow:
    """Give the application as a clerk sees it before the second scan."""
    near = tuple(namesakes.others(session, record.id))
    flags = {flag for other in near for flag in other.flags}
    if record.returned_mail_on:
        flags.add(Flag.RETURNED_MAIL)
    ward = ward_settings.read(session)
    shelf = select(ShelfLocation.label).where(ShelfLocation.id == record.shelf_id)
    return StartedRow(
        record.id,
        record.application_id,
        record.notice_number,
        record.version,
        notice_scan,
        record.name,
        record.kana,
        record.birth_date,
        f"{record.address} {record.address_detail}".strip(),
        Procedure(record.procedure),
        session.scalar(shelf),
        record.card_expires_on,
        tuple(flag for flag in (*namesakes.ORDER, Flag.RETURNED_MAIL) if flag in flags),
        near,
        documents.cases(record.birth_date, acting.today),
        ward.second_person_always,
        ward.second_person_for_representative,
        ending.out(session, record.id) is not None,
    )
