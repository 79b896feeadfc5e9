"""The list of people to call in the window: order, filters, file, and what it says without a campaign."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select, update

from desktop_app.models.campaign import Campaign
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services.campaigns import shipped
from desktop_app.services.eligible import EligibleRow, Filter
from desktop_app.services.export import FileKind
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.eligible.screen import EligibleScreen
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.support.screen import SupportScreen
from desktop_app.views.work import Work
from tests.factories import TODAY, make_application, make_office
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.outreach_ward import LONG_KANA, LONG_NAME, LOOKS


@pytest.fixture
def people(local_database: Database, accounts: None) -> list[int]:
    """Four people: usual, soon to expire, returned mail, of another office."""
    applied: dict[str, Any] = {"applied_on": date(2023, 2, 1)}
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        shipped.install(session, TODAY)
        make_office(session, "02", "千住")
        return [
            make_application(session, name=LONG_NAME, kana=LONG_KANA, **applied),
            make_application(session, card_expires_on=date(2023, 7, 1), **applied),
            make_application(session, Stage.RETURNED_MAIL, **applied),
            make_application(session, office_code="02", **applied),
        ]


def opened(work: Work) -> EligibleScreen:
    work.open_screen("eligible")
    settle()
    screen = work.shown()
    assert isinstance(screen, EligibleScreen)
    return screen


def shown(screen: EligibleScreen) -> list[int]:
    """Keys of the rows, as they stand."""
    rows = [screen.table.rows.row(place) for place in range(screen.table.rows.rowCount())]
    return [row.application_pk for row in rows if isinstance(row, EligibleRow)]


def test_that_who_has_least_time_is_on_top_and_enter_opens_the_record(run: Run, people: list[int]) -> None:
    program = run("ja", role=Role.WINDOW)
    work = work_of(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    settle()
    assert work.current == "eligible"
    screen = opened(work)
    assert shown(screen)[0] == people[1]
    assert sorted(shown(screen)) == people
    assert "95" in screen.about.text()
    assert screen.count.text() == "4人"
    screen.table.choose_place(0)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    settle()
    assert work.current == "record"
    assert screen.table.rows.rowCount() == 0


def test_that_filters_and_marks_lead_to_the_file(
    run: Run, people: list[int], local_database: Database, tmp_path: Path
) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    screen = opened(work)
    screen.show_for(place="02")
    settle()
    assert shown(screen) == [people[3]]
    assert screen.count.text() == "4人のうち1人を表示"
    assert "千住" in screen.chips.chips["place"].text()
    screen.chips.changed.emit(Filter(returned=True))
    screen.chips.show_filter(Filter(returned=True))
    screen.show_list()
    settle()
    assert shown(screen) == [people[2]]
    screen.chips.clear.click()
    settle()
    screen.table.choose_place(0)
    screen.table.space()
    assert screen.marked() == [people[1]]
    assert "1人" in screen.export_button.text()
    screen.begin_export(tmp_path / "call.csv", FileKind.CSV)
    settle()
    assert len((tmp_path / "call.csv").read_text(encoding="utf-8-sig").splitlines()) == 2
    with local_database.read() as session:
        actions = set(session.scalars(select(AuditEntry.action)))
    assert {"eligible_list", "eligible_export"} <= actions


def test_that_without_a_campaign_it_says_what_to_do(
    run: Run, people: list[int], local_database: Database
) -> None:
    with local_database.write() as session:
        session.execute(update(Campaign).values(active=False))
    screen = opened(work_of(run("ja", role=Role.SUPERVISOR).window))
    assert shown(screen) == []
    assert "キャンペーン" in screen.table.accessibleDescription()
    assert not screen.export_button.isEnabled()


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_list_fits(run: Run, people: list[int], language: str, theme: str, text_size: str) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    screen = opened(work)
    screen.show_for(place="02")
    settle()
    assert misfits(work.window()) == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_the_chosen_person_is_received_at_the_support_desk(run: Run, people: list[int]) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    screen = opened(work)
    screen.table.selectRow(0)
    QTest.keyClick(work.window(), Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    settle()
    desk = work.shown()
    assert isinstance(desk, SupportScreen)
    row = desk.desk.handling.row
    assert row is not None
    assert row.application_pk == people[1]
    # Somebody sits here now: the next is not received, and that is said.
    desk.show_for(pk=people[0])
    assert desk.desk.handling.row is not None
    assert desk.desk.handling.row.application_pk == people[1]
    assert "One person at a time" in work.footer.last.text()


def test_that_the_record_leads_to_the_support_desk(run: Run, people: list[int]) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    work.open_screen("record", pk=people[2])
    settle()
    record = work.shown()
    assert isinstance(record, RecordScreen)
    assert record.page is not None
    record.page.receive.click()
    settle()
    desk = work.shown()
    assert isinstance(desk, SupportScreen)
    assert desk.desk.handling.row is not None
    assert desk.desk.handling.row.application_pk == people[2]
