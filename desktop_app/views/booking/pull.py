"""The cards to pull for a day in shelf order: each ticked by the scan of its own pouch, the missing seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.services import audit, resolve
from desktop_app.services.booking import VisitRow, visits
from desktop_app.views.booking.words import TAIL, span
from desktop_app.views.custody.band import Band
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell

NAMED = 6
"""So many missing places are named at once."""


class PullPane(FirstFocus):
    """What is ticked is kept as long as somebody is logged in here; no name stays with it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.place, self.place_name = "", ""
        self._day: date | None = None
        self._pulled: dict[tuple[str, date], set[int]] = {}
        self._asked_for_missing = False
        self._looked: tuple[str, date] | None = None
        self.rows: list[VisitRow] = []
        self.line = QLineEdit()
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(64)
        self.line.setPlaceholderText(self.tr("Scan the pouch"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.returnPressed.connect(self._entered)
        self.day = Labelled(self.tr("Day"), DateField())
        self.day.field.changed.connect(self._day_chosen)
        self.counter = plain("", "figure")
        self.band = Band()
        self.band.understood.connect(self._go_on)
        self.table = self._table()
        self.table.opened.connect(self._open)
        self.missing = QPushButton(self.tr("What is missing (F4)"))
        self.print = QPushButton(self.tr("Print list … (Ctrl+P)"))
        self.missing.clicked.connect(self.show_missing)
        self.print.clicked.connect(self.ask_file)
        self.begin_with(self.line)
        self._lay_out()

    def refresh(self) -> None:
        """Read the list again; at first for the next day on which somebody is booked."""
        if not self.place:
            self.table.show_source(ListSource[VisitRow]([]))
            self._show_rows()
            return
        acting = replace(self._shell.acting(), place=self.place)
        if self._looked and self._looked[0] != self.place:
            self._day = self._looked = None
        chosen, looked, place = self._day, self._looked, self.place

        def work(session: Session) -> tuple[date, list[VisitRow]]:
            day = chosen or visits.next_day(session, place, acting.today) or acting.today
            if looked != (place, day):
                audit.record(session, acting, "list_bookings", f"{day} {place}")
            return day, visits.in_shelf_order(session, day, place)

        run = self._shell.jobs.read if looked and looked == (place, chosen) else self._shell.jobs.look
        run(self, work, lambda found: self._show(place, *found), self._shell.fail)

    def submit(self, text: str) -> None:
        """Tick the card whose pouch was scanned; any other scan stops."""
        if not text.strip():
            return
        if self.band.is_stop():
            QApplication.beep()
            return
        number = resolve.application_id(text)
        if number is None or not resolve.is_pouch_label(text):
            self.band.warn(self.tr("Scan the label on the pouch, so that the card itself is in your hand."))
            return
        row = next((row for row in self.rows if row.application_id == number), None)
        tail = number[-TAIL:]
        if row is None:
            QApplication.beep()
            self.band.stop(
                self.tr("Card …{tail} is not on this list.").format(tail=tail),
                self.tr("Put it back to its place."),
            )
            return
        if row.booking_id in self._ticked():
            self.band.tell(self.tr("Card …{tail} is ticked already.").format(tail=tail))
            return
        self._ticked().add(row.booking_id)
        self.band.done(f"{row.shelf or self.tr('no place')}  {row.name}", self.tr("Pulled."))
        self._show_rows()
        self.table.scrollTo(self.table.rows.index(self.rows.index(row), 0))

    def show_missing(self) -> None:
        """Say which cards of the list are not pulled, and mark them."""
        missing = [row for row in self.rows if row.booking_id not in self._ticked()]
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
        self.line.clear()
        self.band.clear()
        self.rows, self._looked = [], None
        self.table.forget()

    def ask_file(self) -> QFileDialog:
        """Ask where the list goes as a PDF."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Print the list as a PDF"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        day = self._day or self._shell.today()
        dialog.selectFile(self.tr("pull_list_{day}").format(day=day.isoformat()))

        def take_file(name: str) -> None:
            self.write(Path(name))

        dialog.fileSelected.connect(take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, target: Path) -> None:
        """Write the list that is shown; it is noted who took it."""
        acting, place, day = self._shell.acting(), self.place, self._day
        detail = {"rows": len(self.rows), "operation": acting.operation}
        self._shell.jobs.look(
            self,
            lambda session: audit.record(session, acting, "print_pull_list", f"{day} {place}", detail),
            lambda _: self._write(target, acting.operation),
            self._shell.fail,
        )

    def _write(self, target: Path, operation: str) -> None:
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import pull_list
        from desktop_app.views.booking.pull_paper import lines_of, words_of

        day = self._day or self._shell.today()
        words = words_of(day, self.place_name, operation)
        made = pull_list.pdf(lines_of(self.rows), words, theme.font(theme.look()))
        try:
            target.write_bytes(made)
        except OSError as error:
            self._shell.fail(error)
            return
        self._shell.say(self.tr("Written: {name}").format(name=target.name))

    def _ticked(self) -> set[int]:
        if self._day is None:
            return set()
        return self._pulled.setdefault((self.place, self._day), set())

    def _show(self, place: str, day: date, rows: Sequence[VisitRow]) -> None:
        if place != self.place:
            return
        if self._day is None:
            self._day = day
            self.day.field.blockSignals(True)
            self.day.field.set_day(day)
            self.day.field.blockSignals(False)
        if day == self._day:
            self._looked = (place, day)
            if list(rows) != self.rows or not rows:
                self.rows = list(rows)
                self.table.show_source(ListSource(self.rows))
            self._show_rows()

    def _show_rows(self) -> None:
        self.table.reload()
        pulled = sum(row.booking_id in self._ticked() for row in self.rows)
        self.counter.setText(f"{pulled:,} / {len(self.rows):,}")
        self.print.setEnabled(bool(self.rows))

    def _day_chosen(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self._day, self._asked_for_missing = day, False
            self.band.clear()
            self.refresh()

    def _state(self, row: VisitRow) -> str:
        if row.booking_id in self._ticked():
            return "✓ " + self.tr("Pulled")
        return self.tr("Missing") if self._asked_for_missing else self.tr("Not yet")

    def _tone(self, row: VisitRow) -> str:
        if row.booking_id in self._ticked():
            return "success"
        return "error" if self._asked_for_missing else "muted"

    def _table(self) -> RowTable:
        columns: list[Column[VisitRow]] = [
            Column(self.tr("Card"), self._state, width=110, tone=self._tone),
            Column(
                self.tr("Shelf place"), lambda row: row.shelf or self.tr("no place"), right=True, width=110
            ),
            Column(self.tr("Time"), lambda row: span(row.starts, row.ends), right=True, width=130),
            Column(self.tr("Kana"), lambda row: row.kana, width=220),
            Column(self.tr("Name"), lambda row: row.name, width=200),
            Column(
                self.tr("ID ends with"), lambda row: f"…{row.application_id[-TAIL:]}", right=True, width=110
            ),
        ]
        table = RowTable(columns, self._shell.jobs)
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
        top.addWidget(self.line, 2)
        top.addWidget(self.band, 3)
        top.addLayout(right)
        under = QHBoxLayout()
        under.setSpacing(8)
        self.day.label.hide()
        self.day.setFixedWidth(theme.look().sizes["body"] * 18 + 16)
        under.addWidget(self.day)
        under.addStretch(1)
        under.addWidget(self.missing)
        under.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(under)
        column.addWidget(self.table, 1)

    def _entered(self) -> None:
        text = self.line.text()
        self.line.clear()
        if self.band.is_stop() and not text.strip():
            self._go_on()
        else:
            self.submit(text)

    def _go_on(self) -> None:
        self.band.clear()
        self.line.setFocus()

    def _open(self, row: VisitRow) -> None:
        self._shell.open_record(row.application_pk)
