"""Sentences for the codes with which the support desk says no."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SupportReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step at the support desk."""
        return {
            "session_open": self.tr(
                "At this PC the log-out of the person before is not confirmed yet. Confirm it first."
            ),
            "wrong_step": self.tr("This session is at another step by now. Look at it again."),
            "parts_open": self.tr("Say of each part whether it was done."),
            "result_open": self.tr("Say what the registration check showed."),
            "result_noted": self.tr("The result of this check is noted already."),
            "no_check": self.tr("This session is no registration check."),
            "logout_open": self.tr("Confirm both first: logged out on the device, and the screen empty."),
            "no_follow_up": self.tr("There is nothing to do after this session."),
            "followed_up": self.tr("This is ticked off already."),
            "settled": self.tr("This check is settled already."),
            "nothing_waits": self.tr("Nobody waits for anything after this check."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """Fields of the support desk; * stands for every other reason."""
        return {
            ("applied_on", "*"): self.tr("The day of application lies in the future."),
            ("minutes_of_part", "*"): self.tr("The minutes are from 0 to 600."),
            ("broken_off_reason", "*"): self.tr("Say why it was broken off."),
            ("follow_up", "*"): self.tr("The follow-up has at most 200 signs."),
            ("waits_for", "wrong_account"): self.tr(
                "Where a wrong account was seen, say to whom it went and what is waited for."
            ),
            ("waits_for", "missing"): self.tr("Say what is waited for."),
            ("waits_for", "*"): self.tr("What is waited for has at most 200 signs."),
            ("escalated_to", "missing"): self.tr("Say to whom it went."),
            ("escalated_to", "*"): self.tr("This has at most 200 signs."),
            ("person", "*"): self.tr("Who asked has at most 200 signs."),
            ("due", "*"): self.tr("The day lies in the past."),
            ("settled_with", "missing"): self.tr("Say what came of it."),
            ("settled_with", "*"): self.tr("What came of it has at most 200 signs."),
        }
