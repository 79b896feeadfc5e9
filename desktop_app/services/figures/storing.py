"""Counts of certificates put into the database: what is new, changed or gone, and never counted twice."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, delete, insert, select

from desktop_app.figure_terms import CountFault, Grain
from desktop_app.models.figures import CertificateCount
from desktop_app.services import dates, seals
from desktop_app.services.figures.rows import CountRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_TABLE = cast("Table", CertificateCount.__table__)
_KEY = tuple(column.name for column in _TABLE.primary_key)
_DROP = delete(_TABLE).where(*[column == bindparam(f"old_{column.name}") for column in _TABLE.primary_key])

Key = tuple[Grain, date, str, str, int, str]
Group = tuple[Grain, date, str, str]
"""What is counted as a whole: grain, first day, office, kind."""


def key_of(row: CountRow) -> Key:
    """Give what must be there once."""
    return row.grain, row.on_date, row.office, row.kind, row.minute, row.area


@dataclass(slots=True)
class Difference:
    """What a set of counts changes: each group that it names is replaced as a whole."""

    created: dict[Key, int] = field(default_factory=dict[Key, int])
    changed: dict[Key, int] = field(default_factory=dict[Key, int])
    gone: list[Key] = field(default_factory=list[Key])
    unchanged: int = 0


class Stored:
    """What is counted in the database for the offices of a file over its days."""

    def __init__(self, session: Session, rows: Iterable[CountRow]) -> None:
        wanted = list(rows)
        self._counts: defaultdict[Group, dict[Key, int]] = defaultdict(dict)
        self._grains: defaultdict[tuple[str, str, int], set[tuple[Grain, date]]] = defaultdict(set)
        if not wanted:
            return
        years = [dates.fiscal_year(row.on_date) for row in wanted]
        first, last = dates.fiscal_bounds(min(years))[0], dates.fiscal_bounds(max(years))[1]
        statement = select(
            CertificateCount.grain,
            CertificateCount.on_date,
            CertificateCount.office_code,
            CertificateCount.kind,
            CertificateCount.minute,
            CertificateCount.area,
            CertificateCount.count,
        ).where(
            CertificateCount.on_date.between(first, last),
            CertificateCount.office_code.in_({row.office for row in wanted}),
        )
        for grain, day, office, kind, minute, area, count in session.execute(statement):
            key = (Grain(grain), day, office, kind, minute, area)
            self._counts[key[:4]][key] = count
            self.note(CountRow(*key, count))

    def note(self, row: CountRow) -> None:
        """Hold that an office's kind is counted in this way there."""
        year = dates.fiscal_year(row.on_date)
        month = row.on_date if row.grain is Grain.YEAR else row.on_date.replace(day=1)
        self._grains[row.office, row.kind, year].add((row.grain, month))

    def is_counted_otherwise(self, row: CountRow) -> bool:
        """Whether the same certificates are counted already by day, month or year where the row is not."""
        found = self._grains[row.office, row.kind, dates.fiscal_year(row.on_date)]
        month = row.on_date.replace(day=1)
        return any(
            grain is not row.grain and (Grain.YEAR in {grain, row.grain} or at == month)
            for grain, at in found
        )

    def difference(self, rows: Iterable[CountRow]) -> Difference:
        """Compare."""
        groups: defaultdict[Group, dict[Key, int]] = defaultdict(dict)
        for row in rows:
            groups[key_of(row)[:4]][key_of(row)] = row.count
        found = Difference()
        for group, counts in groups.items():
            stored = self._counts.get(group, {})
            for key, count in counts.items():
                if key not in stored:
                    found.created[key] = count
                elif stored[key] != count:
                    found.changed[key] = count
                else:
                    found.unchanged += 1
            found.gone += [key for key in stored if key not in counts]
        return found


def fault_in_file(rows: dict[Key, int], row: CountRow, stored: Stored) -> CountFault | None:
    """Say why a row can't stand beside those above it and what is stored."""
    if key_of(row) in rows:
        return CountFault.TWICE
    return CountFault.GRAIN if stored.is_counted_otherwise(row) else None


def store(session: Session, acting: Acting, found: Difference, source: str) -> list[str]:
    """Write a difference; give what is to be sealed."""
    old = [*found.changed, *found.gone]
    if old:
        session.execute(_DROP, [_named(key, "old_") for key in old])
    made = {"source": source, "at": acting.now, "staff_id": acting.staff_id}
    new = {**found.created, **found.changed}
    if new:
        session.execute(
            insert(_TABLE), [{**_named(key), "count": count, **made} for key, count in new.items()]
        )
    touched = {key[:3] for key in (*old, *new)}
    return sorted(seals.key("certificates", grain.value, day, office) for grain, day, office in touched)


def _named(key: Key, prefix: str = "") -> dict[str, Any]:
    values = (key[0].value, *key[1:])
    return {f"{prefix}{name}": value for name, value in zip(_KEY, values, strict=True)}
