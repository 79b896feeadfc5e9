"""What is said to the person: how each part goes, and how to look up one's own registration."""

from __future__ import annotations

from PySide6.QtCore import QObject

Steps = tuple[str, ...]


class GuideWords(QObject):
    """Steps that the person takes; staff read them out and never type."""

    def rules(self) -> Steps:
        """What holds for every session."""
        return (
            self.tr("The person operates the device. Staff never type anything."),
            self.tr("Turn away while the PIN is typed. Ask for no PIN, no account number, no payment ID."),
            self.tr("Write nothing of it down, neither on paper nor here."),
        )

    def part(self, code: str) -> Steps:
        """How one part of a campaign goes."""
        known = {
            "new_card": (
                self.tr("Open the My Number Point application and choose to apply."),
                self.tr("Lay the card on the reader and type the 4-digit PIN."),
                self.tr("Choose the payment service and type its ID and code from the own note."),
                self.tr("Read the last page, agree, and wait for “completed”."),
            ),
            "health_insurance": (
                self.tr("Choose to use the card as the health insurance card."),
                self.tr("Read the terms and agree."),
                self.tr("Lay the card on the reader and type the 4-digit PIN."),
                self.tr("Wait for “completed”; it may take a day until it shows."),
            ),
            "bank_account": (
                self.tr("Choose to register the account for public payments."),
                self.tr(
                    "Only an account in the own name: that of the family, also a child's parents, is refused."
                ),
                self.tr("Type the own account, compare it with the bank book, and register it."),
                self.tr("Look once more whether the name on the page is the own name."),
            ),
            "card_renewal": (
                self.tr("Look at the expiry that is printed on the card."),
                self.tr("Apply with the letter's code by smartphone, or at the counter with a photo."),
            ),
            "certificate_renewal": (
                self.tr("Look at the expiry of the certificates on the card."),
                self.tr("They are renewed at the ward's counter; the PINs are needed there."),
            ),
            "pin_reset": (self.tr("A forgotten or locked PIN is set anew at the ward's counter."),),
        }
        return known.get(code) or (self.tr("Follow the pages of the application on the device."),)

    def check(self) -> Steps:
        """How somebody looks up on the own smartphone which account is registered."""
        return (
            self.tr("Have ready: your card, its 4-digit PIN, and a smartphone that reads the card."),
            self.tr("Open Mynaportal and log in: type the PIN yourself and hold the card to the phone."),
            self.tr("Open the page of the account for public payments."),
            self.tr("Look whether the account there is your own, in your own name."),
            self.tr("Log out of Mynaportal and close it."),
        )

    def check_wrong(self) -> str:
        """What to do when it is not the own account."""
        return self.tr("If it is somebody else's account, or you can't tell: change nothing and call us.")

    def check_help(self) -> str:
        """Who can't look alone."""
        return self.tr("Who can't look alone comes to a support window with the card; staff help to look.")

    def check_never(self) -> str:
        """What nobody is asked for."""
        return self.tr("We never ask for your PIN or your account number. Tell them to nobody.")

    def check_title(self) -> str:
        """The title on paper."""
        return self.tr("How to look up your registered account")


guide_words = GuideWords()
"""The one to ask; it holds nothing but the language's words."""
