"""Cards in the ward's hands: every change by its own scan."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict, Invalid, NotAllowed, PersonalNumber, Refused, Unknown
from desktop_app.models.database import Database
from desktop_app.models.event import Event, Notice
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import custody, shelves
from desktop_app.services.acting import Acting
from desktop_app.terms import ErrorKind, EventKind, Flag, Stage
from tests.factories import (
    LOG_IN_WITH,
    TODAY,
    make_application,
    make_shelf,
    make_staff,
    stored,
)

PLACE = "01-A-01-001"
ID = "12345678901234567890123"


def events(session: Session, pk: int) -> list[str]:
    """What happened to the application, without its import."""
    kinds = session.scalars(select(Event.kind).where(Event.application_pk == pk).order_by(Event.version))
    return list(kinds)[1:]


def refusal(call: Callable[[], object]) -> str:
    """Why the call is refused, as a code."""
    with pytest.raises(NotAllowed) as stop:
        call()
    return stop.value.reason


def test_that_a_scanned_card_is_prepared_once(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session, acting.staff_id)
        pk = make_application(session, Stage.DELIVERED, application_id=ID)
        card = custody.prepare(session, acting, f"K{ID}")
        assert (card.application_pk, card.stage) == (pk, Stage.PREPARED)
        assert stored(session, pk).prepared_on == TODAY
        assert refusal(lambda: custody.prepare(session, acting, ID)) == "already_prepared"
        assert events(session, pk) == [EventKind.PREPARED]


def test_that_a_prepared_card_is_put_on_the_scanned_place(database: Database, acting: Acting) -> None:
    with database.write() as session:
        place = make_shelf(session)
        pk = make_application(session, Stage.PREPARED, application_id=ID)
        assert custody.free_place(session, "01-a-01-001") == PLACE
        card = custody.put_away(session, acting, PLACE, f"K{ID}")
        kept = stored(session, pk)
        assert (kept.shelf_id, kept.stage, kept.shelved_on) == (place, Stage.SHELVED, TODAY)
        assert (card.shelf, card.near) == (PLACE, ())
        assert events(session, pk) == [EventKind.SHELVED]


def test_that_a_notified_card_without_a_place_keeps_its_stage(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_shelf(session)
        pk = make_application(session, Stage.NOTIFIED, application_id=ID)
        shelved_on = stored(session, pk).shelved_on
        custody.put_away(session, acting, PLACE, ID)
        assert (stored(session, pk).stage, stored(session, pk).shelved_on) == (Stage.NOTIFIED, shelved_on)


def test_that_a_card_does_not_go_where_it_must_not(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, Stage.PREPARED, shelf_id=make_shelf(session, 2))
        elsewhere = make_application(session, application_id="9" * 23, shelf_id=make_shelf(session, 3))
        make_shelf(session, 1)
        make_shelf(session, 1, office="02")
        raw = make_application(session, Stage.DELIVERED, application_id="8" * 23)
        gone = make_application(session, Stage.HANDED_OVER, application_id="7" * 23)
        card = make_application(session, Stage.PREPARED, application_id=ID)

        def put(place: str, text: str) -> str:
            return refusal(lambda: custody.put_away(session, acting, place, text))

        assert put("01-A-01-002", ID) == "taken"
        assert put("02-A-01-001", ID) == "other_office"
        assert put(PLACE, "8" * 23) == "not_prepared"
        assert put(PLACE, "7" * 23) == "handed_over"
        assert put(PLACE, "9" * 23) == "already_shelved"
        assert put("01-A-01-003", "9" * 23) == "already_here"
        assert put(PLACE, "01-A-01-003") == "not_a_card"
        assert refusal(lambda: custody.free_place(session, "01-A-01-002")) == "taken"
        for text in (ID, "01-A-09-001"):
            with pytest.raises(Unknown):
                custody.put_away(session, acting, text, ID)
        with pytest.raises(Unknown):
            custody.put_away(session, acting, PLACE, "6" * 23)
        with pytest.raises(PersonalNumber):
            custody.put_away(session, acting, "6214-9832-0257", ID)
        assert [events(session, pk) for pk in (elsewhere, raw, gone, card)] == [[], [], [], []]


def test_that_a_place_is_scanned_before_its_card(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, Stage.PREPARED, application_id=ID)
        make_shelf(session, 1)
        make_shelf(session, 2)
        for text in (ID, "XY7123456"):
            stop = refusal(lambda text=text: custody.put_step(session, acting, "", text))
            assert stop == "place_first"
        assert custody.put_step(session, acting, "", PLACE) == PLACE
        assert custody.put_step(session, acting, PLACE, "01-A-01-002") == "01-A-01-002"
        put = custody.put_step(session, acting, PLACE, ID)
        assert isinstance(put, custody.CardRow)
        with pytest.raises(Unknown):
            custody.put_step(session, acting, "", "99-Z-99-999")


def test_that_namesakes_in_the_same_box_are_named(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_shelf(session, 1)
        near = make_application(session, name="足立　華子", shelf_id=make_shelf(session, 2))
        make_application(session, shelf_id=make_shelf(session, 3, box=2))
        make_application(session, kana="サトウ　イチ", name="佐藤　一", shelf_id=make_shelf(session, 4))
        make_application(session, Stage.PREPARED, application_id=ID)
        card = custody.put_away(session, acting, PLACE, ID)
    assert [(row.application_pk, row.shelf) for row in card.near] == [(near, "01-A-01-002")]


def test_that_a_returned_notice_is_noted_by_its_number(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session, acting.staff_id)
        pk = make_application(session, notice_number="XY7123456", notices=2)
        card = custody.return_mail(session, acting, "xy7-123456")
        assert (card.stage, stored(session, pk).returned_mail_on) == (Stage.RETURNED_MAIL, TODAY)
        returned = session.scalars(select(Notice.returned_on).order_by(Notice.number)).all()
        assert returned == [None, TODAY]
        assert refusal(lambda: custody.return_mail(session, acting, "XY7123456")) == "already_returned"
        make_application(session, Stage.SHELVED, application_id=ID)
        assert refusal(lambda: custody.return_mail(session, acting, ID)) == "not_notified"


def test_that_a_box_shows_all_its_places(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(
            session,
            application_id=ID,
            shelf_id=make_shelf(session, 2),
            card_expires_on=TODAY - timedelta(days=1),
        )
        for position in (1, 3):
            make_shelf(session, position)
        make_shelf(session, 1, box=2)
        by_place = shelves.box(session, acting, "01-a-01-003")
        assert [place.application_pk for place in by_place.places] == [None, pk, None]
        assert (by_place.wanted, by_place.places[1].flags) == ("01-A-01-003", (Flag.EXPIRED,))
        assert shelves.box(session, acting, f"K{ID}").wanted == "01-A-01-002"
        make_application(session, Stage.PREPARED, application_id="9" * 23)
        assert refusal(lambda: shelves.box(session, acting, "9" * 23)) == "not_shelved"
        with pytest.raises(Unknown):
            shelves.box(session, acting, "01-A-77-001")


def test_that_calling_off_takes_two_persons_and_a_reason(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session, "w1")
        make_staff(session, "w2")
        pk = make_application(session, shelf_id=make_shelf(session))
        for reason, second, field in (
            (" ", "w2", "reason"),
            ("本人の申し出", acting.staff_id, "second_staff"),
        ):
            with pytest.raises(Invalid) as stop:
                custody.call_off(session, acting, pk, 1, reason, second, LOG_IN_WITH)
            assert stop.value.field == field
        assert custody.call_off(session, acting, pk, 1, "本人の申し出", "w2", "wrong").reason == "wrong"
        with pytest.raises(Conflict):
            custody.call_off(session, acting, pk, 2, "本人の申し出", "w2", LOG_IN_WITH)
        assert stored(session, pk).in_custody()
    with database.write() as session:
        assert custody.call_off(session, acting, pk, 1, "本人の申し出", "w2", LOG_IN_WITH).card is not None
        kept = stored(session, pk)
        assert (kept.stage, kept.left_on, kept.shelf_id) == (Stage.WITHDRAWN, TODAY, None)
        event = session.scalars(select(Event).where(Event.application_pk == pk, Event.version == 2)).one()
        assert '"second_staff_id": "w2"' in event.detail
        assert custody.free_place(session, PLACE) == PLACE


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Unknown("application_id", ID), ErrorKind.UNKNOWN_SCAN),
        (Conflict(ID, "w2", None, "shelved"), ErrorKind.CHANGED_MEANWHILE),
        (NotAllowed("put_away", "taken"), ErrorKind.NOT_ALLOWED),
        (NotAllowed("prepare", "already_prepared"), None),
        (PersonalNumber("************"), None),
    ],
)
def test_that_a_stopped_scan_is_reviewed_unless_it_is_harmless(
    database: Database, acting: Acting, error: Refused, kind: ErrorKind | None
) -> None:
    with database.write() as session:
        pk = make_application(session, application_id=ID)
        custody.note_stop(session, acting, "put_away", ID, error)
        entries = session.scalars(select(ErrorEntry)).all()
        assert [(entry.kind, entry.application_pk) for entry in entries] == ([(kind, pk)] if kind else [])


def test_that_two_counters_cannot_fill_the_same_place(server_database: Database, acting: Acting) -> None:
    with server_database.write() as session:
        make_shelf(session)
        for number in ("1", "2"):
            make_application(session, Stage.PREPARED, application_id=number * 23)

    def put(number: str) -> str:
        with server_database.write() as session:
            return refusal(lambda: custody.put_away(session, acting, PLACE, number * 23))

    with ThreadPoolExecutor(1) as other_counter:
        with server_database.write() as session:
            custody.put_away(session, acting, PLACE, "1" * 23)
            refused = other_counter.submit(put, "2")
        assert refused.result() == "taken"
