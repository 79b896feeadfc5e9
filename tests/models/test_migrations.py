"""The migrations make the tables of the models, on both engines, and lose nothing on the way."""

from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text, update

from desktop_app.errors import DatabaseUnusable
from desktop_app.models import database as database_module
from desktop_app.models.database import HEAD, METADATA, MIGRATIONS, Database
from desktop_app.models.keeping import AuditHead
from desktop_app.models.office import Office

NEXT = """
from alembic import op
import sqlalchemy as sa

revision = "0999"
down_revision = "{head}"


def upgrade() -> None:
    op.create_table("locker", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("{statement}")
"""


def test_that_the_models_equal_the_migrations(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_that_a_missing_column_would_be_noticed(database: Database) -> None:
    with database.write() as session:
        session.execute(text("ALTER TABLE office DROP COLUMN position"))
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert len(compare_metadata(context, METADATA)) == 1


def test_that_a_new_file_keeps_no_row_for_cards_that_lie_on_no_place(local_database: Database) -> None:
    with local_database.read() as session:
        indexes = set(session.scalars(text("SELECT name FROM sqlite_schema WHERE tbl_name = 'application'")))
    assert "ix_application_shelf_id" in indexes
    # One that SQLite makes itself for a constraint: that of the application id.
    assert {name for name in indexes if name.startswith("sqlite_")} == {"sqlite_autoindex_application_1"}


def test_that_the_program_knows_the_newest_revision() -> None:
    assert max(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")) == HEAD


def test_that_a_new_database_begins_its_audit_chain(database: Database) -> None:
    with database.read() as session:
        head = session.execute(select(AuditHead.sequence, AuditHead.hash)).one()
    assert tuple(head) == (0, "0" * 64)
    assert database.is_current()


def test_that_upgrading_twice_changes_nothing(database: Database) -> None:
    assert database.upgrade() is None


def test_that_two_counters_may_start_at_once(tmp_path: Path) -> None:
    both = [Database(f"sqlite:///{tmp_path}/ward.db") for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(Database.upgrade, both)) == [None, None]
    assert both[0].is_current()
    for database in both:
        database.close()


def test_that_a_file_which_somebody_else_sets_up_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    # In this state SQLite refuses the settings at once, whatever time it was given to wait.
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE alembic_version (version_num)")
        other.execute("BEGIN IMMEDIATE")
        ending = Timer(0.2, other.execute, ["ROLLBACK"])
        ending.start()
        database = Database(f"sqlite:///{path}")
        assert database.revision() is None
        ending.join()
        database.close()


def test_that_tables_of_a_newer_program_are_left_alone(database: Database) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnusable) as refused:
        database.upgrade()
    assert refused.value.reason == "newer_program"


def make_next(monkeypatch: pytest.MonkeyPatch, folder: Path, statement: str) -> None:
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / "0999_lockers.py").write_text(
        NEXT.format(head=HEAD, statement=statement), encoding="utf-8"
    )
    monkeypatch.setattr(database_module, "MIGRATIONS", folder)
    monkeypatch.setattr(database_module, "HEAD", "0999")


def test_that_an_upgrade_keeps_a_copy_of_the_file(
    local_database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with local_database.write() as session:
        session.execute(insert(Office).values(code="01", name="区役所", position=1, active=True))
    make_next(monkeypatch, tmp_path / "migrations", "UPDATE office SET name = 'new'")
    copy = local_database.upgrade()
    expected = tmp_path / f"ward.before-upgrade-from-{HEAD}.db"
    assert copy == str(expected)
    with closing(sqlite3.connect(expected)) as kept:
        assert kept.execute("SELECT name FROM office").fetchall() == [("区役所",)]
        assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    with local_database.read() as session:
        assert session.scalars(select(Office.name)).all() == ["new"]
    assert local_database.revision() == "0999"
    assert not list(tmp_path.glob("*.new"))


def test_that_a_failed_upgrade_leaves_the_tables_as_they_were(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_next(monkeypatch, tmp_path / "migrations", "UPDATE nothing_of_the_kind SET x = 1")
    with pytest.raises(Exception, match="nothing_of_the_kind"):
        database.upgrade()
    assert database.revision() == HEAD
    with database.write() as session:
        session.execute(update(AuditHead).values(sequence=0))
        session.execute(text("CREATE TABLE locker (id integer)"))
