"""The next free times as a list, and under it the one that is held, or who was quicker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.slots.listing import SlotRow
from desktop_app.views.booking.words import booking_words, clock, span, time
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.errors import SeatsTaken
    from desktop_app.jobs import Jobs
    from desktop_app.services.booking import ToldRow
    from desktop_app.services.booking.offers import HeldRow

SEEN = {"dense": 8, "normal": 6, "large": 4}
"""Rows that are seen at once, by the size of text."""

LATE = 4
"""The column that says for what a time is too late."""


class OfferTable(RowTable):
    """chosen(slot_id) comes with each time that the keyboard stands on; the first is chosen at once."""

    chosen = Signal(int)

    def __init__(self, jobs: Jobs) -> None:
        columns: list[Column[SlotRow]] = [
            Column(
                self.tr("Day"), lambda row: booking_words.day(row.on_date), width=180, key="day", stays=True
            ),
            Column(
                self.tr("Time"),
                lambda row: span(row.starts, row.ends),
                right=True,
                width=120,
                key="time",
                stays=True,
            ),
            Column(self.tr("Place"), lambda row: row.place_name, width=190, key="place"),
            Column(
                self.tr("Free seats"),
                lambda row: f"{row.free} / {row.seats}",
                right=True,
                width=110,
                key="seats",
            ),
            Column(self.tr("Mind"), self._late, width=190, tone=lambda _: "warning", key="mind"),
        ]
        self._limits: Sequence[ToldRow] = ()
        super().__init__(columns, jobs)
        self.setAccessibleName(self.tr("Free times"))
        self.selected.connect(self._tell)

    def show_times(self, rows: Sequence[SlotRow], wanted: int = 0, limits: Sequence[ToldRow] = ()) -> None:
        """Show times and choose the wanted one, else the first; those that are too late for a card say so."""
        self._limits = limits
        self.show_column(LATE, shown=any(self._late(row) for row in rows))
        self.show_source(ListSource(rows))
        places = [place for place, row in enumerate(rows) if row.slot_id == wanted]
        if rows:
            self.selectRow(places[0] if places else 0)

    def _late(self, row: SlotRow) -> str:
        late = booking_words.too_late(self._limits, row.on_date)
        return f"⚠ {late}" if late else ""

    def _tell(self, row: object) -> None:
        if isinstance(row, SlotRow):
            self.chosen.emit(row.slot_id)


class ChosenTime(QFrame):
    """What is held for how long and what stands against it; nearest(slot_id) when it was taken."""

    nearest = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.text = plain("", "heading")
        self.detail = plain("")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.near: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.detail)
        column.addLayout(self._buttons)
        # Room for two lines at all times: nothing moves from time to time.
        self.setMinimumHeight(theme.look().sizes["target"] * 2)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._show("", "", "")

    def show_held(self, held: HeldRow, names: Mapping[int, str]) -> None:
        """Say which time is held until when, and what stands against it; with several cards whose."""
        told = [(names[one.application_pk], booking_words.warning(one)) for one in held.warnings]
        warnings = [text if len(names) == 1 else f"{name}: {text}" for name, text in told]
        slot = held.slot
        when = f"{booking_words.when(slot.on_date, slot.starts, slot.ends)}  {slot.place_name}"
        until = self.tr("Held for you until {time}. Nothing is booked yet.").format(time=clock(held.until))
        self._show("band_warning" if warnings else "card", when, "\n".join([*warnings, until]))

    def show_taken(self, error: SeatsTaken) -> None:
        """Say who was quicker, and offer the two nearest times."""
        self._show("band_warning", error_words.said(error), "")
        for slot_id, place, day, starts in error.nearest:
            text = f"{booking_words.day(day)} {time(starts)}  {place}"
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, slot_id=slot_id: self.nearest.emit(slot_id))
            self._buttons.addWidget(button)
            self.near.append(button)
        self._buttons.addStretch(1)

    def show_refusal(self, error: Exception) -> None:
        """Say why nothing was booked."""
        self._show("band_warning", error_words.said(error), "")

    def say_none(self) -> None:
        """Say that no time is free."""
        self._show(
            "band_warning",
            self.tr("No time is free from this day on."),
            self.tr("Choose another place or day, or put the person on the waiting list."),
        )

    def _show(self, kind: str, text: str, detail: str) -> None:
        while self._buttons.count():
            self._buttons.takeAt(0)
        for button in self.near:
            button.hide()
            button.deleteLater()
        self.near = []
        theme.kind(self, kind)
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
