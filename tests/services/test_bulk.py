"""The row path of import and demo: rows, events, tallies and name words that agree with each other."""

from __future__ import annotations

import pytest
from sqlalchemy import func, insert, select, text

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event, Notice
from desktop_app.models.keeping import NameGram
from desktop_app.services import bulk
from desktop_app.services.verify import verify
from desktop_app.terms import Stage
from tests import factories


def test_that_rows_of_every_stage_agree_with_their_events(database: Database) -> None:
    with database.write() as session:
        for stage in (*Stage, *Stage):
            if stage not in {Stage.BOOKED, Stage.PRESENT, Stage.CHECKED, Stage.POSTED}:
                factories.make_application(session, stage)
    with database.read() as session:
        found = verify(session)
        events = session.scalar(select(func.count()).select_from(Event))
        assert (found.ok, events) == (True, 2 * (len(Stage) - 4)), found


def test_that_an_ordinary_row_can_follow(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session)
        row = dict(session.execute(select(*Application.__table__.columns)).mappings().one())
        for column in ("id", "application_id"):
            del row[column]
        session.execute(insert(Application).values(application_id="x" * 23, **row))
        assert session.scalar(select(func.max(Application.id))) == pk + 1


def test_that_a_server_knows_how_large_a_filled_table_is(server_database: Database) -> None:
    with server_database.write() as session:
        pk = factories.make_application(session)
        session.execute(text("ANALYZE application"))
        row = session.execute(select(*(Application.__table__.c[name] for name in bulk.FACTS))).one()
        rows = [[f"{number:023}", None, *row[2:]] for number in range(bulk.MANY)]
        plain = [[value if isinstance(value, int) else value and str(value) for value in row] for row in rows]
        bulk.Writer(session, factories.acting()).add(plain)
        known = session.scalar(text("SELECT reltuples FROM pg_class WHERE relname = 'application'"))
        assert known == bulk.MANY + pk


def test_that_a_name_word_is_kept_once(database: Database) -> None:
    for _ in range(2):
        with database.write() as session:
            factories.make_application(session, name="足立　花")
    with database.read() as session:
        kept = set(session.execute(select(NameGram.gram, NameGram.word)).all())
    assert kept == {("足", "足立"), ("立", "足立"), ("足立", "足立"), ("花", "花")}


def test_that_nothing_is_left_of_a_batch_that_fails(database: Database) -> None:
    with database.write() as session:
        factories.make_application(session, application_id="1" * 23)

    def store_again() -> None:
        with database.write() as session:
            factories.make_application(session, application_id="2" * 23)
            factories.make_application(session, application_id="1" * 23)

    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        store_again()
    with database.read() as session:
        assert session.scalars(select(Application.application_id)).all() == ["1" * 23]
        assert verify(session).ok


def test_that_indexes_are_there_again_after_a_first_filling(database: Database) -> None:
    with database.write() as session, bulk.indexes_last(session):
        factories.make_application(session)
    with database.read() as session, database.engine.connect() as connection:
        from alembic.autogenerate import compare_metadata
        from alembic.migration import MigrationContext

        from desktop_app.models.database import METADATA

        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert verify(session).ok


def test_that_notices_are_stored_beside_the_card(database: Database) -> None:
    with database.write() as session:
        factories.make_application(session, notices=3)
    with database.read() as session:
        assert session.scalars(select(Notice.number).order_by(Notice.number)).all() == [1, 2, 3]
