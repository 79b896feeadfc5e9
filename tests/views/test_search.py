"""The page under the search box, used by keys alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.jobs import Jobs
from desktop_app.models.keeping import AuditEntry
from desktop_app.terms import Stage
from desktop_app.views.search.panel import SearchPanel
from tests.factories import make_application, make_shelf
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def panel(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> SearchPanel:
    with jobs.database.write() as session:
        make_application(session, name="佐藤　花子", kana="サトウ　ハナコ", shelf_id=make_shelf(session))
        make_application(session, name="佐藤　浩", kana="サトウ　ヒロシ", birth_date=date(1958, 1, 3))
        make_application(session, Stage.RETURNED_MAIL, name="髙橋　次郎", kana="タカハシ　ジロウ")
    made = SearchPanel(told.shell(jobs, tmp_path), pause=0)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    return made


def names(panel: SearchPanel) -> list[str]:
    """Who is listed."""
    return [row.name for row in panel.list.hits.rows]


def test_that_hits_follow_what_is_typed(panel: SearchPanel) -> None:
    panel.look_for("さ")
    assert names(panel) == ["佐藤　花子", "佐藤　浩"]
    panel.look_for("さとう ひ")
    assert names(panel) == ["佐藤　浩"]
    assert panel.count.text() == "1 found"


def test_that_one_hit_is_chosen_and_of_several_none(panel: SearchPanel, told: Told) -> None:
    panel.look_for("佐藤")
    assert panel.list.current() is None
    panel.open_current()
    assert told.records == []
    assert panel.more.text() == "Choose one with the arrow keys first."
    panel.look_for("髙橋")
    panel.open_current()
    assert told.records == [3]


def test_that_arrow_keys_choose_and_enter_opens(panel: SearchPanel, told: Told) -> None:
    panel.look_for("佐藤")
    panel.step(-1)
    assert panel.list.current() is None
    panel.step(1)
    panel.step(1)
    panel.step(10)
    panel.open_current()
    panel.step(-1)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.records == [1, 2]


def test_that_nobody_found_says_what_to_try(panel: SearchPanel) -> None:
    panel.look_for("鬱")
    assert panel.count.text() == "Nobody found"
    assert "“鬱”" in panel.empty.text()
    assert panel.empty.isVisible()
    assert not panel.list.isVisible()


def test_that_a_personal_number_is_not_searched(panel: SearchPanel) -> None:
    panel.look_for("6214 9832 0257")
    assert panel.count.text() == "Not searched"
    assert "6214" not in panel.empty.text()


def test_that_an_emptied_box_leaves_nobody_on_the_screen(panel: SearchPanel) -> None:
    panel.look_for("佐藤")
    panel.look_for("")
    assert names(panel) == []
    assert panel.count.text() == panel.more.text() == panel.empty.text() == ""


def test_that_a_long_list_says_how_many_there_are(panel: SearchPanel, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        for _ in range(51):
            make_application(session, kana="カトウ　アイ", name="加藤　愛")
    panel.look_for("カトウ")
    assert panel.count.text() == "51 found"
    assert panel.more.text().startswith("The first 50 are shown.")


def test_that_enter_during_the_pause_opens_the_only_hit(
    jobs: Jobs, tmp_path: Path, told: Told, panel: SearchPanel
) -> None:
    waiting = SearchPanel(told.shell(jobs, tmp_path), panel, pause=60_000)
    waiting.look_for("佐")
    waiting.look_for("髙")
    assert names(waiting) == []
    waiting.open_current()
    assert told.records == [3]
    with jobs.database.read() as session:
        searches = select(func.count()).where(AuditEntry.action == "search")
        assert session.scalar(searches) == 1


def test_that_the_model_keeps_qts_rules(panel: SearchPanel) -> None:
    tester = QAbstractItemModelTester(
        panel.list.hits, QAbstractItemModelTester.FailureReportingMode.Fatal, panel
    )
    for text in ("佐藤", "鬱", "髙橋", ""):
        panel.look_for(text)
    assert tester.model() is panel.list.hits


def test_that_a_screen_reader_hears_the_whole_row(panel: SearchPanel) -> None:
    panel.look_for("髙橋")
    spoken = panel.list.hits.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("髙橋　次郎  タカハシ　ジロウ  1985-04-12（昭和60年4月12日）")
    assert spoken.endswith("Notice returned")
