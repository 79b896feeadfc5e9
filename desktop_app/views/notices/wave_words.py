"""Words of a run that is planned: who is told first and why, what fits the weeks, who is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import RunKind, TurnReason, WaveOrder
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.notices.rows import SumRow, TurnRow, WeekSumRow


class WaveWords(QObject):
    """Words in the language that the window has now."""

    def order(self, order: WaveOrder) -> str:
        """Who is told first."""
        match order:
            case WaveOrder.USUAL:
                return self.tr("Deadlines first")
            case WaveOrder.LONGEST:
                return self.tr("Longest in custody")
            case WaveOrder.EXPIRES:
                return self.tr("Card expires first")
            case _:
                assert_never(order)

    def explained(self, order: WaveOrder) -> str:
        """The whole of an order, in a sentence."""
        match order:
            case WaveOrder.USUAL:
                return self.tr(
                    "First who can still take part in the campaign, then whose card expires within 90 days,"
                    " then who was never reminded; among equals whose card lies here longest."
                )
            case WaveOrder.LONGEST:
                return self.tr("Whose card lies here longest, whatever its dates.")
            case WaveOrder.EXPIRES:
                return self.tr("Whose card expires first; among equals whose card lies here longest.")
            case _:
                assert_never(order)

    def result(self, row: SumRow, kind: RunKind) -> str:
        """What the run would hold, and what limits it."""
        if not row.seats_free:
            return self.tr("No seat is free on these days.")
        if not row.fit:
            return self.tr("Nothing fits: the seats are taken up already.")
        if not row.waiting:
            return self.tr("Nobody waits for this.")
        count = self._count(kind, row.size)
        if row.size == row.waiting:
            text = self.tr("{count}: everybody who waits. Expected to come: {visits}.")
        elif row.size == row.fit:
            text = self.tr("{count}: as many as fit. Expected to come: {visits}.")
        else:
            text = self.tr("{count}: no more at once. Expected to come: {visits}.")
        return text.format(count=count, visits=f"{row.visits:,}")

    def proposed(self, row: SumRow, kind: RunKind) -> str:
        """The sum behind it."""
        text = self.tr(
            "{seats} seats are free. Of {told} people told before, {expected} are still expected."
            " So {count} fit."
        )
        return text.format(
            seats=f"{row.seats_free:,}",
            told=f"{row.told:,}",
            expected=f"{row.expected:,}",
            count=self._count(kind, row.fit),
        )

    def ends(self, row: SumRow, last: date) -> str:
        """That slots end before the days that are asked for."""
        if row.weeks[-1].last >= last or not row.seats_free:
            return ""
        text = self.tr("After {day} no slots are open: who would come later is to come before.")
        return text.format(day=slot_words.short_day(row.weeks[-1].last))

    def rate(self, row: SumRow, *, typed: bool) -> str:
        """How many of a hundred come, and how that is known."""
        if typed:
            text = self.tr("Of 100 people told come {percent}: as you say.")
        elif row.counted:
            text = self.tr(
                "Of 100 people told come {percent}: so it was with {counted} told 8 to 16 weeks ago."
            )
        else:
            text = self.tr(
                "Of 100 people told come {percent}: a guess, as too few were told 8 to 16 weeks ago."
            )
        return text.format(percent=row.percent, counted=f"{row.counted:,}")

    def reasons(self, row: SumRow) -> str:
        """Why the people of the run are told now, with their numbers."""
        parts = [f"{self.why(why)} {count:,}" for why, count in row.reasons]
        return self.tr("Why now: {reasons}").format(reasons=self.tr(", ").join(parts)) if parts else ""

    def why(self, reason: TurnReason) -> str:
        """Name of a reason."""
        match reason:
            case TurnReason.CAMPAIGN:
                return self.tr("campaign")
            case TurnReason.EXPIRES:
                return self.tr("card expires")
            case TurnReason.NEVER_REMINDED:
                return self.tr("never reminded")
            case TurnReason.WAITS:
                return self.tr("longest in custody")
            case _:
                assert_never(reason)

    def why_now(self, row: TurnRow) -> str:
        """Why somebody stands where he does, with the dates."""
        return self.tr(", ").join(self._with_date(why, row) for why in row.reasons)

    def week(self, row: WeekSumRow) -> str:
        """From which day to which."""
        text = self.tr("{first} – {last}")
        return text.format(first=_short(row.first), last=_short(row.last))

    def day(self, day: date | None) -> str:
        """A day in figures."""
        return day.isoformat() if day else ""

    def _with_date(self, reason: TurnReason, row: TurnRow) -> str:
        match reason:
            case TurnReason.CAMPAIGN:
                return self.tr("campaign until {day}").format(day=_short(row.deadline))
            case TurnReason.EXPIRES:
                return self.tr("card expires on {day}").format(day=_short(row.card_expires_on))
            case TurnReason.NEVER_REMINDED:
                return self.why(reason)
            case TurnReason.WAITS:
                return self.tr("in custody since {day}").format(day=row.custody_on)
            case _:
                assert_never(reason)

    def _count(self, kind: RunKind, count: int) -> str:
        if kind is RunKind.CALL:
            text = self.tr("%n call(s)", "", count)
        else:
            text = self.tr("%n letter(s)", "", count)
        return text.replace(str(count), f"{count:,}")


def _short(day: date | None) -> str:
    """A day of the coming months."""
    return f"{day.month}/{day.day}" if day else ""


wave_words = WaveWords()
"""The one to ask; it holds nothing but the language's words."""
