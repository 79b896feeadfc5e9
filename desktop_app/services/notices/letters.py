"""The letters of a run as a print job, and which of them are on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.office import Office
from desktop_app.models.printing import PrintJob
from desktop_app.services import audit, printing, ward_settings
from desktop_app.services.notices import letter_ends, letter_text, listing, rules
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import LetterState, PrintKind, PrintState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.models.notice_run import NoticeRun
    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.rows import RunRow


def get_ready(session: Session, acting: Acting, run_id: int) -> RunRow:
    """Make a run ready to be printed: what was printed is noted, and whoever is not to be told is dropped.

    Raises Unknown, NotAllowed when the run has ended.
    """
    run = listing.record(session, run_id)
    if run.ended_at is not None:
        raise NotAllowed("notice_run", "run_ended")
    note_printed(session, acting, run_id)
    picked = (
        select(Application, NoticeRunCard.position, NoticeRunCard.reason)
        .join(NoticeRunCard, NoticeRunCard.application_pk == Application.id)
        .where(NoticeRunCard.run_id == run_id, NoticeRunCard.state == LetterState.PICKED.value)
        .order_by(NoticeRunCard.position)
        .execution_options(populate_existing=True)
    )
    for card, position, reason in session.execute(picked).all():
        found = rules.why_not(session, card, acting.today, reason)
        if found:
            drop(session, acting, run_id, position, found)
    return listing.one(session, run_id)


def order(session: Session, today: date, run_id: int) -> PrintOrder:
    """Order the letters that are not printed yet, a page a person. Raises Unknown."""
    run = listing.record(session, run_id)
    state = NoticeRunCard.state == LetterState.PICKED.value
    found = session.execute(_cards().where(NoticeRunCard.run_id == run_id, state)).all()
    return PrintOrder(PrintKind.LETTERS, subject(run_id), _pages(session, today, run, found))


def reprint(session: Session, today: date, run_id: int, position: int, reason: str) -> PrintOrder:
    """Order one printed letter again, with the reason; the paper printed before may not go out then.

    Raises Unknown, Invalid without a reason, NotAllowed when it is not on paper, or has gone out.
    """
    if not reason.strip():
        raise Invalid("reason", "missing")
    letter = listing.letter(session, run_id, position)
    if letter.state is not LetterState.PRINTED:
        raise NotAllowed("print", f"letter_{letter.state.value}")
    run = listing.record(session, run_id)
    wanted = (NoticeRunCard.run_id == run_id, NoticeRunCard.position == position)
    pages = _pages(session, today, run, session.execute(_cards().where(*wanted)).all())
    return PrintOrder(PrintKind.LETTERS, subject(run_id), pages, letter.print_job, reason)


def note_printed(session: Session, acting: Acting, run_id: int) -> int:
    """Note which letters the released print jobs of a run hold; gives how many were not known yet.

    Whatever was broken off between the file and this note is made good by the next one.
    """
    jobs = session.execute(
        select(PrintJob.id, PrintJob.reprint_of)
        .where(
            PrintJob.kind == PrintKind.LETTERS.value,
            PrintJob.subject == subject(run_id),
            PrintJob.state == PrintState.RELEASED.value,
            PrintJob.id.not_in(_known(run_id)),
        )
        .order_by(PrintJob.made_at)
    ).all()
    noted = 0
    for job in jobs:
        people = [pk for page in printing.pages(session, job.id) for pk in page.people]
        before = (
            NoticeRunCard.print_job_id.is_(None)
            if job.reprint_of is None
            else NoticeRunCard.print_job_id == job.reprint_of
        )
        rows = session.execute(
            update(NoticeRunCard)
            .where(
                NoticeRunCard.run_id == run_id,
                NoticeRunCard.application_pk.in_(people),
                NoticeRunCard.state.in_(rules.TO_POST),
                before,
            )
            .values(state=LetterState.PRINTED.value, print_job_id=job.id)
            .returning(NoticeRunCard.position)
        ).all()
        noted += len(rows)
    if noted:
        audit.record(session, acting, "notices_printed", str(run_id), {"letters": noted})
    return noted


def drop(session: Session, acting: Acting, run_id: int, position: int, reason: str) -> bool:
    """Take a letter that has not gone out from its run, for the reason (a code); false when it had gone."""
    wanted = (
        NoticeRunCard.run_id == run_id,
        NoticeRunCard.position == position,
        NoticeRunCard.state.in_(rules.TO_POST),
    )
    facts = {"reason": reason, "ended_at": acting.now, "ended_by": acting.staff_id}
    taken = session.execute(
        update(NoticeRunCard)
        .where(*wanted)
        .values(state=LetterState.DROPPED.value, **facts)
        .returning(NoticeRunCard.position)
        .execution_options(synchronize_session=False)
    ).all()
    if taken:
        audit.record(session, acting, "notice_dropped", f"{run_id}/{position}", {"reason": reason})
    return bool(taken)


def subject(run_id: int) -> str:
    """What a print job of a run calls itself."""
    return f"notice run {run_id}"


def _known(run_id: int) -> Select[str | None]:
    kept = (NoticeRunCard.run_id == run_id, NoticeRunCard.print_job_id.is_not(None))
    return select(NoticeRunCard.print_job_id).where(*kept)


def _cards() -> Select[Application, int, str]:
    return (
        select(Application, NoticeRunCard.position, Office.name)
        .join(NoticeRunCard, NoticeRunCard.application_pk == Application.id)
        .join(Office, Office.code == Application.office_code)
        .order_by(NoticeRunCard.position)
    )


def _pages(
    session: Session, today: date, run: NoticeRun, found: Sequence[Row[Application, int, str]]
) -> tuple[PageOrder, ...]:
    settings = ward_settings.read(session)
    sender = letter_text.Sender(settings.ward_name, settings.booking_phone, today)
    bring = letter_text.Bring(session, today)
    ends = letter_ends.of(session, [card for card, *_ in found], today)
    return tuple(
        PageOrder(
            letter_text.facts(card, run, position, office, sender, bring, ends[card.id]),
            (card.notice_number or "",),
            (card.id,),
        )
        for card, position, office in found
    )
