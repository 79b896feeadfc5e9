"""How the ward tells of the active campaign: what is due where, and what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.campaigns import publicity
from desktop_app.services.campaigns.rows import PublicityRow
from desktop_app.views.booking.words import COUNTER
from desktop_app.views.campaigns.page import Page
from desktop_app.views.campaigns.publicity_dialog import PublicityDialog
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.row_table import Column
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.shared.shell import Shell


class PublicityPage(Page):
    """Enter opens an entry that is not done; a tick says who and when, and can be taken back."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "publicity", self._columns(), lambda row: row.id)
        self.table.setAccessibleName(self.tr("Publicity"))
        self.remove = self.button(
            self.tr("Take off …"), self.tr("Take publicity off the list"), "Alt+X", self.ask_remove
        )
        self.done = self.button(
            self.tr("Done / not done"),
            self.tr("Tick publicity as done, or not"),
            "Alt+D",
            self.tick,
            for_all=True,
        )
        self.table.opened.connect(self.open_row)
        self.chosen(None)

    def rows(self, known: Overview) -> Sequence[PublicityRow]:
        return known.publicity

    def counted(self, count: int) -> str:
        known = self.known
        left = sum(row.done_at is None for row in known.publicity) if known else 0
        return self.tr("Entries: {n}. Still to do: {left}.").format(n=f"{count:,}", left=f"{left:,}")

    def empty(self, known: Overview) -> str:
        if known.current is None:
            return self.tr("No campaign is active. Make one active under “Campaigns” (Alt+1).")
        return self.tr("Nothing is planned yet. Enter with Ctrl+N where and when people are told.")

    def chosen(self, row: object) -> None:
        is_row = isinstance(row, PublicityRow)
        self.done.setEnabled(is_row)
        self.remove.setEnabled(is_row and row.done_at is None)

    def add_new(self) -> None:
        if self.known is None:
            return
        if self.known.current is None:
            self._shell.say(self.empty(self.known))
            return
        PublicityDialog(self._shell, self, self.known.current.id, None).open()

    def open_row(self, row: object) -> None:
        """Open an entry that can still be changed."""
        if isinstance(row, PublicityRow) and self.may:
            if row.done_at is not None:
                self._shell.say(campaign_words.of_rule()["publicity_done"])
            else:
                PublicityDialog(self._shell, self, row.campaign_id, row).open()

    def tick(self) -> None:
        """Tick the chosen entry as done, or take its tick back."""
        row = self.table.current_row()
        if not isinstance(row, PublicityRow):
            return
        acting, done = self._shell.acting(), row.done_at is None
        self._shell.jobs.write(
            self,
            lambda session: publicity.tick(session, acting, row, done=done),
            self._ticked,
            self._shell.fail,
        )

    def ask_remove(self) -> None:
        """Ask before an entry goes."""
        row = self.table.current_row()
        if isinstance(row, PublicityRow) and row.done_at is None:
            text = f"{row.due_on.isoformat()}  {campaign_words.medium(row.medium)}\n{row.subject}"
            title, yes = self.tr("Take this off the list?"), self.tr("Take off")
            confirm(self, title, text, yes, lambda: self._remove(row))

    def _ticked(self, row: PublicityRow) -> None:
        text = self.tr("Done: {subject}") if row.done_at else self.tr("Not done: {subject}")
        self._shell.say(text.format(subject=row.subject))

    def _remove(self, row: PublicityRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: publicity.remove(session, acting, row),
            lambda _done: self._shell.say(self.tr("Taken off: {subject}").format(subject=row.subject)),
            self._shell.fail,
        )

    def _columns(self) -> list[Column[PublicityRow]]:
        return [
            Column(self.tr("Day"), lambda row: slot_words.long_day(row.due_on), width=180, key="day"),
            Column(self.tr("Where"), lambda row: campaign_words.medium(row.medium), width=180, key="medium"),
            Column(self.tr("What"), lambda row: row.subject, width=460, key="subject", stays=True),
            Column(self.tr("State"), self._state, width=330, key="state", stays=True, tone=self._tone),
        ]

    def _state(self, row: PublicityRow) -> str:
        if row.done_at is not None:
            at = row.done_at.astimezone(COUNTER)
            text = self.tr("done by {who}, {at}")
            return text.format(who=row.done_by, at=f"{slot_words.short_day(at.date())} {at:%H:%M}")
        days = (self._shell.today() - row.due_on).days
        if days > 0:
            return self.tr("overdue by %n day(s)", "", days)
        return self.tr("due today") if days == 0 else self.tr("to come")

    def _tone(self, row: PublicityRow) -> str:
        if row.done_at is not None:
            return "muted"
        return "warning" if row.due_on < self._shell.today() else ""
