"""A box is counted by scan: both differences, cards out for a visit, a count that rests and goes on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from desktop_app.errors import Conflict, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.pull import Pulled
from desktop_app.models.stock import StockTake, StockTakeScan
from desktop_app.services import custody, moving, stock
from desktop_app.services.acting import Acting
from desktop_app.services.stock import EndedRow
from desktop_app.terms import ErrorKind, Finding, Stage
from tests import factories
from tests.factories import LOG_IN_WITH, NOW, TODAY, make_application, make_shelf, make_staff

HERE = "01-A-01-001"
LATER = NOW + timedelta(minutes=5)


def number(digit: int) -> str:
    """An application's id."""
    return str(digit) * 23


@pytest.fixture
def box(database: Database) -> dict[int, int]:
    """Cards 1 to 3 in the box, 4 in the next one, 5 without a place, 6 handed over; place 4 is free."""
    with database.write() as session:
        pks = {
            digit: make_application(
                session, application_id=number(digit), shelf_id=make_shelf(session, digit)
            )
            for digit in (1, 2, 3)
        }
        make_shelf(session, 4)
        pks[4] = make_application(session, application_id=number(4), shelf_id=make_shelf(session, 1, box=2))
        pks[5] = make_application(session, Stage.PREPARED, application_id=number(5))
        pks[6] = make_application(session, Stage.HANDED_OVER, application_id=number(6))
    return pks


def pull(database: Database, pk: int) -> None:
    """Take a card out for a visit."""
    with database.write() as session:
        session.add(Pulled(application_pk=pk, place_code="01", on_date=TODAY, pulled_at=NOW, pulled_by="w1"))


def refusal(call: Callable[[], object]) -> str:
    """Why the call is refused, as a code."""
    with pytest.raises(NotAllowed) as stop:
        call()
    return stop.value.reason


@pytest.mark.parametrize("label", [HERE, "01-a-01-004", "01-A-01", "BOX-01-A-01", "box-01-A-1"])
def test_that_a_box_is_counted_by_its_own_label_or_that_of_a_place(
    database: Database, acting: Acting, box: dict[int, int], label: str
) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, label)
        assert (take.label, take.begun_by, take.scanned) == ("01-A-01", "w1", 0)
        for text in ("01-A-09", "99-Z-01-001", number(1), ""):
            with pytest.raises(Unknown):
                stock.begin(session, acting, text)


