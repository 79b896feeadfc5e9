"""Registration checks: which account is linked was asked, how it was answered, and who waits for what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from desktop_app.campaign_terms import CheckResult, CheckWay, SupportKind, SupportState
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.campaign import Venue
from desktop_app.models.support import RegistrationCheck
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.support import steps
from desktop_app.services.support.rows import CheckRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.models.support import SupportSession
    from desktop_app.services.acting import Acting
    from desktop_app.services.support.rows import Escalation, SessionRow


def note(
    session: Session,
    acting: Acting,
    way: CheckWay,
    result: CheckResult,
    venue_id: int | None = None,
    waits: Escalation | None = None,
) -> CheckRow:
    """Note a check that was answered by phone or at the counter without sitting down at a device.

    A wrong account is never left alone: somebody must wait for something. The same command sent again gives
    the first outcome. Raises Invalid, Unknown for a venue, PersonalNumber, AccountLike.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return one(session, kept["check"])
    staff.at_counter(session, acting, "support")
    if venue_id is not None and session.get(Venue, venue_id) is None:
        raise Unknown("venue", str(venue_id))
    check_id = _insert(session, acting, {"way": way.value, "venue_id": venue_id}, result, waits)
    operations.done(session, acting, "check_noted", {"check": check_id})
    return one(session, check_id)


def note_assisted(
    session: Session,
    acting: Acting,
    session_id: int,
    seen_version: int,
    result: CheckResult,
    waits: Escalation | None = None,
) -> SessionRow:
    """Note what the person saw on the device in a session of that kind; one result a session.

    Raises as a step of a session does, Invalid, PersonalNumber, AccountLike, and NotAllowed("support",
    reason): no_check for a session of another kind, result_noted.
    """

    def write(kept: SupportSession) -> dict[str, Any]:
        if kept.kind != SupportKind.REGISTRATION_CHECK.value:
            raise NotAllowed("support", "no_check")
        if session.scalar(select(RegistrationCheck.id).where(RegistrationCheck.session_id == session_id)):
            raise NotAllowed("support", "result_noted")
        facts = {
            "way": CheckWay.COUNTER.value,
            "venue_id": kept.venue_id,
            "session_id": session_id,
            "application_pk": kept.application_pk,
        }
        return {"check": _insert(session, acting, facts, result, waits)}

    at_work = (SupportState.IN_PROGRESS,)
    return steps.step(session, acting, session_id, seen_version, "check", at_work, {}, write)


def settle(session: Session, acting: Acting, check_id: int, seen_version: int, text: str) -> CheckRow:
    """Settle what was waited for, with what came of it; who waited is not kept any longer.

    Raises Unknown, Conflict, Invalid without a result, PersonalNumber, AccountLike, and
    NotAllowed("support", reason): settled, nothing_waits.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return one(session, kept["check"])
    staff.at_counter(session, acting, "support")
    found = _record(session, check_id)
    if found.settled_at is not None:
        raise NotAllowed("support", "settled")
    if not found.waits_for:
        raise NotAllowed("support", "nothing_waits")
    settled_with = steps.text_of("settled_with", text)
    if not settled_with:
        raise Invalid("settled_with", "missing")
    mine = (RegistrationCheck.id == check_id, RegistrationCheck.version == seen_version)
    taken = session.execute(
        update(RegistrationCheck)
        .where(*mine)
        .values(
            settled_at=acting.now,
            settled_by=acting.staff_id,
            settled_with=settled_with,
            person=None,
            version=seen_version + 1,
        )
        .returning(RegistrationCheck.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict("", "", None, "registration_check")
    told = {"person_emptied": found.person is not None}
    sealed = [seals.key("registration_check", check_id)]
    audit.record(session, acting, "check_settled", str(check_id), told, sealed=sealed)
    operations.done(session, acting, "check_settled", {"check": check_id})
    return one(session, check_id)


def one(session: Session, check_id: int) -> CheckRow:
    """Give one check. Raises Unknown."""
    return _row(session, _record(session, check_id))


@dataclass(frozen=True, slots=True)
class Waiting:
    """The checks after which somebody still waits, what is due first on top; for a windowed table."""

    def count(self, session: Session) -> int:
        """Count them."""
        return session.scalar(select(func.count()).select_from(_waiting().subquery())) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[CheckRow]:
        """Give the rows from offset (0 is the first)."""
        found = session.scalars(_waiting().offset(offset).limit(limit))
        return [_row(session, kept) for kept in found]


def open_waiting(session: Session, acting: Acting) -> Waiting:
    """Open the list of who waits for what, which is audited: it names people."""
    found = Waiting()
    audit.record(session, acting, "checks_waiting", "", {"rows": found.count(session)})
    return found


def _waiting() -> Select[RegistrationCheck]:
    return (
        select(RegistrationCheck)
        .where(RegistrationCheck.waits_for.is_not(None), RegistrationCheck.settled_at.is_(None))
        .order_by(RegistrationCheck.due_on.is_(None), RegistrationCheck.due_on, RegistrationCheck.id)
        .execution_options(populate_existing=True)
    )


def _insert(
    session: Session,
    acting: Acting,
    facts: dict[str, Any],
    result: CheckResult,
    waits: Escalation | None,
) -> int:
    row = {
        **facts,
        "on_date": acting.today,
        "at": acting.now,
        "staff_id": acting.staff_id,
        "terminal": acting.terminal,
        "assisted": "session_id" in facts,
        "result": result.value,
        "version": 1,
        **_escalated(acting, result, waits),
    }
    made = session.execute(insert(RegistrationCheck).values(row).returning(RegistrationCheck.id))
    check_id = made.scalar_one()
    told = {"way": row["way"], "result": result.value, "waits": waits is not None}
    sealed = [seals.key("registration_check", check_id)]
    audit.record(session, acting, "check_noted", str(check_id), told, sealed=sealed)
    return check_id


def _escalated(acting: Acting, result: CheckResult, waits: Escalation | None) -> dict[str, Any]:
    if waits is None:
        if result is CheckResult.WRONG_ACCOUNT:
            raise Invalid("waits_for", "wrong_account")
        return {}
    to = steps.text_of("escalated_to", waits.to)
    waits_for = steps.text_of("waits_for", waits.waits_for)
    for field, text in (("escalated_to", to), ("waits_for", waits_for)):
        if not text:
            raise Invalid(field, "missing")
    if waits.due and waits.due < acting.today:
        raise Invalid("due", "past")
    person = steps.text_of("person", waits.person)
    return {"escalated_to": to, "waits_for": waits_for, "person": person or None, "due_on": waits.due}


def _record(session: Session, check_id: int) -> RegistrationCheck:
    kept = session.get(RegistrationCheck, check_id, populate_existing=True)
    if kept is None:
        raise Unknown("registration_check", str(check_id))
    return kept


def _row(session: Session, kept: RegistrationCheck) -> CheckRow:
    venue = session.get(Venue, kept.venue_id) if kept.venue_id else None
    return CheckRow(
        kept.id,
        CheckWay(kept.way),
        kept.on_date,
        kept.at,
        kept.staff_id,
        venue.name if venue else "",
        kept.assisted,
        CheckResult(kept.result),
        kept.person or "",
        kept.escalated_to or "",
        kept.waits_for or "",
        kept.due_on,
        kept.settled_at,
        kept.settled_by,
        kept.settled_with or "",
        kept.version,
    )
