"""One person after another at a terminal: received, identified, supported, ended, logged out, closed.

The database lets only one session be open at a terminal, so that nobody sits down before it is confirmed that
the person before is logged out: not in another window, not after a crash, not for another member of staff.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from desktop_app.campaign_terms import PartOutcome, SupportKind, SupportOutcome, SupportState
from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.campaign import Venue
from desktop_app.models.support import RegistrationCheck, SupportPart, SupportSession
from desktop_app.services import operations, staff
from desktop_app.services.support import looking, steps
from desktop_app.services.support.rows import NO_FOLLOW_UP
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.support.rows import Ending, FollowUp, Reception, SessionRow

REASONS = (
    "person_left",
    "not_eligible",
    "pin_unknown",
    "device_trouble",
    "service_down",
    "opened_by_mistake",
    "other_reason",
)
"""Why a session is broken off; none of them says anything of the person's accounts."""

MINUTES = range(601)
AT_WORK = (SupportState.RECEIVED, SupportState.IDENTIFIED, SupportState.IN_PROGRESS)
"""While the person sits at the desk."""


def receive(session: Session, acting: Acting, wanted: Reception) -> SessionRow:
    """Receive a person at acting.terminal.

    The same command sent again gives the first outcome. Raises Unknown for a venue, a card or a campaign,
    Invalid for a day of application to come, and NotAllowed("support", "session_open") while the log-out of
    the person before is not confirmed.
    """
    kept = steps.outcome(session, acting)
    if kept:
        return kept
    staff.at_counter(session, acting, "support")
    if wanted.applied_on and wanted.applied_on > acting.today:
        raise Invalid("applied_on", "future")
    campaign = looking.campaign_of(session, wanted.campaign_id)
    venue = session.get(Venue, wanted.venue_id)
    if venue is None:
        raise Unknown("venue", str(wanted.venue_id))
    told: dict[str, Any] = {"kind": wanted.kind.value, "campaign": campaign.code, "venue": venue.code}
    if wanted.application_pk is not None:
        card = session.get(Application, wanted.application_pk)
        if card is None:
            raise Unknown("application", str(wanted.application_pk))
        told["application"] = card.application_id
    made = _insert(session, acting, wanted)
    return steps.tell(session, acting, made, "received", told)


def identify(session: Session, acting: Acting, session_id: int, seen_version: int) -> SessionRow:
    """Note that the person showed who they are. Raises Conflict, NotAllowed, Unknown."""
    facts = {"state": SupportState.IDENTIFIED.value, "identified_at": acting.now}
    return steps.step(
        session, acting, session_id, seen_version, "identified", (SupportState.RECEIVED,), facts
    )


def begin(session: Session, acting: Acting, session_id: int, seen_version: int) -> SessionRow:
    """Note that the person begins to operate the device. Raises Conflict, NotAllowed, Unknown."""
    facts = {"state": SupportState.IN_PROGRESS.value, "started_at": acting.now}
    return steps.step(session, acting, session_id, seen_version, "started", (SupportState.IDENTIFIED,), facts)


def note_part(
    session: Session,
    acting: Acting,
    session_id: int,
    seen_version: int,
    part: str,
    outcome: PartOutcome | None,
    minutes: int,
) -> SessionRow:
    """Note what became of one part and the minutes it took; None takes the note back.

    Raises Unknown for a part the campaign lacks, Invalid for the minutes, Conflict, NotAllowed.
    """
    if minutes not in MINUTES:
        raise Invalid("minutes_of_part", "out_of_bounds")

    def write(kept: SupportSession) -> dict[str, Any]:
        codes = {row.code for row in looking.campaign_of(session, kept.campaign_id).parts}
        if part not in codes or kept.kind != SupportKind.POINTS.value:
            raise Unknown("campaign_part", part)
        mine = (SupportPart.session_id == session_id, SupportPart.part_code == part)
        session.execute(delete(SupportPart).where(*mine))
        if outcome is None:
            return {"part": part, "outcome": None}
        row = {"session_id": session_id, "part_code": part, "outcome": outcome.value, "minutes": minutes}
        session.execute(insert(SupportPart).values(row))
        return {"part": part, "outcome": outcome.value, "minutes": minutes}

    return steps.step(
        session, acting, session_id, seen_version, "part", (SupportState.IN_PROGRESS,), {}, write
    )


def end(session: Session, acting: Acting, session_id: int, seen_version: int, ending: Ending) -> SessionRow:
    """End the support as done, or break it off with a reason: then the log-out has to be confirmed.

    Done needs a word on every part, or the result of the registration check. Raises Conflict, Unknown,
    Invalid, NotAllowed("support", reason): parts_open, result_open, wrong_step.
    """
    done = ending.outcome is SupportOutcome.DONE
    if not done and ending.reason not in REASONS:
        raise Invalid("broken_off_reason", "missing")
    facts = {
        "state": SupportState.ENDED.value,
        "ended_at": acting.now,
        "ended_by": acting.staff_id,
        "outcome": ending.outcome.value,
        "broken_off_reason": None if done else ending.reason,
    }

    def check(kept: SupportSession) -> dict[str, Any]:
        if done:
            _must_be_whole(session, kept, acting.today)
        told = {"outcome": ending.outcome.value}
        return told if done else {**told, "reason": ending.reason}

    states = (SupportState.IN_PROGRESS,) if done else AT_WORK
    return steps.step(session, acting, session_id, seen_version, "ended", states, facts, check)


