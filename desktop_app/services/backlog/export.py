"""The list behind a figure as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services.backlog.listing import Listing
from desktop_app.services.export import FileKind, Page, Written
from desktop_app.services.list_out import chosen, write_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.backlog.rows import Filter, ListRow
    from desktop_app.services.export import Cell
    from desktop_app.services.keep_until.reading import KeepRow
    from desktop_app.terms import Stage

WIDTHS = (26, 13, 22, 26, 12, 12, 14, 16, 14, 8, 8, 8, 14, 60)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Words of the file in the exporter's language: title, fourteen headings, stages, the mark of expiry.

    sentence says how long a card is kept and why.
    """

    title: str
    headings: Sequence[str]
    stages: Mapping[Stage, str]
    expired: str
    sentence: Callable[[KeepRow, date], str]


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
    detail = {**wanted.told(), "as_of": as_of.isoformat()} | ({} if only is None else {"marked": len(only)})

    def rows(session: Session) -> Iterator[Sequence[Cell]]:
        listing = Listing(as_of, acting.today, wanted)
        for row in chosen(session, listing, only, progress):
            yield (
                *(row.application_id, row.notice_number or "", row.name, row.kana, row.birth_date),
                *(words.stages[row.stage], row.place, row.shelf or "", row.custody_on, row.days),
                *(row.notices, words.expired if row.expired else "", *_kept(row, acting.today, words)),
            )

    page = Page(words.title, words.headings, WIDTHS)
    return write_out(database, acting, target, kind, page, rows, ("backlog_export", "cards", detail))


def _kept(row: ListRow, today: date, words: ExportWords) -> tuple[Cell, Cell]:
    """The last day on which the card is kept, and why; nothing in the list of a past day."""
    if row.keep is None:
        return "", ""
    until = row.keep.kept_until
    return until or "", words.sentence(row.keep, today)
