"""The list of people to call as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit, guard
from desktop_app.services.eligible.listing import CHUNK, Filter, Listing
from desktop_app.services.export import FileKind, Page, Written, draft_of, write

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
    with draft_of(target) as draft:
        with database.read() as session:
            listing = Listing(session, as_of, acting.today, wanted)
            rows = _cells(session, listing, words, progress, only)
            written = write(kind, draft, Page(words.title, words.headings, WIDTHS), rows)
        detail = {**asdict(wanted), "as_of": as_of.isoformat(), "kind": kind.value, "people": written.rows}
        if only is not None:
            detail["marked"] = len(only)
        with database.write() as session:
            audit.record(session, acting, "eligible_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written


def _cells(
    session: Session,
    listing: Listing,
    words: ExportWords,
    progress: Callable[[int, int, str], None] | None,
    only: Sequence[int] | None,
) -> Iterator[Sequence[Cell]]:
    total = listing.count(session)
    chosen = listing.stream(session) if only is None else listing.pick(session, only)
    for done, row in enumerate(chosen):
        if progress and done % CHUNK == 0:
            progress(done, total, "")
        yield (
            *(row.last_day, row.name, row.kana, row.birth_date, words.stages[row.stage]),
            *(row.notice_number or "", row.application_id, row.place, row.shelf or "", row.notices),
            words.visit(row.booked_on, row.booked_at, row.booked_place),
        )
    if progress:
        progress(total, total, "")
