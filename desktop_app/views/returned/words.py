"""Words of the work on returned mail: states, reasons, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import NotAllowed
from desktop_app.services.returned.listing import ALL_TO_DO, BEFORE
from desktop_app.views.custody.words import custody_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.errors import Refused
    from desktop_app.services.returned.listing import Filter
    from desktop_app.services.returned.rows import CountRow, PastRow, TakenRow, WorkRow

SIGNS = {
    AddressState.NEWER: "◆",
    AddressState.OPEN: "○",
    AddressState.TO_SEND: "→",
    AddressState.HELD: "‖",
    AddressState.SENT: "✓",
    AddressState.CLOSED: "✓",
}
TAIL = 6


class ReturnedWords(QObject):
    """Holds nothing but the language's words."""

    def state(self, state: AddressState) -> str:
        """Where the work is."""
        match state:
            case AddressState.OPEN:
                return self.tr("To look into")
            case AddressState.NEWER:
                return self.tr("New address")
            case AddressState.TO_SEND:
                return self.tr("To send again")
            case AddressState.HELD:
                return self.tr("On hold")
            case AddressState.SENT:
                return self.tr("Sent again")
            case AddressState.CLOSED:
                return self.tr("Closed")
            case _:
                assert_never(state)

    def signed(self, row: WorkRow) -> str:
        """The state in a list: told by its sign too."""
        return f"{SIGNS[row.state]} {self.state(row.state)}"

    def reason(self, code: str | None) -> str:
        """Why nothing more is done."""
        known = {
            AddressEnd.MOVED_OUT: self.tr("Moved out"),
            AddressEnd.DIED: self.tr("Died"),
            AddressEnd.REACHED: self.tr("Reached in another way"),
            AddressEnd.OTHER: self.tr("Another reason"),
            AddressEnd.COLLECTED: self.tr("The card is with its person"),
            AddressEnd.BOOKED: self.tr("Has a booking"),
            AddressEnd.LEFT: self.tr("The card left custody"),
            AddressEnd.LAPSED: self.tr("The ledger says: moved out or died"),
            AddressEnd.TOLD: self.tr("Told by another letter"),
            AddressEnd.AGAIN: self.tr("Mail came back once more"),
        }
        return known[AddressEnd(code)] if code else ""

    def notice(self, number: int) -> str:
        """Which mail it was."""
        return self.tr("Notice {n}").format(n=number) if number else self.tr("The card by post")

    def next_step(self, row: WorkRow) -> str:
        """What to do now, in a sentence."""
        match row.state:
            case AddressState.NEWER:
                said = (
                    self.tr("The ledger has a newer address. Compare it, then send the letter again.")
                    if row.differs
                    else self.tr("The ledger changed the address, and it is again that of the letter.")
                )
            case AddressState.OPEN:
                said = self.tr(
                    "No newer address yet. Ask the resident register, hold the card, or close the work."
                )
            case AddressState.TO_SEND:
                run = self.tr("The letter is in run {n} of the notices.").format(n=row.run_id)
                said = run if row.run_id else self.tr("The letter waits for the next run of notices.")
            case AddressState.HELD:
                until = self.tr("On hold until {day}: {why}").format(day=row.held_until, why=row.held_for)
                forever = self.tr("On hold without an end: {why}").format(why=row.held_for)
                said = until if row.held_until else forever
            case AddressState.SENT | AddressState.CLOSED:
                said = self._over(row)
            case _:
                assert_never(row.state)
        return said

    def past(self, row: PastRow) -> str:
        """One earlier return in a line."""
        said = [str(row.returned_on), self.notice(row.notice_number), self.state(row.state)]
        said += [self.reason(row.reason)] if row.reason else []
        return self.tr(" · ").join(said)

    def taken(self, row: TakenRow) -> tuple[str, str]:
        """What came of a scan: a sentence, and what to do with the envelope."""
        tail = row.application_id[-TAIL:]
        said = [self.tr("Times that mail of this card came back: {n}").format(n=row.times)]
        if row.times <= 1:
            said = []
        if row.elsewhere:
            said.append(self.tr("The card lies at {place}.").format(place=row.office))
        if row.booked_on is not None:
            text = self.tr(
                "Noted (card …{tail}). The person has a booking on {day}: ask for the address then."
            )
            return text.format(tail=tail, day=row.booked_on), " ".join(said)
        if row.newer:
            text = self.tr("Noted (card …{tail}). The ledger already has a newer address: see the list.")
        else:
            text = self.tr("Noted (card …{tail}). The card stays on its place.")
        return text.format(tail=tail), " ".join(said)

    def said(self, error: Refused) -> str:
        """Why an envelope was not noted."""
        if isinstance(error, NotAllowed):
            known = {
                "posted": self.tr(
                    "The card itself is on its way by post. If it is in this envelope, note that under"
                    " “Outreach”."
                ),
                "handed_over": self.tr(
                    "The card is already handed over: the letter crossed it. Shred the letter."
                ),
                "lapsed": self.tr(
                    "This person moved out or died by the ledger. No letter is sent any more; shred this one."
                ),
            }
            if error.reason in known:
                return known[error.reason]
        return custody_words.said(error)

    def counts(self, row: CountRow) -> str:
        """How much there is to do, in a sentence."""
        newer = row.by_state.get(AddressState.NEWER, 0)
        send = row.by_state.get(AddressState.TO_SEND, 0)
        held = row.by_state.get(AddressState.HELD, 0)
        text = self.tr(
            "{all} to do: {newer} with a newer address, {open} to look into, {send} to send again, {held} on"
            " hold."
        )
        said = text.format(
            all=f"{row.to_do:,}",
            newer=f"{newer:,}",
            open=f"{row.by_state.get(AddressState.OPEN, 0):,}",
            send=f"{send:,}",
            held=f"{held:,}",
        )
        if row.before:
            before = self.tr(
                "The ledger tells of {n} more that nobody took up, {newer} of them with a newer address."
            )
            said += " " + before.format(n=f"{row.before:,}", newer=f"{row.before_newer:,}")
        return said

    def number(self, count: int) -> str:
        """So many rows."""
        return self.tr("{n} letter(s)", "", count).format(n=f"{count:,}")

    def names(self) -> dict[str, str]:
        """What the filters are called."""
        return {"state": self.tr("State"), "newer": self.tr("Ledger"), "place": self.tr("Place")}

    def states(self) -> dict[str, str]:
        """What can be asked for by state."""
        return {state.value: self.state(state) for state in AddressState} | {
            BEFORE: self.tr("Told by the ledger alone")
        }

    def newer(self, *, value: bool) -> str:
        """Whether the ledger has a newer address."""
        return self.tr("Has a newer address") if value else self.tr("No newer address")

    def all_to_do(self) -> str:
        """What takes all filters away."""
        return self.tr("All that is to do")

    def why_empty(self, wanted: Filter) -> str:
        """Why the list has no rows, and what to do."""
        if wanted == ALL_TO_DO:
            return self.tr(
                "No returned mail waits for anything. Scan each envelope that the post brings back;"
                " what the ledger tells of stands under “State” (Alt+1)."
            )
        return self.tr("Nothing fits all of these filters. Take one away, or all with Alt+0.")

    def headings(self) -> list[str]:
        """Headings of the exported file."""
        return [
            self.tr("Application id"),
            self.tr("Notice number"),
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Birth date"),
            self.tr("Mail"),
            self.tr("Came back"),
            self.tr("State"),
            self.tr("Postal code on the letter"),
            self.tr("Address on the letter"),
            self.tr("Name on the letter"),
            self.tr("Postal code now"),
            self.tr("Address now"),
            self.tr("Name now"),
            self.tr("Place"),
            self.tr("Remark"),
        ]

    def remark(self, row: WorkRow) -> str:
        """Reason, note and hold of a row in a line."""
        parts = [self.reason(row.reason), row.note or "", row.held_for]
        return self.tr(" · ").join(part for part in parts if part)

    def day(self, day: date | None) -> str:
        """A day, or nothing."""
        return day.isoformat() if day else ""

    def _over(self, row: WorkRow) -> str:
        if row.state is AddressState.SENT and row.reason is None:
            return self.tr("The letter went out again.")
        said = self.tr("Nothing more is done: {why}.").format(why=self.reason(row.reason))
        return f"{said} {row.note}" if row.note else said


returned_words = ReturnedWords()
"""The one to ask; it holds nothing but the language's words."""
