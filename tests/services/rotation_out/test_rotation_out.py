"""What is given out of the schedule: the same days in each form, harmless cells, no file without a note."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
import vobject
from openpyxl import load_workbook
from sqlalchemy import select, update

from desktop_app.campaign_terms import VenueKind
from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.campaign import Venue
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.campaigns import closures
from desktop_app.services.rotation import changing, listing
from desktop_app.services.rotation_out import files, poster, reading, texts
from desktop_app.services.rotation_out.calendar_file import CalendarWords
from desktop_app.services.rotation_out.files import OutKind, OutWords
from desktop_app.services.rotation_out.reading import Schedule, Wanted
from tests.factories import acting
from tests.services.rotation_out.summer import FIRST, LAST, planned

WORDS = OutWords(
    "日程",
    ("日", "番号", "会場", "種類", "所在地", "開始", "終了", "代わり"),
    {kind: kind.value for kind in VenueKind},
    date.isoformat,
    CalendarWords(lambda name: f"支援 {name}", lambda name, line: f"{name} {line}"),
)


@pytest.fixture
def wanted(database: Database) -> Wanted:
    return planned(database)


def schedule(database: Database, wanted: Wanted) -> Schedule:
    with database.read() as session:
        return reading.read(session, wanted)


def given(database: Database, wanted: Wanted, kind: OutKind, folder: Path) -> Path:
    target = folder / f"out.{kind.value}"
    files.write(database, acting("s1"), wanted, kind, target, WORDS)
    return target


def expected(found: Schedule) -> set[tuple[date, str]]:
    stops = [stop for week in found.weeks for stop in week.stops] + [*found.permanent]
    return {(day, stop.venue.name) for stop in stops for day in stop.days}


def events(target: Path) -> Iterator[Any]:
    read_one: Any = cast("Any", vobject).readOne
    calendar = read_one(target.read_text(encoding="utf-8"))
    yield from calendar.vevent_list


def test_that_another_program_reads_the_same_days_and_hours(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    found = schedule(database, wanted)
    read = list(events(given(database, wanted, OutKind.ICS, tmp_path)))
    days = {(event.dtstart.value.date(), event.summary.value.removeprefix("支援 ")) for event in read}
    assert days == expected(found)
    assert len(read) == len({event.uid.value for event in read}) == found.count()
    assert {event.status.value for event in read} == {"CONFIRMED"}
    assert {str(event.dtstart.value.utcoffset()) for event in read} == {"9:00:00"}
    office = [event for event in read if "足立区役所" in event.summary.value]
    assert {f"{event.dtstart.value:%H:%M}-{event.dtend.value:%H:%M}" for event in office} == {"08:30-17:00"}
    saturday = {event.summary.value for event in read if event.dtstart.value.date() == LAST}
    assert saturday == {"支援 足立区役所", "支援 イオン西新井"}


def test_that_what_fell_away_after_people_were_told_comes_as_cancelled_under_its_uid(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    stop = schedule(database, wanted).weeks[1].stops[0]
    before = {event.uid.value for event in events(given(database, wanted, OutKind.ICS, tmp_path))}
    with database.write() as session:
        seen = {week.monday: week.version for week in listing.weeks(session, wanted.campaign_id, FIRST, LAST)}
        changing.announce(session, acting("s1"), wanted.campaign_id, LAST, seen)
        closures.add(session, acting("s1"), stop.venue.id, stop.days[0], stop.days[0], "工事")
    read = list(events(given(database, wanted, OutKind.ICS, tmp_path)))
    [gone] = [event for event in read if event.status.value == "CANCELLED"]
    assert (gone.dtstart.value.date(), gone.location.value.split()[0]) == (stop.days[0], stop.venue.name)
    assert {event.uid.value for event in read} == before


def test_that_tables_hold_a_line_for_each_day_and_no_formula(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    with database.write() as session:
        session.execute(update(Venue).where(Venue.code == "W1").values(name='=HYPERLINK("x")', address="+1"))
    found = schedule(database, wanted)
    with given(database, wanted, OutKind.CSV, tmp_path).open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[1:]
    assert len(lines) == found.count()
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)
    book = load_workbook(given(database, wanted, OutKind.XLSX, tmp_path))
    cells = [cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert '=HYPERLINK("x")' in [cell.value for cell in cells]
    assert {(line[0], line[2].lstrip("'")) for line in lines} == {
        (day.isoformat(), name) for day, name in expected(found)
    }


def test_that_the_text_for_the_web_names_each_venue_and_the_last_day(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    found = schedule(database, wanted)
    text = texts.web(found)
    for name in {stop.venue.name for week in found.weeks for stop in week.stops}:
        assert name in text
    assert "申込期限：2023年9月30日（土）" in text
    assert "※9月30日（土）" in text
    assert "03-5888-7707" in text
    assert "<" not in text
    assert given(database, wanted, OutKind.WEB, tmp_path).read_text(encoding="utf-8-sig") == text


def test_that_a_post_is_short_and_its_first_line_stands_whatever_names_are_long(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    found = schedule(database, wanted)
    posts = texts.posts(found)
    assert len(posts) == len(found.weeks) == 14
    assert all(len(post) <= texts.LONGEST_POST for post in posts)
    assert all("03-5888-7707" in post for post in posts)
    long = replace(found.campaign, name="あ" * 60)
    stops = [replace(stop, venue=replace(stop.venue, name="い" * 60)) for stop in found.weeks[0].stops]
    week = replace(found.weeks[0], stops=tuple(stops))
    [post] = texts.posts(replace(found, campaign=long, weeks=(week,)))
    assert len(post) <= texts.LONGEST_POST
    assert "6月28日（水）" in post
    given(database, wanted, OutKind.POSTS, tmp_path)


def test_that_days_are_written_as_people_say_them() -> None:
    monday = date(2023, 7, 3)
    days = [date.fromordinal(monday.toordinal() + at) for at in range(5)]
    assert texts.span(days) == "7月3日（月）〜7月7日（金）"
    assert texts.span(days[:1]) == "7月3日（月）"
    assert texts.span([days[0], *days[2:]]) == "7月3日（月）〜7月7日（金）、火を除く"
    assert texts.weekdays(days[1:]) == "火〜金"
    assert texts.weekdays([days[0], days[2]]) == "月・水"


def test_that_the_poster_has_a_month_a_page_and_each_week_once(database: Database, wanted: Wanted) -> None:
    with database.read() as session:
        order = poster.order(session, wanted)
    months = [tuple(page.facts["month"]) for page in order.pages]
    assert months == [(2023, 6), (2023, 7), (2023, 8), (2023, 9)]
    weeks = [tuple(week["days"]) for page in order.pages for week in page.facts["weeks"]]
    assert weeks == [tuple(day.isoformat() for day in week.days) for week in schedule(database, wanted).weeks]
    assert order.pages[3].facts["extra"] == [["2023-09-30", "permanent"]]
    assert all(page.people == () for page in order.pages)


def test_that_more_venues_a_week_need_more_pages(database: Database, wanted: Wanted) -> None:
    found = schedule(database, wanted)
    week = found.weeks[1]
    many = replace(week, stops=week.stops * 3)
    with database.read() as session:
        campaign = reading.read(session, wanted).campaign
    pages = list(poster.pages(replace(found, campaign=campaign, weeks=(many, many, many))))
    assert [len(weeks) for _month, weeks in pages if weeks] == [1, 1, 1]


def test_that_one_venue_is_given_out_alone_and_wrong_wishes_are_refused(
    database: Database, wanted: Wanted
) -> None:
    stop = schedule(database, wanted).weeks[0].stops[0]
    alone = schedule(database, replace(wanted, venue_id=stop.venue.id))
    assert {name for _day, name in expected(alone)} == {stop.venue.name}
    with pytest.raises(Invalid):
        schedule(database, replace(wanted, last=date(2023, 6, 1)))
    with pytest.raises(Unknown):
        schedule(database, replace(wanted, campaign_id=99))
    with pytest.raises(NotAllowed) as stopped:
        schedule(database, replace(wanted, first=date(2024, 1, 1), last=date(2024, 1, 31)))
    assert stopped.value.reason == "not_planned"


def test_that_no_file_is_made_without_a_note_in_the_log(
    database: Database, wanted: Wanted, tmp_path: Path
) -> None:
    given(database, wanted, OutKind.XLSX, tmp_path)
    with database.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc())).first()
        assert entry is not None
        assert (entry.action, json.loads(entry.detail)["file"]) == ("export_rotation", "out.xlsx")
    refused = tmp_path / "none"
    wrong = replace(wanted, first=date(2024, 1, 1), last=date(2024, 1, 2))
    with pytest.raises(NotAllowed):
        files.write(database, acting("s1"), wrong, OutKind.CSV, refused, WORDS)
    assert not refused.exists()
    assert wanted.first == FIRST
