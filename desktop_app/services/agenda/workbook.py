"""The workbook of an agenda: how full each time is, and a sheet of visits for each place; texts only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.services.agenda.reading import together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from desktop_app.services.agenda.reading import AgendaRow, PlaceDayRow
    from desktop_app.services.booking import VisitRow
    from desktop_app.services.slots.listing import SlotRow
    from desktop_app.terms import BookingState

    Progress = Callable[[int, int, str], object]

A4 = 9
SLOT_WIDTHS = (20, 16, 8, 8, 8, 8, 8, 8)
VISIT_WIDTHS = (16, 8, 8, 28, 24, 16, 14, 12, 10, 14, 26)
LONGEST_TITLE = 31
NOT_IN_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
EACH = 50


@dataclass(frozen=True, slots=True)
class BookWords:
    """Words of the workbook in the exporter's language; day writes a day with its weekday.

    slot_headings are eight (place, day, from, until, seats, booked, free, state), visit_headings eleven
    (day, from, until, reading, name, notice, born, state, family, shelf, application id).
    """

    slots_title: str
    slot_headings: Sequence[str]
    visit_headings: Sequence[str]
    states: Mapping[BookingState, str]
    closed: str
    day: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class _Sheet:
    title: str
    headings: Sequence[str]
    widths: Sequence[int]
    rows: Iterator[Sequence[str]]


class _Book:
    """One XLSX file; each cell is a text, so that no spreadsheet takes a name for a formula."""

    def __init__(self, draft: Path) -> None:
        # Imported here: it is needed only when somebody exports.
        from xlsxwriter import Workbook

        self._book: Any = Workbook(str(draft), {"strings_to_formulas": False, "strings_to_urls": False})
        self._bold = self._book.add_format({"bold": True, "bottom": 1})

    def add(self, wanted: _Sheet) -> None:
        sheet = self._book.add_worksheet(wanted.title)
        for column, (heading, width) in enumerate(zip(wanted.headings, wanted.widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, heading, self._bold)
        last = 0
        for last, row in enumerate(wanted.rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(last, column, cell)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.print_area(0, 0, last, len(wanted.headings) - 1)
        sheet.set_footer("&C&P / &N")

    def close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error


def write(draft: Path, agenda: AgendaRow, words: BookWords, progress: Progress | None = None) -> None:
    """Write the workbook. progress(done, total, text) may raise Cancelled. Raises OSError."""
    book = _Book(draft)
    try:
        for sheet in _sheets(agenda, words, progress):
            book.add(sheet)
    finally:
        # Also when the rows broke off: only this closes the files that the book keeps them in.
        book.close()


def clock(minutes: int) -> str:
    """Write minutes after midnight so that their texts sort as the times do."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def titles(names: Sequence[str], taken: str) -> list[str]:
    """Give each place the title of its sheet: short enough, of allowed letters, no two alike."""
    known, found = {taken.casefold()}, list[str]()
    for name in names:
        plain = " ".join(name.translate(NOT_IN_TITLE).split())[:LONGEST_TITLE] or "-"
        title, number = plain, 2
        while title.casefold() in known:
            title, number = f"{plain[: LONGEST_TITLE - 4]} {number}", number + 1
        known.add(title.casefold())
        found.append(title)
    return found


def _sheets(agenda: AgendaRow, words: BookWords, progress: Progress | None) -> Iterator[_Sheet]:
    slots = (slot for day in agenda.days for slot in day.slots)
    rows = (_slot_cells(slot, words) for slot in slots)
    yield _Sheet(words.slots_title, words.slot_headings, SLOT_WIDTHS, rows)
    places: dict[str, list[PlaceDayRow]] = {}
    for day in agenda.days:
        places.setdefault(day.place, []).append(day)
    done, total = 0, agenda.visit_count()
    names = [days[0].place_name for days in places.values()]
    for title, days in zip(titles(names, words.slots_title), places.values(), strict=True):
        rows = _visit_rows(days, words, progress, done, total)
        yield _Sheet(title, words.visit_headings, VISIT_WIDTHS, rows)
        done += sum(len(day.visits) for day in days)


def _visit_rows(
    days: Sequence[PlaceDayRow], words: BookWords, progress: Progress | None, done: int, total: int
) -> Iterator[Sequence[str]]:
    for day in days:
        come, number = together(day.visits), dict[str, int]()
        for visit in day.visits:
            if progress and done % EACH == 0:
                progress(done, total, "")
            done += 1
            number[visit.visit] = number.get(visit.visit, 0) + 1
            count = come[visit.visit]
            family = f"{number[visit.visit]}/{count}" if count > 1 else ""
            yield _visit_cells(visit, family, words)


def _slot_cells(slot: SlotRow, words: BookWords) -> Sequence[str]:
    counts = (str(slot.seats), str(slot.booked), str(slot.free))
    state = words.closed if slot.closed else ""
    return slot.place_name, words.day(slot.on_date), clock(slot.starts), clock(slot.ends), *counts, state


def _visit_cells(visit: VisitRow, family: str, words: BookWords) -> Sequence[str]:
    when = (words.day(visit.on_date), clock(visit.starts), clock(visit.ends))
    who = (visit.kana, visit.name, visit.notice_number or "", visit.birth_date.isoformat())
    state = words.states[visit.state]
    return *when, *who, state, family, visit.shelf or "", visit.application_id
