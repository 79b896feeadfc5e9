"""What is done with a call list: a call recorded, a visit booked, the list printed, exported, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import CallOutcome
from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services.notices import call_out, calls, making
from desktop_app.services.notices.call_out import CallWords
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import LetterState, PrintKind, Role
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.notices.call_table import CallTableWords
from desktop_app.views.shared import theme
from desktop_app.views.shared.call_words import outcome_words
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.print_out import Paper, PrintOut

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog, QFileDialog
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.notices.call_list import CallRow
    from desktop_app.services.notices.rows import RunRow
    from desktop_app.views.notices.call_page import CallPage
    from desktop_app.views.shared.shell import Shell


class CallDoings(QObject):
    """Belongs to the page of a call list and acts on the list that it shows."""

    def __init__(self, shell: Shell, page: CallPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._busy = False
        self.out = PrintOut(shell, page)
        self.file = FileOut(shell, page)

    def record(self, outcome: object) -> BookingDialog | None:
        """Record what came of the call to the person that is shown; a booking is made first."""
        shown = self._page.panel.shown
        if shown is None or shown.row.state is not LetterState.PICKED or self._busy:
            return None
        if outcome is CallOutcome.BOOKED:
            dialog = BookingDialog(self._shell, self._page, shown.row.application_pk)
            row, note = shown.row, self._page.panel.note.field.text()

            def booked(_outcomes: object) -> None:
                self._record(row, CallOutcome.BOOKED, note)

            dialog.booked.connect(booked)
            dialog.open()
            return dialog
        self._record(shown.row, CallOutcome(str(outcome)), self._page.panel.note.field.text())
        return None

    def take_back_shown(self) -> None:
        """Take back the last call to the person that is shown."""
        if self._page.panel.shown is not None:
            self.take_back(self._page.panel.shown.row)

    def take_back(self, row: CallRow) -> None:
        """Take a call back that a wrong key has recorded; the person and the note stand there again."""
        if self._busy:
            return
        self._busy = True
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: calls.take_back(session, acting, row),
            lambda now: self._taken_back(row, now),
            self._refused,
        )

    def print_list(self) -> QDialog | None:
        """Ask where the list of who is still to be called goes."""
        run = self._page.run
        if run is None or self.out.busy() or not self._page.print.isEnabled():
            return None
        return self.out.ask(self._paper(run.run_id))

    def ask_export(self) -> QFileDialog | None:
        """Ask for a file for the whole list."""
        run = self._page.run
        if run is None:
            return None
        database, words = self._shell.jobs.database, self._words()
        return self.file.ask_file(
            self.tr("Export the call list"),
            self.tr("calls_{run}").format(run=run.run_id),
            lambda acting, target, kind, progress: call_out.export(
                database, acting, run.run_id, target, kind, words, progress
            ),
            lambda count: self.tr("%n person(s)", "", count),
        )

    def ask_end(self) -> None:
        """Ask before the run ends."""
        run = self._page.run
        if run is None or run.ended_at or self._shell.role() is not Role.SUPERVISOR:
            return
        text = self.tr(
            "%n person(s) were not called. They are dropped and may be told by another run.", "", run.picked
        )
        title = self.tr("End run {number}").format(number=run.run_id)
        if not run.picked:
            text = self.tr("Everybody was called or dropped out.")
        confirm(self._page, title, text, self.tr("End the run"), lambda: self._end(run))

    def _record(self, row: CallRow, outcome: CallOutcome, note: str) -> None:
        self._busy = True
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: calls.record(session, acting, row.run_id, row.position, outcome, note),
            lambda found: self._recorded(found, outcome),
            self._refused,
        )

    def _recorded(self, row: CallRow, outcome: CallOutcome) -> None:
        self._busy = False
        text = self.tr("Call {number}: {outcome}.")
        said = text.format(number=row.position, outcome=outcome_words.outcome(outcome))
        self._shell.say(said, lambda: self.take_back(row))
        if self._page.run is not None and self._page.run.run_id == row.run_id:
            self._page.panel.note.field.clear()
            self._page.go_on(row.position)

    def _taken_back(self, row: CallRow, now: CallRow) -> None:
        self._busy = False
        text = self.tr("Call {number} was taken back.")
        if now.booked_on:
            text = self.tr("Call {number} was taken back; the visit stays booked.")
        self._shell.say(text.format(number=row.position))
        if self._page.run is not None and self._page.run.run_id == row.run_id:
            self._page.panel.give_back(row.position, row.note)
            self._page.table.choose_place(row.position - 1)
            self._page.table.setFocus()

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, PersonalNumber) or (isinstance(error, Invalid) and error.field == "call_note"):
            self._page.panel.note.say_error(error_words.said(error))
            self._page.panel.note.field.setFocus()
        else:
            self._shell.fail(error)

    def _words(self) -> CallWords:
        words = CallTableWords()
        return CallWords(
            words.title(),
            words.headings(),
            {state: words.state(state) for state in LetterState},
            {outcome: outcome_words.outcome(outcome) for outcome in CallOutcome},
        )

    def _paper(self, run_id: int) -> Paper:
        font, today = theme.font(theme.look()), self._shell.today

        def order(session: Session) -> PrintOrder:
            # Imported here: what prints is loaded only by who prints.
            from desktop_app.paper import call_sheet

            whole = call_out.facts(session, today(), run_id)
            pages = tuple(
                PageOrder({**whole, "people": list(part)}, ()) for part in call_sheet.pages(whole["people"])
            )
            return PrintOrder(PrintKind.CALL_LIST, f"call list {run_id}", pages)

        def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
            from desktop_app.paper import call_sheet

            call_sheet.draw(painter, facts, stamp, font)

        name = self.tr("call_list_{run}").format(run=run_id)
        return Paper(self.tr("Print the call list as a PDF"), name, order, draw)

    def _end(self, run: RunRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: making.end(session, acting, run.run_id, run.version),
            lambda done: self._shell.say(self.tr("Run {number} has ended.").format(number=done.run_id)),
            self._shell.fail,
        )
