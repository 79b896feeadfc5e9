"""A ward's own database for a journey: a ledger brought in on a Friday, and people who work with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.driving import Driver, NotShownError
from desktop_app.models.database import Database
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.views.booking.called import CalledDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.desk.flow import Step
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.login.start import FirstSupervisorPage
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.search.panel import SearchPanel
from tests.factories import acting
from tests.services.ledger import ledgers

T = TypeVar("T", bound=QWidget)

FRIDAY = date(2023, 7, 7)
SATURDAY = FRIDAY + timedelta(days=1)
SESAME = "correct horse"
FAMILIES = [
    "阿部",
    "井口",
    "上田",
    "江川",
    "大沢",
    "加納",
    "木村",
    "久保",
    "小島",
    "坂本",
    "島田",
    "須藤",
    "関根",
    "相馬",
    "滝口",
]
KANA = [
    "アベ",
    "イグチ",
    "ウエダ",
    "エガワ",
    "オオサワ",
    "カノウ",
    "キムラ",
    "クボ",
    "コジマ",
    "サカモト",
    "シマダ",
    "スドウ",
    "セキネ",
    "ソウマ",
    "タキグチ",
]
GIVEN = ("一郎", "二葉", "三奈", "四季", "五月", "六実")
GIVEN_KANA = ("イチロウ", "フタバ", "ミナ", "シキ", "サツキ", "ムツミ")


def notice(number: int) -> str:
    """Notice number of a card, numbers from 1."""
    return f"ABC{number:06}"


def pouch(number: int) -> str:
    """Label on the pouch of a card."""
    return f"K{number:023}"


def place(number: int) -> str:
    """Label of the place of a card."""
    return f"01-A-01-{number:03}"


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that day at the counter."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=9)


def fill(folder: Path) -> None:
    """Bring in a ledger of people who are told that their card lies here; nobody is anybody's namesake."""
    fresh = Database(f"sqlite:///{(folder / 'kofu_desk.db').as_posix()}")
    fresh.upgrade()
    rows = [
        ledgers.cells(
            number,
            氏名=f"{FAMILIES[number % 15]}　{GIVEN[number // 15 % 6]}",
            氏名カナ=f"{KANA[number % 15]}　{GIVEN_KANA[number // 15 % 6]}",
            到着日="2023/5/1",
            状態="通知済",
            交付前設定日="2023/5/2",
            交付通知日="2023/5/8",
            有効期限="2033/4/12",
        )
        for number in range(1, 81)
    ]
    found = ledgers.take(fresh, acting(COMMAND_LINE), ledgers.write(folder / "ledger.csv", rows))
    fresh.close()
    if found.created != len(rows):
        raise NotShownError(f"ledger: {found.problems[:3]}")


def database(driver: Driver) -> Database:
    """Give the database under the window. Raises NotShownError."""
    if driver.program.jobs is None:
        raise NotShownError("database")
    return driver.program.jobs.database


def make_first_supervisor(driver: Driver) -> None:
    """Fill in the page with which a ward's own database begins."""
    page = driver.program.window.findChild(FirstSupervisorPage)
    if page is None:
        raise NotShownError("first supervisor")
    page.staff_id.field.setText("boss")
    page.name.field.setText("係長 花子")
    for part in (page.password, page.again):
        part.field.setText(SESAME)
    page.again.field.setFocus()
    driver.press_key(Qt.Key.Key_Return)


def find(driver: Driver, number: int | str) -> None:
    """Find a person by the number on the notice; the record opens."""
    driver.press_key(Qt.Key.Key_F2)
    driver.type(number if isinstance(number, str) else notice(number))
    panel = shown(driver, SearchPanel)
    driver.wait_until(lambda: panel.list.current() is not None, "the person of the notice")
    driver.press_key(Qt.Key.Key_Return)
    shown(driver, RecordScreen)


def book(driver: Driver, number: int | str, day: date, *others: int) -> None:
    """Book a person by two keys on the next free time from a day on, with others of the family."""
    find(driver, number)
    driver.press_key(Qt.Key.Key_F4)
    dialog = opened(BookingDialog)
    driver.wait_until(dialog.isActiveWindow, "the dialog in front")
    dialog.day.field.setText(day.isoformat())
    dialog.day.field.day()
    for other in others:
        dialog.scanned(notice(other))
    driver.wait_until(lambda: bool(dialog.chosen or dialog.held.text.text()), "a time that is held")
    if dialog.chosen is None:
        raise NotShownError(f"a time for {number}: {dialog.held.text.text()}")
    dialog.ways.give_focus()
    driver.press_key(Qt.Key.Key_Return)
    if QApplication.activeModalWidget() is dialog:
        raise NotShownError(f"booking of {number}: {dialog.held.text.text()}")
    close_dialogs(driver)


def close_dialogs(driver: Driver) -> None:
    """Close what only tells something; the window has the keyboard again."""
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        driver.settle()
    driver.program.window.activateWindow()
    driver.wait_until(driver.program.window.isActiveWindow, "the window after the dialog")


def shown(driver: Driver, kind: type[T]) -> T:
    """Give the screen that is shown. Raises NotShownError."""
    seen = driver.work.stack.currentWidget()
    if not isinstance(seen, kind):
        raise NotShownError(kind.__name__)
    return seen


def opened(kind: type[T]) -> T:
    """Give the dialog that is open. Raises NotShownError."""
    seen = QApplication.activeModalWidget()
    if not isinstance(seen, kind):
        raise NotShownError(kind.__name__)
    return seen


def call_next(driver: Driver) -> bool:
    """Call who is next; false when nobody waits."""
    driver.open_screen("visits", part="today")
    driver.press_key(Qt.Key.Key_F4)
    return isinstance(QApplication.activeModalWidget(), CalledDialog)


def hand_over(driver: Driver, number: int) -> None:
    """Hand over to the person of the notice by both scans and all ticks."""
    driver.scan(notice(number))
    close_dialogs(driver)
    desk = shown(driver, DeskScreen)
    driver.scan(pouch(number))
    flow = desk.handling.flow
    press_until(driver, "1", lambda: flow.step is Step.PERSON_PAPERS)
    press_until(driver, "1", lambda: bool(flow.papers))
    driver.press_key(Qt.Key.Key_Return)
    press_until(driver, "1", lambda: bool(flow.faces))
    driver.press_key(Qt.Key.Key_Return)
    driver.press_key(Qt.Key.Key_Return)
    if desk.pages.currentWidget() is not desk.idle:
        raise NotShownError(f"{number} handed over, not {flow.step}")


def press_until(driver: Driver, key: str, came: Callable[[], bool]) -> None:
    """Press a key and wait for what it does."""
    driver.press(key)
    driver.wait_until(came, f"the answer to key {key}")
