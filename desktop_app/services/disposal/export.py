"""The cards of a list for disposal as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit, guard
from desktop_app.services.disposal import listing
from desktop_app.services.export import FileKind, Page, Written, draft_of, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CardRow
    from desktop_app.services.export import Cell

WIDTHS = (6, 26, 24, 20, 12, 16, 14, 14, 40, 18, 16, 16, 30)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Words of the file in the exporter's language: title, headings, and a card as cells."""

    title: str
    headings: Sequence[str]
    cells: Callable[[CardRow], Sequence[Cell]]


def export(
    database: Database, acting: Acting, disposal_id: int, target: Path, kind: FileKind, words: ExportWords
) -> Written:
    """Write the cards of a list to the target in their order.

    The file gets its name only after the audit entry is committed. Raises Unknown, and OSError when the disk
    is full or the target is open elsewhere.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            rows = [words.cells(row) for row in listing.cards(session, disposal_id)]
        written = write(kind, draft, Page(words.title, words.headings, WIDTHS), rows)
        detail = {"disposal_id": disposal_id, "kind": kind.value, "cards": written.rows}
        with database.write() as session:
            audit.record(session, acting, "disposal_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written
