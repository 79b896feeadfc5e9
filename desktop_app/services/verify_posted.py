"""Whether cards sent by post agree with their applications and with the events that tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, or_, select

from desktop_app.campaign_terms import PostedState
from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.outreach import PostedCard
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100


def compare(session: Session, findings: Findings) -> None:
    """Compare each card sent by post with its application and events; nothing is written."""
    _compare_rows(session, findings)
    _compare_stages(session, findings)
    _compare_events(session, findings)


def _compare_rows(session: Session, findings: Findings) -> None:
    """It was sent by the event of just that moment, and ended by that of its outcome, or not at all."""
    by = {state: PostedCard.state == state.value for state in PostedState}
    sent = _event(EventKind.POSTED, PostedCard.posted_at == Event.at, PostedCard.posted_by == Event.staff_id)
    ended = (PostedCard.ended_at == Event.at, PostedCard.ended_by == Event.staff_id)
    facts = (PostedCard.ended_at, PostedCard.ended_on, PostedCard.ended_by)
    wrong = or_(
        ~sent,
        ~or_(*by.values()),
        and_(by[PostedState.ON_THE_WAY], or_(*(fact.is_not(None) for fact in facts))),
        and_(~by[PostedState.ON_THE_WAY], or_(*(fact.is_(None) for fact in facts))),
        and_(by[PostedState.RECEIVED], ~_event(EventKind.HANDED_OVER, *ended)),
        and_(by[PostedState.RETURNED], ~_event(EventKind.RETURNED_MAIL, *ended)),
    )
    statement = select(PostedCard.id, PostedCard.state).where(wrong).order_by(PostedCard.id)
    for row in session.execute(statement.limit(MOST_NAMED)):
        findings.add("posted_card", f"posted card {row.id}", row.state, "as its events tell")


def _compare_stages(session: Session, findings: Findings) -> None:
    """A card is on its way just when its application says so, and has left custody then."""
    way = and_(PostedCard.application_pk == Application.id, PostedCard.ended_at.is_(None))
    posted = Application.stage == Stage.POSTED.value
    statement = (
        select(Application.application_id, Application.stage, PostedCard.id)
        .outerjoin(PostedCard, way)
        .where(
            or_(
                and_(posted, or_(PostedCard.id.is_(None), Application.left_on.is_(None))),
                and_(~posted, PostedCard.id.is_not(None)),
            )
        )
        .order_by(Application.id)
        .limit(MOST_NAMED)
    )
    for row in session.execute(statement):
        kept = "nothing on its way" if row.id is None else "a card on its way"
        findings.add("posted_stage", row.application_id, row.stage, kept)


def _compare_events(session: Session, findings: Findings) -> None:
    """Each event of sending, and each outcome of it, has its card."""
    own = PostedCard.application_pk == Event.application_pk
    told = Event.detail.contains('"tracking":')
    for kind, at in (
        (EventKind.POSTED, PostedCard.posted_at),
        (EventKind.HANDED_OVER, None),
        (EventKind.RETURNED_MAIL, PostedCard.ended_at),
    ):
        # A card noted as received by mistake is on its way again: only that it was ever sent is asked then.
        rule = exists().where(own, *([at == Event.at] if at is not None else []))
        statement = (
            select(Application.application_id, Event.version)
            .join(Application, Application.id == Event.application_pk)
            .where(Event.kind == kind.value, told, ~rule)
            .order_by(Event.application_pk, Event.version)
        )
        for application_id, version in session.execute(statement.limit(MOST_NAMED)):
            findings.add(
                "posted_card_missing", f"{application_id} version {version}", "no card sent", kind.value
            )
    count = session.scalar(select(func.count()).select_from(PostedCard)) or 0
    sent = select(func.count()).select_from(Event).where(Event.kind == EventKind.POSTED.value)
    events = session.scalar(sent) or 0
    if count != events:
        findings.add("posted_card_missing", "posted card", f"{count} cards", f"{events} events")


def _event(kind: EventKind, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    own = Event.application_pk == PostedCard.application_pk
    return exists().where(own, Event.kind == kind.value, *conditions)
