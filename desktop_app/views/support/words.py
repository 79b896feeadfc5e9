"""Words of the support desk for its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.campaign_terms import CheckResult, CheckWay, PartOutcome, SupportKind, SupportState
from desktop_app.services.support.eligibility import Reason

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.services.support.eligibility import EligibilityRow
    from desktop_app.services.support.rows import PartRow

COUNTER = ZoneInfo("Asia/Tokyo")


class SupportWords(QObject):
    """Words in the language that the window has now."""

    def kind(self, kind: SupportKind) -> str:
        """What a session is about."""
        match kind:
            case SupportKind.POINTS:
                return self.tr("Point support")
            case SupportKind.REGISTRATION_CHECK:
                return self.tr("Registration check")
            case _:
                assert_never(kind)

    def step(self, state: SupportState) -> str:
        """What is done while a session has this state, as a step."""
        match state:
            case SupportState.RECEIVED:
                return self.tr("Who it is")
            case SupportState.IDENTIFIED:
                return self.tr("Give the device")
            case SupportState.IN_PROGRESS:
                return self.tr("The person operates it")
            case SupportState.ENDED:
                return self.tr("Log-out")
            case SupportState.CLOSED:
                return self.tr("Closed")
            case _:
                assert_never(state)

    def part_outcome(self, outcome: PartOutcome) -> str:
        """What became of a part."""
        match outcome:
            case PartOutcome.DONE:
                return self.tr("Done")
            case PartOutcome.NOT_WANTED:
                return self.tr("Not wanted")
            case PartOutcome.NOT_DONE:
                return self.tr("Not possible")
            case _:
                assert_never(outcome)

    def broken_off(self, reason: str) -> str:
        """Why a session was broken off."""
        known = {
            "person_left": self.tr("The person left"),
            "not_eligible": self.tr("Not eligible"),
            "pin_unknown": self.tr("PIN forgotten or locked"),
            "device_trouble": self.tr("The device does not work"),
            "service_down": self.tr("The national service is down"),
            "opened_by_mistake": self.tr("Received by mistake"),
            "other_reason": self.tr("Another reason"),
        }
        return known.get(reason, reason)

    def way(self, way: CheckWay) -> str:
        """How somebody asked."""
        return self.tr("By phone") if way is CheckWay.PHONE else self.tr("At the counter")

    def result(self, result: CheckResult) -> str:
        """What a check showed."""
        match result:
            case CheckResult.GUIDED:
                return self.tr("Told how to look")
            case CheckResult.RIGHT:
                return self.tr("Own account")
            case CheckResult.WRONG_ACCOUNT:
                return self.tr("Somebody else's account")
            case CheckResult.UNCLEAR:
                return self.tr("Unclear")
            case _:
                assert_never(result)

    def day(self, day: date) -> str:
        """Write a day as it is said."""
        return self.tr("{year}-{month:02}-{day:02}").format(year=day.year, month=day.month, day=day.day)

    def time(self, at: datetime) -> str:
        """Write a moment at the counter."""
        return f"{at.astimezone(COUNTER):%H:%M}"

    def since(self, at: datetime, today: date) -> str:
        """Write since when something is open; the day only where it is another one."""
        there = at.astimezone(COUNTER)
        return self.time(at) if there.date() == today else f"{self.day(there.date())} {self.time(at)}"

    def part(self, part: PartRow) -> str:
        """Name a part with its points."""
        if part.amount is None:
            return part.name
        return self.tr("{part} ({points} points)").format(part=part.name, points=f"{part.amount:,}")

    def eligibility(self, row: EligibilityRow) -> str:
        """Say in one sentence whether somebody can take part, and why."""
        known = self._open() | self._closed() | self._later()
        on = self.day(row.on) if row.on else ""
        until = self.day(row.until) if row.until else ""
        return known[row.reason].format(on=on, until=until)

    def _open(self) -> dict[Reason, str]:
        return {
            Reason.HAS_CARD: self.tr(
                "Can claim until {until}: applied on {on}, and the card was handed over."
            ),
            Reason.TOLD_IN_TIME: self.tr(
                "Can claim until {until} if the card is at hand: applied on {on}, as told."
            ),
            Reason.NOTHING_KNOWN: self.tr(
                "Not known yet: ask when the card was applied for, and look at the days printed on it."
            ),
            Reason.FOR_ANYBODY: self.tr("Anybody may have their own registration looked up."),
            Reason.RENEWABLE: self.tr("Can renew since {on}: it expires on {until}."),
        }

    def _later(self) -> dict[Reason, str]:
        return {
            Reason.NOT_BEGUN: self.tr("Not yet: it begins on {on} and ends on {until}."),
            Reason.CARD_WAITS: self.tr(
                "Collect the card first: it waits at the ward. After that, claim until {until}."
            ),
            Reason.CARD_TO_COME: self.tr(
                "The card is not ready yet (applied on {on}). Once it is collected, claim until {until}."
            ),
            Reason.CERTIFICATES_EXPIRED: self.tr(
                "Renew the certificates first: they expired on {on}. After that, claim until {until}."
            ),
            Reason.RENEWABLE_LATER: self.tr("Too early: it expires on {until} and can be renewed from {on}."),
        }

    def _closed(self) -> dict[Reason, str]:
        return {
            Reason.OVER: self.tr("Can't claim any more: it ended on {on}."),
            Reason.APPLIED_TOO_LATE: self.tr(
                "Can't claim: applied on {on}, and it is for cards applied for until {until}."
            ),
            Reason.REJECTED: self.tr("Can't claim: the application was rejected, there is no card."),
            Reason.WITHDRAWN: self.tr("Can't claim: the handover of this card was called off."),
            Reason.LAPSED: self.tr("Can't claim: this card has lapsed."),
            Reason.DISPOSED: self.tr("Can't claim: this card is disposed of."),
            Reason.EXPIRED: self.tr(
                "The card or its certificate expired on {on}: renew it at the ward first."
            ),
            Reason.OUTSIDE_RENEWAL: self.tr("Nothing to renew now: it does not expire within this campaign."),
        }


support_words = SupportWords()
"""The one to ask; it holds nothing but the language's words."""
