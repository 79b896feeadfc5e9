"""The screen of disposal: a list from its cards to its record, as supervisors and clerks have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.backlog_terms import DisposalState
from desktop_app.jobs import Jobs
from desktop_app.models.event import Event
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import printing
from desktop_app.services.disposal import candidates
from desktop_app.services.export import FileKind
from desktop_app.services.keep_until import holds
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, PrintKind, PrintState, Role
from desktop_app.views.disposal.dialogs import DropDialog, EndDialog, MakeDialog
from desktop_app.views.disposal.paper import pull_paper, record_paper
from desktop_app.views.disposal.scans import Mode
from desktop_app.views.disposal.screen import DisposalScreen
from desktop_app.views.shared.language import Language
from tests.factories import LOG_IN_WITH, acting
from tests.services.disposal import lists
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs, qapp: QApplication) -> Iterator[Jobs]:
    """Three cards whose time is over, one of them on hold; the window speaks English."""
    spoken = Language(qapp)
    assert spoken.use("en")
    with jobs.database.write() as session:
        lists.furnish(session)
        pks = [lists.card(session, at, name=f"足立　花{at}") for at in range(1, 4)]
        holds.hold(session, acting(), pks[2], "入院中", None, None)
    yield jobs
    reject_all()
    spoken.forget()


def opened(jobs: Jobs, told: Told, folder: Path, qtbot: QtBot, role: Role, staff_id: str) -> DisposalScreen:
    shell = told.shell(jobs, folder, role)
    shell.acting = lambda: acting(staff_id)
    made = DisposalScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 640)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def screen(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> DisposalScreen:
    """A supervisor at the overview."""
    return opened(ward, told, tmp_path, qtbot, Role.SUPERVISOR, "s1")


def label(screen: DisposalScreen, position: int) -> str:
    return "K" + screen.page.cards[position - 1].application_id


def new_list(screen: DisposalScreen) -> None:
    screen.new.click()
    shown(MakeDialog).yes.click()
    assert screen.is_open()


def all_disposed(screen: DisposalScreen) -> None:
    """Pull every card and dispose of it before the second person."""
    scans = screen.page.scans
    scans.look_for = 0
    for card in list(screen.page.cards):
        screen.scanned("K" + card.application_id)
    screen.show_mode(Mode.DISPOSE)
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    for card in list(screen.page.cards):
        screen.scanned("K" + card.application_id)
        screen.scanned("K" + card.application_id)


def disposed(jobs: Jobs) -> int:
    with jobs.database.read() as session:
        return session.scalar(select(func.count()).where(Event.kind == EventKind.DISPOSED.value)) or 0


def test_that_the_overview_says_whose_time_is_over_and_who_is_left_out(screen: DisposalScreen) -> None:
    assert "3 of 3 cards is over; 2 of them" in screen.over.sentence.text()
    assert "1 on hold" in screen.over.detail.text()
    assert screen.over.place.count() == 2
    assert screen.over.table.rows.rowCount() == 3
    assert screen.over.strip.isHidden()


def test_that_a_list_goes_from_its_cards_to_its_record(
    screen: DisposalScreen, ward: Jobs, told: Told, tmp_path: Path
) -> None:
    new_list(screen)
    assert [card.state for card in screen.page.cards] == [DisposalState.LISTED] * 2
    all_disposed(screen)
    assert disposed(ward) == 2
    assert screen.page.counter.text() == "2 / 2"
    screen.page.doings.ask_end()
    dialog = shown(EndDialog)
    assert not dialog.yes.isEnabled()
    dialog.counted.field.setText("2")
    assert dialog.reason.isHidden()
    dialog.yes.click()
    assert screen.page.row is not None
    assert screen.page.row.ended_at is not None
    assert screen.page.certificate.isEnabled()
    target = tmp_path / "record.pdf"
    screen.page.doings.out.begin(record_paper(screen.page.row), target)
    assert target.read_bytes().startswith(b"%PDF")
    with ward.database.read() as session:
        kinds = {(job.kind, job.state) for job in session.scalars(select(printing.PrintJob))}
        assert kinds == {(PrintKind.DISPOSAL_RECORD.value, PrintState.RELEASED.value)}
        assert verify(session).ok
    assert not told.failed


def test_that_a_count_that_differs_asks_why(screen: DisposalScreen) -> None:
    new_list(screen)
    all_disposed(screen)
    screen.page.doings.ask_end()
    dialog = shown(EndDialog)
    dialog.counted.field.setText("1")
    assert not dialog.reason.isHidden()
    dialog.yes.click()
    assert screen.page.row is not None
    assert screen.page.row.ended_at is None
    dialog.reason.field.setText("袋だけ")
    dialog.yes.click()
    assert screen.page.row.difference_reason == "袋だけ"


def test_that_pulled_cards_hold_the_end_of_a_list(screen: DisposalScreen) -> None:
    new_list(screen)
    screen.scanned(label(screen, 1))
    screen.page.doings.ask_end()
    assert "still pulled" in screen.page.scans.band.text.text()


def test_that_a_card_is_put_back_by_its_place(screen: DisposalScreen) -> None:
    new_list(screen)
    screen.scanned(label(screen, 1))
    assert screen.page.cards[0].state is DisposalState.PULLED
    screen.scanned(label(screen, 1))
    screen.scanned("01-A-01-001")
    assert screen.page.cards[0].state is DisposalState.LISTED


def test_that_what_must_be_kept_stops_in_red_and_goes_off_the_list(
    screen: DisposalScreen, ward: Jobs
) -> None:
    new_list(screen)
    screen.scanned(label(screen, 1))
    with ward.database.write() as session:
        holds.hold(session, acting(), screen.page.cards[0].application_pk, "入院中", None, None)
    screen.show_mode(Mode.DISPOSE)
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    screen.scanned(label(screen, 1))
    band = screen.page.scans.band
    assert band.is_stop()
    assert "on hold" in band.detail.text()
    assert screen.page.cards[0].state is DisposalState.DROPPED
    screen.scanned(label(screen, 2))
    assert screen.page.scans.seen is None
    assert screen.step_back()
    assert not band.is_stop()
    with ward.database.read() as session:
        assert session.scalar(select(func.count()).select_from(ErrorEntry)) == 1
    assert disposed(ward) == 0


def test_that_nothing_is_disposed_of_without_a_second_person(screen: DisposalScreen, ward: Jobs) -> None:
    new_list(screen)
    screen.scanned(label(screen, 1))
    screen.show_mode(Mode.DISPOSE)
    screen.scanned(label(screen, 1))
    assert screen.page.scans.seen is None
    for staff_id, password in (("w2", "wrong"), ("S1", LOG_IN_WITH), ("it1", LOG_IN_WITH)):
        screen.page.second.entered.emit(staff_id, password)
        assert screen.page.scans.second is None
    who = screen.page.second.staff_id.field
    who.setText("s1")
    screen.page.second.entered.emit("s1", LOG_IN_WITH)
    assert who.selectedText() == "s1", "who types on names somebody else"
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    screen.scanned(label(screen, 1))
    # A reader that reads twice is not the second person.
    screen.scanned(label(screen, 1))
    assert disposed(ward) == 0
    screen.page.scans.look_for = 0
    screen.scanned(label(screen, 2))
    assert screen.page.scans.band.is_stop()
    assert disposed(ward) == 0


def test_that_leaving_drops_names_and_the_second_person(screen: DisposalScreen) -> None:
    new_list(screen)
    screen.show_mode(Mode.DISPOSE)
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    screen.leave()
    assert screen.page.scans.second is None
    assert screen.page.cards == []
    assert screen.over.over is None


def test_that_a_card_is_taken_off_by_hand(screen: DisposalScreen) -> None:
    new_list(screen)
    screen.page.table.setCurrentIndex(screen.page.table.rows.index(0, 0))
    screen.page.doings.ask_drop()
    shown(DropDialog).yes.click()
    assert screen.page.cards[0].state is DisposalState.DROPPED
    assert screen.page.counter.text() == "0 / 1"


def test_that_the_pull_list_and_the_cards_leave_as_files(
    screen: DisposalScreen, ward: Jobs, tmp_path: Path
) -> None:
    new_list(screen)
    assert screen.page.row is not None
    screen.page.doings.out.begin(pull_paper(screen.page.row), tmp_path / "pull.pdf")
    dialog = screen.page.doings.ask_export()
    assert dialog is not None
    target = tmp_path / "cards.xlsx"
    dialog.selectNameFilter(dialog.nameFilters()[0])
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert (tmp_path / "pull.pdf").exists()
    assert target.exists()
    assert FileKind.XLSX.value in target.name


def test_that_a_clerk_works_on_a_list_and_makes_or_ends_none(
    screen: DisposalScreen, ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    new_list(screen)
    clerk = opened(ward, told, tmp_path, qtbot, Role.WINDOW, "w1")
    assert clerk.new.isHidden()
    clerk.open_list(1)
    clerk.scanned(label(clerk, 1))
    # The other window sees it.
    assert screen.page.cards[0].state is DisposalState.PULLED
    clerk.page.doings.ask_end()
    assert not clerk.page.end.isEnabled()


def test_that_a_stopped_look_says_how_to_go_on(screen: DisposalScreen, ward: Jobs) -> None:
    with ward.database.read() as session:
        assert len(candidates.over(session, acting().today).cards) == 3
    screen.over.look()
    assert screen.over.over is not None


def test_that_a_list_opens_where_somebody_goes_on_to_pull(screen: DisposalScreen, ward: Jobs) -> None:
    with ward.database.write() as session:
        pks = [lists.card(session, at) for at in range(4, 34)]
    new_list(screen)
    listed = [card.application_pk for card in screen.page.cards]
    for pk in listed[:24]:
        lists.pulled(ward.database, 1, pk)
    screen.show_over()
    screen.open_list(1)
    table = screen.page.table
    assert len(listed) > len(pks)
    assert table.viewport().rect().contains(table.visualRect(table.rows.index(24, 0)))


def test_that_a_list_whose_cards_are_all_pulled_opens_to_dispose_of_them(screen: DisposalScreen) -> None:
    new_list(screen)
    for card in list(screen.page.cards):
        screen.scanned("K" + card.application_id)
    assert screen.page.scans.mode is Mode.PULL
    screen.show_over()
    screen.open_list(1)
    assert (screen.page.scans.mode, screen.page.modes[Mode.DISPOSE].isChecked()) == (Mode.DISPOSE, True)
