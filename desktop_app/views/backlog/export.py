"""Asks where a list goes, writes it while the window stays usable, and says what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.backlog import export
from desktop_app.services.export import FileKind
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.jobs import LongJob
    from desktop_app.services.backlog import Filter
    from desktop_app.services.export import Written
    from desktop_app.views.shared.shell import Shell

SHOWN = 12


class Export(QObject):
    """One export at a time; `strip` shows how far it is and can stop it."""

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell = shell
        self._screen = screen
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.strip.stop.connect(self._stop)

    def kinds(self) -> dict[str, FileKind]:
        """What the file dialog offers."""
        return {
            self.tr("Excel") + " (*.xlsx)": FileKind.XLSX,
            self.tr("CSV in UTF-8") + " (*.csv)": FileKind.CSV,
            self.tr("CSV for older programs (CP932)") + " (*.csv)": FileKind.CSV_CP932,
        }

    def ask(self, as_of: date, wanted: Filter, only: Sequence[int] | None = None) -> QFileDialog:
        """Ask for the file, then write it: the whole list, or only those of these keys."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Export the list")
        if only is not None:
            title = self.tr("Export the marked cards: {cards}").format(cards=BacklogWords().cards(len(only)))
        dialog = QFileDialog(self._screen, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = self.kinds()
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")

        def take_suffix(chosen: str) -> None:
            dialog.setDefaultSuffix(_suffix(kinds[chosen]))

        def take_file(name: str) -> None:
            self.begin(as_of, wanted, Path(name), kinds[dialog.selectedNameFilter()], only)

        dialog.filterSelected.connect(take_suffix)
        dialog.fileSelected.connect(take_file)
        dialog.selectFile(self.tr("uncollected_{day}").format(day=as_of.isoformat()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin(
        self, as_of: date, wanted: Filter, target: Path, kind: FileKind, only: Sequence[int] | None = None
    ) -> None:
        """Write the list to the target."""
        acting, database = self._shell.acting(), self._shell.jobs.database
        words = BacklogWords().of_export()
        self.strip.begin(self.tr("Writing {name} …").format(name=target.name))
        self._job = self._shell.jobs.long_outside(
            self._screen,
            lambda progress: export(database, acting, as_of, wanted, target, kind, words, progress, only),
            lambda written: self._done(target, written),
            self._failed,
            self.strip.tell,
        )

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()

    def _done(self, target: Path, written: Written) -> None:
        self.strip.end()
        cards = BacklogWords().cards(written.rows)
        self._shell.say(self.tr("Exported {cards} to {name}").format(cards=cards, name=target.name))
        if written.replaced_cells:
            self._say_replaced(written)

    def _failed(self, error: Exception) -> None:
        self.strip.end()
        self._shell.fail(error)

    def _say_replaced(self, written: Written) -> Dialog:
        text = self.tr(
            "CP932 lacks some letters; 〓 stands in their place in {n} cell(s). UTF-8 and Excel keep them.",
            "",
            written.replaced_cells,
        ).format(n=f"{written.replaced_cells:,}")
        dialog = Dialog(self._screen, self.tr("Some letters were replaced"), text, "warning")
        line = self.tr("Row {row}, {heading}: {letters}")
        lines = [
            line.format(row=f"{cell.row:,}", heading=cell.heading, letters=cell.letters)
            for cell in written.replaced[:SHOWN]
        ]
        if written.replaced_cells > SHOWN:
            lines.append(self.tr("and {n} more").format(n=f"{written.replaced_cells - SHOWN:,}"))
        dialog.body.addWidget(plain("\n".join(lines)))
        dialog.add_button(DialogWords().close(), dialog.accept, "primary")
        dialog.open()
        return dialog


def _suffix(kind: FileKind) -> str:
    return "xlsx" if kind is FileKind.XLSX else "csv"
