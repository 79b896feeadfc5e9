"""The cards to pull for a day in shelf order: each ticked by the scan of its own pouch, the missing seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services import audit
from desktop_app.services.booking import VisitRow, visits
from desktop_app.services.pulling import pulls
from desktop_app.views.booking.pouch_pane import PouchPane
from desktop_app.views.booking.pull_paper import paper_of
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.booking.words import TAIL, span
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QDialog
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.pulling.rows import PulledRow
    from desktop_app.views.shared.print_out import Paper
    from desktop_app.views.shared.shell import Shell

NAMED = 6
"""So many missing places are named at once."""


class PullPane(PouchPane):
    """What is ticked is kept for every window; a wrong tick is taken back by the scan of the card's place."""

    step = "pull"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._day: date | None = None
        self._asked_for_missing = False
        self._looked: tuple[str, date] | None = None
        self.rows: list[VisitRow] = []
        self._list = ListSource[VisitRow]([])
        self.prompt(self.tr("Scan the pouch"))
        self.day = Labelled(self.tr("Day"), DateField())
        self.day.field.changed.connect(self._day_chosen)
        self.counter = plain("", "figure")
        self.table = self._table()
        self.table.opened.connect(self._open)
        self.today = QPushButton(self.tr("Today (Alt+T)"))
        self.missing = QPushButton(self.tr("What is missing (F4)"))
        self.print = QPushButton(self.tr("Print list … (Ctrl+P)"))
        self.printer = PrintOut(shell, self)
        self.today.clicked.connect(self.show_today)
        self.missing.clicked.connect(self.show_missing)
        self.print.clicked.connect(self.ask_paper)
        self._lay_out()

    def refresh(self) -> None:
        """Read the list again; at first for the next day on which somebody is booked."""
        if not self.place:
            self.table.show_source(self._list)
            self._show_rows()
            return
        acting = self.acting()
        if self._looked and self._looked[0] != self.place:
            self._day = self._looked = None
        chosen, looked, place = self._day, self._looked, self.place

        def work(session: Session) -> tuple[date, list[VisitRow]]:
            day = chosen or visits.next_day(session, place, acting.today) or acting.today
            if looked != (place, day):
                audit.record(session, acting, "list_bookings", f"{day} {place}")
            return day, visits.in_shelf_order(session, day, place)

        run = self.shell.jobs.read if looked and looked == (place, chosen) else self.shell.jobs.look
        run(self, work, lambda found: self._show(place, *found), self.shell.fail)

    def pouch(self, acting: Acting, text: str) -> Callable[[Session], PulledRow]:
        day = self._day or self.shell.today()
        return lambda session: pulls.pull(session, acting, day, text)

    def came(self, row: PulledRow) -> None:
        if row.fresh:
            self.band.done(f"{row.shelf or self.tr('no place')}  {row.name}", self.tr("Pulled."))
        else:
            text = self.tr("Card …{tail} is pulled already ({by}).")
            by = pull_words.by(row.pulled_by, row.pulled_at)
            self._offer_to_put_back(row, text.format(tail=row.application_id[-TAIL:], by=by))
        places = [at for at, one in enumerate(self.rows) if one.application_pk == row.application_pk]
        if places:
            self.table.scrollTo(self.table.rows.index(places[0], 0))

    def show_today(self) -> None:
        """Show the cards of today, for who comes without a booking."""
        self.day.field.set_day(self.shell.today())

    def show_missing(self) -> None:
        """Say which cards of the list are not pulled, and mark them."""
        missing = [row for row in self.rows if row.pulled_at is None]
        self._asked_for_missing = True
        self._show_rows()
        if not missing:
            self.band.done(self.tr("Every card of this list is pulled."))
            return
        named = "  ".join(row.shelf or f"…{row.application_id[-TAIL:]}" for row in missing[:NAMED])
        more = self.tr(" and {n} more").format(n=len(missing) - NAMED) if len(missing) > NAMED else ""
        text = self.tr("%n card(s) are missing.", "", len(missing))
        self.band.warn(text, named + more)

    def forget(self) -> None:
        """Drop all names; the ticks stay."""
        super().forget()
        self.rows, self._looked, self._list = [], None, ListSource[VisitRow]([])
        self.table.forget()

    def ask_paper(self) -> QDialog | None:
        """Ask where the list goes; the job reads it anew."""
        return None if self.printer.busy() else self.printer.ask(self.paper())

    def paper(self) -> Paper:
        """Give the list of the day that is shown, to be printed."""
        return paper_of(self._day or self.shell.today(), self.place, self.place_name)

    def _offer_to_put_back(self, row: PulledRow, text: str) -> None:
        if row.shelf is None:
            self.band.tell(text)
            return
        self.going_back = row
        back = self.tr("Wrong? Put it back on {shelf}, then scan that place.")
        self.band.tell(text, back.format(shelf=row.shelf))

    def _show(self, place: str, day: date, rows: Sequence[VisitRow]) -> None:
        if place != self.place:
            return
        if self._day is None:
            self._day = day
            self.day.field.blockSignals(True)
            self.day.field.set_day(day)
            self.day.field.blockSignals(False)
        if day != self._day:
            return
        if self._looked != (place, day):
            self._looked, self._list = (place, day), ListSource(rows)
            self.table.show_source(self._list)
        self.rows = self._list.rows = list(rows)
        self._show_rows()

    def _show_rows(self) -> None:
        self.table.reload()
        pulled = sum(row.pulled_at is not None for row in self.rows)
        self.counter.setText(f"{pulled:,} / {len(self.rows):,}")
        self.print.setEnabled(bool(self.rows))

    def _day_chosen(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self._day, self._asked_for_missing, self.going_back = day, False, None
            self.band.clear()
            self.refresh()

    def _state(self, row: VisitRow) -> str:
        if row.pulled_at is not None:
            return "✓ " + self.tr("Pulled")
        return self.tr("Missing") if self._asked_for_missing else self.tr("Not yet")

    def _tone(self, row: VisitRow) -> str:
        if row.pulled_at is not None:
            return "success"
        return "error" if self._asked_for_missing else "muted"

    def _table(self) -> RowTable:
        columns: list[Column[VisitRow]] = [
            Column(self.tr("Card"), self._state, width=110, tone=self._tone, key="card", stays=True),
            Column(
                self.tr("Shelf place"),
                lambda row: row.shelf or self.tr("no place"),
                right=True,
                width=110,
                key="shelf",
            ),
            Column(
                self.tr("Time"), lambda row: span(row.starts, row.ends), right=True, width=130, key="time"
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=220, key="kana", stays=True),
            Column(self.tr("Name"), lambda row: row.name, width=200, key="name", stays=True),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=110,
                key="id",
            ),
        ]
        table = RowTable(columns, self.shell.jobs)
        table.serve(self.shell, "pull", lambda row: row.booking_id)
        table.say_when_empty(self.tr("Nobody is booked here on this day: there is nothing to pull."))
        return table

    def _lay_out(self) -> None:
        self.counter.setWordWrap(False)
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        label = plain(self.tr("pulled"), "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.counter)
        right.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(24)
        right.addStretch(1)
        # A stop may be taller than the line: what stands beside it stays where it is.
        top.addWidget(self.line, 2, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.band, 3)
        top.addLayout(right)
        under = QHBoxLayout()
        under.setSpacing(8)
        self.day.label.hide()
        self.day.setFixedWidth(theme.look().sizes["body"] * 18 + 16)
        under.addWidget(self.day)
        under.addWidget(self.today)
        under.addStretch(1)
        under.addWidget(self.missing)
        under.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(under)
        column.addWidget(self.printer.strip)
        column.addWidget(self.table, 1)

    def _open(self, row: VisitRow) -> None:
        self.shell.open_record(row.application_pk)
