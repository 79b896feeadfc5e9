"""Words for disposal: why a card is left out or kept, what became of it, what the counts say."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import DisposalDrop, DisposalState

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.errors import NotAllowed


class DisposalWords(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return self._of_card() | self._of_list()

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("disposal_size", "*"): self.tr("A list has from 1 to 500 cards."),
            ("counted", "*"): self.tr("This count can't be right."),
            ("second_staff", "not_of_the_counter"): self.tr(
                "This account handles no cards: the second person is of the counter."
            ),
        }

    def reason(self, code: str) -> str:
        """Why a card went off its list, or is left out: for a column."""
        known = self.of_rule() | {
            "list_ended": self.tr("Was not pulled when the list ended"),
            DisposalDrop.NOT_FOUND.value: self.drop(DisposalDrop.NOT_FOUND),
            DisposalDrop.PERSON_COMES.value: self.drop(DisposalDrop.PERSON_COMES),
            DisposalDrop.LATER.value: self.drop(DisposalDrop.LATER),
        }
        return known.get(code, "")

    def drop(self, why: DisposalDrop) -> str:
        """Why somebody takes a card off a list by hand."""
        match why:
            case DisposalDrop.NOT_FOUND:
                return self.tr("The card is not at its place")
            case DisposalDrop.PERSON_COMES:
                return self.tr("The person wants to come for it")
            case DisposalDrop.LATER:
                return self.tr("Another time")
            case _:
                assert_never(why)

    def state(self, state: DisposalState) -> str:
        """What became of a card on a list."""
        match state:
            case DisposalState.LISTED:
                return self.tr("To pull")
            case DisposalState.PULLED:
                return self.tr("Pulled")
            case DisposalState.DISPOSED:
                return self.tr("Disposed of")
            case DisposalState.DROPPED:
                return self.tr("Off the list")
            case _:
                assert_never(state)

    def left_out(self, code: str, count: int) -> str:
        """How many cards are left out, and why."""
        match code:
            case "held":
                return self.tr("%n on hold", "", count)
            case "visit_booked":
                return self.tr("%n with a booked visit", "", count)
            case "pulled_for_visit":
                return self.tr("%n pulled for a visit", "", count)
            case "waits_for_seat":
                return self.tr("%n waiting for a seat", "", count)
            case "letter_under_way":
                return self.tr("%n with a letter under way", "", count)
            case _:
                return self.tr("%n on a list already", "", count)

    def with_day(self, said: str, error: NotAllowed) -> str:
        """A sentence with the day that belongs to it."""
        return said if error.on is None else f"{said} ({self.day(error.on)})"

    def day(self, day: date) -> str:
        """A day as it is written in lists."""
        return day.isoformat()

    def _of_card(self) -> dict[str, str]:
        return {
            "held": self.tr("This card is on hold: it must not be disposed of."),
            "visit_booked": self.tr("A visit is booked for this card: its person is about to come."),
            "pulled_for_visit": self.tr("This card is pulled for a visit: its person is about to come."),
            "waits_for_seat": self.tr("The person of this card waits for a seat."),
            "letter_under_way": self.tr("A letter to the person of this card is about to go out."),
            "kept_longer": self.tr(
                "The time of this card is not over any more: by the rule it is kept longer."
            ),
            "kept_without_end": self.tr("The rule gives no day for this card any more: it is kept."),
            "keep_rule_changed": self.tr(
                "The ward has taken another rule since: put the card on a new list."
            ),
            "no_keep_rule": self.tr(
                "The ward has taken no rule yet: a supervisor takes one in the settings, under “How long"
                " uncollected cards are kept”."
            ),
        }

    def _of_list(self) -> dict[str, str]:
        return {
            "nothing_over": self.tr("No card here may be put on a list: nobody's time is over."),
            "on_disposal_list": self.tr("This card is on a list for disposal already."),
            "not_on_disposal_list": self.tr("This card is not on this list: it must not be disposed of."),
            "dropped_from_list": self.tr("This card was taken off the list: it must not be disposed of."),
            "disposal_ended": self.tr("This list has ended."),
            "not_pulled_yet": self.tr("This card is not pulled yet: scan it under “Pull” first."),
            "second_scan_other": self.tr("The second scan was another card. Nothing was disposed of."),
            "put_back_first": self.tr(
                "This card is pulled: put it back first (scan its pouch, then its place)."
            ),
            "still_pulled": self.tr("Cards are still pulled: dispose of them or put them back first."),
        }


disposal_words = DisposalWords()
"""The one to ask; it holds nothing but the language's words."""
