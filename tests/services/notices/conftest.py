"""The ward that the tests of notices begin with."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from tests.services.notices.runs import furnish_ward


@pytest.fixture
def ward(database: Database) -> Database:
    """Twelve seats on one Wednesday, a clerk and a supervisor; nobody waits yet."""
    furnish_ward(database)
    return database
