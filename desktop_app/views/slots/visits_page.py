"""Who comes at one time: the visits of a slot, moved and cancelled from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services import dates
from desktop_app.services.booking import VisitRow
from desktop_app.services.slots import opening
from desktop_app.terms import BookingState, Role
from desktop_app.views.booking.words import booking_words
from desktop_app.views.shared.dialogs import ask_reason, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.slots import works
from desktop_app.views.slots.desks_dialog import DesksDialog
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.slots.listing import SlotRow
    from desktop_app.views.booking.doings import Doings
    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.slots.works import SlotVisits


class VisitsPage(FirstFocus):
    """back asks for the week; Enter on a visit opens its record."""

    back = Signal()

    def __init__(self, shell: Shell, doings: Doings) -> None:
        super().__init__()
        self._shell, self._doings = shell, doings
        self._slot_id = 0
        self._turn = 0
        self.slot: SlotRow | None = None
        self.to_week = QPushButton(self.tr("Week  Esc"))
        self.to_week.setProperty("kind", "quiet")
        self.said = plain("", "heading")
        self.move_it = QPushButton(self.tr("Move …  Ctrl+M"))
        self.cancel_it = QPushButton(self.tr("Cancel the visit …  Ctrl+D"))
        self.cancel_it.setProperty("kind", "danger")
        self.desks = QPushButton(self.tr("Desks …"))
        self.extra = QPushButton(self.tr("Extra seat …"))
        if shell.role() is Role.WINDOW:
            self.desks.hide()
        if shell.role() is not Role.SUPERVISOR:
            self.extra.hide()
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "slot_visits", lambda row: row.booking_id)
        self.table.setAccessibleName(self.tr("Visits"))
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._chosen)
        self.begin_with(self.table)
        self._lay_out()
        self._chosen(None)

    def read(self, slot_id: int = 0) -> None:
        """Read the visits of a slot, or those of the same again."""
        self._slot_id = slot_id or self._slot_id
        self._turn += 1
        turn = self._turn
        self._shell.jobs.look(
            self,
            works.visits_of(self._shell.acting(), self._slot_id),
            lambda found: self._came(turn, found),
            self._shell.fail,
        )

    def forget(self) -> None:
        """Drop the people."""
        self._turn += 1
        self.table.say_when_empty("")
        self.table.forget()
        self._chosen(None)

    def _came(self, turn: int, found: SlotVisits) -> None:
        if turn != self._turn:
            return
        self.slot = found.slot
        self.desks.setEnabled(found.slot is not None)
        self.extra.setEnabled(found.slot is not None)
        self.said.setText(self._title(found.slot) if found.slot else "")
        self.table.say_when_empty(
            self.tr("Nobody is booked at this time. Book from a person's record (F2, F4).")
        )
        self.table.show_source(ListSource(found.visits))
        # Of several people none is chosen: what is done next is done to one of them.
        if len(found.visits) == 1:
            self.table.selectRow(0)

    def _title(self, slot: SlotRow) -> str:
        return f"{slot.place_name}  {slot_words.slot(slot)}"

    def _chosen(self, row: object) -> None:
        may = isinstance(row, VisitRow) and row.state is BookingState.BOOKED
        self.move_it.setEnabled(may)
        self.cancel_it.setEnabled(may)

    def _visit(self) -> VisitRow | None:
        row = self.table.current_row()
        return row if isinstance(row, VisitRow) else None

    def _open(self, row: object) -> None:
        if isinstance(row, VisitRow):
            self._shell.open_record(row.application_pk)

    def _move(self) -> None:
        visit = self._visit()
        if visit is not None:
            self._doings.move(visit)

    def _cancel(self) -> None:
        visit = self._visit()
        if visit is not None:
            self._doings.cancel(visit)

    def _ask_desks(self) -> None:
        if self.slot is not None:
            DesksDialog(self._shell, self, self.slot).open()

    def _ask_extra(self) -> None:
        slot = self.slot
        if slot is not None:
            ask_reason(
                self,
                self.tr("Extra seat"),
                self.tr("One person more than there are desks can be booked at this time."),
                self.tr("Add the seat"),
                lambda why: self._add_seat(slot.slot_id, why),
            )

    def _add_seat(self, slot_id: int, reason: str) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: opening.add_extra_seat(session, acting, slot_id, reason),
            lambda _number: self._shell.say(self.tr("One extra seat was added at this time.")),
            self._shell.fail,
        )

    def _columns(self) -> list[Column[VisitRow]]:
        return [
            Column(self.tr("Kana"), lambda row: row.kana, width=210, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=210, key="name", stays=True),
            Column(self.tr("Birth date"), lambda row: dates.both(row.birth_date), width=280, key="birth"),
            Column(
                self.tr("Notice number"),
                lambda row: row.notice_number or "",
                right=True,
                width=140,
                key="notice",
            ),
            Column(self.tr("Visit"), lambda row: booking_words.state(row.state), width=100, key="state"),
        ]

    def _lay_out(self) -> None:
        self.to_week.clicked.connect(lambda _checked=False: self.back.emit())
        self.desks.clicked.connect(lambda _checked=False: self._ask_desks())
        self.extra.clicked.connect(lambda _checked=False: self._ask_extra())
        self.move_it.clicked.connect(lambda _checked=False: self._move())
        self.cancel_it.clicked.connect(lambda _checked=False: self._cancel())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.to_week)
        line.addStretch(1)
        for button in (self.desks, self.extra, self.cancel_it):
            line.addWidget(button)
        line.addWidget(self.move_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
