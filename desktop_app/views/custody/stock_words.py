"""Words for the count of a box: what each card is in it, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.terms import Finding


class StockWords(QObject):
    """Words in the language that the window has now."""

    def finding(self, finding: Finding) -> str:
        """What a card is in the count."""
        found = {
            Finding.HERE: self.tr("Lies here"),
            Finding.PULLED: self.tr("Pulled for a visit"),
            Finding.MISSING: self.tr("Missing"),
            Finding.ELSEWHERE: self.tr("Other box"),
            Finding.NO_PLACE: self.tr("Has no place"),
            Finding.NOT_IN_CUSTODY: self.tr("Not in custody"),
            Finding.UNKNOWN: self.tr("Unknown card"),
        }
        return found[finding]

    def to_do(self, finding: Finding, *, scanned: bool) -> str:
        """What to do with it now; scanned tells whether the pouch was found in the box."""
        back = self.tr("Return it by scan under “Visits”.")
        found = {
            Finding.HERE: "",
            Finding.PULLED: back if scanned else self.tr("Out for a visit: nothing to do."),
            Finding.MISSING: self.tr("Search near it; scan it when found."),
            Finding.ELSEWHERE: self.tr("Carry it back, or move it (Alt+5)."),
            Finding.NO_PLACE: self.tr("Put it away by scan (Alt+3)."),
            Finding.NOT_IN_CUSTODY: self.tr("Put it aside and ask (Enter: record)."),
            Finding.UNKNOWN: self.tr("Put it aside and ask whose it is."),
        }
        return found[finding]

    def reviewed(self, code: str) -> str:
        """Sentence of an entry in the errors to review for a difference of a count."""
        found = {
            Finding.PULLED: self.tr("Pulled for a visit by the record, but found in its box by a count."),
            Finding.MISSING: self.tr("Should lie in this box, but was not found by a count."),
            Finding.ELSEWHERE: self.tr("Found by a count in a box where it does not belong."),
            Finding.NO_PLACE: self.tr("Found by a count in a box, but the record knows no place of it."),
            Finding.NOT_IN_CUSTODY: self.tr(
                "Found by a count in a box, but the record says that it is not in custody."
            ),
            Finding.UNKNOWN: self.tr("Found by a count in a box, but no card has this number."),
        }
        return found.get(Finding(code)) or self.finding(Finding(code))


stock_words = StockWords()
"""The one to ask; it holds nothing but the language's words."""
