"""What is done with a list beside its scans: taken off, printed, exported, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import DisposalDrop, DisposalState
from desktop_app.services.disposal import control, export, pulling
from desktop_app.terms import Role
from desktop_app.views.disposal.dialogs import DropDialog, EndDialog
from desktop_app.views.disposal.paper import DisposalPaperWords, pull_paper, record_paper
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.print_out import PrintOut

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

    from desktop_app.jobs import Progress
    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CardRow, CountRow, ListRow
    from desktop_app.services.export import FileKind, Written
    from desktop_app.views.disposal.list_page import ListPage
    from desktop_app.views.shared.shell import Shell


class ListDoings(QObject):
    """Belongs to the page of a list and acts on the list that it shows."""

    def __init__(self, shell: Shell, page: ListPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self.out, self.file = PrintOut(shell, page), FileOut(shell, page)

    def strips(self) -> tuple[QWidget, ...]:
        """What shows how far a paper or a file is."""
        return self.out.strip, self.file.strip

    def print_list(self) -> QDialog | None:
        """Ask where the list of the cards to pull goes."""
        row = self._page.row
        if row is None or row.ended_at or not row.listed + row.pulled or self.out.busy():
            return None
        return self.out.ask(pull_paper(row))

    def print_certificate(self) -> QDialog | None:
        """Ask where the record of the cards disposed of goes; it is there once the list has ended."""
        row = self._page.row
        if row is None or row.ended_at is None or not row.disposed or self.out.busy():
            return None
        return self.out.ask(record_paper(row))

    def ask_export(self) -> QFileDialog | None:
        """Ask which file the cards of the list go to."""
        row = self._page.row
        if row is None:
            return None
        database, words = self._shell.jobs.database, DisposalPaperWords()
        around, disposal_id = words.of_export(), row.disposal_id

        def write(acting: Acting, target: Path, kind: FileKind, _progress: Progress) -> Written:
            return export.export(database, acting, disposal_id, target, kind, around)

        def rows(count: int) -> str:
            return self.tr("%n card(s)", "", count)

        return self.file.ask_file(self.tr("Export the list"), words.record_name(disposal_id), write, rows)

    def ask_drop(self) -> DropDialog | None:
        """Ask why a card is taken off the list."""
        card = self._page.chosen()
        if card is None or card.state is not DisposalState.LISTED:
            return None
        dialog = DropDialog(self._page, card)

        def drop(why: DisposalDrop) -> None:
            self._drop(card, why)

        dialog.chosen.connect(drop)
        dialog.open()
        return dialog

    def ask_end(self) -> None:
        """Count, and ask before the list ends."""
        row = self._page.row
        if row is None or row.ended_at or self._shell.role() is not Role.SUPERVISOR:
            return
        disposal_id = row.disposal_id

        def came(count: CountRow) -> None:
            if self._page.row is not None and self._page.row.disposal_id == disposal_id:
                self._ask_end(self._page.row, count)

        self._shell.jobs.read(
            self, lambda session: control.count(session, disposal_id), came, self._shell.fail
        )

    def _ask_end(self, row: ListRow, count: CountRow) -> None:
        if count.pulled:
            self._page.scans.band.warn(
                self.tr("%n card(s) are still pulled.", "", count.pulled),
                self.tr("Dispose of them, or put them back: scan the pouch under “Pull”, then its place."),
            )
            return
        dialog = EndDialog(self._shell, self._page, row, count)
        dialog.ended.connect(self._ended)
        dialog.open()

    def _ended(self, row: ListRow) -> None:
        self._shell.say(self.tr("List {number} has ended.").format(number=row.disposal_id))
        self._page.refresh()

    def _drop(self, card: CardRow, why: DisposalDrop) -> None:
        acting = self._shell.acting()

        def came(row: CardRow) -> None:
            self._shell.say(self.tr("Card {number} is off the list.").format(number=row.position))
            self._page.refresh()

        self._shell.jobs.write(
            self,
            lambda session: pulling.drop(session, acting, card.disposal_id, card.position, why),
            came,
            self._shell.fail,
        )
