"""The step that no card stays in an emptied box: two people look into it, the record must hold none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import Delivery
from desktop_app.models.stock import BoxEmptied
from desktop_app.services import audit, boxes, seals, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


@dataclass(frozen=True, slots=True)
class EmptiedRow:
    """A box into which two people looked: when, and who."""

    at: datetime
    staff_id: str
    second_staff_id: str


@dataclass(frozen=True, slots=True)
class DoneRow:
    """What came of it: the entry, or why the second person was refused (wrong, locked)."""

    emptied: EmptiedRow | None
    reason: str = ""


def of_delivery(session: Session, delivery_pk: int) -> EmptiedRow | None:
    """Give when the box of a delivery was last found empty, and by whom."""
    return _last(session, BoxEmptied.delivery_id == delivery_pk)


def of_box(session: Session, box: boxes.Box) -> EmptiedRow | None:
    """Give when a box of the shelves was last found empty, and by whom."""
    at = (BoxEmptied.office_code == box.office_code, BoxEmptied.cabinet == box.cabinet)
    return _last(session, *at, BoxEmptied.box == box.box)


def still_in_delivery(session: Session, delivery_pk: int) -> int:
    """Count the cards of a delivery that are in custody and lie nowhere else than in its box."""
    return _count(
        session,
        Application.delivery_id == delivery_pk,
        Application.custody_on.is_not(None),
        Application.left_on.is_(None),
        Application.shelf_id.is_(None),
    )


def empty_delivery(
    session: Session, acting: Acting, delivery_pk: int, second_id: str, password: str
) -> DoneRow:
    """Note that two people found the box of a delivery empty, once it is closed and its cards lie on shelves.

    A wrong password is a result and no exception, so that the count of failures is kept.
    Raises NotAllowed("empty"): delivery_open, cards_in_box, emptied_before; Invalid for the same person
    twice, Unknown, NoPermission.
    """
    staff.at_counter(session, acting, "empty")
    # The row is locked, so that no card is taken in meanwhile.
    delivery = session.get(Delivery, delivery_pk, populate_existing=True, with_for_update=True)
    if delivery is None:
        raise Unknown("delivery", str(delivery_pk))
    if delivery.closed_at is None:
        raise NotAllowed("empty", "delivery_open")
    if of_delivery(session, delivery_pk) is not None:
        raise NotAllowed("empty", "emptied_before")
    if still_in_delivery(session, delivery_pk):
        raise NotAllowed("empty", "cards_in_box")
    where = {"delivery_id": delivery_pk, "office_code": delivery.office_code}
    return _note(session, acting, delivery.code, where, second_id, password)


def empty_box(session: Session, acting: Acting, text: str, second_id: str, password: str) -> DoneRow:
    """Note that two people found the box of a label empty; no card may be recorded there, also none pulled.

    A wrong password is a result and no exception, so that the count of failures is kept.
    Raises NotAllowed("empty", "cards_in_box"), Invalid for the same person twice, Unknown, PersonalNumber,
    NoPermission.
    """
    staff.at_counter(session, acting, "empty")
    box = boxes.find(session, text)
    if boxes.cards(session, box):
        raise NotAllowed("empty", "cards_in_box")
    where = {"office_code": box.office_code, "cabinet": box.cabinet, "box": box.box}
    return _note(session, acting, box.label, where, second_id, password)


def _note(
    session: Session, acting: Acting, name: str, where: Mapping[str, object], second_id: str, password: str
) -> DoneRow:
    if second_id.casefold() == acting.staff_id.casefold():
        raise Invalid("second_staff", "same_person")
    tried = staff.log_in(session, replace(acting, staff_id=second_id), password)
    if tried.staff is None:
        return DoneRow(None, tried.reason)
    if tried.staff.role is Role.IT:
        raise Invalid("second_staff", "not_of_the_counter")
    who = {"at": acting.now, "staff_id": acting.staff_id, "second_staff_id": second_id}
    made = session.execute(insert(BoxEmptied).values(**where, **who).returning(BoxEmptied.id))
    entry = made.scalar_one()
    told, sealed = {"entry": entry, "second_staff_id": second_id}, [seals.key("box_emptied", entry)]
    audit.record(session, acting, "box_emptied", name, told, sealed=sealed)
    return DoneRow(EmptiedRow(acting.now, acting.staff_id, second_id))


def _last(session: Session, *where: ColumnElement[bool]) -> EmptiedRow | None:
    statement = select(BoxEmptied.at, BoxEmptied.staff_id, BoxEmptied.second_staff_id).where(*where)
    row = session.execute(statement.order_by(BoxEmptied.id.desc()).limit(1)).one_or_none()
    return EmptiedRow(*row) if row else None


def _count(session: Session, *where: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Application).where(*where)) or 0
