"""Closures that are still to come, and the people to call because of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.slots import closures
from desktop_app.services.slots.closures import CallRow, ClosureRow
from desktop_app.terms import Role
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.slots import works
from desktop_app.views.slots.calls import call_columns
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.booking import VisitRow
    from desktop_app.views.booking.doings import Doings
    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.slots.works import Closed

SEEN = 3


class ClosuresPage(FirstFocus):
    """Somebody stays on the call list until the visit was moved or cancelled; Enter opens the record."""

    def __init__(self, shell: Shell, doings: Doings) -> None:
        super().__init__()
        self._shell, self._doings = shell, doings
        self._turn = 0
        self._names: dict[str, str] = {}
        self.closures = RowTable(self._columns(), shell.jobs)
        self.closures.setAccessibleName(self.tr("Closures to come"))
        self.closures.setFixedHeight(theme.look().sizes["row"] * (SEEN + 1) + 2)
        self.closures.serve(shell, "closures", lambda row: row.id)
        self.calls = RowTable(call_columns(), shell.jobs)
        self.calls.serve(shell, "calls", lambda row: row.booking_id)
        self.calls.setAccessibleName(self.tr("People to call"))
        self.count = plain("", "heading")
        self.withdraw_it = QPushButton(self.tr("Withdraw the closure …"))
        self.move_it = QPushButton(self.tr("Move …  Ctrl+M"))
        self.cancel_it = QPushButton(self.tr("Cancel the visit …  Ctrl+D"))
        self.cancel_it.setProperty("kind", "danger")
        self.add_it = QPushButton(self.tr("Close times …  Ctrl+B"))
        if not self._may():
            self.add_it.hide()
            self.withdraw_it.hide()
        self.begin_with(self.calls)
        self._lay_out()
        self._connect()

    def read(self) -> None:
        """Read closures and call list again; who reads the names is noted."""
        self._turn += 1
        turn = self._turn
        self._shell.jobs.look(
            self,
            works.closed(self._shell.acting()),
            lambda found: self._came(turn, found),
            self._shell.fail,
        )

    def forget(self) -> None:
        """Drop the people."""
        self._turn += 1
        self.calls.say_when_empty("")
        self.calls.forget()
        self._chosen(None)

    def _may(self) -> bool:
        return self._shell.role() is not Role.WINDOW

    def _came(self, turn: int, found: Closed) -> None:
        if turn != self._turn:
            return
        self._names = found.places
        self.closures.say_when_empty(self.tr("No closure is to come."))
        self.closures.show_source(ListSource(found.closures))
        self.withdraw_it.setEnabled(False)
        text = self.tr("To call: {n}") if found.calls else self.tr("Nobody is to be called")
        self.count.setText(text.format(n=f"{len(found.calls):,}"))
        self.calls.say_when_empty(
            self.tr("Whoever is booked in a closed time stands here until it is settled.")
        )
        self.calls.show_source(ListSource(found.calls))
        self._chosen(None)

    def _chosen(self, row: object) -> None:
        for button in (self.move_it, self.cancel_it):
            button.setEnabled(isinstance(row, CallRow))

    def _chosen_closure(self, row: object) -> None:
        self.withdraw_it.setEnabled(row is not None)

    def _visit(self, what: str) -> None:
        """Read the chosen visit as it is now, then move or cancel it."""
        row = self.calls.current_row()
        if not isinstance(row, CallRow):
            return

        def came(visit: VisitRow | None) -> None:
            if visit is not None and what == "move":
                self._doings.move(visit)
            elif visit is not None:
                self._doings.cancel(visit)

        self._shell.jobs.read(self, works.visit(row.booking_id), came, self._shell.fail)

    def _open(self, row: object) -> None:
        if isinstance(row, CallRow):
            self._shell.open_record(row.application_pk)

    def _ask_withdraw(self) -> None:
        row = self.closures.current_row()
        if isinstance(row, ClosureRow):
            text = self.tr("{when}  {reason}: these times are open again.")
            when = f"{slot_words.moment(row.starts_at)} – {slot_words.end(row.ends_at)}"
            confirm(
                self,
                self.tr("Withdraw this closure?"),
                text.format(when=when, reason=row.reason),
                self.tr("Withdraw the closure"),
                lambda: self._withdraw(row),
            )

    def _withdraw(self, row: ClosureRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: closures.withdraw(session, acting, row.id),
            lambda count: self._shell.say(self.tr("Slots open again: {n}.").format(n=f"{count:,}")),
            self._shell.fail,
        )

    def _columns(self) -> list[Column[ClosureRow]]:
        return [
            Column(
                self.tr("From"),
                lambda row: slot_words.moment(row.starts_at),
                width=190,
                key="from",
                stays=True,
            ),
            Column(self.tr("Until"), lambda row: slot_words.end(row.ends_at), width=190, key="until"),
            Column(self.tr("What is closed"), self._where, width=190, key="place"),
            Column(self.tr("Reason"), lambda row: row.reason, width=300, key="reason"),
        ]

    def _where(self, row: ClosureRow) -> str:
        return self.tr("The whole ward") if row.place is None else self._names.get(row.place, row.place)

    def _connect(self) -> None:
        self.calls.opened.connect(self._open)
        self.calls.selected.connect(self._chosen)
        self.closures.selected.connect(self._chosen_closure)
        self.withdraw_it.clicked.connect(lambda _checked=False: self._ask_withdraw())
        self.move_it.clicked.connect(lambda _checked=False: self._visit("move"))
        self.cancel_it.clicked.connect(lambda _checked=False: self._visit("cancel"))

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(plain(self.tr("Closures to come"), "heading"), 1)
        above.addWidget(self.withdraw_it)
        above.addWidget(self.add_it)
        below.addWidget(self.count, 1)
        below.addWidget(self.cancel_it)
        below.addWidget(self.move_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (above, below):
            line.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.closures)
        column.addSpacing(8)
        column.addLayout(below)
        column.addWidget(self.calls, 1)
