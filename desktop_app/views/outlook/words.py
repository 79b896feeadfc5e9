"""What the front page says: one sentence, when it was worked out, what may be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from desktop_app.backlog_terms import NextAction
from desktop_app.paper.fan import FanWords
from desktop_app.views.booking.words import COUNTER, clock

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.front.rows import ActionRow, FrontRow

EXACT = 100
HUNDRED = 100


def about(number: int) -> int:
    """Round to what a forecast is good for: two digits, three where the first is a one."""
    if number < EXACT:
        return number
    text = str(number)
    step = 10 ** (len(text) - (3 if text[0] == "1" else 2))
    return (2 * number + step) // (2 * step) * step


class OutlookWords(QObject):
    """Words in the language that the window has now."""

    def day(self, day: date, today: date) -> str:
        """A day as people say it; with its year where that is another one."""
        form = self.tr("d MMMM") if day.year == today.year else self.tr("d MMMM yyyy")
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def weekday(self, day: date) -> str:
        """A day with its weekday, short."""
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("d MMM (ddd)"))

    def month(self, day: date) -> str:
        """A month below a chart; January says its year."""
        form = self.tr("MMM yyyy") if day.month == 1 else self.tr("MMM")
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def moment(self, moment: datetime) -> str:
        """Day and time of an answer."""
        day = moment.astimezone(COUNTER).date()
        return self.tr("{day}, {time}").format(day=self.weekday(day), time=clock(moment))

    def chance(self, chance: float) -> str:
        """A chance in percent, never as a certainty."""
        percent = int(chance * HUNDRED + 0.5)
        if percent < 1:
            return self.tr("less than 1%")
        if percent >= HUNDRED:
            return self.tr("more than 99%")
        return f"{percent}%"

    def span(self, low: int, high: int) -> str:
        """From few to many, rounded."""
        return self.tr("{low}–{high}").format(low=f"{about(low):,}", high=f"{about(high):,}")

    def nothing(self) -> str:
        """What is said where nothing lies here and nothing comes."""
        return self.tr("No card waits to be collected.")

    def sentence(self, row: FrontRow) -> str:
        """What the page means, for somebody who reads one line."""
        if not row.moves:
            return self.nothing()
        if row.last is None:
            now = self.tr("{n} card(s) are uncollected.", "", row.uncollected)
            then = self.tr("How many will be left on {day} is not worked out yet.")
            day = self.day(row.goal.by, row.as_of)
            return "\n".join((now.format(n=f"{row.uncollected:,}"), then.format(day=day)))
        return self.answer(row.last, row.as_of)

    def answer(self, last: ForecastRow, today: date) -> str:
        """What a forecast says of how things are, in two lines."""
        parts = [self._chance(last, today), self._left(last, today)]
        return "\n".join(filter(None, parts))

    def of_plan(self, last: ForecastRow, today: date) -> str:
        """What a forecast says of a plan."""
        text = self.tr("About {n} cards ({span}) will be left on {day}.")
        left = text.format(
            n=f"{about(last.p50):,}", span=self.span(last.p10, last.p90), day=self.day(last.by, today)
        )
        return " ".join(filter(None, (self._chance(last, today), left)))

    def _chance(self, last: ForecastRow, today: date) -> str:
        if last.below is None or last.chance_below is None:
            return ""
        text = self.tr("The chance of being below {below} cards by {day} is {chance}.")
        return text.format(
            below=f"{last.below:,}", day=self.day(last.by, today), chance=self.chance(last.chance_below)
        )

    def _left(self, last: ForecastRow, today: date) -> str:
        if last.p90 == 0:
            return self.tr("As things are, no card will be left then.")
        is_narrow = about(last.p10) == about(last.p90)
        if last.below is None and is_narrow:
            text = self.tr("As things are, about {n} cards will be left on {day}.")
        elif last.below is None:
            text = self.tr("As things are, about {n} cards ({span}) will be left on {day}.")
        elif is_narrow:
            text = self.tr("As things are, about {n} cards will be left.")
        else:
            text = self.tr("As things are, about {n} cards ({span}) will be left.")
        day = self.day(last.by, today)
        return text.format(n=f"{about(last.p50):,}", span=self.span(last.p10, last.p90), day=day)

    def worked_out(self, last: ForecastRow) -> str:
        """When an answer was worked out, and how."""
        text = self.tr("Worked out {moment} from {runs} courses.")
        return text.format(moment=self.moment(last.made_at), runs=f"{last.runs:,}")

    def action(self, row: ActionRow, today: date) -> tuple[str, str]:
        """What a button does, and why that is worth it."""
        n = f"{row.count:,}"
        day = "" if row.day is None else self.day(row.day, today)
        match row.action:
            case NextAction.REVIEW:
                return (
                    self.tr("Answer {n} error(s) to review", "", row.count).format(n=n),
                    self.tr("Each asks whose card or paper it was."),
                )
            case NextAction.FULL_DAY:
                return (
                    self.tr("Open seats for {day}").format(day=day),
                    self.tr("From then on people find no seat on the day they want."),
                )
            case NextAction.OPEN_SLOTS:
                return (
                    self.tr("Open slots for the coming weeks"),
                    self.tr("The last open slot is on {day}.").format(day=day)
                    if day
                    else self.tr("No slot is open from today on."),
                )
            case NextAction.REMIND:
                return (
                    self.tr("Send {n} reminder(s)", "", row.count).format(n=n),
                    self.tr("So many fit the free seats until {day}.").format(day=day),
                )
            case NextAction.RETURNED:
                return (
                    self.tr("Send on {n} returned letter(s)", "", row.count).format(n=n),
                    self.tr("The ledger has a newer address."),
                )
            case NextAction.DISPOSE:
                return (
                    self.tr("Look at {n} card(s) to dispose of", "", row.count).format(n=n),
                    self.tr("Their time to be kept is over by the ward's rule."),
                )

    def of_chart(self, by: date, below: int | None, today: date) -> FanWords:
        """Words of the fan chart."""
        return FanWords(
            past=self.tr("Uncollected so far"),
            band=self.tr("8 of 10 courses stay in here"),
            today=self.tr("Today"),
            deadline=self.tr("Deadline {day}").format(day=self.day(by, today)),
            target="" if below is None else self.tr("Goal {n}").format(n=f"{below:,}"),
            axis=self.month,
            day=self.weekday,
        )

    def expected(self) -> str:
        """Name of the middle line of a fan."""
        return self.tr("Expected")

    def headings(self) -> list[str]:
        """Headings of the numbers beside the chart."""
        return [self.tr("Day"), self.tr("Low"), self.tr("Expected"), self.tr("High")]


outlook_words = OutlookWords()
