"""Where the work on an address is now, evaluated when it is read: as parts of statements, and its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, exists, or_, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork
from desktop_app.models.keep_until import CardHold
from desktop_app.services.backlog.cards import in_custody
from desktop_app.services.returned import written
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

VISITING = (Stage.BOOKED.value, Stage.PRESENT.value, Stage.CHECKED.value)
GIVEN = (Stage.HANDED_OVER.value, Stage.POSTED.value)


def newer() -> ColumnElement[bool]:
    """Whether the ledger has brought another address or name since the letter of the work went out."""
    return written.changed_since(AddressWork.application_pk, AddressWork.version_sent)


def evaluated(today: date) -> ColumnElement[Any]:
    """The state of work on a day. Nothing runs at night: a newer address shows when somebody looks.

    Work whose person collected, booked, moved out, or was told by another letter has dropped out.
    """
    kept = AddressWork.state
    holds = exists().where(
        CardHold.id == AddressWork.hold_id,
        CardHold.ended_at.is_(None),
        or_(CardHold.until.is_(None), CardHold.until >= today),
    )
    gone = or_(
        Application.custody_on.is_(None),
        Application.left_on.is_not(None),
        Application.stage.in_([*VISITING, Stage.LAPSED.value]),
    )
    return case(
        (AddressWork.ended_at.is_not(None), kept),
        (gone, AddressState.CLOSED.value),
        (Application.stage != Stage.RETURNED_MAIL.value, AddressState.SENT.value),
        (kept == AddressState.TO_SEND.value, kept),
        (and_(kept == AddressState.HELD.value, holds), kept),
        (newer(), AddressState.NEWER.value),
        else_=AddressState.OPEN.value,
    )


def why_over(stage: str, *, in_custody: bool) -> AddressEnd:
    """Say why work has dropped out that nobody ended."""
    if stage in VISITING:
        return AddressEnd.BOOKED
    if stage in GIVEN:
        return AddressEnd.COLLECTED
    if stage == Stage.LAPSED.value:
        return AddressEnd.LAPSED
    return AddressEnd.TOLD if in_custody else AddressEnd.LEFT


def not_taken_up() -> ColumnElement[bool]:
    """Whether a card's last notice came back and nobody has worked on that return."""
    other = aliased(AddressWork)
    worked_on = (
        select(other.id)
        .where(
            other.application_pk == Application.id,
            or_(other.ended_at.is_(None), other.returned_on >= Application.returned_mail_on),
        )
        .correlate(Application)
        .exists()
    )
    return and_(
        in_custody(),
        Application.stage == Stage.RETURNED_MAIL.value,
        Application.returned_mail_on.is_not(None),
        ~worked_on,
    )
