"""Whether the work on returned mail agrees with the events that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import AddressState
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork
from desktop_app.models.event import Event
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100


def compare(session: Session, findings: Findings) -> None:
    """Compare each work with the event of its return and of its next letter; nothing is written."""
    _compare_returns(session, findings)
    _compare_sent(session, findings)


def _compare_returns(session: Session, findings: Findings) -> None:
    """Mail comes back after it went out, and both are versions that the card has had."""
    back, out = aliased(Event), aliased(Event)
    statement = (
        select(AddressWork.id, Application.application_id, AddressWork.version_then)
        .join(Application, Application.id == AddressWork.application_pk)
        .outerjoin(
            back,
            and_(back.application_pk == AddressWork.application_pk, back.version == AddressWork.version_then),
        )
        .outerjoin(
            out,
            and_(out.application_pk == AddressWork.application_pk, out.version == AddressWork.version_sent),
        )
        .where(
            or_(
                back.version.is_(None),
                out.version.is_(None),
                AddressWork.version_sent > AddressWork.version_then,
            )
        )
        .order_by(AddressWork.id)
        .limit(MOST_NAMED)
    )
    for work_id, application_id, version in session.execute(statement):
        findings.add(
            "address_work", f"{application_id} work {work_id}", f"version {version}", "mail that came back"
        )


def _compare_sent(session: Session, findings: Findings) -> None:
    """Work that ended with a letter has the event of that moment."""
    letter = and_(
        Event.application_pk == AddressWork.application_pk,
        Event.kind == EventKind.NOTIFIED.value,
        Event.at == AddressWork.ended_at,
    )
    statement = (
        select(AddressWork.id, Application.application_id)
        .join(Application, Application.id == AddressWork.application_pk)
        .outerjoin(Event, letter)
        .where(AddressWork.state == AddressState.SENT.value, Event.version.is_(None))
        .order_by(AddressWork.id)
        .limit(MOST_NAMED)
    )
    for work_id, application_id in session.execute(statement):
        findings.add("address_work_sent", f"{application_id} work {work_id}", "no letter", "a letter sent")
