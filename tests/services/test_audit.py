"""The audit log: no gap, no fork, whoever writes and whenever, and nothing of a transaction that failed."""

from __future__ import annotations

import multiprocessing
from datetime import timedelta, timezone

import pytest
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import audit
from desktop_app.services.verify import verify
from tests import factories

WRITERS, ENTRIES = 4, 15


def entries(database: Database) -> list[tuple[int, str, str]]:
    with database.read() as session:
        found = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence))
        return [(entry.sequence, entry.action, entry.subject) for entry in found]


def test_that_entries_are_numbered_from_one_without_gap(database: Database) -> None:
    for subject in ("a", "b", "c"):
        with database.write() as session:
            audit.record(session, factories.acting(), "view", subject)
    assert entries(database) == [(1, "view", "a"), (2, "view", "b"), (3, "view", "c")]


def test_that_several_entries_of_one_transaction_follow_each_other(database: Database) -> None:
    with database.write() as session:
        for subject in ("a", "b"):
            audit.record(session, factories.acting(), "view", subject)
    assert [entry[0] for entry in entries(database)] == [1, 2]


def test_that_a_failed_transaction_leaves_neither_entry_nor_gap(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            audit.record(session, factories.acting(), "view", "lost")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.write() as session:
        audit.record(session, factories.acting(), "view", "kept")
    assert entries(database) == [(1, "view", "kept")]


def test_that_a_moment_of_any_zone_gives_the_hash_that_is_checked_later(database: Database) -> None:
    here = factories.NOW.astimezone(timezone(timedelta(hours=9))).replace(microsecond=5)
    with database.write() as session:
        audit.record(session, factories.acting(now=here), "view", "a", {"at": "窓口"})
    with database.read() as session:
        assert verify(session).ok


def test_that_a_read_without_the_lock_keeps_its_entries_for_later(database: Database) -> None:
    kept: list[audit.Entry] = []
    with database.read() as session:
        session.info[audit.LATER] = kept
        audit.record(session, factories.acting(), "view", "a")
    assert entries(database) == []
    with database.write() as session:
        for entry in kept:
            audit.write(session, entry)
    assert entries(database) == [(1, "view", "a")]


def append(url: str, writer: int) -> None:
    """Be one of several counters."""
    database = Database(url, busy_milliseconds=60_000)
    for number in range(ENTRIES):
        with database.write() as session:
            audit.record(session, factories.acting(f"w{writer}"), "view", f"{writer}-{number}")
    database.close()


def test_that_four_processes_write_one_chain(database: Database) -> None:
    url = database.url.render_as_string(hide_password=False)
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=append, args=(url, writer)) for writer in range(WRITERS)]
    for process in writers:
        process.start()
    for process in writers:
        process.join(120)
        assert process.exitcode == 0
    found = entries(database)
    assert [entry[0] for entry in found] == list(range(1, WRITERS * ENTRIES + 1))
    for writer in range(WRITERS):
        mine = [subject for _, _, subject in found if subject.startswith(f"{writer}-")]
        assert mine == [f"{writer}-{number}" for number in range(ENTRIES)]
    with database.read() as session:
        assert verify(session).first_bad is None
