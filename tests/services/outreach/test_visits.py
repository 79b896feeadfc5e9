"""Outreach visits: in the order of the route, nobody in two places, done or cancelled with a reason."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from desktop_app.campaign_terms import OutreachKind, OutreachState
from desktop_app.errors import Conflict, Invalid, NotAllowed, PersonalNumber, Refused, Unknown
from desktop_app.models.database import Database
from desktop_app.services.outreach import calling, posting, visits
from desktop_app.services.outreach.rows import Outcome, VisitRow, VisitWish
from desktop_app.services.verify import verify
from tests.factories import TODAY, acting
from tests.services.handovers import furnish
from tests.services.outreach.cards import NUMBERS, sent, two_cards

WISH = VisitWish(
    OutreachKind.FACILITY, TODAY, 600, 660, "特別養護老人ホーム花畑", "足立区花畑四丁目1番", 12, ("w1", "w2")
)
DAY = timedelta(days=1)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with three members of staff."""
    with database.write() as session:
        furnish(session)
    return database


def make(ward: Database, **fields: object) -> VisitRow:
    """A visit that is planned."""
    with ward.write() as session:
        return visits.make(session, acting(), replace(WISH, **fields))


def names(ward: Database) -> list[str]:
    """Names of the day's visits in the order of the route."""
    with ward.read() as session:
        return [row.name for row in calling.between(session, TODAY, TODAY)]


def test_that_a_visit_is_planned_and_read_back(ward: Database) -> None:
    made = make(ward, note="  車いす 3名  ")
    with ward.read() as session:
        assert calling.one(session, made.visit_id) == made
        assert verify(session).problems == ()
    assert (made.state, made.position, made.note) == (OutreachState.PLANNED, 1, "車いす 3名")
    assert [staff_id for staff_id, _name in made.staff] == ["w1", "w2"]


