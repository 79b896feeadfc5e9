"""Outreach in the window: visits planned, ordered and counted, post offices entered and taken from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.campaign_terms import OutreachState
from desktop_app.models.database import Database
from desktop_app.services.outreach import calling, post_offices, visits
from desktop_app.services.outreach.rows import Outcome, VisitRow
from desktop_app.terms import Role
from desktop_app.views.outreach.counts_dialog import CountsDialog
from desktop_app.views.outreach.file_dialog import FileDialog
from desktop_app.views.outreach.outcome_dialog import OutcomeDialog
from desktop_app.views.outreach.posting_work import Mode
from desktop_app.views.outreach.route_paper import paper_of
from desktop_app.views.outreach.screen import OutreachScreen
from desktop_app.views.outreach.visit_dialog import VisitDialog
from desktop_app.views.shared.dialogs import ReasonDialog
from desktop_app.views.work import Work
from tests.factories import TODAY, acting
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.outreach_ward import LOOKS, Ward, furnish, number, opened

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Ward:
    return furnish(local_database)


@pytest.fixture
def work(run: Run, ward: Ward) -> Work:
    return work_of(run("ja", role=Role.SUPERVISOR).window)


def dialog(kind: type[D]) -> D:
    """The dialog that is open."""
    settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def of_today(database: Database) -> list[VisitRow]:
    with database.read() as session:
        return [*calling.between(session, TODAY, TODAY)]


def test_that_a_visit_is_planned_with_the_keys(work: Work, ward: Ward, local_database: Database) -> None:
    screen = opened(work)
    QTest.keyClick(work.window(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(VisitDialog)
    asked.name.field.setText("自宅")
    asked.keep()
    assert asked.address.error.text()
    asked.address.field.setText("足立区千住一丁目")
    asked.staff.field.item(0).setCheckState(Qt.CheckState.Checked)
    assert "特別養護老人ホーム花畑" in asked.staff.error.text()
    asked.keep()
    settle()
    assert "特別養護老人ホーム花畑" in asked.staff.error.text()
    asked.starts.field.setText("13:00")
    asked.ends.field.setText("1400")
    asked.look()
    assert asked.staff.error.text() == ""
    asked.note.field.setText("番号 6214-9832-0257")
    asked.keep()
    assert asked.note.error.text()
    asked.note.field.clear()
    asked.keep()
    settle()
    assert [(row.name, row.starts) for row in of_today(local_database)] == [
        ("特別養護老人ホーム花畑", 600),
        ("自宅", 780),
    ]
    assert screen.visits.table.rows.rowCount() == 2


def test_that_the_chosen_visit_is_moved_counted_and_cancelled(
    work: Work, ward: Ward, local_database: Database
) -> None:
    with local_database.write() as session:
        from dataclasses import replace

        from tests.views.outreach_ward import WISH

        visits.make(session, acting("boss"), replace(WISH, name="自宅", starts=780, ends=840))
    page = opened(work).visits
    page.table.choose_place(1)
    QTest.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [row.name for row in of_today(local_database)] == ["自宅", "特別養護老人ホーム花畑"]
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.name == "自宅"
    page.ask_results()
    asked = dialog(OutcomeDialog)
    asked.applications.field.setValue(3)
    asked.keep()
    settle()
    first = of_today(local_database)[0]
    assert (first.state, first.outcome) == (OutreachState.DONE, Outcome(12, 3, 0))
    page.table.choose_place(1)
    page.ask_cancel()
    why = dialog(ReasonDialog)
    why.field.setPlainText("施設の都合")
    why.yes.click()
    settle()
    last = of_today(local_database)[1]
    assert (last.state, last.cancelled_because) == (OutreachState.CANCELLED, "施設の都合")
    assert not page.cancel.isEnabled()


def test_that_the_route_sheet_of_the_day_is_made_and_read_back(
    work: Work, ward: Ward, local_database: Database, tmp_path: Path
) -> None:
    page = opened(work).visits
    assert page.route_day() == TODAY
    page.printer.begin(paper_of(TODAY), tmp_path / "route.pdf")
    settle()
    assert (tmp_path / "route.pdf").stat().st_size > 5_000


def test_that_counts_are_entered_and_nothing_is_overwritten(
    work: Work, ward: Ward, local_database: Database
) -> None:
    page = opened(work, "offices").offices
    assert page.ask_counts() is None
    page.table.choose_place(1)
    page.ask_counts()
    asked = dialog(CountsDialog)
    assert [part.isEnabled() for part in asked.fields[:4]] == [True, True, True, False]
    asked.fields[0].field.setText("120")
    office = page.chosen()
    assert office is not None
    with local_database.write() as session:
        post_offices.enter(session, acting("w1"), office.cells[0], 7)
    asked.keep()
    settle()
    assert "w1" in asked.fields[0].error.text()
    asked.reject()
    page.refresh()
    page.table.choose_place(1)
    page.ask_counts()
    again = dialog(CountsDialog)
    again.fields[0].field.setText("120")
    again.keep()
    settle()
    with local_database.read() as session:
        assert post_offices.totals(session)[0][:2] == ("2023-04", 120)
    assert page.grid is not None
    assert page.grid.total == 120
    QTest.keyClick(work.window(), Qt.Key.Key_PageUp)
    settle()
    assert page.year.text().startswith("R4")


def test_that_a_file_is_shown_before_it_is_taken_in(
    work: Work, ward: Ward, local_database: Database, tmp_path: Path
) -> None:
    page = opened(work, "offices").offices
    assert page.grid is not None
    first, second = page.grid.offices[:2]
    path = tmp_path / "counts.csv"
    path.write_bytes(
        f"局名,月,件数\r\n{first.name},令和5年5月,9\r\n{second.code},2023-05,x\r\n".encode("cp932")
    )
    page.read_file(str(path))
    seen = dialog(FileDialog)
    assert seen.number() == 1
    assert seen.table.rows.rowCount() == 2
    seen.take()
    settle()
    assert page.grid is not None
    assert page.grid.total == 9
    page.read_file(str(path))
    again = dialog(FileDialog)
    assert not again.yes.isEnabled()
    again.reject()
    page.read_file(str(tmp_path / "nothing.csv"))
    settle()
    assert work.notice.isVisible() or QApplication.activeModalWidget() is not None


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_pages_and_dialogs_fit(
    run: Run, ward: Ward, tmp_path: Path, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    screen = opened(work)
    screen.visits.table.choose_place(0)
    found = misfits(work.window())
    for ask, kind in (
        (screen.visits.ask_new, VisitDialog),
        (screen.visits.ask_results, OutcomeDialog),
        (screen.visits.ask_cancel, ReasonDialog),
    ):
        ask()
        found += faults(dialog(kind))
    screen.show_page("posting")
    settle()
    found += misfits(work.window())
    for text in (ward.cards[3].notice, ward.cards[3].label):
        work.take_scan(text)
        settle()
    found += misfits(work.window())
    screen.posting.step_back()
    for text in (ward.cards[0].notice, ward.cards[0].label, number(0), ward.cards[0].notice):
        work.take_scan(text)
        settle()
    found += misfits(work.window())
    screen.posting.step_back()
    screen.posting.show_mode(Mode.RETURNED)
    work.take_scan(number(0))
    settle()
    screen.posting.list.show_list(on_the_way=False)
    found += misfits(work.window())
    found += _offices(screen, tmp_path)
    found += misfits(work.window())
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def _offices(screen: OutreachScreen, folder: Path) -> list[str]:
    screen.show_page("offices")
    settle()
    page = screen.offices
    page.table.choose_place(1)
    page.ask_counts()
    found = faults(dialog(CountsDialog))
    assert page.grid is not None
    path = folder / "counts.csv"
    path.write_text(f"{page.grid.offices[0].code},2023-05,9\n?,2023-05,1\n", encoding="utf-8")
    page.read_file(str(path))
    return found + faults(dialog(FileDialog))


def faults(asked: QDialog) -> list[str]:
    """What can't be read in a dialog, which is closed then."""
    settle()
    found = misfits(asked)
    if asked.width() > 1366 or asked.height() > 768:
        found.append(f"{type(asked).__name__} is {asked.width()} × {asked.height()}")
    asked.reject()
    settle()
    return found


def test_that_each_action_of_the_screen_has_a_key_of_its_own(work: Work, ward: Ward) -> None:
    screen = opened(work)
    keys = [action.shortcut().toString() for action in screen.actions()]
    assert all(keys)
    assert len(keys) == len(set(keys))
    assert "outreach" in work.entries
