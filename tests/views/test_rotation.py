"""The screen of the rotation: planned, looked at, swapped, wished, announced; who loses is told."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.campaign_terms import WishKind
from desktop_app.errors import Conflict
from desktop_app.jobs import Jobs
from desktop_app.services.rotation import changing, listing
from desktop_app.terms import Role
from desktop_app.views.rotation.dialogs import HistoryDialog, WishDialog
from desktop_app.views.rotation.plan_dialog import PlanDialog
from desktop_app.views.rotation.screen import RotationScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from tests.factories import TODAY, acting
from tests.services.rotation.summer import FIRST, LAST, MONDAY, furnish, made, pick, shut, weeks
from tests.views.dialogs import shown
from tests.views.rotation_screens import labels, opened, read
from tests.views.told import Told

NEXT = MONDAY + timedelta(days=7)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def campaign(jobs: Jobs) -> int:
    """The summer of 2023 with sixteen venues, nothing planned."""
    with jobs.database.write() as session:
        return furnish(session)


@pytest.fixture
def screen(campaign: int, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> RotationScreen:
    """The screen of a supervisor, the summer planned."""
    made(jobs.database, campaign)
    return opened(jobs, told, tmp_path, qtbot)


def test_that_without_a_plan_it_says_what_to_do_and_the_plan_is_made_by_its_dialog(
    campaign: int, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = opened(jobs, told, tmp_path, qtbot)
    assert "Plan …" in screen.board.table.accessibleDescription()
    screen.plan.click()
    dialog = shown(PlanDialog)
    assert (dialog.first.field.day(), dialog.last.field.day()) == (FIRST, LAST)
    assert dialog.sum.text() == "Weeks: 14. Turns: 56."
    assert weeks(jobs.database, campaign) == ()
    dialog.yes.click()
    assert told.said == ["Planned: 14 weeks, 56 turns."]
    assert screen.board.table.cells.rowCount() == 14
    assert screen.status.said.text() == "マイナポイント, planned until 9/30, no coming week is announced"


def test_that_again_differently_gives_another_plan_and_the_one_seen_is_kept(
    screen: RotationScreen, campaign: int, jobs: Jobs
) -> None:
    before = weeks(jobs.database, campaign)
    dialog = screen.doings.ask_plan()
    assert dialog is not None
    assert "This is the plan that stands already." in dialog.detail.text()
    dialog.again.click()
    assert dialog.found is not None
    wanted = {week: {turn.venue_id for turn in turns} for week, turns in dialog.found.plan.weeks.items()}
    dialog.yes.click()
    after = weeks(jobs.database, campaign)
    assert after != before
    assert {row.monday: {turn.venue_id for turn in row.turns} for row in after} == wanted


def test_that_where_there_is_no_plan_one_sentence_says_why_and_nothing_is_kept_unasked(
    screen: RotationScreen, campaign: int, jobs: Jobs
) -> None:
    shut(jobs.database, 1, FIRST, date(2023, 7, 23))
    dialog = screen.doings.ask_plan()
    assert dialog is not None
    assert dialog.faults.text() == (
        "In the round from 6/26, 会場R01 can't open in any week, and no substitute can stand in."
    )
    assert not dialog.yes.isEnabled()
    dialog.leave_out.setChecked(True)
    assert dialog.yes.isEnabled()
    dialog.yes.click()
    assert sum(len(row.turns) for row in weeks(jobs.database, campaign)) == 55


def test_that_who_keeps_a_plan_that_somebody_else_made_meanwhile_is_told(
    screen: RotationScreen, campaign: int, jobs: Jobs, told: Told
) -> None:
    dialog = screen.doings.ask_plan()
    assert dialog is not None
    dialog.again.click()
    row = read(jobs, campaign, MONDAY)
    with jobs.database.write() as session:
        other = listing.week(session, campaign, NEXT)
        changing.swap(session, acting("s2"), campaign, pick(row), pick(other), "祭り")
    dialog.yes.click()
    (error,) = told.failed
    assert isinstance(error, Conflict)
    assert error.changed_by == "s2"


def test_that_two_venues_are_swapped_by_keys_with_a_reason(
    screen: RotationScreen, campaign: int, jobs: Jobs, told: Told
) -> None:
    table = screen.board.table
    table.stand(MONDAY)
    one, other = read(jobs, campaign, MONDAY).turns[0], read(jobs, campaign, NEXT).turns[0]
    screen.buttons.swap.click()
    assert table.picked == one.turn_id
    assert screen.board.said.text() == (
        f"{one.venue_name} (7/3 – 7/9): choose the other venue, Enter swaps, Esc stops."
    )
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = shown(ReasonDialog)
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText("館内の祭り")
    dialog.yes.click()
    assert told.said == ["The two venues are swapped."]
    assert other.venue_id in {turn.venue_id for turn in read(jobs, campaign, MONDAY).turns}
    assert (table.picked, screen.doings.is_swapping()) == (None, False)
    assert screen.why.row is not None
    assert any("館内の祭り" in text for text in labels(screen))


def test_that_a_venue_dragged_onto_another_is_to_be_swapped(screen: RotationScreen) -> None:
    table = screen.board.table
    table.stand(MONDAY)
    row = table.currentIndex().row()
    first, second = table.cells.index(row, 2), table.cells.index(row + 1, 3)
    begin, end = table.visualRect(first).center(), table.visualRect(second).center()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(table.viewport(), button, none, begin)
    QTest.mouseMove(table.viewport(), begin + QPoint(3, 30))
    QTest.mouseRelease(table.viewport(), button, none, end)
    dialog = shown(ReasonDialog)
    turns = table.cells.turn(first), table.cells.turn(second)
    assert all(
        turn is not None and turn.venue_name in dialog.findChildren(QLabel)[1].text() for turn in turns
    )
    dialog.reject()


def test_that_esc_stops_a_swap_then_leads_back_to_the_board(screen: RotationScreen) -> None:
    screen.show_page("month")
    screen.buttons.swap.click()
    assert screen.doings.is_swapping()
    assert screen.step_back()
    assert not screen.doings.is_swapping()
    screen.show_page("month")
    assert screen.step_back()
    assert screen.stack.currentWidget() is screen.board
    assert not screen.step_back()


def test_that_a_venue_is_held_and_the_wish_taken_back(
    screen: RotationScreen, campaign: int, jobs: Jobs, told: Told
) -> None:
    screen.board.table.stand(MONDAY)
    screen.buttons.wish.click()
    dialog = shown(WishDialog)
    assert not dialog.yes.isEnabled()
    dialog.venue.field.setCurrentIndex(4)
    dialog.reason.field.setText("6214 9832 0257")
    dialog.yes.click()
    assert "My Number" in dialog.error.text()
    dialog.reason.field.setText("地域の行事")
    dialog.yes.click()
    assert told.said == ["Held. Plan anew, so that it counts."]
    with jobs.database.read() as session:
        (wish,) = listing.wishes(session, campaign, MONDAY, MONDAY)
    assert (wish.kind, wish.reason) == (WishKind.PINNED, "地域の行事")
    back = next(button for button in screen.why.findChildren(QPushButton) if button.text() == "Take it back")
    back.click()
    with jobs.database.read() as session:
        assert listing.wishes(session, campaign, MONDAY, MONDAY) == ()


def test_that_weeks_are_announced_and_marked_and_taken_back(
    screen: RotationScreen, campaign: int, jobs: Jobs, told: Told
) -> None:
    table = screen.board.table
    table.stand(NEXT)
    dialog = screen.doings.ask_announce(screen.week())
    assert dialog is not None
    assert dialog.sum.text() == "Weeks to announce: 3 (6/28 – 7/16)"
    dialog.yes.click()
    assert told.said == ["Weeks announced: 3."]
    assert screen.status.said.text().endswith("announced until 7/16")
    week = table.current_week()
    assert week is not None
    assert (week.monday, week.announced_at is not None) == (NEXT, True)
    assert table.cells.data(table.cells.index(2, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "7/10 – 7/16  announced"
    )
    screen.why.recalled.emit()
    reason = shown(ReasonDialog)
    reason.field.setPlainText("誤り")
    reason.yes.click()
    assert read(jobs, campaign, NEXT).announced_at is None


def test_that_a_venue_that_is_shut_is_told_above_the_board(
    screen: RotationScreen, campaign: int, jobs: Jobs
) -> None:
    assert screen.status.trouble.isHidden()
    turn = read(jobs, campaign, MONDAY).turns[0]
    shut(jobs.database, turn.venue_id, MONDAY, MONDAY + timedelta(days=6))
    screen.refresh()
    assert screen.status.trouble.text() == (
        f"Shut in its whole week: {turn.venue_name} (7/3). Plan anew: others take their turns."
    )


def test_that_the_pane_follows_the_week_and_can_be_hidden(screen: RotationScreen) -> None:
    screen.board.table.stand(date(2023, 7, 17))
    assert "Why 7/17 – 7/23 looks so" in labels(screen)
    assert any("7/17 海の日" in text for text in labels(screen))
    screen.why_button.click()
    assert screen.why.isHidden()
    screen.why_button.click()
    assert screen.why.isVisible()


def test_that_enter_shows_the_week_day_by_day(screen: RotationScreen) -> None:
    screen.board.table.stand(date(2023, 7, 17))
    QTest.keyClick(screen.board.table, Qt.Key.Key_Return)
    assert screen.stack.currentWidget() is screen.days
    cells = screen.days.grid.cells
    assert screen.days.turner.label.text() == "2023/7/17 (Mon) – 7/23 (Sun)"
    texts = [[cells.data(cells.index(row, column)) for column in range(3)] for row in range(4)]
    assert [row[1:] for row in texts] == [["海の日", "10:00-16:00"]] * 4
    QTest.keyClick(screen.days.grid, Qt.Key.Key_PageDown)
    assert screen.days.turner.label.text() == "2023/7/24 (Mon) – 7/30 (Sun)"
    QTest.keyClick(screen.days.grid, Qt.Key.Key_Return)
    week = screen.board.table.current_week()
    assert week is not None
    assert week.monday == date(2023, 7, 24)


def test_that_the_month_shows_bars_over_the_open_days_and_leads_to_a_week(screen: RotationScreen) -> None:
    screen.show_for(page="month")
    grid = screen.month.grid
    assert (grid.current_day(), grid.cells.rowCount()) == (TODAY, 5)
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert screen.month.turner.label.text() == "July 2023"
    assert [(bar.first, bar.last) for bar in grid.cells.bars(3)] == [(1, 4)] * 4
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    week = screen.board.table.current_week()
    assert week is not None
    assert week.monday == date(2023, 7, 3)


def test_that_the_history_of_a_week_is_shown(screen: RotationScreen) -> None:
    screen.board.table.stand(MONDAY)
    screen.buttons.history.click()
    dialog = shown(HistoryDialog)
    assert dialog.table.rows.rowCount() == 4
    dialog.reject()


def test_that_clerks_look_and_change_nothing(
    campaign: int, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = opened(jobs, told, tmp_path, qtbot, Role.WINDOW, "w1")
    assert "A supervisor plans them." in screen.board.table.accessibleDescription()
    made(jobs.database, campaign)
    screen.refresh()
    hidden = (screen.plan, screen.buttons.swap, screen.buttons.wish, screen.buttons.announce)
    assert all(button.isHidden() for button in hidden)
    assert {action.shortcut().toString() for action in screen.actions()} == {
        *("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Ctrl+H"),
        *("Alt+V", "Alt+C", "Alt+P", "Ctrl+E"),
    }


def test_that_without_a_campaign_it_is_said(jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    screen = opened(jobs, told, tmp_path, qtbot)
    assert screen.board.table.accessibleDescription().startswith("No campaign is active.")
    assert not screen.plan.isEnabled()
    assert told.failed == []
