"""The tallies counted anew from the applications: what they should say, and how they are put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import String, Table, delete, func, select, type_coerce
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.models.keeping import CustodyTally, Tally
from desktop_app.models.outreach import PostedCard
from desktop_app.services import audit, dates, day_tallies, tallies, ways
from desktop_app.services.prepared import AT, COUNTED, FACTS
from desktop_app.services.verify_reading import plainly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.ledger.counting import Column

Progress = Callable[[int, int, str], object]
Key = tuple[Any, ...]
Counts = Mapping[Key, tuple[int, ...]]

ROWS_AT_ONCE = 20_000
TABLES = (Tally, CustodyTally, DayTally, CustodyDay)
_APPLICATION = cast("Table", Application.__table__)
_TEXTS = ("channel", "office_code", "stage", "notices")
_DAYS = tuple(dict.fromkeys((*COUNTED, *ways.DATES)))


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One kept tally: its table, how many figures it has, and how many were not what they should be."""

    name: str
    figures: int
    wrong: int


@dataclass(slots=True)
class Recount:
    """What all tallies should say."""

    months: Counter[tallies.MonthKey]
    custody: Counter[tallies.CustodyKey]
    days: ways.Days

    def right(self) -> dict[str, Counts]:
        """Give the figures by table and key; days in ISO form."""
        return {
            Tally.__tablename__: {key: (count,) for key, count in self.months.items()},
            CustodyTally.__tablename__: {key: (count,) for key, count in self.custody.items()},
            **of_days(self.days),
        }


def of_days(days: ways.Days) -> dict[str, Counts]:
    """Give the figures of the daily tallies by table and key."""
    return {
        DayTally.__tablename__: {(item, _iso(day)): (count,) for (item, day), count in days.items.items()},
        CustodyDay.__tablename__: {
            (office, _iso(day)): tuple(counts) for (office, day), counts in days.lying.items()
        },
    }


def recount(session: Session, progress: Progress | None = None) -> Recount:
    """Count all tallies anew in one pass over the applications. progress: (done, total, text), may raise."""
    from desktop_app.services.ledger import counting

    groups: dict[tuple[str, str], int] = {}
    months: list[counting.MonthCounts] = []
    custody: Counter[tallies.CustodyKey] = Counter()

    def also(columns: Sequence[counting.Column]) -> None:
        months.append(counting.MonthCounts.of(groups, columns))
        custody.update(counting.custody_of(columns))

    counted = days(session, progress, also)
    return Recount(counting.total(months), custody, counted)


def days(
    session: Session,
    progress: Progress | None = None,
    also: Callable[[Sequence[Column]], object] | None = None,
) -> ways.Days:
    """Count the daily tallies anew; also gets the columns of each block, in the order of FACTS."""
    # Numbers in columns: loaded only where a whole ward is counted.
    from desktop_app.services.ledger.day_counting import DayCounts, Totals, numbers

    total = session.scalar(select(func.count()).select_from(Application)) or 0
    offices: dict[str, int] = {}
    totals = Totals()
    done = 0
    for block in _blocks(session):
        columns: list[Column] = [()] * len(FACTS)
        for name, column in zip((*_TEXTS, *_DAYS), zip(*block, strict=True), strict=True):
            columns[AT[name]] = numbers(column) if name in _DAYS else column
        totals.add(DayCounts.of(offices, columns))
        if also:
            also(columns)
        done += len(block)
        if progress:
            progress(done, total, "")
    found = totals.days()
    _correct(session, found)
    return found


def kept(session: Session) -> dict[str, Counts]:
    """Give the figures that are kept, by table and key; days in ISO form."""
    found: dict[str, Counts] = {}
    for record in TABLES:
        table = cast("Table", record.__table__)
        keys = len(table.primary_key)
        rows = session.connection().execute(select(*plainly(table)))
        found[table.name] = {
            tuple(part if isinstance(part, int) else str(part) for part in row[:keys]): tuple(row[keys:])
            for row in rows
        }
    return found


def differences(kept: Counts, right: Counts) -> Iterator[tuple[Key, tuple[int, ...], tuple[int, ...]]]:
    """Give each key under which something else is kept than should be, with both; no row is noughts."""
    nothing = (0,) * max((len(counts) for counts in (*right.values(), *kept.values())), default=1)
    for key in sorted(kept.keys() | right.keys()):
        one, other = kept.get(key, nothing), right.get(key, nothing)
        if one != other:
            yield key, one, other


def rebuild(session: Session, acting: Acting, progress: Progress | None = None) -> tuple[TallyRow, ...]:
    """Make all tallies anew from the applications; says how many figures had been wrong, also in the log.

    The end of the audit log is held from the beginning, so that no card is changed meanwhile.
    """
    audit.hold(session)
    found = recount(session, progress)
    were, right = kept(session), found.right()
    rows = tuple(
        TallyRow(
            name, sum(map(any, right[name].values())), sum(1 for _ in differences(were[name], right[name]))
        )
        for name in right
    )
    for record in TABLES:
        session.execute(delete(record))
    tallies.add(session, found.months, found.custody)
    day_tallies.add(session, found.days)
    audit.record(session, acting, "rebuild_tallies", "", {row.name: row.wrong for row in rows})
    return rows


def _blocks(session: Session) -> Iterator[Sequence[Sequence[Any]]]:
    names = (*_TEXTS, *_DAYS)
    columns = {column.name: column for column in plainly(_APPLICATION)}
    statement = select(*(columns[name] for name in names)).order_by(_APPLICATION.c.id)
    result = session.connection().execute(statement.execution_options(yield_per=ROWS_AT_ONCE))
    yield from result.partitions()


def _correct(session: Session, days: ways.Days) -> None:
    """Count those anew whose card went by post, or who applied again after an end."""
    names = ("id", *ways.COLUMNS)
    newer, older = aliased(Application), Application
    columns = {column.name: column for column in plainly(_APPLICATION)}
    wanted = [columns[name] for name in names]
    again = (
        select(*wanted, type_coerce(func.min(newer.applied_on), String))
        .join(newer, day_tallies.same_person(older, newer))
        .where(day_tallies.ended(), newer.id != older.id, newer.applied_on >= older.applied_on)
        .group_by(older.id)
    )
    by_post = day_tallies.spans(session, session.scalars(select(PostedCard.application_pk).distinct()).all())
    rows = {row[0]: row for row in session.execute(again)}
    for part in day_tallies.parts(by_post.keys() - rows.keys()):
        rows |= {row[0]: (*row, None) for row in session.execute(select(*wanted).where(older.id.in_(part)))}
    for pk, (*kept, day) in rows.items():
        row = {name: _day(one) if name in ways.DATES else one for name, one in zip(names, kept, strict=True)}
        days.count(row, times=-1)
        days.count(row, ways.ordinal(_day(day)), by_post.get(pk, ()))


def _day(kept: object) -> date | None:
    """Give a day; damage that is none counts as no day, and `verify` names its card."""
    found = dates.parse(str(kept)) if kept else None
    return found if isinstance(found, date) else None


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
