"""Tables of another program, of an older one, and in a folder that may only be read are left as they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.errors import DatabaseUnusable, UpgradeNeeded
from desktop_app.models.database import Database
from tests.server import named, run_on


@pytest.mark.parametrize("table", ["application", "a"])
def test_that_another_programs_tables_are_left_alone(tmp_path: Path, table: str) -> None:
    path = tmp_path / "ward.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"CREATE TABLE {table} (x)")
    before = path.read_bytes()
    database = Database(f"sqlite:///{path}")
    with pytest.raises(DatabaseUnusable) as refused:
        database.upgrade()
    assert (refused.value.reason, refused.value.where) == ("other_tables", str(path))
    database.close()
    assert path.read_bytes() == before


def test_that_another_programs_tables_on_a_server_are_left_alone(postgres: str) -> None:
    run_on(postgres, "CREATE DATABASE strange")
    run_on(named(postgres, "strange"), "CREATE TABLE a (b int)")
    database = Database(named(postgres, "strange"))
    with pytest.raises(DatabaseUnusable) as refused:
        database.upgrade()
    assert refused.value.reason == "other_tables"
    database.close()


def test_that_a_folder_that_may_only_be_read_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_path: Path) -> bool:
        return False

    monkeypatch.setattr("desktop_app.models.database.can_write", never)
    database = Database(f"sqlite:///{tmp_path}")
    with pytest.raises(DatabaseUnusable) as refused:
        database.revision()
    assert refused.value.reason == "read_only"
    database.close()


def test_that_tables_of_an_older_program_are_upgraded_only_where_that_is_nobody_elses_business(
    database: Database,
) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with pytest.raises(UpgradeNeeded):
        database.make_new()
    if database.is_sqlite:
        # The tables are there already: what counts is that it tries.
        with suppress(Exception):
            database.make_ready()
        assert list(Path(str(database.path)).parent.glob("*before-upgrade-from-0002*"))
    else:
        with pytest.raises(UpgradeNeeded):
            database.make_ready()
    assert database.revision() == "0002"
