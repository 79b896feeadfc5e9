"""The one clock: moments in UTC, days as the calendar at the counter shows them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

COUNTER = ZoneInfo("Asia/Tokyo")


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)


def now_on(day: date) -> datetime:
    """This time of day on a day of a database's own."""
    moment = now()
    return moment + (day - moment.astimezone(COUNTER).date())


def today() -> date:
    """The day at the counter."""
    return now().astimezone(COUNTER).date()
