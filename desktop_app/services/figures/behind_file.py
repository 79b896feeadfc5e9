"""The list behind a figure as a file or on paper, with an entry in the audit log before it can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.errors import Invalid
from desktop_app.figure_terms import Grain, Listed
from desktop_app.services import audit, guard
from desktop_app.services.export import FileKind, Page, Written, draft_of, write
from desktop_app.services.figures import behind
from desktop_app.services.figures.behind import (
    BehindCardRow,
    BehindCountRow,
    BehindMunicipalityRow,
    BehindOfficeRow,
)
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.services.support.stats import DayCountRow, stats
from desktop_app.terms import PrintKind

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell
    from desktop_app.services.figures.rows import Opens

CARDS = frozenset({Listed.APPLICATIONS, Listed.HANDOVERS, Listed.BRIDGE})
CHUNK = 1_000
MOST_PRINTED = 5_000
"""Rows of a list on paper; who needs more wants a file."""

LINES = 38
"""Rows of a page."""

WIDTHS: dict[Listed, tuple[int, ...]] = {
    **dict.fromkeys(CARDS, (12, 12, 20, 22, 12, 16, 14, 26)),
    Listed.CERTIFICATES: (12, 12, 22, 24, 12),
    Listed.SUPPORT: (12, 24, 12, 12, 12, 12),
    Listed.POST_OFFICES: (12, 30, 14),
    Listed.MUNICIPALITIES: (12, 14, 24, 14, 14, 10),
}
"""Of the columns, in letters."""

ON_PAPER = (19.4, 19.4, 23, 24.2, 19.4, 17.6, 16.4, 42.6)
"""Of the columns of people on paper: days and ids stand in one line."""

POINTS, SMALL = 9.0, 6.8


@dataclass(frozen=True, slots=True)
class BehindWords:
    """Words in the language of who asks: title, headings, channels, and how long a count reaches."""

    title: str
    below: str
    headings: Sequence[str]
    channels: Mapping[str, str]
    grains: Mapping[Grain, str]


def export(
    database: Database,
    acting: Acting,
    opens: Opens,
    as_of: date,
    target: Path,
    kind: FileKind,
    words: BehindWords,
    progress: Callable[[int, int, str], None] | None = None,
    only: Sequence[Hashable] | None = None,
) -> Written:
    """Write the list behind a figure to the target; only: keys of the rows that are wanted of it.

    The file gets its name only after the audit entry is committed. progress(done, total, text) may raise
    Cancelled, which leaves nothing behind. Raises Unknown, OSError.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            page = Page(words.title, words.headings, WIDTHS[opens.listed])
            written = write(kind, draft, page, _cells(session, opens, as_of, words, progress, only))
        detail = _told(opens, as_of) | {"kind": kind.value, "rows": written.rows}
        if only is not None:
            detail["marked"] = len(only)
        with database.write() as session:
            audit.record(session, acting, "figure_list_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written


def order(
    session: Session, opens: Opens, as_of: date, words: BehindWords, only: Sequence[Hashable] | None = None
) -> PrintOrder:
    """Order the list on paper. Raises Unknown, Invalid for one that is longer than paper bears."""
    rows = list(_rows(session, opens, as_of, None, only))
    if len(rows) > MOST_PRINTED:
        raise Invalid("figure_list", "too_long")
    pages: list[PageOrder] = []
    for at in range(0, max(len(rows), 1), LINES):
        part = rows[at : at + LINES]
        facts: dict[str, Any] = {
            "title": words.title,
            "below": words.below,
            "headings": list(words.headings),
            "widths": list(ON_PAPER if opens.listed in CARDS else WIDTHS[opens.listed]),
            "points": SMALL if opens.listed in CARDS else POINTS,
            "lines": [[_text(cell) for cell in cells_of(row, words)] for row in part],
            "numbers": [at for at, cell in enumerate(cells_of(part[0], words)) if isinstance(cell, int)]
            if part
            else [],
        }
        people = tuple(row.application_pk for row in part if isinstance(row, BehindCardRow))
        pages.append(PageOrder(facts, (), people))
    subject = f"{opens.listed.value} {as_of.isoformat()}"
    return PrintOrder(PrintKind.FIGURE_LIST, subject, tuple(pages))


def cells_of(row: object, words: BehindWords) -> tuple[Cell, ...]:
    """Give the cells of a row: days as days, numbers as numbers."""
    match row:
        case BehindCardRow():
            return (
                *(row.applied_on, row.handed_over_on, row.name, row.kana, row.birth_date),
                *(words.channels[row.channel], row.place, row.application_id),
            )
        case BehindCountRow():
            return row.on_date, words.grains[row.grain], row.office, row.kind, row.count
        case DayCountRow():
            count = row.count
            return row.on_date, row.venue, count.sessions, count.points, count.done, count.broken_off
        case BehindOfficeRow():
            return row.month, row.post_office, row.applications
        case BehindMunicipalityRow():
            return row.as_of, row.prefecture, row.name, row.population, row.issued, str(row.rate)
        case _:
            message = "no row of such a list"
            raise TypeError(message)


def _cells(
    session: Session,
    opens: Opens,
    as_of: date,
    words: BehindWords,
    progress: Callable[[int, int, str], None] | None,
    only: Sequence[Hashable] | None,
) -> Iterator[tuple[Cell, ...]]:
    for row in _rows(session, opens, as_of, progress, only):
        yield cells_of(row, words)


def _rows(
    session: Session,
    opens: Opens,
    as_of: date,
    progress: Callable[[int, int, str], None] | None,
    only: Sequence[Hashable] | None,
) -> Iterator[object]:
    if opens.listed in CARDS:
        yield from _applications(session, opens, as_of, progress, only)
    elif opens.listed is Listed.CERTIFICATES:
        yield from behind.certificates(session, opens)
    elif opens.listed is Listed.SUPPORT:
        yield from stats(session, opens.first or as_of, opens.until or as_of).by_day
    elif opens.listed is Listed.MUNICIPALITIES:
        yield from behind.municipalities(session, as_of)
    else:
        yield from behind.post_offices(session, opens.item, as_of)


def _applications(
    session: Session,
    opens: Opens,
    as_of: date,
    progress: Callable[[int, int, str], None] | None,
    only: Sequence[Hashable] | None,
) -> Iterator[BehindCardRow]:
    listing = behind.Applications(opens, as_of)
    total = listing.count(session)
    if only is not None:
        yield from listing.pick(session, only)
        return
    for done in range(0, total, CHUNK):
        if progress:
            progress(done, total, "")
        yield from listing.page(session, done, CHUNK)
    if progress:
        progress(total, total, "")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:,}" if isinstance(cell, int) else str(cell)


def _told(opens: Opens, as_of: date) -> dict[str, Any]:
    days = {"first": opens.first, "until": opens.until or as_of}
    told: dict[str, Any] = {"listed": opens.listed.value, "item": opens.item, "office": opens.office}
    return told | {name: day.isoformat() for name, day in days.items() if day}
