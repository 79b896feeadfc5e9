"""Calls of a run: each one is recorded with what came of it; who need not be called any more drops out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.clearing import CardCall
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.notices import call_list, letters, listing, rules
from desktop_app.terms import LetterState, Role, Stage

if TYPE_CHECKING:
    from sqlalchemy import ScalarSelect
    from sqlalchemy.orm import Session

    from desktop_app.models.notice_run import NoticeRun
    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.call_list import CallRow
    from desktop_app.services.notices.rows import LetterRow, RunRow

MOST_TRIES = 3
"""Who was not reached so many times is called no more by this run; a letter or another run may follow."""

LONGEST_NOTE = 200
LEFT_AGAIN = {CallOutcome.NOT_REACHED}
GIVEN_UP = {CallOutcome.WRONG_NUMBER, CallOutcome.NOT_WANTED}
REASON = "call_{outcome}"
"""Codes of the reasons why somebody is called no more."""

_PHONE = re.compile(r"(?<!\d)0\d(?:[-()\s\u2010-\u2015\u2212\u30fc]?\d){7,9}(?!\d)")


def open_list(session: Session, acting: Acting, run_id: int) -> RunRow:
    """Make a list ready to be worked off: who has booked or collected meanwhile drops out, with the reason.

    Raises Unknown. Nothing changes in a run that has ended.
    """
    run = listing.record(session, run_id)
    if run.ended_at is None:
        letters.get_ready(session, acting, run_id)
    return listing.one(session, run_id)


def record(
    session: Session, acting: Acting, run_id: int, position: int, outcome: CallOutcome, note: str = ""
) -> CallRow:
    """Record one call and what came of it; a repeat of the operation gives the same and records nothing.

    Not reached: the person stays on the list until the third try. Somebody who turns out to have booked or
    collected drops out, whatever the outcome. For window staff and supervisors. Raises NoPermission,
    Unknown, PersonalNumber, Invalid for a note with a phone number or too long, Conflict when another window
    recorded it at this moment, NotAllowed: run_ended, not_a_call_list, call_done, call_dropped, not_booked.
    """
    staff.require(session, acting, "notice_run", Role.WINDOW, Role.SUPERVISOR)
    if operations.outcome(session, acting.operation) is not None:
        return call_list.one(session, run_id, position)
    note = checked(note)
    run = _open(session, run_id)
    letter = listing.letter(session, run_id, position)
    if letter.state is not LetterState.PICKED:
        raise NotAllowed("call", "call_dropped" if letter.state is LetterState.DROPPED else "call_done")
    card = session.get(Application, letter.application_pk, populate_existing=True)
    if outcome is CallOutcome.BOOKED and (card is None or card.stage != Stage.BOOKED.value):
        raise NotAllowed("call", "not_booked")
    tries = call_list.tries(session, run_id, letter.application_pk) + 1
    call_id = _insert(session, acting, run, letter, outcome, note)
    found = card and rules.why_not(session, card, acting.today, letter.reason)
    _settle(session, acting, letter, outcome, tries, found if outcome is not CallOutcome.BOOKED else None)
    detail = {"letter": position, "outcome": outcome.value, "try": tries}
    audit.record(
        session, acting, "card_called", str(run_id), detail, sealed=[seals.key("card_call", call_id)]
    )
    operations.done(session, acting, "card_call", {"call_id": call_id})
    return call_list.one(session, run_id, position)


def take_back(session: Session, acting: Acting, seen: CallRow) -> CallRow:
    """Take back the last call to a person, recorded by a wrong key today: as if it had not been made.

    Whom that call took off the list is to be called again; when the run has ended, he is dropped like the
    others. A booking stands. For window staff and supervisors. Raises NoPermission, Unknown, Conflict when
    another window recorded or took back a call since, NotAllowed: no_call_today, in_a_run.
    """
    staff.require(session, acting, "notice_run", Role.WINDOW, Role.SUPERVISOR)
    if operations.outcome(session, acting.operation) is not None:
        return call_list.one(session, seen.run_id, seen.position)
    row = call_list.one(session, seen.run_id, seen.position)
    if row.called_on != acting.today:
        raise NotAllowed("call", "no_call_today")
    if (row.tries, row.called_at) != (seen.tries, seen.called_at):
        raise Conflict(row.application_id, "", None, "notice_run")
    call_id = _delete(session, row)
    _put_back(session, acting, row)
    detail = {"letter": row.position, "outcome": row.outcome, "try": row.tries}
    sealed = [seals.key("card_call", call_id)]
    audit.record(session, acting, "card_call_taken_back", str(row.run_id), detail, sealed=sealed)
    operations.done(session, acting, "card_call_taken_back", {"call_id": call_id})
    return call_list.one(session, row.run_id, row.position)


def checked(note: str) -> str:
    """Give a note in one line. Raises PersonalNumber, and Invalid: call_note, phone or too_long."""
    note = " ".join(guard.refuse(note).split())
    if _PHONE.search(unicodedata.normalize("NFKC", note)):
        raise Invalid("call_note", "phone")
    if len(note) > LONGEST_NOTE:
        raise Invalid("call_note", "too_long")
    return note


def _open(session: Session, run_id: int) -> NoticeRun:
    run = listing.record(session, run_id)
    if run.ended_at is not None:
        raise NotAllowed("call", "run_ended")
    if run.kind != RunKind.CALL.value:
        raise NotAllowed("call", "not_a_call_list")
    return run


def _insert(
    session: Session, acting: Acting, run: NoticeRun, letter: LetterRow, outcome: CallOutcome, note: str
) -> int:
    return session.execute(
        insert(CardCall)
        .values(
            application_pk=letter.application_pk,
            run_id=run.id,
            on_date=acting.today,
            at=acting.now,
            made_by=acting.staff_id,
            outcome=outcome.value,
            note=note,
        )
        .returning(CardCall.id)
    ).scalar_one()


def _settle(
    session: Session,
    acting: Acting,
    letter: LetterRow,
    outcome: CallOutcome,
    tries: int,
    found: str | None,
) -> None:
    """Say what the call means for the list. Raises Conflict when another window has said so already."""
    state, reason = LetterState.SENT, None
    if found:
        state, reason = LetterState.DROPPED, found
    elif outcome in GIVEN_UP or (outcome in LEFT_AGAIN and tries >= MOST_TRIES):
        state, reason = LetterState.DROPPED, REASON.format(outcome=outcome.value)
    elif outcome in LEFT_AGAIN:
        state = LetterState.PICKED
    ended = state is not LetterState.PICKED
    taken = session.execute(
        update(NoticeRunCard)
        .where(
            NoticeRunCard.run_id == letter.run_id,
            NoticeRunCard.position == letter.position,
            NoticeRunCard.state == LetterState.PICKED.value,
            _calls_of(letter) == tries,
        )
        .values(
            state=state.value,
            reason=reason or letter.reason,
            ended_at=acting.now if ended else None,
            ended_by=acting.staff_id if ended else None,
        )
        .returning(NoticeRunCard.position)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict(letter.application_id, "", None, "notice_run")


def _delete(session: Session, row: CallRow) -> int:
    mine = (CardCall.run_id == row.run_id, CardCall.application_pk == row.application_pk)
    last = select(func.max(CardCall.id)).where(*mine).scalar_subquery()
    # In PostgreSQL another window may be doing the same: one of the two finds nothing to delete.
    taken = session.scalar(
        delete(CardCall)
        .where(CardCall.id == last, CardCall.at == row.called_at)
        .returning(CardCall.id)
        .execution_options(synchronize_session=False)
    )
    if taken is None:
        raise Conflict(row.application_id, "", None, "notice_run")
    return taken


def _put_back(session: Session, acting: Acting, row: CallRow) -> None:
    """Put a person whom the call took off the list back on it, unless another list has the card by now."""
    letter = session.get_one(NoticeRunCard, (row.run_id, row.position), populate_existing=True)
    if letter.ended_at is None or letter.ended_at != row.called_at:
        return
    if letter.state == LetterState.DROPPED.value:
        letter.reason = None
    if listing.record(session, row.run_id).ended_at is not None:
        letter.state, letter.reason = LetterState.DROPPED.value, "run_ended"
        letter.ended_at, letter.ended_by = acting.now, acting.staff_id
        return
    if listing.to_post(session, row.application_pk) is not None:
        raise NotAllowed("call", "in_a_run")
    letter.state, letter.ended_at, letter.ended_by = LetterState.PICKED.value, None, None


def _calls_of(letter: LetterRow) -> ScalarSelect[int]:
    kept = (CardCall.run_id == letter.run_id, CardCall.application_pk == letter.application_pk)
    return select(func.count()).select_from(CardCall).where(*kept).scalar_subquery()
