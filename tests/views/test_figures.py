"""The screen of the figures, used as a supervisor does: every panel, every way of asking, every door."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.services.backlog import Filter
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import forms, making
from desktop_app.services.figures.panels import PANELS
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.backlog.screen import BacklogScreen
from desktop_app.views.figures.figure_table import Mode
from desktop_app.views.figures.name_words import NameWords
from desktop_app.views.figures.screen import FiguresScreen
from desktop_app.views.work import Work
from tests import factories
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits, overlaps

TODAY = factories.TODAY


@pytest.fixture
def ward(local_database: Database, accounts: None) -> None:
    """The synthetic ward's certificates and some cards."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(TODAY.isoformat())))
        drawn.install(session, factories.acting("command-line"), TODAY, 1)
        for days in (3, 40, 400):
            factories.make_application(session, Stage.NOTIFIED, custody_on=TODAY - timedelta(days=days))
        for stage in (Stage.HANDED_OVER, Stage.REJECTED, Stage.APPLIED):
            factories.make_application(session, stage)
        post = factories.make_venue(session, factories.make_campaign(session), "P01", kind="post_office")
        count = {"month": "2023-04", "applications": 12, "source": "hand", "at": factories.NOW}
        session.add(PostOfficeCount(venue_id=post, staff_id="w1", version=1, **count))


def opened(
    run: Run, language: str = "ja", text_size: str = "normal", theme: str = "light"
) -> tuple[Work, FiguresScreen]:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("figures")
    settle()
    screen = work.shown()
    assert isinstance(screen, FiguresScreen)
    return work, screen


def show(screen: FiguresScreen, name: str) -> None:
    screen.show_for(panel=name)
    settle()


