"""The list behind a figure as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit, guard
from desktop_app.services.backlog.listing import CHUNK, Filter, Listing
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

WIDTHS = (26, 13, 22, 26, 12, 12, 14, 16, 14, 8, 8, 8)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Words of the file in the exporter's language: title, twelve headings, stages, the mark of expiry."""

    title: str
    headings: Sequence[str]
    stages: Mapping[Stage, str]
    expired: str


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
    """Write the cards of a filter to the target; nobody waits for it, handovers go on meanwhile.

    only: keys of the applications that are wanted of them, None for all.
    The file gets its name only after the audit entry is committed: there is no file without its entry.
    progress(done, total, text) may raise Cancelled, which leaves nothing behind. Raises Invalid for a day
    after today, OSError when the disk is full or the target is open elsewhere.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            listing = Listing(as_of, acting.today, wanted)
            rows = _cells(session, listing, words, progress, only)
            written = write(kind, draft, Page(words.title, words.headings, WIDTHS), rows)
        detail = {**asdict(wanted), "as_of": as_of.isoformat(), "kind": kind.value, "cards": written.rows}
        if only is not None:
            detail["marked"] = len(only)
        with database.write() as session:
            audit.record(session, acting, "backlog_export", guard.mask(target.name), detail)
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
            *(row.application_id, row.notice_number or "", row.name, row.kana, row.birth_date),
            *(words.stages[row.stage], row.place, row.shelf or "", row.custody_on, row.days, row.notices),
            words.expired if row.expired else "",
        )
    if progress:
        progress(total, total, "")
