"""The effect of a run that is planned: what fits, week by week, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.views.notices.wave_words import wave_words
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.services.notices.rows import SumRow, Wanted, WeekSumRow
    from desktop_app.views.shared.shell import Shell

ROWS = 4
"""So many weeks are seen at once; more are scrolled."""


class SumCard(QFrame):
    """Empty until a sum is shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.row: SumRow | None = None
        self.result = plain("", "heading")
        self.detail, self.rate = plain(""), plain("", "muted")
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "notice_weeks", lambda row: row.first)
        self.table.setAccessibleName(self.tr("Seats and visits by week"))
        self.table.setMinimumHeight(theme.look().sizes["body"] * 2 * (ROWS + 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for part in (self.result, self.detail, self.rate):
            column.addWidget(part)
        column.addWidget(self.table, 1)

    def show_row(self, row: SumRow, wanted: Wanted) -> None:
        """Show a sum."""
        self.row = row
        self.result.setText(wave_words.result(row, wanted.kind))
        waiting = self.tr("%n person(s) wait for this.", "", row.waiting)
        said = (
            wave_words.proposed(row, wanted.kind),
            wave_words.ends(row, wanted.last),
            waiting,
            notice_words.left_out(row),
        )
        self.detail.setText(" ".join(filter(None, said)))
        rate = wave_words.rate(row, typed=wanted.percent is not None)
        self.rate.setText(" ".join(filter(None, (rate, wave_words.reasons(row)))))
        self.table.show_source(ListSource(row.weeks))

    def forget(self) -> None:
        """Show nothing."""
        self.row = None
        for part in (self.result, self.detail, self.rate):
            part.clear()
        self.table.show_source(ListSource[object](()))

    def _columns(self) -> list[Column[WeekSumRow]]:
        return [
            Column(self.tr("Week"), wave_words.week, width=186, key="week", stays=True),
            Column(self.tr("Seats free"), lambda row: f"{row.seats:,}", right=True, width=84, key="seats"),
            Column(self.tr("Told before"), lambda row: f"{row.told:,}", right=True, width=104, key="told"),
            Column(self.tr("This run"), lambda row: f"{row.visits:,}", right=True, width=92, key="visits"),
            Column(self.tr("Would fit"), self._fit, right=True, width=92, tone=self._tone, key="fit"),
        ]

    def _fit(self, row: WeekSumRow) -> str:
        """How many letters or calls the seats from this week on bear; the fewest decide."""
        if row.fit is None:
            return "–"
        return f"◂ {row.fit:,}" if self._decides(row) else f"{row.fit:,}"

    def _tone(self, row: WeekSumRow) -> str:
        return "" if self._decides(row) else "muted"

    def _decides(self, row: WeekSumRow) -> bool:
        return self.row is not None and self.row.decides == row
