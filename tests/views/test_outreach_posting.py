"""Cards sent by post in the window: three scans, a red stop, a second person, the letter's outcome."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.models.database import Database
from desktop_app.services.outreach import posting
from desktop_app.services.outreach.reading import PostedCards
from desktop_app.services.outreach.rows import PostedRow
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from desktop_app.views.outreach.posting_work import Mode, Step
from desktop_app.views.outreach.screen import OutreachScreen
from desktop_app.views.work import Work
from tests.factories import TODAY, acting, stored
from tests.services.handovers import entries
from tests.services.outreach.cards import checks_of
from tests.views.conftest import SESAME, Run, settle, work_of
from tests.views.outreach_ward import Ward, furnish, number, opened


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Ward:
    return furnish(local_database)


@pytest.fixture
def work(run: Run, ward: Ward) -> Work:
    return work_of(run("ja", role=Role.SUPERVISOR).window)


def scan(work: Work, *texts: str) -> None:
    """Scan one after the other, as a reader hands them to the window."""
    for text in texts:
        work.take_scan(text)
        settle()


def posted(database: Database) -> list[PostedRow]:
    """All cards that were sent, the newest first."""
    with database.read() as session:
        return [*PostedCards(TODAY, on_the_way=False).page(session, 0, 99)]


def stage(database: Database, pk: int) -> str:
    with database.read() as session:
        return stored(session, pk).stage


def test_that_three_scans_send_a_card_and_the_next_can_follow(
    work: Work, ward: Ward, local_database: Database
) -> None:
    screen = opened(work, "posting")
    page, card = screen.posting, ward.cards[0]
    assert page.list.table.rows.rowCount() == 0
    scan(work, card.notice)
    assert page.work.sending.step() is Step.CARD
    assert "足立　花子1" in page.band.text.text()
    scan(work, card.label)
    assert page.work.sending.step() is Step.NUMBER
    page.visit.setCurrentIndex(1)
    scan(work, number(1))
    assert page.work.sending.step() is Step.LETTER
    assert stage(local_database, card.pk) == "posted"
    (row,) = posted(local_database)
    assert (row.visit, row.tracking_number) == ("特別養護老人ホーム花畑", number(1))
    assert page.list.table.rows.rowCount() == 1
    assert "…" in page.band.text.text()


def test_that_a_wrong_card_fills_the_page_with_red_until_it_was_read(
    work: Work, ward: Ward, local_database: Database
) -> None:
    page = opened(work, "posting").posting
    scan(work, ward.cards[0].notice, ward.cards[1].label)
    assert page.pages.currentWidget() is page.stop
    assert page.stop.property("kind") == "stop"
    scan(work, ward.cards[0].notice)
    assert page.pages.currentWidget() is page.stop
    with local_database.read() as session:
        assert [entry.reason for entry in entries(session)] == ["wrong_card"]
    assert posted(local_database) == []
    QTest.keyClick(work.window(), Qt.Key.Key_Escape)
    assert not page.is_stopped()
    assert page.work.sending.step() is Step.LETTER
    assert work.current == "outreach"


def test_that_a_wrong_number_or_a_used_one_is_told_and_the_card_waits(
    work: Work, ward: Ward, local_database: Database
) -> None:
    page = opened(work, "posting").posting
    scan(work, ward.cards[0].notice, ward.cards[0].label, "131-12-38001-4")
    assert "検査数字" in page.band.text.text()
    scan(work, ward.cards[1].label)
    assert "11〜13桁" in page.band.text.text()
    assert page.work.sending.step() is Step.NUMBER
    scan(work, number(1), ward.cards[1].notice, ward.cards[1].label, number(1))
    assert "別のカード" in page.band.text.text()
    scan(work, number(2))
    assert len(posted(local_database)) == 2


def test_that_a_namesake_goes_only_when_somebody_else_has_looked(
    work: Work, ward: Ward, local_database: Database
) -> None:
    page = opened(work, "posting").posting
    scan(work, ward.cards[3].notice, ward.cards[3].label)
    assert page.work.sending.step() is Step.SECOND
    assert page.second.isVisible()
    assert not page.list.isVisible()
    scan(work, number(1))
    assert posted(local_database) == []
    for staff_id, password in (("w1", "wrong"), ("boss", SESAME)):
        page.second.staff_id.field.setText(staff_id)
        page.second.password.field.setText(password)
        page.second.confirm.click()
        settle()
        assert page.second.password.error.text()
        assert page.work.sending.step() is Step.SECOND
    page.second.staff_id.field.setText("w1")
    page.second.password.field.setText(SESAME)
    page.second.confirm.click()
    settle()
    assert not page.second.isVisible()
    scan(work, number(1))
    (row,) = posted(local_database)
    assert row.second_staff_id == "w1"


def test_that_each_outcome_is_noted_by_its_own_scan(work: Work, ward: Ward, local_database: Database) -> None:
    page = opened(work, "posting").posting
    for at in range(3):
        scan(work, ward.cards[at].notice, ward.cards[at].label, number(at))
    QTest.keyClick(work.window(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.work.mode is Mode.RECEIVED
    scan(work, number(0), ward.cards[1].label)
    page.show_mode(Mode.RETURNED)
    scan(work, number(2))
    assert "F6" in page.band.detail.text()
    stages = [stage(local_database, card.pk) for card in ward.cards[:3]]
    assert stages == ["handed_over", "handed_over", "returned_mail"]
    scan(work, number(2))
    assert "返戻として" in page.band.text.text()
    scan(work, number(50))
    assert page.band.is_stop()
    with local_database.read() as session:
        assert [entry.reason for entry in entries(session)] == ["tracking_number"]
        assert verify(session).problems == ()
    assert "発送3・受取2・返戻1" in page.list.months.text()
    page.list.show_list(on_the_way=False)
    assert page.list.table.rows.rowCount() == 3


def test_that_another_window_that_was_quicker_is_told(
    work: Work, ward: Ward, local_database: Database
) -> None:
    page = opened(work, "posting").posting
    card = ward.cards[0]
    scan(work, card.notice, card.label)
    with local_database.write() as session:
        assert isinstance(posting.post(session, acting("w1"), checks_of(card, number(7))), PostedRow)
    scan(work, number(1))
    assert page.pages.currentWidget() is page.stop
    assert [row.tracking_number for row in posted(local_database)] == [number(7)]


def test_that_a_day_that_is_none_takes_no_outcome(work: Work, ward: Ward, local_database: Database) -> None:
    page = opened(work, "posting").posting
    scan(work, ward.cards[0].notice, ward.cards[0].label, number(0))
    page.show_mode(Mode.RECEIVED)
    for text in ("2023/6/31", "2023/6/28", "2023/6/1"):
        page.day.setText(text)
        scan(work, number(0))
        assert page.band.text.text()
        assert stage(local_database, ward.cards[0].pk) == "posted"
    page.day.setText("R5.6.27")
    scan(work, number(0))
    assert stage(local_database, ward.cards[0].pk) == "handed_over"


def test_that_leaving_drops_a_card_that_is_not_sent_and_all_names(
    work: Work, ward: Ward, local_database: Database
) -> None:
    screen = opened(work, "posting")
    scan(work, ward.cards[1].notice, ward.cards[1].label, number(0), ward.cards[0].notice)
    work.open_screen("custody")
    settle()
    assert screen.posting.list.table.rows.rowCount() == 0
    assert "足立" not in screen.posting.band.text.text()
    assert isinstance(opened(work, "posting"), OutreachScreen)
    assert screen.posting.work.sending.started is None


def test_that_the_record_leads_to_the_page_of_cards_sent_by_post(
    work: Work, ward: Ward, local_database: Database
) -> None:
    from desktop_app.views.record.screen import RecordScreen

    work.open_screen("record", pk=ward.cards[0].pk)
    settle()
    record = work.shown()
    assert isinstance(record, RecordScreen)
    assert record.page is not None
    record.page.steps.buttons["post"].click()
    settle()
    screen = work.shown()
    assert isinstance(screen, OutreachScreen)
    assert screen.page() == "posting"
