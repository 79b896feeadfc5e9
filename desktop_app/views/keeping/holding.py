"""Holding a card and ending its hold, from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services.keep_until import holds
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.shared.dialogs import ask_reason
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from desktop_app.services.keep_until.holds import HoldRow
    from desktop_app.views.shared.shell import Shell


class Holding(QObject):
    """Asks and writes; over() comes when the record is to be read again."""

    over = Signal()

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page

    def hold(self, pk: int) -> HoldDialog:
        """Ask why and until when, and hold the card."""
        dialog = HoldDialog(self._page)
        opened = self._shell.acting()

        def asked(reason: str, asked_until: date | None, until: date | None) -> None:
            acting = opened.again(self._shell.acting())

            def work(session: Session) -> HoldRow:
                return holds.hold(session, acting, pk, reason, asked_until, until)

            self._shell.jobs.write(dialog, work, lambda _row: self._held(dialog), failed)

        def failed(error: Exception) -> None:
            if isinstance(error, Invalid) and error.field in {"hold_until", "hold_asked"}:
                part = dialog.until if error.field == "hold_until" else dialog.asked_until
                part.say_error(error_words.said(error))
            elif isinstance(error, PersonalNumber):
                dialog.reason.say_error(error_words.said(error))
            else:
                self._shell.fail(error)

        dialog.asked.connect(asked)
        dialog.open()
        return dialog

    def release(self, hold: HoldRow) -> None:
        """Ask why, and end the hold."""
        ask_reason(
            self._page,
            self.tr("End the hold?"),
            self.tr("From then on the ward's rule counts for this card again."),
            self.tr("End the hold"),
            lambda reason: self._release(hold, reason),
        )

    def _release(self, hold: HoldRow, reason: str) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: holds.release(session, acting, hold.hold_id, hold.version, reason),
            lambda _none: self._told(self.tr("The hold has ended.")),
            self._failed,
        )

    def _held(self, dialog: HoldDialog) -> None:
        dialog.accept()
        self._told(self.tr("The card is held."))

    def _told(self, text: str) -> None:
        self._shell.say(text)
        self.over.emit()

    def _failed(self, error: Exception) -> None:
        self._shell.fail(error)
        self.over.emit()
