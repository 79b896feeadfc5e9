"""A run of notices from the sum that it rests on to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from desktop_app.backlog_terms import RunKind
from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.keeping import AuditHead
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services import audit, custody, guard, operations, seals, staff
from desktop_app.services.notices import fitting, listing, rules, turns
from desktop_app.services.notices.rows import SumRow
from desktop_app.services.slots import calendar
from desktop_app.terms import LetterState, Role

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.rows import LetterRow, RunRow, Wanted
    from desktop_app.services.notices.turns import Chosen

MOST_LETTERS = 1_000
"""One run: what a counter can put into envelopes and scan in a day or two."""

PERCENT, DAYS, NOTICES = range(1, 101), range(1, 3_651), range(1, 100)


def propose(session: Session, acting: Acting, wanted: Wanted) -> SumRow:
    """Say how many letters or calls would fit and how many cards wait for one; nothing is stored.

    Seats that are held at this moment count as taken. Raises Invalid for days in the past or the wrong way
    round, and for figures out of bounds; NotAllowed for calls to people who have had no notice.
    """
    return _propose(session, acting, wanted)[0]


def _propose(session: Session, acting: Acting, wanted: Wanted) -> tuple[SumRow, Chosen]:
    _check(acting, wanted)
    today = acting.today
    fitted = fitting.fit(session, acting, wanted)
    waiting = _count(session, wanted, rules.may_be_told(today, wanted))
    most = MOST_LETTERS if wanted.most is None else min(wanted.most, MOST_LETTERS)
    size = min(fitted.size, waiting, most)
    chosen = turns.Turns(session, today, wanted).choose(session, size)
    letters = wanted.kind is RunKind.LETTER
    weeks = fitted.rows(size)
    row = SumRow(
        seats_free=sum(fitted.seats),
        told=fitted.told,
        percent=fitted.response.percent,
        counted=fitted.response.counted,
        expected=sum(week.told for week in weeks),
        fit=fitted.size,
        waiting=waiting,
        came_back=_count(session, wanted, rules.came_back(today)),
        without_number=_count(session, wanted, rules.without_number(today)) if letters else 0,
        size=size,
        visits=sum(week.visits for week in weeks),
        weeks=weeks,
        reasons=chosen.reasons,
    )
    return row, chosen


def make(session: Session, acting: Acting, wanted: Wanted) -> RunRow:
    """Make a run of those whose turn it is; the sum is made again, and a repeat gives the same run.

    For supervisors. Raises NoPermission, Invalid, NotAllowed: no_seats_left, nobody_waits.
    """
    staff.require(session, acting, "notice_run", Role.SUPERVISOR)
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return listing.one(session, known["run_id"])
    _one_at_a_time(session)
    found, chosen = _propose(session, acting, wanted)
    if not found.size:
        raise NotAllowed("notice_run", "no_seats_left" if not found.fit else "nobody_waits")
    run_id = _insert(session, acting, wanted, found)
    cards = [
        {"run_id": run_id, "position": at, "application_pk": pk, "state": LetterState.PICKED.value}
        for at, pk in enumerate(chosen.pks, 1)
    ]
    session.execute(insert(NoticeRunCard), cards)
    detail: dict[str, Any] = {"kind": wanted.kind.value, "size": found.size, "seats_free": found.seats_free}
    detail |= {"told": found.told, "visits": found.visits}
    audit.record(session, acting, "notice_run_made", str(run_id), detail, sealed=[_key(run_id)])
    operations.done(session, acting, "notice_run", {"run_id": run_id})
    return listing.one(session, run_id)


def add(session: Session, acting: Acting, run_id: int, text: str, reason: str) -> LetterRow:
    """Put one scanned card into an open run by hand, also one whose notice came back; the reason is kept.

    For supervisors. Raises NoPermission, Invalid without a reason, Unknown, Ambiguous, PersonalNumber, and
    NotAllowed: why the card may not be told, in_a_run, no_notice_number, run_ended.
    """
    staff.require(session, acting, "notice_run", Role.SUPERVISOR)
    reason = " ".join(guard.refuse(reason).split())
    if not reason:
        raise Invalid("reason", "missing")
    card = custody.card_of(session, "notify", text)
    _one_at_a_time(session)
    run = _open(session, run_id)
    refused = rules.why_not(session, card, acting.today, rules.ADDED)
    if not refused and card.notice_number is None and run.kind == RunKind.LETTER.value:
        refused = "no_notice_number"
    if not refused and listing.to_post(session, card.id) is not None:
        refused = "in_a_run"
    if refused:
        raise NotAllowed("notify", refused)
    position = run.size + 1
    session.execute(
        insert(NoticeRunCard).values(
            run_id=run_id,
            position=position,
            application_pk=card.id,
            state=LetterState.PICKED.value,
            reason=rules.ADDED,
        )
    )
    _turn(session, run, size=position)
    told = {"reason": reason}
    audit.record(session, acting, "notice_added", f"{run_id}/{position}", told, sealed=[_key(run_id)])
    return listing.letter(session, run_id, position)


def end(session: Session, acting: Acting, run_id: int, seen_version: int) -> RunRow:
    """End a run: letters that did not go out are dropped, and their cards may be picked again.

    For supervisors. Raises NoPermission, Unknown, NotAllowed when it has ended, Conflict when it changed.
    """
    staff.require(session, acting, "notice_run", Role.SUPERVISOR)
    run = _open(session, run_id)
    if run.version != seen_version:
        raise Conflict("", "", None, "notice_run")
    dropped = session.execute(
        update(NoticeRunCard)
        .where(NoticeRunCard.run_id == run_id, NoticeRunCard.state.in_(rules.TO_POST))
        .values(
            state=LetterState.DROPPED.value, reason="run_ended", ended_at=acting.now, ended_by=acting.staff_id
        )
        .returning(NoticeRunCard.position)
    ).all()
    _turn(session, run, ended_at=acting.now, ended_by=acting.staff_id)
    told = {"dropped": len(dropped)}
    audit.record(session, acting, "notice_run_ended", str(run_id), told, sealed=[_key(run_id)])
    return listing.one(session, run_id)


def _key(run_id: int) -> str:
    return seals.key("notice_run", run_id)


def _check(acting: Acting, wanted: Wanted) -> None:
    if wanted.first < acting.today:
        raise Invalid("from", "in_past")
    calendar.check_range(wanted.first, wanted.last)
    if wanted.percent is not None and wanted.percent not in PERCENT:
        raise Invalid("percent_coming", "out_of_bounds")
    if wanted.reminder and (wanted.days not in DAYS or wanted.notices not in {None, *NOTICES}):
        raise Invalid("reminder", "out_of_bounds")
    if wanted.kind is RunKind.CALL and not wanted.reminder:
        raise NotAllowed("notice_run", "call_without_notice")
    if wanted.most is not None and wanted.most < 1:
        raise Invalid("most_letters", "out_of_bounds")


def _count(session: Session, wanted: Wanted, rule: ColumnElement[bool]) -> int:
    statement = select(func.count()).select_from(Application).where(rules.here(wanted), rule)
    return session.scalar(statement) or 0


def _insert(session: Session, acting: Acting, wanted: Wanted, found: SumRow) -> int:
    return session.execute(
        insert(NoticeRun)
        .values(
            reminder=wanted.reminder,
            kind=wanted.kind.value,
            ordered_by=wanted.order.value,
            place_code=wanted.place,
            from_date=wanted.first,
            until_date=wanted.last,
            seats_free=found.seats_free,
            already_told=found.told,
            percent_coming=found.percent,
            size=found.size,
            made_at=acting.now,
            made_by=acting.staff_id,
            version=1,
        )
        .returning(NoticeRun.id)
    ).scalar_one()


def _one_at_a_time(session: Session) -> None:
    """Wait for whoever picks cards at this moment, so that each card is picked once."""
    session.execute(select(AuditHead.sequence).where(AuditHead.id == 1).with_for_update())


def _open(session: Session, run_id: int) -> NoticeRun:
    run = listing.record(session, run_id)
    if run.ended_at is not None:
        raise NotAllowed("notice_run", "run_ended")
    return run


def _turn(session: Session, run: NoticeRun, **columns: object) -> None:
    taken = session.execute(
        update(NoticeRun)
        .where(NoticeRun.id == run.id, NoticeRun.version == run.version)
        .values(**columns, version=run.version + 1)
        .returning(NoticeRun.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict("", "", None, "notice_run")
    session.expire_all()
