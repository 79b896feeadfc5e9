"""Letters that go out again are put into a run of letters, beside whom the run has picked itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.backlog_terms import AddressState, RunKind
from desktop_app.errors import NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.services import staff
from desktop_app.services.notices import listing, making
from desktop_app.services.notices.rules import TO_POST
from desktop_app.services.returned import state
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.rows import RunRow

SAID = "returned mail, sent again"
"""Why they were added, as the audit log tells it."""


def waiting(session: Session, today: date, place: str | None = None) -> list[str]:
    """Give the ids of applications whose letter is to go out again and is in no run yet, the oldest first."""
    in_a_run = select(NoticeRunCard.run_id).where(
        NoticeRunCard.application_pk == Application.id, NoticeRunCard.state.in_(TO_POST)
    )
    statement = (
        select(Application.application_id)
        .join(AddressWork, AddressWork.application_pk == Application.id)
        .where(
            state.evaluated(today) == AddressState.TO_SEND.value, ~in_a_run.correlate(Application).exists()
        )
        .order_by(AddressWork.decided_at, AddressWork.id)
    )
    if place is not None:
        statement = statement.where(Application.office_code == place)
    return list(session.scalars(statement))


def put(session: Session, acting: Acting, run_id: int) -> int:
    """Add all that wait to an open run of letters; gives how many. Who may not be told any more is left out.

    For supervisors. Raises NoPermission, Unknown, NotAllowed: run_ended, no_letters for a list of calls,
    nobody_waits.
    """
    staff.require(session, acting, "notice_run", Role.SUPERVISOR)
    run = listing.one(session, run_id)
    if run.kind is not RunKind.LETTER:
        raise NotAllowed("notice_run", "no_letters")
    if run.ended_at is not None:
        raise NotAllowed("notice_run", "run_ended")
    added = 0
    for application_id in waiting(session, acting.today, run.place):
        try:
            making.add(session, acting, run_id, application_id, SAID)
        except NotAllowed:
            # It shows in its work why: expired, booked, collected.
            continue
        added += 1
    if not added:
        raise NotAllowed("notice_run", "nobody_waits")
    return added


def open_runs(session: Session) -> list[RunRow]:
    """Give the runs of letters that are open, the newest first."""
    return [run for run in listing.runs(session) if run.ended_at is None and run.kind is RunKind.LETTER]
