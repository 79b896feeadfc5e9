"""The rows behind a figure: applications, certificates by day, sessions, post offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from desktop_app.figure_terms import Listed
from desktop_app.services.figures import behind
from desktop_app.services.figures.behind import BehindCardRow
from desktop_app.services.figures.behind_file import CARDS
from desktop_app.services.support.stats import stats
from desktop_app.views.figures.behind_out import BehindOut, Shown
from desktop_app.views.figures.behind_table import BehindColumns
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QDialog, QFileDialog
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.behind import Applications
    from desktop_app.services.figures.rows import Opens
    from desktop_app.views.shared.shell import Shell

LISTED = {*CARDS, Listed.CERTIFICATES, Listed.SUPPORT, Listed.POST_OFFICES, Listed.MUNICIPALITIES}


class BehindPage(FirstFocus):
    """back asks for the figures, opened(pk) for a record."""

    back = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn = 0
        self.to_figures = QPushButton(self.tr("Figures  Esc"))
        self.to_figures.setProperty("kind", "quiet")
        self.to_figures.clicked.connect(lambda _checked=False: self.back.emit())
        self.heading = plain("", "heading")
        self._opens: tuple[Opens, date] | None = None
        self.out = BehindOut(shell, self)
        self.export = QPushButton(self.tr("Export …  Ctrl+E"))
        self.export.setShortcut("Ctrl+E")
        self.export.clicked.connect(lambda _checked=False: self.ask_export())
        self.print = QPushButton(self.tr("Print or PDF …  Ctrl+P"))
        self.print.setShortcut("Ctrl+P")
        self.print.clicked.connect(lambda _checked=False: self.ask_print())
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self._make_lists(shell)
        self._lay_out()
        self.begin_with(self.cards)

    def _make_lists(self, shell: Shell) -> None:
        columns = BehindColumns()
        self.cards = RowTable(columns.cards(), shell.jobs)
        self.cards.serve(shell, "figures_cards", lambda row: row.application_pk)
        self.cards.setAccessibleName(self.tr("Applications"))
        self.cards.opened.connect(self._open)
        self.certificates = RowTable(columns.certificates(), shell.jobs)
        self.certificates.serve(shell, "figures_certificates")
        self.certificates.setAccessibleName(self.tr("Certificates"))
        self.sessions = RowTable(columns.sessions(), shell.jobs)
        self.sessions.serve(shell, "figures_support")
        self.sessions.setAccessibleName(self.tr("Sessions at the support desk"))
        self.offices = RowTable(columns.post_offices(), shell.jobs)
        self.offices.serve(shell, "figures_post_offices")
        self.offices.setAccessibleName(self.tr("Post offices"))
        self.municipalities = RowTable(columns.municipalities(), shell.jobs)
        self.municipalities.serve(shell, "figures_municipalities")
        self.municipalities.setAccessibleName(self.tr("Cards by municipality"))
        self.tables = (self.cards, self.certificates, self.sessions, self.offices, self.municipalities)
        self.lists = QStackedWidget()
        for table in self.tables:
            table.counted.connect(self._say_count)
            self.lists.addWidget(table)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.to_figures)
        line.addWidget(self.heading, 1)
        line.addWidget(self.count)
        for button in (self.export, self.print):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addLayout(self.out.strips())
        column.addWidget(self.lists, 1)

    def shown(self) -> RowTable:
        """Give the list that is shown."""
        found = self.lists.currentWidget()
        return found if isinstance(found, RowTable) else self.cards

    def show_behind(self, opens: Opens, heading: str, as_of: date) -> None:
        """List what stands behind a figure."""
        self._turn += 1
        self._opens = opens, as_of
        self.heading.setText(heading)
        self.count.setText("")
        table = self._of(opens.listed)
        for other in self.tables:
            other.say_when_empty("")
            other.forget()
        self.lists.setCurrentWidget(table)
        self.begin_with(table)
        table.setFocus()
        self._read(opens, as_of, self._turn)

    def wanted(self) -> Shown | None:
        """Which list is shown, or which of its rows are marked."""
        if self._opens is None:
            return None
        opens, as_of = self._opens
        marked = tuple(self.shown().marks.keys) if opens.listed in CARDS else ()
        return Shown(opens, self.heading.text(), as_of, marked or None)

    def ask_export(self) -> QFileDialog | None:
        """Ask for a file for the list, or for its marked rows."""
        wanted = self.wanted()
        return self.out.ask_file(wanted) if wanted else None

    def ask_print(self) -> QDialog | None:
        """Ask where the list, or its marked rows, are printed."""
        wanted = self.wanted()
        return self.out.ask_paper(wanted) if wanted else None

    def forget(self) -> None:
        """Drop the people."""
        self._turn += 1
        self._opens = None
        self.cards.forget()

    def _of(self, listed: Listed) -> RowTable:
        tables = {
            Listed.CERTIFICATES: self.certificates,
            Listed.SUPPORT: self.sessions,
            Listed.POST_OFFICES: self.offices,
            Listed.MUNICIPALITIES: self.municipalities,
        }
        return tables.get(listed, self.cards)

    def _read(self, opens: Opens, as_of: date, turn: int) -> None:
        jobs, acting, fail = self._shell.jobs, self._shell.acting(), self._shell.fail
        if opens.listed in CARDS:

            def came(listing: Applications) -> None:
                if turn == self._turn:
                    self.cards.say_when_empty(self.tr("No application stands behind this figure."))
                    self.cards.show_source(listing)

            jobs.look(
                self, lambda session: behind.open_applications(session, acting, opens, as_of), came, fail
            )
            return
        table = self._of(opens.listed)

        def listed(rows: Sequence[object]) -> None:
            if turn == self._turn:
                table.say_when_empty(self.tr("Nothing was counted that stands behind this figure."))
                table.show_source(ListSource(rows))

        jobs.read(self, self._work(opens, as_of), listed, fail)

    def _work(self, opens: Opens, as_of: date) -> Callable[[Session], Sequence[object]]:
        if opens.listed is Listed.CERTIFICATES:
            return lambda session: behind.certificates(session, opens)
        if opens.listed is Listed.SUPPORT:
            first, until = opens.first or as_of, opens.until or as_of
            return lambda session: stats(session, first, until).by_day
        if opens.listed is Listed.MUNICIPALITIES:
            return lambda session: behind.municipalities(session, as_of)
        return lambda session: behind.post_offices(session, opens.item, as_of)

    def _say_count(self, count: int) -> None:
        self.count.setText(self.tr("{n} row(s)", "", count).format(n=f"{count:,}"))
        for button in (self.export, self.print):
            button.setEnabled(count > 0)

    def _open(self, row: object) -> None:
        if isinstance(row, BehindCardRow):
            self.opened.emit(row.application_pk)
