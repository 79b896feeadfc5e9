"""A letter goes into the post bag by its own scan, or is taken out of its run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from desktop_app.errors import Conflict, NotAllowed, Refused, Unknown
from desktop_app.models.event import Notice
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.printing import PrintJob
from desktop_app.services import audit, change, custody, printing, review, seals, staff
from desktop_app.services.notices import letters, listing, rules
from desktop_app.services.notices.rows import ScannedRow
from desktop_app.services.returned import opening
from desktop_app.terms import ErrorKind, EventKind, LetterFault, LetterState, Role, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.rows import LetterRow

HARMLESS = {"letter_sent"}
"""A second scan of the same letter."""


def send(session: Session, acting: Acting, run_id: int, text: str) -> ScannedRow:
    """Note that the scanned letter went into the post bag: its card is notified.

    text is the code in the window of the envelope, or the notice number. A card that changed since it was
    picked is not notified: its letter is dropped, and an entry to review says why. Raises Unknown,
    Ambiguous, PersonalNumber, Conflict, and NotAllowed: letter_sent, letter_dropped, letter_picked (not
    printed yet), other_run, not_in_run, reprinted (the paper was replaced by a newer one), run_ended.
    """
    run = listing.record(session, run_id)
    job, pk = _read(session, text)
    card = change.load(session, pk)
    letter = _letter_of(session, acting, run_id, pk)
    if run.ended_at is not None:
        raise NotAllowed("send", "run_ended")
    if letter.state is not LetterState.PRINTED:
        raise NotAllowed("send", f"letter_{letter.state.value}")
    if job is not None and job != letter.print_job:
        raise NotAllowed("send", "reprinted")
    reason = _why_not(session, acting, card, letter)
    if reason:
        return _take_out(session, acting, letter, reason, text)
    notify(session, acting, card, letter)
    return _row(letter, sent=True)


def drop(session: Session, acting: Acting, run_id: int, position: int, fault: LetterFault) -> LetterRow:
    """Take a letter that has not gone out from its run by hand; its card may be picked again.

    For window staff and supervisors. Raises NoPermission, Unknown, NotAllowed when it has gone.
    """
    staff.require(session, acting, "notice_run", Role.WINDOW, Role.SUPERVISOR)
    letter = listing.letter(session, run_id, position)
    if letter.state not in {LetterState.PICKED, LetterState.PRINTED}:
        raise NotAllowed("notice_run", f"letter_{letter.state.value}")
    if not letters.drop(session, acting, run_id, position, fault.value):
        raise Conflict(letter.application_id, "", None, "notice_run")
    return listing.letter(session, run_id, position)


def note_stop(session: Session, acting: Acting, text: str, error: Refused) -> int | None:
    """Put a stopped scan among the errors to review and give the entry's id; None for harmless ones."""
    if isinstance(error, NotAllowed) and error.reason in HARMLESS:
        return None
    stamp = printing.read_stamp(text)
    if stamp is None:
        return custody.note_stop(session, acting, "send", text, error)
    kind, reason = ErrorKind.UNKNOWN_SCAN, "print_job"
    if isinstance(error, NotAllowed):
        kind, reason = ErrorKind.NOT_ALLOWED, error.reason
    elif isinstance(error, Conflict):
        kind, reason = ErrorKind.CHANGED_MEANWHILE, error.change
    audit.record(session, acting, "scan_stopped", "send", {"reason": reason})
    people = () if isinstance(error, Unknown) else _people(session, *stamp)
    return review.add(
        session, acting, kind, reason, application_pk=people[0] if len(people) == 1 else None, text=text
    )


def _read(session: Session, text: str) -> tuple[str | None, int]:
    """Give the print job of the letter's own code, None for a bare notice number, and whose card it is."""
    stamp = printing.read_stamp(text)
    if stamp is None:
        return None, custody.card_of(session, "send", text).id
    job, page = stamp
    if session.get(PrintJob, job) is None:
        raise Unknown("print_job", job)
    people = _people(session, job, page)
    if len(people) != 1:
        raise NotAllowed("send", "not_in_run")
    return job, people[0]


def _people(session: Session, job: str, page: int) -> tuple[int, ...]:
    """Whose card a page of a job is about."""
    return tuple(pk for each in printing.pages(session, job)[max(page - 1, 0) : page] for pk in each.people)


def _letter_of(session: Session, acting: Acting, run_id: int, pk: int) -> LetterRow:
    letter = listing.to_post(session, pk)
    if letter is not None and letter.state is LetterState.PICKED:
        # A job whose end was not noted any more: its letters are on paper all the same.
        letters.note_printed(session, acting, letter.run_id)
        letter = listing.to_post(session, pk)
    letter = letter or listing.last(session, pk)
    if letter is None:
        raise NotAllowed("send", "not_in_run")
    if letter.run_id != run_id:
        raise NotAllowed("send", "other_run")
    return letter


def _why_not(session: Session, acting: Acting, card: Application, letter: LetterRow) -> str | None:
    found = rules.why_not(session, card, acting.today, letter.reason)
    if found:
        return found
    job = printing.one(session, letter.print_job or "")
    return "address_changed" if rules.corrected_since(session, card.id, job.made_at) else None


def _take_out(session: Session, acting: Acting, letter: LetterRow, reason: str, text: str) -> ScannedRow:
    letters.drop(session, acting, letter.run_id, letter.position, reason)
    audit.record(session, acting, "scan_stopped", "send", {"reason": reason})
    entry = review.add(
        session, acting, ErrorKind.NOT_ALLOWED, reason, application_pk=letter.application_pk, text=text
    )
    return replace(_row(letter, sent=False), reason=reason, entry_id=entry)


def notify(session: Session, acting: Acting, card: Application, letter: LetterRow) -> None:
    """Note that a printed letter went out. Raises Conflict when it has, or the card is no longer as read."""
    taken = session.execute(
        update(NoticeRunCard)
        .where(
            NoticeRunCard.run_id == letter.run_id,
            NoticeRunCard.position == letter.position,
            NoticeRunCard.state == LetterState.PRINTED.value,
        )
        .values(state=LetterState.SENT.value, ended_at=acting.now, ended_by=acting.staff_id)
        .returning(NoticeRunCard.position)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict(card.application_id, "", None, "notice_run")
    pk, seen_version = card.id, card.version
    # A ledger may have corrected the count to fewer than are kept one by one.
    kept = session.scalar(select(func.max(Notice.number)).where(Notice.application_pk == pk)) or 0
    number = max(card.notices, kept) + 1
    columns = {
        "stage": Stage.NOTIFIED.value,
        "notices": number,
        "first_notice_on": card.first_notice_on or acting.today,
        "last_notice_on": acting.today,
    }
    told = {"notice_run": letter.run_id, "letter": letter.position}

    def keep() -> list[str]:
        session.execute(insert(Notice).values(application_pk=pk, number=number, sent_on=acting.today))
        return [seals.key("notice", pk), *opening.posted(session, acting, pk)]

    change.apply(session, acting, pk, EventKind.NOTIFIED, seen_version, columns, told, keep)


def _row(letter: LetterRow, *, sent: bool) -> ScannedRow:
    return ScannedRow(
        letter.run_id, letter.position, letter.application_pk, letter.application_id, letter.kana, sent
    )
