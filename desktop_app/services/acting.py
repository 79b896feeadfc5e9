"""Who acts, where and when: handed to every service that changes or shows something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.services import guard

if TYPE_CHECKING:
    from datetime import date, datetime


COMMAND_LINE = "command-line"
"""The built-in account that acts for commands when no member of staff is named; its role is IT."""


@dataclass(frozen=True, slots=True)
class Acting:
    """A command by one person: now is aware UTC, today the local date, operation 32 hex digits."""

    staff_id: str
    terminal: str
    place: str
    now: datetime
    today: date
    operation: str

    def __post_init__(self) -> None:
        """Hide what looks like a 個人番号 where nobody could put it right: a failed login, a PC."""
        for name in ("staff_id", "terminal", "place"):
            object.__setattr__(self, name, guard.mask(getattr(self, name)))

    def again(self, now: Acting) -> Acting:
        """Give the same command at the moment of now: a dialog may be confirmed a day after it was opened."""
        return replace(now, operation=self.operation)
