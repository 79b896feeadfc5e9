"""One print job at a time: asks for its file, makes it off the screen's thread, says what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.jobs import LongJob
    from desktop_app.paper.print_job import Draw, Printed
    from desktop_app.services.printing import PrintOrder
    from desktop_app.views.shared.shell import Shell


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be printed: title asks for the file, name is its usual one without an ending.

    order reads what is printed, off the screen's thread; draw draws one page of it (words and font inside).
    """

    title: str
    name: str
    order: Callable[[Session], PrintOrder]
    draw: Draw


class PrintOut(QObject):
    """`strip` shows how far the job is and can stop it; `released` brings the id of a job that may leave."""

    released = Signal(str)

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.strip.stop.connect(self._stop)

    def busy(self) -> bool:
        """Whether a job is under way here."""
        return self._job is not None

    def ask(self, paper: Paper) -> QFileDialog:
        """Ask where the paper goes as a PDF, then make it."""
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
        if self._job is not None:
            return
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import print_job

        acting, database = self._shell.acting(), self._shell.jobs.database
        self.strip.begin(self.tr("Printing and reading back {name} …").format(name=target.name))
        job = self._shell.jobs.long_outside(
            self._screen,
            lambda progress: print_job.to_file(database, acting, paper.order, paper.draw, target, progress),
            lambda printed: self._done(target, printed),
            self._failed,
            self.strip.tell,
        )
        # A job that ran at once is over by now.
        self._job = None if self.strip.isHidden() else job

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.strip.end()

    def _done(self, target: Path, printed: Printed) -> None:
        self._end()
        text = self.tr("{n} page(s), read back and right: {name}", "", printed.pages)
        self._shell.say(text.format(n=f"{printed.pages:,}", name=target.name))
        self.released.emit(printed.job_id)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._shell.fail(error)
