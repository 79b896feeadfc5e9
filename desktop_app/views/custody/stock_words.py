"""Words for the count of a box: what each card is in it, and what to do with it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject

from desktop_app.terms import Finding


class StockWords(QObject):
    """Words in the language that the window has now."""

    def finding(self, finding: Finding) -> str:
        """What a card is in the count."""
        match finding:
            case Finding.HERE:
                return self.tr("Lies here")
            case Finding.PULLED:
                return self.tr("Pulled for a visit")
            case Finding.MISSING:
                return self.tr("Missing")
            case Finding.ELSEWHERE:
                return self.tr("Belongs to another box")
            case Finding.NO_PLACE:
                return self.tr("Has no place")
            case Finding.NOT_IN_CUSTODY:
                return self.tr("Not in custody")
            case Finding.UNKNOWN:
                return self.tr("Unknown card")
            case _:
                assert_never(finding)

    def to_do(self, finding: Finding, *, scanned: bool) -> str:
        """What to do with it now; scanned tells whether the pouch was found in the box."""
        match finding:
            case Finding.HERE:
                return ""
            case Finding.PULLED if scanned:
                return self.tr("Return it by scan under “Visits”, then leave it here.")
            case Finding.PULLED:
                return self.tr("Out for a visit: nothing to do.")
            case Finding.MISSING:
                return self.tr("Look in the boxes beside it and on the desks; scan it when found.")
            case Finding.ELSEWHERE:
                return self.tr("Carry it to its place, or move it here by scan (Alt+5).")
            case Finding.NO_PLACE:
                return self.tr("Put it away by scan (Alt+3).")
            case Finding.NOT_IN_CUSTODY:
                return self.tr("Put it aside, open its record and ask a supervisor.")
            case Finding.UNKNOWN:
                return self.tr("Put it aside and ask a supervisor whose it is.")
            case _:
                assert_never(finding)

    def reviewed(self, code: str) -> str:
        """Sentence of an entry in the errors to review for a difference of a count."""
        match Finding(code):
            case Finding.HERE | Finding.UNKNOWN:
                return self.finding(Finding(code))
            case Finding.PULLED:
                return self.tr("Pulled for a visit by the record, but found in its box by a count.")
            case Finding.MISSING:
                return self.tr("Should lie in this box, but was not found by a count.")
            case Finding.ELSEWHERE:
                return self.tr("Found by a count in a box where it does not belong.")
            case Finding.NO_PLACE:
                return self.tr("Found by a count in a box, but the record knows no place of it.")
            case Finding.NOT_IN_CUSTODY:
                return self.tr("Found by a count in a box, but the record says that it is not in custody.")


stock_words = StockWords()
"""The one to ask; it holds nothing but the language's words."""
