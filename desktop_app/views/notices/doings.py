"""What is done with a run and its letters: printed, printed again, taken out, added, ended."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.errors import NotAllowed
from desktop_app.services.notices import letters, making, sending
from desktop_app.terms import LetterFault, LetterState, Role
from desktop_app.views.notices.letter_dialogs import AddDialog, TakeOutDialog
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason, confirm
from desktop_app.views.shared.print_out import Paper, PrintOut

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.notices.rows import LetterRow, RunRow
    from desktop_app.services.printing import PrintOrder
    from desktop_app.views.notices.run_page import RunPage
    from desktop_app.views.shared.shell import Shell


NAMED = 8
"""So many letters that could not be printed are named at once."""


class RunDoings(QObject):
    """Belongs to the page of a run and acts on the run that it shows."""

    def __init__(self, shell: Shell, page: RunPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._run_id = 0
        self._left: list[str] = []
        self.out = PrintOut(shell, page)
        self.out.released.connect(self._printed)

    def print_letters(self) -> None:
        """Ask for the file of what is to be printed; whoever is not to be told any more is dropped first."""
        run = self._page.run
        if run is None or self.out.busy() or not run.picked:
            return
        acting, run_id = self._shell.acting(), run.run_id
        self._shell.jobs.write(
            self, lambda session: letters.get_ready(session, acting, run_id), self._ready, self._shell.fail
        )

    def ask_again(self) -> None:
        """Ask why one letter is printed again."""
        row = self._page.chosen()
        if row is None or row.state is not LetterState.PRINTED or self.out.busy():
            return
        text = self.tr("The paper that was printed before must not go out then: shred it.")
        ask_reason(
            self._page,
            self.tr("Print letter {number} again").format(number=row.position),
            text,
            self.tr("Print it"),
            lambda reason: self._print_again(row, reason),
        )

    def ask_take_out(self) -> TakeOutDialog | None:
        """Ask why a letter is taken out."""
        row = self._page.chosen()
        if row is None or row.state not in {LetterState.PICKED, LetterState.PRINTED}:
            return None
        dialog = TakeOutDialog(self._page, row)

        def take_out(fault: LetterFault) -> None:
            self._take_out(row, fault)

        dialog.chosen.connect(take_out)
        dialog.open()
        return dialog

    def ask_add(self) -> AddDialog | None:
        """Ask which card is added by hand."""
        run = self._page.run
        if run is None or run.ended_at or self._shell.role() is not Role.SUPERVISOR:
            return None
        dialog = AddDialog(self._shell, self._page, run.run_id)
        dialog.added.connect(self._added)
        dialog.open()
        return dialog

    def ask_end(self) -> None:
        """Ask before the run ends."""
        run = self._page.run
        if run is None or run.ended_at or self._shell.role() is not Role.SUPERVISOR:
            return
        left = run.picked + run.printed
        text = (
            self.tr(
                "%n letter(s) have not gone out. They are dropped, and their cards may be picked again.",
                "",
                left,
            )
            if left
            else self.tr("Every letter has gone out or was taken out.")
        )
        title = self.tr("End run {number}").format(number=run.run_id)
        confirm(self._page, title, text, self.tr("End the run"), lambda: self._end(run))

    def _ready(self, run: RunRow) -> None:
        page = self._page.run
        if page is None or page.run_id != run.run_id:
            return
        if run.dropped > page.dropped:
            self._page.bag.band.warn(
                self.tr(
                    "%n letter(s) were dropped: the cards changed meanwhile.", "", run.dropped - page.dropped
                )
            )
        if not run.picked:
            self._page.bag.band.tell(self.tr("There is nothing left to print."))
            return
        today = self._shell.today
        self._run_id = run.run_id
        self.out.ask(self._paper(run.run_id, lambda session: letters.order(session, today(), run.run_id)))

    def _print_again(self, row: LetterRow, reason: str) -> None:
        today = self._shell.today
        self._run_id = row.run_id
        self.out.ask(
            self._paper(
                row.run_id,
                lambda session: letters.reprint(session, today(), row.run_id, row.position, reason),
            )
        )

    def _paper(self, run_id: int, order: Callable[[Session], PrintOrder]) -> Paper:
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import letter
        from desktop_app.paper.glyphs import Glyphs

        font = theme.font(theme.look())
        glyphs, left = Glyphs(font), list[str]()
        self._left = left

        def printable(session: Session) -> PrintOrder:
            whole = order(session)
            unwritten = [bool(letter.missing(glyphs, page.facts)) for page in whole.pages]
            left.extend(str(page.facts["letter"]) for page in compress(whole.pages, unwritten))
            pages = tuple(page for page, lacks in zip(whole.pages, unwritten, strict=True) if not lacks)
            if left and not pages:
                raise NotAllowed("print", "no_font")
            return replace(whole, pages=pages)

        title, name = self.tr("Print the letters as a PDF"), self.tr("letters_{run}").format(run=run_id)
        return Paper(title, name, printable, letter.drawing(font))

    def _printed(self, _job_id: str) -> None:
        acting, run_id = self._shell.acting(), self._run_id
        self._shell.jobs.write(
            self,
            lambda session: letters.note_printed(session, acting, run_id),
            self._noted,
            self._shell.fail,
        )

    def _noted(self, _count: int) -> None:
        self._page.refresh(tell=not self._left)
        if self._left:
            named = "  ".join(self._left[:NAMED]) + (" …" if len(self._left) > NAMED else "")
            self._page.bag.band.warn(
                self.tr(
                    "%n letter(s) were not printed: this PC has no font for the name.", "", len(self._left)
                ),
                self.tr("Print them on another PC, or take them out: {letters}").format(letters=named),
            )

    def _take_out(self, row: LetterRow, fault: LetterFault) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: sending.drop(session, acting, row.run_id, row.position, fault),
            lambda done: self._shell.say(
                self.tr("Letter {number} was taken out.").format(number=done.position)
            ),
            self._shell.fail,
        )

    def _added(self, row: LetterRow) -> None:
        self._shell.say(self.tr("Letter {number} was added.").format(number=row.position))
        self._page.refresh()

    def _end(self, run: RunRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: making.end(session, acting, run.run_id, run.version),
            lambda done: self._shell.say(self.tr("Run {number} has ended.").format(number=done.run_id)),
            self._shell.fail,
        )
