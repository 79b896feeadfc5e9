"""An emptied box: two people, no card by the record, kept and seen; and what verify notices of boxes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.pull import Pulled
from desktop_app.models.stock import BoxEmptied, StockTake, StockTakeScan
from desktop_app.services import boxes, custody, deliveries, emptied, moving, stock
from desktop_app.services.acting import Acting
from desktop_app.services.emptied import EmptiedRow
from desktop_app.services.verify import verify
from desktop_app.terms import Role, Stage
from tests import factories
from tests.factories import LOG_IN_WITH, NOW, TODAY, make_application, make_delivery, make_shelf, make_staff

ID = "12345678901234567890123"
PLACE = "01-A-01-001"


def refusal(call: Callable[[], object]) -> str:
    """Why the call is refused, as a code."""
    with pytest.raises(NotAllowed) as stop:
        call()
    return stop.value.reason


def test_that_the_box_of_a_delivery_is_empty_only_when_each_card_has_a_place(
    database: Database, acting: Acting
) -> None:
    with database.write() as session:
        make_staff(session, "w2")
        make_shelf(session)
        make_application(session, Stage.PRODUCED, application_id=ID)
        pk = make_delivery(session, 1)

        def empty() -> emptied.DoneRow:
            return emptied.empty_delivery(session, acting, pk, "w2", LOG_IN_WITH)

        assert refusal(empty) == "delivery_open"
        deliveries.scan_in(session, acting, pk, ID)
        deliveries.close(session, acting, pk, 1)
        assert (refusal(empty), emptied.still_in_delivery(session, pk)) == ("cards_in_box", 1)
        custody.prepare(session, acting, ID)
        assert refusal(empty) == "cards_in_box"
        custody.put_away(session, acting, PLACE, ID)
        done = empty()
        assert done.emptied == emptied.of_delivery(session, pk) == EmptiedRow(NOW, "w1", "w2")
        assert refusal(empty) == "emptied_before"
        with pytest.raises(Unknown):
            emptied.empty_delivery(session, acting, 99, "w2", LOG_IN_WITH)


def test_that_a_box_of_the_shelves_is_empty_only_without_any_card(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session, "w2")
        pk = make_application(session, application_id=ID, shelf_id=make_shelf(session))
        session.add(Pulled(application_pk=pk, place_code="01", on_date=TODAY, pulled_at=NOW, pulled_by="w1"))
        session.flush()

        def empty(text: str = "BOX-01-A-01", second: str = "w2") -> emptied.DoneRow:
            return emptied.empty_box(session, acting, text, second, LOG_IN_WITH)

        assert refusal(empty) == "cards_in_box"
        session.execute(update(Pulled).values(ended_at=NOW, ended_by="w1", outcome="returned"))
        assert refusal(empty) == "cards_in_box"
        make_shelf(session, 1, box=2)
        moving.move(session, acting, "01-A-02-001", ID)
        box = boxes.find(session, PLACE)
        assert emptied.of_box(session, box) is None
        make_staff(session, "it1", Role.IT)
        for second, why in (("w1", "same_person"), ("it1", "not_of_the_counter")):
            with pytest.raises(Invalid, match=why):
                empty(second=second)
        with pytest.raises(Unknown):
            empty("01-A-09")
        assert empty().emptied == emptied.of_box(session, box) == EmptiedRow(NOW, "w1", "w2")
        told = session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "box_emptied")).one()
        assert json.loads(told)["second_staff_id"] == "w2"


def test_that_a_wrong_password_is_counted_and_nothing_is_kept(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session, "w2")
        make_shelf(session)
        for second, password in (("w2", "wrong"), ("nobody", LOG_IN_WITH)):
            done = emptied.empty_box(session, acting, PLACE, second, password)
            assert (done.emptied, done.reason) == (None, "wrong")
        for _ in range(4):
            done = emptied.empty_box(session, acting, PLACE, "w2", "wrong")
        assert done.reason == "locked"
        assert session.scalars(select(BoxEmptied.id)).all() == []


@pytest.fixture
def counted(database: Database, acting: Acting) -> Database:
    """An ended count with a missing, a wrong and an unknown card, one under way, and an emptied box."""
    with database.write() as session:
        make_staff(session, "w2")
        for digit in (1, 2):
            make_application(session, application_id=str(digit) * 23, shelf_id=make_shelf(session, digit))
        make_application(session, application_id="3" * 23, shelf_id=make_shelf(session, 1, box=2))
        make_shelf(session, 1, box=3)
        take = stock.begin(session, acting, PLACE)
        for digit in (1, 3, 9):
            stock.scan(session, acting, take.take_pk, str(digit) * 23)
        stock.end(session, acting, take.take_pk, take.version, "数え直した")
        other = stock.begin(session, acting, "01-A-02")
        stock.scan(session, acting, other.take_pk, "3" * 23)
        emptied.empty_box(session, acting, "01-A-03", "w2", LOG_IN_WITH)
        pk = make_delivery(session, 1)
        deliveries.close(session, acting, pk, 1, "届いていない")
        emptied.empty_delivery(session, acting, pk, "w2", LOG_IN_WITH)
    return database


def kinds(database: Database) -> set[str]:
    """What verify finds, without the words of names that the factory does not write."""
    with database.read() as session:
        return {problem.kind for problem in verify(session).problems} - {"name_words", "search_key"}


def test_that_counts_and_emptied_boxes_agree(counted: Database) -> None:
    assert kinds(counted) == set()


def change_take(**values: object) -> Callable[[Session], object]:
    return lambda session: session.execute(update(StockTake).where(StockTake.id == 1).values(**values))


def change_scan(**values: object) -> Callable[[Session], object]:
    where = (StockTakeScan.stock_take_id == 1, StockTakeScan.number == 1)
    return lambda session: session.execute(update(StockTakeScan).where(*where).values(**values))


def change_emptied(**values: object) -> Callable[[Session], object]:
    return lambda session: session.execute(update(BoxEmptied).where(BoxEmptied.id == 1).values(**values))


def drop_take(session: Session) -> None:
    session.execute(delete(StockTakeScan).where(StockTakeScan.stock_take_id == 1))
    session.execute(delete(StockTake).where(StockTake.id == 1))


def add_emptied(session: Session) -> None:
    who = {"at": NOW, "staff_id": "w1", "second_staff_id": "w2"}
    session.execute(insert(BoxEmptied).values(office_code="01", cabinet="A", box=1, **who))


def drop_scan(session: Session) -> None:
    session.execute(delete(StockTakeScan).where(StockTakeScan.stock_take_id == 2))


def add_scan(session: Session) -> None:
    where = {"stock_take_id": 2, "number": 2, "application_pk": 1, "finding": "elsewhere"}
    session.execute(insert(StockTakeScan).values(**where, at=NOW, staff_id="w1"))


def close_later(session: Session) -> None:
    session.execute(
        update(BoxEmptied).where(BoxEmptied.delivery_id.is_not(None)).values(at=NOW - timedelta(1))
    )


def drop_entries(session: Session) -> None:
    session.execute(delete(ErrorEntry).where(ErrorEntry.reason == "missing"))


DAMAGES: dict[str, tuple[Callable[[Session], object], str]] = {
    "a count": (change_take(found=2), "stock_take"),
    "all counts": (change_take(found=2, missing=0), "stock_take_log"),
    "a reason": (change_take(reason=None), "stock_take_reason"),
    "an end": (change_take(ended_at=None, ended_by=None), "stock_take"),
    "counts that are not there": (change_take(found=None), "stock_take"),
    "a count that is gone": (drop_take, "stock_take_missing"),
    "an entry to review": (drop_entries, "stock_take_entries"),
    "a finding": (change_scan(finding="elsewhere"), "stock_take_scan"),
    "no finding at all": (change_scan(finding="x"), "stock_take_scan"),
    "who scanned": (change_scan(staff_id="w9"), "stock_take_scan"),
    "a scan that is gone": (drop_scan, "stock_take_scan"),
    "a scan that nobody made": (add_scan, "stock_take_scan"),
    "one name twice": (change_emptied(second_staff_id="w1"), "box_emptied"),
    "no box": (change_emptied(box=None), "box_emptied"),
    "another moment": (change_emptied(at=NOW + timedelta(1)), "box_emptied"),
    "an emptied box that nobody noted": (add_emptied, "box_emptied"),
    "a delivery emptied before it was closed": (close_later, "box_emptied"),
    "an emptied box that is gone": (lambda session: session.execute(delete(BoxEmptied)), "box_emptied"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_that_damage_to_counts_and_emptied_boxes_is_found(counted: Database, name: str) -> None:
    damage, kind = DAMAGES[name]
    with counted.write() as session:
        damage(session)
    assert kind in kinds(counted)


def test_that_another_person_may_be_second_for_each_box(database: Database) -> None:
    with database.write() as session:
        make_staff(session, "w1")
        make_staff(session, "w3")
        make_shelf(session)
        mine = factories.acting("w3")
        assert emptied.empty_box(session, mine, PLACE, "w1", LOG_IN_WITH).emptied is not None
        assert emptied.empty_box(session, mine, PLACE, "w1", LOG_IN_WITH).emptied is not None
        assert len(session.scalars(select(BoxEmptied.id)).all()) == 2
