"""Steps that change cards are for people of the counter: an account of IT takes none of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop_app.backlog_terms import AddressEnd, DisposalDrop
from desktop_app.errors import Invalid, NoPermission
from desktop_app.models.database import Database
from desktop_app.services import booking, custody, deliveries, emptied, review
from desktop_app.services.acting import COMMAND_LINE, Acting
from desktop_app.services.booking import CardToBook, coming, waiting
from desktop_app.services.disposal import disposing, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.disposal.rows import SecondRow
from desktop_app.services.handover import complete, kept
from desktop_app.services.keep_until import holds
from desktop_app.services.ledger import importing, profiles
from desktop_app.services.ledger.layout import find_layout
from desktop_app.services.outreach import posting
from desktop_app.services.returned import deciding, reading, scanning
from desktop_app.services.slots import holidays
from desktop_app.terms import CancelledBy, Role, Stage
from tests.factories import LOG_IN_WITH, NOW, TODAY, acting, make_application, make_staff, stored
from tests.services import handovers
from tests.services.disposal import lists
from tests.services.ledger import ledgers
from tests.services.outreach.cards import checks_of
from tests.services.pulled_cards import booked, open_ward

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


def post(session: Session, who: Acting, pk: int, text: str) -> object:
    return posting.post(session, who, checks_of(handovers.Card(pk, text, text), seen_version=1))


STEPS: dict[str, Step] = {
    "post": post,
    "book": lambda session, who, pk, _text: booking.book(session, who, 1, [CardToBook(pk, 1)]),
    "move": lambda session, who, _pk, _text: booking.move(session, who, 1, 1, 1),
    "cancel": lambda session, who, _pk, _text: booking.cancel(session, who, 1, 1, CancelledBy.OFFICE, "x"),
    "check_in": lambda session, who, _pk, text: coming.check_in(session, who, text),
    "walk_in": lambda session, who, pk, _text: coming.walk_in(session, who, CardToBook(pk, 1)),
    "call_next": lambda session, who, _pk, _text: coming.call_next(session, who),
    "wait_again": lambda session, who, _pk, _text: coming.wait_again(session, who, 1, 1),
    "no_show": lambda session, who, _pk, _text: coming.no_show(session, who, 1, 1),
    "wait": lambda session, who, pk, _text: waiting.add(session, who, pk, None, TODAY, None),
    "end_wait": lambda session, who, _pk, _text: waiting.end(session, who, 1),
    "close_entry": lambda session, who, _pk, text: review.close(session, who, 1, 1, whose=text),
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


def test_that_a_command_that_names_nobody_books_and_cancels(local_database: Database) -> None:
    open_ward(local_database)
    _card, visit = booked(local_database)
    with local_database.write() as session:
        make_staff(session, "it1", Role.IT)
        with pytest.raises(NoPermission):
            booking.cancel(session, acting("it1"), visit.booking_id, None, CancelledBy.OFFICE, "休止")
        unnamed = acting(COMMAND_LINE)
        assert booking.cancel(session, unnamed, visit.booking_id, None, CancelledBy.OFFICE, "休止")
        with pytest.raises(NoPermission):
            coming.call_next(session, acting(COMMAND_LINE))


def test_that_a_clerk_of_the_window_brings_no_file_of_the_ward_in(
    local_database: Database, tmp_path: Path
) -> None:
    path = ledgers.write(tmp_path / "l.csv", [ledgers.cells(1)])
    layout, _ = find_layout(path)
    with local_database.write() as session:
        for who, role in (("w1", Role.WINDOW), ("s1", Role.SUPERVISOR), ("it1", Role.IT)):
            make_staff(session, who, role)
        clerk = acting("w1")
        for step in (
            lambda: importing.look(session, clerk, path, layout),
            lambda: importing.take(session, clerk, path, layout),
            lambda: profiles.save(session, clerk, "区", layout),
            lambda: holidays.take(session, clerk, path),
        ):
            with pytest.raises(NoPermission, match="supervisor"):
                step()
        assert importing.take(session, acting("it1"), path, layout).created == 1
        assert importing.take(session, acting("s1"), path, layout).unchanged == 1
