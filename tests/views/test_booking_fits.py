"""Booking and the board in the real window: keys and scans reach them, and every text can be read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app import clock
from desktop_app.app import Program
from desktop_app.errors import SeatsTaken
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook, coming, waiting
from desktop_app.services.slots import hours, listing, opening
from desktop_app.services.slots.calendar import Span
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.booking.called import CalledDialog
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.booking.wait_dialog import WaitDialog
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.work import Work
from tests.factories import TODAY, acting, make_application, make_shelf, stored
from tests.views.conftest import Run, settle, work_of
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
ALL_DAY = Span(0, 24 * 60, 60, 2)
T = TypeVar("T", bound=QWidget)


@pytest.fixture
def notices(local_database: Database, accounts: None) -> list[str]:
    """Four long-named people: free, booked today, waiting in the room, on the waiting list."""
    # The window then takes this day as its own, at the hour of the machine.
    today, now = TODAY, clock.now_on(TODAY)
    who = acting("boss", today=today, now=now)
    found: list[str] = []
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        hours.set_pattern(session, who, "01", range(7), [ALL_DAY], today)
        opening.open_slots(session, who, "01", today, today)
        slots = listing.slots(session, today, today, now)
        pks: list[int] = []
        for number in range(4):
            pk = make_application(
                session,
                name=f"{LONG_NAME}{number}",
                kana=f"{LONG_KANA}{number}",
                birth_date=date(1970 + number, 12, 31),
                address="足立区梅田三丁目1番",
                shelf_id=make_shelf(session, number + 1),
                card_expires_on=date(2099, 1, 1),
            )
            pks.append(pk)
            found.append(stored(session, pk).notice_number or "")
            if number in {1, 2}:
                booking.book(
                    session, acting("boss", today=today, now=now), slots[-number].slot_id, [CardToBook(pk, 1)]
                )
        coming.check_in(session, who, found[2])
        waiting.add(session, who, pks[3], "01", today, None)
    return found


def opened(kind: type[T]) -> T:
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def faults(window: QWidget) -> list[str]:
    """What can't be read in a dialog, or that it is larger than the smallest screen."""
    found = misfits(window)
    if isinstance(window, QDialog):
        if window.height() > 768 or window.width() > 1366:
            found.append(f"{type(window).__name__} is {window.width()} by {window.height()}")
        window.reject()
        settle()
    return found


def begun(run: Run, *look: str) -> tuple[Program, Work]:
    program = run(*look, role=Role.SUPERVISOR)
    program.settings.place = "01"
    return program, work_of(program.window)


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_board_fits(run: Run, notices: list[str], language: str, theme: str, text_size: str) -> None:
    _, work = begun(run, language, theme, text_size)
    work.open_screen("visits")
    screen = work.shown()
    assert isinstance(screen, VisitsScreen)
    found: list[str] = []
    for scan in ("ZZZ999999", notices[1], notices[1]):
        work.take_scan(scan)
        settle()
        found += misfits(work.stack)
    work.take_scan(notices[0])
    found += faults(opened(QDialog))
    screen.call.click()
    found += faults(opened(CalledDialog))
    for part in ("pull", "waiting", "day_end"):
        screen.show_part(part)
        settle()
        found += misfits(work.stack)
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_dialogs_fit(
    run: Run, notices: list[str], language: str, theme: str, text_size: str
) -> None:
    _, work = begun(run, language, theme, text_size)
    work.open_screen("record", pk=1)
    settle()
    record = work.shown()
    assert isinstance(record, RecordScreen)
    record.actions()[0].trigger()
    dialog = opened(BookingDialog)
    found = misfits(dialog)
    dialog.wait.click()
    found += faults(opened(WaitDialog))
    work.take_scan(notices[3])
    settle()
    assert len(dialog.cards.cards) == 2
    dialog.as_week.setChecked(True)
    found += faults(opened(BookingDialog))
    work.open_screen("record", pk=2)
    settle()
    found += misfits(work.stack)
    assert record.page is not None
    assert record.page.visits.cancel_button is not None
    record.page.visits.cancel_button.click()
    found += faults(opened(CancelDialog))
    assert found == []


def test_that_keys_and_scans_lead_from_the_board_to_the_desk(run: Run, notices: list[str]) -> None:
    program, work = begun(run, "ja", "light", "normal")
    QTest.keyClick(program.window, Qt.Key.Key_F3)
    assert work.current == "visits"
    QTest.keyClick(program.window, Qt.Key.Key_F4)
    dialog = opened(CalledDialog)
    work.take_scan(notices[2])
    assert not dialog.isVisible()
    settle()
    assert work.current == "desk"
    desk = work.shown()
    assert desk is not None
    assert f"{LONG_NAME}2" in " ".join(str(child.property("text")) for child in desk.findChildren(QWidget))


def test_that_a_time_lost_meanwhile_does_not_disturb_the_one_chosen_since(
    run: Run, notices: list[str], local_database: Database
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with local_database.write() as session:
        # Late in the evening nothing of today is left.
        opening.open_slots(session, acting("boss"), "01", tomorrow, tomorrow)
    _, work = begun(run, "ja", "light", "normal")
    work.open_screen("record", pk=1)
    settle()
    record = work.shown()
    assert isinstance(record, RecordScreen)
    record.actions()[0].trigger()
    dialog = opened(BookingDialog)
    before = dialog.chosen
    assert before is not None
    dialog.show_failure(SeatsTaken(before.slot.slot_id, "w9", None, ()), turn=0)
    assert dialog.chosen is before
