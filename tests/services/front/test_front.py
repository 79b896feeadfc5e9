"""The supervisor's front page: the goal, the way until today, what presses most, and how quick it is."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from desktop_app.backlog_terms import NextAction
from desktop_app.errors import Invalid, NoPermission
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services import bridge, review, ward_settings
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.forecast import asking
from desktop_app.services.forecast.question import Question
from desktop_app.services.forecast.rows import ForecastRow
from desktop_app.services.front import actions, goal, past, reading
from desktop_app.services.front.rows import ActionRow, FrontRow
from desktop_app.terms import ErrorKind, Role, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_campaign, make_staff
from tests.services.slots.places import WEDNESDAY, furnish, open_day

CAMPAIGN_ENDS, HALF_YEAR = date(2023, 8, 31), date(2023, 9, 30)
DAY = timedelta(days=1)
LONG_AGO = TODAY - 200 * DAY


ANSWER = ForecastRow(
    as_of=TODAY,
    uncollected=9,
    by=HALF_YEAR,
    below=1,
    p10=2,
    p50=4,
    p90=6,
    chance_below=0.1,
    needed_per_open_day=3,
    open_days=60,
    first_full_day=None,
    queue=(),
    seats_total=90,
    staff_minutes=900,
    days=(),
    runs=10,
    seed=1,
    made_at=NOW,
)


def choose(database: Database, by: date | None, below: int | None, who: str = "s1") -> None:
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        seen = ward_settings.read(session)
        wanted = replace(seen, outlook_by=by, outlook_below=below)
        ward_settings.change(session, acting(who), seen, wanted)


def test_that_the_usual_goal_is_the_end_of_the_campaign_else_of_the_half_year(database: Database) -> None:
    with database.write() as session:
        assert goal.read(session, TODAY, 0).by == HALF_YEAR
        assert goal.read(session, HALF_YEAR, 0).by == date(2024, 3, 31)
        make_campaign(session, claim_by=CAMPAIGN_ENDS)
        assert goal.read(session, TODAY, 0).by == CAMPAIGN_ENDS
        assert goal.read(session, CAMPAIGN_ENDS, 0).by == HALF_YEAR


@pytest.mark.parametrize(
    ("uncollected", "below"),
    [(0, None), (1, None), (2, 1), (19, 1), (20, 10), (45_000, 10_000), (19_999, 1_000)],
)
def test_that_the_usual_number_is_a_power_of_ten_at_most_half_of_what_lies_here(
    uncollected: int, below: int | None
) -> None:
    assert goal.usual_below(uncollected) == below


def test_that_a_chosen_goal_holds_until_its_day_is_over(database: Database) -> None:
    choose(database, TODAY + 9 * DAY, 7)
    with database.read() as session:
        found = goal.read(session, TODAY, 45_000)
        over = goal.read(session, TODAY + 9 * DAY, 45_000)
    assert (found.by, found.below, found.own_by, found.own_below) == (TODAY + 9 * DAY, 7, True, True)
    assert (over.by, over.below, over.own_by) == (HALF_YEAR, 7, False)


def test_that_only_whom_the_rules_of_the_ward_belong_to_changes_the_goal(database: Database) -> None:
    choose(database, None, 1_000)
    with pytest.raises(NoPermission):
        choose(database, None, 2_000, "w1")
    with pytest.raises(Invalid):
        choose(database, None, -1)


def counted(session: Session, day: date) -> int:
    """How many cards lay here at the end of a day, one by one."""
    came = Application.custody_on <= day
    stays = Application.left_on.is_(None) | (Application.left_on > day)
    return session.scalar(select(func.count()).select_from(Application).where(came, stays)) or 0


def test_that_each_day_until_today_has_the_cards_that_lay_here_then(database: Database) -> None:
    with database.write() as session:
        for days in (0, 1, 5, 5, 90):
            make_application(session, Stage.SHELVED, applied_on=LONG_AGO, custody_on=TODAY - days * DAY)
        for came, left in ((90, 3), (7, 5), (4, 0), (90, 60)):
            gone = TODAY - left * DAY
            days_of = {"applied_on": LONG_AGO, "custody_on": TODAY - came * DAY, "left_on": gone}
            make_application(session, Stage.HANDED_OVER, handed_over_on=gone, **days_of)
    with database.read() as session:
        found = past.by_day(session, TODAY - 10 * DAY, TODAY, bridge.uncollected(session))
        assert [day for day, _count in found] == [TODAY - days * DAY for days in range(10, -1, -1)]
        assert found == tuple((day, counted(session, day)) for day, _count in found)


def test_that_errors_come_before_seats_and_seats_before_letters() -> None:
    rows = [ActionRow(action) for action in reversed(NextAction)]
    assert [row.action for row in actions.ranked(rows)] == list(NextAction)[:3]


def test_that_the_page_says_what_presses(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        assert actions.find(session, acting("s1"), 0, None) == (ActionRow(NextAction.OPEN_SLOTS),)
        open_day(session)
        assert actions.find(session, acting("s1"), 0, None) == (
            ActionRow(NextAction.OPEN_SLOTS, day=WEDNESDAY),
        )
        full = replace(ANSWER, first_full_day=WEDNESDAY)
        assert actions.find(session, acting("s1"), 2, full) == (
            ActionRow(NextAction.REVIEW, 2),
            ActionRow(NextAction.FULL_DAY, day=WEDNESDAY),
        )


def read(database: Database) -> FrontRow:
    with database.read() as session:
        return reading.read(session, acting())


def test_that_the_four_figures_are_those_of_their_lists(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        open_day(session)
        for _ in range(30):
            make_application(session, Stage.SHELVED)
        review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown", text="X")
    found = read(database)
    assert (found.uncollected, found.free_seats, found.errors) == (30, 12, 1)
    assert found.question == Question(HALF_YEAR, 10)
    assert found.past[-1] == (TODAY, 30)
    assert found.moves
    assert found.last is None


def test_that_the_last_answer_is_there_until_another_is_kept(database: Database) -> None:
    with database.write() as session:
        for _ in range(3):
            make_application(session, Stage.SHELVED)
    question = read(database).question
    with database.write() as session:
        asking.keep(session, question, replace(ANSWER, as_of=TODAY - DAY, p50=5))
    assert (read(database).last or ANSWER).p50 == 5
    with database.write() as session:
        asking.keep(session, question, replace(ANSWER, p50=6))
    assert (read(database).last or ANSWER).p50 == 6


def test_that_an_empty_ward_has_nothing_to_foresee(database: Database) -> None:
    found = read(database)
    assert (found.uncollected, found.free_seats, found.errors, found.moves) == (0, 0, 0, False)
    assert found.question.below is None


def test_that_the_page_costs_the_same_for_many_cards_and_is_there_at_once(demo_ward: Database) -> None:
    asked: list[str] = []

    def note(_connection: Engine, _cursor: object, text: str, *_rest: object) -> None:
        asked.append(text)

    event.listen(demo_ward.engine, "before_cursor_execute", note)
    began = time.perf_counter()
    with demo_ward.read() as session:
        found = reading.read(session, acting(today=AS_OF))
    taken = time.perf_counter() - began
    event.remove(demo_ward.engine, "before_cursor_execute", note)
    assert found.uncollected > 100
    assert len([text for text in asked if text.startswith("SELECT")]) < 30
    assert taken < 1
