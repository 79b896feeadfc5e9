"""Words for campaigns, venues, their closures and publicity, and why something of them can't be."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject

from desktop_app.campaign_terms import CampaignKind, Medium, VenueKind


class CampaignWords(QObject):
    """Words in the language that the window has now."""

    def kind(self, kind: CampaignKind) -> str:
        """What a campaign is about."""
        match kind:
            case CampaignKind.POINTS:
                return self.tr("Points")
            case CampaignKind.RENEWAL:
                return self.tr("Renewals")
            case _:
                assert_never(kind)

    def venue_kind(self, kind: VenueKind) -> str:
        """How a venue opens."""
        match kind:
            case VenueKind.PERMANENT:
                return self.tr("Permanent")
            case VenueKind.ROTATING:
                return self.tr("Rotating")
            case VenueKind.POST_OFFICE:
                return self.tr("Post office")
            case _:
                assert_never(kind)

    def medium(self, medium: Medium) -> str:
        """Where the ward tells people."""
        match medium:
            case Medium.MAGAZINE:
                return self.tr("Ward magazine")
            case Medium.WEB:
                return self.tr("Web page")
            case Medium.TELEVISION:
                return self.tr("Ward television")
            case Medium.SOCIAL:
                return self.tr("Social media")
            case _:
                assert_never(medium)

    def sample(self) -> str:
        """Mark what was shipped as an example."""
        return self.tr("sample")

    def of_rule(self) -> dict[str, str]:
        """What stops a change of a campaign or of what belongs to it."""
        return {
            "part_in_use": self.tr("Sessions at the support desk name this part: it has to stay."),
            "not_planned": self.tr("No week of these days is planned yet. Plan the rotation first."),
            "publicity_done": self.tr("This is ticked as done. Take the tick back first."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """Why a field can't be taken; * stands for every other reason."""
        return self._of_campaign() | self._of_venue()

    def _of_campaign(self) -> dict[tuple[str, str], str]:
        return {
            ("campaign_title", "missing"): self.tr("The name of the campaign is missing."),
            ("campaign_title", "taken"): self.tr("Another campaign has this name."),
            ("campaign_title", "*"): self.tr("The name has at most 60 signs."),
            ("campaign_kind", "*"): self.tr("A campaign keeps its kind. Make a new campaign instead."),
            ("claim_by", "missing"): self.tr("The last day is missing."),
            ("claim_by", "*"): self.tr("The last day lies before the first."),
            ("opens_on", "*"): self.tr("The first day is missing."),
            ("applied_by", "missing"): self.tr("Say until when the card must have been applied for."),
            ("applied_by", "*"): self.tr("This day lies after the end of the campaign."),
            ("expires_from", "*"): self.tr("Say from which day on cards expire that can be renewed."),
            ("expires_until", "missing"): self.tr("Say until which day cards expire that can be renewed."),
            ("expires_until", "*"): self.tr("The end lies before the beginning."),
            ("inquiry_name", "missing"): self.tr("Say what the inquiry line is called."),
            ("inquiry_name", "*"): self.tr("The name has at most 60 signs."),
            ("inquiry_line", "missing"): self.tr("The number of the inquiry line is missing."),
            ("inquiry_line", "*"): self.tr("A phone number has figures and hyphens: 03-5888-7707."),
            ("venues_a_week", "*"): self.tr("The number of venues a week is from 1 to 50."),
            ("parts", "*"): self.tr("A campaign has 1 to 12 parts."),
            ("part_name", "missing"): self.tr("A part has no name."),
            ("part_name", "taken"): self.tr("Two parts have the same name."),
            ("part_name", "*"): self.tr("The name of a part has at most 60 signs."),
            ("amount", "*"): self.tr("An amount is from 0 to 1,000,000, or empty."),
            ("on_date", "missing"): self.tr("The day is missing."),
            ("on_date", "outside"): self.tr("This day lies outside the campaign."),
            ("on_date", "*"): self.tr("This day is entered twice for the same venues."),
        }

    def _of_venue(self) -> dict[tuple[str, str], str]:
        return {
            ("venue_name", "missing"): self.tr("The name of the venue is missing."),
            ("venue_name", "taken"): self.tr("Another venue of this kind has this name."),
            ("venue_name", "*"): self.tr("The name has at most 60 signs."),
            ("venue_kind", "too_many"): self.tr("There are 999 venues of this kind already."),
            ("venue_kind", "*"): self.tr("A venue keeps its kind. Add a new venue instead."),
            ("venue_address", "missing"): self.tr("The address is missing."),
            ("venue_address", "*"): self.tr("The address has at most 100 signs."),
            ("district", "missing"): self.tr("The district is missing: it keeps neighbours apart in a week."),
            ("district", "*"): self.tr("The district has at most 60 signs."),
            ("coordinates", "half"): self.tr("Give both degrees or none."),
            ("coordinates", "*"): self.tr("This place is not in Japan: first latitude, then longitude."),
            ("valid_from", "*"): self.tr("The first day is missing."),
            ("valid_until", "*"): self.tr("The last day lies before the first."),
            ("venue_hours", "*"): self.tr("The venue ends before it begins."),
            ("closed_weekdays", "*"): self.tr("The venue would never open on a weekday."),
            ("substitute", "*"): self.tr("This venue can't stand in: it is the same one or of another kind."),
            ("position", "*"): self.tr("The order is from 0 to 9,999."),
            ("subject", "missing"): self.tr("Say what people are told."),
            ("subject", "*"): self.tr("The text has at most 100 signs."),
            ("due_on", "*"): self.tr("The day is missing."),
        }


campaign_words = CampaignWords()
"""The one to ask; it holds nothing but the language's words."""
