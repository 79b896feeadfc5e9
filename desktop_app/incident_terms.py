"""Names with fixed choices around incidents."""

from enum import StrEnum


class IncidentKind(StrEnum):
    """What went wrong."""

    MISISSUED = "misissued"
    LEAK = "leak"
    LOSS = "loss"
    DAMAGE = "damage"
    OUTAGE = "outage"
    OTHER = "other"


class IncidentState(StrEnum):
    """Whether an incident is still being dealt with."""

    OPEN = "open"
    CLOSED = "closed"


class StillOpen(StrEnum):
    """What stands against closing an incident."""

    CAUSE = "cause_missing"
    MEASURES = "measures_missing"
    DEADLINES = "deadlines_open"
    PEOPLE = "people_untold"
    ERRORS = "errors_open"
