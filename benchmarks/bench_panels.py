"""Panels of the figures at half a million and five million applications, for today and for a past day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from benchmarks.measured import Measure, milliseconds
from benchmarks.wards import TODAY, ward
from desktop_app.models.figures import CertificateCount
from desktop_app.models.keeping import Tally
from desktop_app.services.acting import Acting
from desktop_app.services.demo import certificates
from desktop_app.services.figures import panels

if TYPE_CHECKING:
    from desktop_app.models.database import Database

WARD, TEN_WARDS = 522_344, 5_000_000
PAST = date(2023, 3, 31)
GROUPED = (
    "SELECT substr(applied_on, 1, 7), count(*) FROM application GROUP BY 1",
    "SELECT substr(handed_over_on, 1, 7), count(*) FROM application GROUP BY 1",
)
TALLIED = (
    "INSERT INTO tally (month, stage, channel, office_code, count)"
    " SELECT substr({column}, 1, 7), '{stage}', channel, office_code, count(*) FROM application"
    " WHERE {column} IS NOT NULL GROUP BY 1, 3, 4"
)


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure each panel against grouping the applications; scale makes both wards smaller."""
    small, large = ward(round(WARD * scale)), ward(round(TEN_WARDS * scale))
    found: list[Measure] = []
    for database in (small, large):
        prepare(database)
    with large.read() as session:
        peer = milliseconds(lambda: [session.execute(text(each)).all() for each in GROUPED], 1)
    for name in panels.PANELS:
        for label, as_of in (("", TODAY), (", end of March", PAST)):
            times = [_panel(database, name, as_of) for database in (small, large)]
            for size, taken in zip(("0.5 M", "5 M"), times, strict=True):
                what = f"{name}{label}, {size} applications"
                found.append(Measure(what, taken, "ms", "GROUP BY over 5 M applications", peer))
    for database in (small, large):
        database.close()
    return found


def prepare(database: Database) -> None:
    """Give the ward certificates and the monthly tallies that it would have, once."""
    database.upgrade()
    acting = Acting("benchmark", "", "01", datetime(2023, 6, 27, tzinfo=UTC), TODAY, "0" * 32)
    with database.write() as session:
        if not session.scalar(select(func.count()).select_from(Tally)):
            for column, stage in (("applied_on", "applied"), ("handed_over_on", "handed_over")):
                session.execute(text(TALLIED.format(column=column, stage=stage)))
        if not session.scalar(select(func.count()).select_from(CertificateCount)):
            certificates.install(session, acting, TODAY, 1)


def _panel(database: Database, name: str, as_of: date) -> float:
    with database.read() as session:
        return milliseconds(lambda: panels.read(session, name, 2022, as_of, TODAY), 5)
