"""Words of the list of people to call: what it is about in a sentence, deadlines, visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.eligible import EVERYBODY, ExportWords
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import Stage
from desktop_app.views.booking.words import booking_words, time
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.services.eligible import EligibleRow, Filter


class EligibleWords(QObject):
    """Holds nothing but the language's words."""

    def people(self, number: int) -> str:
        """So many people."""
        return self.tr("{n} person(s)", "", number).format(n=f"{number:,}")

    def about(self, campaign: CampaignRow, today: date) -> str:
        """What the list is about: who, and how long there is still time."""
        left = (campaign.claim_by - today).days
        day = booking_words.day(campaign.claim_by)
        if left < 0:
            text = self.tr("{name}: the claim ended on {day}.")
            return text.format(name=campaign.name, day=day)
        if campaign.applied_by:
            text = self.tr(
                "{name}: applied for by {applied}, card still on the shelf. The claim ends on {day}, {left}."
            )
            applied = booking_words.day(campaign.applied_by)
            return text.format(name=campaign.name, applied=applied, day=day, left=self.days_left(left))
        text = self.tr("{name}: renewed, card still on the shelf. It ends on {day}, {left}.")
        return text.format(name=campaign.name, day=day, left=self.days_left(left))

    def days_left(self, days: int) -> str:
        """How many days are left."""
        if not days:
            return self.tr("today")
        return self.tr("in {n} day(s)", "", days).format(n=f"{days:,}")

    def why(self, row: EligibleRow) -> str:
        """What makes that day the last one."""
        known = {
            "claim": self.tr("Claim ends"),
            "expiry": self.tr("Card expires"),
            "kept": self.tr("Kept until"),
        }
        return self.tr("Overdue") if row.overdue else known[row.why]

    def state(self, row: EligibleRow) -> str:
        """How the person stands; who can't be reached by letter is called."""
        if row.returned:
            return self.tr("Mail back")
        return words.stage(row.stage)

    def visit(self, day: date | None, at: int | None, place: str | None) -> str:
        """The visit that is to come."""
        if day is None:
            return ""
        return f"{day:%m-%d} {time(at or 0)} {place or ''}".strip()

    def whole_visit(self, day: date | None, at: int | None, place: str | None) -> str:
        """The visit that is to come, with its year."""
        return f"{day.isoformat()} {time(at or 0)} {place or ''}".strip() if day else ""

    def booked(self, *, value: bool) -> str:
        """Whether there is a booking."""
        return self.tr("With a booking") if value else self.tr("Without a booking")

    def returned(self, *, value: bool) -> str:
        """Whether letters reach the person."""
        return self.tr("Mail came back") if value else self.tr("Letters arrive")

    def notices(self, number: int) -> str:
        """How often a notice was sent."""
        if number >= MOST_NOTICES:
            return self.tr("{n} times or more").format(n=number)
        return self.tr("Not yet") if not number else self.tr("{n} time(s)", "", number).format(n=number)

    def names(self) -> dict[str, str]:
        """What the filters are called."""
        return {
            "place": self.tr("Place"),
            "booked": self.tr("Booking"),
            "returned": self.tr("Mail"),
            "notices": self.tr("Notices"),
        }

    def everybody(self) -> str:
        """What takes all filters away."""
        return self.tr("Everybody")

    def why_empty(self, wanted: Filter) -> str:
        """Why the list has no rows, and what to do."""
        if wanted == EVERYBODY:
            return self.tr("Nobody who applied in time has a card on the shelf. There is nobody to call.")
        return self.tr("Nobody fits all of these filters. Take one away, or all with Alt+0.")

    def no_campaign(self) -> str:
        """Why there is no list."""
        return self.tr("No campaign is active. A supervisor makes one active in the settings (F10).")

    def of_export(self) -> ExportWords:
        """Words of the exported file."""
        headings = [
            self.tr("Possible until"),
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Birth date"),
            self.tr("Stage"),
            self.tr("Notice number"),
            self.tr("Application id"),
            self.tr("Place"),
            self.tr("Shelf"),
            self.tr("Notices"),
            self.tr("Booked for"),
        ]
        stages = {stage: words.stage(stage) for stage in Stage}
        return ExportWords(self.tr("To call"), headings, stages, self.whole_visit)


eligible_words = EligibleWords()
"""The one to ask; it holds nothing but the language's words."""
