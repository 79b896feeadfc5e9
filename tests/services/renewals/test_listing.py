"""The list behind a month: its people, its pages, what is found in it, and the entry that it leaves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.export import FileKind
from desktop_app.services.renewals import asking, export
from desktop_app.services.renewals.listing import Listing, open_list
from desktop_app.services.renewals.rows import Kind
from tests.factories import TODAY, acting
from tests.services.renewals.wave import again, held, person

MONTH = date(2023, 8, 1)
LIST_WORDS = export.ListWords("期限", [f"見出し{at}" for at in range(8)], {kind: kind.value for kind in Kind})


def fill(database: Database) -> list[int]:
    with database.write() as session:
        pks = [
            held(
                session,
                **person(number),
                card_expires_on=date(2023, 8, 20 - number) if number != 2 else date(2030, 8, 1),
                certificates_expire_on=date(2023, 8, 20 - number),
            )
            for number in range(4)
        ]
        again(session, "renewal_card", TODAY, **person(3))
        held(session, **person(7), card_expires_on=date(2023, 9, 1), certificates_expire_on=None)
    return pks


def test_that_a_month_lists_its_people_by_day_without_who_renewed(database: Database) -> None:
    first, second, third, _renewed = fill(database)
    with database.write() as session:
        listing = open_list(session, acting(), MONTH)
        rows = list(listing.stream(session))
        assert [(row.application_pk, row.kind) for row in rows] == [
            (third, Kind.CERTIFICATES),
            (second, Kind.CARD),
            (first, Kind.CARD),
        ]
        assert rows[0].starts_on == date(2023, 5, 19)
        assert all(row.under_way for row in rows)
        alone = Listing(MONTH, TODAY, Kind.CERTIFICATES)
        assert [row.application_pk for row in alone.stream(session)] == [third]
        found = asking.ask(session, MONTH, MONTH, TODAY)
        assert (found.total("cards"), found.total("certificates")) == (2, 1)
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "renewals_list")).one()
        assert entry.subject == "2023-08"


def test_that_a_text_is_found_in_the_list_and_goes_round(database: Database) -> None:
    _, second, *_ = fill(database)
    with database.read() as session:
        listing = Listing(MONTH, TODAY)
        rows = list(listing.stream(session))
        at = listing.find(session, "足立　1子", 0, 1)
        assert at is not None
        assert rows[at].application_pk == second
        assert listing.find(session, "足立　1子", at + 1, 1) == at
        assert listing.find(session, "足立　3子", 0, 1) is None
        assert [row.application_pk for row in listing.pick(session, [(second, "card")])] == [second]


def test_that_a_list_is_written_with_its_entry_and_the_table_with_its_notes(
    database: Database, tmp_path: Path
) -> None:
    fill(database)
    target = tmp_path / "list.xlsx"
    written = export.write_list(database, acting(), (MONTH, None), target, FileKind.XLSX, LIST_WORDS)
    assert written.rows == 3
    cells = list(load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[2] for row in cells[1:]] == ["certificates", "card", "card"]
    with database.read() as session:
        assert session.scalars(select(AuditEntry.action).where(AuditEntry.action == "renewals_export")).all()
        row = asking.ask(session, MONTH, date(2023, 9, 1), TODAY)
    words = export.TableWords("更新", [f"見出し{at}" for at in range(13)], ["一つ目", "二つ目"])
    table = tmp_path / "table.xlsx"
    assert export.write_table(row, table, FileKind.XLSX, words).rows == 2
    cells = list(load_workbook(table).worksheets[0].iter_rows(values_only=True))
    assert cells[1][:3] == ("2023-08", 2, 1)
    assert [line[0] for line in cells[3:]] == [None, "一つ目", "二つ目"]
