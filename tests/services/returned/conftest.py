"""The ward that the tests of returned mail begin with: three people had a letter from a run."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from tests.services.notices.runs import furnish_ward
from tests.services.returned.mail import Told, scanned, told_three


@pytest.fixture
def ward(database: Database) -> Told:
    """Twelve seats on one Wednesday, and a run whose three letters went out."""
    furnish_ward(database)
    return told_three(database)


@pytest.fixture
def back(ward: Told) -> Told:
    """The letters of all three came back."""
    for at in range(3):
        scanned(ward, ward.code(at))
    return ward