def tick_logged_out(
    session: Session, acting: Acting, session_id: int, seen_version: int, *, ticked: bool
) -> SessionRow:
    """Note that the person logged out on the device, or take the tick back. Raises as a step does."""
    facts = {"logged_out_at": acting.now if ticked else None}
    told = {"tick": "logged_out", "ticked": ticked}
    return steps.step(
        session, acting, session_id, seen_version, "tick", (SupportState.ENDED,), facts, lambda _: told
    )


def tick_cleared(
    session: Session, acting: Acting, session_id: int, seen_version: int, *, ticked: bool
) -> SessionRow:
    """Note that the screen is empty and the person saw it, or take the tick back. Raises as a step does."""
    facts = {"screen_cleared_at": acting.now if ticked else None}
    told = {"tick": "screen_cleared", "ticked": ticked}
    return steps.step(
        session, acting, session_id, seen_version, "tick", (SupportState.ENDED,), facts, lambda _: told
    )


def close(
    session: Session,
    acting: Acting,
    session_id: int,
    seen_version: int,
    follow_up: FollowUp = NO_FOLLOW_UP,
) -> SessionRow:
    """Close a session, so that the next person may be received at its terminal.

    Raises Conflict, Unknown, Invalid, PersonalNumber, AccountLike, NotAllowed("support", reason): logout_open
    without both ticks, wrong_step.
    """
    text = steps.text_of("follow_up", follow_up.text)
    if text and follow_up.due and follow_up.due < acting.today:
        raise Invalid("due", "past")
    facts = {
        "state": SupportState.CLOSED.value,
        "closed_at": acting.now,
        "closed_by": acting.staff_id,
        "follow_up": text or None,
        "follow_up_due": follow_up.due if text else None,
    }

    def check(kept: SupportSession) -> dict[str, Any]:
        if kept.logged_out_at is None or kept.screen_cleared_at is None:
            raise NotAllowed("support", "logout_open")
        return {"follow_up": bool(text)}

    ended = (SupportState.ENDED,)
    return steps.step(session, acting, session_id, seen_version, "closed", ended, facts, check)


def close_elsewhere(session: Session, acting: Acting, session_id: int, seen_version: int) -> SessionRow:
    """Close a session of another terminal, both parts of its log-out confirmed there; what is under way ends.

    For supervisors: a PC that is gone or was given another name would keep it open for ever. Raises
    NoPermission, Conflict, Unknown, NotAllowed.
    """
    staff.require(session, acting, "support", Role.SUPERVISOR)
    kept = looking.record(session, session_id)
    now = acting.now
    facts: dict[str, Any] = {
        "state": SupportState.CLOSED.value,
        "logged_out_at": kept.logged_out_at or now,
        "screen_cleared_at": kept.screen_cleared_at or now,
        "closed_at": now,
        "closed_by": acting.staff_id,
    }
    if kept.ended_at is None:
        broken_off = {"outcome": SupportOutcome.BROKEN_OFF.value, "broken_off_reason": "device_trouble"}
        facts |= {"ended_at": now, "ended_by": acting.staff_id, **broken_off}
    states = (*AT_WORK, SupportState.ENDED)
    told = {"elsewhere": kept.terminal}
    return steps.step(session, acting, session_id, seen_version, "closed", states, facts, lambda _kept: told)


def tick_off(session: Session, acting: Acting, session_id: int, seen_version: int) -> None:
    """Note that what was to be done after a session is done. Raises Conflict, Unknown, NotAllowed."""
    if operations.outcome(session, acting.operation):
        return
    kept = looking.record(session, session_id)
    if not kept.follow_up:
        raise NotAllowed("support", "no_follow_up")
    if kept.followed_up_at is not None:
        raise NotAllowed("support", "followed_up")
    facts = {"followed_up_at": acting.now, "followed_up_by": acting.staff_id}
    steps.change(session, session_id, seen_version, facts)
    steps.tell(session, acting, session_id, "followed_up", {})


def _insert(session: Session, acting: Acting, wanted: Reception) -> int:
    row = {
        "kind": wanted.kind.value,
        "campaign_id": wanted.campaign_id,
        "venue_id": wanted.venue_id,
        "terminal": acting.terminal,
        "on_date": acting.today,
        "application_pk": wanted.application_pk,
        "applied_on": None if wanted.application_pk else wanted.applied_on,
        "state": SupportState.RECEIVED.value,
        "received_at": acting.now,
        "received_by": acting.staff_id,
        "version": 1,
    }
    try:
        with session.begin_nested():
            return session.execute(
                insert(SupportSession).values(row).returning(SupportSession.id)
            ).scalar_one()
    except IntegrityError as error:
        # The log-out of the person before is not confirmed, or another window was quicker.
        raise NotAllowed("support", "session_open") from error


def _must_be_whole(session: Session, kept: SupportSession, today: date) -> None:
    if kept.kind == SupportKind.REGISTRATION_CHECK.value:
        mine = RegistrationCheck.session_id == kept.id
        if session.scalar(select(RegistrationCheck.id).where(mine)) is None:
            raise NotAllowed("support", "result_open")
    elif any(part.outcome is None for part in looking.one(session, kept.id, today).parts):
        raise NotAllowed("support", "parts_open")
