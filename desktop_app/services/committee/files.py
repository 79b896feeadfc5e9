"""Reports as a workbook or a Word file: written as a whole, and noted before they can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.committee import going_out, preparing, word_file, workbook
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.services.export import draft_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.committee.preparing import Prepared, Wanted
    from desktop_app.services.committee.rows import Document

    Pictures = Callable[[Sequence[Document]], Mapping[str, bytes]]


def export(
    database: Database,
    acting: Acting,
    wanted: Wanted,
    form: ReportForm,
    target: Path,
    pictures: Pictures | None = None,
    reason: str = "",
) -> Prepared:
    """Write reports to the target as XLSX or DOCX; pictures draws the charts of a Word file.

    There is no file without its entry in the audit log, and no entry for what could not be written. Raises
    what `going_out.allow` and `preparing.prepare` raise, OSError when the disk is full or the target is open
    elsewhere.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            made = preparing.prepare(session, wanted, "en" if wanted.english else "ja")
            going_out.allow(session, acting, len(made.findings), reason)
        if form is ReportForm.XLSX:
            workbook.write(draft, made.tables, english=wanted.english)
        else:
            drawn = pictures(made.documents) if pictures else None
            word_file.write(draft, made.documents, acting.now, drawn)
        with database.write() as session:
            going_out.note(session, acting, made.drafts, form, len(made.findings), reason)
        draft.replace(target)
    return made
