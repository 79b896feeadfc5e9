"""What stands on labels, on which sheet each comes, and that a second print of a pouch needs a reason."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.services import labels, printing, resolve
from desktop_app.services.acting import Acting
from desktop_app.services.label_sheets import SHEETS
from desktop_app.services.labels import PickedRow, PouchesRow, Where, Which
from desktop_app.services.printing import PrintOrder
from desktop_app.terms import PrintFault, Stage
from tests import factories
from tests.factories import NOW, make_application, make_delivery, make_office, make_shelf

WIDE, HIGH = 210.0, 297.0


def number(digit: int) -> str:
    """An application's id."""
    return str(digit) * 23


@pytest.fixture
def delivery(database: Database) -> int:
    """Cards 1 to 3 of delivery D001, the third handed over already; 4 came otherwise."""
    with database.write() as session:
        pk = make_delivery(session, 3)
        for digit, stage in ((1, Stage.DELIVERED), (2, Stage.PREPARED), (3, Stage.HANDED_OVER)):
            make_application(session, stage, application_id=number(digit), delivery_id=pk)
        make_application(session, Stage.PREPARED, application_id=number(4))
    return pk


def printed(session: Session, order: PrintOrder, now: datetime = NOW) -> str:
    """Carry a job out; gives its id."""
    job = printing.start(session, factories.acting(now=now), order).job_id
    printing.release(session, factories.acting(), job, "0" * 64)
    return job


@pytest.mark.parametrize("key", SHEETS)
def test_that_the_labels_of_a_sheet_lie_on_an_a4_page_without_touching_its_edge(key: str) -> None:
    sheet = SHEETS[key]
    assert sheet.count == int(key)
    assert sheet.corner(1) == (sheet.left, sheet.top)
    left, top = sheet.corner(sheet.count)
    assert left + sheet.width + sheet.left == pytest.approx(WIDE)
    assert top + sheet.height + sheet.top == pytest.approx(HIGH)


def test_that_a_delivery_gives_a_label_for_each_card_that_lies_here(
    database: Database, delivery: int
) -> None:
    with database.read() as session:
        found = labels.pouches(session, "d001")
        assert (found.subject, found.is_delivery) == ("D001", True)
        assert [label.big for label in found.new] == ["111111", "222222"]
        assert all(resolve.is_pouch_label(label.code) for label in found.labels)
        shown = " ".join(f"{label.line} {label.big} {label.small}" for label in found.labels)
        assert "アダチ" in shown
        assert not any(text in shown for text in ("足立", "1985", "ABC0"))
        assert labels.pouches(session, f"K{number(4)}").subject == number(4)
        with pytest.raises(NotAllowed, match="not_in_custody"):
            labels.pouches(session, number(3))
        with pytest.raises(Unknown):
            labels.pouches(session, number(9))


def test_that_only_new_labels_are_printed_and_the_others_again_with_a_reason(
    database: Database, acting: Acting, delivery: int
) -> None:
    with database.write() as session:
        first = printed(session, labels.pouch_order(session, "D001", "44", 1))
        make_application(session, Stage.DELIVERED, application_id=number(5), delivery_id=delivery)
        found = labels.pouches(session, "D001")
        assert [label.printed_in for label in found.labels] == [first, first, None]
        order = labels.pouch_order(session, "D001", "44", 1)
        assert (order.reprint_of, [page.codes for page in order.pages]) == (None, [(f"K{number(5)}",)])
        again = labels.pouch_order(session, "D001", "44", 1, again=True, reason="")
        assert (again.reprint_of, len(again.pages[0].codes)) == (first, 3)
        with pytest.raises(Invalid, match="reason"):
            printing.start(session, acting, again)
        # A card of the delivery alone was printed with it, and after that by itself.
        one = labels.pouch_order(session, number(1), "44", 1, again=True, reason="破れた")
        assert (one.reprint_of, one.reason) == (first, "破れた")
        second = printed(session, one, NOW + timedelta(minutes=1))
        assert labels.pouches(session, number(1)).labels[0].printed_in == second
        with pytest.raises(Invalid, match="pages"):
            printing.start(session, acting, labels.pouch_order(session, number(1), "44", 1))


def test_that_a_job_that_failed_printed_nothing(database: Database, acting: Acting, delivery: int) -> None:
    with database.write() as session:
        job = printing.start(session, acting, labels.pouch_order(session, "D001", "44", 1)).job_id
        printing.fail(session, acting, job, PrintFault.MISREAD)
        assert len(labels.pouches(session, "D001").new) == 2


def test_that_a_half_used_sheet_is_used_up_and_each_sheet_keeps_a_label_for_its_job(
    database: Database,
) -> None:
    with database.write() as session:
        for position in range(1, 31):
            make_shelf(session, position)
        where = Where("01", "A", 1, 1)
        order = labels.place_order(session, where, Which.PLACES, "24", 20)
        assert [page.facts["start"] for page in order.pages] == [20, 1, 1]
        assert [len(page.codes) for page in order.pages] == [4, 23, 3]
        # On the last label of a sheet there is room for the job alone: the next sheet is taken.
        order = labels.place_order(session, where, Which.PLACES, "24", 24)
        assert [len(page.codes) for page in order.pages] == [23, 7]
        for start in (0, 25):
            with pytest.raises(Invalid, match="start"):
                labels.place_order(session, where, Which.PLACES, "24", start)


def test_that_places_and_boxes_of_a_cabinet_have_labels_that_lead_back(database: Database) -> None:
    with database.write() as session:
        make_office(session)
        for box in (1, 2, 3):
            for position in (1, 2):
                make_shelf(session, position, box=box)
        make_shelf(session, 1, cabinet="B")
        where = Where("01", "A", 1, 2)
        both = [label.code for label in labels.places(session, where, Which.BOTH)]
        assert both == [
            *("BOX-01-A-01", "01-A-01-001", "01-A-01-002"),
            *("BOX-01-A-02", "01-A-02-001", "01-A-02-002"),
        ]
        assert len(labels.places(session, where, Which.PLACES)) == 4
        boxes = labels.places(session, where, Which.BOXES)
        assert (boxes[0].line, boxes[0].big, boxes[0].small) == ("", "01-A-01", "区役所")
        assert all(resolve.box(session, label.code) for label in boxes)
        assert all(resolve.shelf(session, code) for code in both if not code.startswith("BOX"))
        assert [(row.cabinet, row.first, row.last) for row in labels.cabinets(session)] == [
            ("A", 1, 3),
            ("B", 1, 1),
        ]


def test_that_a_scan_says_what_labels_are_wanted(database: Database, acting: Acting, delivery: int) -> None:
    with database.write() as session:
        make_shelf(session, 1, box=2)
        make_shelf(session, 1, box=5)
        for text in ("01-A-02-001", "BOX-01-A-02", "01-a-02"):
            picked = labels.find(session, acting, text)
            assert isinstance(picked, PickedRow)
            assert (picked.box, picked.cabinet.first, picked.cabinet.last) == (2, 2, 5)
        for text in ("D001", number(1)):
            assert isinstance(labels.find(session, acting, text), PouchesRow)


@pytest.mark.parametrize("start", [1, 2, 23, 24])
@pytest.mark.parametrize("count", [0, 1, 22, 23, 24, 46, 47])
def test_that_the_number_of_sheets_is_told_beforehand(database: Database, count: int, start: int) -> None:
    with database.write() as session:
        for position in range(1, count + 1):
            make_shelf(session, position)
        order = labels.place_order(session, Where("01", "A", 1, 1), Which.PLACES, "24", start)
    assert labels.sheets(count, "24", start) == len(order.pages)
