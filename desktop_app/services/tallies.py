"""The figures kept in the transaction of each change, so that a panel costs the same at any size."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Insert, Table, bindparam, delete
from sqlalchemy.dialects import postgresql, sqlite

from desktop_app.models.application import STAGE_DATES
from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.models.keeping import CustodyTally, Tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

Kept = Tally | CustodyTally | DayTally | CustodyDay
MonthKey = tuple[str, str, str, str]
CustodyKey = tuple[str, str, int, str]
"""Office, stage, number of notices, day of entering custody as ISO text."""
MOST_NOTICES = 9
_CUSTODY = cast("Table", CustodyTally.__table__)
_DROP = delete(_CUSTODY).where(
    *[column == bindparam(f"old_{column.name}") for column in _CUSTODY.primary_key], _CUSTODY.c.count == 0
)
_STAGES = tuple((column, stage.value) for column, stage in STAGE_DATES.items())


def months_of(row: Mapping[str, Any]) -> list[MonthKey]:
    """What one application adds to the monthly tallies: (month, stage, channel, office) for each date."""
    channel, office = row["channel"], row["office_code"]
    return [
        (str(row[column])[:7], stage, channel, office) for column, stage in _STAGES if row[column] is not None
    ]


def custody_of(row: Mapping[str, Any]) -> list[CustodyKey]:
    """What one application adds to the custody tally: nothing, or its CustodyKey."""
    if row["custody_on"] is None or row["left_on"] is not None:
        return []
    notices = min(row["notices"], MOST_NOTICES)
    return [(row["office_code"], str(row["stage"]), notices, str(row["custody_on"]))]


def move(session: Session, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> None:
    """Take one application's old row out of the tallies and put its new row in."""
    months = Counter(months_of(after))
    custody = Counter(custody_of(after))
    if before is not None:
        months.subtract(months_of(before))
        custody.subtract(custody_of(before))
    add(session, months, custody)


def add(session: Session, months: Mapping[MonthKey, int], custody: Mapping[CustodyKey, int]) -> None:
    """Add the counts to the kept figures."""
    month_rows = [
        dict(zip(("month", "stage", "channel", "office_code"), key, strict=True), count=n)
        for key, n in sorted(months.items())
        if n
    ]
    custody_rows: list[dict[str, Any]] = [
        {
            "office_code": office,
            "stage": stage,
            "notices": notices,
            "custody_on": date.fromisoformat(day),
            "count": n,
        }
        for (office, stage, notices, day), n in sorted(custody.items())
        if n
    ]
    upsert(session, Tally, month_rows)
    upsert(session, CustodyTally, custody_rows)
    _drop_empty(session, [row for row in custody_rows if row["count"] < 0])


def upsert(session: Session, table: type[Kept], rows: Sequence[dict[str, Any]]) -> None:
    """Add the counts of rows to those that are kept under the same keys."""
    if rows:
        session.execute(_adding(table, session.get_bind().dialect.name), rows)


@cache
def _adding(record: type[Kept], dialect_name: str) -> Insert:
    table = cast("Table", record.__table__)
    dialect = postgresql if dialect_name == "postgresql" else sqlite
    insert = dialect.insert(table)
    keys = [column.name for column in table.primary_key]
    counts = {name: table.c[name] + insert.excluded[name] for name in set(table.c.keys()) - set(keys)}
    return insert.on_conflict_do_update(index_elements=keys, set_=counts)


def _drop_empty(session: Session, rows: list[dict[str, Any]]) -> None:
    # A card passes through many days, stages and notices: without this the tally would never stop growing.
    if not rows:
        return
    keys = [{f"old_{name}": value for name, value in row.items() if name != "count"} for row in rows]
    session.execute(_DROP, keys)
