"""The cards that a walk takes: found in the invented ward, fit for what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select

from desktop_app.models.application import IN_CUSTODY, Application
from desktop_app.models.office import ShelfLocation
from desktop_app.services import namesakes
from desktop_app.terms import Procedure, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LABEL = "K"
BORN_BEFORE = date(2000, 1, 1)
CANDIDATES = 300
_CARD = (Application.id, Application.application_id, Application.notice_number, Application.kana)


@dataclass(frozen=True, slots=True)
class Card:
    """One card as its label and its notice name it."""

    pk: int
    application_id: str
    notice_number: str
    family: str

    @property
    def label(self) -> str:
        return LABEL + self.application_id


def strangers(session: Session, today: date) -> Sequence[Card]:
    """Two grown-up people whose cards wait for them and can't be taken for anybody else's."""
    candidates = session.execute(
        select(*_CARD)
        .where(
            IN_CUSTODY,
            Application.stage == Stage.NOTIFIED,
            Application.procedure == Procedure.NEW,
            Application.notice_number.is_not(None),
            Application.birth_date < BORN_BEFORE,
            Application.card_expires_on > today,
        )
        .order_by(Application.id)
        .limit(CANDIDATES)
    ).all()
    flagged = namesakes.radar(session, [row.id for row in candidates])
    return [_card(row) for row in candidates if row.id not in flagged][:2]


def unshelved(session: Session) -> tuple[Card, str]:
    """A prepared card without a place, and a free place of its office."""
    wanted = (IN_CUSTODY, Application.stage == Stage.PREPARED, Application.shelf_id.is_(None))
    row = session.execute(select(*_CARD, Application.office_code).where(*wanted).limit(1)).one()
    label = session.scalars(
        select(ShelfLocation.label)
        .outerjoin(Application, Application.shelf_id == ShelfLocation.id)
        .where(Application.id.is_(None), ShelfLocation.office_code == row.office_code)
        .limit(1)
    ).one()
    return _card(row), label


def _card(row: Row[*tuple[Any, ...]]) -> Card:
    return Card(row.id, row.application_id, row.notice_number, row.kana.split("　")[0])
