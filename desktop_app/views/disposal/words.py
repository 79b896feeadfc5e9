"""Words for disposal: why a card is left out or kept, what became of it, what the counts say."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import DisposalDrop, DisposalState
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.errors import NotAllowed
    from desktop_app.services.disposal.rows import CandidateRow, CardRow, CountRow, ListRow, OverRow
    from desktop_app.services.keep_until.evaluating import KeptRow

COUNTER = ZoneInfo("Asia/Tokyo")


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
        # Imported here: these sentences are among those.
        from desktop_app.views.shared.reason_words import reason_words

        known = self.of_rule() | {
            "list_ended": self.tr("Was not pulled when the list ended"),
            DisposalDrop.NOT_FOUND.value: self.drop(DisposalDrop.NOT_FOUND),
            DisposalDrop.PERSON_COMES.value: self.drop(DisposalDrop.PERSON_COMES),
            DisposalDrop.LATER.value: self.drop(DisposalDrop.LATER),
        }
        return known.get(code) or (reason_words.of_rule(code) if code else "")

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
                return self.tr("Destroyed")
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

    def since(self, kept: KeptRow) -> str:
        """Since when a card may be disposed of, and by which days."""
        text = self.tr("May be disposed of since {day}: {why}.")
        said = text.format(day=kept.disposable_from, why=keeping_words.why(kept))
        return said + " " + self.tr("The ward was closed on the last day itself.") if kept.moved else said

    def facts(self, card: CardRow) -> str:
        """Birth date, number and place of a card."""
        text = self.tr("Born {birth}   Application {id}   Place {place}   Pulled by {who}")
        place = card.shelf or self.tr("no place")
        return text.format(birth=card.birth_date, id=card.application_id, place=place, who=card.pulled_by)

    def on_list(self, row: CardRow) -> str:
        """On which list a card stands, and whether it is out of its place."""
        if row.pulled_at:
            text = self.tr("Pulled for disposal list {number} ({when}, {who}): it is not at its place.")
            when = self.short(row.pulled_at)
            return text.format(number=row.disposal_id, when=when, who=row.pulled_by)
        return self.tr("On disposal list {number}, not pulled yet.").format(number=row.disposal_id)

    def remark(self, row: CardRow) -> str:
        """Who did what with a card, or why it is off the list."""
        if row.reason:
            return self.reason(row.reason)
        if row.disposed_at:
            text = self.tr("{when}, {first} before {second}")
            return text.format(
                when=self.short(row.disposed_at), first=row.disposed_by, second=row.seconded_by
            )
        if row.pulled_at:
            return self.tr("{when}, {who}").format(when=self.short(row.pulled_at), who=row.pulled_by)
        return ""

    def place(self, row: ListRow) -> str:
        """Name of the place of a list."""
        return row.place or self.tr("All places")

    def over(self, row: OverRow) -> str:
        """How many cards may be put on a list, in a sentence."""
        if row.rule is None:
            return self.tr("The ward has no rule: no card's time is ever over.")
        if not row.cards:
            return self.tr("Of {n} cards in custody nobody's time is over.").format(n=f"{row.uncollected:,}")
        text = self.tr("The time of {over} of {all} cards is over; {free} of them may be put on a list.")
        return text.format(over=f"{len(row.cards):,}", all=f"{row.uncollected:,}", free=f"{len(row.free):,}")

    def over_detail(self, row: OverRow) -> str:
        """By which rule, and who is left out."""
        if row.rule is None:
            return self._of_card()["no_keep_rule"]
        said: list[str] = []
        if row.rule.name:
            rule = self.tr("By the rule “{name}”.")
            said.append(rule.format(name=row.rule.name))
        left = [self.left_out(code, count) for code, count in row.excluded().items()]
        if left:
            said.append(self.tr("Left out: {who}.").format(who=self.tr(", ").join(left)))
        return " ".join(said)

    def excluded(self, row: CandidateRow) -> str:
        """Why a card is left out: short, for a column."""
        if row.excluded is None:
            return ""
        short = {
            "held": self.tr("On hold"),
            "visit_booked": self.tr("Visit booked"),
            "pulled_for_visit": self.tr("Pulled for a visit"),
            "waits_for_seat": self.tr("Waits for a seat"),
            "letter_under_way": self.tr("Letter under way"),
            "on_disposal_list": self.tr("On a list"),
        }[row.excluded]
        day = f" {row.excluded_on}" if row.excluded_on else ""
        return short + day + (f" {row.hold.reason}" if row.hold else "")

    def control(self, count: CountRow) -> str:
        """The control count as a sum, in a line."""
        text = self.tr(
            "{before} before + {came} come in = {after} now + {disposed} disposed of + {left} left otherwise"
        )
        figures = {"before": count.before, "came": count.came, "after": count.after}
        figures |= {"disposed": count.disposed, "left": count.left_otherwise}
        return text.format(**{name: f"{figure:,}" for name, figure in figures.items()})

    def left(self, count: CountRow) -> str:
        """How cards left otherwise, a word and a count each."""
        parts = [f"{words.event_kind(kind)} {cards:,}" for kind, cards in count.left]
        return self.tr("Left otherwise: {how}").format(how=self.tr(", ").join(parts)) if parts else ""

    def ended(self, row: ListRow) -> str:
        """The counts with which a list has ended."""
        text = self.tr(
            "{before} before + {came} come in = {after} after + {disposed} disposed of + {left} left"
            " otherwise. Counted by hand: {counted}."
        )
        figures = {"before": row.before, "came": row.came, "after": row.after, "left": row.left}
        figures |= {"disposed": row.disposed, "counted": row.counted}
        said = text.format(**{name: f"{figure or 0:,}" for name, figure in figures.items()})
        if row.difference_reason:
            said += " " + self.tr("Why they differ: {why}").format(why=row.difference_reason)
        return said

    def when(self, at: datetime | None) -> str:
        """A moment at the counter."""
        return f"{at.astimezone(COUNTER):%Y-%m-%d %H:%M}" if at else ""

    def short(self, at: datetime) -> str:
        """A moment as a narrow column shows it."""
        return f"{at.astimezone(COUNTER):%m-%d %H:%M}"

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
