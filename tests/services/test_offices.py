"""Offices are added with the next free code and renamed; a name or code stands for one office."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.office import Office
from desktop_app.models.slot import Slot
from desktop_app.services import booking, deliveries, offices
from desktop_app.services.booking import CardToBook
from desktop_app.services.ledger.places import Offices
from desktop_app.services.offices import NamedRow
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.factories import make_office, make_staff
from tests.services.slots.places import WEDNESDAY, furnish, open_day


@pytest.fixture
def ward(database: Database) -> Database:
    """Office 01, a supervisor and a clerk."""
    with database.write() as session:
        make_office(session, "01", "区役所")
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
    return database


def test_that_an_office_is_added_once_and_takes_deliveries(ward: Database) -> None:
    who = factories.acting("s1")
    with ward.write() as session:
        code = offices.next_code(session)
        added = offices.add(session, who, code, " 千住　区民事務所 ")
        assert added == NamedRow("02", "千住 区民事務所")
    with ward.write() as session:
        assert offices.add(session, who, code, "千住　区民事務所") == added
    with ward.read() as session:
        assert (offices.every(session)[-1], offices.next_code(session)) == (added, "03")
        assert [row.code for row in deliveries.offices(session)] == ["01", "02"]
        assert verify(session).ok


def test_that_an_office_is_renamed_unless_somebody_else_did(ward: Database) -> None:
    seen = NamedRow("01", "区役所")
    with ward.write() as session:
        assert offices.rename(session, factories.acting("s1"), seen, "本庁舎") == NamedRow("01", "本庁舎")
    with pytest.raises(Conflict), ward.write() as session:
        offices.rename(session, factories.acting("s1"), seen, "北庁舎")
    with ward.read() as session:
        assert offices.every(session) == [NamedRow("01", "本庁舎")]
        noted = select(AuditEntry.subject).where(AuditEntry.action == "office_renamed")
        assert session.scalars(noted).all() == ["01"]
        assert verify(session).ok


def test_that_a_new_name_is_what_verify_compares_from_then_on(ward: Database) -> None:
    with ward.write() as session:
        added = offices.add(session, factories.acting("s1"), "02", "千住")
        offices.rename(session, factories.acting("s1"), added, "北千住")
    with ward.read() as session:
        assert verify(session).ok


def test_that_a_ledger_gives_its_new_offices_no_code_that_was_chosen_by_hand(ward: Database) -> None:
    with ward.write() as session:
        offices.add(session, factories.acting("s1"), "03", "千住")
        ledger = Offices(session, {})
        ledger.add(["西新井", "綾瀬"])
        assert ledger.new == {"04": "西新井", "05": "綾瀬"}


def test_that_verify_finds_a_name_that_was_changed_past_the_log(ward: Database) -> None:
    with ward.write() as session:
        offices.add(session, factories.acting("s1"), "02", "千住")
        session.execute(update(Office).where(Office.code == "02").values(name="北"))
    with ward.read() as session:
        assert not verify(session).ok


@pytest.mark.parametrize(
    ("code", "name", "field", "reason"),
    [
        ("1", "千住", "office_code", "form"),
        ("A1", "千住", "office_code", "form"),
        ("01", "千住", "office_code", "taken"),
        ("02", " ", "office_name", "missing"),
        ("02", "区 役所", "office_name", "taken"),
        ("02", "あ" * 41, "office_name", "too_long"),
    ],
)
def test_that_a_bad_code_or_name_is_refused(
    ward: Database, code: str, name: str, field: str, reason: str
) -> None:
    with pytest.raises(Invalid) as stop, ward.write() as session:
        offices.add(session, factories.acting("s1"), code, name)
    assert (stop.value.field, stop.value.reason) == (field, reason)


def test_that_window_staff_and_personal_numbers_change_no_office(ward: Database) -> None:
    with pytest.raises(NoPermission), ward.write() as session:
        offices.add(session, factories.acting("w1"), "02", "千住")
    with pytest.raises(NoPermission), ward.write() as session:
        offices.rename(session, factories.acting("w1"), NamedRow("01", "区役所"), "千住")
    with pytest.raises(PersonalNumber), ward.write() as session:
        offices.add(session, factories.acting("s1"), "02", "621498320257")


def test_that_an_office_without_cards_is_switched_off_and_on(ward: Database) -> None:
    with ward.write() as session:
        make_office(session, "02", "千住")
        off = offices.switch(session, factories.acting("s1"), NamedRow("02", "千住"), active=False)
        assert off == NamedRow("02", "千住", active=False)
        assert verify(session).ok
    with ward.read() as session:
        assert [row.code for row in deliveries.offices(session)] == ["01"]
        assert offices.every(session)[-1] == off
    with ward.write() as session, pytest.raises(Conflict):
        offices.switch(session, factories.acting("s1"), NamedRow("02", "千住"), active=False)
    with ward.write() as session:
        assert offices.switch(session, factories.acting("s1"), off, active=True).active
        assert [row.code for row in deliveries.offices(session)] == ["01", "02"]


def test_that_an_office_with_cards_slots_or_alone_stays_on(ward: Database) -> None:
    main = NamedRow("01", "区役所")

    def refused(reason: str) -> None:
        with ward.write() as session, pytest.raises(NotAllowed) as error:
            offices.switch(session, factories.acting("s1"), main, active=False)
        assert error.value.reason == reason

    refused("last_office")
    with ward.write() as session:
        make_office(session, "02", "千住")
        furnish(session)
        open_day(session)
    refused("slots_open")
    with ward.write() as session:
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, factories.NOW)[0].slot_id
        pk = factories.make_application(session, office_code="02")
        booking.book(session, factories.acting(), slot, [CardToBook(pk, 1)])
        session.execute(update(Slot).values(closed=True))
    refused("bookings_to_come")
    with ward.write() as session:
        shelf = factories.make_shelf(session)
        factories.make_application(session, office_code="02", shelf_id=shelf)
    refused("cards_here")


def test_that_only_a_supervisor_switches_an_office(ward: Database) -> None:
    with ward.write() as session:
        make_office(session, "02", "千住")
        make_staff(session, "it1", Role.IT)
        for who in ("w1", "it1"):
            with pytest.raises(NoPermission):
                offices.switch(session, factories.acting(who), NamedRow("02", "千住"), active=False)
