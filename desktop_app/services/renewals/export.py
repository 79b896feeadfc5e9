"""The wave's table and the list of a month as files; a list has its entry in the audit log first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services.export import FileKind, Page, Written, draft_of, write
from desktop_app.services.list_out import chosen, write_out
from desktop_app.services.renewals.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell
    from desktop_app.services.renewals.rows import Kind, RenewalsRow

    Progress = Callable[[int, int, str], None]

LIST_WIDTHS = (13, 13, 16, 22, 26, 12, 40, 26)
TABLE_WIDTHS = (10, *(12,) * 13)


@dataclass(frozen=True, slots=True)
class ListWords:
    """Words of the list in the exporter's language: title, eight headings, kinds."""

    title: str
    headings: Sequence[str]
    kinds: Mapping[Kind, str]


@dataclass(frozen=True, slots=True)
class TableWords:
    """Words of the table: title, thirteen headings, and what it rests on, a line each."""

    title: str
    headings: Sequence[str]
    notes: Sequence[str]


def write_list(
    database: Database,
    acting: Acting,
    wanted: tuple[date, Kind | None],
    target: Path,
    kind: FileKind,
    words: ListWords,
    progress: Progress | None = None,
    only: Sequence[tuple[int, str]] | None = None,
) -> Written:
    """Write the people of a month (and a kind, None: both) to the target, or those of the keys `only`.

    The file gets its name only after the audit entry is committed. progress(done, total, text) may raise
    Cancelled, which leaves nothing behind. Raises OSError when the disk is full or the target is open.
    """
    month, of_kind = wanted
    detail = {"month": f"{month:%Y-%m}"} | ({} if only is None else {"marked": len(only)})

    def rows(session: Session) -> Iterator[Sequence[Cell]]:
        for row in chosen(session, Listing(month, acting.today, of_kind), only, progress):
            yield (
                *(row.expires_on, row.starts_on, words.kinds[row.kind], row.name, row.kana),
                *(row.birth_date, row.address, row.application_id),
            )

    page = Page(words.title, words.headings, LIST_WIDTHS)
    return write_out(database, acting, target, kind, page, rows, ("renewals_export", "people", detail))


def write_table(row: RenewalsRow, target: Path, kind: FileKind, words: TableWords) -> Written:
    """Write the months with their figures, and below them what they rest on. Raises OSError."""
    with draft_of(target) as draft:
        cells = [*table_cells(row), (), *((note,) for note in words.notes)]
        written = write(kind, draft, Page(words.title, words.headings, TABLE_WIDTHS), cells)
        draft.replace(target)
    written.rows = len(row.months)
    return written


def table_cells(row: RenewalsRow) -> list[Sequence[Cell]]:
    """Give the cells of the table: a line a month."""
    return [
        (
            f"{one.month:%Y-%m}",
            *(one.cards, one.certificates, one.starting),
            *(one.visits, one.visits_p10, one.visits_p90, one.handovers, one.at_window),
            *(one.seats_needed, one.seats, one.booked, one.difference),
        )
        for one in row.months
    ]
