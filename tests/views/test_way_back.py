"""Esc in a record leads back to the list that was open, on the row that was left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.backlog_terms import RunKind
from desktop_app.models.database import Database
from desktop_app.terms import Role
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.work import Work
from tests.services.notices.runs import REMINDER, made, told
from tests.services.returned.mail import Told
from tests.views.conftest import Run, settle, work_of
from tests.views.test_disposal_fits import labels, screen_of
from tests.views.test_notices_fits import number
from tests.views.test_notices_fits import screen_of as notices_of
from tests.views.test_returned_fits import screen_of as returned_of
from tests.views.test_returned_fits import ward

__all__ = ["labels", "number", "ward"]
LAST = 1


def opened(run: Run, screen: str, **args: object) -> Work:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen(screen, **args)
    settle()
    return work


def go_and_come_back(work: Work, table: RowTable, place: int = LAST) -> None:
    """Open the record of a row by Enter, and leave it by Esc."""
    table.setFocus()
    table.choose_place(place)
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert work.current == "record"
    QTest.keyClick(QApplication.focusWidget() or work, Qt.Key.Key_Escape)
    settle()


def test_that_the_list_for_disposal_is_open_again(run: Run, labels: list[str]) -> None:
    work = opened(run, "disposal", disposal_id="1")
    screen = screen_of(work)
    go_and_come_back(work, screen.page.table)
    assert (work.current, screen.is_open()) == ("disposal", True)
    assert screen.page.table.chosen_place() == LAST
    screen.show_over()
    work.open_screen("desk")
    work.step_back()
    assert not screen.is_open(), "who has left the list comes back to the overview"


@pytest.mark.parametrize("kind", RunKind)
def test_that_the_run_is_open_again(run: Run, number: str, local_database: Database, kind: RunKind) -> None:
    if kind is RunKind.CALL:
        told(local_database, 2)
        made(local_database, replace(REMINDER, kind=kind))
    work = opened(run, "notices", run_id=2 if kind is RunKind.CALL else 1)
    screen = notices_of(work)
    page = screen.calls if kind is RunKind.CALL else screen.page
    go_and_come_back(work, page.table)
    assert (work.current, screen.stack.currentWidget()) == ("notices", page)
    assert page.table.chosen_place() == LAST


def test_that_a_returned_letter_is_chosen_again(run: Run, ward: Told) -> None:
    work = opened(run, "returned")
    screen = returned_of(work)
    go_and_come_back(work, screen.table, 0)
    assert (work.current, screen.table.chosen_place()) == ("returned", 0)
    assert screen.pane.row is not None
