"""All tables, imported once so that Base.metadata is complete."""

from desktop_app.models import (
    application,
    booking,
    event,
    handover,
    keeping,
    notice_run,
    office,
    printing,
    pull,
    slot,
    stock,
)
from desktop_app.models.base import Base

__all__ = [
    "Base",
    "application",
    "booking",
    "event",
    "handover",
    "keeping",
    "notice_run",
    "office",
    "printing",
    "pull",
    "slot",
    "stock",
]