def press(
    screen: FiguresScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    target = screen.window().focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    settle()


def stand(screen: FiguresScreen, row: str, column: str) -> None:
    table = screen.panel.table
    table.setFocus()
    at = table.figures.table.rows.index(row), table.figures.table.columns.index(column) + 1
    table.setCurrentIndex(table.figures.index(*at))


@pytest.mark.parametrize("text_size", ["dense", "normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_every_panel_opens_and_can_be_read(run: Run, ward: None, language: str, text_size: str) -> None:
    work, screen = opened(run, language, text_size)
    for name in PANELS:
        show(screen, name)
        assert screen.panel.sentence.text()
        assert misfits(work.window()) == [], name
        assert (work.window().width(), work.window().height()) == (1366, 768), name
        inside = screen.panel.area.widget()
        assert inside is not None
        assert inside.width() <= screen.panel.area.viewport().width(), name
        assert screen.panel.table.horizontalScrollBar().maximum() == 0, name
    assert overlaps(screen.top) == []
    assert not work.notice.isVisible()


@pytest.mark.parametrize("code", forms.codes(forms.SHIPPED))
def test_that_each_cell_is_read_as_the_report_printed_it(run: Run, ward: None, code: str) -> None:
    name = making.base(code)[0]
    if name not in PANELS:
        return
    _work, screen = opened(run)
    show(screen, name)
    screen.bar.modes.button(0).click()
    shipped, model = forms.shipped(forms.SHIPPED, code), screen.panel.table.figures
    for line in shipped.lines:
        for column, printed in zip(shipped.columns, line[1:], strict=True):
            cell = model.table.cell(line[0], column)
            read = model.text(cell)
            if NameWords().moment(printed) != printed:
                # A moment is written for people.
                assert (cell.printed, read) == (printed, NameWords().moment(printed))
                continue
            assert read.replace(",", "") == (
                printed or shipped.form.empty if read == shipped.form.empty else printed
            )


def test_that_up_and_down_walk_over_the_panels(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    assert screen.list.hasFocus()
    for name in PANELS[1:]:
        press(screen, Qt.Key.Key_Down)
        assert screen.panel.panel is not None
        assert screen.panel.panel.name == name
    press(screen, Qt.Key.Key_Up)
    assert screen.name == PANELS[-2]


def test_that_a_difference_is_marked_and_says_why(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    stand(screen, "コンビニでの交付割合", "change")
    assert (
        screen.panel.table.figures.text(
            screen.panel.table.figures.table.cell("コンビニでの交付割合", "change")
        )
        == "+4.8 ≠ +4.9"
    )
    told = screen.panel.note.text()
    assert "四捨五入後の数の差を取っています" in told
    assert "四捨五入後の差は+4.8ポイント、実際の差は+4.9ポイント" in told
    assert screen.panel.marks.text().startswith("計算値と食い違う数字が1か所")
    screen.bar.modes.button(1).click()
    assert screen.panel.mode is Mode.COMPUTED
    assert screen.panel.doors[3].figure == "+4.9ポイント"


def test_that_a_cell_tells_denominator_day_and_rounding(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    show(screen, "card_applications")
    stand(screen, "R4", "rate_percent")
    told = screen.panel.note.text()
    assert "75.80%" in told
    assert "2022-01-01（令和4年1月1日）の人口 689,106" in told
    assert "四捨五入" in told
    index = screen.panel.table.currentIndex()
    assert "人口" in str(screen.panel.table.figures.data(index, Qt.ItemDataRole.ToolTipRole))


def test_that_enter_opens_the_days_behind_a_figure_and_esc_leads_back(run: Run, ward: None) -> None:
    work, screen = opened(run)
    show(screen, "convenience_by_weekday")
    stand(screen, "月曜日", "copies")
    press(screen, Qt.Key.Key_Return)
    table = screen.behind.certificates
    assert table.isVisible()
    assert table.hasFocus()
    rows = [table.rows.row(at) for at in range(table.rows.rowCount())]
    assert rows
    assert screen.behind.heading.text() == "月曜日 · 通数"
    work.step_back()
    settle()
    assert screen.panel.isVisible()
    assert screen.panel.table.hasFocus()
    assert screen.panel.table.currentIndex().row() == 1


def test_that_people_behind_a_figure_are_audited_and_left_behind(
    run: Run, ward: None, local_database: Database
) -> None:
    work, screen = opened(run)
    screen.bar.ask_for(2023)
    show(screen, "bridge")
    stand(screen, "rejected", "cards")
    press(screen, Qt.Key.Key_Return)
    assert screen.behind.cards.rows.rowCount() == 1
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Return)
    assert work.current == "record"
    assert screen.behind.cards.rows.rowCount() == 0
    with local_database.read() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.action == "figure_list")).all()
    assert [json.loads(entry.detail)["item"] for entry in entries] == ["rejected"]


def test_that_an_uncollected_figure_opens_its_list_as_at_its_day(run: Run, ward: None) -> None:
    work, screen = opened(run)
    screen.bar.day.setText("R5.6.26")
    screen.bar.day.editingFinished.emit()
    show(screen, "uncollected")
    stand(screen, "total", "31-90")
    press(screen, Qt.Key.Key_Return)
    assert work.current == "backlog"
    backlog = work.shown()
    assert isinstance(backlog, BacklogScreen)
    assert backlog.list.filter == Filter(age=1)
    assert backlog.as_of == date(2023, 6, 26)
    assert backlog.list.table.rows.rowCount() == 1


def test_that_the_chart_leads_to_the_same_list_as_its_cell(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    show(screen, "convenience_by_month")
    chart = screen.panel.chart
    chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        press(screen, key)
    assert chart.said().startswith("3月")
    press(screen, Qt.Key.Key_Return)
    assert screen.behind.certificates.isVisible()
    assert screen.behind.heading.text() == "3月 · 通数"


def test_that_another_day_and_year_are_asked_for(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    show(screen, "card_issuance")
    assert screen.bar.year.currentText() == "R4"
    press(screen, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert screen.bar.year.hasFocus()
    screen.bar.year.setCurrentIndex(0)
    screen.bar.year.activated.emit(0)
    settle()
    assert screen.panel.table.figures.table.cell("R5", "cumulative").computed == 1
    for wrong in ("R5.6.28", "soon"):
        screen.bar.day.setText(wrong)
        screen.bar.day.editingFinished.emit()
        assert screen.bar.wrong.isVisible()
        assert screen.bar.wrong.width() > screen.bar.width() * 0.9
    screen.bar.day.setText("R5.6.25")
    screen.bar.day.editingFinished.emit()
    settle()
    assert not screen.bar.wrong.isVisible()
    assert screen.panel.table.figures.table.cell("R5", "cumulative").computed == 0


def test_that_table_and_chart_are_copied(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    show(screen, "convenience_by_area")
    screen.panel.table.setFocus()
    screen.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "区内外での発行内訳"
    assert lines[2].split("\t") == ["足立区内", "135,878", "81.0"]
    screen.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() >= 2_000
    show(screen, "service_suspensions")
    screen.copy_picture()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_an_empty_ward_says_why_and_what_to_do(run: Run, accounts: None, language: str) -> None:
    work, screen = opened(run, language)
    for name in PANELS:
        show(screen, name)
        text = screen.panel.sentence.text()
        assert any(way in text for way in ("データ", "Data", "F8", "Alt+")), (name, text)
        assert not screen.panel.table.isVisible()
        assert not screen.panel.chart.isVisible()
        assert misfits(work.window()) == [], name


def test_that_a_panel_that_takes_its_time_is_not_shown_under_the_one_before(run: Run, ward: None) -> None:
    _work, screen = opened(run)
    screen.panel.wait()
    assert screen.panel.sentence.text() == "集計しています…"
    assert not screen.panel.table.isVisible()
    screen.refresh()
    settle()
    assert screen.panel.table.isVisible()
    assert screen.panel.doors


def test_that_the_data_and_the_report_are_opened_and_left_by_keys(run: Run, ward: None) -> None:
    work, screen = opened(run)
    for name in ("report", "data"):
        if not screen.guests.has(name):
            continue
        screen.show_guest(name)
        settle()
        assert screen.top.isVisible() is (name == "data")
        assert misfits(work.window()) == [], name
        assert (work.window().width(), work.window().height()) == (1366, 768), name
        work.step_back()
        settle()
        assert screen.top.isVisible()
        assert screen.panel.isVisible()
