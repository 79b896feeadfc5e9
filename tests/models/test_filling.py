"""A transaction that brings very much: how the file is set up for it, and that it is left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select, text

from desktop_app.models.database import Database
from desktop_app.models.filling import prepared
from desktop_app.models.office import Office
from tests import factories


def mode(database: Database) -> str:
    with closing(sqlite3.connect(str(database.path))) as plain:
        return str(plain.execute("PRAGMA journal_mode").fetchone()[0])


def in_transaction(database: Database, *, alone: bool) -> tuple[str, int, int]:
    with database.fill(alone=alone) as session:
        session.add(Office(code="77", name="出張所", position=1))
        asked = [session.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "threads")]
        return (
            str(asked[0]),
            int(asked[1] or 0),
            int(session.execute(text("PRAGMA temp_store")).scalar() or 0),
        )


def test_that_an_empty_file_that_nobody_else_has_open_is_filled_without_the_log(
    local_database: Database,
) -> None:
    assert in_transaction(local_database, alone=True) == ("delete", 2, 1)
    assert mode(local_database) == "wal"


def test_that_readers_keep_the_log(local_database: Database) -> None:
    with local_database.read() as reading:
        assert reading.scalar(select(Office.code).where(Office.code == "77")) is None
        assert in_transaction(local_database, alone=False)[0] == "wal"
        assert reading.scalar(select(Office.code).where(Office.code == "77")) is None


def test_that_a_file_that_another_program_reads_keeps_its_log(local_database: Database) -> None:
    with closing(sqlite3.connect(str(local_database.path))) as other:
        other.execute("SELECT code FROM office").fetchall()
        assert in_transaction(local_database, alone=True)[0] == "wal"
    with local_database.read() as session:
        assert session.scalar(select(Office.code).where(Office.code == "77")) == "77"


def test_that_a_file_with_applications_keeps_its_log(local_database: Database) -> None:
    with local_database.write() as session:
        factories.make_application(session)
    assert in_transaction(local_database, alone=True)[0] == "wal"


def test_that_whoever_reads_right_after_does_not_make_what_is_stored_a_failure(
    local_database: Database,
) -> None:
    path = local_database.path
    assert path is not None
    local_database.close()
    plain = sqlite3.connect(path, isolation_level=None, timeout=0)
    reader = sqlite3.connect(path, isolation_level=None)
    with closing(plain), closing(reader):
        with prepared(plain, path, alone=True):
            plain.execute("INSERT INTO office (code, name, position, active) VALUES ('77', 'x', 1, 1)")
            reader.execute("BEGIN")
            assert reader.execute("SELECT name FROM office WHERE code = '77'").fetchone() == ("x",)
        assert mode(local_database) == "delete"
    with local_database.read() as session:
        assert session.scalar(select(Office.code).where(Office.code == "77")) == "77"
    assert mode(local_database) == "wal"


def test_that_it_sorts_beside_the_database_only_meanwhile(local_database: Database) -> None:
    where = text("PRAGMA temp_store_directory")
    with local_database.fill() as session:
        assert session.execute(where).scalar() == str(local_database.path and local_database.path.parent)
    with local_database.read() as session:
        assert not session.execute(where).scalar()


def break_off(database: Database, *, alone: bool) -> None:
    with database.fill(alone=alone) as session:
        session.add(Office(code="77", name="出張所", position=1))
        session.flush()
        raise ZeroDivisionError


@pytest.mark.parametrize("alone", [False, True])
def test_that_what_was_broken_off_leaves_nothing(local_database: Database, *, alone: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        break_off(local_database, alone=alone)
    assert mode(local_database) == "wal"
    with local_database.read() as session:
        assert session.scalar(select(Office.code).where(Office.code == "77")) is None
        assert session.execute(text("PRAGMA temp_store")).scalar() == 2


def test_that_a_server_is_filled_as_it_is_written(database: Database) -> None:
    with database.fill(alone=True) as session:
        session.add(Office(code="77", name="出張所", position=1))
    with database.read() as session:
        assert session.scalar(select(Office.code).where(Office.code == "77")) == "77"
