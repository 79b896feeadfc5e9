"""New places on the shelves: what is there stays, a repeat makes nothing, and only supervisors and IT may."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, NoPermission
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.office import ShelfLocation
from desktop_app.services import custody, labels, new_places
from desktop_app.services.labels import Where, Which
from desktop_app.services.new_places import NewPlaces
from desktop_app.services.verify import verify
from desktop_app.terms import Role, Stage
from tests import factories
from tests.factories import make_application, make_office, make_shelf, make_staff

WANTED = NewPlaces("01", "ｂ", 9, 10, 3)


@pytest.fixture
def ward(database: Database) -> Database:
    """An office, a supervisor, and a clerk; one of the wanted places is there already."""
    with database.write() as session:
        make_office(session)
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        make_shelf(session, 2, cabinet="B", box=9)
    return database


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(ShelfLocation)) or 0


def test_that_a_preview_says_what_making_makes_and_what_is_there_stays(ward: Database) -> None:
    with ward.read() as session:
        seen = new_places.preview(session, WANTED)
        assert (seen.new, seen.there, seen.label, seen.until) == (5, 1, "01-B-09-001", "01-B-10-003")
        assert count(session) == 1
    who = factories.acting("s1")
    with ward.write() as session:
        assert new_places.make(session, who, WANTED) == seen
    with ward.write() as session:
        assert new_places.make(session, who, WANTED) == seen
        again = new_places.make(session, factories.acting("s1"), WANTED)
        assert (again.new, again.there, count(session)) == (0, 6, 6)
    with ward.read() as session:
        made = labels.places(session, Where("01", "B", 9, 10), Which.PLACES)
        assert [row.code for row in made][-2:] == ["01-B-10-002", "01-B-10-003"]
        noted = select(AuditEntry.subject, AuditEntry.detail).where(AuditEntry.action == "places_made")
        subject, detail = session.execute(noted).one()
        assert (subject, json.loads(detail)) == ("01-B 9-10", {"new": 5, "positions": 3})
        assert verify(session).ok


def test_that_a_card_is_put_away_on_a_new_place(ward: Database) -> None:
    with ward.write() as session:
        number = "1" * 23
        make_application(session, Stage.PREPARED, application_id=number)
        new_places.make(session, factories.acting("s1"), WANTED)
        custody.put_away(session, factories.acting(), "01-B-10-003", number)
    with ward.read() as session:
        assert verify(session).ok


def test_that_window_staff_make_no_places(ward: Database) -> None:
    with pytest.raises(NoPermission), ward.write() as session:
        new_places.make(session, factories.acting("w1"), WANTED)
    with ward.read() as session:
        assert count(session) == 1


@pytest.mark.parametrize(
    ("wanted", "field", "reason"),
    [
        (NewPlaces("09", "A", 1, 1, 1), "office", "unknown"),
        (NewPlaces("01", " ", 1, 1, 1), "cabinet", "missing"),
        (NewPlaces("01", "A-1", 1, 1, 1), "cabinet", "form"),
        (NewPlaces("01", "ABCDE", 1, 1, 1), "cabinet", "form"),
        (NewPlaces("01", "棚", 1, 1, 1), "cabinet", "form"),
        (NewPlaces("01", "A", 2, 1, 1), "boxes", "reversed"),
        (NewPlaces("01", "A", 999, 1_000, 1), "boxes", "reversed"),
        (NewPlaces("01", "A", 1, 1, 0), "positions", "outside"),
        (NewPlaces("01", "A", 1, 1, 1_000), "positions", "outside"),
        (NewPlaces("01", "A", 1, 51, 99), "places", "too_many"),
    ],
)
def test_that_what_makes_no_sense_is_refused(
    ward: Database, wanted: NewPlaces, field: str, reason: str
) -> None:
    with pytest.raises(Invalid) as stop, ward.write() as session:
        new_places.make(session, factories.acting("s1"), wanted)
    assert (stop.value.field, stop.value.reason) == (field, reason)


def test_that_five_thousand_places_are_made_at_once(ward: Database) -> None:
    with ward.write() as session:
        made = new_places.make(session, factories.acting("s1"), NewPlaces("01", "Z9", 1, 50, 100))
        assert (made.new, made.until) == (5_000, "01-Z9-50-100")


def test_that_two_windows_at_once_make_each_place_once(ward: Database) -> None:
    together = Barrier(2)

    def make(first: int) -> int:
        together.wait()
        with ward.write() as session:
            wanted = NewPlaces("01", "C", first, first + 9, 20)
            return new_places.make(session, factories.acting("s1"), wanted).new

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(make, (1, 6))) == 300
    with ward.read() as session:
        assert count(session) == 301
        assert verify(session).ok


def test_that_verify_finds_a_label_that_names_another_place(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(ShelfLocation).values(label="01-B-09-003"))
    with ward.read() as session:
        assert [problem.kind for problem in verify(session).problems] == ["shelf_label"]
