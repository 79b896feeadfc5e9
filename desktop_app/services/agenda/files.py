"""An agenda as a file: read and noted in one transaction, written beside its place, then put there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.services import audit
from desktop_app.services.agenda import calendar_file, reading, workbook
from desktop_app.services.export import draft_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.agenda.calendar_file import CalendarWords
    from desktop_app.services.agenda.reading import Wanted
    from desktop_app.services.agenda.workbook import BookWords


class AgendaKind(StrEnum):
    """What kind of file is written; sheets to print are a print job."""

    XLSX = "xlsx"
    ICS = "ics"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came into a file."""

    days: int
    visits: int


def export(
    database: Database,
    acting: Acting,
    wanted: Wanted,
    target: Path,
    words: BookWords | CalendarWords,
    progress: Callable[[int, int, str], object] | None = None,
) -> Taken:
    """Write what was wanted to the target: whose words are given decides about the kind of file.

    There is no file without its entry in the audit log. progress(done, total, text) may raise Cancelled,
    which leaves nothing behind. Raises Invalid, Unknown as `reading.read` does, OSError when the disk is full
    or the target is open elsewhere.
    """
    is_calendar = isinstance(words, calendar_file.CalendarWords)
    kind = AgendaKind.ICS if is_calendar else AgendaKind.XLSX
    with draft_of(target) as draft:
        with database.write() as session:
            agenda = reading.read(session, wanted, acting.now)
            taken = Taken(len({day.on_date for day in agenda.days}), agenda.visit_count())
            detail = {"kind": kind.value, "visits": taken.visits, "file": target.name}
            audit.record(session, acting, "export_visits", wanted.subject(), detail)
        if isinstance(words, calendar_file.CalendarWords):
            draft.write_bytes(calendar_file.build(agenda, words, acting.now))
        else:
            workbook.write(draft, agenda, words, progress)
        if progress:
            progress(taken.visits, taken.visits, "")
        draft.replace(target)
    return taken
