"""What the walk does for its pictures as a supervisor: plans, tries more desks, opens calls and incidents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.backlog_terms import RunKind
from desktop_app.driving import Driver, NotShownError
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.outlook.memo_dialog import MemoDialog
from desktop_app.views.outlook.plan_dialog import PlanDialog as TryDialog
from desktop_app.views.outlook.screen import OutlookScreen
from desktop_app.views.rotation.plan_dialog import PlanDialog
from desktop_app.views.rotation.screen import RotationScreen
from desktop_app.views.work import Work

PLAN, MORE_DESKS = "土日の窓口を二つ増やす", 2


def prepare(driver: Driver) -> None:
    """Do what the pictures of a supervisor are to show. Raises NotShownError."""
    plan_rotation(driver)
    try_plan(driver)


def plan_rotation(driver: Driver) -> None:
    """Plan the rotation as a supervisor does: the days that are proposed, kept. Raises NotShownError."""
    driver.open_screen("rotation")
    screen = driver.work.shown()
    if not isinstance(screen, RotationScreen):
        raise NotShownError("rotation")
    driver.press_key(Qt.Key.Key_N, modifiers=Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, PlanDialog):
        raise NotShownError("dialog to plan the rotation")
    dialog.yes.click()
    driver.wait_until(lambda: screen.board.table.cells.rowCount() > 0, "planned weeks")


def show_incident(work: Work) -> None:
    """Open the first incident."""
    work.open_screen("incidents", incident_id=1)


def show_calls(work: Work) -> None:
    """Open the newest call list. Raises NotShownError."""
    work.open_screen("notices")
    screen = work.shown()
    if not isinstance(screen, NoticesScreen):
        raise NotShownError("notices")
    lists = [row.run_id for row in screen.runs.rows if row.kind is RunKind.CALL]
    if not lists:
        raise NotShownError("call list")
    screen.open_run(lists[0])


CASES: dict[str, Callable[[Work], object]] = {"incident": show_incident, "calls": show_calls}
"""Pages that stand behind a list, by the name of their picture."""


def try_plan(driver: Driver) -> None:
    """Work the outlook out, try two more desks at weekends, and keep the memo. Raises NotShownError."""
    driver.open_screen("outlook")
    screen = driver.work.shown()
    if not isinstance(screen, OutlookScreen):
        raise NotShownError("outlook")
    screen.front.work_out()
    driver.press_key(Qt.Key.Key_N, modifiers=Qt.KeyboardModifier.ControlModifier)
    plan = QApplication.activeModalWidget()
    if not isinstance(plan, TryDialog):
        raise NotShownError("dialog of a plan")
    plan.name.field.setText(PLAN)
    plan.desks.field.setValue(MORE_DESKS)
    plan.yes.click()
    driver.wait_until(screen.plans.is_whole, "both answers")
    screen.ask_memo()
    driver.settle()
    memo = QApplication.activeModalWidget()
    if not isinstance(memo, MemoDialog):
        raise NotShownError("dialog of a memo")
    memo.yes.click()
    driver.settle()
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QDialog):
        # Where it is printed is not asked for here.
        asked.reject()
    driver.settle()
