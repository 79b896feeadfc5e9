"""Visits taken along as a workbook, a calendar file and sheets: all of them, each once, nothing half-done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import vobject
from sqlalchemy import select

from desktop_app.errors import Cancelled, Invalid, Unknown
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import agenda, booking
from desktop_app.services.agenda import Wanted, sheets
from desktop_app.services.agenda.calendar_file import CalendarWords
from desktop_app.services.agenda.workbook import BookWords, titles
from desktop_app.services.booking import BookedRow, CardToBook
from desktop_app.services.slots import closures, listing
from desktop_app.services.slots.calendar import moment
from desktop_app.terms import BookingState, CancelledBy
from tests.factories import NOW, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day

THURSDAY = WEDNESDAY + timedelta(days=1)
BOTH = Wanted(WEDNESDAY, THURSDAY, None)
BOOK = BookWords(
    "時間枠",
    [f"枠{at}" for at in range(8)],
    [f"来庁{at}" for at in range(11)],
    {state: state.value for state in BookingState},
    "休止",
    date.isoformat,
)
CALENDAR = CalendarWords(
    "交付", lambda n: f"{n}件", lambda n, of: f"{n}/{of}", lambda n: f"連絡{n}", "休止", "区全体"
)


@pytest.fixture
def ward(database: Database) -> Database:
    """Two days with slots; on the first a family of three over two slots, one person between, one alone."""
    with database.write() as session:
        furnish(session)
        for day in (WEDNESDAY, THURSDAY):
            open_day(session, day)
        first, second = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[:2]
        next_day = listing.slots(session, THURSDAY, THURSDAY, NOW)[0]
        for name, slot in (("=1+1", second), ("髙橋　﨑", next_day)):
            pk = make_application(session, name=name)
            booking.book(session, acting(), slot.slot_id, [CardToBook(pk, 1)])
        family = [make_application(session, name=f"家族　{n}", kana=f"カゾク　{n}") for n in range(3)]
        done = booking.book(session, acting(), first.slot_id, [CardToBook(pk, 1) for pk in family])
        assert all(isinstance(row, BookedRow) for row in done)
    return database


def folder(tmp_path: Path) -> Path:
    made = tmp_path / "taken"
    made.mkdir()
    return made


def cells(path: Path) -> Sequence[Sequence[Sequence[object]]]:
    book = openpyxl.load_workbook(path)
    found = [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets]
    book.close()
    return found


def events(path: Path) -> dict[str, dict[str, Any]]:
    """The events of a calendar file by UID, as another library reads them."""
    reader: Any = vobject
    found: dict[str, dict[str, Any]] = {}
    event: Any
    for event in reader.readOne(path.read_text(encoding="utf-8")).vevent_list:
        children: list[Any] = event.getChildren()
        found[event.uid.value] = {str(child.name).lower(): child.value for child in children}
    return found


def test_that_a_family_stays_together_although_it_needs_two_slots(ward: Database) -> None:
    with ward.read() as session:
        found = agenda.read(session, BOTH, NOW)
    assert [day.on_date for day in found.days] == [WEDNESDAY, THURSDAY]
    assert [visit.name for visit in found.days[0].visits] == ["家族　0", "家族　1", "家族　2", "=1+1"]
    assert found.visit_count() == 5


def test_that_the_workbook_holds_every_visit_and_nothing_but_texts(ward: Database, tmp_path: Path) -> None:
    target = tmp_path / "visits.xlsx"
    taken = agenda.export(ward, acting(), BOTH, target, BOOK)
    assert (taken.days, taken.visits) == (2, 5)
    book = openpyxl.load_workbook(target)
    assert len(book.worksheets) == 2
    for sheet in book.worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert all(isinstance(cell.value, str | None) for row in sheet.iter_rows() for cell in row)
        assert sheet.freeze_panes == "A2"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.print_area
    book.close()
    slots, visits = cells(target)
    assert len(slots) == 1 + 12
    assert slots[1][1:7] == ["2023-06-28", "09:00", "09:30", "2", "2", "0"]
    assert [row[4] for row in visits[1:]] == ["家族　0", "家族　1", "家族　2", "=1+1", "髙橋　﨑"]
    assert [row[8] for row in visits[1:]] == ["1/3", "2/3", "3/3", "", ""]


def test_that_sheets_of_alike_named_places_have_titles_of_their_own() -> None:
    assert titles(["足立区役所", "足立区役所", "A/B:C"], "時間枠") == ["足立区役所", "足立区役所 2", "A B C"]
    long = titles(["あ" * 40, "あ" * 40], "x")
    assert [len(title) for title in long] == [31, 29]
    assert len(set(long)) == 2


def test_that_the_calendar_names_nobody_and_counts_right(ward: Database, tmp_path: Path) -> None:
    target = tmp_path / "visits.ics"
    agenda.export(ward, acting(), BOTH, target, CALENDAR)
    text = target.read_text(encoding="utf-8")
    assert "家族" not in text
    assert "カゾク" not in text
    assert "TZID:Asia/Tokyo" in text
    found = events(target)
    first = found["01-20230628-0540@kofu-desk"]
    assert first["summary"] == "2件"
    assert first["description"] == "2/2"
    assert first["dtstart"].astimezone(UTC) == datetime(2023, 6, 28, 0, 0, tzinfo=UTC)
    assert first["status"] == "CONFIRMED"
    assert len(found) == 3


def test_that_a_cancelled_visit_comes_with_the_same_uid_as_cancelled(ward: Database, tmp_path: Path) -> None:
    one, two = tmp_path / "one.ics", tmp_path / "two.ics"
    agenda.export(ward, acting(), BOTH, one, CALENDAR)
    with ward.write() as session:
        alone = agenda.read(session, BOTH, NOW).days[1].visits[0]
        booking.cancel(session, acting(), alone.booking_id, alone.version, CancelledBy.PERSON, "都合")
    agenda.export(ward, acting(), BOTH, two, CALENDAR)
    uid = "01-20230629-0540@kofu-desk"
    before, after = events(one)[uid], events(two)[uid]
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert int(after["sequence"]) > int(before["sequence"])
    assert events(one).keys() == events(two).keys()


def test_that_closures_come_by_day_or_by_hour_and_a_withdrawn_one_as_cancelled(
    ward: Database, tmp_path: Path
) -> None:
    boss = acting("s1")
    with ward.write() as session:
        day = closures.add(session, boss, moment(WEDNESDAY, 0), moment(THURSDAY, 0), "停電", None).closure_id
        begin, end = moment(THURSDAY, 540), moment(THURSDAY, 600)
        hour = closures.add(session, boss, begin, end, "会議", "01").closure_id
        closures.withdraw(session, boss, hour or 0)
    target = tmp_path / "visits.ics"
    agenda.export(ward, boss, BOTH, target, CALENDAR)
    found = events(target)
    whole, part = found[f"closure-{day}@kofu-desk"], found[f"closure-{hour}@kofu-desk"]
    assert (whole["dtstart"], whole["dtend"]) == (WEDNESDAY, THURSDAY)
    assert (whole["location"], whole["status"]) == ("区全体", "CONFIRMED")
    assert part["dtstart"].astimezone(UTC) == datetime(2023, 6, 29, 0, 0, tzinfo=UTC)
    assert (part["status"], part["sequence"]) == ("CANCELLED", "1")
    assert found["01-20230628-0540@kofu-desk"]["summary"] == "連絡2"


@pytest.mark.parametrize("words", [BOOK, CALENDAR])
def test_that_there_is_no_file_without_its_entry_and_no_entry_for_a_range_that_is_none(
    ward: Database, tmp_path: Path, words: BookWords | CalendarWords
) -> None:
    target = folder(tmp_path) / "visits"
    agenda.export(ward, acting(), BOTH, target, words)
    with pytest.raises(Invalid):
        agenda.export(ward, acting(), Wanted(THURSDAY, WEDNESDAY, None), target.with_name("no"), words)
    with pytest.raises(Unknown):
        agenda.export(ward, acting(), Wanted(WEDNESDAY, WEDNESDAY, "99"), target.with_name("no"), words)
    with ward.read() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.action == "export_visits")).all()
        assert [entry.subject for entry in entries] == ["2023-06-28 2023-06-29 *"]
        assert "家族" not in entries[0].detail
    assert [path.name for path in target.parent.iterdir()] == ["visits"]


def test_that_a_stopped_export_leaves_the_old_file_as_it_was(ward: Database, tmp_path: Path) -> None:
    target = folder(tmp_path) / "visits.xlsx"
    target.write_bytes(b"before")

    def stop(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        agenda.export(ward, acting(), BOTH, target, BOOK, stop)
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]


def test_that_sheets_have_an_overview_only_for_more_than_a_day(ward: Database) -> None:
    with ward.read() as session:
        many = sheets.order(session, acting(), BOTH)
        one = sheets.order(session, acting(), Wanted(WEDNESDAY, WEDNESDAY, "01"))
    assert [page.facts["page"] for page in many.pages] == ["week", "day", "day"]
    assert [page.facts["page"] for page in one.pages] == ["day"]
    week = many.pages[0].facts
    assert week["monday"] == "2023-06-26"
    assert week["rows"][0][1][2:4] == [[2, 0, 0], [1, 1, 0]]
    assert len(one.pages[0].people) == 4
    assert "家族" not in many.subject


def test_that_a_sheet_never_parts_a_family(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        open_day(session)
        slots = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)
        for at in (0, 2, 4):
            pks = [make_application(session) for _ in range(4)]
            booking.book(session, acting(), slots[at].slot_id, [CardToBook(pk, 1) for pk in pks])
    with database.read() as session:
        day = agenda.read(session, Wanted(WEDNESDAY, WEDNESDAY, None), NOW).days[0]
    assert [len(part) for part in sheets.parted(day.visits, 10)] == [8, 4]
    assert [len(part) for part in sheets.parted(day.visits)] == [12]


def test_that_more_than_two_months_are_not_printed_and_nothing_is_no_paper(ward: Database) -> None:
    with ward.read() as session:
        with pytest.raises(Invalid, match="too_far_to_print"):
            sheets.order(session, acting(), Wanted(WEDNESDAY, WEDNESDAY + timedelta(days=62), None))
        empty = WEDNESDAY + timedelta(days=20)
        with pytest.raises(Invalid, match="pages"):
            sheets.order(session, acting(), Wanted(empty, empty, None))
