"""Lets a report go out: with findings it asks a supervisor why, then for the file, then writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.errors import Surroundings
from desktop_app.services.committee import files, going_out
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import TroubleDialog, ask_reason
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.print_out import Paper, PrintOut
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.jobs import LongJob
    from desktop_app.paper.print_job import Also
    from desktop_app.services.committee.preparing import Prepared, Wanted
    from desktop_app.services.committee.rows import Document
    from desktop_app.services.printing import PrintOrder
    from desktop_app.views.shared.shell import Shell


class Going(QObject):
    """One report goes out at a time."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.print_out = PrintOut(shell, page)

    def ask(self, wanted: Wanted, made: Prepared, form: ReportForm) -> None:
        """Ask why, if something was found, then go on."""
        if self._job is not None or self.print_out.busy():
            self._shell.say(self.tr("One report is being written. Wait for it."))
            return
        if not made.findings:
            self.go(wanted, made, form, "")
            return
        text = self.tr(
            "The check found something ({n}). Only a supervisor lets the report go out as it is;"
            " the reason is kept."
        ).format(n=f"{len(made.findings):,}")
        ask_reason(
            self._page,
            self.tr("Let the report go out with findings"),
            text,
            self.tr("Let it go out"),
            lambda reason: self.go(wanted, made, form, reason),
        )

    def go(self, wanted: Wanted, made: Prepared, form: ReportForm, reason: str) -> None:
        """Print it, or ask for the file."""
        if form is ReportForm.PDF:
            acting, findings = self._shell.acting(), len(made.findings)

            def also(session: Session) -> None:
                going_out.note(session, acting, made.drafts, form, findings, reason)

            self._shell.jobs.read(
                self._page,
                lambda session: going_out.allow(session, acting, findings, reason),
                lambda _: self._print(made, also),
                self._shell.fail,
            )
            return
        self._ask_file(wanted, form, reason)

    def _print(self, made: Prepared, also: Also) -> None:
        from desktop_app.paper.committee import job

        font = theme.font(theme.look())
        foot = self.tr("Job {job}")

        def order(_session: Session) -> PrintOrder:
            # What was seen and checked goes out, not what may have been written since.
            return job.order(made.documents, font)

        lacks = self.tr("〓: a letter that no font of this PC has")
        draw = job.drawer(lambda name: foot.format(job=name), lacks, font)
        self.print_out.ask(Paper(self.tr("Print the committee report"), self._name(), order, draw, also))

    def _name(self) -> str:
        return self.tr("committee_report")

    def _ask_file(self, wanted: Wanted, form: ReportForm, reason: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Write the committee report"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = self.tr("Excel") if form is ReportForm.XLSX else self.tr("Word")
        dialog.setNameFilter(f"{kind} (*.{form.value})")
        dialog.setDefaultSuffix(form.value)
        dialog.selectFile(self._name())

        def take(file: str) -> None:
            self.write(wanted, form, Path(file), reason)

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, wanted: Wanted, form: ReportForm, target: Path, reason: str = "") -> None:
        """Write the file; while one is under way no other begins."""
        if self._job is not None:
            return
        acting, database = self._shell.acting(), self._shell.jobs.database
        font = theme.font(theme.look())

        def pictures(reports: Sequence[Document]) -> Mapping[str, bytes]:
            # Imported here: what draws pages is loaded only by who needs them.
            from desktop_app.paper.committee import page

            return page.pictures(reports, font)

        self.strip.begin(self.tr("Writing {name} …").format(name=target.name))
        job = self._shell.jobs.long_outside(
            self._page,
            lambda _progress: files.export(database, acting, wanted, form, target, pictures, reason),
            lambda made: self._done(target, made),
            lambda error: self._failed(error, lambda: self.write(wanted, form, target, reason)),
            self.strip.tell,
        )
        # A job that ran at once is over by now.
        self._job = None if self.strip.isHidden() else job

    def _end(self) -> None:
        self._job = None
        self.strip.end()

    def _done(self, target: Path, made: Prepared) -> None:
        self._end()
        text = self.tr("Written to {name}. Reports: {reports}. Tables: {tables}.")
        self._shell.say(text.format(name=target.name, reports=len(made.drafts), tables=len(made.tables)))

    def _failed(self, error: Exception, again: object) -> None:
        self._end()
        if not isinstance(error, Surroundings | OSError) or not callable(again):
            self._shell.fail(error)
            return
        dialog = TroubleDialog(self._page, error_words.said(error), again)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
