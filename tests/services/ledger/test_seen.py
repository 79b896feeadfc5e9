"""Numbers that come a second time are found in whatever batch they stood before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.ledger import seen
from desktop_app.services.ledger.seen import Seen

NUMBERS = st.lists(st.none() | st.integers(0, 400).map(lambda number: f"{number:09}"), max_size=250)


def plainly(batches: list[list[str | None]]) -> list[list[int]]:
    """What a set would say."""
    known: set[str] = set()
    found: list[list[int]] = []
    for batch in batches:
        places: list[int] = []
        for at, number in enumerate(batch):
            if number is not None and number in known:
                places.append(at)
            elif number is not None:
                known.add(number)
        found.append(places)
    return found


@given(st.lists(NUMBERS, max_size=6))
def test_that_repeats_are_those_that_a_set_would_find(batches: list[list[str | None]]) -> None:
    numbers = Seen()
    assert [sorted(numbers.repeats(batch)) for batch in batches] == plainly(batches)


@pytest.mark.parametrize("many", [2, seen.FEW, seen.FEW + 1, 3 * seen.FEW])
def test_that_few_and_many_are_found_in_later_batches(many: int) -> None:
    numbers = Seen()
    first, second = [[f"A{at:08}" for at in range(start, start + 400)] for start in (0, 400)]
    assert numbers.repeats(first) == numbers.repeats(second) == []
    again = [*first[:many], "B00000001"]
    assert numbers.repeats(again) == list(range(many))
    # And those that were new meanwhile are known from then on.
    assert numbers.repeats([*second[:many], "B00000001", "B00000002"]) == list(range(many + 1))
