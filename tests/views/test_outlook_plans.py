"""What if: a supervisor tries a plan beside how things are, reads what it brings, and what it costs."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QSpinBox

from desktop_app.models.database import Database
from desktop_app.services.forecast import asking
from desktop_app.services.forecast.question import NO_CHANGE, ClosedDay, ExtraDay, Terms, Wave
from desktop_app.services.plans import making
from desktop_app.views.outlook.plan_dialog import PlanDialog
from desktop_app.views.outlook.plan_words import plan_words
from desktop_app.views.outlook.screen import OutlookScreen
from desktop_app.views.shared.fields import DateField
from desktop_app.views.slots.time_field import TimeField
from desktop_app.views.work import Work
from tests.factories import TODAY, acting
from tests.views.conftest import Run, settle
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS
from tests.views.test_outlook import opened, press, screen_of, ward

__all__ = ["ward"]

CONTROL = Qt.KeyboardModifier.ControlModifier
ALL = Terms(
    2,
    15,
    (ExtraDay(date(2023, 9, 9), "01", 4, 540, 1_020),),
    (
        ClosedDay(None, date(2023, 8, 11), date(2023, 8, 13)),
        ClosedDay("01", date(2023, 8, 14), date(2023, 8, 14)),
    ),
    (Wave(date(2023, 7, 10), 500, call=False), Wave(date(2023, 7, 20), 40, call=True)),
    10,
)


@pytest.fixture
def planned(ward: Database) -> Database:
    """A ward with a plan that changes everything."""
    with ward.write() as session:
        making.make(session, acting("boss"), "土曜と日曜の窓口を二つずつ増やして九月は休まない", ALL)
    return ward


def plans_of(work: Work) -> OutlookScreen:
    screen = screen_of(work)
    screen.show_page("plans")
    settle()
    return screen


def dialog_of() -> PlanDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlanDialog)
    return dialog


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_plans_and_their_form_fit(
    run: Run, planned: Database, language: str, theme: str, text_size: str
) -> None:
    work = opened(run, language, theme, text_size)
    screen = plans_of(work)
    assert screen.plans.is_whole()
    found = misfits(work.window())
    screen.plans.ask_change()
    settle()
    dialog = dialog_of()
    for at in range(3):
        dialog.tabs.setCurrentIndex(at)
        settle()
        found += misfits(dialog)
    assert found == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_two_more_desks_are_tried_by_keys_alone(run: Run, ward: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    assert plan_words.as_it_is() == screen.plans.boxes[1].currentText()
    press(work, Qt.Key.Key_N, CONTROL)
    dialog = dialog_of()
    dialog.save()
    assert dialog.isVisible()
    assert dialog.wrong.text().startswith("この計画では何も変わりません。")
    QTest.keyClicks(dialog.name.field, "two desks")
    dialog.desks.field.setValue(2)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert screen.plans.boxes[1].currentText() == "two desks"
    assert screen.plans.head.terms[1].text() == "土日の窓口+2"
    assert screen.plans.is_whole()
    names = [fan.name for fan in getattr(screen.plans.pane.chart.drawing, "fans", ())]
    assert names == ["A 今のまま", "B two desks"]
    assert screen.plans.pane.table.numbers.headings == ["", "A", "B", "差"]
    assert screen.plans.pane.sentence.text().startswith("「B」は9月30日に残る件数が「A」と変わらず")


def test_that_a_plan_in_the_form_is_what_was_kept(run: Run, planned: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    press(work, Qt.Key.Key_E, CONTROL)
    dialog = dialog_of()
    assert dialog.terms() == ALL
    dialog.days.add_empty()
    dialog.closures.add_empty()
    dialog.waves.add_empty()
    assert dialog.terms() == ALL, "an empty line counts for nothing"
    dialog.waves.lines[-1].findChildren(QSpinBox)[0].setValue(800)
    dialog.save()
    assert dialog.wrong.text() == "日がないか、読めない日のある行があります。"
    dialog.waves.lines[-1].findChildren(QSpinBox)[0].setValue(500)
    dialog.waves.lines[-1].findChildren(DateField)[0].setText("someday")
    dialog.save()
    assert dialog.isVisible()
    assert dialog.wrong.text()
    dialog.waves.lines[-1].findChildren(DateField)[0].setText("2023/8/1")
    dialog.days.lines[0].findChildren(TimeField)[1].setText("18:00")
    dialog.closures.lines[0].findChildren(QComboBox)[0].setCurrentIndex(1)
    dialog.save()
    settle()
    with planned.read() as session:
        terms = making.all_of(session)[0].terms
    assert terms.waves[-1] == Wave(date(2023, 8, 1), 500, call=False)
    assert terms.extra_days[0].ends == 18 * 60
    assert terms.closures[0].place_code == "01"
    assert screen.plans.is_whole()


def test_that_a_plan_is_not_changed_into_none(run: Run, planned: Database) -> None:
    work = opened(run)
    plans_of(work)
    press(work, Qt.Key.Key_E, CONTROL)
    dialog = dialog_of()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dialog, "terms", lambda: NO_CHANGE)
        dialog.save()
    assert dialog.isVisible()
    assert dialog.wrong.text()
    with planned.read() as session:
        assert making.all_of(session)[0].terms == ALL


def test_that_a_plan_without_a_name_is_called_by_what_it_changes(run: Run, planned: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    for name in ("土日の窓口+2", "土日の窓口+2 2"):
        press(work, Qt.Key.Key_N, CONTROL)
        dialog = dialog_of()
        dialog.desks.field.setValue(2)
        (more,) = (each for each in dialog.findChildren(QShortcut) if each.key().toString() == "Alt+A")
        more.activated.emit()
        assert len(dialog.days.lines) == 1
        QTest.keyClick(dialog.name.field, Qt.Key.Key_Return)
        settle()
        assert screen.plans.boxes[1].currentText() == name


def test_that_both_answers_are_kept_and_as_things_are_is_the_front_pages(run: Run, planned: Database) -> None:
    screen = plans_of(opened(run))
    row = screen.front.row
    assert row is not None
    with planned.read() as session:
        kept = asking.last(session, row.question, TODAY)
    assert kept is not None
    tried = screen.plans.tried()
    assert tried[0].answer == kept
    assert tried[1].terms == ALL


def test_that_a_plan_is_taken_away_only_when_asked_twice(run: Run, planned: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    press(work, Qt.Key.Key_Delete, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.accept()
    settle()
    with planned.read() as session:
        assert making.all_of(session) == ()
    assert screen.plans.boxes[1].count() == 1
    press(work, Qt.Key.Key_E, CONTROL)
    assert QApplication.activeModalWidget() is None, "how things are can't be changed here"
    assert not screen.plans.change.isEnabled()


def test_that_figures_of_both_plans_are_copied(run: Run, planned: Database) -> None:
    work = opened(run)
    plans_of(work)
    press(work, Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["", "A", "B", "差"]
    assert [line[0] for line in lines[1:3]] == ["9月30日に残る件数", "10通りのうち8通り"]
    assert work.current == "outlook"


def test_that_terms_are_said_in_plain_words(run: Run, ward: Database) -> None:
    opened(run)
    said = plan_words.terms(ALL, {"01": "区役所"})
    assert said == (
        "土日の窓口+2、1件15分、予約の上乗せ10%、9月9日(土) 9:00-17:00 区役所を窓口4で開庁、"
        "8月11日(金)〜8月13日(日) 全会場休止、8月14日(月) 区役所休止、"
        "7月10日(月)に督促500通、7月20日(木)に電話40件"
    )
    assert plan_words.terms(Terms(), {}) == "変更はありません。"
    letters = Terms(2, waves=(Wave(date(2023, 7, 10), 500, call=False),))
    assert plan_words.name_of(None, letters, ()) == "土日の窓口+2、7月10日(月)に督促500通"
    assert plan_words.name_of(None, ALL, ()) == "土日の窓口+2ほか", "not all of it are the desks"
