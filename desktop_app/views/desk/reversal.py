"""Reversing a handover: a reason is asked for, and the card comes back into custody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services import handover
from desktop_app.terms import Role
from desktop_app.views.desk.words import TAIL
from desktop_app.views.shared.dialogs import ask_reason

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.handover import ReversedRow
    from desktop_app.views.shared.shell import Shell


class Reversal(QObject):
    """A supervisor's right, on the day of the handover."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell, self._over = shell, parent

    def is_allowed(self) -> bool:
        """Whether who is logged in may reverse."""
        return self._shell.role() is Role.SUPERVISOR

    def ask(self, handover_id: int, version: int, application_id: str, *, recorded: bool) -> None:
        """Ask for the reason; recorded: the national system knows of the handover already."""
        text = self.tr("The card comes back into custody. The handover stays in the history.")
        if recorded:
            text += " " + self.tr("It is recorded in the national system: take it back there too.")
        ask_reason(
            self._over,
            self.tr("Reverse the handover …{tail}").format(tail=application_id[-TAIL:]),
            text,
            self.tr("Reverse the handover"),
            lambda reason: self._reverse(handover_id, version, reason),
        )

    def _reverse(self, handover_id: int, version: int, reason: str) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: handover.reverse(session, acting, handover_id, version, reason),
            self._reversed,
            self._shell.fail,
        )

    def _reversed(self, done: ReversedRow) -> None:
        tail = done.application_id[-TAIL:]
        if done.shelf:
            text = self.tr("Reversed: …{tail} belongs at {shelf} again").format(tail=tail, shelf=done.shelf)
        else:
            text = self.tr("Reversed: …{tail} needs a place; put it away by scan").format(tail=tail)
        self._shell.say(text)
