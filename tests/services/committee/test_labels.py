"""Where a figure comes from, as a report says it."""

from __future__ import annotations

import pytest

from desktop_app.services.committee import labels


@pytest.mark.parametrize(
    ("kept", "japanese", "english"),
    [
        ("2023-06-27 p. 2", "令和5年6月27日 2頁", "2023-06-27 p. 2"),
        ("as of 2026-03-31", "令和8年3月31日現在の計算値", "computed, as of 2026-03-31"),
        ("総務省", "総務省", "総務省"),
    ],
)
def test_that_a_source_is_told_in_the_language_of_the_report(kept: str, japanese: str, english: str) -> None:
    told = labels.source(kept, english=False), labels.source(kept, english=True)
    assert told == (japanese, english)
