"""Cards that were sent by post: one by its scan, the list, and the counts by month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, cast, func, select

from desktop_app.campaign_terms import PostedState
from desktop_app.errors import NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.models.outreach import OutreachVisit, PostedCard
from desktop_app.services import audit, resolve
from desktop_app.services.outreach import tracking
from desktop_app.services.outreach.rows import MonthRow, PostedRow
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.services.acting import Acting

STATE, POSTED_ON, ENDED_ON = 7, 8, 11
"""Places in a row."""

MONTH = 7
"""So many signs of a day are its month."""


def one(session: Session, posted_id: int, today: date) -> PostedRow:
    """Give one card that was sent. Raises Unknown."""
    row = session.execute(_rows().where(PostedCard.id == posted_id)).one_or_none()
    if row is None:
        raise Unknown("posted_card", str(posted_id))
    return _row(today, *row)


def found(session: Session, acting: Acting, text: str) -> PostedRow:
    """Give the card on its way whose tracking number, letter or pouch was scanned; the view is audited.

    Raises Unknown, Ambiguous, Invalid, PersonalNumber, and NotAllowed("post_end", reason): not_on_the_way for
    a card that was never sent, came_in or came_back (with the day) for one of which that is noted already.
    """
    if tracking.is_number(text):
        number = tracking.number(text)
        wanted = PostedCard.tracking_number == number
    else:
        number = text
        wanted = PostedCard.application_pk == resolve.one(session, text)
    last = _rows().where(wanted).order_by(PostedCard.id.desc()).limit(1)
    row = session.execute(last).one_or_none()
    if row is None and tracking.is_number(text):
        raise Unknown("tracking_number", tracking.shown(number))
    if row is None:
        raise NotAllowed("post_end", "not_on_the_way")
    card = _row(acting.today, *row)
    if card.state is PostedState.RECEIVED:
        raise NotAllowed("post_end", "came_in", card.ended_on)
    if card.state is PostedState.RETURNED:
        raise NotAllowed("post_end", "came_back", card.ended_on)
    audit.record(session, acting, "post_look", card.application_id)
    return card


def open_list(session: Session, acting: Acting, *, on_the_way: bool) -> PostedCards:
    """Open the list of the cards sent by post, which is audited."""
    listed = PostedCards(acting.today, on_the_way=on_the_way)
    audit.record(session, acting, "posted_list", "", {"cards": listed.count(session)})
    return listed


@dataclass(frozen=True, slots=True)
class PostedCards:
    """Rows for a windowed table: what is on its way, the oldest first; or everything, the newest first."""

    today: date
    on_the_way: bool = True

    def count(self, session: Session) -> int:
        """How many there are."""
        return session.scalar(select(func.count()).select_from(PostedCard).where(*self._fits())) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[PostedRow]:
        """Some of them."""
        order = PostedCard.id if self.on_the_way else PostedCard.id.desc()
        wanted = _rows().where(*self._fits()).order_by(order).offset(offset).limit(limit)
        return [_row(self.today, *row) for row in session.execute(wanted)]

    def _fits(self) -> list[ColumnElement[bool]]:
        return [PostedCard.ended_at.is_(None)] if self.on_the_way else []


def months(session: Session) -> tuple[MonthRow, ...]:
    """Count the cards sent, received and come back by month, the newest month first."""
    posted = _by_month(session, PostedCard.posted_on)
    received = _by_month(session, PostedCard.ended_on, PostedState.RECEIVED)
    returned = _by_month(session, PostedCard.ended_on, PostedState.RETURNED)
    names = sorted(posted.keys() | received.keys() | returned.keys(), reverse=True)
    return tuple(MonthRow(month, posted[month], received[month], returned[month]) for month in names)


def _by_month(
    session: Session, day: InstrumentedAttribute[Any], state: PostedState | None = None
) -> Counter[str]:
    month = func.substr(cast(day, String), 1, MONTH)
    statement = select(month, func.count()).select_from(PostedCard).group_by(month)
    if state is not None:
        statement = statement.where(PostedCard.state == state.value)
    return Counter({name: count for name, count in session.execute(statement) if name})


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(PostedCard.id, Application.id, Application.application_id, Application.version),
            *(Application.name, Application.kana, PostedCard.tracking_number, PostedCard.state),
            *(PostedCard.posted_on, PostedCard.posted_by, PostedCard.second_staff_id, PostedCard.ended_on),
            *(PostedCard.ended_at, PostedCard.ended_by, OutreachVisit.name, ShelfLocation.label),
            Application.stage,
        )
        .join(Application, Application.id == PostedCard.application_pk)
        .outerjoin(OutreachVisit, OutreachVisit.id == PostedCard.visit_id)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
    )


def _row(today: date, *row: Any) -> PostedRow:
    columns = list(row)
    columns[STATE], columns[-1] = PostedState(columns[STATE]), Stage(columns[-1])
    posted_on, ended_on = columns[POSTED_ON], columns[ENDED_ON]
    return PostedRow(*columns, days=((ended_on or today) - posted_on).days)
