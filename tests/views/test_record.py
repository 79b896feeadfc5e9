"""The record screen: everything kept of an application, and what may come next."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.handover import Handover
from desktop_app.services import change
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.terms import EventKind, HandoverCase, Stage
from desktop_app.views.record.call_off import CallOffDialog
from desktop_app.views.record.screen import RecordScreen
from tests.factories import LOG_IN_WITH, NOW, TODAY, acting, make_application, make_shelf, make_staff, stored
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> RecordScreen:
    made = RecordScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def texts(screen: RecordScreen) -> list[str]:
    """Everything that can be read on the screen."""
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def test_that_a_record_shows_who_where_and_what_happened(screen: RecordScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        pk = make_application(session, shelf_id=make_shelf(session, 7), notice_number="XY7123456")
    screen.show_for(pk=pk)
    shown = texts(screen)
    for text in (
        "足立　花子",
        "アダチ　ハナコ",
        "1985-04-12（昭和60年4月12日）  38 years old",
        "01-A-01-007",
        "XY7-123456",
        "from the ledger",
        "Shelved",
    ):
        assert text in shown
    assert shown.index("Applied") < shown.index("Shelved") < shown.index("Taken from a ledger")


def test_that_a_correction_is_told_in_words(screen: RecordScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        pk = make_application(session, Stage.NOTIFIED)
        columns = {
            "stage": Stage.RETURNED_MAIL.value,
            "returned_mail_on": TODAY,
            "channel": "outreach",
            "sex": "1",
        }
        who = acting(staff_id=COMMAND_LINE)
        change.apply(session, who, pk, EventKind.CORRECTED, 1, columns)
    screen.show_for(pk=pk)
    shown = "\n".join(texts(screen))
    for text in ("Stage: Notified → Returned mail", "Sex: female → male", "→ Outreach", "Command line"):
        assert text in shown
    for code in ("returned_mail", "command-line", "→ outreach"):
        assert code not in shown


def test_that_a_closed_step_says_why_and_an_open_one_leads_on(
    screen: RecordScreen, jobs: Jobs, told: Told
) -> None:
    with jobs.database.write() as session:
        pk = make_application(session, Stage.PREPARED)
    screen.show_for(pk=pk)
    assert screen.page is not None
    buttons = screen.page.steps.buttons
    assert not buttons["prepare"].isEnabled()
    assert "This card is already prepared." in texts(screen)
    buttons["put_away"].click()
    buttons["hand_over"].click()
    assert told.screens == [("custody", {"mode": "put_away"}), ("desk", {})]


def test_that_other_applications_and_namesakes_can_be_opened(
    screen: RecordScreen, jobs: Jobs, told: Told
) -> None:
    with jobs.database.write() as session:
        pk = make_application(session)
        earlier = make_application(session, Stage.HANDED_OVER)
        near = make_application(session, birth_date=date(1990, 1, 1))
    screen.show_for(pk=pk)
    for button in screen.findChildren(QPushButton):
        if button.text() == "Open":
            button.click()
    assert told.records == [earlier, near]


def test_that_leaving_drops_the_person_and_coming_back_reads_again(screen: RecordScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        pk = make_application(session)
    screen.show_for(pk=pk)
    screen.leave()
    assert "足立　花子" not in texts(screen)
    screen.refresh()
    assert "足立　花子" in texts(screen)


def test_that_a_reversed_handover_is_shown_with_its_reason(screen: RecordScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        pk = make_application(session)
        handover = Handover(
            operation="0" * 32,
            application_pk=pk,
            seen_version=1,
            case=HandoverCase.APPLICANT.value,
            at=NOW,
            on_date=TODAY,
            staff_id="w1",
            second_staff_id="w2",
            terminal="T1",
            place="01",
            notice_scan="",
            card_scan="",
            old_card="none",
            reversed_at=NOW,
            reversed_by="boss",
            reversed_reason="別の人の分を処理した",
        )
        session.add(handover)
    screen.show_for(pk=pk)
    shown = texts(screen)
    assert "2023-06-27（令和5年6月27日） 10:00" in shown
    assert "The person  職員 w1  職員 w2" in shown
    assert "reversed: 別の人の分を処理した" in shown


def test_that_names_are_never_read_as_markup(screen: RecordScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        pk = make_application(session, name="<b>足立</b>　<img src=x>")
    screen.show_for(pk=pk)
    assert "<b>足立</b>　<img src=x>" in texts(screen)


def test_that_an_unknown_record_is_said(screen: RecordScreen, told: Told) -> None:
    screen.show_for(pk=4711)
    assert len(told.failed) == 1


class TestCallingOff:
    """A second person confirms."""

    @pytest.fixture
    def dialog(self, screen: RecordScreen, jobs: Jobs) -> CallOffDialog:
        with jobs.database.write() as session:
            make_staff(session, "w1")
            make_staff(session, "w2")
            pk = make_application(session)
        screen.show_for(pk=pk)
        assert screen.page is not None
        screen.page.steps.buttons["withdraw"].click()
        opened = QApplication.activeModalWidget()
        assert isinstance(opened, CallOffDialog)
        return opened

    def fill(self, dialog: CallOffDialog, reason: str, second: str, password: str) -> None:
        for part, text in ((dialog.reason, reason), (dialog.second, second), (dialog.password, password)):
            field: QLineEdit = part.field
            field.setText(text)
        dialog.yes.click()

    def test_that_two_persons_and_a_reason_call_it_off(
        self, dialog: CallOffDialog, told: Told, local_database: Database
    ) -> None:
        self.fill(dialog, "", "w2", LOG_IN_WITH)
        assert dialog.reason.error.text() == "The reason is missing."
        self.fill(dialog, "本人の申し出", "w1", LOG_IN_WITH)
        assert dialog.second.error.text() == "The second person must be somebody else."
        self.fill(dialog, "本人の申し出", "w2", "wrong")
        assert dialog.password.error.text() == "The staff ID or the password is wrong."
        self.fill(dialog, "本人の申し出", "w2", LOG_IN_WITH)
        assert told.said[0].startswith("Handover of card …")
        with local_database.read() as session:
            assert stored(session, 1).stage == Stage.WITHDRAWN
