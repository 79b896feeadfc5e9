"""The supervisor's first screen: it is there at once, says what is true, and leads where there is work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import review, ward_settings
from desktop_app.services.forecast import asking
from desktop_app.services.forecast.question import MOST_RUNS, Question
from desktop_app.services.forecast.rows import DayRow, ForecastRow
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import ErrorKind, Role, Stage
from desktop_app.views.outlook.asker import Asker
from desktop_app.views.outlook.goal_dialog import GoalDialog
from desktop_app.views.outlook.screen import OutlookScreen
from desktop_app.views.outlook.words import about, outlook_words
from desktop_app.views.renewals.screen import RenewalsScreen
from desktop_app.views.work import Work
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.front.test_front import ANSWER
from tests.services.slots.places import furnish, open_day
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS

BY = date(2023, 9, 30)
DAY = timedelta(days=1)
DAYS = tuple(DayRow(TODAY + at * DAY, 40 - at // 3, 40 - at // 5, 40) for at in range((BY - TODAY).days + 1))
KEPT = replace(ANSWER, uncollected=40, below=10, p10=9, p50=21, p90=40, chance_below=0.12, days=DAYS)


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """Forty cards, an open day, an error to review."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        furnish(session)
        open_day(session)
        for number in range(40):
            make_application(session, Stage.SHELVED, custody_on=TODAY - number * DAY)
        review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown", text="X")
    return local_database


def keep(database: Database, row: ForecastRow = KEPT) -> None:
    with database.write() as session:
        asking.keep(session, Question(BY, 10), row)


def opened(run: Run, language: str = "ja", theme: str = "light", text_size: str = "normal") -> Work:
    return work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)


def screen_of(work: Work) -> OutlookScreen:
    screen = work.shown()
    assert isinstance(screen, OutlookScreen)
    return screen


def press(work: Work, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    settle()


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_page_fits_before_and_after_the_answer(
    run: Run, ward: Database, language: str, theme: str, text_size: str
) -> None:
    work = opened(run, language, theme, text_size)
    screen = screen_of(work)
    found = misfits(work.window())
    before = screen.front.chart.y()
    screen.front.work_out()
    settle()
    assert screen.front.chart.y() == before, "nothing moves when the answer comes"
    found += misfits(work.window())
    screen.show_days()
    settle()
    found += misfits(work.window())
    screen.step_back()
    screen.ask_goal()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GoalDialog)
    found += misfits(dialog)
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_it_is_the_first_screen_of_supervisors_only(run: Run, ward: Database) -> None:
    assert opened(run).current == "outlook"
    assert work_of(run(role=Role.WINDOW).window).current == "desk"
    assert "outlook" not in work_of(run(role=Role.IT).window).entries


def test_that_the_last_answer_is_read_at_once_with_its_day(run: Run, ward: Database) -> None:
    keep(ward, replace(KEPT, as_of=TODAY - DAY, made_at=NOW - DAY))
    front = screen_of(opened(run)).front
    assert front.sentence.text() == (
        "9月30日までに10件を下回る見込みは12%です。\n今のままでは約21件（9〜40件）残ります。"
    )
    assert front.state.words.text().startswith("6月26日(月) 10:00に")
    assert front.needed.figure == "3"
    assert not front.asker.is_busy()
    front.work_out()
    settle()
    assert front.state.words.text().startswith("6月27日(火)")


def test_that_a_fresh_answer_is_left_alone_and_an_old_one_is_not(run: Run, ward: Database) -> None:
    front = screen_of(opened(run)).front
    assert front.row is not None
    now = front.row.last.made_at if front.row.last else NOW
    fresh = replace(front.row, last=replace(KEPT, made_at=now))
    wants = front.wants_answer
    assert wants(front.row, now)
    assert not wants(fresh, now + timedelta(minutes=9))
    assert wants(fresh, now + timedelta(minutes=10))
    assert wants(replace(fresh, last=replace(KEPT, as_of=TODAY - DAY, made_at=now)), now)
    assert not wants(replace(fresh, last=None, moves=False), now)


