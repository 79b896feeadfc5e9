"""A call list on the screen: the person of the row, each outcome by its key, paper and file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.jobs import Jobs
from desktop_app.models.clearing import CardCall
from desktop_app.models.printing import PrintJob
from desktop_app.services import documents, timeline
from desktop_app.services.notices.call_list import CallRow
from desktop_app.terms import EventKind, LetterState, PrintKind, PrintState, Role
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.notices.make_dialog import MakeDialog
from desktop_app.views.notices.people_dialog import PeopleDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.record.time_line import TimeLine
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.shared.language import Language
from tests.factories import TODAY, acting
from tests.services.notices.runs import REMINDER, changed, made, told
from tests.services.slots import places
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


@pytest.fixture
def said() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs, qapp: QApplication) -> Iterator[Jobs]:
    """Twelve free seats, three people to be called; the window speaks English."""
    spoken = Language(qapp)
    assert spoken.use("en")
    with jobs.database.write() as session:
        places.furnish(session)
        places.open_day(session)
        documents.install_defaults(session)
    told(jobs.database, 3)
    yield jobs
    reject_all()
    spoken.forget()


@pytest.fixture
def screen(ward: Jobs, said: Told, tmp_path: Path, qtbot: QtBot) -> NoticesScreen:
    """The call list of three people is open."""
    made(ward.database, replace(REMINDER, kind=RunKind.CALL))
    shell = said.shell(ward, tmp_path, Role.SUPERVISOR)
    shell.acting = lambda: acting("s1")
    found = NoticesScreen(shell)
    qtbot.addWidget(found)
    ward.changed.connect(found.refresh)
    found.resize(1300, 700)
    found.show()
    found.open_run(1)
    return found


def row(screen: NoticesScreen, position: int) -> CallRow:
    found = screen.calls.table.rows.row(position - 1)
    assert isinstance(found, CallRow)
    return found


def press(screen: NoticesScreen, outcome: CallOutcome) -> None:
    """Press the key of an outcome."""
    number = list(CallOutcome).index(outcome) + 1
    action = next(one for one in screen.actions() if one.shortcut().toString() == f"Alt+{number}")
    action.trigger()


def kept(jobs: Jobs) -> int:
    with jobs.database.read() as session:
        return session.scalar(select(func.count()).select_from(CardCall)) or 0


def test_that_each_call_is_recorded_by_its_key_and_the_next_person_comes(
    screen: NoticesScreen, ward: Jobs, said: Told
) -> None:
    panel = screen.calls.panel
    assert panel.name.text() == row(screen, 1).name
    assert "Born 1985-04-12" in panel.born.text()
    assert "keeps no phone numbers" in screen.calls.phone.text()
    panel.note.field.setText("土曜の午前")
    press(screen, CallOutcome.WILL_COME)
    assert (row(screen, 1).state, row(screen, 1).note) == (LetterState.SENT, "土曜の午前")
    assert panel.shown is not None
    assert (panel.shown.row.position, panel.note.field.text()) == (2, "")
    press(screen, CallOutcome.NOT_REACHED)
    assert (row(screen, 2).state, row(screen, 2).tries) == (LetterState.PICKED, 1)
    assert panel.shown.row.position == 3
    press(screen, CallOutcome.WRONG_NUMBER)
    assert panel.shown.row.position == 2
    assert "Not reached once" in panel.state.text()
    assert (kept(ward), screen.calls.counter.text(), said.failed) == (3, "1 / 2", [])


def test_that_a_note_with_a_phone_number_is_refused_beside_the_field(
    screen: NoticesScreen, ward: Jobs
) -> None:
    screen.calls.panel.note.field.setText("090-1234-5678")
    press(screen, CallOutcome.MESSAGE_LEFT)
    assert "keeps none" in screen.calls.panel.note.error.text()
    assert (kept(ward), row(screen, 1).state) == (0, LetterState.PICKED)


def test_that_a_visit_is_booked_from_the_call(screen: NoticesScreen, ward: Jobs, said: Told) -> None:
    press(screen, CallOutcome.BOOKED)
    dialog = shown(BookingDialog)
    dialog.yes.click()
    assert (row(screen, 1).state, row(screen, 1).outcome) == (LetterState.SENT, CallOutcome.BOOKED)
    assert row(screen, 1).booked_on == places.WEDNESDAY
    assert (kept(ward), said.failed) == (1, [])


def test_that_who_collected_meanwhile_is_shown_as_dropped(screen: NoticesScreen, ward: Jobs) -> None:
    pk = row(screen, 1).application_pk
    changed(ward.database, pk, EventKind.LAPSED, stage="lapsed", lapsed_on=TODAY)
    screen.refresh()
    assert (row(screen, 1).state, row(screen, 1).reason) == (LetterState.DROPPED, "lapsed")
    screen.calls.table.choose_place(0)
    assert "Not to be called" in screen.calls.panel.state.text()
    assert not screen.calls.panel.buttons[CallOutcome.WILL_COME].isEnabled()


def test_that_the_list_is_printed_and_read_back(screen: NoticesScreen, ward: Jobs, tmp_path: Path) -> None:
    target = tmp_path / "calls.pdf"
    screen.calls.print.click()
    asked = shown(QFileDialog)
    asked.fileSelected.emit(str(target))
    asked.reject()
    assert target.read_bytes().startswith(b"%PDF")
    with ward.database.read() as session:
        job = session.scalars(select(PrintJob)).one()
        assert (job.kind, job.state) == (PrintKind.CALL_LIST, PrintState.RELEASED)
    assert row(screen, 1).state is LetterState.PICKED


def test_that_the_list_goes_into_a_file_without_phone_numbers(screen: NoticesScreen, tmp_path: Path) -> None:
    press(screen, CallOutcome.WILL_COME)
    target = tmp_path / "calls.csv"
    screen.calls.export.click()
    asked = shown(QFileDialog)
    asked.selectNameFilter("CSV in UTF-8 (*.csv)")
    asked.fileSelected.emit(str(target))
    asked.reject()
    lines = target.read_text("utf-8-sig").splitlines()
    assert (len(lines), "Phone (to write)" in lines[0]) == (4, True)
    assert "Will come" in lines[1]


def test_that_the_call_stands_on_the_time_line(screen: NoticesScreen, ward: Jobs, qtbot: QtBot) -> None:
    pk = row(screen, 1).application_pk
    screen.calls.panel.note.field.setText("夕方")
    press(screen, CallOutcome.MESSAGE_LEFT)
    with ward.database.read() as session:
        last = timeline.of(session, pk)[-1]
    assert (last.what, last.reason, last.staff_id) == (CallOutcome.MESSAGE_LEFT, "夕方", "s1")
    line = TimeLine([last])
    qtbot.addWidget(line)
    assert "Call: Message left" in [label.text() for label in line.findChildren(type(screen.calls.name))]


def test_that_the_run_ends_after_a_question(screen: NoticesScreen, said: Told) -> None:
    screen.calls.end.click()
    shown(Dialog).accept()
    assert said.said[-1] == "Run 1 has ended."
    assert row(screen, 1).state is LetterState.DROPPED
    assert not screen.calls.print.isEnabled()


def test_that_no_name_stays_when_the_screen_is_left(screen: NoticesScreen) -> None:
    screen.leave()
    assert (screen.calls.table.rows.rowCount(), screen.calls.panel.name.text()) == (0, "")


def for_supervisor(ward: Jobs, said: Told, tmp_path: Path, qtbot: QtBot) -> NoticesScreen:
    shell = said.shell(ward, tmp_path, Role.SUPERVISOR)
    shell.acting = lambda: acting("s1")
    screen = NoticesScreen(shell)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def test_that_a_call_list_is_made_after_a_look_at_who_comes(
    ward: Jobs, said: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = for_supervisor(ward, said, tmp_path, qtbot)
    screen.refresh()
    screen.new.click()
    dialog = shown(MakeDialog)
    dialog.kind.field.setCurrentIndex(2)
    assert "3 calls: everybody who waits" in dialog.sum.result.text()
    people = dialog.ask_who()
    assert isinstance(people, PeopleDialog)
    assert people.table.rows.rowCount() == 3
    people.accept()
    dialog.last.field.set_day(places.WEDNESDAY + timedelta(1))
    dialog.first.field.set_day(places.WEDNESDAY + timedelta(1))
    assert dialog.sum.result.text() == "No seat is free on these days."
    dialog.first.field.set_day(places.WEDNESDAY)
    dialog.yes.click()
    assert said.said[-1] == "Run 1 made: 3 calls to make."
    assert screen.calls.run is not None
    assert screen.calls.panel.shown is not None


def test_that_who_makes_a_run_is_told_that_another_window_was_quicker(
    ward: Jobs, said: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = for_supervisor(ward, said, tmp_path, qtbot)
    screen.new.click()
    dialog = shown(MakeDialog)
    dialog.kind.field.setCurrentIndex(2)
    made(ward.database, replace(REMINDER, kind=RunKind.CALL, most=1))
    dialog.yes.click()
    assert said.said[-1] == (
        "Run 2 made: 2 calls to make. Before it was made 3 were shown; that changed meanwhile."
    )
