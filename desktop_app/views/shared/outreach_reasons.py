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
            "staff_taken": self.tr("Somebody of the staff goes on another visit at this time."),
            "visit_planned": self.tr("This visit is still planned."),
            "visit_done": self.tr("This visit is done: only its counts can still be corrected."),
            "visit_cancelled": self.tr("This visit was cancelled."),
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
            ("visit_name", "too_long"): self.tr("The name has at most 100 letters."),
            ("visit_name", "*"): self.tr("Say where the visit goes."),
            ("address", "too_long"): self.tr("The address has at most 100 letters."),
            ("address", "*"): self.tr("The address is missing."),
            ("note", "too_long"): self.tr("The note has at most 500 letters."),
            ("reason", "too_long"): self.tr("The reason has at most 500 letters."),
            ("times", "*"): self.tr("The visit ends before it begins."),
            ("on_date", "*"): self.tr("This day is too far away."),
            ("persons_expected", "*"): self.tr("From 1 to 500 persons are expected."),
            ("persons", "*"): self.tr("This count can't be right."),
            ("applications", "*"): self.tr("This count can't be right."),
            ("handed_over", "*"): self.tr("This count can't be right."),
            ("venue", "*"): self.tr("There is no such post office."),
            ("month", "in_future"): self.tr("This month is still to come."),
            ("month", "*"): self.tr("This is no month."),
            ("post_office_file", "not_csv"): self.tr("The file of post offices is a CSV file."),
            ("post_office_file", "*"): self.tr("The file has no rows with post office, month and count."),
            ("staff", "missing"): self.tr("Choose who goes."),
            ("staff", "*"): self.tr("One of the staff has no active account any more."),
            ("ended_on", "before_posting"): self.tr("This day lies before the day on which it was sent."),
            ("ended_on", "*"): self.tr("This day is in the future."),
        }
