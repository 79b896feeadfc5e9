"""Sessions at the support desk for tests: the shipped campaign, and people who come to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import PartOutcome, SupportKind, SupportOutcome
from desktop_app.models.campaign import Campaign, Venue
from desktop_app.services.campaigns import shipped
from desktop_app.services.support import desk
from desktop_app.services.support.rows import NO_FOLLOW_UP, Ending, FollowUp, Reception, SessionRow
from tests.factories import NOW, TODAY, acting, make_staff

CLERKS = ("w1", "w2")
IN_TIME = date(2023, 2, 20)
PARTS = ("new_card", "health_insurance", "bank_account")
DONE = Ending(SupportOutcome.DONE)
LEFT = Ending(SupportOutcome.BROKEN_OFF, "person_left")


def furnish(session: Session) -> None:
    """Put in what is shipped, once: the campaign of 2023 with its windows, and clerks who may sit there."""
    for clerk in CLERKS:
        make_staff(session, clerk)
    if session.scalar(select(Campaign.id).limit(1)) is None:
        shipped.install(session, TODAY)
        session.flush()


def reception(session: Session, kind: SupportKind = SupportKind.POINTS, **fields: Any) -> Reception:
    """Who is received at the ward office's window."""
    furnish(session)
    campaign = session.scalars(select(Campaign.id).where(Campaign.code == "points-2023")).one()
    venue = fields.pop("venue", "W1")
    place = session.scalars(select(Venue.id).where(Venue.code == venue)).one()
    values: dict[str, Any] = {} if "application_pk" in fields else {"applied_on": IN_TIME}
    return Reception(kind, campaign, place, **{**values, **fields})


def receive(session: Session, staff_id: str = "w1", terminal: str = "T1", **fields: Any) -> SessionRow:
    """Somebody is received."""
    wanted = reception(session, **fields)
    return desk.receive(session, acting(staff_id, terminal=terminal), wanted)


def sit_down(session: Session, **fields: Any) -> SessionRow:
    """Somebody is received, shows who they are and begins."""
    row = receive(session, **fields)
    who = {"terminal": row.terminal}
    row = desk.identify(session, acting(**who), row.session_id, row.version)
    return desk.begin(session, acting(**who), row.session_id, row.version)


def note_all(session: Session, row: SessionRow, minutes: int = 5) -> SessionRow:
    """Every part is done."""
    for part in row.parts:
        outcome, who = PartOutcome.DONE, acting(terminal=row.terminal)
        row = desk.note_part(session, who, row.session_id, row.version, part.code, outcome, minutes)
    return row


def end(session: Session, row: SessionRow, ending: Ending = DONE, minutes: int = 20) -> SessionRow:
    """The support ends so many minutes after the reception."""
    who = acting(terminal=row.terminal, now=NOW + timedelta(minutes=minutes))
    return desk.end(session, who, row.session_id, row.version, ending)


def log_out(session: Session, row: SessionRow, follow_up: FollowUp = NO_FOLLOW_UP) -> SessionRow:
    """Both ticks, then closed."""
    who = {"terminal": row.terminal}
    row = desk.tick_logged_out(session, acting(**who), row.session_id, row.version, ticked=True)
    row = desk.tick_cleared(session, acting(**who), row.session_id, row.version, ticked=True)
    return desk.close(session, acting(**who), row.session_id, row.version, follow_up)


def whole(session: Session, **fields: Any) -> SessionRow:
    """A whole session with every part done."""
    return log_out(session, end(session, note_all(session, sit_down(session, **fields))))
