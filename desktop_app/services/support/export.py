"""The counts of the support desk as a file for other programs: one row a day and window, nobody named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit, guard
from desktop_app.services import export as files
from desktop_app.services.support.stats import stats

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell, FileKind, Written
    from desktop_app.services.support.stats import DayCountRow


@dataclass(frozen=True, slots=True)
class CountWords:
    """The sheet's title and the headings before those of the parts, whose names are data."""

    title: str
    headings: tuple[str, ...]


def export(
    database: Database,
    acting: Acting,
    days: tuple[date, date],
    target: Path,
    kind: FileKind,
    words: CountWords,
) -> Written:
    """Write the counts between two days (both included) to the target; audited. Raises OSError, Invalid."""
    with database.read() as session:
        found = stats(session, *days)
    codes = sorted({code for row in found.by_day for code in row.count.parts})
    names = [found.part_names.get(code, code) for code in codes]
    headings = [*words.headings, *names]
    widths = [12, 24, *(10 for _ in words.headings[2:]), *(24 for _ in names)]
    page = files.Page(words.title, headings, widths)
    with files.draft_of(target) as draft:
        written = files.write(kind, draft, page, [_row(row, codes) for row in found.by_day])
        with database.write() as session:
            first, last = (day.isoformat() for day in days)
            detail = {"from": first, "until": last, "rows": written.rows}
            audit.record(session, acting, "support_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written


def _row(row: DayCountRow, codes: list[str]) -> list[Cell]:
    count = row.count
    return [
        row.on_date,
        row.venue,
        count.sessions,
        count.points,
        count.registration_checks,
        count.done,
        count.broken_off,
        count.open,
        count.minutes,
        *(count.parts.get(code, 0) for code in codes),
    ]
