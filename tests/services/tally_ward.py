"""What the tests of the tallies share: a few people, and cards that have gone some of their way."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.services import bulk
from desktop_app.terms import Stage
from tests import factories
from tests.factories import TODAY, make_application, make_shelf
from tests.services.handovers import furnish

PERSONS = (
    ("アダチ　ハナコ", date(1985, 4, 12)),
    ("アダチ　ハナコ", date(1990, 1, 1)),
    ("センジュ　タロウ", date(1985, 4, 12)),
)


def earlier(stage: Stage, by: timedelta) -> dict[str, Any]:
    """Give the dates of a card at the stage, moved back."""
    dates = factories.dates_until(stage)
    return {name: day - by if isinstance(day, date) else day for name, day in dates.items()}


def facts_of(
    person: tuple[str, date], stage: Stage = Stage.APPLIED, number: str = "", today: date = TODAY
) -> list[Any]:
    """Give the facts of a new application."""
    facts: dict[str, Any] = dict.fromkeys(bulk.FACTS)
    facts |= dict.fromkeys(("name", "sex", "postal_code", "address", "address_detail"), "")
    facts |= {"application_id": number, "kana": person[0], "birth_date": person[1], "office_code": "01"}
    facts |= {"channel": "post", "procedure": "new", "stage": stage.value, "notices": 0}
    facts |= earlier(stage, TODAY - today)
    return [value.isoformat() if isinstance(value, date) else value for value in facts.values()]


def open_ward(session: Session) -> None:
    """Put in staff, and a card on its shelf for each person."""
    furnish(session)
    for place, (kana, born) in enumerate(PERSONS):
        make_application(session, kana=kana, birth_date=born, shelf_id=make_shelf(session, 900 + place))


def template() -> Path:
    """Make the file that each run begins with."""
    path = Path(tempfile.mkdtemp()) / "template.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    with database.write() as session:
        open_ward(session)
    with database.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    database.close()
    return path
