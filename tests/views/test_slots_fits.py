"""Every page and dialog of the slots can be read, in both languages and with large text, at 1366 × 768."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.models.database import Database
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import closures, hours, listing, opening
from desktop_app.services.slots.calendar import moment
from desktop_app.terms import Role
from desktop_app.views.slots.screen import SlotsScreen
from desktop_app.views.work import Work
from tests import factories
from tests.services.slots.places import MORNING, WEEKDAYS
from tests.views.conftest import Run, close_dialog, settle, work_of
from tests.views.fits import misfits

LONGEST = "勅使河原 右衛門三郎兵衛", "テシガワラ ウエモンサブロベエ"


@pytest.fixture
def furnished(run: Run, accounts: None, local_database: Database) -> Callable[[str, str], Work]:
    """Log in; the office has slots from its own day on, one person to call and one more closure."""

    def start(language: str, text_size: str) -> Work:
        work = work_of(run(language, "light", text_size, role=Role.SUPERVISOR).window)
        boss, today = work.shell.acting(), work.shell.today()
        with local_database.write() as session:
            hours.set_pattern(session, boss, "01", [*WEEKDAYS, 5, 6], [MORNING], today)
            hours.set_every_weekend(session, boss, "01", wanted=True)
            opening.open_slots(session, boss, "01", today, today)
            slot = listing.slots(session, today, today, boss.now)[0].slot_id
            expires = date(today.year + 5, today.month, 1)
            card = factories.make_application(
                session, name=LONGEST[0], kana=LONGEST[1], card_expires_on=expires
            )
            booking.book(session, boss, slot, [CardToBook(card, 1)])
            end = moment(today, 1440)
            closures.add(session, boss, moment(today, 540), end, "年末年始の休業と全国システムの停止", None)
        return work

    return start


@pytest.mark.parametrize("text_size", ["normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_every_page_and_dialog_of_the_slots_fits(
    furnished: Callable[[str, str], Work], language: str, text_size: str
) -> None:
    work = furnished(language, text_size)
    work.open_screen("slots")
    screen = work.shown()
    assert isinstance(screen, SlotsScreen)
    found: list[str] = []
    for page in ("week", "month", "hours", "closures"):
        screen.show_for(page=page)
        settle()
        found += [f"{page}: {fault}" for fault in misfits(work.window())]
    screen.show_for(page="week")
    slot = screen.week.grid.current_slot()
    assert slot is not None
    screen.week.opened.emit(slot.slot_id)
    settle()
    found += [f"visits: {fault}" for fault in misfits(work.window())]
    asks = (screen.ask_opening, screen.ask_closure, screen.hours.ask_pattern, screen.hours.ask_day)
    for ask in (*asks, screen.week.ask_export):
        ask()
        settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        found += [f"{type(dialog).__name__}: {fault}" for fault in misfits(dialog)]
        assert dialog.height() <= 720, type(dialog).__name__
        close_dialog()
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)
