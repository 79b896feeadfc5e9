"""How good past forecasts were: asked again on days of the last year, beside what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar

from desktop_app.errors import Cancelled
from desktop_app.services.forecast.rows import StartRow
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.jobs import LongJob, Progress
    from desktop_app.services.forecast.rows import BacktestRow
    from desktop_app.views.shared.shell import Shell

WIDE, HIGH = 900, 360
HUNDRED = 100


class PastDialog(Dialog):
    """It begins at once; closing it stops what is under way."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, "", "")
        self.wide = WIDE
        self._shell = shell
        self._job: LongJob | None = None
        self.say_title(self.tr("How good past forecasts were"))
        self.sentence = plain("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "outlook_past", lambda row: row.as_of)
        self.table.setAccessibleName(self.tr("Past forecasts"))
        self.table.setMinimumHeight(HIGH)
        self.table.say_when_empty(self.tr("Nothing is compared yet."))
        for part in (self.sentence, self.bar, self.table):
            self.body.addWidget(part)
        self.add_button(DialogWords().close() + "  Esc", self.reject)
        again = QAction(self.tr("Compare anew"), self)
        again.setShortcut("Ctrl+R")
        again.triggered.connect(lambda _checked=False: self.work_out())
        self.addAction(again)
        self.finished.connect(self._end)
        self.work_out()

    def work_out(self) -> None:
        """Ask again on the days of the last year; it takes seconds."""
        self.stop()
        acting, database = self._shell.acting(), self._shell.jobs.database

        def work(progress: Progress) -> BacktestRow:
            # Imported here: numpy is loaded only by who asks.
            from desktop_app.services.forecast import backtest

            with database.read() as session:
                return backtest.backtest(session, acting.today, progress=progress)

        self.sentence.setText(
            self.tr("Each time only what was known on the day is used. It takes some seconds …")
        )
        self.bar.setRange(0, 0)
        self.bar.show()
        self._job = self._shell.jobs.long_outside(self, work, self.show_result, self._went_wrong, self._tell)

    def stop(self) -> None:
        """Break off what is under way."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _end(self, _result: int) -> None:
        self.stop()

    def _tell(self, done: int, total: int, _text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_result(self, found: BacktestRow) -> None:
        """Show what was compared."""
        self.bar.hide()
        self.table.show_source(ListSource(found.starts))
        if found.coverage is None:
            self.sentence.setText(self.tr("The ward has no past that could be compared."))
            return
        text = self.tr(
            "Asked again on {starts} days of the last year, each for the 13 weeks that followed: {covered} of"
            " 100 days lay between low and high. 80 is what the band promises."
        )
        covered = int(found.coverage * HUNDRED + 0.5)
        self.sentence.setText(text.format(starts=len(found.starts), covered=covered))

    def _went_wrong(self, error: Exception) -> None:
        self.bar.hide()
        self.sentence.clear()
        if not isinstance(error, Cancelled):
            self._shell.fail(error)

    def _columns(self) -> list[Column[StartRow]]:
        _day, low, middle, high = outlook_words.headings()
        return [
            Column(
                self.tr("Asked on"),
                lambda row: row.as_of.isoformat(),
                right=True,
                width=120,
                key="asked",
                stays=True,
            ),
            Column(self.tr("For"), lambda row: row.by.isoformat(), right=True, width=120, key="by"),
            Column(low, lambda row: f"{row.p10:,}", right=True, width=100, key="low"),
            Column(middle, lambda row: f"{row.p50:,}", right=True, width=100, key="middle"),
            Column(high, lambda row: f"{row.p90:,}", right=True, width=100, key="high"),
            Column(self.tr("It was"), lambda row: f"{row.actual:,}", right=True, width=100, key="actual"),
            Column(
                self.tr("Days between"),
                lambda row: f"{row.days_covered} / {row.days}",
                right=True,
                width=120,
                key="covered",
            ),
        ]
