"""What the tests of ledgers share: who brings them in."""

import pytest

from desktop_app.services.acting import COMMAND_LINE, Acting
from tests import factories


@pytest.fixture
def acting() -> Acting:
    """A scheduled run that names nobody, on the day of the committee report."""
    return factories.acting(COMMAND_LINE)
