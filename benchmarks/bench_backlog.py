"""The backlog: its panel and any page of its lists, at half a million and five million applications."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from benchmarks.measured import Measure, milliseconds
from benchmarks.scrolling import scroll
from benchmarks.wards import TODAY, ward
from desktop_app.services.backlog import EVERYTHING, Filter, Listing, figures
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database

WARD, TEN_WARDS = 522_344, 5_000_000
PAGE = 64
GROUPED = (
    "SELECT office_code, stage, notices, julianday('2023-06-27') - julianday(custody_on) > 365, count(*)"
    " FROM application WHERE custody_on IS NOT NULL AND left_on IS NULL GROUP BY 1, 2, 3, 4"
)
OFFSET = (
    "SELECT * FROM application WHERE custody_on IS NOT NULL AND left_on IS NULL {filter}"
    " ORDER BY custody_on, id LIMIT 64 OFFSET {offset}"
)
FILTERS = {
    "all cards": (EVERYTHING, ""),
    "stage and place": (
        Filter(stage=Stage.NOTIFIED, place="03"),
        "AND stage = 'notified' AND office_code = '03'",
    ),
    "7 notices": (Filter(notices=7), "AND notices = 7"),
}


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure against the plain statements over the same tables; scale makes both wards smaller."""
    small, large = ward(round(WARD * scale)), ward(round(TEN_WARDS * scale))
    crowded = ward(round(TEN_WARDS * scale), held=1.0)
    found = _panel(small, large)
    for name, database in (("5 M applications", large), ("5 M cards, all uncollected", crowded)):
        for label, (wanted, condition) in FILTERS.items():
            found += _pages(database, f"list, {name}, {label}", wanted, condition)
    found += scroll(large)
    for database in (small, large, crowded):
        database.close()
    return found


def _panel(small: Database, large: Database) -> list[Measure]:
    times: dict[str, float] = {}
    found: list[Measure] = []
    for name, database in (("0.5 M", small), ("5 M", large)):
        with database.read() as session:
            times[name] = milliseconds(lambda session=session: figures(session, TODAY, TODAY))
        peer = _plain(database, GROUPED, 3)
        found.append(
            Measure(f"panel, {name} applications", times[name], "ms", "GROUP BY over the cards", peer)
        )
    found.append(Measure("panel, 5 M applications", times["5 M"], "ms", "the panel at 0.5 M", times["0.5 M"]))
    return found


def _pages(database: Database, name: str, wanted: Filter, condition: str) -> list[Measure]:
    with database.read() as session:
        listing = Listing(TODAY, TODAY, wanted)
        count = listing.count(session)
        first = milliseconds(lambda: _open(session, wanted))
        found = [Measure(f"{name}: opened", first, "ms", "LIMIT OFFSET", _offset(database, condition, 0))]
        for place, offset in (("middle", count // 2), ("end", max(count - PAGE, 0))):
            jump = milliseconds(lambda offset=offset: listing.page(session, offset, PAGE))
            peer = _offset(database, condition, offset)
            found.append(Measure(f"{name}: jump to the {place}", jump, "ms", "LIMIT OFFSET", peer))
    return found


def _open(session: Session, wanted: Filter) -> None:
    listing = Listing(TODAY, TODAY, wanted)
    listing.count(session)
    listing.page(session, 0, PAGE)


def _offset(database: Database, condition: str, offset: int) -> float:
    return _plain(database, OFFSET.format(filter=condition, offset=offset), 3)


def _plain(database: Database, statement: str, times: int) -> float:
    with closing(sqlite3.connect(str(database.path))) as connection:
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 1073741824")
        return milliseconds(lambda: connection.execute(statement).fetchall(), times)
