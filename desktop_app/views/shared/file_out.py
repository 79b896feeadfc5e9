"""A list as a file: asks where it goes, writes it while the window stays usable, says what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.export import FileKind
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.jobs import LongJob, Progress
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Written
    from desktop_app.views.shared.shell import Shell

    Write = Callable[[Acting, Path, FileKind, Progress], Written]
    """Writes the list to a target; who acts, and when, is asked after the dialog, however long it stood."""

SHOWN = 12


class FileOut(QObject):
    """One file at a time; `strip` shows how far it is and can stop it."""

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

    def ask_file(self, title: str, name: str, write: Write, rows: Callable[[int], str]) -> QFileDialog | None:
        """Ask for the file, then write it, unless one is under way; rows says how many it has ("3 cards")."""
        if self.strip.isVisible():
            return None
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = self.kinds()
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")

        def take_suffix(chosen: str) -> None:
            dialog.setDefaultSuffix(_suffix(kinds[chosen]))

        def take_file(path: str) -> None:
            target = Path(path)
            self.write(target, named_kind(target, kinds[dialog.selectedNameFilter()]), write, rows)

        dialog.filterSelected.connect(take_suffix)
        dialog.fileSelected.connect(take_file)
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, target: Path, kind: FileKind, write: Write, rows: Callable[[int], str]) -> None:
        """Write the list to the target."""
        acting = self._shell.acting()
        self.strip.begin(self.tr("Writing {name} …").format(name=target.name))
        self._job = self._shell.jobs.long_outside(
            self._screen,
            lambda progress: write(acting, target, kind, progress),
            lambda written: self._done(target, written, rows),
            self._failed,
            self.strip.tell,
        )

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()

    def _done(self, target: Path, written: Written, rows: Callable[[int], str]) -> None:
        self.strip.end()
        told = self.tr("Exported {rows} to {name}")
        self._shell.say(told.format(rows=rows(written.rows), name=target.name))
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


def named_kind(target: Path, chosen: FileKind) -> FileKind:
    """Give the kind that the file's name tells where the kind of the dialog would be another."""
    if target.suffix.lower() == f".{_suffix(chosen)}":
        return chosen
    return {".csv": FileKind.CSV, ".xlsx": FileKind.XLSX}.get(target.suffix.lower(), chosen)


def _suffix(kind: FileKind) -> str:
    return "xlsx" if kind is FileKind.XLSX else "csv"
