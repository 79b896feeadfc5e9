"""What is done with the work that is chosen: sent again, held, closed; and letters put into a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.backlog_terms import AddressState
from desktop_app.errors import Invalid, Refused
from desktop_app.services.notices import listing as runs
from desktop_app.services.returned import deciding, putting
from desktop_app.terms import Role
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.returned.dialogs import CloseDialog, RunDialog
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from desktop_app.backlog_terms import AddressEnd
    from desktop_app.services.notices.rows import RunRow
    from desktop_app.services.returned.rows import WorkRow
    from desktop_app.views.shared.dialogs import Dialog
    from desktop_app.views.shared.shell import Shell


class Decisions(QObject):
    """chosen gives the row that is meant; over() comes when the list is to be read again."""

    over = Signal()

    def __init__(self, shell: Shell, page: QWidget, chosen: Callable[[], WorkRow | None]) -> None:
        super().__init__(page)
        self._shell, self._page, self._chosen = shell, page, chosen

    def send_again(self) -> None:
        """Decide that a letter goes out again."""
        row = self._to_do()
        if row is None or row.state is AddressState.TO_SEND:
            return
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: deciding.send_again(session, acting, row),
            lambda _row: self._told(self.tr("A letter goes out again with the next run of notices.")),
            self._failed,
        )

    def hold(self) -> Dialog | None:
        """Ask why and until when, and hold the card; a hold that stands is kept."""
        row = self._to_do()
        if row is None or row.state is AddressState.HELD:
            return None
        if row.is_held:
            text = self.tr("The card is on hold already: {why}").format(why=row.held_for)
            return confirm(
                self._page,
                self.tr("Put this work aside as long as the card is on hold?"),
                text,
                self.tr("Put it aside"),
                lambda: self._hold(row, row.held_for, None, row.held_until, self._failed, self._held),
            )
        dialog = HoldDialog(self._page)

        def asked(reason: str, asked_until: date | None, until: date | None) -> None:
            self._hold(row, reason, asked_until, until, failed, done)

        def done() -> None:
            dialog.accept()
            self._held()

        def failed(error: Exception) -> None:
            if isinstance(error, Invalid) and error.field in {"hold_until", "hold_asked"}:
                part = dialog.until if error.field == "hold_until" else dialog.asked_until
                part.say_error(error_words.said(error))
            else:
                self._failed(error)

        dialog.asked.connect(asked)
        dialog.open()
        return dialog

    def close(self) -> CloseDialog | None:
        """Ask why nothing more is done, and close the work."""
        row = self._to_do()
        if row is None:
            return None
        dialog = CloseDialog(self._page, row)
        opened = self._shell.acting()

        def chosen(why: AddressEnd, note: str) -> None:
            acting = opened.again(self._shell.acting())
            self._shell.jobs.write(
                dialog, lambda session: deciding.close(session, acting, row, why, note), done, failed
            )

        def done(_row: WorkRow) -> None:
            dialog.accept()
            self._told(self.tr("The work is closed."))

        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                dialog.note.say_error(error_words.said(error))
            else:
                dialog.reject()
                self._failed(error)

        dialog.chosen.connect(chosen)
        dialog.open()
        return dialog

    def put_into_run(self) -> None:
        """Ask which open run takes the letters that are to be sent again."""
        if self._shell.role() is not Role.SUPERVISOR:
            return
        today = self._shell.today()

        def read(session: Session) -> tuple[int, Sequence[RunRow]]:
            return len(putting.waiting(session, today)), putting.open_runs(session)

        self._shell.jobs.read(self, read, lambda found: self._ask_run(*found), self._shell.fail)

    def _ask_run(self, letters: int, open_runs: Sequence[RunRow]) -> None:
        if not letters:
            self._shell.say(self.tr("No letter waits to be sent again."))
            return
        dialog = RunDialog(self._page, letters, open_runs)
        dialog.chosen.connect(self._put)
        dialog.to_runs.connect(lambda: self._shell.open_screen("notices"))
        dialog.open()

    def _put(self, run: RunRow) -> None:
        acting = self._shell.acting()

        def put(session: Session) -> tuple[int, RunRow]:
            return putting.put(session, acting, run.run_id), runs.one(session, run.run_id)

        def done(found: tuple[int, RunRow]) -> None:
            text = self.tr("{letters} are in run {number}: print and scan them there.")
            self._told(
                text.format(letters=returned_words.number(found[0]), number=found[1].run_id),
            )

        self._shell.jobs.write(self, put, done, self._failed)

    def _hold(
        self,
        row: WorkRow,
        reason: str,
        asked_until: date | None,
        until: date | None,
        failed: Callable[[Exception], None],
        done: Callable[[], None],
    ) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: deciding.hold(session, acting, row, reason, asked_until, until),
            lambda _row: done(),
            failed,
        )

    def _held(self) -> None:
        self._told(self.tr("The card is held."))

    def _to_do(self) -> WorkRow | None:
        row = self._chosen()
        return row if row is not None and row.to_do else None

    def _told(self, text: str) -> None:
        self._shell.say(text)
        self.over.emit()

    def _failed(self, error: Exception) -> None:
        self._shell.fail(error)
        self.over.emit()
