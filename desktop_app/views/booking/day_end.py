"""The end of the day at a place: where each pulled card is, what is still open, and the closing of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.errors import Refused
from desktop_app.services import audit
from desktop_app.services.booking import coming
from desktop_app.services.pulling import control, pulls
from desktop_app.services.pulling.rows import DayRow, OpenRow
from desktop_app.terms import BookingState, Role
from desktop_app.views.booking.day_count import DayCount
from desktop_app.views.booking.pouch_pane import PouchPane
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason, confirm, plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.pulling.rows import DayEndRow, PulledRow
    from desktop_app.views.shared.shell import Shell


class DayEndPane(PouchPane):
    """Cards go back by their pouch and their place; what can't is closed by a supervisor with a reason."""

    step = "put_back"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._day: date | None = None
        self._looked: tuple[str, date] | None = None
        self._list = ListSource[OpenRow]([])
        self.found: DayRow | None = None
        self.prompt(self.tr("Scan the pouch"))
        self.day = Labelled(self.tr("Day"), DateField())
        self.day.field.changed.connect(self._day_chosen)
        self.count = DayCount()
        self.state, self.notes = plain("", "heading"), plain("", "warning")
        self.no_show = QPushButton(self.tr("Did not come (Alt+N)"))
        self.close_day = QPushButton(self.tr("Close the day (F4)"))
        self.close_day.setProperty("kind", "primary")
        self.no_show.clicked.connect(self.ask_no_show)
        self.close_day.clicked.connect(self.ask_close)
        self.table = self._table()
        self.table.opened.connect(self._open)
        self._lay_out()

    def refresh(self) -> None:
        """Read again how the day stands; the first look at it is noted."""
        if not self.place:
            self._show_day(None)
            return
        acting, place = self.acting(), self.place
        day = self._day or acting.today
        first = self._looked != (place, day)

        def work(session: Session) -> DayRow:
            if first:
                audit.record(session, acting, "list_bookings", f"{day} {place}")
            return control.day(session, place, day)

        run = self.shell.jobs.look if first else self.shell.jobs.read
        run(self, work, lambda found: self._show(day, found), self.shell.fail)

    def pouch(self, acting: Acting, text: str) -> Callable[[Session], PulledRow]:
        return lambda session: pulls.to_put_back(session, acting, text)

    def came(self, row: PulledRow) -> None:
        self.going_back = row
        text = self.tr("Put this card back on {shelf}, then scan that place.")
        self.band.tell(f"{row.shelf}  {row.name}", text.format(shelf=row.shelf))

    def forget(self) -> None:
        """Drop all names; what was closed stays closed."""
        super().forget()
        self._looked, self.found, self._list = None, None, ListSource[OpenRow]([])
        self.table.forget()

    def ask_close(self) -> None:
        """Close the day; with cards still out a supervisor is asked why, with visits open whether to."""
        found = self.found
        if found is None:
            return
        if found.closed:
            self.band.tell(pull_words.day_state(found), pull_words.end(found.ends[0]))
        elif found.count.out:
            self._ask_why(found)
        elif found.open:
            confirm(
                self,
                self.tr("Close the day with visits still open?"),
                self.tr("%n visit(s) are neither done nor noted as not come.", "", len(found.open)),
                self.tr("Close the day"),
                partial(self._close, found, ""),
            )
        else:
            self._close(found, "")

    def ask_no_show(self) -> None:
        """Ask whether the person of the chosen row didn't come."""
        row = self.table.current_row()
        if not isinstance(row, OpenRow) or row.booking_id is None or row.state is not BookingState.BOOKED:
            self.band.tell(self.tr("Choose somebody in the list who is booked and did not come."))
            return
        confirm(
            self,
            self.tr("Did this person not come?"),
            f"{pull_words.visit(row)}\n{row.kana}\n{row.name}",
            self.tr("Did not come"),
            partial(self._no_show, row),
        )

    def _ask_why(self, found: DayRow) -> None:
        text = self.tr("%n card(s) are still out.", "", found.count.out)
        if self.shell.role() is Role.SUPERVISOR:
            ask_reason(
                self,
                self.tr("Close the day with a difference"),
                text,
                self.tr("Close the day"),
                partial(self._close, found),
            )
            return
        self.band.warn(
            text, self.tr("Put them back by scan, or let a supervisor close the day with the reason.")
        )

    def _close(self, found: DayRow, reason: str) -> None:
        acting = self.acting()
        self.shell.jobs.write(
            self,
            lambda session: control.close(session, acting, found.on_date, found.count, reason),
            self._closed,
            self._said,
        )

    def _closed(self, end: DayEndRow) -> None:
        self.band.done(self.tr("The day is closed."), pull_words.end(end))

    def _no_show(self, row: OpenRow) -> None:
        acting = self.acting()

        def noted(_visit: object) -> None:
            out = self.tr("Its card is still out: scan its pouch, put it back.") if row.pulled_at else ""
            self.band.tell(self.tr("Noted: did not come."), out)

        self.shell.jobs.write(
            self,
            lambda session: coming.no_show(session, acting, row.booking_id or 0, row.version),
            noted,
            self._said,
        )

    def _said(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.band.warn(pull_words.said(error))
            self.refresh()
        else:
            self.shell.fail(error)

    def _show(self, day: date, found: DayRow) -> None:
        if found.place != self.place or day != (self._day or self.shell.today()):
            return
        if self._day is None:
            self._day = day
            self.day.field.blockSignals(True)
            self.day.field.set_day(day)
            self.day.field.blockSignals(False)
        if self._looked != (found.place, day):
            self._looked, self._list = (found.place, day), ListSource[OpenRow]([])
            self.table.show_source(self._list)
        self._show_day(found)

    def _show_day(self, found: DayRow | None) -> None:
        self.found = found
        rows = list(found.open) if found else []
        if rows != self._list.rows or not rows:
            self._list.rows = rows
            self.table.show_source(self._list)
        self.count.show_count(found.count if found else None)
        self.state.setText(pull_words.day_state(found) if found else "")
        told = pull_words.notes(found) if found else ""
        self.notes.setText(told)
        self.notes.setVisible(bool(told))
        self.close_day.setEnabled(found is not None and not found.closed)

    def _day_chosen(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self._day, self.going_back = day, None
            self.band.clear()
            self.refresh()

    def _table(self) -> RowTable:
        out, lies = self.tr("Still out"), self.tr("On its place")
        columns: list[Column[OpenRow]] = [
            Column(
                self.tr("Card"),
                lambda row: out if row.pulled_at else lies,
                width=95,
                tone=lambda row: "warning" if row.pulled_at else "muted",
                key="card",
                stays=True,
            ),
            Column(
                self.tr("Shelf place"),
                lambda row: row.shelf or self.tr("no place"),
                right=True,
                width=118,
                key="shelf",
            ),
            Column(self.tr("Visit"), pull_words.visit, width=240, key="visit"),
            Column(self.tr("Kana"), lambda row: row.kana, width=150, key="kana", stays=True),
            Column(self.tr("Name"), lambda row: row.name, width=145, key="name", stays=True),
            Column(self.tr("Pulled by"), pull_words.pulled, width=135, key="pulled"),
        ]
        table = RowTable(columns, self.shell.jobs)
        table.serve(self.shell, "day_end", lambda row: (row.application_pk, row.booking_id))
        table.say_when_empty(
            self.tr("Nothing is open: each pulled card is accounted for, and each visit is over.")
        )
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(24)
        # A stop may be taller than the line: what stands beside it stays where it is.
        top.addWidget(self.line, 2, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.band, 3)
        under = QHBoxLayout()
        under.setSpacing(8)
        self.day.label.hide()
        self.day.setFixedWidth(theme.look().sizes["body"] * 18 + 16)
        under.addWidget(self.day)
        under.addSpacing(8)
        under.addWidget(self.state, 1)
        under.addWidget(self.no_show)
        under.addWidget(self.close_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(under)
        column.addWidget(self.count)
        column.addWidget(self.notes)
        column.addWidget(self.table, 1)

    def _open(self, row: OpenRow) -> None:
        self.shell.open_record(row.application_pk)
