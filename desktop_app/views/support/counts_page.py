"""Counts of the support desk between two days: one sentence, a row a day and window, to be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.support import desk, looking, stats
from desktop_app.services.support.stats import DayCountRow, StatsRow
from desktop_app.terms import Role
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.support.elsewhere_dialog import ElsewhereDialog
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.support.rows import SessionRow
    from desktop_app.views.shared.shell import Shell

DAY = 18
"""Letters of a day in both calendars."""

Found = tuple[StatsRow, tuple["SessionRow", ...]]


class CountsPage(FirstFocus):
    """Nobody is named here. export(first, last) asks for the file."""

    export = Signal(object, object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.found: StatsRow | None = None
        self.first = Labelled(self.tr("From"), DateField())
        self.last = Labelled(self.tr("Until"), DateField())
        for part in (self.first, self.last):
            part.field.setFixedWidth(theme.look().sizes["body"] * DAY)
            part.field.changed.connect(self._day_changed)
        self.export_it = QPushButton(self.tr("Export …  Ctrl+E"))
        self.export_it.clicked.connect(lambda _checked=False: self.ask_export())
        self.sentence = plain("", "heading")
        self.checks = plain("")
        self.elsewhere = plain("", "warning")
        self.confirm = QPushButton(self.tr("Confirm a log-out there …  Alt+L"))
        self.confirm.clicked.connect(lambda _checked=False: self.ask_elsewhere())
        self._open_now: tuple[SessionRow, ...] = ()
        self.table = self._table()
        self._lay_out()
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Count again; at first from the month's beginning until today."""
        today = self._shell.today()
        if self.first.field.day() is None:
            self._set(today.replace(day=1), today)
        days, terminal = self.days(), self._shell.acting().terminal
        if days is None:
            return

        def work(session: Session) -> Found:
            return stats.stats(session, *days), looking.open_elsewhere(session, terminal, today)

        self._shell.jobs.read(self, work, self._show, self._shell.fail)

    def _day_changed(self, _day: object) -> None:
        self.refresh()

    def days(self) -> tuple[date, date] | None:
        """The days that are asked for, None while they can't be read or lie the wrong way."""
        first, last = self.first.field.day(), self.last.field.day()
        wrong = first is None or last is None or last < first
        self.last.say_error(self.tr("No such days.") if wrong else "")
        return None if first is None or last is None or wrong else (first, last)

    def ask_export(self) -> None:
        """Ask where the counts go."""
        days = self.days()
        if days is not None:
            self.export.emit(*days)

    def ask_elsewhere(self) -> ElsewhereDialog | None:
        """Ask whose log-out at another PC is confirmed; for supervisors."""
        if not self._open_now or self._shell.role() is not Role.SUPERVISOR:
            return None
        dialog = ElsewhereDialog(self, self._open_now, self._shell.today())
        dialog.confirmed.connect(self._close_elsewhere)
        dialog.open()
        return dialog

    def _close_elsewhere(self, row: SessionRow) -> None:
        acting = self._shell.acting()
        text = self.tr("The log-out at {terminal} is confirmed.").format(terminal=row.terminal)
        self._shell.jobs.write(
            self,
            lambda session: desk.close_elsewhere(session, acting, row.session_id, row.version),
            lambda _row: self._shell.say(text),
            self._shell.fail,
        )

    def forget(self) -> None:
        """Nobody is named here."""

    def _set(self, first: date, last: date) -> None:
        for part, day in ((self.first, first), (self.last, last)):
            part.field.blockSignals(True)
            part.field.set_day(day)
            part.field.blockSignals(False)

    def _show(self, found: Found) -> None:
        counted, open_now = found
        self.found, self._open_now = counted, open_now
        total, checks = counted.total, counted.checks
        text = self.tr("{sessions} at the desk: {done} done, {broken_off} broken off, {mean} minutes each.")
        self.sentence.setText(
            text.format(
                sessions=f"{total.sessions:,}",
                done=f"{total.done:,}",
                broken_off=f"{total.broken_off:,}",
                mean=f"{total.mean_minutes:g}",
            )
        )
        text = self.tr(
            "Registration checks: {total}, by phone {phone}; still waiting for something: {waiting}."
        )
        self.checks.setText(
            text.format(total=checks.total, phone=checks.by_way["phone"], waiting=checks.waiting)
        )
        self.elsewhere.setText(self._open(open_now))
        self.elsewhere.setVisible(bool(open_now))
        self.confirm.setVisible(bool(open_now) and self._shell.role() is Role.SUPERVISOR)
        self.table.show_source(ListSource(counted.by_day))

    def _open(self, rows: tuple[SessionRow, ...]) -> str:
        today = self._shell.today()
        names = [
            f"{row.terminal} ({row.staff_name}, {support_words.since(row.received_at, today)})"
            for row in rows
        ]
        return self.tr("Open at other PCs, log-out to be confirmed there: {names}").format(
            names=self.tr(", ").join(names)
        )

    def _parts(self, row: DayCountRow) -> str:
        names = self.found.part_names if self.found else {}
        done = [f"{names.get(code, code)} {number}" for code, number in row.count.parts.items()]
        return self.tr(", ").join(done)

    def _table(self) -> RowTable:
        columns: list[Column[DayCountRow]] = [
            Column(self.tr("Day"), lambda row: row.on_date.isoformat(), right=True, width=110, key="day"),
            Column(self.tr("Window"), lambda row: row.venue, width=150, key="venue", stays=True),
            self._figure(self.tr("People"), lambda row: row.count.sessions, "sessions", 64),
            self._figure(self.tr("Points"), lambda row: row.count.points, "points", 82),
            self._figure(self.tr("Checks"), lambda row: row.count.registration_checks, "checks", 84),
            self._figure(self.tr("Done"), lambda row: row.count.done, "done", 60),
            self._figure(self.tr("Broken off"), lambda row: row.count.broken_off, "broken_off", 92),
            self._figure(self.tr("Minutes"), lambda row: row.count.minutes, "minutes", 92),
            Column(
                self.tr("Each (median)"),
                lambda row: f"{row.count.median_minutes:g}",
                right=True,
                width=120,
                key="median",
                spare=1,
            ),
            Column(self.tr("Parts done"), self._parts, width=340, key="parts", spare=2),
        ]
        table = RowTable(columns, self._shell.jobs)
        table.serve(self._shell, "support_counts", lambda row: (row.on_date, row.venue_code))
        table.setAccessibleName(self.tr("Counts by day and window"))
        table.say_when_empty(self.tr("Nobody was at a support desk on these days. Choose other days above."))
        return table

    def _figure(
        self, title: str, value: Callable[[DayCountRow], int], key: str, width: int
    ) -> Column[DayCountRow]:
        return Column(title, lambda row: f"{value(row):,}", right=True, width=width, key=key)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.first)
        line.addWidget(self.last)
        line.addStretch(1)
        line.addWidget(self.export_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self.checks)
        open_there = QHBoxLayout()
        open_there.setSpacing(12)
        open_there.addWidget(self.elsewhere, 1)
        open_there.addWidget(self.confirm)
        column.addLayout(open_there)
        column.addLayout(line)
        column.addWidget(self.table, 1)
