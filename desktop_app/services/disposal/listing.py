"""Lists for disposal and their cards, as they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import Unknown
from desktop_app.models.application import Application
from desktop_app.models.clearing import ON_A_LIST, Disposal, DisposalCard
from desktop_app.models.keep_until import KeepRule
from desktop_app.models.keeping import Staff
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import audit
from desktop_app.services.disposal import written
from desktop_app.services.disposal.rows import CardRow, ListRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_LISTS = 500
_DISPOSED_BY, _SECONDED_BY = aliased(Staff), aliased(Staff)


def lists(session: Session) -> list[ListRow]:
    """Give the lists, open ones first, then the newest first; at most five hundred."""
    statement = _lists().order_by(Disposal.ended_at.is_not(None), Disposal.id.desc()).limit(MOST_LISTS)
    return [ListRow(*row) for row in session.execute(statement)]


def one(session: Session, disposal_id: int) -> ListRow:
    """Give one list. Raises Unknown."""
    row = session.execute(_lists().where(Disposal.id == disposal_id)).one_or_none()
    if row is None:
        raise Unknown("disposal", str(disposal_id))
    return ListRow(*row)


def record(session: Session, disposal_id: int) -> Disposal:
    """Give one list as it is kept now. Raises Unknown."""
    found = session.get(Disposal, disposal_id, populate_existing=True)
    if found is None:
        raise Unknown("disposal", str(disposal_id))
    return found


def card(session: Session, disposal_id: int, position: int) -> CardRow:
    """Give one card of a list. Raises Unknown."""
    wanted = (DisposalCard.disposal_id == disposal_id, DisposalCard.position == position)
    row = session.execute(_cards().where(*wanted)).one_or_none()
    if row is None:
        raise Unknown("disposal_card", f"{disposal_id}/{position}")
    return _card(row)


def cards(session: Session, disposal_id: int, state: DisposalState | None = None) -> list[CardRow]:
    """Give the cards of a list in its order, which is that of their places."""
    statement = _cards().where(DisposalCard.disposal_id == disposal_id)
    if state is not None:
        statement = statement.where(DisposalCard.state == state.value)
    return [_card(row) for row in session.execute(statement.order_by(DisposalCard.position))]


def look(session: Session, acting: Acting, disposal_id: int) -> list[CardRow]:
    """Open the cards of a list, which is audited. Raises Unknown."""
    found = one(session, disposal_id)
    audit.record(session, acting, "disposal_cards", str(disposal_id), {"cards": found.size})
    return cards(session, disposal_id)


def of_card(session: Session, pk: int) -> CardRow | None:
    """Give the open list on which a card stands, None when it is on none."""
    row = session.execute(_cards().where(DisposalCard.application_pk == pk, ON_A_LIST)).one_or_none()
    return None if row is None else _card(row)


def _lists() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Disposal.id, KeepRule.name, KeepRule.valid_from, Disposal.as_of),
            *(Disposal.place_code, Office.name, Disposal.cards_before),
            *(_number_of(state) for state in DisposalState),
            *(Disposal.made_at, Disposal.made_by, Disposal.ended_at, Disposal.ended_by),
            *(Disposal.cards_after, Disposal.cards_came, Disposal.cards_left, Disposal.counted),
            *(Disposal.difference_reason, Disposal.version),
        )
        .join(KeepRule, KeepRule.id == Disposal.rule_id)
        .outerjoin(Office, Office.code == Disposal.place_code)
        .outerjoin(DisposalCard, DisposalCard.disposal_id == Disposal.id)
        .group_by(Disposal.id, KeepRule.name, KeepRule.valid_from, Office.name)
    )


def _number_of(state: DisposalState) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((DisposalCard.state == state.value, 1), else_=0)), 0)


def _cards() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(DisposalCard.disposal_id, DisposalCard.position, Application.id, Application.application_id),
            *(Application.name, Application.kana, Application.birth_date, Office.name.label("office")),
            *(ShelfLocation.label, DisposalCard.state, DisposalCard.disposable_from, DisposalCard.why),
            *(DisposalCard.reason, DisposalCard.pulled_at, DisposalCard.pulled_by),
            *(DisposalCard.disposed_at, DisposalCard.disposed_by, DisposalCard.seconded_by),
            *(_DISPOSED_BY.name.label("first"), _SECONDED_BY.name.label("second")),
        )
        .join(Application, Application.id == DisposalCard.application_pk)
        .join(Office, Office.code == Application.office_code)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .outerjoin(_DISPOSED_BY, _DISPOSED_BY.id == DisposalCard.disposed_by)
        .outerjoin(_SECONDED_BY, _SECONDED_BY.id == DisposalCard.seconded_by)
    )


def _card(row: Row[*tuple[Any, ...]]) -> CardRow:
    facts = list(row)
    facts[9], facts[11] = DisposalState(facts[9]), written.read(facts[11])
    facts[18], facts[19] = facts[18] or "", facts[19] or ""
    return CardRow(*facts)
