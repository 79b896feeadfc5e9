"""The page of the committee report: reports and findings at the left, the pages as pictures at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop_app.errors import Unknown
from desktop_app.services import ward_settings
from desktop_app.services.committee import drafts, preparing
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.services.committee.preparing import FindingRow, Prepared, Wanted
from desktop_app.services.committee.rows import DraftRow
from desktop_app.services.figures import published
from desktop_app.terms import Role
from desktop_app.views.committee.edit_dialog import EditDialog
from desktop_app.views.committee.going import Going
from desktop_app.views.committee.pages_view import PagesView
from desktop_app.views.committee.words import committee_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.screen_head import head

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QImage
    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell

    Shown = tuple[tuple[DraftRow, ...], Prepared | None, list[tuple[str, QImage]]]

DOTS = 110
"""Dots an inch of the pictures: a page is as wide as half a large window."""

HALF = 600
"""Both halves of the page begin alike, whatever the window gives them."""


class CommitteePage(FirstFocus):
    """Enter edits a report's text, on a finding where it was found; the files are written with keys."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.made: Prepared | None = None
        self.drafts: tuple[DraftRow, ...] = ()
        self._on: date | None = None
        self._id = 0
        self._reports: list[str] = []
        self.going = Going(shell, self)
        self.pages = PagesView()
        self.language = Labelled(self.tr("Language of the report"), QComboBox())
        self.language.field.addItems([self.tr("Japanese"), self.tr("English")])
        self.language.field.activated.connect(self._speak)
        self._make_tables()
        self._make_buttons()
        self._lay_out()
        self.begin_with(self.table)

    def title(self) -> str:
        return self.tr("Committee report")

    def refresh(self, _draft: object = None) -> None:
        """Read the reports again, check them and draw their pages."""
        wanted, spoken = self.wanted(), QLocale().name()[:2]
        font = theme.font(theme.look())

        def work(session: Session) -> Shown:
            from desktop_app.paper.committee import layout, page

            known = drafts.all_of(session)
            if not known:
                return known, None, []
            made = preparing.prepare(session, wanted, spoken)
            shown = layout.pages(made.documents, font)
            drawn = [(one["report"], page.preview(one["items"], font, DOTS)) for one in shown]
            return known, made, drawn

        self._shell.jobs.read(self, work, self._show, self._refused)

    def wanted(self) -> Wanted:
        """Which reports are shown: those of the day of the report that is chosen."""
        return Wanted(self._on, english=self.language.field.currentIndex() == 1)

    def edit(self, _row: object = None) -> EditDialog | None:
        """Open the text of the report that is chosen."""
        row = self.table.current_row() or (self.drafts[0] if self.drafts else None)
        if not isinstance(row, DraftRow):
            return None
        return self._open(row)

    def edit_found(self, row: object) -> EditDialog | None:
        """Open the text at the block in which something was found."""
        codes = [draft.code for draft in self.drafts]
        if not isinstance(row, FindingRow) or row.report not in codes:
            return None
        return self._open(self.drafts[codes.index(row.report)], row.block)

    def begin_new(self) -> None:
        """Begin a new report with the text of the one that is chosen."""
        row = self.table.current_row() or (self.drafts[0] if self.drafts else None)
        if isinstance(row, DraftRow):
            acting = self._shell.acting()
            self._shell.jobs.write(
                self, lambda session: drafts.copy(session, acting, row), self._begun, self._shell.fail
            )

    def begin_blank(self) -> EditDialog:
        """Begin a new report with nothing of another; nothing is kept before its text is."""
        return self._open(drafts.blank(self._shell.today()))

    def _begun(self, draft: DraftRow) -> None:
        self._on, self._id = draft.reported_on, draft.id
        self.refresh()
        self._open(draft)

    def _open(self, row: DraftRow, block: int = 1) -> EditDialog:
        dialog = EditDialog(self._shell, self, row, block - 1)
        dialog.kept.connect(self._kept)
        dialog.open()
        return dialog

    def _kept(self, draft: DraftRow) -> None:
        # Its day may be another one now.
        self._on, self._id = draft.reported_on, draft.id
        self.refresh()

    def go_out(self, form: ReportForm) -> None:
        """Write the reports that are shown."""
        if self.made is not None:
            self.going.ask(self.wanted(), self.made, form)

    def load(self) -> None:
        """Put in the reports that the program ships, with their figures where they are this ward's."""
        figures, texts = self._shell.acting(), self._shell.acting()

        def work(session: Session) -> bool:
            is_own = ward_settings.read(session).ward_name == published.WARD
            if is_own:
                published.load(session, figures)
            drafts.load(session, texts)
            return is_own

        self._shell.jobs.write(self, work, self._loaded, self._shell.fail)

    def _loaded(self, is_own: bool) -> None:
        self.refresh()
        if not is_own:
            text = self.tr(
                "The texts of Adachi City's reports are in as a sample, with the figures counted here."
            )
            self._shell.say(text)

    def _show(self, found: Shown) -> None:
        known, made, drawn = found
        self._reports = [report for report, _ in drawn]
        self.drafts, self.made = known, made
        self.table.show_source(ListSource(list(known)))
        places = [at for at, draft in enumerate(known) if draft.id == self._id]
        if places:
            self.table.choose_place(places[0])
        self.findings.show_source(ListSource(list(made.findings) if made else []))
        self._say(None)
        self.pages.show_pages([image for _, image in drawn])
        for button in (self.edit_it, self.new, *self.forms.values()):
            button.setEnabled(made is not None)
        self.load_it.setVisible(self._is_supervisor and not known)
        self.new.setVisible(bool(known))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Unknown) and self._on is not None:
            # The report that was chosen was moved to another day meanwhile.
            self._on = None
            self.refresh()
        else:
            self._shell.fail(error)

    def _speak(self, _place: int) -> None:
        self.refresh()

    def _choose(self, row: object) -> None:
        if not isinstance(row, DraftRow):
            return
        self._id = row.id
        if self.made and row.reported_on != self.made.drafts[0].reported_on:
            self._on = row.reported_on
            self.refresh()
        elif row.code in self._reports and not self.language.field.hasFocus():
            self.pages.go_to(self._reports.index(row.code))

    def _make_tables(self) -> None:
        self.table = RowTable(committee_words.columns(), self._shell.jobs)
        self.table.serve(self._shell, "committee_reports", lambda row: row.id)
        self.table.setAccessibleName(self.tr("Reports"))
        self.table.say_when_empty(
            self.tr(
                "There is no report yet. Begin a blank one, or a supervisor puts in the three of June 2023."
            )
        )
        self.table.show_lines(2)
        self.table.opened.connect(self.edit)
        self.table.selected.connect(self._choose)
        self.findings = RowTable(
            [
                Column[FindingRow](
                    self.tr("Found"), lambda row: row.sentence, width=420, key="found", stays=True
                ),
            ],
            self._shell.jobs,
        )
        self.findings.serve(self._shell, "committee_findings", lambda row: (row.report, row.sentence))
        self.findings.setAccessibleName(self.tr("Found by the check"))
        self.findings.show_lines(3)
        self.findings.say_when_empty(self.tr("The check found nothing."))
        self.findings.selected.connect(self._say)
        self.findings.opened.connect(self.edit_found)
        self.said = plain("", "muted")
        self.said.hide()

    def _say(self, row: object) -> None:
        """Say in which report something was found."""
        self.said.setText(row.title if isinstance(row, FindingRow) else "")
        self.said.setVisible(isinstance(row, FindingRow))

    def _make_buttons(self) -> None:
        self._is_supervisor = self._shell.role() is Role.SUPERVISOR
        self.edit_it = QPushButton(self.tr("Edit the text …  Ctrl+E"))
        self.edit_it.clicked.connect(lambda _checked=False: self.edit())
        add_action(self, self.tr("Edit the text of the report"), "Ctrl+E", self.edit)
        self.new = QPushButton(self.tr("New from this …  Ctrl+N"))
        self.new.clicked.connect(lambda _checked=False: self.begin_new())
        add_action(self, self.tr("Begin a new report with this text"), "Ctrl+N", self.begin_new)
        self.blank = QPushButton(self.tr("Blank …  Alt+N"))
        self.blank.clicked.connect(lambda _checked=False: self.begin_blank())
        add_action(self, self.tr("Begin a report with nothing of another"), "Alt+N", self.begin_blank)
        self.load_it = QPushButton(self.tr("Put in the reports of June 2023  Alt+L"))
        self.load_it.clicked.connect(lambda _checked=False: self.load())
        self.load_it.hide()
        if self._is_supervisor:
            add_action(self, self.tr("Put in the reports of June 2023"), "Alt+L", self.load)
        named = {
            ReportForm.XLSX: (self.tr("Excel …  Alt+X"), self.tr("Write the report as Excel"), "Alt+X"),
            ReportForm.DOCX: (self.tr("Word …  Alt+W"), self.tr("Write the report as Word"), "Alt+W"),
            ReportForm.PDF: (self.tr("Print or PDF …  Ctrl+P"), self.tr("Print the report"), "Ctrl+P"),
        }
        self.forms = {form: QPushButton(text) for form, (text, _, _) in named.items()}
        self.forms[ReportForm.PDF].setProperty("kind", "primary")
        for form, button in self.forms.items():
            button.clicked.connect(lambda _checked=False, form=form: self.go_out(form))
            add_action(self, named[form][1], named[form][2], lambda form=form: self.go_out(form))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        # The screen that shows the page has the margins.
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head(self.title(), *self.forms.values()))
        column.addWidget(self.going.strip)
        column.addWidget(self.going.print_out.strip)
        left = QWidget()
        lines = QVBoxLayout(left)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self.table, 2)
        lines.addWidget(self.load_it, 0, Qt.AlignmentFlag.AlignLeft)
        # Beside what it is for: with the files at the top they would not find room in large letters.
        below = QHBoxLayout()
        below.addWidget(plain(self.tr("Found by the check"), "heading"), 1)
        below.addWidget(self.edit_it)
        lines.addLayout(below)
        lines.addWidget(self.findings, 3)
        lines.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addStretch(1)
        for button in (self.new, self.blank):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        lines.addLayout(row)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.pages)
        parts.setSizes([HALF, HALF])
        column.addWidget(parts, 1)
