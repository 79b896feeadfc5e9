"""What a supervisor sees at once: the page whole on a small screen, how sure it is, numbers to be turned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.backlog_terms import NextAction
from desktop_app.models.database import Database
from desktop_app.services.forecast.question import Terms
from desktop_app.services.forecast.rows import ForecastRow, Unsure
from desktop_app.services.front.rows import ActionRow
from desktop_app.services.plans import making
from desktop_app.services.verify import verify
from desktop_app.views.outlook.plan_words import plan_words
from desktop_app.views.outlook.screen import OutlookScreen
from desktop_app.views.outlook.seat_words import seat_words
from tests.factories import TODAY, acting
from tests.services.front.test_front import ANSWER
from tests.views.conftest import Run, settle
from tests.views.test_booking_fits import LOOKS
from tests.views.test_outlook import KEPT, keep, opened, screen_of, ward
from tests.views.test_outlook_plans import ALL, planned, plans_of

__all__ = ["planned", "ward"]

ENGLISH = ("en", "light", "normal")
PRESSING = (
    ActionRow(NextAction.REVIEW, 39),
    ActionRow(NextAction.REMIND, 1_000, TODAY),
    ActionRow(NextAction.RETURNED, 2),
)


def lies_in(part: QWidget, whole: QWidget) -> bool:
    """Whether nothing of a part lies outside."""
    corner = part.mapTo(whole, QPoint(0, 0))
    return whole.rect().contains(part.rect().translated(corner))


@pytest.mark.parametrize(("language", "theme", "text_size"), [*LOOKS, ENGLISH])
def test_that_the_page_is_whole_without_scrolling(
    run: Run, ward: Database, language: str, theme: str, text_size: str
) -> None:
    days = tuple(replace(day, p10=30_344, p50=41_228, p90=51_472) for day in KEPT.days)
    keep(ward, replace(KEPT, needed_per_open_day=527, days=days, queue=((10, 3, 8),)))
    work = opened(run, language, theme, text_size)
    front = screen_of(work).front
    # As many as in a large ward.
    front.uncollected.say(45_000)
    front.free.say(6_636)
    front.errors.say(39)
    front.side.show_actions(PRESSING, TODAY)
    work.window().resize(1367, 768)
    settle()
    work.window().resize(1366, 768)
    settle()
    seen = front.area.viewport()
    for part in (front.sentence, front.rough, front.state, front.errors, front.chart, *front.doors):
        assert lies_in(part, seen), part
    assert front.area.verticalScrollBar().maximum() == 0
    if text_size != "large":
        assert lies_in(front.side.table, seen)
        assert lies_in(front.side.seats, seen)


@pytest.mark.parametrize(("language", "theme", "text_size"), [*LOOKS, ENGLISH])
def test_that_two_plans_are_seen_beside_each_other_without_scrolling(
    run: Run, planned: Database, language: str, theme: str, text_size: str
) -> None:
    pane = plans_of(opened(run, language, theme, text_size)).plans.pane
    if text_size != "large":
        assert pane.area.verticalScrollBar().maximum() == 0
        assert lies_in(pane.chart, pane.area.viewport())
    assert pane.table.mapTo(pane, QPoint(0, 0)).x() > pane.chart.x() + pane.chart.width()


def test_that_it_is_said_of_what_too_little_is_known(run: Run, ward: Database) -> None:
    keep(ward, replace(KEPT, uncertain=(Unsure.HISTORY.value, Unsure.SEATS.value)))
    front = screen_of(opened(run)).front
    assert front.rough.text() == (
        "まだよく分からない点（交付の進み方、これからの席数）があるため、目安です。"
    )
    assert not front.side.seats.isVisible(), "without hours and slots no day lacks seats"
    assert all(seat_words.rough(replace(ANSWER, uncertain=(code.value,))) for code in Unsure)
    assert seat_words.rough(replace(ANSWER, uncertain=())) == ""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            replace(ANSWER, first_full_day=None, needed_per_open_day=1, queue=((9, 1, 4), (10, 3, 8))),
            "No day lacks seats until then.\nBusiest hour, 10:00: 3 waiting, seldom over 8.",
        ),
        (replace(ANSWER, first_full_day=None, queue=((9, 0, 0),)), "At the busiest hour nobody waits."),
        (replace(ANSWER, first_full_day=None, queue=(), seats_total=0), "There is no seat until then."),
        (
            replace(
                ANSWER,
                first_full_day=None,
                queue=(),
                needed_per_open_day=282,
                open_days=7,
                seats_total=789,
            ),
            "The goal needs 282 seats an open day; open: 112.",
        ),
        (replace(ANSWER, first_full_day=ANSWER.by, queue=()), "First day that lacks seats: 30 Sep (Sat)."),
    ],
)
def test_that_the_page_says_whether_seats_are_enough(
    run: Run, ward: Database, row: ForecastRow, said: str
) -> None:
    opened(run, "en")
    assert seat_words.enough(replace(row, uncertain=())).endswith(said)


def turn(screen: OutlookScreen, desks: int) -> None:
    screen.plans.head.desks.setValue(desks)
    screen.plans.head.later.stop()
    screen.plans.head.turned.emit()
    settle()


def kept(database: Database) -> list[tuple[str, Terms]]:
    with database.read() as session:
        return [(row.name, row.terms) for row in making.all_of(session)]


def test_that_a_number_turned_beside_the_chart_is_tried_at_once(run: Run, ward: Database) -> None:
    screen = plans_of(opened(run))
    assert screen.plans.pane.sentence.text().startswith("AとBは同じです。")
    turn(screen, 2)
    assert kept(ward) == [("土日の窓口+2", Terms(2))]
    assert screen.plans.boxes[1].currentText() == "土日の窓口+2"
    assert screen.plans.is_whole()
    turn(screen, 3)
    assert kept(ward) == [("土日の窓口+3", Terms(3))], "a name that nobody gave follows the numbers"
    assert [each.terms for each in screen.plans.tried().values()] == [Terms(), Terms(3)]
    screen.plans.boxes[1].setCurrentIndex(0)
    screen.plans.head.chosen.emit()
    assert screen.plans.head.desks.value() == 0
    turn(screen, 3)
    assert [name for name, _terms in kept(ward)] == ["土日の窓口+3", "土日の窓口+3 2"]
    with ward.read() as session:
        assert verify(session).problems == ()


def test_that_no_memo_is_kept_of_numbers_that_were_turned_since(run: Run, planned: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    screen.plans.head.desks.setValue(9)
    screen.ask_memo()
    settle()
    assert QApplication.activeModalWidget() is None
    screen.plans.head.turned.emit()
    screen.plans.head.later.stop()
    settle()
    screen.ask_memo()
    settle()
    assert QApplication.activeModalWidget() is not None


def test_that_numbers_turned_one_after_the_other_do_not_refuse_each_other(
    run: Run, planned: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = plans_of(opened(run))
    # The plans are read again later than the next number is turned.
    monkeypatch.setattr(screen.plans, "refresh", lambda: None)
    for desks in (3, 4, 5):
        turn(screen, desks)
    assert kept(planned)[0][1] == replace(ALL, extra_desks_weekend=5)


def test_that_a_plan_keeps_the_name_that_somebody_gave_it(run: Run, planned: Database) -> None:
    screen = plans_of(opened(run))
    ((name, _terms),) = kept(planned)
    head = screen.plans.head
    assert (head.desks.value(), head.minutes.value(), head.overbooking.value()) == (2, 15, 10)
    turn(screen, 5)
    assert kept(planned) == [(name, replace(ALL, extra_desks_weekend=5))]


def test_that_who_turns_a_number_behind_another_supervisor_is_told(run: Run, planned: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    with planned.write() as session:
        (seen,) = making.all_of(session)
        making.change(session, acting("boss"), seen, "another name", Terms(7))
    turn(screen, 5)
    assert kept(planned) == [("another name", Terms(7))]
    assert work.notice.isVisible()
    assert screen.plans.head.desks.value() == 7


def test_that_more_seats_that_bring_nobody_are_explained(run: Run, ward: Database) -> None:
    opened(run, "en")
    less = replace(ANSWER, first_full_day=None, uncertain=())
    more = replace(less, seats_total=less.seats_total + 100)
    text = "No day lacks seats, so more of them bring nobody; letters and calls do."
    assert plan_words.why([("A", less), ("B", more)]) == text
    assert plan_words.why([("A", less), ("B", less)]) == ""
    shut = replace(less, seats_total=1, open_days=less.open_days - 1)
    for other in (replace(less, first_full_day=less.by), replace(less, seats_total=0), shut):
        assert plan_words.why([("A", other), ("B", more)]) == ""


def test_that_an_empty_ward_has_nothing_to_compare(run: Run, accounts: None) -> None:
    screen = plans_of(opened(run))
    plans = screen.plans
    assert plans.state.words.text() == "受け取りを待つカードはありません。"
    assert not plans.pane.isVisible()
    plans.work_out()
    settle()
    assert plans.answers == {}
    turn(screen, 2)
    assert plans.boxes[1].currentText() == "土日の窓口+2", "a plan can be made ahead"


def test_that_desks_without_any_hours_are_said_to_change_nothing(run: Run, ward: Database) -> None:
    opened(run, "en")
    blind = replace(ANSWER, uncertain=(Unsure.SEATS.value,))
    told = plan_words.why([("A", blind), ("B", replace(blind, seats_total=1))]).split("\n")
    assert told[0] == "No hours and no slots are set (F12), so desks and minutes change nothing."
    assert told[1] == "Take this as rough: too little is known yet of the seats to come."
    assert len(told) == 2


def test_that_only_the_page_that_is_seen_is_made_at_first(run: Run, ward: Database) -> None:
    screen = screen_of(opened(run))
    assert screen.stack.count() == 1
    screen.show_page("plans")
    screen.show_days()
    assert screen.stack.count() == 3
