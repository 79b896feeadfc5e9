"""Who sits at this PC since the last login."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.terms import Role


@dataclass(frozen=True, slots=True)
class Sitting:
    """One login: who, in which role, at which place."""

    staff_id: str
    name: str
    role: Role
    place_name: str = ""
