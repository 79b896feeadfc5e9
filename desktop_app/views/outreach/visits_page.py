"""The outreach visits of a week: planned, put in order, printed as a route sheet, done or cancelled."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.campaign_terms import OutreachState
from desktop_app.services.outreach import calling, visits
from desktop_app.services.outreach.rows import VisitRow
from desktop_app.views.booking.words import booking_words, span
from desktop_app.views.outreach.outcome_dialog import OutcomeDialog
from desktop_app.views.outreach.route_paper import paper_of
from desktop_app.views.outreach.visit_dialog import VisitDialog
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.shared.dialogs import ask_reason, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QDialog
    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


class VisitsPage(FirstFocus):
    """Enter changes a visit; what may be done with the chosen one stands above the list."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._turn = shell, 0
        self.monday = _monday(shell.today())
        self.rows: list[VisitRow] = []
        self.week = plain("", "heading")
        self.week.setWordWrap(False)
        self.sum = plain("", "muted")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = QPushButton(self.tr("◀ PageUp"))
        self.forward = QPushButton(self.tr("PageDown ▶"))
        self.to_today = QPushButton(self.tr("Today  Ctrl+T"))
        self.edit = QPushButton(self.tr("Change  Enter"))
        self.up = QPushButton(self.tr("▲ Alt+↑"))
        self.down = QPushButton(self.tr("▼ Alt+↓"))
        self.count = QPushButton(self.tr("Count …  Ctrl+R"))
        self.cancel = QPushButton(self.tr("Cancel …  Ctrl+D"))
        self.cancel.setProperty("kind", "danger")
        self.print = QPushButton(self.tr("Route …  Ctrl+P"))
        self.printer = PrintOut(shell, self)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "outreach_visits", lambda row: row.visit_id)
        self.table.setAccessibleName(self.tr("Outreach visits"))
        self.table.say_when_empty(
            self.tr("No visit in this week. Ctrl+N plans one; PageDown goes to the next week.")
        )
        self.table.opened.connect(self.ask_change)
        self.table.selected.connect(self._chosen)
        self._wire()
        self._lay_out()
        self._chosen(None)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the week again; the chosen visit stays chosen."""
        self._turn += 1
        turn, monday = self._turn, self.monday
        self._shell.jobs.read(
            self,
            lambda session: calling.between(session, monday, monday + WEEK - DAY),
            lambda rows: self._show(turn, rows),
            self._shell.fail,
        )

    def turn(self, weeks: int) -> None:
        """Go to another week."""
        self.monday += weeks * WEEK
        self.refresh()

    def go_to(self, day: date) -> None:
        """Show the week of a day."""
        self.monday = _monday(day)
        self.refresh()

    def this_week(self) -> None:
        """Show the week of today."""
        self.go_to(self._shell.today())

    def chosen(self) -> VisitRow | None:
        """Give the visit on which the keyboard stands."""
        row = self.table.current_row()
        return row if isinstance(row, VisitRow) else None

    def ask_new(self) -> None:
        """Ask for a new visit."""
        row, today = self.chosen(), self._shell.today()
        day = row.on_date if row else max(self.monday, today)
        self._ask(day, None)

    def ask_change(self, _row: object = None) -> None:
        """Ask what changes on the chosen visit; of one that is done its counts."""
        row = self.chosen()
        if row is None:
            return
        if row.state is OutreachState.PLANNED:
            self._ask(row.on_date, row)
        elif row.state is OutreachState.DONE:
            self.ask_results()

    def ask_results(self) -> None:
        """Ask what was done at the chosen visit."""
        row = self.chosen()
        if row is not None and self._may_count(row):
            OutcomeDialog(self._shell, self, row).open()

    def ask_cancel(self) -> None:
        """Ask why the chosen visit does not take place."""
        row = self.chosen()
        if row is None or row.state is not OutreachState.PLANNED:
            return
        ask_reason(
            self,
            self.tr("Cancel the visit to {name}").format(name=row.name),
            self.tr("The visit stays in the list, with its reason."),
            self.tr("Cancel the visit"),
            lambda reason: self._cancel(row, reason),
        )

    def reorder(self, step: int) -> None:
        """Put the chosen visit before or behind its neighbour on the route."""
        row, acting = self.chosen(), self._shell.acting()
        if row is None or row.state is not OutreachState.PLANNED:
            return
        self._write(lambda session: visits.move(session, acting, row.visit_id, row.version, step))

    def ask_route(self) -> QDialog | None:
        """Ask where the route sheet goes: of the day of the chosen visit, else of the next day with one."""
        day = self.route_day()
        return None if day is None or self.printer.busy() else self.printer.ask(paper_of(day))

    def route_day(self) -> date | None:
        """Give the day whose route would be printed."""
        row, today = self.chosen(), self._shell.today()
        if row is not None:
            return row.on_date
        days = [one.on_date for one in self.rows if one.state is not OutreachState.CANCELLED]
        return next((day for day in days if day >= today), days[-1] if days else None)

    def forget(self) -> None:
        """Drop the addresses."""
        self._turn += 1
        self.rows = []
        self.table.forget()
        self._chosen(None)

    def _ask(self, day: date, row: VisitRow | None) -> None:
        def came(staff: tuple[tuple[str, str], ...]) -> None:
            dialog = VisitDialog(self._shell, self, staff, day, row)
            dialog.made.connect(self._made)
            dialog.open()

        self._shell.jobs.read(self, calling.staff_to_send, came, self._shell.fail)

    def _made(self, row: object) -> None:
        if isinstance(row, VisitRow):
            self.go_to(row.on_date)

    def _cancel(self, row: VisitRow, reason: str) -> None:
        acting = self._shell.acting()
        self._write(lambda session: visits.cancel(session, acting, row.visit_id, row.version, reason))

    def _write(self, work: Callable[[Session], VisitRow]) -> None:
        self._shell.jobs.write(self, work, lambda _row: self.refresh(), self._failed)

    def _failed(self, error: Exception) -> None:
        self._shell.fail(error)
        self.refresh()

    def _show(self, turn: int, rows: tuple[VisitRow, ...]) -> None:
        if turn != self._turn:
            return
        row = self.chosen()
        kept = row.visit_id if row else None
        self.rows = list(rows)
        self.week.setText(outreach_words.week(self.monday, self.monday + WEEK - DAY))
        planned = [one for one in rows if one.state is not OutreachState.CANCELLED]
        expected = sum(one.persons_expected for one in planned)
        told = self.tr("{visits} visit(s), {persons} persons expected", "", len(planned))
        self.sum.setText(told.format(visits=len(planned), persons=f"{expected:,}"))
        self.table.show_source(ListSource(self.rows))
        place = next((at for at, one in enumerate(rows) if one.visit_id == kept), -1)
        if place >= 0:
            self.table.choose_place(place)
        self._chosen(self.chosen())

    def _chosen(self, row: object) -> None:
        visit = row if isinstance(row, VisitRow) else None
        planned = visit is not None and visit.state is OutreachState.PLANNED
        for button in (self.edit, self.up, self.down, self.cancel):
            button.setEnabled(planned)
        self.count.setEnabled(visit is not None and self._may_count(visit))
        self.print.setEnabled(self.route_day() is not None)

    def _may_count(self, row: VisitRow) -> bool:
        return row.state is not OutreachState.CANCELLED and row.on_date <= self._shell.today()

    def _wire(self) -> None:
        for button, call in (
            (self.back, lambda: self.turn(-1)),
            (self.forward, lambda: self.turn(1)),
            (self.to_today, self.this_week),
            (self.edit, self.ask_change),
            (self.up, lambda: self.reorder(-1)),
            (self.down, lambda: self.reorder(1)),
            (self.count, self.ask_results),
            (self.cancel, self.ask_cancel),
            (self.print, self.ask_route),
        ):
            button.clicked.connect(lambda _checked=False, call=call: call())

    def _columns(self) -> list[Column[VisitRow]]:
        said = outreach_words
        return [
            Column(
                self.tr("Day"),
                lambda row: booking_words.day(row.on_date)[5:],
                width=118,
                key="day",
                stays=True,
            ),
            Column(self.tr("No."), self._number, right=True, width=44, key="number"),
            Column(
                self.tr("Time"), lambda row: span(row.starts, row.ends), right=True, width=126, key="time"
            ),
            Column(self.tr("Where to"), lambda row: row.name, width=186, key="name", stays=True),
            Column(self.tr("Kind"), lambda row: said.kind(row.kind), width=62, key="kind"),
            Column(self.tr("Address"), lambda row: row.address, width=168, key="address"),
            Column(self.tr("Who goes"), said.staff, width=126, key="staff"),
            Column(
                self.tr("Expected"),
                lambda row: str(row.persons_expected),
                right=True,
                width=70,
                key="expected",
            ),
            Column(self.tr("State"), self._state, width=200, tone=_tone, key="state"),
        ]

    def _number(self, row: VisitRow) -> str:
        return "" if row.state is OutreachState.CANCELLED else str(row.position)

    def _state(self, row: VisitRow) -> str:
        if row.state is OutreachState.CANCELLED:
            return f"{outreach_words.state(row.state)}: {row.cancelled_because}"
        parts = (outreach_words.state(row.state), outreach_words.counts(row), outreach_words.sent(row))
        return "  ".join(filter(None, parts))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.back, self.week, self.forward, self.to_today):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.print)
        under = QHBoxLayout()
        under.setSpacing(8)
        for part in (self.edit, self.up, self.down, self.count, self.cancel):
            under.addWidget(part)
        under.addWidget(self.sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(under)
        column.addWidget(self.printer.strip)
        column.addWidget(self.table, 1)


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _tone(row: VisitRow) -> str:
    tones = {OutreachState.DONE: "success", OutreachState.CANCELLED: "muted"}
    return tones.get(row.state, "")
