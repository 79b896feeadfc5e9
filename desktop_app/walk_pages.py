"""What the walk does for its pictures as a supervisor: the rotation is planned."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.driving import Driver, NotShownError
from desktop_app.views.rotation.plan_dialog import PlanDialog
from desktop_app.views.rotation.screen import RotationScreen


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
