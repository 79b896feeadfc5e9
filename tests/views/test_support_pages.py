"""Registration checks, what is still to be done, and the counts on the support screen."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.campaign_terms import CheckResult, CheckWay
from desktop_app.jobs import Jobs
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.printing import PrintJob
from desktop_app.models.support import RegistrationCheck
from desktop_app.services.export import FileKind
from desktop_app.services.support.rows import Escalation, FollowUp
from desktop_app.terms import Role
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from desktop_app.views.shared.language import Language
from desktop_app.views.support.escalation_dialog import EscalationDialog
from desktop_app.views.support.paper import paper_of
from desktop_app.views.support.screen import SupportScreen
from tests.factories import TODAY, make_staff
from tests.paper.test_letter import said
from tests.services.support import sittings
from tests.views.conftest import settle
from tests.views.support_screens import furnish, open_screen, texts
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> SupportScreen:
    furnish(jobs)
    return open_screen(jobs, tmp_path, told, qtbot)


def checks(jobs: Jobs) -> list[tuple[str, str, int | None]]:
    with jobs.database.read() as session:
        columns = (RegistrationCheck.way, RegistrationCheck.result, RegistrationCheck.venue_id)
        found = session.execute(select(*columns).order_by(RegistrationCheck.id))
        return [(row[0], row[1], row[2]) for row in found]


def test_that_the_inquiry_line_is_seen(screen: SupportScreen) -> None:
    screen.show_page("checks")
    assert screen.checks.line.text() == "03-5888-7707"
    assert screen.checks.line.property("kind") == "figure"
    assert "We never ask for your PIN" in texts(screen.checks)


def test_that_a_call_is_noted_by_two_keys(screen: SupportScreen, jobs: Jobs, told: Told) -> None:
    screen.show_page("checks")
    screen.checks.ask_note()
    screen.checks.ways.choose_next()
    screen.checks.press("2")
    screen.checks.ask_note()
    assert [row[:2] for row in checks(jobs)] == [
        (CheckWay.PHONE, CheckResult.GUIDED),
        (CheckWay.COUNTER, CheckResult.RIGHT),
    ]
    assert checks(jobs)[0][2] is None
    assert checks(jobs)[1][2] == screen.desk.handling.venue_id
    assert told.said == ["Noted: By phone, Told how to look", "Noted: At the counter, Own account"]


def test_that_who_waits_is_listed_and_settled(screen: SupportScreen, jobs: Jobs, told: Told) -> None:
    screen.show_page("checks")
    screen.checks.press("4")
    dialog = screen.checks.ask_note()
    assert isinstance(dialog, EscalationDialog)
    dialog.to.field.setText("デジタル庁")
    dialog.waits_for.field.setText("照会の回答")
    dialog.person.field.setText("勅使河原 右衛門三郎兵衛")
    dialog.due.field.setText((TODAY - timedelta(days=1)).isoformat())
    dialog.yes.click()
    assert dialog.due.error.text() == "This day is over."
    dialog.due.field.setText(TODAY.isoformat())
    dialog.yes.click()
    table = screen.checks.table
    assert table.rows.rowCount() == 1
    screen.checks.ask_settle()
    assert told.said[-1] == "Choose who waits in the list first."
    table.selectRow(0)
    screen.checks.ask_settle()
    asked = screen.checks.findChild(ReasonDialog)
    assert asked is not None
    asked.field.setPlainText("本人の口座と確認できた")
    asked.yes.click()
    assert table.rows.rowCount() == 0
    with jobs.database.read() as session:
        assert session.scalars(select(RegistrationCheck.person)).all() == [None]
    screen.leave()
    settle()
    assert "勅使河原" not in texts(screen)


def test_that_nobody_has_to_wait_after_an_unclear_check(screen: SupportScreen, jobs: Jobs) -> None:
    screen.show_page("checks")
    screen.checks.press("4")
    dialog = screen.checks.ask_note()
    assert dialog is not None
    dialog.noted.emit(None)
    dialog.reject()
    screen.checks.press("3")
    dialog = screen.checks.ask_note()
    assert dialog is not None
    assert "Nobody waits" not in [button.text() for button in dialog.findChildren(type(dialog.yes))]
    dialog.reject()
    assert [row[1] for row in checks(jobs)] == [CheckResult.UNCLEAR]


@pytest.mark.parametrize(
    "typed", ["621498320257", "６２１４-９８３２-０２５７", "普通 1234567", "暗証番号は1234"]
)
def test_that_no_field_of_a_check_takes_what_must_not_be_kept(
    screen: SupportScreen, jobs: Jobs, typed: str
) -> None:
    screen.show_page("checks")
    screen.checks.press("3")
    dialog = screen.checks.ask_note()
    assert dialog is not None
    fields = (dialog.to, dialog.waits_for, dialog.person)
    for wrong in fields:
        for field in fields:
            field.field.setText(typed if field is wrong else "照会")
        dialog.yes.click()
        assert wrong.error.text()
    dialog.reject()
    assert checks(jobs) == []


def test_that_what_is_to_be_done_is_ticked_off(screen: SupportScreen, jobs: Jobs, told: Told) -> None:
    with jobs.database.write() as session:
        row = sittings.end(session, sittings.sit_down(session), sittings.LEFT)
        sittings.log_out(session, row, FollowUp("折り返し電話", TODAY))
    screen.show_page("follow_ups")
    page = screen.follow_ups
    assert page.table.rows.rowCount() == 1
    assert not page.done.isEnabled()
    page.table.selectRow(0)
    page.ask_done()
    dialog = page.findChild(Dialog)
    assert dialog is not None
    dialog.accept()
    assert page.table.rows.rowCount() == 0
    assert told.said[-1] == "Ticked off: 折り返し電話"


def test_that_the_counts_are_seen_and_exported(
    screen: SupportScreen, jobs: Jobs, tmp_path: Path, told: Told
) -> None:
    with jobs.database.write() as session:
        sittings.whole(session)
        sittings.log_out(session, sittings.end(session, sittings.sit_down(session), sittings.LEFT))
        sittings.receive(session, terminal="T9")
    screen.show_page("counts")
    page = screen.counts
    assert page.sentence.text() == "3 at the desk: 1 done, 1 broken off, 17.5 minutes each."
    assert "T9" in page.elsewhere.text()
    assert page.table.rows.rowCount() == 1
    for kind, name in ((FileKind.CSV, "counts.csv"), (FileKind.XLSX, "counts.xlsx")):
        screen.export.begin(TODAY, TODAY, tmp_path / name, kind)
    with (tmp_path / "counts.csv").open(encoding="utf-8-sig", newline="") as file:
        heads, row = csv.reader(file)
    assert row[:3] == [TODAY.isoformat(), "足立区役所", "3"]
    assert row[heads.index("公金受取口座の登録")] == "1"
    sheet = load_workbook(tmp_path / "counts.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in next(iter(sheet.iter_rows()))] == heads
    with jobs.database.read() as session:
        told_of = select(AuditEntry.subject).where(AuditEntry.action == "support_export")
        assert session.scalars(told_of).all() == ["counts.csv", "counts.xlsx"]
    assert told.said[-1] == "Exported 1 row(s) to counts.xlsx"


def test_that_a_supervisor_confirms_the_log_out_of_another_pc(
    jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    furnish(jobs)
    with jobs.database.write() as session:
        make_staff(session, "w1", Role.SUPERVISOR)
        sittings.receive(session, terminal="T9")
    screen = SupportScreen(told.shell(jobs, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(screen)
    jobs.changed.connect(screen.refresh)
    screen.show()
    screen.show_page("counts")
    assert screen.counts.confirm.isVisible()
    dialog = screen.counts.ask_elsewhere()
    assert dialog is not None
    dialog.first.setChecked(True)
    assert not dialog.yes.isEnabled()
    dialog.second.setChecked(True)
    dialog.yes.click()
    assert told.said[-1] == "The log-out at T9 is confirmed."
    assert not screen.counts.confirm.isVisible()
    assert screen.counts.ask_elsewhere() is None


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_guidance_is_printed_on_one_page_with_the_inquiry_line(
    jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    spoken = Language(qapp)
    spoken.use(language)
    furnish(jobs)
    screen = open_screen(jobs, tmp_path, told, qtbot)
    screen.print_guidance()
    assert screen.findChild(QFileDialog) is None, "only where the guidance is shown"
    screen.show_page("checks")
    campaign = screen.desk.handling.here.campaign
    assert campaign is not None
    target = tmp_path / "guidance.pdf"
    screen.print_out.begin(paper_of(campaign), target)
    text = said(target.read_bytes())
    assert "03-5888-7707" in text
    assert ("ログアウト" if language == "ja" else "Logout") in text
    with jobs.database.read() as session:
        assert session.scalars(select(PrintJob.state)).all() == ["released"]
    spoken.forget()


def test_that_days_the_wrong_way_are_told(screen: SupportScreen) -> None:
    screen.show_page("counts")
    screen.counts.last.field.set_day(TODAY - timedelta(days=60))
    assert screen.counts.last.error.text() == "No such days."
    screen.counts.first.field.set_day(TODAY - timedelta(days=90))
    assert screen.counts.last.error.text() == ""
    assert screen.counts.table.rows.rowCount() == 0


def test_that_esc_leads_back_to_the_desk(screen: SupportScreen) -> None:
    screen.show_for(page="counts")
    assert screen.page() is screen.counts
    assert screen.step_back()
    assert screen.page() is screen.desk
    assert not screen.step_back()


def test_that_a_card_from_elsewhere_is_received(screen: SupportScreen, jobs: Jobs) -> None:
    pk = furnish(jobs)
    screen.show_for(pk=pk)
    row = screen.desk.handling.row
    assert row is not None
    assert row.application_pk == pk


def test_that_the_person_who_waits_is_no_longer_than_needed(screen: SupportScreen) -> None:
    waits = Escalation("国", "回答", "佐藤")
    screen.checks.press("4")
    dialog = screen.checks.ask_note()
    assert dialog is not None
    dialog.noted.emit(waits)
    dialog.reject()
    screen.show_page("checks")
    assert screen.checks.table.rows.rowCount() == 1
    screen.leave()
    assert screen.checks.table.rows.rowCount() == 0
