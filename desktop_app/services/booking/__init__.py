"""Booked visits: seats held and taken, visits moved and cancelled, and the day on which they come."""

from desktop_app.services.booking.holding import hold, release
from desktop_app.services.booking.making import book, cancel, move
from desktop_app.services.booking.rows import (
    BookedRow,
    CancelledRow,
    CardToBook,
    RefusedRow,
    ToldRow,
    VisitRow,
    Warn,
)

__all__ = [
    "BookedRow",
    "CancelledRow",
    "CardToBook",
    "RefusedRow",
    "ToldRow",
    "VisitRow",
    "Warn",
    "book",
    "cancel",
    "hold",
    "move",
    "release",
]
