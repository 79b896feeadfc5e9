"""The visits of one card on its record page: when, where, what became of them, and what may be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.terms import BookingState
from desktop_app.views.booking.words import booking_words, span
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking import VisitRow

GREYED = {BookingState.CANCELLED, BookingState.MOVED, BookingState.NO_SHOW, BookingState.DONE}


class CardVisits(QWidget):
    """The newest first. to_move(visit) and to_cancel(visit) come from the buttons of one still to come."""

    to_move = Signal(object)
    to_cancel = Signal(object)

    def __init__(self, visits: Sequence[VisitRow]) -> None:
        super().__init__()
        self.move_button: QPushButton | None = None
        self.cancel_button: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for visit in visits:
            self._add(column, visit)

    def _add(self, column: QVBoxLayout, visit: VisitRow) -> None:
        over = visit.state in GREYED
        column.addWidget(plain(booking_words.day(visit.on_date), "muted" if over else "heading"))
        column.addWidget(plain(span(visit.starts, visit.ends), "muted" if over else "heading"))
        state = booking_words.state(visit.state)
        column.addWidget(plain(f"{visit.place_name}  {state}", "small"))
        if visit.state is BookingState.CANCELLED:
            column.addWidget(plain(booking_words.cancelled(visit), "small"))
        if visit.state is BookingState.BOOKED:
            if visit.closed:
                column.addWidget(plain(self.tr("This time is closed now: call the person."), "warning"))
            column.addLayout(self._buttons(visit))
        column.addSpacing(8)

    def _buttons(self, visit: VisitRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.move_button = QPushButton(self.tr("Move …"))
        self.move_button.clicked.connect(lambda _checked=False: self.to_move.emit(visit))
        self.cancel_button = QPushButton(self.tr("Cancel …"))
        self.cancel_button.setProperty("kind", "danger")
        self.cancel_button.clicked.connect(lambda _checked=False: self.to_cancel.emit(visit))
        line.addWidget(self.move_button)
        line.addWidget(self.cancel_button)
        line.addStretch(1)
        return line
