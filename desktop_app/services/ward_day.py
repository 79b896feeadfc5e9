"""The day that counts as today: a demo database brings its own."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.keeping import WardSetting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DEMO_DAY = "demo_day"


def today(session: Session, by_clock: date) -> date:
    """Give the demo database's own day, in any other database the day by the clock (both at the counter)."""
    value = session.scalar(select(WardSetting.value).where(WardSetting.key == DEMO_DAY))
    return by_clock if value is None else date.fromisoformat(json.loads(value))
