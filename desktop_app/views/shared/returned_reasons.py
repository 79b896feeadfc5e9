"""Sentences for the codes with which the work on returned mail says no."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ReturnedReasons(QObject):
    """Says why, and what to do with the envelope in the hand."""

    def of_rule(self) -> dict[str, str]:
        """Why a rule forbids a step."""
        return {
            "not_a_letter": self.tr("This code is not of a letter but of another paper."),
            "never_posted": self.tr(
                "This letter was never scanned into the post bag, so it never counted as sent."
                " Scan its notice number instead, or ask who posted it."
            ),
            "newer_letter": self.tr(
                "A newer letter has gone out since. Shred this one;"
                " if the newer one comes back too, scan that."
            ),
            "not_returned": self.tr("No mail of this card has come back."),
            "taken_up": self.tr("Somebody else has just taken up this return. Look at it again."),
            "nobody_to_ask": self.tr("For all of these the ledger has a newer address: nobody to ask about."),
            "no_letters": self.tr("This is a list of calls: letters go into a run of letters."),
            "over": self.tr(
                "Nothing is left to do here: the person collected, booked, moved out, or was told meanwhile."
            ),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """Why a field can't be taken."""
        return {
            ("address_reason", "*"): self.tr("Choose why nothing more is done."),
            ("address_note", "missing"): self.tr("Say in a few words why."),
            ("address_note", "*"): self.tr("The note has at most 200 signs."),
        }
