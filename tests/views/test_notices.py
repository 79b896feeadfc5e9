"""The screen of the notices: a run from its sum to the last scan, as supervisors and clerks have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.jobs import Jobs
from desktop_app.models.event import Notice
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import documents, printing
from desktop_app.services.notices import letters
from desktop_app.services.notices.rows import LetterRow
from desktop_app.terms import EventKind, LetterState, Role, Stage
from desktop_app.views.notices.letter_dialogs import AddDialog, TakeOutDialog
from desktop_app.views.notices.make_dialog import MakeDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from desktop_app.views.shared.language import Language
from tests.factories import TODAY, acting, make_application, stored
from tests.services.notices.runs import changed
from tests.services.notices.runs import told as told_before
from tests.services.slots import places
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs, qapp: QApplication) -> Iterator[Jobs]:
    """Twelve free seats, four cards that wait for a first notice; the window speaks English."""
    spoken = Language(qapp)
    assert spoken.use("en")
    with jobs.database.write() as session:
        places.furnish(session)
        places.open_day(session)
        documents.install_defaults(session)
        for number in range(4):
            make_application(session, Stage.SHELVED, name=f"足立　花{number}")
    yield jobs
    reject_all()
    spoken.forget()


def opened(
    jobs: Jobs, told: Told, folder: Path, qtbot: QtBot, role: Role = Role.SUPERVISOR, staff_id: str = "s1"
) -> NoticesScreen:
    shell = told.shell(jobs, folder, role)
    shell.acting = lambda: acting(staff_id)
    made = NoticesScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 640)
    made.show()
    made.refresh()
    return made


def make_dialog(screen: NoticesScreen) -> MakeDialog:
    """The dialog of a new run, for the day that has slots."""
    screen.new.click()
    dialog = shown(MakeDialog)
    dialog.first.field.set_day(places.WEDNESDAY)
    dialog.last.field.set_day(places.WEDNESDAY)
    return dialog


@pytest.fixture
def screen(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> NoticesScreen:
    """A run of four letters is open, none printed yet."""
    made = opened(ward, told, tmp_path, qtbot)
    make_dialog(made).yes.click()
    assert made.is_open()
    return made


def print_all(screen: NoticesScreen, folder: Path) -> Path:
    """Print as the file dialog would ask for it."""
    target = folder / "letters.pdf"
    screen.page.doings.print_letters()
    choose(target)
    return target


def choose(target: Path) -> None:
    """Choose the file in the dialog that asks for it."""
    asked = shown(QFileDialog)
    asked.fileSelected.emit(str(target))
    asked.reject()


def letter(screen: NoticesScreen, position: int) -> LetterRow:
    row = screen.page.table.rows.row(position - 1)
    assert isinstance(row, LetterRow)
    return row


def stand_on(screen: NoticesScreen, position: int) -> None:
    screen.page.table.setCurrentIndex(screen.page.table.rows.index(position - 1, 0))


def notices(jobs: Jobs) -> int:
    with jobs.database.read() as session:
        return session.scalar(select(func.count()).select_from(Notice)) or 0


def test_that_an_empty_list_says_what_to_do(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    screen = opened(ward, told, tmp_path, qtbot)
    assert "A supervisor makes one" in screen.runs.table.accessibleDescription()


def test_that_the_sum_follows_what_is_typed(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    screen = opened(ward, told, tmp_path, qtbot)
    dialog = make_dialog(screen)
    assert "12 seats are free" in dialog.sum.detail.text()
    assert "So 24 letters fit" in dialog.sum.detail.text()
    assert "a guess" in dialog.sum.rate.text()
    assert dialog.sum.result.text() == "4 letters: everybody who waits. Expected to come: 2."
    dialog.percent.field.setValue(100)
    assert "So 12 letters fit" in dialog.sum.detail.text()
    assert "as you say" in dialog.sum.rate.text()
    dialog.most.field.setValue(1)
    assert dialog.sum.result.text() == "1 letter: no more at once. Expected to come: 1."
    dialog.kind.field.setCurrentIndex(1)
    assert (dialog.days.isEnabled(), dialog.yes.isEnabled()) == (True, False)
    assert "Nobody waits" in dialog.sum.result.text()
    dialog.last.field.set_day(TODAY)
    assert "before the beginning" in dialog.last.error.text()
    dialog.first.field.set_day(None)
    assert dialog.first.error.text() == "No such day."


def test_that_a_run_goes_from_paper_to_the_post_bag(
    screen: NoticesScreen, ward: Jobs, told: Told, tmp_path: Path
) -> None:
    assert (screen.page.counter.text(), screen.page.print.isEnabled()) == ("0 / 4", True)
    assert "Print the letters first" in screen.page.bag.band.text.text()
    target = print_all(screen, tmp_path)
    assert target.read_bytes().startswith(b"%PDF")
    assert letter(screen, 1).state is LetterState.PRINTED
    assert not screen.page.print.isEnabled()
    for position in (1, 2):
        assert screen.scanned(letter(screen, position).notice_number or "")
    assert (notices(ward), screen.page.counter.text()) == (2, "2 / 4")
    assert "Letter 2 is in the bag" in screen.page.bag.band.text.text()
    job = letter(screen, 3).print_job or ""
    screen.scanned(printing.stamp(job, 3, 4))
    assert letter(screen, 3).state is LetterState.SENT
    screen.scanned(letter(screen, 3).notice_number or "")
    assert (notices(ward), screen.page.bag.band.is_stop()) == (3, False)
    assert told.failed == []


def test_that_a_letter_that_must_not_go_stops_the_work(
    screen: NoticesScreen, ward: Jobs, tmp_path: Path
) -> None:
    print_all(screen, tmp_path)
    changed(
        ward.database, letter(screen, 1).application_pk, EventKind.LAPSED, stage="lapsed", lapsed_on=TODAY
    )
    screen.scanned(letter(screen, 1).notice_number or "")
    band = screen.page.bag.band
    assert band.is_stop()
    assert ("Take letter 1 out" in band.text.text(), "lapsed" in band.detail.text()) == (True, True)
    screen.scanned(letter(screen, 2).notice_number or "")
    assert notices(ward) == 0
    assert (screen.step_back(), screen.is_open()) == (True, True)
    screen.scanned(letter(screen, 2).notice_number or "")
    assert (notices(ward), screen.page.counter.text()) == (1, "1 / 3")


def test_that_a_wrong_scan_is_kept_for_review(screen: NoticesScreen, ward: Jobs, tmp_path: Path) -> None:
    print_all(screen, tmp_path)
    screen.scanned("ZZZ999999")
    assert screen.page.bag.band.is_stop()
    screen.page.bag.band.button.click()
    with ward.database.read() as session:
        assert session.scalar(select(func.count()).select_from(ErrorEntry)) == 1


def test_that_a_printing_that_is_given_up_prints_nothing(
    screen: NoticesScreen, told: Told, tmp_path: Path
) -> None:
    print_all(screen, tmp_path / "gone")
    assert isinstance(told.failed[0], OSError)
    assert letter(screen, 1).state is LetterState.PICKED
    print_all(screen, tmp_path)
    assert letter(screen, 1).state is LetterState.PRINTED


def test_that_a_name_without_a_font_is_told_and_stays_to_print(
    screen: NoticesScreen, ward: Jobs, told: Told, tmp_path: Path
) -> None:
    changed(ward.database, letter(screen, 2).application_pk, EventKind.CORRECTED, name="\U0010fffd田　花")
    print_all(screen, tmp_path)
    assert (letter(screen, 1).state, letter(screen, 2).state) == (LetterState.PRINTED, LetterState.PICKED)
    assert "1 letter was not printed" in screen.page.bag.band.text.text()
    assert "1-2" in screen.page.bag.band.detail.text()
    print_all(screen, tmp_path)
    assert "no_font" in str(told.failed[-1])


def test_that_a_letter_is_printed_again_with_a_reason(
    screen: NoticesScreen, ward: Jobs, tmp_path: Path
) -> None:
    print_all(screen, tmp_path)
    old = letter(screen, 2).print_job
    stand_on(screen, 2)
    assert screen.page.again.isEnabled()
    screen.page.again.click()
    dialog = shown(ReasonDialog)
    dialog.field.setPlainText("汚れた")
    dialog.yes.click()
    choose(tmp_path / "again.pdf")
    new = letter(screen, 2).print_job
    assert new != old
    with ward.database.read() as session:
        assert printing.one(session, new or "").reprint_of == old
    screen.scanned(printing.stamp(old or "", 2, 4))
    assert "printed again" in screen.page.bag.band.text.text()


def test_that_a_letter_is_taken_out_and_another_added(screen: NoticesScreen, ward: Jobs) -> None:
    stand_on(screen, 3)
    screen.page.take_out.click()
    shown(TakeOutDialog).yes.click()
    assert (letter(screen, 3).state, letter(screen, 3).reason) == (LetterState.DROPPED, "spoiled")
    with ward.database.write() as session:
        pk = make_application(session, Stage.RETURNED_MAIL)
        number = stored(session, pk).application_id
    screen.page.add.click()
    dialog = shown(AddDialog)
    dialog.yes.click()
    assert dialog.error.isVisible()
    assert dialog.scanned(f"K{number}")
    dialog.reason.field.setText("電話で確かめた")
    dialog.yes.click()
    assert (letter(screen, 5).application_pk, letter(screen, 5).reason) == (pk, "added")


def test_that_the_run_ends_after_a_question(screen: NoticesScreen, told: Told) -> None:
    screen.page.end.click()
    shown(Dialog).accept()
    assert told.said[-1] == "Run 1 has ended."
    assert not screen.page.bag.line.isEnabled()
    assert {letter(screen, at).state for at in range(1, 5)} == {LetterState.DROPPED}
    screen.show_runs()
    assert screen.runs.rows[0].ended_at is not None


def test_that_a_clerk_scans_but_neither_makes_nor_ends(
    screen: NoticesScreen, ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    print_all(screen, tmp_path)
    clerk = opened(ward, told, tmp_path, qtbot, Role.WINDOW, "w1")
    clerk.open_run(1)
    buttons = (clerk.new, clerk.page.add, clerk.page.end, clerk.page.print)
    assert [button.isVisible() for button in buttons] == [False, False, False, True]
    keys = {action.shortcut().toString() for action in clerk.actions()}
    assert "Ctrl+N" not in keys
    clerk.scanned(letter(clerk, 1).notice_number or "")
    # The other window sees it too.
    assert (letter(screen, 1).state, screen.page.counter.text()) == (LetterState.SENT, "1 / 4")


def test_that_no_name_stays_when_the_screen_is_left(screen: NoticesScreen) -> None:
    assert screen.page.table.rows.rowCount() == 4
    screen.leave()
    assert (screen.page.table.rows.rowCount(), screen.is_open()) == (0, False)


def test_that_scans_belong_to_the_search_while_no_run_is_open(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = opened(ward, told, tmp_path, qtbot)
    assert not screen.scanned("ABC123456")


def test_that_a_reminder_is_made_for_those_told_before(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    told_before(ward.database, 2)
    screen = opened(ward, told, tmp_path, qtbot)
    dialog = make_dialog(screen)
    dialog.kind.field.setCurrentIndex(1)
    dialog.yes.click()
    assert "Reminder" in screen.page.name.text()
    with ward.database.read() as session:
        order = letters.order(session, TODAY, 1)
    assert [page.facts["title"] for page in order.pages] == ["マイナンバーカード受け取りのお願い"] * 2
