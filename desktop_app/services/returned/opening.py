"""Work on an address is opened, in the transaction of the return that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, or_, select, update

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import NotAllowed
from desktop_app.models.clearing import AddressWork
from desktop_app.models.event import Event
from desktop_app.services import audit, change, seals
from desktop_app.services.returned import written
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


def begin(
    session: Session, acting: Acting, pk: int, number: int, version: int, on: date | None = None
) -> tuple[int, list[str]]:
    """Open work for mail that came back, noted with this row version; gives its id and the keys to seal.

    Work that still stands for an earlier return ends: it came to nothing, or the person was told since.
    """
    sent = written.version_sent(session, pk, version)
    keys = _end(session, acting, pk, AddressState.CLOSED, AddressEnd.AGAIN)
    made = session.execute(
        insert(AddressWork)
        .values(
            application_pk=pk,
            notice_number=number,
            returned_on=on or acting.today,
            version_sent=sent,
            version_then=version,
            state=AddressState.OPEN.value,
            made_at=acting.now,
            made_by=acting.staff_id,
            version=1,
        )
        .returning(AddressWork.id)
    ).scalar_one()
    return made, [*keys, key(made)]


def take_up(session: Session, acting: Acting, pk: int) -> int:
    """Open work for a return that the ledger told of, or that was closed too early; gives its id.

    Raises Unknown, NotAllowed: not_returned, taken_up when somebody else was quicker.
    """
    card = change.load(session, pk)
    open_work = select(AddressWork.id).where(AddressWork.application_pk == pk, AddressWork.ended_at.is_(None))
    if session.scalar(open_work) is not None:
        raise NotAllowed("address_work", "taken_up")
    if card.stage != Stage.RETURNED_MAIL or not card.in_custody() or card.returned_mail_on is None:
        raise NotAllowed("address_work", "not_returned")
    came_back = or_(Event.kind == EventKind.RETURNED_MAIL.value, Event.detail.contains('"returned_mail_on":'))
    version = session.scalar(select(func.max(Event.version)).where(Event.application_pk == pk, came_back))
    made, keys = begin(session, acting, pk, card.notices, version or 1, card.returned_mail_on)
    audit.record(session, acting, "address_work_taken_up", card.application_id, sealed=keys)
    return made


def posted(session: Session, acting: Acting, pk: int) -> list[str]:
    """End the work of a card whose next letter goes out now; gives the keys to seal."""
    return _end(session, acting, pk, AddressState.SENT, None)


def key(work_id: int) -> str:
    """Name the record of one work for its seal."""
    return seals.key("address_work", work_id)


def _end(
    session: Session, acting: Acting, pk: int, ended: AddressState, reason: AddressEnd | None
) -> list[str]:
    rows = session.scalars(
        update(AddressWork)
        .where(AddressWork.application_pk == pk, AddressWork.ended_at.is_(None))
        .values(
            state=ended.value,
            reason=reason.value if reason else AddressWork.reason,
            ended_at=acting.now,
            ended_by=acting.staff_id,
            version=AddressWork.version + 1,
        )
        .returning(AddressWork.id)
        .execution_options(synchronize_session=False)
    ).all()
    return [key(made) for made in rows]
