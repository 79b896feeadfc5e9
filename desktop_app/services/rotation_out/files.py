"""The schedule as a file: read and noted in one transaction, written beside its place, then put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import VenueKind
from desktop_app.services import audit, export
from desktop_app.services.export import FileKind, Page, draft_of
from desktop_app.services.rotation_out import calendar_file, reading, texts

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.rotation_out.calendar_file import CalendarWords
    from desktop_app.services.rotation_out.reading import Schedule, Wanted

WIDTHS = (16, 8, 26, 12, 30, 8, 8, 26)


class OutKind(StrEnum):
    """What kind of file is written; a poster is a print job."""

    ICS = "ics"
    XLSX = "xlsx"
    CSV = "csv"
    WEB = "txt"
    POSTS = "posts"


@dataclass(frozen=True, slots=True)
class OutWords:
    """Words of the files in the exporter's language; day writes a day with its weekday.

    headings are eight: day, number, venue, kind, address, from, until, stands in for.
    """

    title: str
    headings: Sequence[str]
    kinds: Mapping[VenueKind, str]
    day: Callable[[date], str]
    calendar: CalendarWords


@dataclass(frozen=True, slots=True)
class Given:
    """What came into a file: weeks of the rotation, and days of venues in all."""

    weeks: int
    days: int


def write(
    database: Database, acting: Acting, wanted: Wanted, kind: OutKind, target: Path, words: OutWords
) -> Given:
    """Write what was wanted to the target; there is no file without its entry in the audit log.

    Raises what `reading.read` does, OSError when the disk is full or the target is open elsewhere.
    """
    with draft_of(target) as draft:
        with database.write() as session:
            schedule = reading.read(session, wanted)
            detail = {"kind": kind.value, "days": schedule.count(), "file": target.name}
            audit.record(session, acting, "export_rotation", wanted.subject(), detail)
        match kind:
            case OutKind.ICS:
                draft.write_bytes(calendar_file.build(schedule, words.calendar, acting.now))
            case OutKind.XLSX | OutKind.CSV:
                page = Page(words.title, words.headings, WIDTHS)
                form = FileKind.XLSX if kind is OutKind.XLSX else FileKind.CSV
                export.write(form, draft, page, rows(schedule, words))
            case OutKind.WEB:
                draft.write_text(texts.web(schedule), encoding="utf-8-sig", newline="\r\n")
            case OutKind.POSTS:
                posts = "\n\n".join(texts.posts(schedule))
                draft.write_text(f"{posts}\n", encoding="utf-8-sig", newline="\r\n")
        draft.replace(target)
    return Given(len(schedule.weeks), schedule.count())


def rows(schedule: Schedule, words: OutWords) -> Iterator[tuple[str, ...]]:
    """Give a line of texts for each day at each venue, by day."""
    stops = [stop for week in schedule.weeks for stop in week.stops] + [*schedule.permanent]
    found = [(day, stop) for stop in stops for day in stop.days]
    for day, stop in sorted(found, key=lambda one: (one[0], one[1].venue.kind, one[1].venue.code)):
        venue = stop.venue
        where = (venue.code, venue.name, words.kinds[venue.kind], venue.address)
        yield words.day(day), *where, _clock(venue.starts), _clock(venue.ends), stop.stands_in_for


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
