"""One print job at a time: asks where it goes, makes it off the screen's thread, says what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QWidget

from desktop_app.errors import Cancelled
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.jobs import LongJob, Progress
    from desktop_app.paper.print_job import Also, Draw, Printed
    from desktop_app.services.printing import PrintOrder
    from desktop_app.views.shared.shell import Shell


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be printed: title asks for the file, name is its usual one without an ending.

    order reads what is printed, off the screen's thread; draw draws one page of it (words and font inside);
    also is kept with the release: what may be said only of a paper that left.
    """

    title: str
    name: str
    order: Callable[[Session], PrintOrder]
    draw: Draw
    also: Also | None = None


class PrintOut(QObject):
    """`strip` shows how far the job is and can stop it; `released` brings the id of a job that may leave."""

    released = Signal(str)

    def __init__(
        self, shell: Shell, screen: QWidget, printers: Callable[[], list[str]] | None = None
    ) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen
        self._printers = printers or known_printers
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.strip.stop.connect(self._stop)

    def busy(self) -> bool:
        """Whether a job is under way here."""
        return self._job is not None

    def ask(self, paper: Paper) -> QDialog:
        """Ask which printer takes the paper, or which PDF file, then make it."""
        printers = self._printers()
        if not printers:
            return self._ask_file(paper)
        dialog = TargetDialog(self._screen, paper.title, printers, self._shell.settings.printer)

        def take(printer: str) -> None:
            self._shell.settings.printer = printer
            try:
                self._shell.settings.save()
            except OSError as error:
                self._shell.fail(error)
            if printer:
                self.begin_on(paper, printer)
            else:
                self._ask_file(paper)

        dialog.chosen.connect(take)
        dialog.open()
        return dialog

    def _ask_file(self, paper: Paper) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, paper.title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(paper.name)

        def take_file(name: str) -> None:
            self.begin(paper, Path(name))

        dialog.fileSelected.connect(take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin(self, paper: Paper, target: Path) -> None:
        """Make the job and put it at the target; while one is under way no other begins."""
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import print_job

        acting, database = self._shell.acting(), self._shell.jobs.database
        self._begin(
            target.name,
            lambda progress: print_job.to_file(
                database, acting, paper.order, paper.draw, target, progress, paper.also
            ),
        )

    def begin_on(self, paper: Paper, name: str, file: str = "") -> None:
        """Make the job and put it on the printer; file: where a printer that prints to files puts it."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        from desktop_app.paper import print_job, printer

        device = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        device.setDocName(paper.name)
        if file:
            device.setOutputFileName(file)
        acting, database = self._shell.acting(), self._shell.jobs.database

        def work(progress: Progress) -> Printed:
            def send(pdf: bytes) -> None:
                printer.send(pdf, device, progress)

            return print_job.ordered(database, acting, paper.order, paper.draw, send, progress, paper.also)

        self._begin(name, work)

    def _begin(self, name: str, work: Callable[[Progress], Printed]) -> None:
        if self._job is not None:
            return
        self.strip.begin(self.tr("Printing and reading back {name} …").format(name=name))
        job = self._shell.jobs.long_outside(
            self._screen, work, lambda printed: self._done(name, printed), self._failed, self.strip.tell
        )
        # A job that ran at once is over by now.
        self._job = None if self.strip.isHidden() else job

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.strip.end()

    def _done(self, name: str, printed: Printed) -> None:
        self._end()
        text = self.tr("{n} page(s), read back and right: {name}", "", printed.pages)
        self._shell.say(text.format(n=f"{printed.pages:,}", name=name))
        self.released.emit(printed.job_id)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._shell.say(self.tr("Printing was stopped; nothing counts as printed. Shred what came out."))
        else:
            self._shell.fail(error)


class TargetDialog(Dialog):
    """chosen(name of a printer, "" for a PDF file) comes when one was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, title: str, printers: list[str], last: str) -> None:
        super().__init__(parent, title, "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._names = ["", *printers]
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Printers"))
        self.list.addItems([self.tr("PDF file …"), *printers])
        self.list.setCurrentRow(self._names.index(last) if last in self._names else 0)
        self.list.activated.connect(self._choose)
        self.body.addWidget(self.list)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Print"), self._choose, "primary")
        self.list.setFocus()

    def _choose(self, _place: object = None) -> None:
        self.accept()
        self.chosen.emit(self._names[self.list.currentRow()])


def known_printers() -> list[str]:
    """Names of the printers of this PC."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()