def test_that_each_figure_opens_its_list_and_an_action_its_screen(run: Run, ward: Database) -> None:
    work = opened(run)
    screen = screen_of(work)
    doors = {"backlog": screen.front.uncollected, "slots": screen.front.free, "review": screen.front.errors}
    for name, door in doors.items():
        door.click()
        settle()
        assert work.current == name
        work.open_screen("outlook")
    screen.front.needed.click()
    assert screen.stack.currentWidget() is screen.days
    work.step_back()
    assert screen.stack.currentWidget() is screen.front
    press(work, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert work.current == "review"
    work.step_back()
    press(work, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert work.current == "slots"
    work.step_back()
    press(work, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert work.current == "outlook", "there is no third action"


def test_that_an_empty_ward_says_what_to_do(run: Run, accounts: None) -> None:
    work = opened(run)
    front = screen_of(work).front
    assert front.sentence.text() == "受け取りを待つカードはありません。"
    assert front.state.words.text() == "カードは納品（F6）または台帳の取込（F8）で入ります。"
    assert not front.state.again.isVisible()
    assert not front.chart.isVisible()
    front.work_out()
    assert not front.asker.is_busy()
    assert misfits(work.window()) == []


def test_that_chart_and_numbers_can_be_copied(run: Run, ward: Database) -> None:
    keep(ward)
    work = opened(run)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(work, Qt.Key.Key_X, modifiers)
    text = QGuiApplication.clipboard().text()
    assert text.split("\n")[0].split("\t") == ["日", "少なめ", "見込み", "多め"]
    assert text.split("\n")[-1].split("\t") == ["9月30日(土)", "9", "21", "40"]
    press(work, Qt.Key.Key_C, modifiers)
    assert QGuiApplication.clipboard().image().width() > 900


def test_that_the_days_of_the_answer_are_a_list(run: Run, ward: Database) -> None:
    keep(ward)
    work = opened(run)
    screen = screen_of(work)
    press(work, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert screen.days.table.rows.rowCount() == len(DAYS)
    assert screen.days.sentence.text().startswith("目標までは、開庁60日の1日あたり3件")


def test_that_another_goal_asks_another_question(run: Run, ward: Database) -> None:
    work = opened(run)
    screen = screen_of(work)
    screen.ask_goal()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GoalDialog)
    dialog.by.field.setText("2023/6/27")
    dialog.below.field.setText("many")
    dialog.save()
    assert dialog.by.error.text() == "明日以降の日を入れてください。"
    assert dialog.below.error.text() == "件数を数字で入れてください。"
    dialog.below.field.setText("０")
    dialog.save()
    assert dialog.below.error.text().startswith("0件を下回ることはありません。")
    dialog.by.field.setText("R5.8.31")
    dialog.below.field.setText("1,234")
    dialog.save()
    settle()
    with ward.read() as session:
        kept = ward_settings.read(session)
    assert (kept.outlook_by, kept.outlook_below) == (date(2023, 8, 31), 1_234)
    row = screen.front.row
    assert row is not None
    assert (row.question.by, row.question.below) == (date(2023, 8, 31), 1_234)
    assert "8月31日に何件残るかは" in screen.front.sentence.text()


@pytest.mark.parametrize(
    ("number", "rounded"),
    [(0, 0), (99, 99), (104, 104), (1_049, 1_050), (38_214, 38_000), (8_250, 8_300), (10_449, 10_400)],
)
def test_that_numbers_are_rounded_to_what_a_forecast_is_good_for(number: int, rounded: int) -> None:
    assert about(number) == rounded


@pytest.mark.parametrize(
    ("chance", "said"), [(0.0, "1%未満"), (0.004, "1%未満"), (0.125, "13%"), (0.994, "99%"), (1.0, "99%以上")]
)
def test_that_no_chance_is_told_as_a_certainty(run: Run, ward: Database, chance: float, said: str) -> None:
    opened(run)
    assert outlook_words.chance(chance) == said
    assert said in outlook_words.answer(replace(KEPT, chance_below=chance), TODAY)


def test_that_no_span_is_told_where_low_and_high_are_one(run: Run, ward: Database) -> None:
    opened(run)
    one = replace(KEPT, below=None, chance_below=None, p10=1, p50=1, p90=1)
    assert outlook_words.answer(one, TODAY) == "今のままでは9月30日に約1件残ります。"


def test_that_an_answer_is_worked_out_beside_the_screen_and_can_be_stopped(
    qtbot: QtBot, run: Run, ward: Database
) -> None:
    shell = opened(run).shell
    jobs = Jobs(ward)
    asker = Asker(replace(shell, jobs=jobs), jobs)
    answers: list[ForecastRow] = []

    def came(_question: Question, row: ForecastRow) -> None:
        answers.append(row)

    asker.answered.connect(came)
    with qtbot.waitSignal(asker.answered):
        asker.ask(Question(BY, 10))
        assert asker.is_busy()
    with ward.read() as session:
        kept = asking.last(session, Question(BY, 10), TODAY)
    assert kept is not None
    assert [(kept.p10, kept.p50, kept.days)] == [(row.p10, row.p50, row.days) for row in answers]
    other = Question(BY, 10, runs=MOST_RUNS)
    with qtbot.waitSignal(asker.stopped):
        asker.ask(other)
        asker.stop()
    assert not asker.is_busy()
    with ward.read() as session:
        assert asking.last(session, other, TODAY) is None
    jobs.close()


def test_that_the_wave_of_renewals_opens_from_here(run: Run, ward: Database) -> None:
    work = opened(run, "en")
    assert screen_of(work).front.renewals.text() == "Renewals  Alt+R"
    press(work, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert isinstance(work.shown(), RenewalsScreen)