def test_that_a_count_that_agrees_ends_without_a_reason(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        for digit in (1, 2, 3):
            row, take = stock.scan(session, acting, take.take_pk, f"K{number(digit)}")
            assert (row.finding, row.number, take.scanned) == (Finding.HERE, digit, digit)
        assert stock.end(session, acting, take.take_pk, take.version) == EndedRow("01-A-01", 3, 3, 0, 0)
        assert stock.under_way(session) == []
        assert session.scalars(select(ErrorEntry.id)).all() == []
        again = stock.begin(session, acting, HERE)
        assert (again.take_pk != take.take_pk, again.scanned) == (True, 0)


def test_that_both_differences_are_found_and_reviewed(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        findings = [stock.scan(session, acting, take.take_pk, number(digit))[0] for digit in (1, 4, 5, 6, 9)]
        assert [row.finding for row in findings] == [
            Finding.HERE,
            Finding.ELSEWHERE,
            Finding.NO_PLACE,
            Finding.NOT_IN_CUSTODY,
            Finding.UNKNOWN,
        ]
        found = stock.look(session, take.take_pk)
        assert [(row.application_pk, row.shelf) for row in found.missing] == [
            (box[2], "01-A-01-002"),
            (box[3], "01-A-01-003"),
        ]
        assert [row.shelf for row in found.surplus] == ["01-A-02-001", "", "", ""]
        assert found.surplus[3].scanned == number(9)
        take = stock.one(session, take.take_pk)
        assert refusal(lambda: stock.end(session, acting, take.take_pk, take.version)) == "stock_difference"
        ended = stock.end(session, acting, take.take_pk, take.version, " 二人で  数え直した ")
        assert ended == EndedRow("01-A-01", 3, 1, 2, 4)
        kept = session.scalars(select(StockTake)).one()
        assert (kept.reason, kept.ended_by) == ("二人で 数え直した", "w1")
        entries = session.execute(
            select(ErrorEntry.kind, ErrorEntry.reason, ErrorEntry.application_pk).order_by(ErrorEntry.id)
        ).all()
    assert entries == [
        (ErrorKind.STOCK_DIFFERENCE, Finding.UNKNOWN, None),
        (ErrorKind.STOCK_DIFFERENCE, Finding.MISSING, box[2]),
        (ErrorKind.STOCK_DIFFERENCE, Finding.MISSING, box[3]),
        (ErrorKind.STOCK_DIFFERENCE, Finding.ELSEWHERE, box[4]),
        (ErrorKind.STOCK_DIFFERENCE, Finding.NO_PLACE, box[5]),
        (ErrorKind.STOCK_DIFFERENCE, Finding.NOT_IN_CUSTODY, box[6]),
    ]


def test_that_a_card_out_for_a_visit_is_not_missing(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    pull(database, box[2])
    pull(database, box[3])
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        stock.scan(session, acting, take.take_pk, number(1))
        # It was put back without its scan: the count of the day would never agree.
        assert stock.scan(session, acting, take.take_pk, number(3))[0].finding is Finding.PULLED
        found = stock.look(session, take.take_pk)
        assert [row.application_pk for row in found.pulled] == [box[2]]
        assert ([row.application_pk for row in found.surplus], found.missing) == ([box[3]], ())
        session.execute(update(Pulled).values(ended_at=NOW, ended_by="w1", outcome="returned"))
        found = stock.look(session, take.take_pk)
        assert ([row.application_pk for row in found.missing], found.surplus) == ([box[2]], ())


def test_that_a_surplus_card_is_put_right_by_its_own_scan(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        for digit in (1, 2, 3, 4, 5):
            stock.scan(session, acting, take.take_pk, number(digit))
        later = factories.acting(now=LATER)
        moving.move(session, later, "01-A-01-004", number(4))
        assert len(stock.look(session, take.take_pk).here) == 4
        make_shelf(session, 2, box=2)
        moving.move(session, later, "01-A-02-002", number(4))
        found = stock.look(session, take.take_pk)
        assert [row.application_pk for row in found.surplus] == [box[5]]
        # A card that was counted and then left its place rightly is no difference.
        make_shelf(session, 3, box=2)
        moving.move(session, later, "01-A-02-003", number(1))
        found = stock.look(session, take.take_pk)
        assert (len(found.here), found.missing, len(found.surplus)) == (2, (), 1)


def test_that_a_card_that_was_counted_and_then_left_its_place_is_no_difference(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    with database.write() as session:
        make_staff(session, "w2")
        take = stock.begin(session, acting, HERE)
        for digit in (1, 2, 3):
            stock.scan(session, acting, take.take_pk, number(digit))
        custody.call_off(session, acting, box[1], 1, "本人の申し出", "w2", LOG_IN_WITH)
    pull(database, box[2])
    with database.write() as session:
        found = stock.look(session, take.take_pk)
        assert ([row.application_pk for row in found.here], found.differences) == ([box[3]], ())
        assert [row.application_pk for row in found.pulled] == [box[2]]


def test_that_a_card_is_counted_once_and_only_by_its_pouch(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    with database.write() as session:
        make_application(session, notice_number="XY7123456")
        take = stock.begin(session, acting, HERE)

        def scan(text: str) -> str:
            return refusal(lambda: stock.scan(session, acting, take.take_pk, text))

        for text in (number(1), number(9)):
            stock.scan(session, acting, take.take_pk, text)
            assert scan(f"K{text}") == "already_counted"
        assert scan("XY7-123456") == "needs_pouch"
        assert scan(HERE) == scan("BOX-01-A-02") == "not_a_card"
        with pytest.raises(Unknown):
            stock.scan(session, acting, take.take_pk, "smudge")
        assert session.scalars(select(StockTakeScan.number)).all() == [1]
        assert len(session.scalars(select(ErrorEntry.id)).all()) == 1


def test_that_a_count_rests_and_goes_on(database: Database, acting: Acting, box: dict[int, int]) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        stock.scan(session, acting, take.take_pk, number(1))
    with database.write() as session:
        assert [row.label for row in stock.under_way(session)] == ["01-A-01"]
        again = stock.begin(session, factories.acting(), "01-A-01-003")
        assert (again.take_pk, again.scanned, again.begun_at) == (take.take_pk, 1, NOW)
        assert stock.scan(session, acting, again.take_pk, number(2))[0].number == 2


def test_that_another_person_is_told_who_counts_and_may_take_over(
    database: Database, acting: Acting, box: dict[int, int]
) -> None:
    other = factories.acting("w2")
    with database.write() as session:
        mine = stock.begin(session, acting, HERE)
        seen = stock.begin(session, other, HERE)
        assert (seen.take_pk, seen.begun_by) == (mine.take_pk, "w1")
        with pytest.raises(Conflict) as stop:
            stock.scan(session, other, seen.take_pk, number(1))
        assert (stop.value.changed_by, stop.value.change) == ("w1", "stock_take")
        theirs = stock.take_over(session, other, seen.take_pk, seen.version)
        assert theirs.begun_by == "w2"
        stock.scan(session, other, seen.take_pk, number(1))
        for call in (
            lambda: stock.scan(session, acting, mine.take_pk, number(2)),
            lambda: stock.end(session, acting, mine.take_pk, mine.version, "数え直した"),
            lambda: stock.take_over(session, acting, mine.take_pk, mine.version),
        ):
            with pytest.raises(Conflict) as stop:
                call()
            assert stop.value.changed_by == "w2"


def test_that_a_count_ends_once(database: Database, acting: Acting, box: dict[int, int]) -> None:
    with database.write() as session:
        take = stock.begin(session, acting, HERE)
        stock.end(session, acting, take.take_pk, take.version, "空だった")
        for call in (
            lambda: stock.end(session, acting, take.take_pk, take.version, "空だった"),
            lambda: stock.scan(session, acting, take.take_pk, number(1)),
        ):
            with pytest.raises(Conflict):
                call()
        assert len(session.scalars(select(ErrorEntry.id)).all()) == 3


def test_that_two_counters_begin_one_count(server_database: Database, acting: Acting) -> None:
    with server_database.write() as session:
        make_shelf(session)

    def begin() -> int:
        with server_database.write() as session:
            return stock.begin(session, factories.acting("w2"), HERE).take_pk

    with ThreadPoolExecutor(1) as other_counter:
        with server_database.write() as session:
            mine = stock.begin(session, acting, HERE).take_pk
            theirs = other_counter.submit(begin)
        assert theirs.result() == mine
