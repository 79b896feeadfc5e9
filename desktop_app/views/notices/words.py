"""Words on screen for runs of notices: kinds, states, sums, and why a letter was taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import RunKind
from desktop_app.services.notices import rules
from desktop_app.terms import LetterFault, LetterState
from desktop_app.views.shared.call_words import outcome_words
from desktop_app.views.shared.reason_words import reason_words
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.services.notices.rows import LetterRow, RunRow, SumRow
    from desktop_app.services.returned.rows import RunReturnRow

COUNTER = ZoneInfo("Asia/Tokyo")


class NoticeWords(QObject):
    """Words in the language that the window has now."""

    def kind(self, kind: RunKind, *, reminder: bool) -> str:
        """What sort of run it is."""
        if kind is RunKind.CALL:
            return self.tr("Calls")
        return self.tr("Reminder") if reminder else self.tr("First notice")

    def place(self, row: RunRow) -> str:
        """Whose cards are told."""
        return row.place_name or self.tr("All places")

    def days(self, first: date, last: date) -> str:
        """The days whose seats are to be filled."""
        text = self.tr("{first} – {last}")
        return text.format(first=slot_words.short_day(first), last=slot_words.short_day(last))

    def state(self, state: LetterState) -> str:
        """Where a letter is."""
        match state:
            case LetterState.PICKED:
                return self.tr("To print")
            case LetterState.PRINTED:
                return self.tr("To scan")
            case LetterState.SENT:
                return "✓ " + self.tr("Sent")
            case LetterState.DROPPED:
                return self.tr("Taken out")
            case _:
                assert_never(state)

    def fault(self, fault: LetterFault) -> str:
        """Why somebody takes a letter out by hand."""
        match fault:
            case LetterFault.SPOILED:
                return self.tr("The paper is spoiled or lost")
            case LetterFault.WRONG_ADDRESS:
                return self.tr("The address can't be right")
            case LetterFault.NOT_WANTED:
                return self.tr("This person is told in another way")
            case _:
                assert_never(fault)

    def why(self, row: LetterRow) -> str:
        """Why a letter was taken out, or that it was added by hand."""
        if row.reason is None:
            return ""
        return self.reason(row.reason)

    def reason(self, code: str) -> str:
        """Sentence for a kept reason."""
        if code == rules.ADDED:
            return self.tr("Added by hand")
        if code == "run_ended":
            return self.tr("Had not gone out when the run ended")
        if code in set(LetterFault):
            return self.fault(LetterFault(code))
        return outcome_words.reason(code) or reason_words.of_rule(code)

    def told(self, row: RunRow) -> str:
        """The sum of a run that was made, in a sentence."""
        text = self.tr(
            "Planned for {seats} free seats beside {told} people told before; of 100 told come {percent}."
        )
        return text.format(seats=f"{row.seats_free:,}", told=f"{row.told:,}", percent=row.percent)

    def came_back(self, found: Sequence[RunReturnRow]) -> str:
        """How many letters of a run came back, and where to work on them."""
        if not found:
            return ""
        row = found[0]
        text = self.tr("Came back: {returned} of {sent}, with a newer address now: {newer} (Alt+T).")
        return text.format(returned=f"{row.returned:,}", sent=f"{row.sent:,}", newer=f"{row.newer:,}")

    def left_out(self, row: SumRow) -> str:
        """Who is left out although the card waits."""
        said: list[str] = []
        if row.came_back:
            said.append(self.tr("%n card(s) whose notice came back are left out.", "", row.came_back))
        if row.without_number:
            said.append(self.tr("%n card(s) without a notice number are left out.", "", row.without_number))
        return " ".join(said)

    def when(self, at: datetime | None) -> str:
        """A moment at the counter."""
        return f"{at.astimezone(COUNTER):%Y-%m-%d %H:%M}" if at else ""


notice_words = NoticeWords()
"""The one to ask; it holds nothing but the language's words."""
