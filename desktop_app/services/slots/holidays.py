"""Japanese holidays: from a library, and for the years that the official list covers from that list."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import jpholiday
from sqlalchemy import delete, func, insert, select

from desktop_app.errors import Invalid
from desktop_app.models.slot import Holiday
from desktop_app.services import audit, dates, guard, staff

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LARGEST_FILE = 1_000_000
ENCODINGS = ("utf-8-sig", "cp932")
YEAR_ENDS, YEAR_BEGINS = (12, 29), (1, 3)


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A day on which list and library don't agree; the name on either side, empty where it is no holiday."""

    on_date: date
    listed: str
    known: str


@dataclass(frozen=True, slots=True)
class HolidaysRow:
    """What came of a list: its days, the years it covers, where it differs from the library."""

    days: int
    first: date
    last: date
    differences: tuple[DifferenceRow, ...]


def between(session: Session, first: date, last: date) -> dict[date, str]:
    """Holidays of these days (both included) with their names."""
    listed = _listed_years(session)
    found = {day: name for day, name in jpholiday.between(first, last) if day.year not in listed}
    rows = session.execute(select(Holiday.on_date, Holiday.name).where(Holiday.on_date.between(first, last)))
    return dict(sorted({**found, **{row.on_date: row.name for row in rows}}.items()))


def take(session: Session, acting: Acting, path: Path) -> HolidaysRow:
    """Bring the Cabinet Office's list in (CSV, CP932 or UTF-8) in place of an older one.

    From then on it counts for each year that it covers whole. Raises Invalid for a file that is none,
    NoPermission.
    """
    staff.with_files(session, acting, "import_holidays")
    found = _read(path)
    first, last = min(found), max(found)
    session.execute(delete(Holiday))
    session.execute(insert(Holiday), [{"on_date": day, "name": name} for day, name in found.items()])
    known = dict(jpholiday.between(first, last))
    differing = sorted(day for day in found.keys() ^ known.keys())
    differences = tuple(DifferenceRow(day, found.get(day, ""), known.get(day, "")) for day in differing)
    detail = {"days": len(found), "first": first.isoformat(), "last": last.isoformat()}
    audit.record(session, acting, "import_holidays", guard.mask(path.name), detail)
    return HolidaysRow(len(found), first, last, differences)


def _read(path: Path) -> dict[date, str]:
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= LARGEST_FILE else b""
    except OSError:
        raise Invalid("file", "missing") from None
    text = _decoded(raw)
    found: dict[date, str] = {}
    for number, row in enumerate(csv.reader(io.StringIO(text)), start=1):
        if not any(row):
            continue
        day = dates.parse(row[0])
        if len(row) < 2 or not isinstance(day, date):
            if number == 1:
                continue
            raise Invalid(f"row {number}", "no_holiday")
        found[day] = guard.refuse(row[1].strip())
    if not found:
        raise Invalid("file", "no_holidays")
    return found


def _decoded(raw: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Invalid("file", "not_decodable")


def _listed_years(session: Session) -> set[int]:
    """Years that the list covers whole: it is published with the holidays of whole years."""
    first, last = session.execute(select(func.min(Holiday.on_date), func.max(Holiday.on_date))).one()
    return set(range(first.year, last.year + 1)) if first and last else set()


def turn_of_year(day: date) -> bool:
    """Whether offices are closed at the turn of the year: 29 December to 3 January.

    Local Autonomy Act (地方自治法) article 4-2: by the ordinances of nearly all municipalities.
    """
    return (day.month, day.day) >= YEAR_ENDS or (day.month, day.day) <= YEAR_BEGINS
