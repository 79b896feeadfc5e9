"""The list of people to call as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop_app.services.eligible.listing import Filter, Listing
from desktop_app.services.export import FileKind, Page, Written
from desktop_app.services.list_out import chosen, write_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell
    from desktop_app.terms import Stage

WIDTHS = (12, 22, 26, 12, 14, 13, 26, 12, 14, 8, 20)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Words of the file in the exporter's language: title, eleven headings, stages, and a visit."""

    title: str
    headings: Sequence[str]
    stages: Mapping[Stage, str]
    visit: Callable[[date | None, int | None, str | None], str]


def export(
    database: Database,
    acting: Acting,
    as_of: date,
    wanted: Filter,
    target: Path,
    kind: FileKind,
    words: ExportWords,
    progress: Callable[[int, int, str], None] | None = None,
    only: Sequence[int] | None = None,
) -> Written:
    """Write the people of a filter to the target, in the order in which they are called.

    only: keys of the applications that are wanted of them, None for all. The file gets its name only after
    the audit entry is committed. progress(done, total, text) may raise Cancelled, which leaves nothing
    behind. Raises as the list does, OSError when the disk is full or the target is open elsewhere.
    """
    detail = {**asdict(wanted), "as_of": as_of.isoformat()} | ({} if only is None else {"marked": len(only)})

    def rows(session: Session) -> Iterator[Sequence[Cell]]:
        listing = Listing(session, as_of, acting.today, wanted)
        for row in chosen(session, listing, only, progress):
            yield (
                *(row.last_day, row.name, row.kana, row.birth_date, words.stages[row.stage]),
                *(row.notice_number or "", row.application_id, row.place, row.shelf or "", row.notices),
                words.visit(row.booked_on, row.booked_at, row.booked_place),
            )

    page = Page(words.title, words.headings, WIDTHS)
    return write_out(database, acting, target, kind, page, rows, ("eligible_export", "people", detail))
