"""What a database holds when the window opens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.office import Office
from desktop_app.services import staff, ward_day, ward_settings


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """empty: no accounts and no applications. demo_day: the day of a demo database, None for a ward's own.

    copy: where the file was kept as it was before it was upgraded, None when it was not.
    """

    empty: bool
    has_accounts: bool
    demo_day: date | None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A place that keeps or hands over cards."""

    code: str
    name: str


def look(session: Session) -> OpeningRow:
    """Say which page comes first."""
    has_accounts = staff.has_accounts(session)
    has_cards = session.scalar(select(Application.id).limit(1)) is not None
    never = date.max
    demo_day = ward_day.today(session, never)
    return OpeningRow(
        not has_accounts and not has_cards, has_accounts, None if demo_day == never else demo_day
    )


def offices(session: Session) -> list[OfficeRow]:
    """Offices at which somebody may work, in their order."""
    found = session.execute(
        select(Office.code, Office.name).where(Office.active).order_by(Office.position, Office.code)
    )
    return [OfficeRow(code, name) for code, name in found]


def greet(session: Session, place: str) -> tuple[str, int]:
    """Give the name of the office with this code ("" for none) and the minutes until a window locks."""
    name = session.scalar(select(Office.name).where(Office.code == place))
    return name or "", ward_settings.read(session).idle_minutes
