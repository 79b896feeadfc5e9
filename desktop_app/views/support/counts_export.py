"""Asks where the counts go, writes them, and says what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.export import FileKind
from desktop_app.services.support.export import CountWords, export
from desktop_app.views.shared.file_out import named_kind

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.export import Written
    from desktop_app.views.shared.shell import Shell


class CountsExport(QObject):
    """One file at a time."""

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen

    def kinds(self) -> dict[str, FileKind]:
        """What the file dialog offers."""
        return {
            self.tr("Excel") + " (*.xlsx)": FileKind.XLSX,
            self.tr("CSV in UTF-8") + " (*.csv)": FileKind.CSV,
        }

    def words(self) -> CountWords:
        """The sheet's title and headings."""
        return CountWords(
            self.tr("Support desk"),
            (
                self.tr("Day"),
                self.tr("Window"),
                self.tr("People"),
                self.tr("Points"),
                self.tr("Checks"),
                self.tr("Done"),
                self.tr("Broken off"),
                self.tr("Open"),
                self.tr("Minutes"),
            ),
        )

    def ask(self, first: date, last: date) -> QFileDialog:
        """Ask for the file, then write it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, self.tr("Export the counts"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = self.kinds()
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")

        def take_suffix(chosen: str) -> None:
            dialog.setDefaultSuffix(kinds[chosen].value)

        def take_file(name: str) -> None:
            target = Path(name)
            self.begin(first, last, target, named_kind(target, kinds[dialog.selectedNameFilter()]))

        dialog.filterSelected.connect(take_suffix)
        dialog.fileSelected.connect(take_file)
        dialog.selectFile(self.tr("support_{first}_{last}").format(first=first, last=last))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin(self, first: date, last: date, target: Path, kind: FileKind) -> None:
        """Write the counts to the target."""
        acting, database, words = self._shell.acting(), self._shell.jobs.database, self.words()

        def done(written: Written) -> None:
            text = self.tr("Exported {rows} rows to {name}")
            self._shell.say(text.format(rows=f"{written.rows:,}", name=target.name))

        self._shell.jobs.long_outside(
            self._screen,
            lambda _told: export(database, acting, (first, last), target, kind, words),
            done,
            self._shell.fail,
        )
