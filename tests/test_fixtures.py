"""The databases that tests are given: empty, current, and never shared."""

from sqlalchemy import insert, select

from desktop_app.models.database import Database
from desktop_app.models.office import Office


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
