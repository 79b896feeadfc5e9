"""Scans that no label bears: too large numbers, control characters, half letters. All of them are refused."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from desktop_app.errors import PersonalNumber, Refused
from desktop_app.models.database import Database
from desktop_app.models.pull import Pulled
from desktop_app.services import (
    custody,
    deliveries,
    emptied,
    labels,
    moving,
    resolve,
    search,
    shelves,
    stock,
)
from desktop_app.services.acting import Acting
from desktop_app.services.booking import coming, offers
from desktop_app.services.handover import check
from desktop_app.services.label_sheets import SHEETS
from desktop_app.services.notices import making, sending
from desktop_app.services.pulling import pulls
from tests.factories import NOW, TODAY, acting, make_application, make_delivery, make_shelf, make_staff
from tests.services.notices import runs
from tests.services.slots.places import WEDNESDAY

PLACE = "01-A-01-001"
CARD = "12345678901234567890123"
SHEET = next(iter(SHEETS))
BROKEN = [
    "01-A-99999999999999999999",
    "01-A-2147483648",
    "BOX-01-A-99999999999999999999",
    "BOX-01-A-2147483648",
    "01-A-01-99999999999999999999",
    "01-A-²",
    "01-A-٣٣٣٣٣٣٣٣٣٣٣",
    "99-Z-\x0001",
    "QQ\ud800Q-000001",
    "\x00",
    "KD-JOB 0123\x00 1/1",
]
Take = Callable[[Session, Acting, str], object]
TAKES: dict[str, Take] = {
    "begin": stock.begin,
    "count": lambda session, who, text: stock.scan(
        session, who, stock.begin(session, who, PLACE).take_pk, text
    ),
    "empty": lambda session, who, text: emptied.empty_box(session, who, text, "s1", "wrong password"),
    "labels": labels.find,
    "order": lambda session, _who, text: labels.pouch_order(session, text, SHEET, 1),
    "add": lambda session, _who, text: making.add(session, acting("s1"), 1, text, "窓口で依頼"),
    "send": lambda session, who, text: sending.send(session, who, 1, text),
    "prepare": custody.prepare,
    "place": lambda session, who, text: custody.put_step(session, who, "", text),
    "put_away": lambda session, who, text: custody.put_step(session, who, PLACE, text),
    "move": lambda session, who, text: moving.step(session, who, PLACE, text),
    "return_mail": custody.return_mail,
    "deliver": lambda session, who, text: deliveries.scan_in(session, who, 1, text),
    "box": shelves.box,
    "check_in": coming.check_in,
    "offers": offers.scanned,
    "pull": lambda session, who, text: pulls.pull(session, who, WEDNESDAY, text),
    "back": lambda session, who, text: pulls.put_back(session, who, f"K{CARD}", text),
    "desk": lambda session, _who, text: check.asked_for(session, text),
}


@pytest.fixture
def ward(database: Database) -> Database:
    """A shelf with a free place, a delivery, a run, a card that is pulled."""
    runs.furnish_ward(database)
    with database.write() as session:
        make_staff(session)
        make_delivery(session, 2, "D001")
        make_shelf(session, 1)
    runs.cards(database, 1)
    runs.made(database)
    with database.write() as session:
        pk = make_application(session, application_id=CARD, shelf_id=make_shelf(session, 2))

        session.add(Pulled(application_pk=pk, place_code="01", on_date=TODAY, pulled_at=NOW, pulled_by="w1"))
    return database


@pytest.mark.parametrize("step", TAKES)
def test_that_a_broken_scan_is_refused_and_noted(ward: Database, step: str) -> None:
    for text in BROKEN:
        with ward.write() as session, pytest.raises((Refused, check.Stopped)) as stop:
            TAKES[step](session, acting(), text)
        error = stop.value
        with ward.write() as session:
            if isinstance(error, Refused):
                custody.note_stop(session, acting(), step, text, error)
                sending.note_stop(session, acting(), text, error)
            else:
                check.record_stop(session, acting(), error.stop)


def test_that_a_search_for_one_finds_nothing(ward: Database) -> None:
    for text in BROKEN:
        with ward.write() as session:
            assert search.search(session, acting(), text).rows == ()


def test_that_what_a_scanner_sends_around_a_label_does_no_harm(ward: Database) -> None:
    with ward.read() as session:
        assert resolve.one(session, f"\x02K{CARD}\x03\x00") == resolve.one(session, CARD)
        assert resolve.box(session, "BOX-01-A-01\x00") == resolve.shelf(session, PLACE)


def test_that_no_stray_character_hides_a_personal_number(ward: Database) -> None:
    for hidden in ("621498\x00320257", "6214\ud8009832\x000257"):
        with ward.write() as session, pytest.raises(PersonalNumber):
            resolve.scan(session, hidden)
        with ward.write() as session, pytest.raises(PersonalNumber):
            custody.place_of(session, hidden)
