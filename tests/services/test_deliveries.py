"""Boxes from J-LIS and their control counts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.keeping import CustodyTally
from desktop_app.services import deliveries
from desktop_app.services.acting import Acting
from desktop_app.terms import ErrorKind, Stage
from tests.factories import (
    TODAY,
    make_application,
    make_delivery,
    make_office,
    make_shelf,
    make_staff,
    stored,
)

ID = "12345678901234567890123"


def refusal(call: Callable[[], object]) -> str:
    """Why the call is refused, as a code."""
    with pytest.raises(NotAllowed) as stop:
        call()
    return stop.value.reason


def test_that_a_delivery_is_announced_with_its_control_count(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session)
        make_office(session)
        row = deliveries.announce(session, acting, "ｊ2023ー0627", "01", 50, TODAY)
        assert (row.code, row.office, row.announced, row.scanned, row.agrees) == (
            "J2023-0627",
            "区役所",
            50,
            0,
            False,
        )
        assert deliveries.open_ones(session) == [row]
        assert [office.code for office in deliveries.offices(session)] == ["01"]


@pytest.mark.parametrize(
    ("code", "office", "announced", "days", "field"),
    [
        ("", "01", 5, 0, "delivery_code"),
        ("d001", "01", 5, 0, "delivery_code"),
        ("D2", "01", 0, 0, "announced"),
        ("D2", "01", 10_001, 0, "announced"),
        ("D2", "01", 5, 1, "arrived_on"),
        ("D2", "99", 5, 0, "office"),
    ],
)
def test_that_a_slip_that_cannot_be_right_is_refused(
    database: Database, acting: Acting, code: str, office: str, announced: int, days: int, field: str
) -> None:
    with database.write() as session:
        make_staff(session)
        make_delivery(session, 1, "D001")
        with pytest.raises(Invalid) as stop:
            deliveries.announce(session, acting, code, office, announced, TODAY + timedelta(days=days))
        assert stop.value.field == field


def test_that_each_card_enters_custody_by_its_own_scan(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session)
        delivery = make_delivery(session, 2)
        pk = make_application(session, Stage.PRODUCED, application_id=ID)
        other = make_application(session, Stage.PRODUCED)
        card, row = deliveries.scan_in(session, acting, delivery, f"K{ID}")
        kept = stored(session, pk)
        assert (kept.stage, kept.custody_on, kept.delivery_id) == (Stage.DELIVERED, TODAY, delivery)
        assert (card.application_pk, row.scanned, row.announced) == (pk, 1, 2)
        assert not stored(session, other).in_custody()
        assert session.scalar(select(CustodyTally.count)) == 1


def test_that_a_card_that_does_not_belong_stops(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session)
        delivery = make_delivery(session, 2)
        before = make_delivery(session, 1, "D000")
        for digit, stage in (("1", Stage.PRODUCED), ("2", Stage.PRODUCED), ("3", Stage.SHELVED)):
            make_application(session, stage, application_id=digit * 23)
        make_application(session, Stage.REJECTED, application_id="4" * 23)
        make_application(session, Stage.HANDED_OVER, application_id="5" * 23)
        make_application(session, Stage.HANDED_OVER, application_id="7" * 23, delivery_id=before)
        make_shelf(session)
        deliveries.scan_in(session, acting, delivery, "1" * 23)
        deliveries.scan_in(session, acting, before, "2" * 23)

        def scan(text: str) -> str:
            return refusal(lambda: deliveries.scan_in(session, acting, delivery, text))

        assert scan("1" * 23) == "already_scanned"
        assert scan("2" * 23) == "other_delivery"
        assert scan("3" * 23) == "already_in_custody"
        assert scan("4" * 23) == "rejected"
        assert scan("5" * 23) == "handed_over"
        assert scan("7" * 23) == "handed_over"
        assert scan("01-A-01-001") == "not_a_card"
        with pytest.raises(Unknown):
            deliveries.scan_in(session, acting, delivery, "6" * 23)
        with pytest.raises(Unknown):
            deliveries.scan_in(session, acting, 4711, "1" * 23)
        assert deliveries.one(session, delivery).scanned == 1


def test_that_a_delivery_closes_by_itself_only_when_the_counts_agree(
    database: Database, acting: Acting
) -> None:
    with database.write() as session:
        make_staff(session)
        delivery = make_delivery(session, 1)
        make_application(session, Stage.PRODUCED, application_id=ID)
        assert refusal(lambda: deliveries.close(session, acting, delivery, 1)) == "difference"
        assert refusal(lambda: deliveries.close(session, acting, delivery, 1, "  ")) == "difference"
        deliveries.scan_in(session, acting, delivery, ID)
        row = deliveries.close(session, acting, delivery, 1)
        assert (row.closed_at, row.difference_reason) == (acting.now, None)
        assert deliveries.open_ones(session) == []
        assert session.scalars(select(ErrorEntry)).all() == []
        assert refusal(lambda: deliveries.scan_in(session, acting, delivery, ID)) == "delivery_closed"
        with pytest.raises(Conflict) as stop:
            deliveries.close(session, acting, delivery, 1)
        assert stop.value.changed_by == acting.staff_id


def test_that_a_difference_is_kept_with_its_reason_and_reviewed(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_staff(session)
        delivery = make_delivery(session, 3)
        row = deliveries.close(session, acting, delivery, 1, "箱に2枚しかない")
        assert row.difference_reason == "箱に2枚しかない"
        entry = session.scalars(select(ErrorEntry)).one()
        assert (entry.kind, entry.text) == (ErrorKind.DELIVERY_DIFFERENCE, "D001: 0 / 3. 箱に2枚しかない")
