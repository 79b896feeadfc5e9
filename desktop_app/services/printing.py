"""Print jobs: each owns a snapshot that never changes; it is released only after its pages were read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.printing import PrintJob
from desktop_app.services import audit, guard, review, seals
from desktop_app.terms import ErrorKind, PrintFault, PrintKind, PrintState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

CODE = "KD-JOB"
_STAMP = re.compile(rf"{CODE.lower()} ?([0-9a-f]{{32}}) ?(\d{{1,6}})/\d{{1,6}}")
MOST_NAMED = 10
"""So many people are entered one by one when their job fails; nobody answers a thousand entries."""

MOST_SECONDS = 300
"""A job that takes longer is given up by itself, so an older one that never ended was left."""


@dataclass(frozen=True, slots=True)
class PageOrder:
    """One page: what is drawn on it, the codes that must be read from it, and whose cards they are."""

    facts: Mapping[str, Any]
    codes: tuple[str, ...]
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What is to be printed; subject names it without anybody's name. A reprint needs a reason."""

    kind: PrintKind
    subject: str
    pages: tuple[PageOrder, ...]
    reprint_of: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PrintJobRow:
    """A job as it is kept; state made means that nobody knows yet whether its pages are right."""

    job_id: str
    kind: PrintKind
    subject: str
    state: PrintState
    pages: int
    fault: str | None
    made_at: datetime
    made_by: str
    reprint_of: str | None
    reason: str | None


def stamp(job_id: str, page: int, pages: int) -> str:
    """Give the text of the code that says which page (from 1) of which job this is."""
    return f"{CODE} {job_id} {page}/{pages}"


def read_stamp(text: str) -> tuple[str, int] | None:
    """Read the text of a page's code as the job's id and the page (from 1); None when it is none."""
    written = _STAMP.fullmatch(text.strip().lower())
    return (written.group(1), int(written.group(2))) if written else None


def start(session: Session, acting: Acting, order: PrintOrder) -> PrintJobRow:
    """Keep the snapshot of a job under the command's operation id.

    Raises Invalid for a job without pages or a reprint without a reason, Unknown for a job that never was,
    NotAllowed when the same command was given before, PersonalNumber in the reason.
    """
    if not order.pages:
        raise Invalid("pages", "missing")
    reason = " ".join(guard.refuse(order.reason).split())
    if order.reprint_of is not None:
        one(session, order.reprint_of)
        if not reason:
            raise Invalid("reason", "missing")
    if session.get(PrintJob, acting.operation) is not None:
        raise NotAllowed("print", "printed_before")
    pages = [{"facts": dict(page.facts), "codes": page.codes, "people": page.people} for page in order.pages]
    session.execute(
        insert(PrintJob).values(
            id=acting.operation,
            kind=order.kind.value,
            subject=order.subject,
            snapshot=json.dumps(pages, ensure_ascii=False),
            state=PrintState.MADE.value,
            pages=len(pages),
            made_at=acting.now,
            made_by=acting.staff_id,
            terminal=acting.terminal,
            place=acting.place,
            reprint_of=order.reprint_of,
            reason=reason or None,
        )
    )
    detail = {"subject": order.subject, "pages": len(pages), "reprint_of": order.reprint_of}
    sealed = [seals.key("print_job", acting.operation)]
    audit.record(session, acting, f"print_{order.kind.value}", acting.operation, detail, sealed=sealed)
    return one(session, acting.operation)


def one(session: Session, job_id: str) -> PrintJobRow:
    """Give one job. Raises Unknown."""
    job = session.get(PrintJob, job_id, populate_existing=True)
    if job is None:
        raise Unknown("print_job", job_id)
    return PrintJobRow(
        job.id,
        PrintKind(job.kind),
        job.subject,
        PrintState(job.state),
        job.pages or 0,
        job.fault,
        job.made_at,
        job.made_by,
        job.reprint_of,
        job.reason,
    )


def pages(session: Session, job_id: str) -> tuple[PageOrder, ...]:
    """Give the snapshot of a job, page by page. Raises Unknown."""
    one(session, job_id)
    kept = session.scalars(select(PrintJob.snapshot).where(PrintJob.id == job_id)).one()
    return tuple(
        PageOrder(page["facts"], tuple(page["codes"]), tuple(page["people"])) for page in json.loads(kept)
    )


def release(session: Session, acting: Acting, job_id: str, digest: str) -> PrintJobRow:
    """Note that all pages were read back and are right; digest is the file's SHA-256 (hex).

    Raises NotAllowed when the job has ended already, Unknown.
    """
    _end(session, acting, job_id, PrintState.RELEASED, digest=digest)
    return one(session, job_id)


def fail(
    session: Session, acting: Acting, job_id: str, fault: PrintFault, at: tuple[int, ...] = ()
) -> PrintJobRow:
    """Give a job up for this fault: an entry to review for each person concerned, or one for the job.

    at: the pages (from 1) that a large job failed at; of a small one everybody is concerned.
    Raises NotAllowed when the job has ended already, Unknown.
    """
    _end(session, acting, job_id, PrintState.FAILED, fault=fault.value)
    found = pages(session, job_id)
    people = sorted({pk for page in found for pk in page.people})
    if len(people) > MOST_NAMED:
        people = sorted({pk for number in at for pk in found[number - 1].people})
    for pk in people or [None]:
        review.add(
            session, acting, ErrorKind.PRINT_FAILED, fault.value, application_pk=pk, text=f"{CODE} {job_id}"
        )
    return one(session, job_id)


def left(session: Session, acting: Acting) -> Sequence[str]:
    """Name the jobs that this terminal began and never ended, as after a crash.

    A job younger than MOST_SECONDS may still be under way in another window.
    """
    return session.scalars(
        select(PrintJob.id).where(
            PrintJob.state == PrintState.MADE.value,
            PrintJob.terminal == acting.terminal,
            PrintJob.made_at < acting.now - timedelta(seconds=MOST_SECONDS),
        )
    ).all()


def give_up_left(session: Session, acting: Acting) -> int:
    """Give up the jobs that are left; gives how many."""
    found = left(session, acting)
    for job_id in found:
        fail(session, acting, job_id, PrintFault.LEFT)
    return len(found)


def _end(session: Session, acting: Acting, job_id: str, state: PrintState, **facts: str) -> None:
    one(session, job_id)
    ended = session.execute(
        update(PrintJob)
        .where(PrintJob.id == job_id, PrintJob.state == PrintState.MADE.value)
        .values(state=state.value, ended_at=acting.now, **facts)
        .returning(PrintJob.id)
    ).all()
    if not ended:
        raise NotAllowed("print", "job_ended")
    sealed = [seals.key("print_job", job_id)]
    audit.record(session, acting, f"print_{state.value}", job_id, sealed=sealed)
