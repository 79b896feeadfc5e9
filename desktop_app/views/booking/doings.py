"""What can be done about a visit from any screen: book, move, cancel, and ask who waits for the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.services import booking
from desktop_app.services.booking import waiting
from desktop_app.terms import CancelledBy
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.outcome import OutcomeDialog, ProposalDialog
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.booking.words import TAIL, booking_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget
    from sqlalchemy.orm import Session

    from desktop_app.services.booking import BookedRow, CancelledRow, RefusedRow, VisitRow
    from desktop_app.services.booking.waiting import WaitingRow
    from desktop_app.views.shared.shell import Shell


class Doings(QObject):
    """One dialog at a time over a screen; over() comes when it was closed."""

    over = Signal()

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen
        self._open_ones = 0

    def is_open(self) -> bool:
        """Whether a dialog is open, under which the screen needs no fresh reading."""
        return self._open_ones > 0

    def book(self, pk: int, slot_id: int = 0) -> BookingDialog:
        """Ask when a card's person comes."""
        dialog = BookingDialog(self._shell, self._screen, pk, slot_id=slot_id)
        dialog.booked.connect(self._show_outcomes)
        self._open(dialog)
        return dialog

    def move(self, visit: VisitRow) -> BookingDialog:
        """Ask when the person comes instead."""
        dialog = BookingDialog(self._shell, self._screen, visit.application_pk, moving=visit)
        self._open(dialog)
        return dialog

    def cancel(self, visit: VisitRow) -> CancelDialog:
        """Ask by whom a visit is cancelled, and why."""
        dialog = CancelDialog(self._screen, visit)

        def chosen(by: str, reason: str) -> None:
            self._cancel(visit, CancelledBy(by), reason)

        dialog.chosen.connect(chosen)
        self._open(dialog)
        return dialog

    def _cancel(self, visit: VisitRow, by: CancelledBy, reason: str) -> None:
        acting = self._shell.acting()

        def work(session: Session) -> tuple[CancelledRow, WaitingRow | None]:
            done = booking.cancel(session, acting, visit.booking_id, visit.version, by, reason)
            waits = waiting.one(session, done.waiting_id) if done.waiting_id else None
            return done, waits

        self._shell.jobs.write(self, work, lambda found: self._cancelled(visit, *found), self._shell.fail)

    def _cancelled(self, visit: VisitRow, done: CancelledRow, waits: WaitingRow | None) -> None:
        when = booking_words.when(visit.on_date, visit.starts, visit.ends)
        text = self.tr("Cancelled: …{tail}, {when}")
        told = text.format(tail=done.application_id[-TAIL:], when=when)
        self._shell.say(pull_words.ended(told, visit))
        if waits is None or waits.application_pk == visit.application_pk:
            return
        dialog = ProposalDialog(self._screen, waits, f"{when}  {visit.place_name}")
        pk, slot_id = waits.application_pk, done.slot_id
        dialog.accepted.connect(lambda: self._shell.open_screen("record", pk=pk, slot_id=slot_id))
        self._open(dialog)

    def _show_outcomes(self, outcomes: Sequence[BookedRow | RefusedRow]) -> None:
        if len(outcomes) > 1:
            self._open(OutcomeDialog(self._screen, outcomes))

    def _open(self, dialog: QDialog) -> None:
        self._open_ones += 1
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._open_ones -= 1
        self.over.emit()
