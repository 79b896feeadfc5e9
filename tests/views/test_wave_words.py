"""What is said of the seats of a wave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.services.notices.rows import SumRow, WeekSumRow
from desktop_app.views.notices.wave_words import WaveWords

LAST = date(2023, 7, 30)


@pytest.mark.usefixtures("qapp")
def test_that_slots_end_only_where_there_are_any() -> None:
    week = WeekSumRow(date(2023, 7, 10), date(2023, 7, 16), 40, 0, 0, 40)
    row = SumRow(40, 0, 50, 0, 0, 40, 100, 0, 0, 40, 20, (week,), ())
    words = WaveWords()
    assert words.ends(row, LAST)
    assert words.ends(row, week.last) == ""
    assert words.ends(replace(row, seats_free=0), LAST) == ""
