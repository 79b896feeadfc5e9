"""All tables, imported once so that Base.metadata is complete."""

from desktop_app.models import application, event, handover, keeping, office
from desktop_app.models.base import Base

__all__ = ["Base", "application", "event", "handover", "keeping", "office"]
