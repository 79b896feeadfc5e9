"""What the desk says: steps, stops with what to do and who can help, documents still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.services import dates, guard
from desktop_app.services.documents import PHOTO
from desktop_app.terms import DocumentClass, EventKind, OldCard, Party, SecondReason
from desktop_app.views.desk.flow import Step
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.services.documents import Alternative
    from desktop_app.services.handover import StopRow

COUNTER = ZoneInfo("Asia/Tokyo")
GROUP = 6
TAIL = 6


def grouped(number: str) -> str:
    """Write a long number in groups that an eye can compare."""
    return " ".join(number[at : at + GROUP] for at in range(0, len(number), GROUP))


def notice_number(number: str | None) -> str:
    """Write a notice number with its hyphen, as on the postcard."""
    return f"{number[:3]}-{number[3:]}" if number else ""


def clock(moment: datetime) -> str:
    """Write a moment as the counter's clock shows it."""
    return f"{moment.astimezone(COUNTER):%H:%M}"


class DeskWords(QObject):
    """Words in the language that the window has now."""

    def step(self, step: Step) -> str:
        """Name of a step."""
        names = {
            Step.NOTICE: self.tr("Notice"),
            Step.CARD: self.tr("Card"),
            Step.CASE: self.tr("Who collects"),
            Step.PERSON_PAPERS: self.tr("The person's documents"),
            Step.AUTHORITY: self.tr("Reason and right to collect"),
            Step.REPRESENTATIVE_PAPERS: self.tr("Representative's documents"),
            Step.FACE: self.tr("Face, card, name"),
            Step.SECOND: self.tr("Second person"),
            Step.OLD_CARD: self.tr("Old card"),
            Step.HAND_OVER: self.tr("Hand over"),
        }
        return names[step]

    def face(self, party: Party, *, alone: bool) -> str:
        """What is compared before somebody ticks it."""
        match party:
            case Party.PERSON if alone:
                return self.tr("The face is that of the card, and the name is the same on card and documents")
            case Party.PERSON:
                return self.tr(
                    "The photo of the card is that of the person's document, and the name is the same"
                )
            case Party.REPRESENTATIVE:
                return self.tr(
                    "The representative's face and name are those of the representative's document"
                )
            case _:
                assert_never(party)

    def old_card(self, value: OldCard) -> str:
        """What became of the old card."""
        match value:
            case OldCard.RETURNED:
                return self.tr("Returned")
            case OldCard.LOST:
                return self.tr("Lost (report taken)")
            case OldCard.NONE:
                return self.tr("There is none")
            case _:
                assert_never(value)

    def second(self, value: SecondReason) -> str:
        """Why a second person is needed."""
        match value:
            case SecondReason.NAMESAKES:
                return self.tr("A card in custody could be taken for this one.")
            case SecondReason.REPRESENTATIVE:
                return self.tr("A representative collects.")
            case SecondReason.WARD:
                return self.tr("The ward asks for it at every handover.")
            case _:
                assert_never(value)

    def lacks(self, lack: Alternative) -> str:
        """What is still to be shown."""
        parts = [self._lack(what).format(n=number) for what, number in lack]
        return self.tr("Still needed: {parts}").format(parts=self.tr(", ").join(parts))

    def _lack(self, what: str) -> str:
        names = {
            DocumentClass.A.value: self.tr("{n} of class A"),
            DocumentClass.B.value: self.tr("{n} of class B"),
            DocumentClass.AUTHORITY.value: self.tr("proof of authority"),
            DocumentClass.GUARDIANSHIP.value: self.tr("proof of guardianship"),
            DocumentClass.MANDATE.value: self.tr("the mandate"),
            DocumentClass.REASON.value: self.tr("the reason"),
            PHOTO: self.tr("one with a photo"),
        }
        return names[what]

    def stop(self, stop: StopRow) -> str:
        """What is the matter, in one line."""
        return self.reason(stop.reason) or self.tr("This card may not be handed over")

    def reason(self, code: str) -> str:
        """What is the matter; nothing for a code that is not the desk's."""
        reasons = {
            "wrong_card": self.tr("This is another person's card"),
            "unknown_card": self.tr("This label belongs to no card that is known here"),
            "changed_meanwhile": self.tr("This card was changed meanwhile"),
            "handed_over": self.tr("This card is already handed over"),
            "rejected": self.tr("This application was rejected"),
            "withdrawn": self.tr("The handover of this card was called off"),
            "lapsed": self.tr("This card has lapsed"),
            "disposed": self.tr("This card is disposed of"),
            "expired": self.tr("This card has expired"),
            "not_in_custody": self.tr("This card is not in the ward's custody"),
            "not_prepared": self.tr("This card is not prepared yet"),
            "documents_missing": self.tr("Documents are still missing"),
            "face_card_name_missing": self.tr("Face, card and name are not compared yet"),
            "second_person_missing": self.tr(
                "A second person is needed now. Break off and begin with the notice again."
            ),
            "posted": self.tr("This card is on its way by post"),
            "booked_for_visit": self.tr("A visit is booked for this card"),
            "unknown_notice": self.tr("No card has this number"),
            "ambiguous_notice": self.tr("More than one card has this number; none was chosen"),
        }
        return reasons.get(code, "")

    def detail(self, stop: StopRow) -> str:
        """When it happened and who did it."""
        if stop.changed_at is not None:
            text = self.tr("{who} did this at {time}: {change}")
            return text.format(who=stop.changed_by, time=clock(stop.changed_at), change=_change(stop.change))
        if stop.hits:
            return self.tr("{n} cards fit “{text}”.").format(n=stop.hits, text=guard.mask(stop.text))
        if stop.on is not None:
            return self._since(stop.reason).format(day=_day(stop.on))
        return error_words.read(stop.text) if stop.text else ""

    def _since(self, reason: str) -> str:
        since = {
            "expired": self.tr("Valid until {day}"),
            "handed_over": self.tr("Handed over on {day}"),
            "posted": self.tr("Sent on {day}"),
            "booked_for_visit": self.tr("Booked for {day}"),
        }
        return since.get(reason) or self.tr("Since {day}")

    def what_to_do(self, stop: StopRow) -> str:
        """What the clerk does now."""
        advice = {
            "wrong_card": self._put_back(stop),
            "unknown_card": self.tr(
                "Keep this card apart. Fetch the right card and begin with the notice again."
            ),
            "changed_meanwhile": self.tr(
                "Keep the card. Ask who changed it, then begin with the notice again."
            ),
            "handed_over": self.tr("Don't hand anything over. Look at the history in the record."),
            "not_in_custody": self.tr("Don't hand anything over. Look at the history in the record."),
            "posted": self.tr("Don't hand anything over. Note the outcome under “Outreach”."),
            "booked_for_visit": self.tr("Keep the card. Cancel the visit first, then begin again."),
            "expired": self.tr("Keep the card. The person applies for a new one."),
            "not_prepared": self.tr("Keep the card and prepare it on the national terminal first."),
            "unknown_notice": self.tr("Compare the number with the postcard and scan or type it again."),
            "ambiguous_notice": self.tr("Type the 23 digits of the application ID instead."),
        }
        return advice.get(stop.reason) or self.tr("Keep the card. Don't hand it over.")

    def _put_back(self, stop: StopRow) -> str:
        if stop.came_shelf:
            return self.tr(
                "Take the card back to {shelf}. Fetch the right card and begin with the notice again."
            ).format(shelf=stop.came_shelf)
        return self.tr(
            "Take this card back to its place. Fetch the right card and begin with the notice again."
        )

    def broken_off(self, reason: str) -> str:
        """Why a handover was not finished."""
        reasons = {
            "documents_missing": self.tr("Documents are missing"),
            "person_left": self.tr("The person left or comes again"),
            "card_not_found": self.tr("The card is not in its place"),
            "opened_by_mistake": self.tr("Opened by mistake"),
            "left_screen": self.tr("Another screen was opened"),
        }
        return reasons.get(reason) or self.tr("Another reason")

    def who_helps(self) -> str:
        """Whom to ask."""
        return self.tr("A supervisor can help.")

    def recorded(self, stop: StopRow) -> str:
        """Where it is kept."""
        if stop.entry_id is None:
            return self.tr("Nothing was changed.")
        text = self.tr("Nothing was changed. It is No. {number} under “To review”.")
        return text.format(number=stop.entry_id)


def _change(code: str) -> str:
    return words.event_kind(EventKind(code)) if code in set(EventKind) else code


def _day(day: date) -> str:
    return dates.both(day)
