"""The way to campaigns, venues, closures and publicity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop_app.views.settings.card import Card
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.views.shared.shell import Shell


class CampaignCard(Card):
    """Says which campaign is active and opens its lists."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self._shell = shell
        self.heading.setText(self.tr("Campaigns and venues"))
        self.about = plain("")
        self.fields.addWidget(self.about)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.campaigns = QPushButton(self.tr("Campaigns …"))
        self.venues = QPushButton(self.tr("Venues …"))
        for button, page in ((self.campaigns, "campaigns"), (self.venues, "venues")):
            button.clicked.connect(
                lambda _checked=False, page=page: shell.open_screen("campaigns", page=page)
            )
            line.addWidget(button)
        line.addStretch(1)
        self.fields.addLayout(line)

    def refresh(self) -> None:
        """Read which campaign is active."""
        from desktop_app.services.campaigns import reading

        today = self._shell.today()
        self._shell.jobs.read(
            self, lambda session: reading.current(session, today), self._show, self._shell.fail
        )

    def _show(self, row: CampaignRow | None) -> None:
        if row is None:
            self.about.setText(self.tr("No campaign is active. The rotation and the support desk need one."))
            return
        text = self.tr("Active: {name}, until {day}")
        self.about.setText(text.format(name=row.name, day=row.claim_by.isoformat()))
