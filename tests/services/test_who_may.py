"""Steps that change cards are for people of the counter: an account of IT takes none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from desktop_app.backlog_terms import AddressEnd, DisposalDrop
from desktop_app.errors import Invalid, NoPermission
from desktop_app.models.database import Database
from desktop_app.services import custody, deliveries, emptied
from desktop_app.services.acting import Acting
from desktop_app.services.disposal import disposing, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.disposal.rows import SecondRow
from desktop_app.services.handover import complete, kept
from desktop_app.services.keep_until import holds
from desktop_app.services.returned import deciding, reading, scanning
from desktop_app.terms import Role, Stage
from tests.factories import LOG_IN_WITH, NOW, TODAY, acting, make_application, make_staff, stored
from tests.services import handovers
from tests.services.disposal import lists

Step = Callable[[Session, Acting, int, str], object]


def decide(session: Session, who: Acting, pk: int) -> object:
    scanning.scan(session, acting(), stored(session, pk).application_id)
    works = reading.works(session, [1], TODAY)
    return deciding.close(session, who, works[0], AddressEnd.MOVED_OUT, "")


def hand_over(session: Session, who: Acting, pk: int, text: str) -> object:
    return complete(session, who, handovers.checks_of(handovers.Card(pk, text, text)))


def confirm(session: Session, who: Acting, text: str) -> object:
    second = SecondRow(lists.OTHER, "", NOW)
    return disposing.dispose(session, who, Confirmed(1, 1, 1, text, text, second))


STEPS: dict[str, Step] = {
    "hand_over": hand_over,
    "record_national": lambda session, who, _pk, _text: kept.record_national(session, who, 1, 1),
    "announce": lambda session, who, _pk, _text: deliveries.announce(session, who, "D1", "01", 5, TODAY),
    "deliver": lambda session, who, _pk, text: deliveries.scan_in(session, who, 1, text),
    "close": lambda session, who, _pk, _text: deliveries.close(session, who, 1, 1),
    "empty_delivery": lambda session, who, _pk, _text: emptied.empty_delivery(
        session, who, 1, "w1", LOG_IN_WITH
    ),
    "empty_box": lambda session, who, _pk, _text: emptied.empty_box(
        session, who, "01-A-01", "w1", LOG_IN_WITH
    ),
    "prepare": lambda session, who, _pk, text: custody.prepare(session, who, text),
    "put_away": lambda session, who, _pk, text: custody.put_away(session, who, "01-A-01-001", text),
    "call_off": lambda session, who, pk, _text: custody.call_off(session, who, pk, 1, "x", "w1", LOG_IN_WITH),
    "return": lambda session, who, _pk, text: scanning.scan(session, who, text),
    "hold": lambda session, who, pk, _text: holds.hold(session, who, pk, "x", None, None),
    "release": lambda session, who, _pk, _text: holds.release(session, who, 1, 1, "x"),
    "decide": lambda session, who, pk, _text: decide(session, who, pk),
    "pull": lambda session, who, _pk, text: pulling.pull(session, who, 1, text),
    "put_back": lambda session, who, _pk, text: pulling.put_back(session, who, 1, text, "01-A-01-001"),
    "drop": lambda session, who, _pk, _text: pulling.drop(session, who, 1, 1, DisposalDrop.NOT_FOUND),
    "stand_by": lambda session, who, _pk, _text: disposing.stand_by(session, who, "w1", LOG_IN_WITH),
    "dispose": lambda session, who, _pk, text: confirm(session, who, text),
}


@pytest.mark.parametrize("step", STEPS)
def test_that_it_takes_no_step_with_cards(local_database: Database, step: str) -> None:
    with local_database.write() as session:
        lists.furnish(session)
        pk = lists.card(session, 1)
    lists.made(local_database)
    text = lists.label(local_database, pk)
    with local_database.write() as session:
        before = stored(session, pk).version
        with pytest.raises(NoPermission):
            STEPS[step](session, acting("it1"), pk, text)
        assert stored(session, pk).version == before + (step == "decide")


def test_that_it_is_no_second_person_where_a_handover_is_called_off(local_database: Database) -> None:
    with local_database.write() as session:
        for who, role in (("w1", Role.WINDOW), ("it1", Role.IT)):
            make_staff(session, who, role)
        pk = make_application(session, Stage.NOTIFIED)
        with pytest.raises(Invalid, match="second_staff"):
            custody.call_off(session, acting(), pk, 1, "取りやめ", "it1", LOG_IN_WITH)
        assert stored(session, pk).left_on is None
