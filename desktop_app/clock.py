"""The one clock: moments in UTC, days as the calendar at the counter shows them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

COUNTER = ZoneInfo("Asia/Tokyo")
MORNING_ENDS = time(11)
"""Until when the invented ward has worked on its own day."""


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)


def now_on(day: date) -> datetime:
    """This time of day on a day of a database's own, but not before what has happened there by eleven."""
    return DayClock().now(day)


class DayClock:
    """The clock of one running program: it goes on, also where a day of a database's own began late."""

    def __init__(self) -> None:
        self._ahead: dict[date, timedelta] = {}

    def now(self, day: date) -> datetime:
        """Give this moment on that day: as `now_on` does when first asked, going on until the day's end."""
        moment = now()
        if day not in self._ahead:
            self._ahead[day] = _ahead(moment, day)
        return min(moment + self._ahead[day], datetime.combine(day, time.max, COUNTER).astimezone(UTC))


def _ahead(moment: datetime, day: date) -> timedelta:
    here = moment.astimezone(COUNTER)
    if day == here.date():
        return timedelta()
    return max(day - here.date(), datetime.combine(day, MORNING_ENDS, COUNTER) - here)


def today() -> date:
    """The day at the counter."""
    return now().astimezone(COUNTER).date()
