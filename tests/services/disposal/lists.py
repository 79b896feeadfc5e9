"""A ward with a rule and cards whose time is over, and the steps of a list, for the tests of disposal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.models.application import Application
from desktop_app.services.disposal import control, disposing, ending, listing, making, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.keep_until import choosing
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.terms import Role, Stage
from tests.factories import LOG_IN_WITH, TODAY, acting, make_application, make_shelf, make_staff

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.disposal.rows import CardRow, CountRow, ListRow, SecondRow

YEAR = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),))
OLD = date(2022, 3, 1)
SUPERVISOR, CLERK, OTHER = "s1", "w1", "w2"


def furnish(session: Session) -> None:
    """A supervisor, two clerks, and the rule of a year after the first notice."""
    for staff_id, role in ((SUPERVISOR, Role.SUPERVISOR), (CLERK, Role.WINDOW), (OTHER, Role.WINDOW)):
        make_staff(session, staff_id, role)
    make_staff(session, "it1", Role.IT)
    choosing.take(session, acting(SUPERVISOR), "一年", YEAR, TODAY)


def card(session: Session, position: int = 0, **fields: Any) -> int:
    """A card whose time is over, on a place of the shelves where one is named."""
    office = fields.get("office_code", "01")
    shelf = make_shelf(session, position, office=office) if position else None
    facts: dict[str, Any] = {"first_notice_on": OLD, "last_notice_on": OLD, "shelf_id": shelf, **fields}
    return make_application(session, facts.pop("stage", Stage.NOTIFIED), **facts)


def cards(database: Database, count: int, **fields: Any) -> list[int]:
    """Some cards whose time is over, on places one after the other."""
    with database.write() as session:
        return [card(session, at, **fields) for at in range(1, count + 1)]


def made(database: Database, place: str | None = "01", limit: int = 50) -> ListRow:
    """A list of the cards at a place."""
    with database.write() as session:
        return making.make(session, acting(SUPERVISOR), place, limit)


def label(database: Database, pk: int) -> str:
    """What is scanned from the pouch of a card."""
    with database.read() as session:
        return "K" + session.get_one(Application, pk).application_id


def pulled(database: Database, disposal_id: int, pk: int, **who: Any) -> CardRow:
    """Take a card from its place by its scan."""
    text = label(database, pk)
    with database.write() as session:
        return pulling.pull(session, acting(**who), disposal_id, text)


def second(database: Database, staff_id: str = OTHER) -> SecondRow:
    """Another clerk who stands by."""
    with database.write() as session:
        found = disposing.stand_by(session, acting(), staff_id, LOG_IN_WITH).second
    assert found is not None
    return found


def confirmed(database: Database, disposal_id: int, pk: int, by: SecondRow) -> Confirmed:
    """What both saw of a pulled card."""
    text = label(database, pk)
    with database.write() as session:
        seen = disposing.look(session, acting(), disposal_id, text)
    return Confirmed(disposal_id, seen.card.position, seen.version, text, text, by)


def disposed(database: Database, disposal_id: int, pk: int, by: SecondRow | None = None) -> CardRow:
    """Dispose of a pulled card before the second person."""
    seen = confirmed(database, disposal_id, pk, by or second(database))
    with database.write() as session:
        return disposing.dispose(session, acting(), seen)


def counted(database: Database, disposal_id: int) -> CountRow:
    """The control count as it is now."""
    with database.read() as session:
        return control.count(session, disposal_id)


def ended(database: Database, disposal_id: int, reason: str = "", **changed: Any) -> ListRow:
    """End a list with its count as it is now."""
    seen = counted(database, disposal_id)
    by_hand = changed.pop("by_hand", seen.disposed)
    with database.write() as session:
        return ending.end(session, acting(SUPERVISOR), disposal_id, replace(seen, **changed), by_hand, reason)


def row(database: Database, disposal_id: int) -> ListRow:
    """A list as it is now."""
    with database.read() as session:
        return listing.one(session, disposal_id)
