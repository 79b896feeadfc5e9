"""The screen of the uncollected cards, driven as a supervisor does."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services import change
from desktop_app.services.backlog import EVERYTHING, Filter
from desktop_app.services.export import FileKind
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import EventKind, Role, Stage
from desktop_app.views.backlog.screen import BacklogScreen
from desktop_app.views.work import Work
from tests import factories
from tests.views.conftest import Run, close_dialog, settle, work_of
from tests.views.fits import misfits

DAYS = (3, 40, 100, 200, 400)


@pytest.fixture
def cards(local_database: Database, accounts: None) -> list[int]:
    """One card of each age class, and a second one over a year old, of another office and with 𠮷."""
    with local_database.write() as session:
        # The window takes the test's day as today.
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(factories.TODAY.isoformat())))
        factories.make_office(session, "02", "千住")
        made = [make_card(session, days) for days in DAYS]
        made.append(make_card(session, 401, office_code="02", name="𠮷田　花子", stage=Stage.RETURNED_MAIL))
    return made


def make_card(session: Session, days: int, stage: Stage = Stage.NOTIFIED, **fields: object) -> int:
    day = factories.TODAY - timedelta(days=days)
    applied = day - timedelta(days=30)
    return factories.make_application(session, stage, applied_on=applied, custody_on=day, **fields)


def opened(run: Run, language: str = "ja", text_size: str = "normal") -> tuple[Work, BacklogScreen]:
    work = work_of(run(language, text_size=text_size, role=Role.SUPERVISOR).window)
    work.open_screen("backlog")
    settle()
    screen = work.shown()
    assert isinstance(screen, BacklogScreen)
    return work, screen


def audited(database: Database, action: str) -> int:
    with database.read() as session:
        return len(session.scalars(select(AuditEntry).where(AuditEntry.action == action)).all())


def press(screen: BacklogScreen, key: Qt.Key) -> None:
    target = screen.window().focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    settle()


def test_that_the_figures_stand_on_their_doors(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    assert screen.panel.all.figure == "6"
    assert [door.figure for door in screen.panel.ages] == ["1", "1", "1", "1", "2"]
    assert {label: door.figure for label, door in screen.panel.stages.doors.items()} == {
        "通知済み": "5",
        "返戻": "1",
    }
    assert screen.panel.notices.doors["1回"].figure == "6"
    assert screen.panel.all.accessibleName() == "未交付: 6"
    assert [bar.total for bar in screen.panel.chart.chart.bars] == [5, 1]


def test_that_the_sentence_says_what_the_figures_mean(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run, "en")
    assert screen.panel.sentence.text() == (
        "6 cards are uncollected; at the pace of the last four weeks 9 by 30 September."
    )
    assert "(401 days)" in screen.panel.details.text()
    assert "0 out, 1 in" in screen.panel.details.text()
    assert "The outlook (Alt+B)" in screen.panel.details.text()


def test_that_a_ward_without_cards_says_so(run: Run, accounts: None) -> None:
    _work, screen = opened(run)
    assert screen.panel.sentence.text() == "未交付のカードはありません。"
    screen.show_list(EVERYTHING)
    settle()
    assert screen.list.table.accessibleDescription() == "未交付のカードはありません。"


def test_that_each_door_opens_its_list(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    doors = {
        screen.panel.all: (EVERYTHING, 6),
        screen.panel.ages[4]: (Filter(age=4), 2),
        screen.panel.stages.doors["返戻"]: (Filter(stage=Stage.RETURNED_MAIL), 1),
        screen.panel.notices.doors["1回"]: (Filter(notices=1), 6),
    }
    for door, (wanted, count) in doors.items():
        door.setFocus()
        press(screen, Qt.Key.Key_Return)
        assert screen.list.isVisible()
        assert screen.list.filter == wanted
        assert screen.list.table.rows.rowCount() == count
        assert not screen.list.table.selectionModel().hasSelection()
        screen.list.back.emit()
    assert screen.panel.isVisible()


def test_that_the_chart_is_walked_with_the_keyboard(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    chart = screen.panel.chart
    chart.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Right):
        press(screen, key)
    assert chart.current == (1, 0)
    assert chart.accessibleDescription() == "千住  0〜30日  0"
    for _ in range(9):
        press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Return)
    assert screen.list.filter == Filter(place="02", age=4)
    assert screen.list.count.text() == "6枚中 1枚を表示"
    screen.step_back()
    chart.setFocus()
    press(screen, Qt.Key.Key_Home)
    press(screen, Qt.Key.Key_Space)
    assert screen.list.filter == Filter(place="01")


def test_that_a_click_on_a_part_of_the_chart_opens_its_cards(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    chart = screen.panel.chart
    chart.grab()
    point = chart.layout_now().part(1, 4).center().toPoint()
    QTest.mouseMove(chart, point)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
    settle()
    assert screen.list.filter == Filter(place="02", age=4)
    screen.step_back()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(6, point.y()))
    assert screen.list.filter == Filter(place="02")


def test_that_enter_on_a_row_opens_the_record_and_esc_comes_back_to_it(
    run: Run, cards: list[int], local_database: Database
) -> None:
    work, screen = opened(run)
    screen.show_list(Filter(age=4))
    settle()
    assert audited(local_database, "backlog_list") == 1
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Down)
    row = screen.list.table.currentIndex().row()
    press(screen, Qt.Key.Key_Return)
    assert work.current == "record"
    assert screen.list.table.rows.rowCount() == 0
    work.step_back()
    settle()
    assert work.current == "backlog"
    assert screen.list.filter == Filter(age=4)
    assert screen.list.table.rows.rowCount() == 2
    assert screen.list.table.currentIndex().row() == row
    assert audited(local_database, "backlog_list") == 2
    work.step_back()
    assert screen.panel.isVisible()


def test_that_a_handover_elsewhere_is_seen_at_once(run: Run, cards: list[int]) -> None:
    work, screen = opened(run)
    screen.show_list(EVERYTHING)
    settle()
    acting = factories.acting()
    columns = {"stage": "handed_over", "handed_over_on": factories.TODAY, "left_on": factories.TODAY}
    work.shell.jobs.write(
        screen,
        lambda session: change.apply(session, acting, cards[0], EventKind.HANDED_OVER, 1, columns),
        lambda _version: None,
    )
    settle()
    assert screen.panel.all.figure == "5"
    assert screen.list.table.rows.rowCount() == 5


def test_that_a_menu_of_a_chip_filters_the_list(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    screen.show_list(EVERYTHING)
    settle()
    chips = screen.list.chips
    menu = chips.menu_of("place")
    assert [action.text() for action in menu.actions()] == ["すべて", "区役所", "千住"]
    menu.actions()[2].trigger()
    settle()
    assert screen.list.table.rows.rowCount() == 1
    assert chips.chips["place"].text() == "保管場所: 千住"
    assert chips.clear.isVisible()
    menu = chips.menu_of("age")
    menu.actions()[1].trigger()
    assert screen.list.table.rows.rowCount() == 0
    assert "Alt+0" in screen.list.table.accessibleDescription()
    chips.clear.click()
    assert screen.list.filter == EVERYTHING
    assert screen.list.table.rows.rowCount() == 6


def test_that_a_past_day_is_counted_and_one_to_come_is_not(run: Run, cards: list[int]) -> None:
    _work, screen = opened(run)
    screen.day.setText("R5.3.31")
    screen.day.editingFinished.emit()
    settle()
    assert screen.panel.all.figure == "4"
    assert screen.panel.sentence.text().startswith("2023-03-31（令和5年3月31日）の終わりに")
    screen.show_list(Filter(age=0))
    settle()
    assert screen.list.table.rows.rowCount() == 1
    for wrong in ("R5.6.28", "soon"):
        screen.day.setText(wrong)
        screen.day.editingFinished.emit()
        assert screen.day_wrong.isVisible()
        assert screen.panel.all.figure == "4"
    screen.day.setText("")
    screen.day.editingFinished.emit()
    settle()
    assert not screen.day_wrong.isVisible()
    assert screen.as_of == factories.TODAY
    assert screen.panel.all.figure == "6"


def test_that_an_export_writes_the_list_that_is_shown(
    run: Run, cards: list[int], local_database: Database, tmp_path: Path
) -> None:
    work, screen = opened(run)
    screen.show_list(Filter(stage=Stage.RETURNED_MAIL))
    screen.ask_export()
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert len(dialog.nameFilters()) == 3
    dialog.reject()
    target = tmp_path / "list.csv"
    screen.export.begin(screen.as_of, screen.list.filter, target, FileKind.CSV)
    settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["申請書ID", "交付通知書番号", "氏名"]
    assert [row[2] for row in rows[1:]] == ["𠮷田　花子"]
    assert rows[1][5] == "返戻"
    assert any("list.csv" in label.text() for label in work.footer.findChildren(QLabel))
    assert not screen.export.strip.isVisible()
    assert audited(local_database, "backlog_export") == 1


def test_that_the_name_of_the_file_decides_its_kind(run: Run, cards: list[int], tmp_path: Path) -> None:
    _work, screen = opened(run)
    screen.ask_export()
    (dialog := screen.findChildren(QFileDialog)[0]).selectFile(str(tmp_path / "list.CSV"))
    dialog.accept()
    settle()
    assert (tmp_path / "list.CSV").read_text(encoding="utf-8-sig").startswith("申請書ID,")


def test_that_letters_that_cp932_lacks_are_named(run: Run, cards: list[int], tmp_path: Path) -> None:
    _work, screen = opened(run)
    screen.export.begin(screen.as_of, EVERYTHING, tmp_path / "list.csv", FileKind.CSV_CP932)
    settle()
    texts = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert "氏名：𠮷" in texts
    close_dialog()


def test_that_a_file_that_cannot_be_written_is_named(run: Run, cards: list[int], tmp_path: Path) -> None:
    work, screen = opened(run)
    target = tmp_path / "nowhere" / "list.xlsx"
    screen.export.begin(screen.as_of, EVERYTHING, target, FileKind.XLSX)
    settle()
    assert any("list.xlsx" in label.text() for label in work.findChildren(QLabel))
    close_dialog()


@pytest.mark.parametrize("text_size", ["dense", "normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_figures_and_list_can_be_read(run: Run, cards: list[int], language: str, text_size: str) -> None:
    work, screen = opened(run, language, text_size)
    found = misfits(work.window())
    screen.show_list(Filter(stage=Stage.RETURNED_MAIL, age=4, place="02", notices=1))
    settle()
    found += misfits(work.window())
    assert found == []
    assert screen.panel.minimumSizeHint().width() <= 1366 - 250
