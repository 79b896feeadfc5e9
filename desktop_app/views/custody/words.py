"""Words for why a step of custody is stopped, and what to do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.errors import Conflict, NotAllowed
from desktop_app.views.shared.error_words import COUNTER, error_words
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.services.emptied import EmptiedRow
    from desktop_app.services.shelves import BoxRow


def when(moment: datetime) -> str:
    """Write a moment as day and time of the counter."""
    return f"{moment.astimezone(COUNTER):%Y-%m-%d %H:%M}"


class CustodyWords(QObject):
    """Says what stopped a scan; what is not of custody is said as everywhere."""

    def said(self, error: Exception) -> str:
        """Sentence for any error that a person can put right."""
        match error:
            case NotAllowed():
                return self.reason(error.reason)
            case Conflict(change="stock_take") if error.changed_at is None:
                return self.tr("{who} counts this box now. Ask before you go on.").format(
                    who=error.changed_by
                )
            case _:
                return error_words.said(error)

    def reason(self, code: str) -> str:
        """Sentence for why a rule forbids a step; here with what to do with the card in the hand."""
        return {**self._of_scans(), **self._of_shelves(), **self._of_counts()}.get(
            code
        ) or reason_words.of_rule(code)

    def of_box(self, box: BoxRow) -> str:
        """Say when a box was counted last, and when it was last found empty."""
        told: list[str] = []
        if box.counted is not None:
            last = box.counted
            text = self.tr("Counted {when} by {who}: {missing} missing, {surplus} too many.")
            counts = {"missing": last.missing, "surplus": last.surplus}
            told.append(text.format(when=when(last.at), who=last.staff_id, **counts))
        if box.emptied is not None:
            told.append(self.emptied(box.emptied))
        return "  ".join(told)

    def emptied(self, row: EmptiedRow) -> str:
        """Say when a box was found empty, and by whom."""
        text = self.tr("Found empty {when} by {first} and {second}.")
        return text.format(when=when(row.at), first=row.staff_id, second=row.second_staff_id)

    def _of_scans(self) -> dict[str, str]:
        return {
            "not_a_card": self.tr("This is the label of a place or a box, not of a card. Scan the pouch."),
            "no_delivery": self.tr("Choose the delivery first, or announce a new one."),
            "delivery_closed": self.tr("This delivery is closed. Put the card aside and ask a supervisor."),
            "already_scanned": self.tr("This card is already counted in this delivery."),
            "other_delivery": self.tr(
                "This card came with another delivery. Put it aside and look where it belongs."
            ),
            "already_in_custody": self.tr(
                "This card is already in custody. Put it aside and look at its record."
            ),
            "not_expected": self.tr("No card is expected for this application. Put it aside and ask."),
            "not_notified": self.tr("No notice was sent for this card, so that none can come back."),
            "already_returned": self.tr("It is already noted that the notice came back."),
        }

    def _of_shelves(self) -> dict[str, str]:
        return {
            "place_first": self.tr("Scan the place first, then the card."),
            "taken": self.tr("Another card lies on this place. Scan another place."),
            "already_shelved": self.tr("This card already has a place. Move it by scan (Alt+5)."),
            "not_shelved": self.tr("This card has no place yet. Put it away by scan (Alt+3)."),
            "pulled_out": self.tr(
                "This card is pulled for a visit: its place stays its own. Return it under “Visits” first."
            ),
        }

    def _of_counts(self) -> dict[str, str]:
        return {
            "box_first": self.tr("Scan the label of the box first, then its pouches."),
            "other_box": self.tr(
                "You are counting another box. Let that count rest (Esc), then scan this box."
            ),
            "already_counted": self.tr("This card is already counted."),
            "needs_pouch": self.tr(
                "Scan the label on the pouch: a notice does not show that the card is here."
            ),
            "stock_difference": self.tr("The box does not agree. Say why before you end the count."),
            "delivery_open": self.tr("Scan all cards of this delivery and close it first."),
            "cards_in_box": self.tr(
                "By the record a card is still in this box. Put it on a shelf by scan; then look again."
            ),
            "emptied_before": self.tr("It is already noted that this box is empty."),
        }


custody_words = CustodyWords()
"""The one to ask; it holds nothing but the language's words."""
