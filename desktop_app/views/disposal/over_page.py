"""Whose time is over, by place, with why some are left out; above it the lists that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.errors import Cancelled
from desktop_app.services import audit
from desktop_app.services.disposal import candidates, listing
from desktop_app.services.disposal.rows import CandidateRow, ListRow
from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.progress import ProgressStrip
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.jobs import LongJob, Progress
    from desktop_app.services.disposal.rows import OverRow
    from desktop_app.views.shared.shell import Shell

LISTS_SHOWN = 5
"""Rows of lists that are seen at once."""

TAIL = 4


class OverPage(FirstFocus):
    """opened(ListRow) when a list is chosen, record(pk) when a card is."""

    opened = Signal(object)
    record = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.over: OverRow | None = None
        self.lists: list[ListRow] = []
        self._job: LongJob | None = None
        self.sentence, self.detail = plain("", "heading"), plain("", "muted")
        self.strip = ProgressStrip()
        self.strip.stop.connect(self._stop)
        self.list_table = RowTable(self._list_columns(), shell.jobs)
        self.list_table.serve(shell, "disposal_lists", lambda row: row.disposal_id)
        self.list_table.setAccessibleName(self.tr("Lists for disposal"))
        self.list_table.say_when_empty(
            self.tr("No list was made yet. A supervisor makes one of the cards whose time is over.")
        )
        self.list_table.opened.connect(self.opened)
        self.place = QComboBox()
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.place.setAccessibleName(self.tr("Place"))
        self.place.currentIndexChanged.connect(self._show_cards)
        self.again = QPushButton(self.tr("Look again  Alt+L"))
        self.again.clicked.connect(lambda _checked=False: self.look())
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "disposal_over", lambda row: row.application_pk)
        self.table.setAccessibleName(self.tr("Cards whose time is over"))
        self.table.say_when_empty(self.tr("Nobody's time is over here: there is nothing to dispose of."))
        self.table.opened.connect(self._open)
        self._lay_out()
        self.begin_with(self.list_table)

    def refresh(self) -> None:
        """Read the lists again; whose time is over is worked out at first, and when it is asked for."""
        self._shell.jobs.read(self, listing.lists, self._show_lists, self._shell.fail)
        if self.over is None:
            self.look()

    def look(self) -> None:
        """Work out whose time is over, off the screen's thread; the view is audited."""
        if self._job is not None:
            return
        acting, jobs = self._shell.acting(), self._shell.jobs
        self.strip.begin(self.tr("Working out whose time is over …"))

        def work(progress: Progress) -> OverRow:
            with jobs.database.read() as session:
                return candidates.over(session, acting.today, None, progress)

        job = jobs.long_outside(self, work, self._show, self._failed, self.strip.tell)
        # A job that ran at once is over by now.
        self._job = None if self.strip.isHidden() else job

    def chosen_place(self) -> str | None:
        """The place that is shown; None for all."""
        found = self.place.currentData()
        return found if isinstance(found, str) else None

    def forget(self) -> None:
        """Drop all names."""
        self._stop()
        self.over = None
        self.table.forget()
        for words in (self.sentence, self.detail):
            words.clear()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, over: OverRow) -> None:
        self._end()
        acting = self._shell.acting()
        told = {"cards": len(over.cards)}
        self._shell.jobs.look(
            self,
            lambda session: audit.record(session, acting, "disposal_over", str(over.as_of), told),
            lambda _none: None,
        )
        self.over = over
        self.sentence.setText(disposal_words.over(over))
        self.detail.setText(disposal_words.over_detail(over))
        chosen = self.chosen_place()
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(self.tr("All places ({n})").format(n=f"{len(over.cards):,}"), None)
        for row in over.places():
            self.place.addItem(f"{row.name} ({row.over:,})", row.code)
        self.place.setCurrentIndex(max(self.place.findData(chosen), 0))
        self.place.blockSignals(False)
        self.place.setMinimumWidth(self.place.sizeHint().width())
        self._show_cards()

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.sentence.setText(self.tr("Stopped. Alt+L looks again."))
        else:
            self._shell.fail(error)

    def _end(self) -> None:
        self._job = None
        self.strip.end()

    def _show_cards(self, _at: int = 0) -> None:
        place = self.chosen_place()
        cards = self.over.cards if self.over else ()
        self.table.show_source(ListSource([row for row in cards if place in {None, row.office_code}]))

    def _show_lists(self, rows: Sequence[ListRow]) -> None:
        if list(rows) == self.lists and rows:
            return
        at = self.list_table.currentIndex().row()
        self.lists = list(rows)
        self.list_table.show_source(ListSource(self.lists))
        if 0 <= at < len(self.lists):
            self.list_table.choose_place(at)

    def _open(self, row: object) -> None:
        if isinstance(row, CandidateRow):
            self.record.emit(row.application_pk)

    def _list_columns(self) -> list[Column[ListRow]]:
        return [
            Column(
                self.tr("No."),
                lambda row: str(row.disposal_id),
                right=True,
                width=50,
                key="number",
                stays=True,
            ),
            Column(self.tr("State"), self._state, width=100, tone=self._tone, key="state"),
            Column(self.tr("Place"), disposal_words.place, width=150, key="place"),
            Column(self.tr("Cards"), lambda row: f"{row.size:,}", right=True, width=70, key="cards"),
            Column(self.tr("To pull"), lambda row: f"{row.listed:,}", right=True, width=80, key="listed"),
            Column(self.tr("Pulled"), lambda row: f"{row.pulled:,}", right=True, width=80, key="pulled"),
            Column(
                self.tr("Disposed of"), lambda row: f"{row.disposed:,}", right=True, width=100, key="disposed"
            ),
            Column(
                self.tr("Off the list"), lambda row: f"{row.dropped:,}", right=True, width=100, key="dropped"
            ),
            Column(self.tr("Made"), lambda row: str(row.as_of), right=True, width=110, key="made"),
            Column(self.tr("Rule"), lambda row: row.rule_name, width=260, key="rule", spare=1),
        ]

    def _columns(self) -> list[Column[CandidateRow]]:
        return [
            Column(
                self.tr("Over since"),
                lambda row: str(row.kept.disposable_from),
                right=True,
                width=110,
                key="since",
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=150, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=150, key="name", stays=True),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=105,
                key="id",
                spare=1,
            ),
            Column(self.tr("Shelf place"), lambda row: row.shelf or "", right=True, width=110, key="shelf"),
            Column(
                self.tr("Left out because"),
                disposal_words.excluded,
                width=260,
                tone=lambda row: "warning" if row.excluded else "",
                key="excluded",
            ),
            Column(self.tr("Why"), lambda row: keeping_words.why(row.kept), width=330, key="why"),
        ]

    def _state(self, row: ListRow) -> str:
        return self.tr("Ended") if row.ended_at else self.tr("Open")

    def _tone(self, row: ListRow) -> str:
        return "muted" if row.ended_at else "success"

    def _lay_out(self) -> None:
        rows = (LISTS_SHOWN + 1) * (theme.look().sizes["target"])
        self.list_table.setMaximumHeight(rows)
        heading = plain(self.tr("Cards whose time is over"), "heading")
        heading.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(heading)
        line.addWidget(self.place)
        line.addStretch(1)
        line.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.sentence, self.detail, self.strip):
            column.addWidget(part)
        column.addWidget(self.list_table)
        column.addLayout(line)
        column.addWidget(self.table, 1)
