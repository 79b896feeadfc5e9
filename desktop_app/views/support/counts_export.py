"""The counts of the support desk as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.support.export import CountWords, export
from desktop_app.views.shared.file_out import FileOut

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    from desktop_app.services.export import FileKind
    from desktop_app.views.shared.file_out import Write


class CountsExport(FileOut):
    """The counts between two days."""

    def ask(self, first: date, last: date) -> QFileDialog | None:
        """Ask for the file, then write it."""
        name = self.tr("support_{first}_{last}").format(first=first, last=last)
        return self.ask_file(self.tr("Export the counts"), name, self._writing(first, last), self._rows)

    def begin(self, first: date, last: date, target: Path, kind: FileKind) -> None:
        """Write the counts to the target."""
        self.write(target, kind, self._writing(first, last), self._rows)

    def _writing(self, first: date, last: date) -> Write:
        database, words = self._shell.jobs.database, self._words()
        return lambda acting, target, kind, _progress: export(
            database, acting, (first, last), target, kind, words
        )

    def _rows(self, count: int) -> str:
        return self.tr("{n} row(s)", "", count).format(n=f"{count:,}")

    def _words(self) -> CountWords:
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
