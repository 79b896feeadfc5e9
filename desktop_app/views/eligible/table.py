"""What the columns of the list of people to call show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services import dates
from desktop_app.views.eligible.words import eligible_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.eligible import EligibleRow

SOON = 14
"""Days: whoever has no more is marked."""


class EligibleColumns(QObject):
    """The columns in the language of the window."""

    def all(self) -> list[Column[EligibleRow]]:
        """The last possible day first: it is the order of the rows."""
        said = eligible_words
        return [
            Column(
                self.tr("Possible until"),
                lambda row: row.last_day.isoformat(),
                right=True,
                width=112,
                tone=_urgent,
                key="until",
                stays=True,
            ),
            Column(
                self.tr("Left"), lambda row: f"{row.days:,}", right=True, width=56, tone=_urgent, key="days"
            ),
            Column(self.tr("Because"), said.why, width=126, tone=_why, key="why"),
            Column(self.tr("Name"), lambda row: row.name, width=146, key="name", stays=True),
            Column(self.tr("Reading"), lambda row: row.kana, width=134, key="kana"),
            Column(self.tr("Birth date"), lambda row: _born(row.birth_date), width=118, key="birth"),
            Column(self.tr("State"), said.state, width=116, tone=_state, key="state"),
            Column(
                self.tr("Booked for"),
                lambda row: said.visit(row.booked_on, row.booked_at, row.booked_place),
                width=186,
                key="booked",
            ),
            Column(self.tr("Place"), lambda row: row.place, width=108, key="place"),
        ]


def _born(day: date) -> str:
    if day < dates.FIRST_DAY:
        return day.isoformat()
    era, year = dates.era_of(day)
    return f"{era.name[0]}{year}.{day.month}.{day.day}"


def _urgent(row: EligibleRow) -> str:
    return "warning" if row.days <= SOON else ""


def _why(row: EligibleRow) -> str:
    return "warning" if row.overdue or row.why != "claim" else "muted"


def _state(row: EligibleRow) -> str:
    if row.booked_on is not None:
        return "success"
    return "warning" if row.returned else ""
