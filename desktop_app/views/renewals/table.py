"""What the columns of the months and of a month's people show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services import dates
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.renewals.listing import ExpiryRow
    from desktop_app.services.renewals.rows import MonthRow


class MonthColumns(QObject):
    """The columns of the months."""

    def all(self) -> list[Column[MonthRow]]:
        """From what expires to what is missing."""
        said = renewal_words
        return [
            Column(
                self.tr("Month"),
                lambda row: said.month(row.month),
                width=104,
                key="month",
                stays=True,
            ),
            self._figure(self.tr("Cards"), lambda row: row.cards, "cards", 66),
            self._figure(self.tr("Certificates"), lambda row: row.certificates, "certificates", 96),
            self._figure(self.tr("Starting"), lambda row: row.starting, "starting", 96),
            Column(self.tr("Visits expected"), said.visits, right=True, width=196, key="visits", stays=True),
            self._figure(self.tr("Needed"), lambda row: row.seats_needed, "needed", 80),
            Column(self.tr("Seats"), lambda row: said.number(row.seats), right=True, width=84, key="seats"),
            Column(
                self.tr("Booked"), lambda row: said.number(row.booked), right=True, width=78, key="booked"
            ),
            Column(
                self.tr("Left"),
                said.difference,
                right=True,
                width=80,
                tone=lambda row: "error" if (row.difference or 0) < 0 else "",
                key="difference",
                stays=True,
            ),
        ]

    def _figure(self, title: str, value: Callable[[MonthRow], int], key: str, width: int) -> Column[MonthRow]:
        return Column(title, lambda row: f"{value(row):,}", right=True, width=width, key=key)


class ExpiryColumns(QObject):
    """The columns of a month's people."""

    def all(self) -> list[Column[ExpiryRow]]:
        """The day of expiry first: it is the order of the rows."""
        return [
            Column(
                self.tr("Expires"),
                lambda row: row.expires_on.isoformat(),
                right=True,
                width=108,
                key="expires",
                stays=True,
            ),
            Column(
                self.tr("Renewal from"),
                lambda row: row.starts_on.isoformat(),
                right=True,
                width=118,
                tone=lambda row: "success" if row.under_way else "muted",
                key="starts",
            ),
            Column(self.tr("What"), lambda row: renewal_words.kind(row.kind), width=132, key="kind"),
            Column(self.tr("Name"), lambda row: row.name, width=160, key="name", stays=True),
            Column(self.tr("Reading"), lambda row: row.kana, width=160, key="kana", spare=1),
            Column(self.tr("Birth date"), lambda row: dates.in_era(row.birth_date), width=168, key="birth"),
            Column(self.tr("Address"), lambda row: row.address, width=280, key="address"),
        ]
