"""The cards that were sent by post: what is on its way, or everything, and how many by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.campaign_terms import PostedState
from desktop_app.services.outreach import reading
from desktop_app.services.outreach.rows import MonthRow, PostedRow
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.services.outreach.reading import PostedCards
    from desktop_app.views.shared.shell import Shell

LATE = 14
"""Days after which somebody asks where the letter is: the post keeps one for seven."""

MONTHS = 3


class PostedList(FirstFocus):
    """opened(pk) for a record."""

    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._turn, self._open = shell, 0, False
        self.way = QPushButton(self.tr("On the way  Ctrl+4"))
        self.every = QPushButton(self.tr("All  Ctrl+5"))
        for button, on_the_way in ((self.way, True), (self.every, False)):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, way=on_the_way: self.show_list(on_the_way=way))
        self.way.setChecked(True)
        self.months = plain("", "muted")
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "posted_cards", lambda row: row.posted_id)
        self.table.setAccessibleName(self.tr("Cards sent by post"))
        self.table.opened.connect(self._open_record)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.way)
        line.addWidget(self.every)
        line.addStretch(1)
        line.addWidget(self.months)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.begin_with(self.table)

    def show_list(self, *, on_the_way: bool) -> None:
        """Show what is on its way, or everything."""
        self.way.setChecked(on_the_way)
        self.every.setChecked(not on_the_way)
        self._open = False
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        self._shell.jobs.read(self, reading.months, self._say_months, self._shell.fail)
        if self._open:
            self.table.reload()
            return
        self._turn += 1
        turn, acting, way = self._turn, self._shell.acting(), self.way.isChecked()
        self._shell.jobs.look(
            self,
            lambda session: reading.open_list(session, acting, on_the_way=way),
            lambda found: self._show(turn, found),
            self._shell.fail,
        )

    def forget(self) -> None:
        """Drop the people."""
        self._turn += 1
        self._open = False
        self.table.say_when_empty("")
        self.table.forget()

    def _show(self, turn: int, found: PostedCards) -> None:
        if turn != self._turn:
            return
        self._open = True
        self.table.say_when_empty(
            self.tr("No card is on its way. One goes by three scans: its letter, its pouch, the number.")
            if found.on_the_way
            else self.tr("No card was sent by post yet.")
        )
        self.table.show_source(found)

    def _say_months(self, rows: tuple[MonthRow, ...]) -> None:
        text = self.tr("{month}: {posted} sent, {received} received, {returned} back")
        told = [
            text.format(month=row.month, posted=row.posted, received=row.received, returned=row.returned)
            for row in rows[:MONTHS]
        ]
        self.months.setText("    ".join(told))

    def _open_record(self, row: object) -> None:
        if isinstance(row, PostedRow):
            self.opened.emit(row.application_pk)

    def _columns(self) -> list[Column[PostedRow]]:
        said = outreach_words
        return [
            Column(self.tr("Tracking number"), said.number, right=True, width=150, key="number", stays=True),
            Column(
                self.tr("Sent on"), lambda row: row.posted_on.isoformat(), right=True, width=106, key="sent"
            ),
            Column(self.tr("Days"), lambda row: str(row.days), right=True, width=56, tone=_late, key="days"),
            Column(self.tr("State"), said.posted_state, width=150, tone=_tone, key="state"),
            Column(self.tr("Name"), lambda row: row.name, width=150, key="name", stays=True),
            Column(self.tr("Reading"), lambda row: row.kana, width=150, key="kana", spare=2),
            Column(
                self.tr("ID ends with"),
                lambda row: said.card(row.application_id),
                right=True,
                width=106,
                key="id",
                spare=1,
            ),
            Column(
                self.tr("Outcome on"),
                lambda row: row.ended_on.isoformat() if row.ended_on else "",
                right=True,
                width=106,
                key="ended",
            ),
            Column(
                self.tr("Because of the visit"), lambda row: row.visit or "", width=120, key="visit", spare=3
            ),
        ]


def _late(row: PostedRow) -> str:
    return "warning" if row.state is PostedState.ON_THE_WAY and row.days > LATE else ""


def _tone(row: PostedRow) -> str:
    tones = {PostedState.RECEIVED: "success", PostedState.RETURNED: "warning"}
    return tones.get(row.state, "")
