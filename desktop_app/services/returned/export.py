"""The work on returned mail as a file, with an entry in the audit log before the file can be seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit, guard
from desktop_app.services.export import FileKind, Page, Written, draft_of, write
from desktop_app.services.returned.listing import CHUNK, Filter, Works

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.backlog_terms import AddressState
    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell
    from desktop_app.services.returned.rows import WorkRow

WIDTHS = (26, 12, 22, 24, 12, 10, 12, 14, 12, 36, 22, 12, 36, 22, 12, 30)


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Words of the file in the exporter's language: title, sixteen headings, states, mail and remark."""

    title: str
    headings: Sequence[str]
    states: Mapping[AddressState, str]
    mail: Callable[[int], str]
    remark: Callable[[WorkRow], str]


def export(
    database: Database,
    acting: Acting,
    wanted: Filter,
    target: Path,
    kind: FileKind,
    words: ExportWords,
    progress: Callable[[int, int, str], None] | None = None,
    only: Sequence[int] | None = None,
) -> Written:
    """Write the work that a filter leaves, for the inquiry at the resident register (住民登録との照合).

    only: keys of the rows that are wanted of them, None for all. The file gets its name only after the audit
    entry is committed. progress(done, total, text) may raise Cancelled, which leaves nothing behind. Raises
    OSError when the disk is full or the target is open elsewhere.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            works = Works(acting.today, wanted)
            rows = _cells(session, works, words, progress, only)
            written = write(kind, draft, Page(words.title, words.headings, WIDTHS), rows)
        detail = {**asdict(wanted), "kind": kind.value, "works": written.rows}
        if only is not None:
            detail["marked"] = len(only)
        with database.write() as session:
            audit.record(session, acting, "returned_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written


def _cells(
    session: Session,
    works: Works,
    words: ExportWords,
    progress: Callable[[int, int, str], None] | None,
    only: Sequence[int] | None,
) -> Iterator[Sequence[Cell]]:
    total = works.count(session)
    chosen = works.stream(session) if only is None else works.pick(session, only)
    for done, row in enumerate(chosen):
        if progress and done % CHUNK == 0:
            progress(done, total, "")
        then, now = row.then, row.now
        yield (
            *(row.application_id, row.card_number or "", row.name, row.kana, row.birth_date),
            *(words.mail(row.notice_number), row.returned_on, words.states[row.state]),
            *(then.postal_code, f"{then.address} {then.detail}".strip(), then.name),
            *(now.postal_code, f"{now.address} {now.detail}".strip(), now.name),
            *(row.office, words.remark(row)),
        )
    if progress:
        progress(total, total, "")
