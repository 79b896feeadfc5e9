"""What a scanned or typed text stands for."""

import pytest
from sqlalchemy import func, select

from desktop_app.errors import Ambiguous, PersonalNumber, Unknown
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.office import ShelfLocation
from desktop_app.services import resolve
from desktop_app.services.resolve import ScanKind
from tests.factories import make_application, make_delivery, make_shelf

ID = "12345678901234567890123"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ID, ScanKind.APPLICATION_ID),
        ("１２３４５６７８９０１２３４５６７８９０１２３", ScanKind.APPLICATION_ID),
        ("12345 678901-234567890 123\n", ScanKind.APPLICATION_ID),
        (f"K{ID}", ScanKind.POUCH_LABEL),
        (f"ｋ{ID}", ScanKind.POUCH_LABEL),
        ("XY7123456", ScanKind.NOTICE_NUMBER),
        ("xy7-123456", ScanKind.NOTICE_NUMBER),
        ("ＸＹ７ー１２３４５６", ScanKind.NOTICE_NUMBER),
        ("]Q3XY7123456", ScanKind.NOTICE_NUMBER),
        (f"］ｃ１K{ID}", ScanKind.POUCH_LABEL),
        ("01-a-01-001", ScanKind.SHELF_LABEL),
        ("０１−Ａ−０１−００１", ScanKind.SHELF_LABEL),
    ],
)
def test_that_a_card_is_found_however_its_number_is_written(
    database: Database, text: str, kind: ScanKind
) -> None:
    with database.write() as session:
        make_application(session)
        shelf = make_shelf(session)
        pk = make_application(session, application_id=ID, notice_number="XY7123456", shelf_id=shelf)
    with database.read() as session:
        found = resolve.scan(session, text)
        assert (found.kind, found.pks) == (kind, (pk,))
        assert resolve.one(session, text) == pk


def test_that_a_delivery_code_leads_to_its_delivery_and_to_no_card(database: Database) -> None:
    with database.write() as session:
        delivery = make_delivery(session, 3, "J20230627-1")
        make_application(session, delivery_id=delivery)
    with database.read() as session:
        found = resolve.scan(session, "ｊ20230627‐1")
        assert (found.kind, found.delivery_pk, found.pks) == (ScanKind.DELIVERY_CODE, delivery, ())
        with pytest.raises(Unknown):
            resolve.one(session, "J20230627-1")


@pytest.mark.parametrize(
    "text", ["", "   ", "K" + ID, "QQQ-000001", "99-Z-99-999", "1" * 22, "1" * 24, "K" + "1" * 22]
)
def test_that_an_unknown_text_stops_and_creates_nothing(database: Database, text: str) -> None:
    with database.write() as session:
        make_application(session)
    with database.write() as session:
        with pytest.raises(Unknown):
            resolve.one(session, text)
        assert session.scalar(select(func.count()).select_from(Application)) == 1
        assert session.scalar(select(func.count()).select_from(ShelfLocation)) == 0


def test_that_a_number_of_two_cards_selects_none(database: Database) -> None:
    with database.write() as session:
        pks = tuple(make_application(session, notice_number="AAA000001") for _ in range(2))
    with database.read() as session:
        assert resolve.scan(session, "aaa-000001").pks == pks
        with pytest.raises(Ambiguous) as refusal:
            resolve.one(session, "AAA-000001")
    assert (refusal.value.what, refusal.value.hits) == ("notice_number", 2)


def test_that_a_shelf_label_like_a_notice_number_selects_none(database: Database) -> None:
    with database.write() as session:
        shelf = make_shelf(session)
        place = session.get_one(ShelfLocation, shelf)
        place.label = "A01-000123"
        make_application(session, shelf_id=shelf)
        make_application(session, notice_number="A01000123")
    with database.read() as session, pytest.raises(Ambiguous):
        resolve.one(session, "A01-000123")


def test_that_an_empty_place_is_known_but_leads_to_no_card(database: Database) -> None:
    with database.write() as session:
        shelf = make_shelf(session)
    with database.read() as session:
        found = resolve.scan(session, "01-A-01-001")
        assert (found.shelf_pk, found.pks) == (shelf, ())


@pytest.mark.parametrize("text", ["621498320257", "６２１４９８３２０２５７", "6214-9832-0257"])
def test_that_a_personal_number_is_refused_and_hidden(database: Database, text: str) -> None:
    with database.read() as session, pytest.raises(PersonalNumber) as refusal:
        resolve.scan(session, text)
    assert not any(sign.isdecimal() for sign in refusal.value.masked)


def test_that_an_id_that_begins_like_a_personal_number_is_still_an_id(database: Database) -> None:
    with database.write() as session:
        pk = make_application(session, application_id="62149832025712345678901")
    with database.read() as session:
        assert resolve.one(session, "621498320257 12345678901") == pk


def test_that_a_very_long_text_is_nothing(database: Database) -> None:
    with database.read() as session:
        assert resolve.scan(session, "X" * 100_000).kind is ScanKind.NOTHING
