"""The scan line for returned envelopes: by the codes on the letter, or by a record where they are torn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.errors import Conflict, NotAllowed, Refused, Unknown
from desktop_app.services import audit, change, custody, printing, record, review
from desktop_app.services.returned import recording, written
from desktop_app.services.returned.rows import AskRow
from desktop_app.terms import ErrorKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.returned.rows import TakenRow


def scan(session: Session, acting: Acting, text: str) -> TakenRow:
    """Note that the scanned envelope came back: the code in its window, the notice number, or the id.

    Raises Unknown, Ambiguous, PersonalNumber, Conflict, and NotAllowed: not_a_card, not_notified,
    already_returned, newer_letter, never_posted, or what ended the card.
    """
    pk = recording.card_of_letter(session, text)
    card = custody.card_of(session, "return_mail", text) if pk is None else change.load(session, pk)
    recording.came_back(session, acting, card)
    return recording.taken(session, acting, card.id)


def by_hand(session: Session, acting: Acting, pk: int, seen_version: int) -> TakenRow:
    """Note it from the record that a clerk found by the name on the envelope. Raises what `scan` does."""
    card = change.load(session, pk)
    if card.version != seen_version:
        raise change.conflict(session, pk)
    recording.came_back(session, acting, card)
    return recording.taken(session, acting, pk)


def note_stop(session: Session, acting: Acting, text: str, error: Refused) -> int | None:
    """Put a stopped scan among the errors to review and give the entry's id; None for harmless ones."""
    if isinstance(error, NotAllowed) and error.reason in recording.HARMLESS:
        return None
    stamp = printing.read_stamp(text)
    if stamp is None:
        return custody.note_stop(session, acting, "return_mail", text, error)
    kind, reason, people = ErrorKind.UNKNOWN_SCAN, "print_job", list[int]()
    if not isinstance(error, Unknown):
        job, page = stamp
        people = [pk for each in printing.pages(session, job)[page - 1 : page] for pk in each.people]
    if isinstance(error, NotAllowed):
        kind, reason = ErrorKind.NOT_ALLOWED, error.reason
    elif isinstance(error, Conflict):
        kind, reason = ErrorKind.CHANGED_MEANWHILE, error.change
    audit.record(session, acting, "scan_stopped", "return_mail", {"reason": reason})
    return review.add(
        session, acting, kind, reason, application_pk=people[0] if len(people) == 1 else None, text=text
    )


def ask(session: Session, acting: Acting, pk: int) -> AskRow:
    """Give what the last letter of an application said, for a clerk who holds a torn envelope; audited.

    Raises Unknown, and NotAllowed for a card whose letter can't have come back.
    """
    card = change.load(session, pk)
    reason = record.why_not(card, "return_mail", acting.today)
    if reason:
        raise NotAllowed("return_mail", reason)
    audit.record(session, acting, "returned_ask", card.application_id)
    sent = written.version_sent(session, pk, card.version + 1)
    stood = written.then(session, [(pk, card, sent)])[pk]
    return AskRow(pk, card.version, card.application_id, card.kana, stood, card.notices, card.last_notice_on)
