"""Search, record and custody in the real window: in both languages and all looks every text can be read."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.services import custody, deliveries
from desktop_app.services.keep_until import holds
from desktop_app.terms import Role, Stage
from desktop_app.views.custody.empty_dialog import EmptyDialog
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.work import Work
from tests.factories import acting, make_application, make_delivery, make_office, make_shelf
from tests.views.conftest import Run, settle
from tests.views.fits import misfits

LONG_NAME = "ヴィクトリア・アレクサンドラ・ゴンザレス・デ・ラ・クルス・イ・フェルナンデス"
LONG_KANA = "ヴィクトリア　アレクサンドラ　ゴンザレス　デ　ラ　クルス　イ　フェルナンデス"
LOOKS = [
    ("ja", "light", "normal"),
    ("en", "dark", "normal"),
    ("ja", "dark", "large"),
    ("en", "light", "large"),
    ("ja", "light", "dense"),
]


@pytest.fixture
def people(local_database: Database, accounts: None) -> int:
    """The record with the most to show, its namesake, an open delivery and a card to prepare."""
    with local_database.write() as session:
        fields: dict[str, Any] = {"name": LONG_NAME, "kana": LONG_KANA, "card_expires_on": date(2023, 6, 1)}
        shelf = make_shelf(session)
        pk = make_application(session, shelf_id=shelf, notice_number="XY7123456", notices=2, **fields)
        make_application(session, Stage.HANDED_OVER, **fields)
        fields["birth_date"] = date(1990, 1, 1)
        make_application(session, application_id="2" * 23, shelf_id=make_shelf(session, 2), **fields)
        make_shelf(session, 3)
        make_shelf(session, 1, box=2)
        make_office(session, "02", "千住区民事務所")
        make_shelf(session, 1, office="02")
        make_application(session, Stage.DELIVERED, application_id="3" * 23, **fields)
        make_delivery(session, 50, "J20230627-01")
        deliveries.close(session, acting("w1"), make_delivery(session, 1, "CLOSED-1"), 1, "届いていない")
        custody.return_mail(session, acting("w1"), "XY7123456")
        holds.hold(session, acting("w1"), pk, "入院中", None, None)
    return pk


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_search_and_record_fit(run: Run, people: int, language: str, theme: str, text_size: str) -> None:
    work = work_of(run(language, theme, text_size, role=Role.WINDOW))
    found: list[str] = []
    for text in ("ヴィ", "鬱", "6214 9832 0257"):
        work.header.search.setText(text)
        settle()
        found += misfits(work.stack)
    work.open_screen("record", pk=people)
    settle()
    found += misfits(work.stack)
    record = work.shown()
    assert isinstance(record, RecordScreen)
    assert record.page is not None
    record.page.steps.buttons["withdraw"].click()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    found += misfits(dialog)
    assert found == []


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_custody_fits(run: Run, people: int, language: str, theme: str, text_size: str) -> None:
    work = work_of(run(language, theme, text_size, role=Role.WINDOW))
    work.open_screen("custody")
    screen = work.shown()
    assert isinstance(screen, CustodyScreen)
    found: list[str] = []
    scans = {
        "delivery": ("J20230627-01", "9" * 23, "CLOSED-1"),
        "prepare": ("3" * 23, "3" * 23),
        "put_away": ("01-A-01-001", "3" * 23),
        "box": ("01-A-01-002", "BOX-01-A-01", "99-Z"),
        "move": ("01-A-01-003", "3" * 23, "02-A-01-001", "2" * 23),
        "stock": ("3" * 23, "01-A-01", "2" * 23, "9" * 23, "01-A-02-001"),
        "labels": ("J20230627-01", "2" * 23, "BOX-01-A-01", "99-Z"),
        "return_mail": ("XY7-123456", "QQQ-000000"),
    }
    for mode, texts in scans.items():
        work.open_screen("custody", mode=mode)
        for text in ("", *texts):
            if screen.pane().band.is_stop():
                screen.pane().go_on()
            screen.scanned(text)
            settle()
            found += [f"{mode} {text}: {fault}" for fault in misfits(work.stack)]
    screen.show_mode("delivery")
    screen.scanned("CLOSED-1")
    screen.delivery.finish()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EmptyDialog)
    found += misfits(dialog)
    dialog.reject()
    screen.delivery.announce.click()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    found += misfits(dialog)
    assert found == []


def work_of(program: object) -> Work:
    """The work area of a program that somebody is logged in to."""
    window = getattr(program, "window", None)
    work = getattr(window, "work", None)
    assert isinstance(work, Work)
    return work
