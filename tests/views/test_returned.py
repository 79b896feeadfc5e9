"""The screen of returned mail: envelope after envelope, then what is done about each address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import NotAllowed
from desktop_app.jobs import Jobs
from desktop_app.models.clearing import AddressWork
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.keep_until import CardHold
from desktop_app.services.export import FileKind
from desktop_app.services.returned import deciding
from desktop_app.services.returned.listing import BEFORE, Filter, by_run
from desktop_app.services.returned.rows import WorkRow
from desktop_app.terms import Role, Stage
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.returned.dialogs import CloseDialog, RunDialog
from desktop_app.views.returned.inquiry_paper import paper_of
from desktop_app.views.returned.screen import ReturnedScreen
from desktop_app.views.returned.whose_dialogs import AskDialog, WhoseDialog
from desktop_app.views.shared.language import Language
from tests.factories import TODAY, make_application
from tests.services.notices.runs import furnish_ward
from tests.services.returned.mail import OTHER, Told, id_of, later, moved, row_of, told_three
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told as Said


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def ward(jobs: Jobs, qapp: QApplication) -> Iterator[Told]:
    """Three people had a letter; the window speaks English."""
    spoken = Language(qapp)
    assert spoken.use("en")
    furnish_ward(jobs.database)
    yield told_three(jobs.database)
    reject_all()
    spoken.forget()


@pytest.fixture
def screen(ward: Told, jobs: Jobs, said: Said, tmp_path: Path, qtbot: QtBot) -> ReturnedScreen:
    """The screen as a supervisor has it."""
    shell = said.shell(jobs, tmp_path, Role.SUPERVISOR)
    shell.acting = lambda: later("s1")
    made = ReturnedScreen(shell)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_list()
    return made


def back(screen: ReturnedScreen, ward: Told) -> None:
    """The letters of all three came back."""
    for at in range(3):
        screen.scanned(ward.code(at))


def go_to(screen: ReturnedScreen, place: int) -> None:
    screen.table.setCurrentIndex(screen.table.rows.index(place, 0))


def states(screen: ReturnedScreen) -> list[AddressState]:
    rows = (screen.table.rows.row(at) for at in range(screen.table.rows.rowCount()))
    return [row.state for row in rows if isinstance(row, WorkRow)]


def test_that_envelope_after_envelope_is_noted_and_shown(screen: ReturnedScreen, ward: Told) -> None:
    assert screen.table.rows.rowCount() == 0
    screen.scanned(ward.code(1))
    assert "Noted" in screen.envelopes.band.text.text()
    assert screen.pane.row is not None
    assert screen.pane.row.application_pk == ward.pks[1]
    screen.scanned(ward.code(0))
    assert screen.pane.row.application_pk == ward.pks[0]
    assert states(screen) == [AddressState.OPEN] * 2
    assert "2 to do" in screen.about.text()


def test_that_both_addresses_stand_side_by_side(screen: ReturnedScreen, ward: Told) -> None:
    back(screen, ward)
    moved(ward, ward.pks[1])
    screen.refresh()
    assert states(screen)[0] is AddressState.NEWER
    go_to(screen, 0)
    assert screen.pane.marked == [OTHER]
    assert screen.pane.buttons["send"].property("kind") == "primary"
    go_to(screen, 1)
    assert screen.pane.marked == []
    assert screen.pane.buttons["send"].property("kind") != "primary"


def test_that_the_next_one_is_shown_after_a_decision(screen: ReturnedScreen, ward: Told) -> None:
    back(screen, ward)
    go_to(screen, 0)
    screen.pane.buttons["send"].click()
    assert row_of(ward, ward.pks[0]).state is AddressState.TO_SEND
    assert screen.pane.row is not None
    assert screen.pane.row.application_pk == ward.pks[1]
    screen.decisions.close()
    dialog = shown(CloseDialog)
    dialog.reasons[AddressEnd.OTHER].setChecked(True)
    dialog.yes.click()
    assert not dialog.note.error.isHidden()
    dialog.note.field.setText("電話で確認")
    dialog.yes.click()
    assert row_of(ward, ward.pks[1]).note == "電話で確認"
    assert screen.pane.row.application_pk == ward.pks[2]
    assert states(screen) == [AddressState.OPEN, AddressState.TO_SEND]


def test_that_a_hold_takes_the_dialog_of_the_record(screen: ReturnedScreen, ward: Told) -> None:
    back(screen, ward)
    go_to(screen, 0)
    screen.decisions.hold()
    dialog = shown(HoldDialog)
    dialog.reason.field.setText("照会中")
    dialog.until.field.setText("2023/6/1")
    dialog.yes.click()
    assert not dialog.until.error.isHidden()
    dialog.until.field.setText("2023/7/31")
    dialog.yes.click()
    assert row_of(ward, ward.pks[0]).state is AddressState.HELD
    with ward.database.read() as session:
        assert session.scalars(select(CardHold.reason)).all() == ["照会中"]


def test_that_a_wrong_scan_stops_or_warns_in_a_sentence(screen: ReturnedScreen, ward: Told) -> None:
    with ward.database.write() as session:
        gone, untold = (make_application(session, stage) for stage in (Stage.HANDED_OVER, Stage.SHELVED))
    screen.scanned(ward.code(0))
    screen.scanned(ward.code(0))
    band = screen.envelopes.band
    assert not band.is_stop()
    assert "already noted" in band.text.text()
    screen.scanned(id_of(ward, gone))
    assert not band.is_stop()
    assert "Shred" in band.text.text()
    for text in ("QQQ-999999", id_of(ward, untold)):
        screen.scanned(text)
        assert band.is_stop()
        screen.scanned(ward.code(1))
        assert row_count(ward) == 1
        assert screen.step_back()
    with ward.database.read() as session:
        reasons = session.scalars(select(ErrorEntry.reason).order_by(ErrorEntry.id)).all()
        assert reasons == ["notice_number", "not_notified"]


def row_count(ward: Told) -> int:
    with ward.database.read() as session:
        return len(session.scalars(select(AddressWork.id)).all())


def test_that_a_torn_code_leads_over_the_name_to_the_address(screen: ReturnedScreen, ward: Told) -> None:
    screen.scanned("足立")
    whose = shown(WhoseDialog)
    whose.list.step(1)
    whose.yes.click()
    ask = shown(AskDialog)
    ask.yes.click()
    assert row_count(ward) == 1
    assert screen.pane.row is not None
    assert screen.pane.row.state is AddressState.OPEN
    screen.scanned("無い名前")
    assert screen.envelopes.band.is_stop()


def test_that_the_record_asks_about_its_letter(screen: ReturnedScreen, ward: Told) -> None:
    screen.show_for(pk=ward.pks[2])
    shown(AskDialog).yes.click()
    assert row_of(ward, ward.pks[2]).state is AddressState.OPEN
    screen.show_for(pk=ward.pks[2])
    assert "already noted" in screen.envelopes.band.text.text()


def test_that_letters_go_into_an_open_run(screen: ReturnedScreen, ward: Told) -> None:
    back(screen, ward)
    go_to(screen, 0)
    screen.decisions.send_again()
    screen.decisions.put_into_run()
    assert shown(RunDialog).list.count() == 1
    shown(RunDialog).yes.click()
    assert row_of(ward, ward.pks[0]).run_id == ward.run_id


def test_that_two_windows_do_not_decide_twice(screen: ReturnedScreen, ward: Told, said: Said) -> None:
    back(screen, ward)
    go_to(screen, 0)
    with ward.database.write() as session:
        deciding.send_again(session, later("w1"), row_of(ward, ward.pks[0]))
    screen.decisions.send_again()
    assert len(said.failed) == 1
    assert row_of(ward, ward.pks[0]).version == 2


def test_that_the_list_is_written_and_audited(screen: ReturnedScreen, ward: Told, tmp_path: Path) -> None:
    back(screen, ward)
    moved(ward, ward.pks[0])
    screen.refresh()
    target = tmp_path / "returned.csv"
    screen.export.write(target, FileKind.CSV, screen.writing(), str)
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 4
    assert OTHER in lines[1]
    assert lines[0].startswith("Application id,Notice number,Name")


def test_that_the_register_is_asked_about_who_has_no_newer_address(
    screen: ReturnedScreen, ward: Told
) -> None:
    back(screen, ward)
    moved(ward, ward.pks[0])
    with ward.database.write() as session:
        make_application(session, Stage.RETURNED_MAIL)
    paper = paper_of(TODAY, Filter(), None)
    with ward.database.read() as session:
        order = paper.order(session)
        assert [page.people for page in order.pages] == [(ward.pks[1], ward.pks[2])]
        before = paper_of(TODAY, Filter(BEFORE), None).order(session)
        assert len(before.pages[0].people) == 1
    for pk in ward.pks[1:]:
        moved(ward, pk)
    with ward.database.read() as session, pytest.raises(NotAllowed, match="nobody_to_ask"):
        paper.order(session)


def test_that_nobody_is_left_on_the_screen(screen: ReturnedScreen, ward: Told) -> None:
    back(screen, ward)
    go_to(screen, 0)
    screen.leave()
    assert screen.pane.row is None
    assert screen.table.rows.rowCount() == 0
    screen.refresh()
    assert screen.table.rows.rowCount() == 3


def test_that_a_run_tells_what_came_back_of_it(
    screen: ReturnedScreen, ward: Told, jobs: Jobs, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = said.shell(jobs, tmp_path, Role.SUPERVISOR)
    shell.acting = lambda: later("s1")
    notices = NoticesScreen(shell)
    qtbot.addWidget(notices)
    notices.open_run(ward.run_id)
    assert "Came back" not in notices.page.sum.text()
    back(screen, ward)
    moved(ward, ward.pks[0])
    notices.refresh()
    assert notices.page.sum.text().endswith("Came back: 3 of 3, with a newer address now: 1 (Alt+T).")
    with jobs.database.read() as session:
        assert by_run(session, ward.run_id + 1) == ()
