"""The synthetic ward's bookings as they are thought out, at a scale at which shares can be counted."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from desktop_app.services.demo import bookings, calendar, places, pulled, week
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.demo.imagine import Made, imagine
from desktop_app.services.demo.places import PLACES, Openings, OpenSlot
from desktop_app.services.demo.visits import GIVEN_BACK, Visit
from desktop_app.terms import BookingState, EventKind, PullOutcome

SCALE = 0.1
LAST = calendar.number(AS_OF)
SATURDAY = calendar.number(date(2023, 7, 1))


@dataclass(frozen=True, slots=True)
class Thought:
    """What was thought out of the ward, with the slots that were open."""

    made: Made
    openings: Openings
    booked: bookings.Booked


@pytest.fixture(scope="module")
def thought() -> Thought:
    seed = int(np.random.SeedSequence().generate_state(1)[0])
    print(f"seed {seed}")
    random = np.random.default_rng(seed)
    made = imagine(random, LAST, SCALE)
    changes = week.changes(random, made.whole, made.ward, made.first, made.last)
    openings = slots(made.first)
    return Thought(made, openings, bookings.plan(random, made, changes, openings))


def slots(first: int) -> Openings:
    """Slots of three desks at each place, without holidays."""
    found: Openings = {}
    number = 0
    for place in PLACES:
        for day in range(first, calendar.number(places.SEASON_END) + 1):
            if calendar.day_of(day).weekday() >= 5 and not place.every_weekend:
                continue
            for begin, end in place.hours:
                for at in range(begin, end, places.MINUTES):
                    number += 1
                    slot = OpenSlot(number, place.code, day, at, at + places.MINUTES, 3)
                    found.setdefault((place.code, day), []).append(slot)
    return found


def test_that_each_seat_was_the_lowest_free_one_when_it_was_booked(thought: Thought) -> None:
    by_slot: defaultdict[int, list[Visit]] = defaultdict(list)
    for visit in thought.booked.visits:
        by_slot[visit.slot.id].append(visit)
    reused = 0
    for visits in by_slot.values():
        for visit in visits:
            taken = {
                one.seat
                for one in visits
                if one.id < visit.id
                and not (one.state in GIVEN_BACK and one.ended_at and one.ended_at < visit.booked_at)
            }
            assert visit.seat == min(set(range(1, 5)) - taken)
            assert visit.seat <= visit.slot.seats
            reused += any(one.id < visit.id and one.seat == visit.seat for one in visits)
    assert reused


def test_that_no_card_is_booked_for_a_day_on_which_it_has_expired_or_before_its_notice(
    thought: Thought,
) -> None:
    ward, told = thought.made.ward, thought.made.whole.dates["first_notice"]
    cards = [*((visit.card, visit.slot.day) for visit in thought.booked.visits)]
    cards += [(wait.card, wait.day) for wait in thought.booked.waits]
    assert all(ward.card_expires[card] >= np.datetime64(calendar.day_of(day)) for card, day in cards)
    assert all(told[visit.card] < visit.slot.day for visit in thought.booked.visits)
    # The control: some cards that wait have expired.
    custody = thought.made.whole.until(LAST).dates
    waiting = (custody["first_notice"] <= LAST) & (custody["left"] > LAST)
    assert (ward.card_expires[waiting] < np.datetime64(AS_OF)).any()


def test_that_the_changes_of_a_card_follow_each_other(thought: Thought) -> None:
    kinds: defaultdict[int, list[EventKind]] = defaultdict(list)
    for earlier, later in pairwise(thought.booked.changes):
        assert earlier.at <= later.at
    for change in thought.booked.changes:
        kinds[change.place].append(change.kind)
    recorded = [found for found in kinds.values() if {EventKind.HANDED_OVER, EventKind.ARRIVED} <= set(found)]
    assert recorded
    for found in recorded:
        order = [found.index(kind) for kind in (EventKind.ARRIVED, EventKind.HANDED_OVER)]
        if EventKind.NATIONAL_RECORDED in found:
            order.append(found.index(EventKind.NATIONAL_RECORDED))
        assert order == sorted(order)


def test_that_some_of_those_expected_did_not_come_and_some_booked_again(thought: Thought) -> None:
    states: defaultdict[int, list[Visit]] = defaultdict(list)
    for visit in thought.booked.visits:
        if visit.state is not BookingState.MOVED:
            states[visit.card].append(visit)
    done = sum(visit.state is BookingState.DONE for visit in thought.booked.visits)
    missed = [visit for visit in thought.booked.visits if visit.state is BookingState.NO_SHOW]
    assert 0.04 * done < len(missed) < 0.2 * done
    again = [found for visit in missed if len(found := states[visit.card]) > 1]
    assert again
    for found in again:
        first, second = sorted(found, key=lambda visit: visit.booked_at)
        assert first.ended_at is not None
        assert first.ended_at < second.booked_at


def test_that_seats_are_booked_thickly_near_today_and_on_weekends_and_thinly_later(thought: Thought) -> None:
    taken: defaultdict[int, int] = defaultdict(int)
    for visit in thought.booked.visits:
        taken[visit.slot.day] += visit.state not in GIVEN_BACK

    def share(days: range, *, weekend: bool) -> float:
        chosen = [day for day in days if day != SATURDAY and (calendar.day_of(day).weekday() >= 5) is weekend]
        seats = sum(
            slot.seats
            for day in chosen
            for place in PLACES
            for slot in thought.openings.get((place.code, day), [])
        )
        return sum(taken[day] for day in chosen) / seats

    fortnight = range(LAST + 1, LAST + 15)
    assert share(range(LAST + 1, LAST + 4), weekend=False) > 1.5 * share(
        range(LAST + 9, LAST + 15), weekend=False
    )
    assert share(fortnight, weekend=False) > 4 * share(range(LAST + 40, LAST + 90), weekend=False) > 0
    assert share(range(LAST + 11, LAST + 13), weekend=True) > share(range(LAST + 9, LAST + 15), weekend=False)


def test_that_a_full_day_is_offered_to_nobody_else(thought: Thought) -> None:
    waited = {wait.day for wait in thought.booked.waits}
    assert waited == {SATURDAY}
    seats = sum(slot.seats for slot in thought.openings["01", SATURDAY])
    there = [
        visit for visit in thought.booked.visits if (visit.slot.office, visit.slot.day) == ("01", SATURDAY)
    ]
    assert len(there) == seats
    assert {visit.state for visit in there} == {BookingState.BOOKED}
    yesterday = AS_OF - timedelta(days=1)
    assert max(visit.booked_at for visit in there).date() <= yesterday


def test_that_on_the_last_day_only_the_morning_is_over(thought: Thought) -> None:
    handed = thought.made.whole.dates["handed_over"]
    assert 0 < (handed == LAST).sum() < 0.6 * (handed == LAST - 1).sum()


def test_that_each_card_of_a_past_day_was_pulled_and_is_accounted_for(thought: Thought) -> None:
    out = pulled.pulls(thought.booked.visits, LAST)
    past = [pull for pull in out if pull.visit.slot.day < LAST]
    came = [one for one in thought.booked.visits if one.slot.day < LAST and one.state not in GIVEN_BACK]
    assert sorted(pull.visit.id for pull in past) == sorted(one.id for one in came)
    assert {pull.outcome for pull in past} == {PullOutcome.HANDED_OVER, PullOutcome.RETURNED}
    assert all(pull.ended_at and pull.ended_at > pull.at for pull in past)
    closed = pulled.closings(out, LAST)
    assert sum(end.count.total() for end in closed) == len(past)
    ends = {(end.day, end.office): end.at for end in closed}
    assert all(
        pull.ended_at and pull.ended_at < ends[pull.visit.slot.day, pull.visit.slot.office] for pull in past
    )


def test_that_on_the_last_day_cards_are_out_and_a_few_are_not_found_yet(thought: Thought) -> None:
    out = pulled.pulls(thought.booked.visits, LAST)
    today = {pull.visit.id: pull for pull in out if pull.visit.slot.day == LAST}
    wanted = [
        one for one in thought.booked.visits if one.slot.day == LAST and one.state is BookingState.BOOKED
    ]
    missing = [one for one in wanted if one.id not in today]
    assert 0 < len(missing) < len(wanted) / 4
    assert any(pull.outcome is None for pull in today.values())
    assert all(pull.visit.slot.day <= LAST for pull in out)
