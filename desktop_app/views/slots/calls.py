"""The columns of a list of people to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.views.booking.words import span
from desktop_app.views.shared.row_table import Column
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.slots.closures import CallRow


class CallWords(QObject):
    """Holds nothing but the language's words."""

    def columns(self) -> list[Column[CallRow]]:
        """When they were to come, who they are, and the number on their notice."""
        return [
            Column(self.tr("Day"), lambda row: slot_words.long_day(row.on_date), width=190, key="day"),
            Column(
                self.tr("Time"), lambda row: span(row.starts, row.ends), right=True, width=110, key="time"
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=180, key="kana", stays=True),
            Column(self.tr("Name"), lambda row: row.name, width=190, key="name", stays=True),
            Column(
                self.tr("Notice number"),
                lambda row: row.notice_number or "",
                right=True,
                width=130,
                key="notice",
            ),
        ]


def call_columns() -> list[Column[CallRow]]:
    """Columns in the language that the window has now."""
    return CallWords().columns()
