"""A shelved card goes to another place by its own scan, and its office goes with it."""

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from desktop_app.errors import NoPermission, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.keeping import CustodyTally
from desktop_app.models.pull import Pulled
from desktop_app.models.slot import Slot
from desktop_app.services import moving, stock
from desktop_app.services.acting import Acting
from desktop_app.services.ledger.compare import difference
from desktop_app.services.moving import MovedRow, VisitElsewhere
from desktop_app.services.prepared import AT
from desktop_app.services.pulling import pulls
from desktop_app.services.support import desk
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, Role, Stage
from tests import factories
from tests.factories import NOW, TODAY, make_application, make_office, make_shelf, make_staff, stored
from tests.services.support import sittings

ID = "12345678901234567890123"
HERE, THERE = "01-A-01-001", "01-A-01-002"


def refusal(call: Callable[[], object]) -> str:
    """Why the call is refused, as a code."""
    with pytest.raises(NotAllowed) as stop:
        call()
    return stop.value.reason


def test_that_a_card_is_moved_to_the_place_scanned_before_it(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session, application_id=ID, shelf_id=make_shelf(session, 1))
        place = make_shelf(session, 2)
        make_application(session, shelf_id=make_shelf(session, 3))
        assert refusal(lambda: moving.step(session, acting, "", ID)) == "place_first"
        assert moving.step(session, acting, "", "01-a-01-002") == THERE
        moved = moving.step(session, acting, THERE, f"K{ID}")
        assert isinstance(moved, MovedRow)
        assert (moved.card.shelf, moved.came_from, moved.office, moved.visit) == (THERE, HERE, None, None)
        assert [near.shelf for near in moved.card.near] == ["01-A-01-003"]
        kept = stored(session, pk)
        assert (kept.shelf_id, kept.stage, kept.office_code) == (place, Stage.NOTIFIED, "01")
        assert session.scalars(select(Event.kind).where(Event.version == 2)).all() == [EventKind.MOVED]
        assert moving.step(session, acting, "", HERE) == HERE


def test_that_the_office_goes_with_the_card_and_a_visit_elsewhere_is_named(
    database: Database, acting: Acting
) -> None:
    with database.write() as session:
        pk = make_application(session, application_id=ID, shelf_id=make_shelf(session, 1))
        make_office(session, "02", "千住区民事務所")
        make_shelf(session, 1, office="02")
        times = {"on_date": TODAY, "starts": 600, "ends": 630}
        slot = Slot(place_code="01", **times)
        session.add(slot)
        session.flush()
        session.add(
            Booking(
                application_pk=pk,
                slot_id=slot.id,
                seat_number=1,
                visit="v",
                place_code="01",
                state="booked",
                stage_before="notified",
                booked_at=NOW,
                booked_by="w1",
                **times,
            )
        )
        moved = moving.move(session, acting, "02-A-01-001", ID)
        assert (moved.office, moved.visit) == ("千住区民事務所", VisitElsewhere("区役所", TODAY, 600))
        assert stored(session, pk).office_code == "02"
        assert session.execute(select(CustodyTally.office_code, CustodyTally.count)).all() == [("02", 1)]


def test_that_moved_cards_agree_with_their_events_and_tallies(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, application_id=ID, shelf_id=make_shelf(session, 1))
        make_shelf(session, 1, office="02")
        moving.move(session, acting, "02-A-01-001", ID)
    with database.read() as session:
        assert [one for one in verify(session).problems if one.kind != "name_words"] == []


def test_that_a_card_is_not_moved_where_it_must_not(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, application_id=ID, shelf_id=make_shelf(session, 1))
        make_application(session, shelf_id=make_shelf(session, 2))
        make_shelf(session, 3)
        make_application(session, Stage.PREPARED, application_id="8" * 23)
        make_application(session, Stage.HANDED_OVER, application_id="7" * 23)
        lapsed = make_application(
            session, Stage.LAPSED, application_id="6" * 23, shelf_id=make_shelf(session, 4)
        )

        def move(place: str, text: str) -> str:
            return refusal(lambda: moving.move(session, acting, place, text))

        assert move(THERE, ID) == "taken"
        assert move(HERE, ID) == "already_here"
        assert move("01-A-01-003", "8" * 23) == "not_shelved"
        assert move("01-A-01-003", "7" * 23) == "handed_over"
        assert move("01-A-01-003", "BOX-01-A-01") == "not_a_card"
        with pytest.raises(Unknown):
            moving.move(session, acting, "01-A-01-003", "9" * 23)
        assert moving.move(session, acting, "01-A-01-003", "6" * 23).card.application_pk == lapsed


def test_that_a_card_pulled_for_a_visit_keeps_its_place(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session, application_id=ID, shelf_id=make_shelf(session, 1))
        make_shelf(session, 2)
        session.add(Pulled(application_pk=pk, place_code="01", on_date=TODAY, pulled_at=NOW, pulled_by="w1"))
        session.flush()
        assert refusal(lambda: moving.move(session, acting, THERE, ID)) == "pulled_out"
        session.execute(update(Pulled).values(ended_at=NOW, ended_by="w1", outcome="returned"))
        assert moving.move(session, acting, THERE, ID).card.shelf == THERE


def test_that_an_older_ledger_does_not_take_the_office_of_a_shelved_card_back(
    database: Database, acting: Acting
) -> None:
    with database.write() as session:
        make_office(session, "02")
        shelved = make_application(session, shelf_id=make_shelf(session, 1))
        free = make_application(session, Stage.APPLIED)
        for pk, changed in ((shelved, {}), (free, {"office_code": "02"})):
            row = session.execute(
                select(*Application.__table__.columns).where(Application.id == pk)
            ).mappings()
            facts: list[str | int | None] = [None] * len(AT)
            facts[AT["office_code"]] = "02"
            assert difference(dict(row.one()), facts, {"office_code"}).changes == changed


def test_that_only_who_works_with_cards_moves_counts_and_pulls_them(database: Database) -> None:
    with database.write() as session:
        place = make_shelf(session, 1)
        make_shelf(session, 2)
        pk = make_application(session, Stage.SHELVED, shelf_id=place)
        make_staff(session, "it1", Role.IT)
        card = stored(session, pk).application_id
        who = factories.acting("it1")
        for work in (
            lambda: moving.move(session, who, THERE, card),
            lambda: stock.begin(session, who, THERE),
            lambda: pulls.pull(session, who, TODAY, card),
            lambda: pulls.put_back(session, factories.acting("it1"), card, THERE),
            lambda: desk.receive(session, factories.acting("it1"), sittings.reception(session)),
        ):
            with pytest.raises(NoPermission):
                work()
