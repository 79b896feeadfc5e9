"""Sentences for what stops a card on its way by post, an outreach visit, or a count of a post office."""

from __future__ import annotations

from PySide6.QtCore import QObject


class OutreachReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return {
            "posted": self.tr("This card is on its way to its person by post."),
            "booked_for_visit": self.tr(
                "A visit is booked for this card. Cancel the visit before the card is sent."
            ),
            "tracking_taken": self.tr("Another card was sent with this tracking number."),
            "not_on_the_way": self.tr("This card was never sent by post."),
            "came_in": self.tr("It is already noted that the person got this card."),
            "came_back": self.tr("It is already noted that this card came back."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("tracking_number", "missing"): self.tr("Scan or type the tracking number."),
            ("tracking_number", "check_digit"): self.tr(
                "The last digit does not fit the others. Scan the number again, or type it anew."
            ),
            ("tracking_number", "*"): self.tr("A tracking number has 11 to 13 digits."),
            ("ended_on", "before_posting"): self.tr("This day lies before the day on which it was sent."),
            ("ended_on", "*"): self.tr("This day is in the future."),
        }
