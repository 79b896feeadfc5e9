"""What the list of the backlog is filtered by, and its rows."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.services.keep_until.reading import KeepRow
    from desktop_app.terms import Stage


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cards of the backlog; None asks for all. age is a place in AGE_CLASSES, place an office code.

    over_on: cards whose time is over on that day and that are not on hold; only in the list of today.
    """

    stage: Stage | None = None
    age: int | None = None
    place: str | None = None
    notices: int | None = None
    over_on: date | None = None

    def told(self) -> dict[str, Any]:
        """What the audit log tells of it."""
        return {**asdict(self), "over_on": self.over_on.isoformat() if self.over_on else None}


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class ListRow:
    """One card in custody; days since it came, expired on the list's day; the shelf is where it lies now.

    keep: until when it is kept, in the list of today; None in that of a past day.
    """

    application_pk: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    birth_date: date
    stage: Stage
    place: str
    shelf: str | None
    custody_on: date
    days: int
    notices: int
    expired: bool
    keep: KeepRow | None = None
