"""A command that is sent twice is carried out once."""

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.models.database import Database
from desktop_app.services import operations
from tests import factories


def test_that_the_outcome_of_a_command_is_told_again(database: Database) -> None:
    who = factories.acting()
    with database.write() as session:
        assert operations.outcome(session, who.operation) is None
        operations.done(session, who, "handover", {"application_id": "1", "name": "足立"})
    with database.read() as session:
        assert operations.outcome(session, who.operation) == {"application_id": "1", "name": "足立"}


def test_that_no_command_is_noted_twice(database: Database) -> None:
    who = factories.acting()
    with database.write() as session:
        operations.done(session, who, "handover", {})
    with pytest.raises(IntegrityError), database.write() as session:
        operations.done(session, who, "handover", {"other": 1})


def test_that_a_command_that_failed_was_never_carried_out(database: Database) -> None:
    who = factories.acting()

    def fail() -> None:
        with database.write() as session:
            operations.done(session, who, "handover", {})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read() as session:
        assert operations.outcome(session, who.operation) is None
