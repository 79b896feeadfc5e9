"""The one clock: moments in UTC, days as the calendar at the counter shows them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

COUNTER = ZoneInfo("Asia/Tokyo")
MORNING_ENDS = time(11)
"""Until when the invented ward has worked on its own day."""


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)


def now_on(day: date) -> datetime:
    """This time of day on a day of a database's own, but not before what has happened there by eleven."""
    moment = now()
    here = moment.astimezone(COUNTER)
    if day == here.date():
        return moment
    return max(moment + (day - here.date()), datetime.combine(day, MORNING_ENDS, COUNTER).astimezone(UTC))


def today() -> date:
    """The day at the counter."""
    return now().astimezone(COUNTER).date()
