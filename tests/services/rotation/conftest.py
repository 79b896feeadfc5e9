"""The campaign that the tests of the rotation begin with."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from tests.services.rotation.summer import furnish


@pytest.fixture
def campaign(database: Database) -> int:
    """The summer of 2023 with sixteen venues; gives the campaign's id."""
    with database.write() as session:
        return furnish(session)
