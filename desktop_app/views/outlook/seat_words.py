"""Whether the seats are enough, and of what the ward knows too little for a firm answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.forecast.rows import Unsure
from desktop_app.views.outlook.words import outlook_words

if TYPE_CHECKING:
    from desktop_app.services.forecast.rows import ForecastRow


class SeatWords(QObject):
    """Words in the language that the window has now."""

    def enough(self, row: ForecastRow) -> str:
        """The first day that lacks seats, and how many wait at the busiest hour; nothing without seats."""
        if Unsure.SEATS.value in row.uncertain:
            return ""
        if not row.seats_total:
            seats = self.tr("There is no seat until then.")
        elif row.first_full_day is None:
            seats = self._too_few(row) or self.tr("No day lacks seats until then.")
        else:
            seats = self.tr("First day that lacks seats: {day}.").format(
                day=outlook_words.weekday(row.first_full_day)
            )
        return "\n".join(filter(None, (seats, self._queue(row))))

    def _too_few(self, row: ForecastRow) -> str:
        """That the goal takes more seats than there are, although all who are expected find one."""
        if not 0 < row.seats_total < row.needed_per_open_day * row.open_days:
            return ""
        text = self.tr("The goal needs {n} seats an open day; open: {seats}.")
        seats = row.seats_total // row.open_days
        return text.format(n=f"{row.needed_per_open_day:,}", seats=f"{seats:,}")

    def has_room(self, row: ForecastRow) -> bool:
        """Whether the seats are known, there are some, and no day lacks one."""
        return row.first_full_day is None and row.seats_total > 0 and Unsure.SEATS.value not in row.uncertain

    def rough(self, row: ForecastRow) -> str:
        """Of what too little is known, in one sentence; nothing where the ward's own past is long enough."""
        names = {
            Unsure.HISTORY.value: self.tr("the pace of handovers"),
            Unsure.BOOKINGS.value: self.tr("who keeps a booking"),
            Unsure.REMINDERS.value: self.tr("who answers letters"),
            Unsure.CALLS.value: self.tr("who answers calls"),
            Unsure.SEATS.value: self.tr("the seats to come"),
        }
        what = self.tr(", ").join(names[code] for code in row.uncertain if code in names)
        text = self.tr("Take this as rough: too little is known yet of {what}.")
        return text.format(what=what) if what else ""

    def _queue(self, row: ForecastRow) -> str:
        if not row.queue:
            return ""
        hour, half, most = max(row.queue, key=lambda each: (each[1], each[2]))
        if not most:
            return self.tr("At the busiest hour nobody waits.")
        text = self.tr("Busiest hour, {hour}:00: {n} waiting, seldom over {most}.")
        return text.format(hour=hour, n=half, most=most)


seat_words = SeatWords()
