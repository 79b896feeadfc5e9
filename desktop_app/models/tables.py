"""All tables, imported once so that Base.metadata is complete."""

from desktop_app.models import (
    application,
    booking,
    campaign,
    event,
    figures,
    handover,
    incident,
    keeping,
    notice_run,
    office,
    outreach,
    printing,
    pull,
    rotation,
    slot,
    stock,
    support,
)
from desktop_app.models.base import Base

__all__ = [
    "Base",
    "application",
    "booking",
    "campaign",
    "event",
    "figures",
    "handover",
    "incident",
    "keeping",
    "notice_run",
    "office",
    "outreach",
    "printing",
    "pull",
    "rotation",
    "slot",
    "stock",
    "support",
]
