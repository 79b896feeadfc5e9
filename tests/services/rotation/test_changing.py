"""Two venues exchange their weeks, weeks are announced, venues are pinned and kept out; who loses is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from desktop_app.campaign_terms import TurnEnd, TurnOrigin, TurnWhy, WishKind
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.rotation import affected, changing, explaining, listing, wishes
from desktop_app.services.verify import verify
from tests.factories import TODAY, acting
from tests.services.rotation.summer import LATER, MONDAY, made, pick, shut, week, weeks

NEXT = MONDAY + timedelta(days=7)
WHY = "祭りのため"


def swap(
    database: Database, campaign: int, first: changing.Pick, second: changing.Pick, who: str = "s1"
) -> None:
    with database.write() as session:
        changing.swap(session, acting(who, now=LATER), campaign, first, second, WHY)


def wish(database: Database, campaign: int, monday: date, venue_id: int, kind: WishKind) -> int:
    with database.write() as session:
        return wishes.wish(session, acting("s1", now=LATER), campaign, monday, venue_id, kind, WHY)


def refused(code: str, call: object, *arguments: object) -> None:
    assert callable(call)
    with pytest.raises(NotAllowed) as error:
        call(*arguments)
    assert error.value.reason == code


def test_that_two_venues_exchange_their_weeks_and_the_old_turns_stay_as_history(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    one, other = week(database, campaign), week(database, campaign, NEXT)
    swap(database, campaign, pick(one), pick(other))
    after, later = week(database, campaign), week(database, campaign, NEXT)
    assert other.turns[0].venue_id in {turn.venue_id for turn in after.turns}
    assert one.turns[0].venue_id in {turn.venue_id for turn in later.turns}
    assert (after.version, later.version) == (one.version + 1, other.version + 1)
    with database.read() as session:
        ended = session.get_one(RotationTurn, one.turns[0].turn_id)
        assert (ended.end_kind, ended.ended_by, ended.reason) == (TurnEnd.SWAPPED, "s1", WHY)
        told = explaining.history(session, campaign, MONDAY)
        assert [row.end_kind for row in told] == [None] * 4 + [TurnEnd.SWAPPED]
        assert told[0].origin is TurnOrigin.SWAPPED
        why = explaining.why(session, TODAY, campaign, MONDAY)
        found = next(row for row in why.turns if row.turn.origin is TurnOrigin.SWAPPED)
        assert (found.why, found.who, found.reason) == (TurnWhy.SWAPPED, "s1", WHY)
        assert verify(session).ok


def test_that_who_exchanges_what_somebody_else_exchanged_is_told(database: Database, campaign: int) -> None:
    made(database, campaign)
    one, other = week(database, campaign), week(database, campaign, NEXT)
    swap(database, campaign, pick(one), pick(other))
    with pytest.raises(Conflict) as lost:
        swap(database, campaign, pick(one, one.turns[1]), pick(other, other.turns[1]), "s2")
    assert (lost.value.changed_by, lost.value.changed_at) == ("s1", LATER)


def test_that_an_exchange_sent_again_does_no_harm(database: Database, campaign: int) -> None:
    made(database, campaign)
    one, other, who = week(database, campaign), week(database, campaign, NEXT), acting("s1")
    for _ in range(2):
        with database.write() as session:
            changing.swap(session, who, campaign, pick(one), pick(other), WHY)
    assert week(database, campaign).version == one.version + 1


def test_that_an_exchange_that_breaks_a_rule_is_refused(database: Database, campaign: int) -> None:
    made(database, campaign)
    found = weeks(database, campaign)
    one, other = week(database, campaign), week(database, campaign, NEXT)
    refused("same_week", swap, database, campaign, pick(one), pick(one, one.turns[1]))
    refused("twice_in_round", swap, database, campaign, pick(one), pick(found[5]))
    shut(database, one.turns[0].venue_id, NEXT, NEXT + timedelta(days=6))
    refused("venue_shut", swap, database, campaign, pick(one), pick(other))
    wish(database, campaign, MONDAY, one.turns[1].venue_id, WishKind.PINNED)
    one = week(database, campaign)
    refused("turn_pinned", swap, database, campaign, pick(one, one.turns[1]), pick(other))
    wish(database, campaign, NEXT, one.turns[2].venue_id, WishKind.FORBIDDEN)
    other = week(database, campaign, NEXT)
    refused("forbidden_there", swap, database, campaign, pick(one, one.turns[2]), pick(other))
    with pytest.raises(NoPermission):
        swap(database, campaign, pick(one, one.turns[3]), pick(other), "w1")
    with database.read() as session:
        assert session.scalars(select(RotationTurn).where(RotationTurn.ended_at.is_not(None))).all() == []


def test_that_a_week_that_is_over_is_not_changed(database: Database, campaign: int) -> None:
    made(database, campaign)
    one, other = week(database, campaign), week(database, campaign, NEXT)
    who = acting("s1", today=date(2023, 7, 10))
    with pytest.raises(NotAllowed) as error, database.write() as session:
        changing.swap(session, who, campaign, pick(one), pick(other), WHY)
    assert error.value.reason == "week_over"


def test_that_a_pin_holds_a_venue_and_a_wish_taken_back_does_not(database: Database, campaign: int) -> None:
    made(database, campaign)
    there = {turn.venue_id for turn in week(database, campaign).turns}
    wanted = next(venue_id for venue_id in range(1, 17) if venue_id not in there)
    number = wish(database, campaign, MONDAY, wanted, WishKind.PINNED)
    made(database, campaign)
    found = week(database, campaign)
    assert [turn.venue_id for turn in found.turns if turn.pinned] == [wanted]
    with database.read() as session:
        why = explaining.why(session, TODAY, campaign, MONDAY)
        told = next(row for row in why.turns if row.turn.pinned)
        assert (told.why, told.who, told.reason) == (TurnWhy.PINNED, "s1", WHY)
    with database.write() as session:
        wishes.withdraw(session, acting("s1"), number)
    with pytest.raises(Conflict) as lost, database.write() as session:
        wishes.withdraw(session, acting("s2"), number)
    assert lost.value.changed_by == "s1"
    made(database, campaign)
    with database.read() as session:
        assert listing.wishes(session, campaign, MONDAY, MONDAY) == ()
        assert verify(session).ok


def test_that_a_venue_that_is_forbidden_in_a_week_is_in_another(database: Database, campaign: int) -> None:
    made(database, campaign)
    venue_id = week(database, campaign).turns[0].venue_id
    wish(database, campaign, MONDAY, venue_id, WishKind.FORBIDDEN)
    made(database, campaign)
    found = weeks(database, campaign)[:4]
    assert venue_id not in {turn.venue_id for turn in found[1].turns}
    assert venue_id in {turn.venue_id for row in found for turn in row.turns}


def test_that_a_later_wish_stands_for_the_one_before(database: Database, campaign: int) -> None:
    made(database, campaign)
    wish(database, campaign, MONDAY, 1, WishKind.PINNED)
    wish(database, campaign, MONDAY, 1, WishKind.FORBIDDEN)
    with database.read() as session:
        found = listing.wishes(session, campaign, MONDAY, MONDAY)
    assert [(row.venue_id, row.kind, row.reason) for row in found] == [(1, WishKind.FORBIDDEN, WHY)]


def test_that_a_pin_that_can_t_be_kept_is_refused(database: Database, campaign: int) -> None:
    made(database, campaign)
    for venue_id in range(1, 5):
        wish(database, campaign, MONDAY, venue_id, WishKind.PINNED)
    refused("too_many_pins", wish, database, campaign, MONDAY, 5, WishKind.PINNED)
    shut(database, 6, NEXT, NEXT + timedelta(days=6))
    refused("venue_shut", wish, database, campaign, NEXT, 6, WishKind.PINNED)
    refused("week_over", wish, database, campaign, date(2023, 6, 19), 6, WishKind.PINNED)


def test_that_a_reason_is_asked_for_and_is_no_personal_number(database: Database, campaign: int) -> None:
    made(database, campaign)
    for text, error in (("  ", Invalid), ("6214 9832 0257", PersonalNumber)):
        with pytest.raises(error), database.write() as session:
            wishes.wish(session, acting("s1"), campaign, MONDAY, 1, WishKind.PINNED, text)


def test_that_weeks_are_announced_until_a_day_and_may_be_taken_back(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    seen = {row.monday: row.version for row in weeks(database, campaign)}
    with database.write() as session:
        assert changing.announce(session, acting("s1"), campaign, NEXT, seen) == 3
    found = week(database, campaign)
    assert (found.announced_by, found.changed_since) == ("s1", False)
    with pytest.raises(Conflict) as lost, database.write() as session:
        changing.announce(session, acting("s2"), campaign, NEXT + timedelta(days=7), {})
    assert lost.value.changed_by == "s1"
    refused("nothing_to_announce", _announce, database, campaign, NEXT)
    with database.write() as session:
        changing.recall(session, acting("s1"), campaign, MONDAY, found.version, WHY)
    assert week(database, campaign).announced_at is None
    assert _announce(database, campaign, NEXT) == 1


def _announce(database: Database, campaign: int, until: date) -> int:
    seen = {row.monday: row.version for row in weeks(database, campaign)}
    with database.write() as session:
        return changing.announce(session, acting("s1", now=LATER), campaign, until, seen)


def test_that_an_announced_week_that_was_exchanged_says_so_until_it_is_announced_again(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    seen = {row.monday: row.version for row in weeks(database, campaign)}
    with database.write() as session:
        changing.announce(session, acting("s1"), campaign, MONDAY, seen)
    swap(database, campaign, pick(week(database, campaign)), pick(week(database, campaign, NEXT)))
    assert week(database, campaign).changed_since
    assert _announce(database, campaign, MONDAY) == 1
    assert not week(database, campaign).changed_since


def test_that_a_closure_s_turns_are_said_before_and_until_it_is_planned_anew(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    turn = week(database, campaign).turns[0]
    last = MONDAY + timedelta(days=1)
    with database.read() as session:
        (found,) = affected.by_closure(session, campaign, turn.venue_id, MONDAY, last)
        assert (found.goes, len(found.left), found.announced) == ((MONDAY, last), 3, False)
        assert affected.without_days(session, campaign, TODAY, NEXT) == ()
    shut(database, turn.venue_id, MONDAY, MONDAY + timedelta(days=4))
    with database.read() as session:
        (found,) = affected.without_days(session, campaign, TODAY, NEXT)
        assert (found.monday, found.turn.venue_id) == (MONDAY, turn.venue_id)
    refused("turn_without_days", _announce, database, campaign, MONDAY)


def test_that_each_turn_says_why_it_is_in_its_week(database: Database, campaign: int) -> None:
    for monday in (date(2023, 6, 26), MONDAY, date(2023, 7, 17)):
        shut(database, 3, monday, monday + timedelta(days=6))
    made(database, campaign)
    with database.read() as session:
        told = {
            row.turn.venue_id: row
            for found in weeks(database, campaign)[:4]
            for row in explaining.why(session, TODAY, campaign, found.monday).turns
        }
        holiday = explaining.why(session, TODAY, campaign, date(2023, 7, 17))
    assert told[3].why is TurnWhy.ONLY_WEEK
    assert {row.note for row in told[3].shut} == {"工事"}
    assert {row.why for row in holiday.turns} == {TurnWhy.BEARS}
    assert (holiday.round_at, holiday.round_weeks, holiday.is_whole, holiday.missing) == (4, 4, True, 0)
    assert all(row.turn.lost for row in holiday.turns)
