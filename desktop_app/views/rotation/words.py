"""What the screen of the rotation says: weeks, days, and why a venue is where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject

from desktop_app.campaign_terms import DayLost, TurnEnd, TurnOrigin, TurnWhy, WishKind
from desktop_app.services.rotation import sentences
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.services.rotation.explaining import ShutRow, TurnWhyRow, WeekWhyRow
    from desktop_app.services.rotation.rows import FaultRow, LostRow, TurnRow, WeekRow

COUNTER = ZoneInfo("Asia/Tokyo")
FEW_SHUT = 3
"""So many reasons why a venue is shut are told."""


class RotationWords(QObject):
    """Words in the language that the window has now."""

    def day(self, day: date) -> str:
        """Month and day."""
        return f"{day.month}/{day.day}"

    def day_of_week(self, day: date) -> str:
        """Day of the month and weekday."""
        text = self.tr("{day} ({weekday})")
        return text.format(day=day.day, weekday=slot_words.weekday(day.weekday()))

    def week(self, week: WeekRow) -> str:
        """From which day to which."""
        return self.span(week.first, week.last)

    def span(self, first: date, last: date) -> str:
        """From which day to which; one day alone."""
        if first == last:
            return self.day(first)
        return self.tr("{first} – {last}").format(first=self.day(first), last=self.day(last))

    def days(self, days: Sequence[date]) -> str:
        """Weekdays: those that follow each other from the first to the last."""
        if not days:
            return self.tr("no day")
        numbers = [day.weekday() for day in days]
        if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
            first, last = slot_words.weekday(numbers[0]), slot_words.weekday(numbers[-1])
            return self.tr("{first}–{last}").format(first=first, last=last)
        return " ".join(slot_words.weekday(number) for number in numbers)

    def lost(self, row: LostRow) -> str:
        """Why a venue does not open on a day, with the day."""
        return f"{self.day(row.on_date)} {self.why_lost(row.why, row.note)}"

    def why_lost(self, why: DayLost, note: str = "") -> str:
        """Why a venue does not open."""
        if note:
            return note
        known = {
            DayLost.OUTSIDE: self.tr("not planned"),
            DayLost.NOT_VALID: self.tr("takes no part"),
            DayLost.SHUT: self.tr("shut"),
            DayLost.DOWN: self.tr("system down"),
            DayLost.CLOSED_WEEKDAY: self.tr("closed weekday"),
            DayLost.EXCEPTION: self.tr("shut by exception"),
            DayLost.HOLIDAY: self.tr("holiday"),
        }
        return known[why]

    def shut(self, rows: Sequence[ShutRow]) -> str:
        """Say from when to when a venue is shut, and why."""
        told = [f"{self.span(row.first, row.last)} {self.why_lost(row.why, row.note)}" for row in rows]
        return slot_words.join([*told[:FEW_SHUT], *(["…"] if len(told) > FEW_SHUT else [])])

    def origin(self, value: TurnOrigin) -> str:
        """How a venue came into a week."""
        match value:
            case TurnOrigin.PLANNED:
                return self.tr("planned")
            case TurnOrigin.SWAPPED:
                return self.tr("swapped")
            case TurnOrigin.SUBSTITUTE:
                return self.tr("stands in")
            case _:
                assert_never(value)

    def end(self, value: TurnEnd) -> str:
        """Why a venue left a week again."""
        match value:
            case TurnEnd.REPLANNED:
                return self.tr("planned anew")
            case TurnEnd.SWAPPED:
                return self.tr("swapped away")
            case TurnEnd.SHUT:
                return self.tr("was shut")
            case _:
                assert_never(value)

    def wish(self, kind: WishKind) -> str:
        """What a person asked for."""
        match kind:
            case WishKind.PINNED:
                return self.tr("held in this week")
            case WishKind.FORBIDDEN:
                return self.tr("kept out of this week")
            case _:
                assert_never(kind)

    def tag(self, turn: TurnRow) -> str:
        """What is special about a turn, in a word; "" where nothing is."""
        if turn.pinned:
            return self.tr("held")
        if turn.stands_in_for is not None:
            return self.tr("stands in")
        return self.tr("swapped") if turn.origin is TurnOrigin.SWAPPED else ""

    def this_week(self) -> str:
        return self.tr("this week")

    def round(self, number: int) -> str:
        """Which round a week belongs to."""
        return self.tr("round {n}").format(n=number)

    def shut_all_week(self) -> str:
        return self.tr("Shut all week: plan anew")

    def not_announced(self) -> str:
        return self.tr("not announced yet")

    def announced(self, week: WeekRow) -> str:
        """Whether people were told of a week."""
        if week.announced_at is None:
            return self.not_announced()
        return self.tr("changed since announced") if week.changed_since else self.tr("announced")

    def turn(self, turn: TurnRow) -> str:
        """All about a turn in a line."""
        parts = [self.days(turn.days), *(self.lost(row) for row in turn.lost)]
        if turn.stands_in_for is not None:
            parts.append(self.tr("in place of {venue}").format(venue=turn.stands_in_for_name))
        elif tag := self.tag(turn):
            parts.append(tag)
        return f"{turn.venue_name}  {slot_words.join(parts)}"

    def why(self, row: TurnWhyRow) -> str:
        """Why a venue has its turn in this week."""
        known = {
            TurnWhy.PINNED: self.tr("Held here by {who} ({when}): {reason}"),
            TurnWhy.SWAPPED: self.tr("Swapped here by {who} ({when}): {reason}"),
            TurnWhy.STANDS_IN: self.tr("Stands in for {venue}, which is shut: {shut}."),
            TurnWhy.ONLY_WEEK: self.tr("The only week of its round in which it can open. Else: {shut}."),
            TurnWhy.SPARED: self.tr("Kept away from holidays: it lost days before ({before})."),
            TurnWhy.BEARS: self.tr("Bears its share of the days lost ({lost}): no venue bears much more."),
            TurnWhy.MORE_DAYS: self.tr("Has more days here ({here}) than in another week of its round."),
            TurnWhy.PLANNED: self.tr("Planned: once a round, apart from its neighbours."),
        }
        return known[row.why].format(
            who=row.who,
            when=self.moment(row.at)[:10] if row.at else "",
            reason=row.reason,
            venue=row.turn.stands_in_for_name,
            shut=self.shut(row.shut) or "–",
            before=row.before,
            lost=len(row.turn.lost),
            here=len(row.turn.days),
        )

    def next_to(self, row: TurnWhyRow) -> str:
        """Which venue of the week is nearest."""
        if not row.next_to:
            return ""
        text = self.tr("Nearest in this week: {venue}, {km} km")
        return text.format(venue=row.next_to, km=f"{row.kilometres:.1f}")

    def place_in_round(self, row: WeekWhyRow) -> str:
        """Which week of its round a week is."""
        text = self.tr("Week {at} of the round {first} – {last}").format(
            at=row.round_at, first=self.day(row.round_from), last=self.day(row.round_until)
        )
        if not row.is_whole:
            text = self.tr("{text}, cut short: {weeks} weeks are a whole one").format(
                text=text, weeks=row.round_weeks
            )
        return text

    def moment(self, moment: datetime) -> str:
        """Local day and time."""
        return f"{moment.astimezone(COUNTER):%Y-%m-%d %H:%M}"

    def fault(self, row: FaultRow, venues: Mapping[int, VenueRow]) -> str:
        """Say in one sentence what could not be met."""
        return sentences.fault(row, venues, QLocale().name()[:2])


rotation_words = RotationWords()
"""The one to ask; it holds nothing but the language's words."""
