"""What became of a family's visit, one line a card; and who waits for a seat that was given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.services.booking import BookedRow
from desktop_app.views.booking.words import COUNTER, TAIL, booking_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking import RefusedRow
    from desktop_app.services.booking.waiting import WaitingRow


class OutcomeDialog(Dialog):
    """One result a card."""

    def __init__(self, parent: QWidget, outcomes: Sequence[BookedRow | RefusedRow]) -> None:
        refused = [row for row in outcomes if not isinstance(row, BookedRow)]
        super().__init__(parent, "", "", "warning" if refused else "success")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        booked = len(outcomes) - len(refused)
        self.say_title(self.tr("{booked} of {all} cards are booked").format(booked=booked, all=len(outcomes)))
        for row in outcomes:
            tail = row.application_id[-TAIL:]
            if isinstance(row, BookedRow):
                when = booking_words.when(row.on_date, row.starts, row.ends)
                self.body.addWidget(plain(self.tr("…{tail}: booked, {when}").format(tail=tail, when=when)))
            else:
                changed = self.tr("Somebody else changed it meanwhile.")
                why = changed if row.reason == "conflict" else reason_words.of_rule(row.reason)
                text = self.tr("…{tail}: not booked. {why}").format(tail=tail, why=why)
                self.body.addWidget(plain(text, "warning"))
        self.add_button(DialogWords().close(), self.accept, "primary").setFocus()


class ProposalDialog(Dialog):
    """Accepted: somebody wants to ask the person who waits; nobody is booked by it."""

    def __init__(self, parent: QWidget, waits: WaitingRow, when: str) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Somebody waits for this seat"))
        self.body.addWidget(plain(waits.kana, "kana"))
        self.body.addWidget(plain(waits.name, "name"))
        self.body.addWidget(plain(self.tr("The seat is free again: {when}").format(when=when)))
        since = booking_words.day(waits.asked_at.astimezone(COUNTER).date())
        self.body.addWidget(
            plain(self.tr("Waits since {day}. Ask before you book.").format(day=since), "small")
        )
        self.add_button(self.tr("Later"), self.reject)
        self.yes = self.add_button(self.tr("Open the record and book …"), self.accept, "primary")
        self.yes.setFocus()
