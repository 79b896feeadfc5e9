"""The campaigns: one of them is active, and the screens are about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.campaigns import changing
from desktop_app.services.campaigns.rows import CampaignRow
from desktop_app.views.campaigns.campaign_dialog import CampaignDialog
from desktop_app.views.campaigns.page import Page
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.services.campaigns.shipped import LoadedRow
    from desktop_app.views.shared.shell import Shell


class CampaignsPage(Page):
    """Enter opens a campaign; the shipped ones are loaded only when somebody asks for them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "campaigns", self._columns(), lambda row: row.id)
        self.table.setAccessibleName(self.tr("Campaigns"))
        self.load = self.button(
            self.tr("Load the samples …"),
            self.tr("Load the sample campaigns and venues"),
            "Alt+L",
            self.ask_load,
        )
        self.end = self.button(self.tr("End …"), self.tr("End the chosen campaign"), "Alt+E", self.ask_end)
        self.activate = self.button(
            self.tr("Make active …"), self.tr("Make the chosen campaign active"), "Alt+A", self.ask_activate
        )
        self.table.opened.connect(self.open_row)
        self.chosen(None)

    def rows(self, known: Overview) -> Sequence[CampaignRow]:
        return known.campaigns

    def counted(self, count: int) -> str:
        return self.tr("Campaigns: {n}").format(n=f"{count:,}")

    def empty(self, known: Overview) -> str:
        if not self.may or known.campaigns:
            return self.tr("There is no campaign yet. A supervisor makes one.")
        return self.tr(
            "There is no campaign yet. Make one (Ctrl+N), or load the samples of the program (Alt+L):"
            " the campaign of 2023, renewals of 2026, and invented venues that you then change."
        )

    def chosen(self, row: object) -> None:
        is_row = isinstance(row, CampaignRow)
        self.activate.setEnabled(is_row and not row.active)
        self.end.setEnabled(is_row and row.active)

    def add_new(self) -> None:
        CampaignDialog(self._shell, self, None, ()).open()

    def open_row(self, row: object) -> None:
        """Open a campaign in its dialog."""
        if isinstance(row, CampaignRow) and self.known is not None:
            CampaignDialog(self._shell, self, row, self.known.days.get(row.id, ())).open()

    def ask_activate(self) -> None:
        """Ask before the screens are about another campaign."""
        row = self.table.current_row()
        if not isinstance(row, CampaignRow) or self.known is None:
            return
        others = [other.name for other in self.known.campaigns if other.active and other.id != row.id]
        text = self.tr("The rotation, the support desk and the lists are then about “{name}”.")
        text = text.format(name=row.name)
        for other in others:
            text += "\n" + self.tr("“{name}” ends; what was kept of it stays.").format(name=other)
        title, yes = self.tr("Make this campaign the active one?"), self.tr("Make active")
        confirm(self, title, text, yes, lambda: self._activate(row))

    def ask_end(self) -> None:
        """Ask before no campaign is active any more."""
        row = self.table.current_row()
        if isinstance(row, CampaignRow) and row.active:
            text = self.tr("No campaign is active then. What was kept of “{name}” stays.")
            title, yes = self.tr("End this campaign?"), self.tr("End the campaign")
            confirm(self, title, text.format(name=row.name), yes, lambda: self._end(row))

    def ask_load(self) -> None:
        """Ask before the shipped campaigns and venues come into the ward's database."""
        text = self.tr(
            "This adds the campaign of 2023, the renewals of 2026, 2 permanent windows, and 16 venues and 20"
            " post offices that are invented and marked as a sample. What is there already stays as it is."
        )
        title, yes = self.tr("Load the samples of the program?"), self.tr("Load the samples")
        confirm(self, title, text, yes, self._load)

    def _activate(self, row: CampaignRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: changing.activate(session, acting, row),
            lambda found: self._shell.say(self.tr("Active campaign: {name}").format(name=found.name)),
            self._shell.fail,
        )

    def _end(self, row: CampaignRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: changing.end(session, acting, row),
            lambda found: self._shell.say(self.tr("“{name}” has ended.").format(name=found.name)),
            self._shell.fail,
        )

    def _load(self) -> None:
        from desktop_app.services.campaigns import shipped

        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: shipped.load(session, acting), self._loaded, self._shell.fail
        )

    def _loaded(self, row: LoadedRow) -> None:
        text = self.tr("Samples loaded. Campaigns: {campaigns}. Venues: {venues}.")
        self._shell.say(text.format(campaigns=row.campaigns, venues=row.venues))

    def _columns(self) -> list[Column[CampaignRow]]:
        return [
            Column(self.tr("Campaign"), lambda row: row.name, width=280, key="name", stays=True),
            Column(self.tr("State"), self._state, width=85, tone=_tone, key="state", stays=True),
            Column(self.tr("Kind"), lambda row: campaign_words.kind(row.kind), width=95, key="kind"),
            Column(self.tr("From"), lambda row: row.opens_on.isoformat(), width=130, key="from"),
            Column(self.tr("Until"), lambda row: row.claim_by.isoformat(), width=130, key="until"),
            Column(self.tr("For whom"), self._whom, width=310, key="whom"),
            Column(self.tr("Parts"), lambda row: f"{len(row.parts)}", width=70, right=True, key="parts"),
            Column(self.tr("Sample"), _sample, width=75, key="sample"),
        ]

    def _state(self, row: CampaignRow) -> str:
        return self.tr("active") if row.active else self.tr("not active")

    def _whom(self, row: CampaignRow) -> str:
        if row.applied_by is not None:
            return self.tr("applied for by {day}").format(day=row.applied_by.isoformat())
        if row.expires_from is None or row.expires_until is None:
            return ""
        text = self.tr("expires {first} to {last}")
        return text.format(first=row.expires_from.isoformat(), last=row.expires_until.isoformat())


def _tone(row: CampaignRow) -> str:
    return "" if row.active else "muted"


def _sample(row: CampaignRow) -> str:
    return campaign_words.sample() if row.sample else ""
