"""What is done about an address: send again, hold the card, or close the work with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app.backlog_terms import SAID_BY_CLERKS, AddressEnd, AddressState
from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.clearing import AddressWork
from desktop_app.services import audit, change, guard, operations, staff
from desktop_app.services.keep_until import holds
from desktop_app.services.notices import letters, listing, rules
from desktop_app.services.returned import opening, reading
from desktop_app.terms import LetterFault

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.returned.rows import WorkRow

LONGEST_NOTE = 200


def send_again(session: Session, acting: Acting, row: WorkRow) -> WorkRow:
    """Decide that a letter goes out again, to what the ledger says now: with the next run of letters.

    row as it was seen. Raises Conflict, and NotAllowed: over when the work has dropped out, or why the card
    may not be told any more.
    """
    known = _known(session, acting)
    if known is not None:
        return known
    card = change.load(session, row.application_pk)
    refused = rules.why_not(session, card, acting.today, rules.ADDED)
    if not refused and card.notice_number is None:
        refused = "no_notice_number"
    if refused:
        raise NotAllowed("send_again", refused)
    return _decide(session, acting, row, AddressState.TO_SEND)


def hold(
    session: Session, acting: Acting, row: WorkRow, reason: str, asked_until: date | None, until: date | None
) -> WorkRow:
    """Put the work aside and hold the card meanwhile; a hold that stands already is kept as it is.

    row as it was seen. Raises Conflict, NotAllowed("address_work", "over"), and what `holds.hold` does.
    """
    known = _known(session, acting)
    if known is not None:
        return known
    _must_stand(row)
    standing = holds.standing(session, [row.application_pk], acting.today).get(row.application_pk)
    if standing is None:
        standing = holds.hold(session, acting, row.application_pk, reason, asked_until, until)
    return _decide(session, acting, row, AddressState.HELD, hold_id=standing.hold_id)


def close(session: Session, acting: Acting, row: WorkRow, why: AddressEnd, note: str) -> WorkRow:
    """Close the work: nothing more is done about this address, for the reason.

    row as it was seen. Raises Conflict, PersonalNumber, NotAllowed("address_work", "over"), and Invalid for
    a reason that only the program gives, or "other" without a note.
    """
    known = _known(session, acting)
    if known is not None:
        return known
    note = " ".join(guard.refuse(note).split())
    if why not in SAID_BY_CLERKS:
        raise Invalid("address_reason", "unknown")
    if why is AddressEnd.OTHER and not note:
        raise Invalid("address_note", "missing")
    if len(note) > LONGEST_NOTE:
        raise Invalid("address_note", "too_long")
    facts = {"reason": why.value, "note": note or None}
    facts |= {"ended_at": acting.now, "ended_by": acting.staff_id}
    return _decide(session, acting, row, AddressState.CLOSED, **facts)


def _known(session: Session, acting: Acting) -> WorkRow | None:
    """What came of the same command before."""
    kept = operations.outcome(session, acting.operation)
    if kept is None:
        return None
    if "work_id" in kept:
        return reading.work(session, kept["work_id"], acting.today)
    # Holding keeps the command under its own name.
    held = session.scalars(select(AddressWork.id).where(AddressWork.hold_id == kept["hold_id"])).first()
    return None if held is None else reading.work(session, held, acting.today)


def _must_stand(row: WorkRow) -> None:
    if not row.to_do:
        raise NotAllowed("address_work", "over")


def _decide(session: Session, acting: Acting, row: WorkRow, decided: AddressState, **facts: Any) -> WorkRow:
    staff.at_counter(session, acting, "address_work")
    _must_stand(row)
    work_id, seen = row.work_id, row.version
    if work_id is None:
        work_id, seen = opening.take_up(session, acting, row.application_pk), 1
    elif not reading.work(session, work_id, acting.today).to_do:
        raise NotAllowed("address_work", "over")
    taken = session.execute(
        update(AddressWork)
        .where(AddressWork.id == work_id, AddressWork.version == seen, AddressWork.ended_at.is_(None))
        .values(
            state=decided.value,
            decided_at=acting.now,
            decided_by=acting.staff_id,
            version=seen + 1,
            **facts,
        )
        .returning(AddressWork.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise _lost(session, row, work_id)
    if decided is not AddressState.TO_SEND:
        _take_letter_out(session, acting, row.application_pk)
    told = {"state": decided.value, "reason": facts.get("reason")}
    audit.record(session, acting, "address_work", row.application_id, told, sealed=[opening.key(work_id)])
    if decided is not AddressState.HELD or operations.outcome(session, acting.operation) is None:
        operations.done(session, acting, "address_work", {"work_id": work_id})
    return reading.work(session, work_id, acting.today)


def _take_letter_out(session: Session, acting: Acting, pk: int) -> None:
    """A letter that was to go out again stays here."""
    letter = listing.to_post(session, pk)
    if letter is not None:
        letters.drop(session, acting, letter.run_id, letter.position, LetterFault.NOT_WANTED.value)


def _lost(session: Session, row: WorkRow, work_id: int) -> Conflict:
    now = session.get_one(AddressWork, work_id, populate_existing=True)
    who = now.ended_by or now.decided_by or now.made_by
    return Conflict(row.application_id, who, now.ended_at or now.decided_at, "address_work")
