"""How the columns of a list share its room."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.views.shared.row_room import MOST_GIVEN, shared_out

WIDTHS = st.integers(40, 400)
COLUMNS = st.lists(st.tuples(WIDTHS, st.integers(30, 90), WIDTHS), min_size=1, max_size=9)


def widths(room: int, *columns: tuple[int, int, int]) -> list[int]:
    usual, least, shown = zip(*columns, strict=True)
    return shared_out(room, usual, least, shown)


def test_that_room_to_spare_is_shared_as_usual() -> None:
    assert widths(600, (100, 50, 80), (200, 50, 90)) == [200, 400]


def test_that_a_column_gives_what_it_does_not_need_to_one_whose_words_are_longer() -> None:
    assert widths(400, (100, 50, 240), (300, 50, 120)) == [240, 160]


def test_that_with_too_little_the_short_words_stay_whole() -> None:
    kind, day, address = widths(400, (60, 50, 86), (110, 50, 120), (200, 50, 450))
    assert (kind, day) == (86, 120)
    assert 190 <= address <= 194
    assert widths(400, (60, 50, 86), (110, 50, 120), (200, 50, 450), (20, 30, 40))[:2] == [86, 120]


def test_that_columns_give_a_quarter_before_the_list_is_wider_than_its_room() -> None:
    assert sum(widths(760, (500, 50, 500), (500, 50, 500))) <= 760
    assert widths(740, (500, 50, 500), (500, 50, 700)) == [500, 500]


@settings(deadline=None)
@given(COLUMNS, st.integers(100, 3_000))
def test_that_no_heading_is_cut_and_no_room_is_lost(columns: list[tuple[int, int, int]], room: int) -> None:
    usual, least, shown = (list(each) for each in zip(*columns, strict=True))
    given_out = shared_out(room, usual, least, shown)
    wanted = [max(pair) for pair in zip(least, shown, strict=True)]
    assert all(width >= floor for width, floor in zip(given_out, least, strict=True))
    if sum(wanted) <= room:
        assert all(width >= want for width, want in zip(given_out, wanted, strict=True))
        assert room - len(columns) <= sum(given_out) <= room
    elif sum(given_out) > room:
        most = zip(usual, least, wanted, strict=True)
        assert sum(max(floor, min(want, int(width * (1 - MOST_GIVEN)))) for width, floor, want in most) > room
