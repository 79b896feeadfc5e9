"""The database is compared with itself, and each kind of tampering is found and named."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry, AuditHead, CustodyTally, NameGram, Tally
from desktop_app.services import audit, change
from desktop_app.services.verify import MOST_PROBLEMS, VerifyRow, verify
from desktop_app.terms import EventKind, Stage
from tests import factories


@pytest.fixture
def ward(database: Database) -> Database:
    """Five cards with a history, and an audit log of eleven entries."""
    with database.write() as session:
        stages = [Stage.APPLIED, Stage.SHELVED, Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.HANDED_OVER]
        pks = [factories.make_application(session, stage) for stage in stages]
        shelf = factories.make_shelf(session)
        for number, pk in enumerate(pks, 1):
            columns = {"shelf_id": shelf} if number == 2 else {"notices": number}
            change.apply(session, factories.acting(), pk, EventKind.MOVED, 1, columns)
            change.apply(
                session, factories.acting(), pk, EventKind.CORRECTED, 2, {"name": f"佐藤　{number}子"}
            )
            session.execute(
                update(Application)
                .where(Application.id == pk)
                .values(name_key=f"佐藤{number}子", given_key=f"{number}子")
            )
        pairs = [
            (gram, f"{number}子") for number in range(1, 6) for gram in (str(number), "子", f"{number}子")
        ]
        pairs += [("佐", "佐藤"), ("藤", "佐藤"), ("佐藤", "佐藤")]
        session.execute(insert(NameGram), [{"gram": gram, "word": word} for gram, word in pairs])
        audit.record(session, factories.acting(), "search", "", {"text": "サトウ"})
    return database


def checked(database: Database) -> VerifyRow:
    with database.read() as session:
        return verify(session)


def kinds(found: VerifyRow) -> set[str]:
    return {problem.kind for problem in found.problems}


def test_that_an_untouched_database_agrees_with_itself(ward: Database) -> None:
    found = checked(ward)
    assert found == VerifyRow(True, 11, None, True, (), 0, not_covered=5)


def test_that_an_empty_database_agrees_with_itself(database: Database) -> None:
    assert checked(database) == VerifyRow(True, 0, None, True, (), 0)


@pytest.mark.parametrize("column", ["staff_id", "terminal", "action", "subject", "detail", "hash"])
def test_that_a_changed_audit_record_is_named(ward: Database, column: str) -> None:
    with ward.write() as session:
        session.execute(update(AuditEntry).where(AuditEntry.sequence == 4).values({column: "x"}))
    found = checked(ward)
    assert (found.ok, found.first_bad, kinds(found)) == (False, 4, {"audit_chain"})


def test_that_a_moved_moment_of_an_audit_record_is_named(ward: Database) -> None:
    with ward.write() as session:
        session.execute(
            update(AuditEntry).where(AuditEntry.sequence == 3).values(at=factories.NOW.replace(microsecond=1))
        )
    assert checked(ward).first_bad == 3


@pytest.mark.parametrize("gone", [1, 6, 11])
def test_that_a_missing_audit_record_is_named(ward: Database, gone: int) -> None:
    with ward.write() as session:
        session.execute(delete(AuditEntry).where(AuditEntry.sequence == gone))
    found = checked(ward)
    assert (found.ok, found.first_bad) == (False, gone)


def test_that_a_rewritten_end_of_the_chain_is_found(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(AuditHead).values(hash="0" * 64))
    found = checked(ward)
    assert (found.first_bad, kinds(found)) == (12, {"audit_head"})


def set_in(session: Session, **values: object) -> None:
    session.execute(update(Application).where(Application.id == 3).values(values))


def change_event(session: Session, **values: object) -> None:
    where = (Event.application_pk == 3, Event.version == 2)
    session.execute(update(Event).where(*where).values({"detail": json.dumps({"set": values})}))


TAMPERINGS: dict[str, tuple[Callable[[Session], object], str, bool]] = {
    "a stage": (lambda session: set_in(session, stage="shelved"), "replay", False),
    "a date": (lambda session: set_in(session, handed_over_on=factories.TODAY), "replay", False),
    "notices": (lambda session: set_in(session, notices=7), "replay", False),
    "leaving custody": (lambda session: set_in(session, left_on=factories.TODAY), "replay", False),
    "a name": (lambda session: set_in(session, name="別人　太郎"), "replay", False),
    "a version": (lambda session: set_in(session, version=9), "version", False),
    "an event": (lambda session: change_event(session, notices=8), "replay", False),
    "an event's end": (
        lambda session: session.execute(delete(Event).where(Event.application_pk == 3, Event.version == 3)),
        "version",
        False,
    ),
    "an event's middle": (
        lambda session: session.execute(delete(Event).where(Event.application_pk == 3, Event.version == 2)),
        "version",
        False,
    ),
    "all events": (
        lambda session: session.execute(delete(Event).where(Event.application_pk == 3)),
        "events_missing",
        False,
    ),
    "an event's text": (
        lambda session: session.execute(
            update(Event).where(Event.application_pk == 3, Event.version == 2).values(detail="no JSON")
        ),
        "event_unreadable",
        False,
    ),
    "an event's form": (
        lambda session: session.execute(
            update(Event).where(Event.application_pk == 3, Event.version == 2).values(detail="[]")
        ),
        "event_unreadable",
        False,
    ),
    "who made an event": (
        lambda session: session.execute(
            update(Event).where(Event.application_pk == 3, Event.version == 2).values(staff_id="w9")
        ),
        "event_changed",
        True,
    ),
    "when an event was": (
        lambda session: session.execute(
            update(Event)
            .where(Event.application_pk == 3, Event.version == 2)
            .values(at=factories.NOW.replace(microsecond=1))
        ),
        "event_changed",
        True,
    ),
    "what an event was": (
        lambda session: session.execute(
            update(Event).where(Event.application_pk == 3, Event.version == 1).values(kind="lapsed")
        ),
        "event_changed",
        True,
    ),
    "a month": (
        lambda session: session.execute(update(Tally).where(Tally.stage == "applied").values(count=4)),
        "tally",
        False,
    ),
    "a month too many": (
        lambda session: session.execute(
            insert(Tally).values(month="2019-01", stage="applied", channel="pc", office_code="01", count=1)
        ),
        "tally",
        False,
    ),
    "cards in custody": (
        lambda session: session.execute(update(CustodyTally).values(count=CustodyTally.count + 1)),
        "custody_tally",
        False,
    ),
    "a search key": (lambda session: set_in(session, kana_key="ベツジン"), "search_key", True),
    "an address key": (lambda session: set_in(session, address_key=""), "search_key", True),
    "a letter of a name": (
        lambda session: session.execute(delete(NameGram).where(NameGram.gram == "藤")),
        "name_words",
        True,
    ),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_that_each_tampering_is_found(ward: Database, name: str) -> None:
    tamper, kind, figures_hold = TAMPERINGS[name]
    with ward.write() as session:
        tamper(session)
    found = checked(ward)
    assert not found.ok
    assert found.first_bad is None
    assert kind in kinds(found)
    assert found.tallies_equal_events is figures_hold


def test_that_only_the_application_that_was_taken_away_is_named(local_database: Database) -> None:
    with local_database.write() as session:
        pks = [factories.make_application(session, Stage.APPLIED) for _ in range(4)]
    assert local_database.path
    local_database.close()
    with closing(sqlite3.connect(local_database.path)) as file:
        file.executemany("DELETE FROM application WHERE id = ?", [(pks[1],), (pks[3],)])
        file.commit()
    found = checked(local_database)
    named = [problem.subject for problem in found.problems if problem.kind == "application_missing"]
    assert named == [f"application {pks[1]}", f"application {pks[3]}"]
    assert "events_missing" not in kinds(found)


def test_that_an_audit_record_without_a_moment_is_named(local_database: Database) -> None:
    with local_database.write() as session:
        for _ in range(3):
            audit.record(session, factories.acting(), "view", "")
        session.execute(text("UPDATE audit_entry SET at = 'once upon a time' WHERE sequence = 2"))
    assert checked(local_database).first_bad == 2


def test_that_a_birth_date_that_is_no_day_is_named(local_database: Database) -> None:
    with local_database.write() as session:
        factories.make_application(session, application_id="9" * 23)
        session.execute(text("UPDATE application SET birth_date = 'yesterday'"))
    found = checked(local_database)
    assert [(problem.kind, problem.subject) for problem in found.problems] == [("unreadable", "9" * 23)]


def test_that_a_forged_event_is_found(ward: Database) -> None:
    with ward.write() as session:
        detail = {"set": {"notices": 9}}
        change.write_event(session, factories.acting(), 3, 4, EventKind.MOVED, detail)
        set_in(session, notices=9, version=4)
    assert "event_unlogged" in kinds(checked(ward))


def test_that_a_crowded_and_a_lost_shelf_place_are_found(local_database: Database) -> None:
    with local_database.write() as session:
        pks = [factories.make_application(session, Stage.PREPARED) for _ in range(3)]
    without_rules(local_database, pks)
    found = checked(local_database)
    assert {"shelf_crowded", "shelf_missing"} <= kinds(found)


def without_rules(database: Database, pks: list[int]) -> None:
    """Put two cards on one shelf place that doesn't exist, in a file whose rules were taken out by hand."""
    assert database.path
    database.close()
    with closing(sqlite3.connect(database.path)) as file:
        file.execute("DROP INDEX ix_application_shelf_id")
        file.executemany("UPDATE application SET shelf_id = 999 WHERE id = ?", [(pk,) for pk in pks])
        file.commit()


def test_that_no_more_than_a_hundred_problems_are_listed_and_all_are_counted(ward: Database) -> None:
    with ward.write() as session:
        for _ in range(MOST_PROBLEMS):
            factories.make_application(session, Stage.APPLIED)
        session.execute(update(Application).values(kana_key=""))
    found = checked(ward)
    assert (len(found.problems), found.problem_count) == (MOST_PROBLEMS, MOST_PROBLEMS + 5)


def test_that_progress_is_told(local_database: Database) -> None:
    told: list[tuple[int, int]] = []
    with local_database.write() as session:
        for _ in range(30):
            audit.record(session, factories.acting(), "view", "")
    with local_database.read() as session, pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.services.verify.ROWS_AT_ONCE", 10)
        verify(session, lambda done, total, _text: told.append((done, total)))
    assert told == [(10, 30), (20, 30), (30, 30)]


def test_that_a_problem_names_no_person(ward: Database) -> None:
    with ward.write() as session:
        set_in(session, kana_key="ベツジン")
    name = "佐藤"
    with ward.read() as session:
        assert name in str(session.scalars(select(Application.name)).first())
    assert name not in repr(checked(ward).problems)
