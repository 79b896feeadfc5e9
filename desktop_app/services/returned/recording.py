"""A returned envelope is noted by its scan: the card's stage, the notice, and work on the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from desktop_app.errors import NotAllowed, Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.clearing import AddressWork
from desktop_app.models.event import Event, Notice
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.office import Office
from desktop_app.models.printing import PrintJob
from desktop_app.services import change, leaving, printing, record, seals, staff
from desktop_app.services.returned import opening, state
from desktop_app.services.returned.rows import TakenRow
from desktop_app.terms import EventKind, LetterState, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.acting import Acting

HARMLESS = {"already_returned", "handed_over", "posted", "newer_letter"}
"""Returns that need nobody's look: noted before, or the card has reached its person all the same."""


def came_back(session: Session, acting: Acting, card: Application) -> None:
    """Note that the last notice of a card came back (返戻); the card stays where it is.

    A person who has a visit to come keeps it: the new address is asked for then, and no work is opened.
    Raises NotAllowed: why not, and Conflict.
    """
    staff.at_counter(session, acting, "return_mail")
    reason = record.why_not(card, "return_mail", acting.today)
    if reason:
        raise NotAllowed("return_mail", reason)
    pk, seen_version, number = card.id, card.version, card.notices
    visiting = card.stage in state.VISITING
    last = (Notice.application_pk == pk) & (Notice.number == number)
    columns = {"returned_mail_on": acting.today}
    if not visiting:
        columns |= {"stage": Stage.RETURNED_MAIL.value}

    def keep() -> list[str]:
        session.execute(update(Notice).where(last).values(returned_on=acting.today))
        keys = [seals.key("notice", pk)]
        if visiting:
            _after_visit(session, pk)
            return keys
        return [*keys, *opening.begin(session, acting, pk, number, seen_version + 1)[1]]

    change.apply(session, acting, pk, EventKind.RETURNED_MAIL, seen_version, columns, sealed=keep)


def card_of_letter(session: Session, text: str) -> int | None:
    """Give whose letter the code of a printed page belongs to; None when the text is no such code.

    Raises Unknown for a job that never was, and NotAllowed: not_in_run for a page that is no letter,
    never_posted when it was not scanned into the post bag, newer_letter when another went out after it.
    """
    stamp = printing.read_stamp(text)
    if stamp is None:
        return None
    job, page = stamp
    if session.get(PrintJob, job) is None:
        raise Unknown("print_job", job)
    people = [pk for each in printing.pages(session, job)[page - 1 : page] for pk in each.people]
    if len(people) != 1:
        raise NotAllowed("return_mail", "not_a_letter")
    letter = session.execute(
        select(NoticeRunCard.state, NoticeRunCard.ended_at).where(
            NoticeRunCard.application_pk == people[0], NoticeRunCard.print_job_id == job
        )
    ).first()
    if letter is None or letter.state != LetterState.SENT.value:
        raise NotAllowed("return_mail", "never_posted")
    later = select(Event.version).where(
        Event.application_pk == people[0],
        Event.kind == EventKind.NOTIFIED.value,
        Event.at > letter.ended_at,
    )
    if session.scalar(later.limit(1)) is not None:
        raise NotAllowed("return_mail", "newer_letter")
    return people[0]


def taken(session: Session, acting: Acting, pk: int) -> TakenRow:
    """Say what a return that was just noted leads to."""
    card = change.load(session, pk)
    work = session.execute(
        select(AddressWork.id, state.newer()).where(
            AddressWork.application_pk == pk, AddressWork.ended_at.is_(None)
        )
    ).one_or_none()
    booking = leaving.standing_booking(session, pk)
    times = select(func.count()).where(
        Notice.application_pk == pk,
        Notice.returned_on.is_not(None),
    )
    return TakenRow(
        pk,
        card.application_id,
        session.scalar(select(Office.name).where(Office.code == card.office_code)) or card.office_code,
        card.office_code != acting.place,
        work[0] if work else None,
        booking.on_date if booking else None,
        bool(work and work[1]),
        session.scalar(times) or 0,
    )


def _after_visit(session: Session, pk: int) -> None:
    """Should the visit come to nothing, the card is again one whose mail came back."""
    booking = leaving.standing_booking(session, pk)
    if booking is not None:
        session.execute(
            update(Booking)
            .where(Booking.id == booking.id)
            .values(stage_before=Stage.RETURNED_MAIL.value)
            .execution_options(synchronize_session=False)
        )
        session.expire_all()
