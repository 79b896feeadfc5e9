"""How a pull ends without a scan of its own, and how it begins again: in the transaction of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, insert, select, update

from desktop_app.models.application import Application
from desktop_app.models.office import Office
from desktop_app.models.pull import Pulled
from desktop_app.services import audit, seals
from desktop_app.terms import PullOutcome

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.models.handover import Handover
    from desktop_app.services.acting import Acting


def out_for(
    pk: InstrumentedAttribute[int], day: InstrumentedAttribute[date], place: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """Whether a pull is that of this card for this day and place, and the card still out; at most one is."""
    return and_(
        Pulled.application_pk == pk,
        Pulled.on_date == day,
        Pulled.place_code == place,
        Pulled.ended_at.is_(None),
    )


def out(session: Session, pk: int) -> Pulled | None:
    """Give the pull of a card that is out of its place."""
    return session.scalars(
        select(Pulled)
        .where(Pulled.application_pk == pk, Pulled.ended_at.is_(None))
        .execution_options(populate_existing=True)
    ).one_or_none()


def begin(
    session: Session, acting: Acting, pk: int, day: date, place: str, booking_id: int | None, **told: Any
) -> int:
    """Note, with its audit entry, that a card is out for a day at a place; gives the pull's id."""
    pulled_id = session.execute(
        insert(Pulled)
        .values(
            application_pk=pk,
            booking_id=booking_id,
            place_code=place,
            on_date=day,
            pulled_at=acting.now,
            pulled_by=acting.staff_id,
        )
        .returning(Pulled.id)
    ).scalar_one()
    detail = {"pulled": pulled_id, "date": day.isoformat(), "place": place, **told}
    sealed = [seals.key("pulled", pulled_id)]
    audit.record(session, acting, "pull", _application_id(session, pk), detail, sealed=sealed)
    return pulled_id


def end(session: Session, acting: Acting, pk: int, outcome: PullOutcome) -> int | None:
    """End, with its audit entry, the pull of a card that is out; gives the pull's id, None without one."""
    ended = session.execute(
        update(Pulled)
        .where(Pulled.application_pk == pk, Pulled.ended_at.is_(None))
        .values(outcome=outcome.value, ended_at=acting.now, ended_by=acting.staff_id)
        .returning(Pulled.id, Pulled.on_date, Pulled.place_code)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    if ended is None:
        return None
    detail = {
        "pulled": ended.id,
        "date": ended.on_date.isoformat(),
        "place": ended.place_code,
        "outcome": outcome.value,
    }
    sealed = [seals.key("pulled", ended.id)]
    audit.record(session, acting, "pull_ended", _application_id(session, pk), detail, sealed=sealed)
    return ended.id


def out_again(session: Session, acting: Acting, handover: Handover) -> int:
    """Count the card of a handover that was taken back as out once more: it is in the clerk's hand.

    For the day and place for which it was pulled; where no scan had pulled it, for the handover's own.
    """
    pk = handover.application_pk
    before = session.execute(
        select(Pulled.on_date, Pulled.place_code).where(
            Pulled.application_pk == pk,
            Pulled.outcome == PullOutcome.HANDED_OVER.value,
            Pulled.ended_at == handover.at,
        )
    ).one_or_none()
    if before is not None:
        day, place = before.on_date, before.place_code
    else:
        known = session.scalar(select(Office.code).where(Office.code == handover.place))
        home = select(Application.office_code).where(Application.id == pk)
        day, place = handover.on_date, known or session.scalars(home).one()
    return begin(session, acting, pk, day, place, None, reversed=handover.id)


def _application_id(session: Session, pk: int) -> str:
    return session.scalars(select(Application.application_id).where(Application.id == pk)).one()
