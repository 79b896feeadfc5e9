"""Exports visits: asks what and where to, works while the window stays usable, says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QLayout, QVBoxLayout, QWidget

from desktop_app.errors import Surroundings
from desktop_app.services.agenda import export
from desktop_app.services.booking import offers
from desktop_app.views.agenda.dialog import ExportDialog, Form, Here
from desktop_app.views.agenda.paper import paper_of
from desktop_app.views.agenda.words import agenda_words
from desktop_app.views.shared.dialogs import TroubleDialog
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.jobs import LongJob
    from desktop_app.services.agenda import Taken, Wanted
    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.views.shared.shell import Shell


class AgendaExport(QObject):
    """One export at a time; what shows how far it is has its place in the screen by `strips`."""

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.strip.stop.connect(self._stop)
        self.print_out = PrintOut(shell, screen)

    def strips(self) -> QLayout:
        """Give the strips of progress, hidden while nothing is under way."""
        lines = QVBoxLayout()
        lines.addWidget(self.strip)
        lines.addWidget(self.print_out.strip)
        return lines

    def ask(self, here: Here) -> None:
        """Ask what is to be exported, then where to, then do it."""
        if self._job is not None or self.print_out.busy():
            self._shell.say(self.tr("One export is under way. Wait for it, or stop it."))
            return
        self._shell.jobs.read(
            self._screen,
            lambda session: offers.places(session, here.day),
            lambda places: self._ask(here, places),
            self._shell.fail,
        )

    def _ask(self, here: Here, places: Sequence[PlaceRow]) -> None:
        dialog = ExportDialog(self._screen, here, places)
        dialog.chosen.connect(self.take)
        dialog.open()

    def take(self, wanted: Wanted, form: Form) -> None:
        """Ask where it goes."""
        name = self.tr("visits_{days}").format(days=_days(wanted))
        if form is Form.PDF:
            self.print_out.ask(
                paper_of(self._shell.acting(), wanted, self.tr("Print the sheets of visits"), name)
            )
        else:
            self._ask_file(wanted, form, name)

    def _ask_file(self, wanted: Wanted, form: Form, name: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, self.tr("Export visits"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = self.tr("Excel") if form is Form.XLSX else self.tr("Calendar")
        dialog.setNameFilter(f"{kind} (*.{form.value})")
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(name)

        def take_file(file: str) -> None:
            self.begin(wanted, form, Path(file))

        dialog.fileSelected.connect(take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin(self, wanted: Wanted, form: Form, target: Path) -> None:
        """Write the file; while one is under way no other begins."""
        if self._job is not None:
            return
        acting, database = self._shell.acting(), self._shell.jobs.database
        words = agenda_words.book() if form is Form.XLSX else agenda_words.calendar()
        self.strip.begin(self.tr("Writing {name} …").format(name=target.name))
        job = self._shell.jobs.long_outside(
            self._screen,
            lambda progress: export(database, acting, wanted, target, words, progress),
            lambda taken: self._done(target, taken),
            lambda error: self._failed(error, wanted, form, target),
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

    def _done(self, target: Path, taken: Taken) -> None:
        self._end()
        text = self.tr("Exported to {name}. Days: {days}. Visits: {visits}.")
        self._shell.say(text.format(name=target.name, days=f"{taken.days:,}", visits=f"{taken.visits:,}"))

    def _failed(self, error: Exception, wanted: Wanted, form: Form, target: Path) -> None:
        self._end()
        if not isinstance(error, Surroundings | OSError):
            self._shell.fail(error)
            return
        dialog = TroubleDialog(
            self._screen, error_words.said(error), lambda: self.begin(wanted, form, target)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _days(wanted: Wanted) -> str:
    first, last = wanted.first.isoformat(), wanted.last.isoformat()
    return first if first == last else f"{first}_{last}"
