"""A summer of point support in real windows: python -m tests.journeys.summer FOLDER, with pictures."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop_app.driving import Driver, NotShownError
from desktop_app.models.support import RegistrationCheck, SupportSession
from desktop_app.services import staff, verify
from desktop_app.services.campaigns import reading
from desktop_app.services.outreach.reading import PostedCards
from desktop_app.services.rotation import listing
from desktop_app.services.rotation.rows import WeekRow
from desktop_app.services.support import stats
from desktop_app.terms import Role
from desktop_app.views.campaigns.closure_dialog import ShutDialog
from desktop_app.views.campaigns.screen import CampaignsScreen
from desktop_app.views.outreach.posting_work import Mode
from desktop_app.views.outreach.screen import OutreachScreen
from desktop_app.views.rotation.plan_dialog import PlanDialog
from desktop_app.views.rotation.screen import RotationScreen
from desktop_app.views.rotation_out.dialog import Form, GiveOutDialog
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from desktop_app.views.support.break_off import BreakOffDialog
from desktop_app.views.support.escalation_dialog import EscalationDialog
from desktop_app.views.support.screen import SupportScreen
from tests.journeys import ward

PLANNED, OPEN = date(2023, 6, 27), date(2023, 6, 28)
MONDAY = date(2023, 7, 3)
POSTED = range(20, 23)


def tracking(at: int) -> str:
    """A tracking number with its right last digit."""
    first = 1311238000 + at
    return f"{first}{first % 7}"


class Summer:
    """Each step proves in the database what the window did."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ward.fill(folder)

    def plan(self) -> None:
        """The summer is planned, a venue shut for two weeks, two are swapped, the poster is printed."""
        with time_machine.travel(ward.at(PLANNED, 9)), Driver(self.folder) as driver:
            ward.make_first_supervisor(driver)
            with ward.database(driver).write() as session:
                staff.create(session, driver.program.acting(), "w1", "窓口 一郎", Role.WINDOW, ward.SESAME)
            driver.open_screen("campaigns")
            ward.shown(driver, CampaignsScreen).campaigns.ask_load()
            ward.opened(Dialog).accept()
            self.make_plan(driver)
            weeks = self.weeks(driver)
            counted = {len(week.turns) for week in weeks}
            self.must(
                be=len(weeks) == 14 and counted == {4}, what=f"14 weeks of 4, not {len(weeks)} of {counted}"
            )
            self.keep(driver, "planned")
            self.shut(driver, weeks[1])
            self.swap(driver)
            self.give_out(driver)
        self.must(be=not driver.problems, what=str(driver.problems))

    def make_plan(self, driver: Driver) -> None:
        """The dialog shows the plan, and it is taken."""
        driver.open_screen("rotation")
        ward.shown(driver, RotationScreen).plan.click()
        dialog = ward.opened(PlanDialog)
        driver.wait_until(dialog.yes.isEnabled, "a plan")
        dialog.yes.click()
        ward.close_dialogs(driver)

    def shut(self, driver: Driver, week: WeekRow) -> None:
        """A venue of the week is shut for it and the next; planned anew, it has no day there."""
        venue = week.turns[0]
        driver.open_screen("campaigns", page="closures")
        ward.shown(driver, CampaignsScreen).new.click()
        dialog = ward.opened(ShutDialog)
        dialog.venue.field.setCurrentIndex(dialog.venue.field.findData(venue.venue_id))
        dialog.first.field.set_day(week.monday)
        dialog.last.field.set_day(week.monday + timedelta(days=13))
        dialog.why.field.setText("空調の工事")
        dialog.look()
        self.keep(driver, "shut")
        dialog.save()
        ward.close_dialogs(driver)
        self.make_plan(driver)
        for one in self.weeks(driver)[1:3]:
            held = [turn.days for turn in one.turns if turn.venue_id == venue.venue_id]
            self.must(be=not any(held), what=f"no day of {venue.venue_name} while it is shut")

    def swap(self, driver: Driver) -> None:
        """Two venues of neighbouring weeks change places, with a reason."""
        driver.open_screen("rotation")
        screen = ward.shown(driver, RotationScreen)
        before = {week.monday: {turn.venue_id for turn in week.turns} for week in self.weeks(driver)}
        screen.board.table.stand(MONDAY)
        screen.buttons.swap.click()
        screen.board.table.setFocus()
        driver.press_key(Qt.Key.Key_Down)
        driver.press_key(Qt.Key.Key_Return)
        dialog = ward.opened(ReasonDialog)
        dialog.field.setPlainText("館内の祭り")
        dialog.yes.click()
        ward.close_dialogs(driver)
        after = {week.monday: {turn.venue_id for turn in week.turns} for week in self.weeks(driver)}
        changed = [monday for monday in before if before[monday] != after[monday]]
        self.must(be=len(changed) == 2, what=f"two weeks changed, not {changed}")
        self.keep(driver, "swapped")

    def give_out(self, driver: Driver) -> None:
        """The poster is printed into a file."""
        screen = ward.shown(driver, RotationScreen)
        screen.out.ask()
        dialog = ward.opened(GiveOutDialog)
        wanted, form = dialog.wanted(), dialog.form()
        self.keep(driver, "give_out")
        ward.close_dialogs(driver)
        if wanted is None or form is not Form.POSTER:
            raise NotShownError("poster")
        screen.out.print_out.begin(screen.out.paper(wanted, "poster"), self.folder / "poster.pdf")
        self.must(be=(self.folder / "poster.pdf").stat().st_size > 10_000, what="the poster")

    def support(self) -> None:
        """A day at the window with three people, one broken off, and two registration checks."""
        with time_machine.travel(ward.at(OPEN, 10)), Driver(self.folder) as driver:
            driver.log_in("w1", ward.SESAME)
            driver.open_screen("support")
            screen = ward.shown(driver, SupportScreen)
            for number in (1, 2):
                self.serve(driver, screen, number)
            screen.scanned(ward.notice(3))
            driver.settle()
            screen.desk.ask_why()
            ward.opened(BreakOffDialog).answers["1"].click()
            ward.close_dialogs(driver)
            screen.scanned(ward.notice(4))
            self.must(be=self.count(driver, SupportSession) == 3, what="nobody before the log-out")
            self.keep(driver, "log_out")
            self.log_out(driver, screen)
            self.check(driver, screen)
            screen.show_page("counts")
            self.keep(driver, "counts")
        self.must(be=not driver.problems, what=str(driver.problems))

    def serve(self, driver: Driver, screen: SupportScreen, number: int) -> None:
        """One person from the scan of the notice to the log-out."""
        screen.scanned(ward.notice(number))
        driver.settle()
        screen.desk.enter()
        screen.desk.enter()
        for key in "123":
            screen.desk.work.parts.press(key)
        self.keep(driver, f"served_{number}")
        screen.desk.enter()
        self.log_out(driver, screen)

    def log_out(self, driver: Driver, screen: SupportScreen) -> None:
        """Both ticks, then the next may come."""
        for key in "12":
            screen.desk.work.log_out.press(key)
        screen.desk.enter()
        driver.settle()
        if screen.desk.stack.currentWidget() is not screen.desk.reception:
            raise NotShownError("the next person after the log-out")

    def check(self, driver: Driver, screen: SupportScreen) -> None:
        """One is told how to look, one has somebody else's account: that waits for an answer."""
        screen.show_page("checks")
        screen.checks.press("1")
        screen.checks.ask_note()
        screen.checks.press("3")
        screen.checks.ask_note()
        dialog = ward.opened(EscalationDialog)
        dialog.to.field.setText("デジタル庁")
        dialog.waits_for.field.setText("登録の取り消し")
        dialog.person.field.setText("阿部様")
        dialog.yes.click()
        ward.close_dialogs(driver)
        self.must(be=self.count(driver, RegistrationCheck) == 2, what="two registration checks")
        self.must(be=screen.checks.table.rows.rowCount() == 1, what="one that waits")
        self.keep(driver, "checks")

    def post(self) -> None:
        """Three cards go out by post by their scans; two are received, one comes back."""
        with time_machine.travel(ward.at(OPEN + timedelta(days=1), 10)), Driver(self.folder) as driver:
            driver.log_in("w1", ward.SESAME)
            driver.open_screen("outreach", page="posting")
            page = ward.shown(driver, OutreachScreen).posting
            for number in POSTED:
                for text in (ward.notice(number), ward.pouch(number), tracking(number)):
                    driver.scan(text)
            self.keep(driver, "posted")
            page.show_mode(Mode.RECEIVED)
            for number in POSTED[:2]:
                driver.scan(tracking(number))
            page.show_mode(Mode.RETURNED)
            driver.scan(tracking(POSTED[2]))
            self.keep(driver, "came_back")
            with ward.database(driver).read() as session:
                rows = PostedCards(PLANNED, on_the_way=False).page(session, 0, 9)
            states = sorted(row.state for row in rows)
            self.must(
                be=states == ["received", "received", "returned"], what=f"what became of them: {states}"
            )
        self.must(be=not driver.problems, what=str(driver.problems))

    def agree(self) -> None:
        """The counts are those of the day, and nothing contradicts anything."""
        with Driver(self.folder) as driver, ward.database(driver).read() as session:
            found = stats.stats(session, OPEN, OPEN).total
            proof = verify.verify(session)
        counts = (found.sessions, found.done, found.broken_off)
        self.must(be=counts == (3, 2, 1), what=f"the counts of the day, not {counts}")
        self.must(be=proof.ok, what=str(proof.problems))

    def weeks(self, driver: Driver) -> tuple[WeekRow, ...]:
        with ward.database(driver).read() as session:
            campaign = reading.current(session, PLANNED)
            if campaign is None:
                raise NotShownError("campaign")
            return tuple(listing.weeks(session, campaign.id, campaign.opens_on, campaign.claim_by))

    def count(self, driver: Driver, kept: type[SupportSession | RegistrationCheck]) -> int:
        with ward.database(driver).read() as session:
            return session.scalar(select(func.count()).select_from(kept)) or 0

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
    """Run the summer in an empty folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    summer = Summer(folder)
    for step in (summer.plan, summer.support, summer.post, summer.agree):
        print(f"- {step.__name__}", flush=True)
        step()
    return 0


if __name__ == "__main__":
    sys.exit(main())
