"""What plans say: what they change, and how two of them compare."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.forecast.rows import Unsure
from desktop_app.services.plans.making import LONGEST_NAME
from desktop_app.views.booking.words import span
from desktop_app.views.outlook.seat_words import seat_words
from desktop_app.views.outlook.words import about, outlook_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from desktop_app.services.forecast.question import ClosedDay, ExtraDay, Terms, Wave
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.plans.rows import PlanRow

LETTERS = "AB"
MINUTES_OF_AN_HOUR = 60
NONE = "―"
ROOM = 4
"""Letters of a name that are left for a number."""


class PlanWords(QObject):
    """Words in the language that the window has now."""

    def as_it_is(self) -> str:
        """Name of what holds without any plan."""
        return self.tr("As things are")

    def named(self, number: int, name: str) -> str:
        """Name of a plan that is compared: its letter first."""
        return f"{LETTERS[number]} {name or self.as_it_is()}"

    def terms(self, terms: Terms, places: Mapping[str, str]) -> str:
        """What a plan changes, in one line."""
        parts = self._numbers_of(terms)
        parts += [self._extra(day, places) for day in terms.extra_days]
        parts += [self._closed(closed, places) for closed in terms.closures]
        parts += [self._wave(wave) for wave in terms.waves]
        return self.tr("; ").join(parts) or self.tr("Nothing is changed.")

    def _numbers_of(self, terms: Terms) -> list[str]:
        parts: list[str] = []
        if terms.extra_desks_weekend:
            parts.append(
                self.tr("{n} more desk(s) at weekends", "", terms.extra_desks_weekend).format(
                    n=terms.extra_desks_weekend
                )
            )
        if terms.minutes is not None:
            parts.append(self.tr("{n} minute(s) a handover", "", terms.minutes).format(n=terms.minutes))
        if terms.overbooking_percent:
            parts.append(self.tr("{n}% overbooked").format(n=terms.overbooking_percent))
        return parts

    def _usual_name(self, terms: Terms) -> str:
        """What it changes, or that this is not all: a memo must not credit the desks with the letters."""
        parts = [*self._numbers_of(terms), *map(self._wave, terms.waves)]
        whole, room = self.tr("; ").join(parts), LONGEST_NAME - ROOM
        if terms.extra_days or terms.closures or len(whole) > room:
            whole = self.tr("{first} and more").format(first=parts[0]) if parts else ""
        return whole if 0 < len(whole) <= room else self.tr("Plan")

    def name_of(self, plan: PlanRow | None, terms: Terms, taken: Collection[str]) -> str:
        """Name of a plan whose numbers were turned: its own, or what it changes where nobody named it."""
        if plan is not None:
            start, _space, end = plan.name.rpartition(" ")
            usual = self._usual_name(plan.terms)
            if plan.name != usual and not (start == usual and end.isdecimal()):
                return plan.name
        name = self._usual_name(terms)
        others = (f"{name} {number}" for number in count(2))
        return next(each for each in chain((name,), others) if each not in taken)

    def _extra(self, day: ExtraDay, places: Mapping[str, str]) -> str:
        text = self.tr("open on {day} {span} at {place} with {n} desk(s)", "", day.desks)
        return text.format(
            day=outlook_words.weekday(day.on_date),
            span=span(day.starts, day.ends),
            place=places.get(day.place_code, day.place_code),
            n=day.desks,
        )

    def _closed(self, closed: ClosedDay, places: Mapping[str, str]) -> str:
        place = self.tr("all places") if closed.place_code is None else places.get(closed.place_code, "")
        first, last = outlook_words.weekday(closed.from_date), outlook_words.weekday(closed.until_date)
        if first == last:
            return self.tr("{place} closed on {day}").format(place=place, day=first)
        return self.tr("{place} closed {first} to {last}").format(place=place, first=first, last=last)

    def _wave(self, wave: Wave) -> str:
        day = outlook_words.weekday(wave.on_date)
        text = (
            self.tr("{n} call(s) on {day}", "", wave.size)
            if wave.call
            else self.tr("{n} letter(s) on {day}", "", wave.size)
        )
        return text.format(n=f"{wave.size:,}", day=day)

    def sentence(self, tried: Sequence[tuple[str, ForecastRow]], today: date) -> str:
        """What the comparison means, for somebody who reads one line."""
        if len(tried) < len(LETTERS):
            return self.tr("Both plans are being worked out …")
        (first, before), (second, after) = tried
        day = outlook_words.day(after.by, today)
        less = about(abs(before.p50 - after.p50))
        minutes = after.staff_minutes - before.staff_minutes
        if not less:
            text = self.tr("“{second}” leaves as many cards on {day} as “{first}”{cost}.")
        elif before.p50 > after.p50:
            text = self.tr("“{second}” leaves about {n} cards fewer on {day} than “{first}”{cost}.")
        else:
            text = self.tr("“{second}” leaves about {n} cards more on {day} than “{first}”{cost}.")
        return text.format(second=second, first=first, day=day, n=f"{less:,}", cost=self._cost(minutes))

    def in_letters(self, tried: Sequence[tuple[str, ForecastRow]], today: date) -> str:
        """The same where the names stand beside it: by their letters alone."""
        if len(tried) == len(LETTERS) and tried[0][0][1:] == tried[1][0][1:]:
            return self.tr("A and B are the same. Change a number of B, or make a plan (Ctrl+N).")
        return self.sentence([(name[:1], row) for name, row in tried], today)

    def why(self, tried: Sequence[tuple[str, ForecastRow]]) -> str:
        """Why more seats bring nothing, and of what too little is known: one sentence a line."""
        rows = [row for _name, row in tried]
        told: list[str] = []
        # Where a day more or less is open, it may well be the days that count.
        differ = len({row.seats_total for row in rows}) > 1 and len({row.open_days for row in rows}) == 1
        if differ and all(map(seat_words.has_room, rows)):
            told.append(self.tr("No day lacks seats, so more of them bring nobody; letters and calls do."))
        if rows and all(Unsure.SEATS.value in row.uncertain for row in rows):
            told.append(self.tr("No hours and no slots are set (F12), so desks and minutes change nothing."))
        told += [seat_words.rough(row) for row in rows]
        return "\n".join(filter(None, dict.fromkeys(told)))

    def _cost(self, minutes: int) -> str:
        hours = f"{abs(minutes) // MINUTES_OF_AN_HOUR:,}"
        if minutes >= MINUTES_OF_AN_HOUR:
            return self.tr(" and takes {n} staff hours more").format(n=hours)
        if minutes <= -MINUTES_OF_AN_HOUR:
            return self.tr(" and takes {n} staff hours less").format(n=hours)
        return self.tr(" and takes as many staff hours")

    def headings(self, tried: Sequence[tuple[str, ForecastRow]]) -> list[str]:
        """Headings of the table: the letters of the plans, and the second less the first."""
        letters = [name[:1] for name, _row in tried]
        return ["", *letters, *([self.tr("Difference")] if len(tried) > 1 else [])]

    def lines(self, tried: Sequence[tuple[str, ForecastRow]], today: date) -> list[list[str]]:
        """Give the lines of the table."""
        rows = [row for _name, row in tried]
        if not rows:
            return []
        day = outlook_words.day(rows[0].by, today)
        found = [
            self._numbers(self.tr("Left on {day}").format(day=day), [row.p50 for row in rows]),
            self._texts(self.tr("8 of 10 courses"), [f"{row.p10:,}–{row.p90:,}" for row in rows]),
        ]
        below = rows[0].below
        if below is not None:
            chances = [
                NONE if row.chance_below is None else outlook_words.chance(row.chance_below) for row in rows
            ]
            found.append(self._texts(self.tr("Chance below {n}").format(n=f"{below:,}"), chances))
        full = [
            NONE if row.first_full_day is None else outlook_words.weekday(row.first_full_day) for row in rows
        ]
        found += [
            self._numbers(self.tr("Needed per open day"), [row.needed_per_open_day for row in rows]),
            self._numbers(self.tr("Open days"), [row.open_days for row in rows]),
            self._numbers(self.tr("Seats until then"), [row.seats_total for row in rows]),
            self._texts(self.tr("First full day"), full),
            self._numbers(self.tr("Staff hours"), [row.staff_minutes // MINUTES_OF_AN_HOUR for row in rows]),
            self._texts(self.tr("Most people waiting"), [self._queue(row) for row in rows]),
        ]
        return found

    def _numbers(self, name: str, numbers: Sequence[int]) -> list[str]:
        texts = [f"{number:,}" for number in numbers]
        return [name, *texts, *([_signed(numbers[1] - numbers[0])] if len(numbers) > 1 else [])]

    def _texts(self, name: str, texts: Sequence[str]) -> list[str]:
        return [name, *texts, *([""] if len(texts) > 1 else [])]

    def _queue(self, row: ForecastRow) -> str:
        """The fullest hour of the busiest day."""
        hour, half, _most = max(row.queue, key=lambda each: (each[1], each[2]), default=(0, 0, 0))
        if not half:
            return "0" if row.queue else NONE
        return self.tr("{n} at {hour}:00").format(n=half, hour=hour)


def _signed(number: int) -> str:
    return f"{number:+,}".replace("-", "−") if number else "±0"


plan_words = PlanWords()
