"""What is said of a file of figures."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.services.figures.certificates_import import LookedRow
from desktop_app.views.figures.import_words import ImportWords


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("copies", "said"),
    [(1_200, "1,200 in all, 2023-04-01 to 2023-06-01."), (0, "as before 2. 2023-04-01 to 2023-06-01.")],
)
def test_that_people_of_two_days_have_no_sum(copies: int, said: str) -> None:
    row = LookedRow(rows=2, unchanged=2, copies=copies, first=date(2023, 4, 1), last=date(2023, 6, 1))
    assert ImportWords().told(row).endswith(said)
