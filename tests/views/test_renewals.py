"""The wave of renewals in the real window: read at a glance, opened by month, changed by a supervisor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services import ward_settings
from desktop_app.services.export import FileKind
from desktop_app.services.renewals.rows import Kind
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.renewals.assume_dialog import AssumeDialog
from desktop_app.views.renewals.paper import paper_of
from desktop_app.views.renewals.screen import RenewalsScreen
from desktop_app.views.work import Work
from tests.services.renewals.wave import held, person
from tests.services.slots import places
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import all_columns_seen, misfits
from tests.views.test_booking_fits import LONG_KANA, LONG_NAME, LOOKS, faults, opened

AUGUST = date(2023, 8, 1)


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """A ward with hours, and cards that expire in August and September."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        places.furnish(session)
        for number in range(6):
            day = date(2023, 8 + number % 2, 10 + number)
            held(session, **person(number), card_expires_on=day, certificates_expire_on=day)
        where = "足立区千住桜木二丁目11番1号 千住桜木団地12号棟"
        held(session, name=LONG_NAME, kana=LONG_KANA, address=where, certificates_expire_on=date(2023, 8, 1))
    return local_database


def screen_of(work: Work) -> RenewalsScreen:
    work.open_screen("renewals")
    settle()
    screen = work.shown()
    assert isinstance(screen, RenewalsScreen)
    return screen


def press(work: Work, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(work.window(), key, modifier)
    settle()


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_months_people_and_assumptions_fit(
    run: Run, ward: Database, language: str, theme: str, text_size: str
) -> None:
    with ward.write() as session:
        # So many that the list has its bar.
        for number in range(10, 30):
            held(session, **person(number), certificates_expire_on=date(2023, 8, 2))
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    screen = screen_of(work)
    found = misfits(work)
    assert screen.wave.table.rows.rowCount() == 24
    assert all_columns_seen(screen.wave.table), "all columns are seen"
    screen.show_month(AUGUST)
    settle()
    found += misfits(work)
    assert all_columns_seen(screen.month.table)
    screen.step_back()
    screen.ask_assumptions()
    found += faults(opened(AssumeDialog))
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_a_month_opens_its_people_and_a_person_the_record(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    screen = screen_of(work)
    assert "7 cards and 1 certificates expire" in screen.wave.sentence.text()
    screen.wave.table.selectRow(2)
    QTest.keyClick(screen.wave.table, Qt.Key.Key_Return)
    settle()
    assert screen.is_month()
    assert screen.month.table.rows.rowCount() == 4
    assert not screen.print.isEnabled()
    press(work, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert screen.month.kind is Kind.CERTIFICATES
    assert screen.month.table.rows.rowCount() == 1
    screen.month.table.selectRow(0)
    QTest.keyClick(screen.month.table, Qt.Key.Key_Return)
    settle()
    assert isinstance(work.shown(), RecordScreen)
    # Nobody is named on the screen that was left.
    assert screen.month.table.rows.rowCount() == 0
    with ward.read() as session:
        lists = session.scalars(select(AuditEntry).where(AuditEntry.action == "renewals_list")).all()
        assert [entry.subject for entry in lists] == ["2023-08", "2023-08"]


def test_that_keys_turn_the_months_and_esc_leads_back(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.SUPERVISOR).window)
    screen = screen_of(work)
    press(work, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert (screen.wave.first, screen.wave.last) == (date(2023, 6, 1), date(2024, 5, 1))
    press(work, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (screen.wave.first, screen.wave.last) == (date(2024, 6, 1), date(2025, 5, 1))
    press(work, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert screen.wave.first == date(2023, 6, 1)
    work.open_screen("renewals", month=AUGUST, kind=Kind.CARD)
    settle()
    assert screen.month.table.rows.rowCount() == 3
    press(work, Qt.Key.Key_Escape)
    assert not screen.is_month()


def test_that_a_supervisor_changes_what_the_wave_rests_on(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.SUPERVISOR).window)
    screen = screen_of(work)
    before = screen.wave.row
    assert before is not None
    press(work, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(AssumeDialog)
    dialog.shares[0].field.setValue(90)
    dialog.save()
    assert "100 percent" in dialog.shares[-1].error.text()
    dialog.shares[0].field.setValue(34)
    dialog.come.field.setValue(50)
    dialog.save()
    settle()
    with ward.read() as session:
        assert ward_settings.read(session).renewal_come == 50
    now = screen.wave.row
    assert now is not None
    assert 0 < now.total("visits") < before.total("visits")


def test_that_a_clerk_reads_the_assumptions_and_changes_none(run: Run, ward: Database) -> None:
    screen = screen_of(work_of(run("ja", role=Role.WINDOW).window))
    screen.ask_assumptions()
    assert not opened(AssumeDialog).yes.isVisible()


def test_that_table_chart_and_list_leave_the_program(run: Run, ward: Database, tmp_path: Path) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    screen = screen_of(work)
    screen.begin_export(tmp_path / "wave.xlsx", FileKind.XLSX)
    rows = list(load_workbook(tmp_path / "wave.xlsx").worksheets[0].iter_rows(values_only=True))
    assert (rows[0][0], rows[3][0], rows[3][1]) == ("月", "2023-08", 3)
    screen.wave.copy_table()
    assert QGuiApplication.clipboard().text().splitlines()[3].split("\t")[:2] == ["2023-08", "3"]
    screen.wave.copy_chart()
    assert QGuiApplication.clipboard().image().size().width() > QSize(900, 1).width()
    row = screen.wave.row
    assert row is not None
    screen.printer.begin(paper_of(row), tmp_path / "wave.pdf")
    assert (tmp_path / "wave.pdf").read_bytes().startswith(b"%PDF")
    screen.show_month(AUGUST)
    screen.begin_export(tmp_path / "people.csv", FileKind.CSV)
    assert LONG_NAME in (tmp_path / "people.csv").read_text(encoding="utf-8-sig")


def test_that_months_without_expiries_say_so(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    work.open_screen("renewals", first=date(2035, 1, 1))
    screen = work.shown()
    assert isinstance(screen, RenewalsScreen)
    assert screen.wave.sentence.text() == "Nothing expires in these months that is not renewed already."
    assert screen.wave.chart.isHidden()
    screen.show_month(date(2035, 1, 1))
    assert "Esc leads to the months" in screen.month.table.accessibleDescription()


def test_that_the_uncollected_lead_to_the_wave(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    work.open_screen("backlog")
    settle()
    press(work, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert isinstance(work.shown(), RenewalsScreen)
    assert "Open: Renewals" in [action.text() for action in work.actions_of_window.all()]
