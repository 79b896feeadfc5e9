"""The one clock: moments in UTC, days as the calendar at the counter shows them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

COUNTER = ZoneInfo("Asia/Tokyo")


def now() -> datetime:
    """This moment, aware UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day at the counter."""
    return now().astimezone(COUNTER).date()
