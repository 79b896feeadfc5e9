"""However the seats lie over the weeks, a run never brings more people than there are seats; and no fewer."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from desktop_app.services.notices import weeks
from desktop_app.services.notices.weeks import WHOLE, Told


@dataclass(frozen=True)
class Calendar:
    """Free seats by week, people told before, and of those of the run who comes when."""

    seats: tuple[int, ...]
    told: tuple[Told, ...]
    response: tuple[int, ...]

    @property
    def before(self) -> list[int]:
        return weeks.coming(self.told, len(self.seats))

    @property
    def shares(self) -> list[int]:
        return weeks.spread(self.response, len(self.seats))

    @property
    def letters(self) -> int:
        """What the program plans."""
        fits = [fit for fit in weeks.fits(self.seats, self.before, self.shares) if fit is not None]
        return min(fits)


RESPONSES = st.lists(st.integers(0, 1_200), min_size=1, max_size=8).filter(sum).map(tuple)
TOLD = st.builds(Told, st.integers(0, 300), st.integers(0, 9), RESPONSES)
CALENDARS = st.builds(
    Calendar,
    st.lists(st.sampled_from((0, 0, 1, 7, 60, 500)), min_size=1, max_size=9).map(tuple),
    st.lists(TOLD, max_size=4).map(tuple),
    RESPONSES,
)


def without_a_seat(calendar: Calendar, letters: int) -> int:
    """Seat everybody by hand, in ten-thousandths of a person; gives who of the run is left standing.

    Every week those who come wait at the door, and each seat takes one of them; who was told before goes in
    first. This is written without a look at how the program does it.
    """
    earlier = mine = 0
    for week, seats in enumerate(calendar.seats):
        earlier += calendar.before[week]
        mine += letters * calendar.shares[week]
        room = seats * WHOLE
        taken = min(earlier, room)
        earlier -= taken
        mine -= min(mine, room - taken)
    return mine


@given(CALENDARS)
def test_that_a_run_never_brings_more_people_than_seats_on_any_calendar(calendar: Calendar) -> None:
    assert without_a_seat(calendar, calendar.letters) == 0


@given(CALENDARS)
def test_that_one_letter_more_would_be_too_many(calendar: Calendar) -> None:
    # Where those told before fill the last weeks already, nobody of the run is at fault.
    enough = sum(calendar.seats) * WHOLE
    load = weeks.load(calendar.seats, calendar.before, calendar.shares, calendar.letters + 1)
    assert load.left_over > 0 or sum(load.told) + sum(load.run) > enough


def test_that_a_sum_over_all_weeks_alone_would_bring_too_many() -> None:
    """The control: the test above finds the fault of a plan that looks at the total only."""

    def by_total(calendar: Calendar) -> int:
        left = sum(calendar.seats) * WHOLE - sum(calendar.before)
        return max(left, 0) // sum(calendar.shares)

    find(CALENDARS, lambda calendar: without_a_seat(calendar, by_total(calendar)) > 0)
    with pytest.raises(NoSuchExample):
        find(CALENDARS, lambda calendar: without_a_seat(calendar, calendar.letters) > 0)


@given(CALENDARS)
def test_that_the_weeks_on_screen_never_go_over_their_seats(calendar: Calendar) -> None:
    load = weeks.load(calendar.seats, calendar.before, calendar.shares, calendar.letters)
    told = weeks.people(load.told)
    both = weeks.people(map(sum, zip(load.told, load.run, strict=True)))
    for seats, earlier, whole in zip(calendar.seats, told, both, strict=True):
        assert 0 <= earlier <= seats
        assert 0 <= whole <= seats
    assert sum(both) <= sum(calendar.seats)


@given(CALENDARS, st.integers(0, 8), st.sampled_from((1, 10)))
def test_that_more_seats_never_let_fit_fewer(calendar: Calendar, week: int, more: int) -> None:
    at = week % len(calendar.seats)
    seats = tuple(free + more * (each == at) for each, free in enumerate(calendar.seats))
    assert Calendar(seats, calendar.told, calendar.response).letters >= calendar.letters


def test_that_a_plain_example_comes_out_as_by_hand() -> None:
    # Ten people told a week ago, of whom a fifth has come: of the rest 40 of 80, 25 of 80, 15 of 80 come.
    told = Told(8, 1, (2_000, 4_000, 2_500, 1_500))
    assert weeks.coming([told], 2) == [4 * WHOLE, 4 * WHOLE]
    # Half of a run comes in its first week, half in the second.
    assert weeks.fits((10, 5), (4 * WHOLE, 4 * WHOLE), (5_000, 5_000)) == [7, 2]
    load = weeks.load((10, 5), (4 * WHOLE, 4 * WHOLE), (5_000, 5_000), 2)
    assert (load.run, load.left_over) == ((WHOLE, WHOLE), 0)


def test_that_who_finds_a_week_closed_comes_in_the_next_one() -> None:
    load = weeks.load((0, 4), (WHOLE, 0), (5_000, 5_000), 3)
    assert (load.told, load.run) == ((0, WHOLE), (0, 3 * WHOLE))


def test_that_people_who_come_later_count_in_the_last_week() -> None:
    assert weeks.spread((1, 2, 3, 4), 2) == [1, 9]
    assert weeks.spread((1, 2), 4) == [1, 2, 0, 0]
