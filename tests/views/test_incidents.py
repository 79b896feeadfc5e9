"""The incidents in the real window: everything can be read, reached by keys, and done where it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea

from desktop_app.incident_terms import IncidentState
from desktop_app.models.database import Database
from desktop_app.services import review
from desktop_app.services.incidents import changing, deadlines, reading
from desktop_app.terms import ErrorKind, Role
from desktop_app.views.incidents.head_dialog import HeadDialog
from desktop_app.views.incidents.notice_dialogs import DeadlineDialog, SuggestDialog
from desktop_app.views.incidents.part_dialogs import CaseDialog, StepDialog
from desktop_app.views.incidents.people_dialogs import ErrorDialog, PersonDialog, ToldDialog
from desktop_app.views.incidents.sections import Part
from desktop_app.views.review.screen import ReviewScreen
from tests.factories import TODAY, acting
from tests.services.incidents.cases_of import DUE, FULL
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import all_columns_seen, misfits
from tests.views.incident_screens import furnish, press, screen_of
from tests.views.test_booking_fits import LOOKS, faults, opened

NUMBER = "621498320257"


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """A ward with an incident."""
    return furnish(local_database)


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_register_and_parts_fit(
    run: Run, ward: Database, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("incidents")
    settle()
    screen = screen_of(work)
    found = misfits(work)
    screen.open_incident(1)
    for part in Part:
        screen.page.choose(part)
        settle()
        found += misfits(work)
        if part in screen.page.tables:
            assert all_columns_seen(screen.page.tables[part]), part
    work.open_screen("review", entry_id=1)
    settle()
    found += misfits(work.stack)
    assert found == []
    for area in work.stack.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None:
            assert inner.width() <= area.viewport().width()
    assert (work.window().width(), work.window().height()) == (1366, 768)


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_forms_fit(run: Run, ward: Database, language: str, theme: str, text_size: str) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("incidents")
    screen = screen_of(work)
    screen.ask_new()
    form = opened(HeadDialog)
    form.yes.click()
    settle()
    assert form.fields["incident_title"].error.text()
    found = faults(form)
    screen.open_incident(1)
    settle()
    page = screen.page
    for part, kind in (
        (Part.STEPS, StepDialog),
        (Part.CASES, CaseDialog),
        (Part.PEOPLE, PersonDialog),
        (Part.NOTICES, DeadlineDialog),
        (Part.ERRORS, ErrorDialog),
    ):
        page.choose(part)
        page.doings.ask_add()
        found += faults(opened(kind))
    whole = page.whole
    assert whole is not None
    for row, kind in ((whole.cases[0], CaseDialog), (whole.deadlines[0], DeadlineDialog)):
        page.doings.open_row(row)
        found += faults(opened(kind))
    page.doings.open_row(whole.people[0])
    found += faults(opened(ToldDialog))
    for ask, kind in ((page.doings.ask_suggested, SuggestDialog), (page.doings.ask_edit, HeadDialog)):
        ask()
        dialog = opened(kind)
        assert dialog.height() <= 768 - 30
        found += faults(dialog)
    assert found == []


def test_that_the_keys_lead_from_the_rail_to_a_notice_and_back(run: Run, ward: Database) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    alt = Qt.KeyboardModifier.AltModifier
    press(work, Qt.Key.Key_I, alt)
    assert work.current == "incidents"
    screen = screen_of(work)
    table = screen.register.table
    assert table.hasFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert screen.is_open()
    press(work, Qt.Key.Key_5, alt)
    assert screen.page.part is Part.NOTICES
    press(work, Qt.Key.Key_A, alt)
    opened(DeadlineDialog).reject()
    settle()
    names = [action.text() for action in work.actions_of_window.all()]
    assert len(names) == len(set(names))
    assert {"この件に追加", "表示：関係者", "この件の報告書を印刷"} <= set(names)
    press(work, Qt.Key.Key_Escape)
    assert (work.current, screen.is_open(), screen.page.whole) == ("incidents", False, None)
    press(work, Qt.Key.Key_2, alt)
    assert screen.register.chips[IncidentState.CLOSED].isChecked()


def test_that_a_scan_adds_somebody_only_where_people_are_shown(run: Run, ward: Database) -> None:
    work = work_of(run("ja", role=Role.WINDOW).window)
    work.open_screen("incidents", incident_id=1)
    settle()
    page = screen_of(work).page
    assert not screen_of(work).scanned("ZZZ000009")
    page.choose(Part.PEOPLE)
    work.take_scan("ZZZ000009")
    settle()
    assert page.whole is not None
    assert len(page.whole.people) == 3
    work.take_scan("ZZZ000009")
    settle()
    assert "すでに一覧" in work.notice.words.text()
    work.open_screen("desk")
    assert (page.whole, page.tables[Part.PEOPLE].rows.rowCount()) == (None, 0)


def test_that_a_clerk_opens_an_incident_and_is_offered_nothing_that_supervisors_do(
    run: Run, ward: Database
) -> None:
    work = work_of(run("ja", role=Role.WINDOW).window)
    work.open_screen("incidents")
    screen = screen_of(work)
    screen.ask_new()
    form = opened(HeadDialog)
    form.title.setText(f"口座 {NUMBER}")
    form.yes.click()
    settle()
    assert "個人番号" in form.fields["incident_title"].error.text()
    form.title.setText("封筒の取り違え")
    form.yes.click()
    settle()
    page = screen.page
    assert screen.is_open()
    assert page.whole is not None
    assert page.whole.incident.title == "封筒の取り違え"
    assert [page.edit.isVisible(), page.close_it.isVisible(), page.print.isVisible()] == [False, False, True]


def test_that_a_supervisor_settles_and_closes_and_opens_it_again(run: Run, ward: Database) -> None:
    with ward.write() as session:
        number = changing.make(session, acting(), FULL).incident.incident_id
        deadlines.add(session, acting(), number, [DUE])
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen("incidents", incident_id=number)
    settle()
    page = screen_of(work).page
    assert page.whole is not None
    assert not page.close_it.isEnabled()
    page.doings.open_row(page.whole.deadlines[0])
    form = opened(DeadlineDialog)
    form.fields["notice_done_on"].field.setText("R5.6.26")
    form.yes.click()
    settle()
    assert page.close_it.isEnabled()
    page.doings.ask_close()
    opened(QDialog).accept()
    settle()
    assert page.whole.incident.state is IncidentState.CLOSED
    assert [page.add.isVisible(), page.edit.isVisible(), page.reopen.isVisible()] == [False, False, True]
    page.doings.ask_reopen()
    again = opened(StepDialog)
    again.text.setText("追加の申し出があった")
    again.yes.click()
    settle()
    assert page.whole.incident.state is IncidentState.OPEN
    assert page.whole.steps[-1].text == "追加の申し出があった"


def test_that_a_stale_form_says_who_was_quicker_and_loses_nothing_typed(run: Run, ward: Database) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen("incidents", incident_id=1)
    settle()
    page = screen_of(work).page
    page.doings.ask_edit()
    form = opened(HeadDialog)
    with ward.write() as session:
        changing.change(session, acting("boss"), 1, 1, FULL)
    form.cause.setPlainText("取り違え")
    form.yes.click()
    settle()
    assert "boss" in form.wrong.text()
    assert (form.isVisible(), form.cause.toPlainText(), form.yes.isEnabled()) == (True, "取り違え", True)
    form.reject()


def test_that_an_error_opens_its_incident_or_begins_one(run: Run, ward: Database) -> None:
    with ward.write() as session:
        entry_id = review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown_notice")
    work = work_of(run("ja", role=Role.WINDOW).window)
    work.open_screen("review", entry_id=1)
    settle()
    screen = work.shown()
    assert isinstance(screen, ReviewScreen)
    assert "別の人" in screen.page.belongs.said.text()
    press(work, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert (work.current, screen_of(work).is_open()) == ("incidents", True)
    work.open_screen("review", entry_id=entry_id)
    settle()
    press(work, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    form = opened(HeadDialog)
    form.title.setText("読み取れない通知書")
    form.yes.click()
    settle()
    with ward.read() as session:
        assert [row.title for row in reading.of_error(session, entry_id, TODAY)] == ["読み取れない通知書"]
    assert screen_of(work).is_open()
