"""The venues: permanent windows, those that rotate, post offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from desktop_app.campaign_terms import VenueKind
from desktop_app.services.campaigns.rows import VenueRow
from desktop_app.views.booking.words import time
from desktop_app.views.campaigns.page import Page
from desktop_app.views.campaigns.venue_dialog import VenueDialog
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.row_table import Column
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.shared.shell import Shell


class VenuesPage(Page):
    """Enter opens a venue; none is deleted, its validity ends."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "campaign_venues", self._columns(), lambda row: row.id)
        self.table.setAccessibleName(self.tr("Venues"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of venue"))
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in VenueKind:
            self.kind.addItem(campaign_words.venue_kind(kind), kind.value)
        self.kind.currentIndexChanged.connect(self._chose_kind)
        self.line.insertWidget(0, self.kind)
        self.table.opened.connect(self.open_row)

    def rows(self, known: Overview) -> Sequence[VenueRow]:
        wanted = self.kind.currentData()
        return [row for row in known.venues if wanted is None or row.kind.value == wanted]

    def counted(self, count: int) -> str:
        return self.tr("Venues: {n}").format(n=f"{count:,}")

    def empty(self, known: Overview) -> str:
        if not self.may:
            return self.tr("There is no such venue yet. A supervisor adds it.")
        if known.venues:
            return self.tr("There is no venue of this kind yet. Add one with Ctrl+N.")
        return self.tr(
            "There is no venue yet. Add one with Ctrl+N, or load the samples under “Campaigns” (Alt+1)."
        )

    def add_new(self) -> None:
        if self.known is not None:
            wanted = self.kind.currentData()
            kind = VenueKind(str(wanted)) if wanted else VenueKind.ROTATING
            VenueDialog(self._shell, self, self.known, None, kind).open()

    def open_row(self, row: object) -> None:
        """Open a venue in its dialog."""
        if isinstance(row, VenueRow) and self.known is not None:
            VenueDialog(self._shell, self, self.known, row, row.kind).open()

    def _chose_kind(self, _place: int) -> None:
        if self.known is not None:
            self.take(self.known)

    def _columns(self) -> list[Column[VenueRow]]:
        return [
            Column(self.tr("No."), lambda row: row.code, width=70, key="code", stays=True),
            Column(self.tr("Venue"), lambda row: row.name, width=240, key="name", stays=True),
            Column(self.tr("Sample"), self._sample, width=95, key="sample", spare=3),
            Column(self.tr("Kind"), lambda row: campaign_words.venue_kind(row.kind), width=125, key="kind"),
            Column(self.tr("District"), lambda row: row.district, width=90, key="district", spare=2),
            Column(
                self.tr("Hours"), lambda row: f"{time(row.starts)}–{time(row.ends)}", width=150, key="hours"
            ),
            Column(self.tr("Closed on"), self._closed, width=105, key="closed"),
            Column(self.tr("Desks"), lambda row: f"{row.desks}", width=75, right=True, key="desks"),
            Column(self.tr("Stands in"), self._substitute, width=195, key="substitute", spare=1),
            Column(self.tr("Campaign"), self._takes_part, width=110, key="campaign"),
            Column(self.tr("Valid"), self._valid, width=220, key="valid", spare=4),
        ]

    def _closed(self, row: VenueRow) -> str:
        return slot_words.join([slot_words.weekday(day) for day in sorted(row.closed_weekdays)])

    def _valid(self, row: VenueRow) -> str:
        if row.valid_until is None:
            return self.tr("from {day}").format(day=row.valid_from.isoformat())
        return f"{row.valid_from.isoformat()} – {row.valid_until.isoformat()}"

    def _substitute(self, row: VenueRow) -> str:
        return "" if self.known is None else self.known.names().get(row.substitute_id or 0, "")

    def _takes_part(self, row: VenueRow) -> str:
        known = self.known
        if known is None or known.current is None:
            return ""
        takes_part = known.current.id in known.takes_part.get(row.id, frozenset())
        return self.tr("takes part") if takes_part else self.tr("no")

    def _sample(self, row: VenueRow) -> str:
        return campaign_words.sample() if row.sample else ""
