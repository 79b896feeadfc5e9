"""Days on which venues are shut; those that were withdrawn stay as history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.campaigns import closures
from desktop_app.services.campaigns.rows import ClosureRow
from desktop_app.views.campaigns.closure_dialog import ShutDialog
from desktop_app.views.campaigns.page import Page
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.row_table import Column
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.shared.shell import Shell


class VenueClosuresPage(Page):
    """A closure moves no turn by itself: the rotation is planned anew by a person."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "venue_closures", self._columns(), lambda row: row.id)
        self.table.setAccessibleName(self.tr("Closures of venues"))
        self.withdraw = self.button(
            self.tr("Withdraw …"), self.tr("Withdraw the closure of a venue"), "Alt+X", self.ask_withdraw
        )
        self.chosen(None)

    def rows(self, known: Overview) -> Sequence[ClosureRow]:
        return known.closures

    def counted(self, count: int) -> str:
        return self.tr("Closures: {n}").format(n=f"{count:,}")

    def empty(self, known: Overview) -> str:
        if not known.venues:
            return self.tr("There is no venue yet that could be shut. Add venues first (Alt+2).")
        return self.tr("No venue is shut. To shut one for some days, press Ctrl+N.")

    def chosen(self, row: object) -> None:
        self.withdraw.setEnabled(isinstance(row, ClosureRow) and row.withdrawn_by is None)

    def add_new(self) -> None:
        self.shut(None)

    def shut(self, venue_id: int | None) -> None:
        """Ask for the days on which a venue is shut."""
        if self.known is not None and self.known.venues:
            ShutDialog(self._shell, self, self.known, venue_id).open()

    def ask_withdraw(self) -> None:
        """Ask before a venue opens again on these days."""
        row = self.table.current_row()
        if isinstance(row, ClosureRow) and row.withdrawn_by is None:
            text = self.tr("{venue}, {days}: it opens again. Turns that were moved meanwhile stay moved.")
            text = text.format(venue=self._venue(row), days=_days(row))
            title, yes = self.tr("Withdraw this closure of a venue?"), self.tr("Withdraw the closure")
            confirm(self, title, text, yes, lambda: self._withdraw(row))

    def _withdraw(self, row: ClosureRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: closures.withdraw(session, acting, row.id),
            lambda found: self._shell.say(
                self.tr("{venue} opens again on these days.").format(venue=self._venue(found))
            ),
            self._shell.fail,
        )

    def _venue(self, row: ClosureRow) -> str:
        return "" if self.known is None else self.known.names().get(row.venue_id, "")

    def _columns(self) -> list[Column[ClosureRow]]:
        return [
            Column(self.tr("Venue"), self._venue, width=300, key="venue", stays=True, tone=_tone),
            Column(self.tr("Days"), _days, width=300, key="days", stays=True, tone=_tone),
            Column(self.tr("Reason"), lambda row: row.reason, width=340, key="reason", tone=_tone),
            Column(self.tr("Entered by"), lambda row: row.made_by, width=140, key="by", spare=1),
            Column(self.tr("State"), self._state, width=200, key="state"),
        ]

    def _state(self, row: ClosureRow) -> str:
        if row.withdrawn_by is None:
            return self.tr("shut")
        return self.tr("withdrawn by {who}").format(who=row.withdrawn_by)


def _days(row: ClosureRow) -> str:
    if row.from_date == row.until_date:
        return slot_words.long_day(row.from_date)
    return slot_words.week(row.from_date, row.until_date)


def _tone(row: ClosureRow) -> str:
    return "" if row.withdrawn_by is None else "muted"
