"""The ward that the tests of disposal begin with."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from tests.services.disposal import lists


@pytest.fixture
def ward(database: Database) -> Database:
    """A supervisor, two clerks and a rule; no cards yet."""
    with database.write() as session:
        lists.furnish(session)
    return database
