"""Sentences for what stops a call list or one of its calls."""

from __future__ import annotations

from PySide6.QtCore import QObject


class CallReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return {
            "call_without_notice": self.tr(
                "Only who has had a notice is called. Send the first one by letter."
            ),
            "call_done": self.tr("This call is recorded already."),
            "call_dropped": self.tr("This person need not be called any more."),
            "no_call_today": self.tr("Only a call of today can be taken back."),
            "not_booked": self.tr("There is no booking yet. Book the visit first (Alt+1)."),
            "not_a_call_list": self.tr("This run goes by letter: nobody is called."),
            "nobody_to_call": self.tr("Nobody is left to be called by this run."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("call_note", "phone"): self.tr("Leave the phone number out: this program keeps none."),
            ("call_note", "*"): self.tr("The note has at most 200 letters."),
        }
