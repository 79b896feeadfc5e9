"""What the columns of the lists behind figures show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.figure_terms import Grain, Listed
from desktop_app.terms import Channel
from desktop_app.views.shared.row_table import Column
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.figures.behind import (
        BehindCardRow,
        BehindCountRow,
        BehindMunicipalityRow,
        BehindOfficeRow,
    )
    from desktop_app.services.support.stats import DayCountRow


class BehindColumns(QObject):
    """The columns in the language of the window."""

    def cards(self) -> list[Column[BehindCardRow]]:
        """Applications, by the day that is counted."""
        return [
            Column(
                self.tr("Applied on"),
                lambda row: row.applied_on.isoformat(),
                right=True,
                width=116,
                key="applied",
            ),
            Column(self.tr("Handed over"), _handed, right=True, width=116, key="handed"),
            Column(self.tr("Name"), lambda row: row.name, width=150, key="name", stays=True),
            Column(self.tr("Reading"), lambda row: row.kana, width=150, key="kana"),
            Column(
                self.tr("Birth date"),
                lambda row: row.birth_date.isoformat(),
                right=True,
                width=116,
                key="birth",
            ),
            Column(
                self.tr("Channel"), lambda row: words.channel(Channel(row.channel)), width=130, key="channel"
            ),
            Column(self.tr("Place"), lambda row: row.place, width=110, key="place"),
            Column(self.tr("Application id"), lambda row: row.application_id, width=250, key="application"),
        ]

    def certificates(self) -> list[Column[BehindCountRow]]:
        """Certificates by day, office and kind."""
        return [
            Column(
                self.tr("Day"),
                lambda row: row.on_date.isoformat(),
                right=True,
                width=116,
                key="day",
                stays=True,
            ),
            Column(self.tr("Counted by"), self._grain, width=130, key="grain"),
            Column(self.tr("Office"), lambda row: row.office, width=180, key="office"),
            Column(self.tr("Kind"), lambda row: row.kind, width=220, key="kind"),
            Column(self.tr("Copies"), lambda row: f"{row.count:,}", right=True, width=110, key="copies"),
        ]

    def sessions(self) -> list[Column[DayCountRow]]:
        """Sessions of a day at a window."""
        return [
            Column(
                self.tr("Day"),
                lambda row: row.on_date.isoformat(),
                right=True,
                width=116,
                key="day",
                stays=True,
            ),
            Column(self.tr("Window"), lambda row: row.venue, width=200, key="venue"),
            Column(
                self.tr("Sessions"),
                lambda row: f"{row.count.sessions:,}",
                right=True,
                width=110,
                key="sessions",
            ),
            Column(
                self.tr("Points"), lambda row: f"{row.count.points:,}", right=True, width=110, key="points"
            ),
            Column(self.tr("Done"), lambda row: f"{row.count.done:,}", right=True, width=110, key="done"),
            Column(
                self.tr("Broken off"),
                lambda row: f"{row.count.broken_off:,}",
                right=True,
                width=120,
                key="broken",
            ),
        ]

    def post_offices(self) -> list[Column[BehindOfficeRow]]:
        """What post offices helped with by month."""
        return [
            Column(self.tr("Month"), lambda row: row.month, right=True, width=100, key="month", stays=True),
            Column(self.tr("Post office"), lambda row: row.post_office, width=240, key="office"),
            Column(
                self.tr("Applications"),
                lambda row: f"{row.applications:,}",
                right=True,
                width=130,
                key="applications",
            ),
        ]

    def municipalities(self) -> list[Column[BehindMunicipalityRow]]:
        """The national table of cards."""
        return [
            Column(self.tr("As of"), lambda row: row.as_of.isoformat(), right=True, width=116, key="as_of"),
            Column(self.tr("Prefecture"), lambda row: row.prefecture, width=120, key="prefecture"),
            Column(self.tr("Municipality"), lambda row: row.name, width=200, key="name", stays=True),
            Column(
                self.tr("Population"),
                lambda row: f"{row.population:,}",
                right=True,
                width=130,
                key="population",
            ),
            Column(
                self.tr("Cards issued"), lambda row: f"{row.issued:,}", right=True, width=130, key="issued"
            ),
            Column(self.tr("Rate (%)"), lambda row: str(row.rate), right=True, width=100, key="rate"),
        ]

    def of(self, listed: Listed) -> list[Column[Any]]:
        """Give the columns of a list."""
        made = {
            Listed.CERTIFICATES: self.certificates,
            Listed.SUPPORT: self.sessions,
            Listed.POST_OFFICES: self.post_offices,
            Listed.MUNICIPALITIES: self.municipalities,
        }
        return made.get(listed, self.cards)()

    def _grain(self, row: BehindCountRow) -> str:
        return self.grain(row.grain)

    def grain(self, grain: Grain) -> str:
        """How long a count reaches."""
        names = {
            Grain.DAY: self.tr("Day"),
            Grain.MONTH: self.tr("Whole month"),
            Grain.YEAR: self.tr("Whole year"),
        }
        return names[grain]


def _handed(row: BehindCardRow) -> str:
    return row.handed_over_on.isoformat() if row.handed_over_on else ""
