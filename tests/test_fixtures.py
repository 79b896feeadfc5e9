"""The databases that tests are given: empty, current, and never shared."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import insert, select, text

from desktop_app.models.database import Database
from desktop_app.models.office import Office
from tests import factories
from tests.server import Emptied


def fill(database: Database) -> None:
    with database.read() as session:
        assert session.scalars(select(Office.code)).all() == []
    with database.write() as session:
        session.execute(insert(Office).values(code="left-over", name="x", position=1, active=True))


def test_that_a_test_starts_with_an_empty_current_database(database: Database) -> None:
    assert database.is_current()
    fill(database)


def test_that_another_test_sees_nothing_of_it(database: Database) -> None:
    fill(database)


@pytest.mark.parametrize("_again", range(2))
def test_that_numbers_begin_anew_for_each_test(database: Database, _again: int) -> None:
    with database.write() as session:
        assert [factories.make_delivery(session, 1, code) for code in ("D1", "D2")] == [1, 2]


@pytest.mark.parametrize("_again", range(2))
def test_that_a_changed_table_is_mended_for_the_next_test(database: Database, _again: int) -> None:
    with database.write() as session:
        session.execute(text("ALTER TABLE office ADD COLUMN colour varchar"))


@pytest.fixture
def outlives(emptied: Emptied) -> Iterator[psycopg.Connection]:
    """A connection that is closed after the database was emptied."""
    with psycopg.connect(emptied.address) as connection:
        yield connection


def test_that_nobody_else_stays_connected(
    outlives: psycopg.Connection, server_database: Database, emptied: Emptied
) -> None:
    with server_database.write() as session:
        factories.make_application(session)
    outlives.execute("SELECT 1 FROM application")
    emptied.empty()
    with pytest.raises(psycopg.OperationalError):
        outlives.execute("SELECT 1 FROM application")
    outlives.close()
