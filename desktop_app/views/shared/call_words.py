"""What came of a call, in words: for the list, the record's time line and a file."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import CallOutcome


class OutcomeWords(QObject):
    """Words in the language that the window has now."""

    def outcome(self, outcome: CallOutcome) -> str:
        """What came of a call."""
        match outcome:
            case CallOutcome.BOOKED:
                return self.tr("Booked")
            case CallOutcome.WILL_COME:
                return self.tr("Will come")
            case CallOutcome.MESSAGE_LEFT:
                return self.tr("Message left")
            case CallOutcome.NOT_REACHED:
                return self.tr("Not reached")
            case CallOutcome.WRONG_NUMBER:
                return self.tr("Wrong number")
            case CallOutcome.NOT_WANTED:
                return self.tr("Not wanted")
            case _:
                assert_never(outcome)

    def told(self, outcome: CallOutcome) -> str:
        """A call on the time line of a card."""
        return self.tr("Call: {outcome}").format(outcome=self.outcome(outcome))

    def reason(self, code: str) -> str:
        """Why somebody is called no more; empty when the code is none of these."""
        return {
            "call_not_reached": self.tr("Not reached three times"),
            "call_wrong_number": self.tr("Wrong number"),
            "call_not_wanted": self.tr("Not wanted"),
        }.get(code, "")


outcome_words = OutcomeWords()
"""The one to ask; it holds nothing but the language's words."""