def test_that_the_same_command_again_plans_no_second_visit(ward: Database) -> None:
    who = acting()
    with ward.write() as session:
        first = visits.make(session, who, WISH)
    with ward.write() as session:
        assert visits.make(session, who, WISH) == first
    assert names(ward) == [WISH.name]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": "  "}, "visit_name"),
        ({"name": "あ" * 101}, "visit_name"),
        ({"address": ""}, "address"),
        ({"note": "あ" * 501}, "note"),
        ({"ends": 600}, "times"),
        ({"ends": 1441}, "times"),
        ({"persons_expected": 0}, "persons_expected"),
        ({"staff": ()}, "staff"),
        ({"staff": ("w1", "nobody")}, "staff"),
        ({"on_date": TODAY + 1200 * DAY}, "on_date"),
    ],
)
def test_that_what_can_not_be_a_visit_says_which_field(
    ward: Database, fields: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        make(ward, **fields)
    assert refused.value.field == field


@pytest.mark.parametrize("field", ["name", "address", "note"])
def test_that_no_text_takes_a_personal_number(ward: Database, field: str) -> None:
    with pytest.raises(PersonalNumber):
        make(ward, **{field: "番号 6214-9832-0257"})


def test_that_nobody_goes_to_two_places_at_once(ward: Database) -> None:
    make(ward)
    for starts, ends in ((659, 700), (540, 601), (610, 620), (500, 800)):
        with pytest.raises(NotAllowed, match="staff_taken"):
            make(ward, name="自宅", starts=starts, ends=ends, staff=("w2",))
    with ward.read() as session:
        (taken,) = calling.elsewhere(session, replace(WISH, starts=650, ends=700, staff=("w2",)), None)
        assert (taken.staff_name, taken.visit, taken.starts) == ("職員 w2", WISH.name, 600)
    for fields in ({"starts": 660, "ends": 700}, {"on_date": TODAY + DAY}, {"staff": ("s1",)}):
        assert make(ward, **fields).state is OutreachState.PLANNED


def test_that_a_cancelled_visit_takes_nobodys_time(ward: Database) -> None:
    first = make(ward)
    with ward.write() as session:
        with pytest.raises(Invalid):
            visits.cancel(session, acting(), first.visit_id, 1, " ")
        gone = visits.cancel(session, acting(), first.visit_id, 1, "施設の都合")
    assert (gone.state, gone.cancelled_because) == (OutreachState.CANCELLED, "施設の都合")
    make(ward, name="自宅")
    with ward.write() as session:
        with pytest.raises(NotAllowed, match="visit_cancelled"):
            visits.cancel(session, acting(), first.visit_id, 2, "また")
        with pytest.raises(NotAllowed, match="visit_cancelled"):
            visits.move(session, acting(), first.visit_id, 2, 1)


def test_that_two_windows_never_send_one_person_to_two_places(ward: Database) -> None:
    for at in range(6):
        barrier = Barrier(2)

        def plan(number: int, at: int = at, barrier: Barrier = barrier) -> VisitRow | Refused:
            barrier.wait(timeout=60)
            try:
                return make(ward, name=f"訪問{number}", on_date=TODAY + at * DAY, staff=("w1",))
            except Refused as refused:
                return refused

        with ThreadPoolExecutor(2) as windows:
            told = list(windows.map(plan, range(2)))
        assert sorted(isinstance(one, NotAllowed) for one in told) == [False, True]


def test_that_the_route_follows_the_times_until_somebody_moves_a_visit(ward: Database) -> None:
    late = make(ward, name="午後", starts=840, ends=900)
    make(ward, name="朝", starts=540, ends=570)
    make(ward, name="昼", starts=700, ends=760)
    assert names(ward) == ["朝", "昼", "午後"]
    with ward.write() as session:
        moved = visits.move(session, acting(), late.visit_id, 1, -1)
        assert (moved.position, moved.version) == (2, 2)
        assert visits.move(session, acting(), late.visit_id, 2, -1).position == 1
        assert visits.move(session, acting(), late.visit_id, 3, -1).version == 3
    assert names(ward) == ["午後", "朝", "昼"]
    with ward.read() as session:
        assert verify(session).problems == ()


def test_that_a_changed_time_finds_its_turn_and_a_stale_screen_is_told(ward: Database) -> None:
    make(ward, name="朝", starts=540, ends=570)
    noon = make(ward, name="昼", starts=700, ends=760)
    with ward.write() as session:
        wish = replace(WISH, name="早朝", starts=480, ends=500)
        changed = visits.change(session, acting("w2"), noon.visit_id, 1, wish)
        assert (changed.position, changed.version) == (1, 2)
        with pytest.raises(Conflict) as lost:
            visits.change(session, acting(), noon.visit_id, 1, WISH)
        assert lost.value.changed_by == "w2"
    assert names(ward) == ["早朝", "朝"]


def test_that_a_visit_is_counted_after_it_and_can_be_corrected(ward: Database) -> None:
    made = make(ward)
    ahead = make(ward, on_date=TODAY + DAY)
    with ward.write() as session:
        with pytest.raises(NotAllowed, match="to_come"):
            visits.end(session, acting(), ahead.visit_id, 1, Outcome(1, 1, 0))
        with pytest.raises(Invalid):
            visits.end(session, acting(), made.visit_id, 1, Outcome(-1, 0, 0))
        done = visits.end(session, acting(), made.visit_id, 1, Outcome(11, 9, 2))
        assert (done.state, done.outcome) == (OutreachState.DONE, Outcome(11, 9, 2))
        assert visits.end(session, acting(), made.visit_id, 2, Outcome(11, 10, 1)).version == 3
        with pytest.raises(NotAllowed, match="visit_done"):
            visits.change(session, acting(), made.visit_id, 3, WISH)
        with pytest.raises(Unknown):
            visits.end(session, acting(), 99, 1, Outcome(1, 1, 1))


def test_that_cards_sent_because_of_a_visit_are_counted_there(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        visit = visits.make(session, acting(), WISH)
        rows = [
            sent(session, one, number, visit_id=visit.visit_id)
            for one, number in ((card, NUMBERS[0]), (other, NUMBERS[1]))
        ]
        posting.received(session, acting(), rows[0], TODAY)
        posting.returned(session, acting(), rows[1], TODAY)
        found = calling.one(session, visit.visit_id)
        assert (found.posted, found.received, found.returned) == (2, 1, 1)
        assert [row.visit_id for row in calling.lately(session, TODAY)] == [visit.visit_id]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE outreach_visit SET handed_over = 99",
        "UPDATE outreach_staff SET staff_id = 's1' WHERE staff_id = 'w1'",
        "DELETE FROM outreach_staff",
    ],
)
def test_that_damage_to_a_visit_is_noticed(ward: Database, damage: str) -> None:
    made = make(ward)
    with ward.write() as session:
        visits.end(session, acting(), made.visit_id, 1, Outcome(11, 9, 2))
        session.execute(text(damage))
    with ward.read() as session:
        assert {problem.kind for problem in verify(session).problems} == {"record_changed"}
