"""Kinds of documents are added and ended by a supervisor, sealed, and offered on their days alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from desktop_app.errors import Conflict, Invalid, NoPermission, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.services import document_kinds, documents
from desktop_app.services.document_kinds import WantedKind
from desktop_app.services.verify import verify
from desktop_app.terms import DocumentClass, HandoverCase, Role
from tests.factories import TODAY, acting, make_staff

DAY = timedelta(days=1)
WANTED = WantedKind("船員手帳", "", DocumentClass.A, photo=True, valid_from=TODAY)


@pytest.fixture
def ward(database: Database) -> Database:
    """The shipped documents, a supervisor and a clerk."""
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        documents.install_defaults(session)
    return database


def offered(ward: Database, day: date) -> set[str]:
    with ward.read() as session:
        person, *_ = documents.choices(session, HandoverCase.APPLICANT, date(1985, 4, 12), day)
    return {row.code for row in person.documents}


def test_that_a_kind_is_offered_from_its_first_day_until_its_last(ward: Database) -> None:
    who = acting("s1")
    with ward.write() as session:
        added = document_kinds.add(session, who, replace(WANTED, valid_from=TODAY + DAY))
        assert (added.code, added.name_en) == ("own1", "船員手帳")
    with ward.write() as session:
        assert document_kinds.add(session, who, WANTED) == added
    assert "own1" not in offered(ward, TODAY)
    assert "own1" in offered(ward, TODAY + DAY)
    with ward.write() as session:
        ended = document_kinds.end(session, acting("s1"), added, TODAY + 2 * DAY)
    assert "own1" in offered(ward, TODAY + 2 * DAY)
    assert "own1" not in offered(ward, TODAY + 3 * DAY)
    with ward.write() as session:
        assert document_kinds.end(session, acting("s1"), ended, None).valid_until is None
        assert verify(session).ok


def test_that_a_day_changed_behind_the_log_is_noticed(ward: Database) -> None:
    with ward.write() as session:
        document_kinds.add(session, acting("s1"), WANTED)
        assert verify(session).ok
        session.execute(text("UPDATE document SET photo = NOT photo WHERE code = 'own1'"))
        assert not verify(session).ok


def test_that_a_stale_list_loses_and_a_clerk_changes_nothing(ward: Database) -> None:
    with ward.write() as session:
        seen = document_kinds.every(session)[0]
        document_kinds.end(session, acting("s1"), seen, TODAY)
    with ward.write() as session, pytest.raises(Conflict):
        document_kinds.end(session, acting("s1"), seen, None)
    with ward.write() as session, pytest.raises(NoPermission):
        document_kinds.add(session, acting("w1"), WANTED)
    with ward.write() as session, pytest.raises(NoPermission):
        document_kinds.end(session, acting("w1"), seen, None)


@pytest.mark.parametrize(
    ("wanted", "field", "reason"),
    [
        (replace(WANTED, name_ja="  "), "document_name", "missing"),
        (replace(WANTED, name_ja="書" * 61), "document_name", "too_long"),
        (replace(WANTED, name_ja="運転免許証"), "document_name", "taken"),
        (replace(WANTED, valid_from=TODAY - DAY), "valid_from", "in_past"),
    ],
)
def test_that_what_cannot_be_is_refused(ward: Database, wanted: WantedKind, field: str, reason: str) -> None:
    with ward.write() as session, pytest.raises(Invalid) as refused:
        document_kinds.add(session, acting("s1"), wanted)
    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_that_no_number_of_a_person_and_no_day_that_is_over_is_taken(ward: Database) -> None:
    with ward.write() as session:
        seen = document_kinds.every(session)[0]
        with pytest.raises(PersonalNumber):
            document_kinds.add(session, acting("s1"), replace(WANTED, name_ja="621498320257"))
        with pytest.raises(Invalid):
            document_kinds.end(session, acting("s1"), seen, TODAY - DAY)
        late = document_kinds.add(session, acting("s1"), replace(WANTED, valid_from=TODAY + 9 * DAY))
        with pytest.raises(Invalid):
            document_kinds.end(session, acting("s1"), late, TODAY)
