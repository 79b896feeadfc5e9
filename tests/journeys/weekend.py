"""A whole weekend in real windows: python -m tests.journeys.weekend FOLDER; pictures are left there."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop_app.driving import Driver, NotShownError
from desktop_app.models.booking import Booking
from desktop_app.models.pull import DayEnd
from desktop_app.models.slot import Slot
from desktop_app.services import staff, verify
from desktop_app.terms import BookingState, Role
from desktop_app.views.booking.called import CalledDialog
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.slots.closure_dialog import ClosureDialog
from desktop_app.views.slots.hours_dialog import PatternDialog
from desktop_app.views.slots.opening_dialog import OpeningDialog
from desktop_app.views.slots.screen import SlotsScreen
from tests.journeys import ward
from tests.journeys.ward import FRIDAY, SATURDAY

LAST_DAY = date(2023, 9, 30)
SHUT = SATURDAY + timedelta(days=8)
TOLD = range(70, 74)
HERE = [[number] for number in range(1, 26)] + [[51, 52, 53], [54, 55]]
THERE = [[number] for number in range(26, 51)] + [[56, 57, 58]]
MISSING, LATE, WALK_IN = 7, 8, 60
ABSENT = (MISSING, LATE)


class Weekend:
    """Each step proves in the database what the window did."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.expected: list[int] = []
        ward.fill(folder)

    def plan(self) -> None:
        """On Friday a supervisor makes the accounts, sets hours, opens the weekends and closes one day."""
        with time_machine.travel(ward.at(FRIDAY, 9)), Driver(self.folder) as driver:
            ward.make_first_supervisor(driver)
            self.make_clerk(driver)
            self.open_weekends(driver)
            for number in TOLD:
                ward.book(driver, number, SHUT)
            self.close_day(driver)
            self.settle_calls(driver)
            self.keep(driver, "calls_settled")
        self.must(be=not driver.problems, what=str(driver.problems))

    def make_clerk(self, driver: Driver) -> None:
        """A clerk of the window gets an account."""
        with ward.database(driver).write() as session:
            staff.create(session, driver.program.acting(), "w1", "窓口 一郎", Role.WINDOW, ward.SESAME)

    def open_weekends(self, driver: Driver) -> None:
        """Hours of a Monday hold on every weekend; slots are opened to the end of the campaign."""
        driver.open_screen("slots")
        screen = ward.shown(driver, SlotsScreen)
        driver.press_key(Qt.Key.Key_H, modifiers=Qt.KeyboardModifier.ControlModifier)
        pattern = ward.opened(PatternDialog)
        for number, box in enumerate(pattern.weekdays):
            box.setChecked(number == 0)
        begin, end, minutes, desks = pattern.spans.lines[0]
        begin.setText("9:00")
        end.setText("17:00")
        minutes.setValue(30)
        desks.setValue(4)
        pattern.day.field.setText(FRIDAY.isoformat())
        pattern.yes.click()
        ward.close_dialogs(driver)
        screen.show_for(page="hours")
        screen.hours.weekends.click()
        dialog = screen.ask_opening()
        dialog.first.field.setText(SATURDAY.isoformat())
        dialog.last.field.setText(LAST_DAY.isoformat())
        dialog.look()
        self.keep(driver, "opening")
        ward.opened(OpeningDialog).yes.click()
        ward.close_dialogs(driver)
        weekends = {day for day in self.days(driver) if day.weekday() >= 5}
        self.must(be=len(weekends) == 25, what=f"25 weekend days, not {len(weekends)}")

    def close_day(self, driver: Driver) -> None:
        """The system is down for a day: its people are shown before, nobody is cancelled."""
        driver.open_screen("slots", page="closures")
        screen = ward.shown(driver, SlotsScreen)
        dialog = screen.ask_closure()
        for part in (dialog.from_day, dialog.to_day):
            part.field.setText(SHUT.isoformat())
        dialog.why.field.setText("システム停止")
        dialog.look()
        self.must(be=dialog.calls.rows.rowCount() == len(TOLD), what="the people to call before the closing")
        self.keep(driver, "closure")
        ward.opened(ClosureDialog).yes.click()
        ward.close_dialogs(driver)
        self.must(be=self.count(driver, BookingState.BOOKED) == len(TOLD), what="nobody cancelled by itself")
        self.keep(driver, "call_list")

    def settle_calls(self, driver: Driver) -> None:
        """Whoever is called is moved, the last one cancels; then nobody is to be called."""
        screen = ward.shown(driver, SlotsScreen)
        for place, _number in enumerate(TOLD):
            screen.closures.calls.selectRow(0)
            if place < len(TOLD) - 1:
                screen.closures.move_it.click()
                dialog = ward.opened(BookingDialog)
                driver.wait_until(lambda dialog=dialog: dialog.chosen is not None, "another time")
                dialog.book()
            else:
                screen.closures.cancel_it.click()
                cancel = ward.opened(CancelDialog)
                cancel.reason.field.setText("都合がつかない")
                cancel.yes.click()
            ward.close_dialogs(driver)
            screen.refresh()
        self.must(be=screen.closures.calls.rows.rowCount() == 0, what="nobody left to call")

    def book(self) -> None:
        """Two counters book fifty people and three families at once."""
        visits = ["+".join(map(str, visit)) for visit in THERE]
        command = [sys.executable, "-m", "tests.journeys.counter", str(self.folder), *visits]
        others = subprocess.Popen(command)
        with time_machine.travel(ward.at(FRIDAY, 11)), Driver(self.folder) as driver:
            driver.log_in("boss", ward.SESAME)
            for first, *family in HERE:
                ward.book(driver, first, SATURDAY, *family)
            self.must(be=others.wait(600) == 0, what="the other counter")
            booked = self.count(driver, BookingState.BOOKED)
            self.keep(driver, "booked")
        wanted = sum(map(len, HERE + THERE)) + len(TOLD) - 1
        self.must(be=booked == wanted, what=f"{wanted} people booked, not {booked}")
        self.must(be=not driver.problems, what=str(driver.problems))

    def pull(self) -> None:
        """The cards of Saturday are pulled by scan from the printed list; one is missing and stands out."""
        with time_machine.travel(ward.at(FRIDAY, 16)), Driver(self.folder) as driver:
            driver.log_in("w1", ward.SESAME)
            driver.open_screen("visits", part="pull")
            pane = ward.shown(driver, VisitsScreen).pull
            self.must(be=pane.day.field.day() == SATURDAY, what="the next day with visits")
            pane.printer.begin(pane.paper(), self.folder / "pull_list.pdf")
            self.expected = sorted(int((row.notice_number or "")[-6:]) for row in pane.rows)
            for number in self.expected:
                if number != MISSING:
                    driver.scan(ward.pouch(number))
            driver.press_key(Qt.Key.Key_F4)
            self.must(be=ward.place(MISSING) in pane.band.detail.text(), what="the missing card by its place")
            self.keep(driver, "one_missing")
        self.must(be=(self.folder / "pull_list.pdf").exists(), what="the pull list")
        self.must(be=not driver.problems, what=str(driver.problems))

    def serve(self) -> None:
        """On Saturday people come, one without a booking, two not at all; each gets the right card."""
        with time_machine.travel(ward.at(SATURDAY, 9)), Driver(self.folder) as driver:
            driver.log_in("w1", ward.SESAME)
            driver.open_screen("visits", part="today")
            here = [number for number in self.expected if number not in ABSENT]
            for number in here:
                driver.scan(ward.notice(number))
            driver.scan(ward.notice(WALK_IN))
            ward.opened(Dialog).accept()
            ward.close_dialogs(driver)
            self.keep(driver, "board")
            driver.open_screen("visits", part="pull")
            pane = ward.shown(driver, VisitsScreen).pull
            pane.day.field.set_day(SATURDAY)
            driver.scan(ward.pouch(WALK_IN))
            for number in (*here, WALK_IN):
                self.must(be=ward.call_next(driver), what=f"somebody to call before {number}")
                dialog = ward.opened(CalledDialog)
                ward.hand_over(driver, int((dialog.visit.notice_number or "")[-6:]))
            self.must(be=not ward.call_next(driver), what="nobody left to call")
        self.must(be=not driver.problems, what=str(driver.problems))

    def close(self) -> None:
        """In the evening the day is closed."""
        with time_machine.travel(ward.at(SATURDAY, 17, 30)), Driver(self.folder) as driver:
            driver.log_in("w1", ward.SESAME)
            self.close_the_day(driver)
        self.must(be=not driver.problems, what=str(driver.problems))

    def close_the_day(self, driver: Driver) -> None:
        """Who did not come is noted, the card still out goes back; pulled = handed over + returned."""
        driver.open_screen("visits", part="day_end")
        pane = ward.shown(driver, VisitsScreen).day_end
        self.keep(driver, "day_end_open")
        for _ in ABSENT:
            rows = pane.found.open if pane.found else ()
            pane.table.selectRow([row.state for row in rows].index(BookingState.BOOKED))
            pane.ask_no_show()
            ward.opened(Dialog).accept()
            ward.close_dialogs(driver)
            pane.refresh()
        driver.scan(ward.pouch(LATE))
        driver.scan(ward.place(LATE))
        driver.press_key(Qt.Key.Key_F4)
        self.keep(driver, "day_end")
        with ward.database(driver).read() as session:
            end = session.scalars(select(DayEnd)).one()
            counts = (end.pulled, end.handed_over, end.returned, end.left_otherwise, end.difference_reason)
        served = len(self.expected) - len(ABSENT) + 1
        self.must(be=counts == (served + 1, served, 1, 0, None), what=f"the count of the day, not {counts}")

    def agree(self) -> None:
        """Nothing of it contradicts anything."""
        with Driver(self.folder) as driver, ward.database(driver).read() as session:
            found = verify.verify(session)
        self.must(be=found.ok, what=str(found.problems))

    def days(self, driver: Driver) -> set[date]:
        with ward.database(driver).read() as session:
            return set(session.scalars(select(Slot.on_date)))

    def count(self, driver: Driver, state: BookingState) -> int:
        with ward.database(driver).read() as session:
            counted = select(func.count()).select_from(Booking).where(Booking.state == state.value)
            return session.scalar(counted) or 0

    def keep(self, driver: Driver, name: str) -> None:
        """Keep a picture of what is seen now."""
        driver.settle()
        seen = QApplication.activeModalWidget() or driver.program.window
        seen.grab().save(str(self.folder / f"{name}.png"))

    def must(self, *, be: bool, what: str) -> None:
        """Stop where something isn't as it must be. Raises NotShownError."""
        if not be:
            raise NotShownError(what)


def main() -> int:
    """Run the weekend in an empty folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    weekend = Weekend(folder)
    steps = (weekend.plan, weekend.book, weekend.pull, weekend.serve, weekend.close, weekend.agree)
    for step in steps:
        print(f"- {step.__name__}", flush=True)
        step()
    return 0


if __name__ == "__main__":
    sys.exit(main())
