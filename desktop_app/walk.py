"""A walk through the main job in the real window, offscreen, with a picture of every screen at its end."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.driving import Driver, NotShownError
from desktop_app.services import change, review, verify
from desktop_app.services.backlog import EVERYTHING, figures
from desktop_app.services.demo.accounts import ACCOUNTS
from desktop_app.terms import HandoverCase, Role, Stage
from desktop_app.views import pictures
from desktop_app.views.backlog.screen import BacklogScreen
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.desk.flow import Step
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.review.screen import ReviewScreen
from desktop_app.views.search.panel import SearchPanel
from desktop_app.walk_cards import Card, strangers, unshelved
from desktop_app.walk_pages import CASES, prepare

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.views.work import Work

T = TypeVar("T", bound=QWidget)
FOLDER = Path("build")


def run(scale: float, folder: Path = FOLDER) -> dict[str, Any]:
    """Walk over a new invented ward of that scale: {ok, steps, pictures, folder, problems}."""
    home, shots = folder / "walk", folder / "pictures"
    for old in (home, shots):
        shutil.rmtree(old, ignore_errors=True)
    shots.mkdir(parents=True)
    tell(f"Making the invented ward in {home} …")
    with Driver(home, scale=scale) as driver:
        walk = Walk(driver, shots)
        walk.take_all()
    made = len(list(shots.glob("*.png")))
    tell(f"{made} pictures are in {shots}")
    return {
        "ok": not driver.problems,
        "steps": walk.steps,
        "pictures": made,
        "folder": str(shots),
        "problems": driver.problems,
    }


def tell(text: str) -> None:
    """Say to whoever waits how far it is."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Walk:
    """The steps of the main job in their order; each proves in the database what the window did."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver, self.folder = driver, folder
        self.steps: list[str] = []
        self.picture("login")
        self.today = driver.program.today()
        with self.reading() as session:
            self.right, self.wrong = strangers(session, self.today)
            self.waiting, self.place = unshelved(session)

    def take_all(self) -> None:
        """Take every step; where the window doesn't follow, it is a problem and the walk goes on."""
        for step in (
            self.log_in,
            self.find,
            self.book,
            self.put_away,
            self.stop_wrong_card,
            self.hand_over,
            self.review,
            self.agree,
            self.shoot,
        ):
            tell(f"- {step.__name__.replace('_', ' ')}")
            try:
                step()
                self.steps.append(step.__name__)
            except NotShownError as missing:
                self.driver.problems.append(f"{step.__name__}: {missing}")

    def log_in(self) -> None:
        """A clerk of the window logs in."""
        self.driver.log_in(*account(Role.WINDOW))
        self.picture("desk")

    def find(self) -> None:
        """Of several people with a reading none is chosen; a notice number leads to its record."""
        driver = self.driver
        driver.press_key(Qt.Key.Key_F2)
        driver.type(self.right.family)
        panel = self.shown(SearchPanel)
        driver.wait_until(lambda: bool(panel.list.hits.rows), "people with that reading")
        several = len(panel.list.hits.rows) > 1
        self.must(be=(panel.list.current() is None) is several, what="of several hits none is chosen")
        self.picture("search")
        driver.press_key(Qt.Key.Key_F2)
        driver.type(self.right.notice_number)
        driver.wait_until(lambda: panel.list.current() is not None, "the person of the notice")
        driver.press_key(Qt.Key.Key_Return)
        self.shown(RecordScreen)
        self.picture("record")

    def book(self) -> None:
        """Two keys book the found person; nothing is booked before the second."""
        self.shown(RecordScreen)
        self.driver.press_key(Qt.Key.Key_F4)
        dialog = self.opened(BookingDialog)
        self.driver.wait_until(lambda: dialog.isActiveWindow() and bool(dialog.chosen), "a time that is held")
        self.must(be=self.row(self.right)["stage"] == Stage.NOTIFIED, what="nothing booked by itself")
        self.picture("book")
        self.driver.press_key(Qt.Key.Key_Return)
        # Offscreen nobody hands the keyboard back when a dialog closes.
        self.driver.program.window.activateWindow()
        self.driver.wait_until(self.driver.program.window.isActiveWindow, "the window after the dialog")
        self.picture("booked")
        self.must(be=self.row(self.right)["stage"] == Stage.BOOKED, what="the visit booked")

    def put_away(self) -> None:
        """A prepared card is put away by two scans."""
        self.driver.open_screen("custody", mode="put_away")
        self.shown(CustodyScreen)
        self.driver.scan(self.place)
        self.driver.scan(self.waiting.label)
        self.picture("put_away")
        self.must(be=self.row(self.waiting)["stage"] == Stage.SHELVED, what="the card on its shelf")

    def stop_wrong_card(self) -> None:
        """Somebody else's card stops in red and changes nothing."""
        self.driver.open_screen("desk")
        desk = self.shown(DeskScreen)
        before = [self.row(card) for card in (self.right, self.wrong)]
        self.driver.scan(self.right.notice_number)
        self.driver.scan(self.wrong.label)
        self.must(be=desk.pages.currentWidget() is desk.stop, what="the red stop")
        self.picture("red_stop")
        self.driver.press_key(Qt.Key.Key_Return)
        after = [self.row(card) for card in (self.right, self.wrong)]
        self.must(be=after == before, what="both cards as they were")

    def hand_over(self) -> None:
        """The right card goes through both scans and all ticks; the backlog is one less."""
        desk, driver, before = self.shown(DeskScreen), self.driver, self.uncollected()
        driver.scan(self.right.notice_number)
        driver.scan(self.right.label)
        self.must(be=desk.handling.flow.compared is not None, what="the same person")
        self.picture("same_person")
        self.press_until("1", lambda: desk.handling.flow.step is Step.PERSON_PAPERS)
        self.press_until("1", lambda: bool(desk.handling.flow.papers))
        self.picture("papers")
        driver.press_key(Qt.Key.Key_Return)
        self.press_until("1", lambda: bool(desk.handling.flow.faces))
        driver.press_key(Qt.Key.Key_Return)
        self.picture("last_check")
        driver.press_key(Qt.Key.Key_Return)
        self.picture("handed_over")
        self.must(be=self.row(self.right)["stage"] == Stage.HANDED_OVER, what="the card handed over")
        self.must(be=self.uncollected() == before - 1, what="the backlog less by one")

    def review(self) -> None:
        """The stop stands in the errors to review and opens with its people's histories."""
        self.driver.open_screen("review")
        screen = self.shown(ReviewScreen)
        with self.reading() as session:
            entry = review.Entries(closed=None).page(session, 0, 1)[0]
        screen.open_entry(entry.entry_id)
        self.must(be=screen.pages.currentWidget() is screen.page, what="the opened entry")
        self.picture("review_entry")

    def agree(self) -> None:
        """Events, tallies and audit log agree after all of it."""
        with self.reading() as session:
            self.must(be=verify.verify(session).ok, what="a database that agrees with itself")

    def shoot(self) -> None:
        """Every screen in both languages, themes and sizes, as a supervisor sees it."""
        program = self.driver.program
        program.log_out()
        self.driver.settle()
        self.driver.log_in(*account(Role.SUPERVISOR))
        prepare(self.driver)
        cases: dict[str, Callable[[Work], object]] = dict(pictures.rail_cases(self.driver.work))
        cases["record"] = lambda work: work.open_screen("record", pk=self.right.pk)
        cases |= CASES
        cases["search"] = lambda work: self.search(work, self.right.family)
        cases["search_nobody"] = lambda work: self.search(work, "ヲヲヲヲ")
        cases["desk_same_person"] = lambda work: self.scan_at_desk(work, self.wrong.label)
        cases["desk_stop"] = lambda work: self.scan_at_desk(work, self.waiting.label)
        cases["desk_papers"] = self.show_papers
        cases["desk_day"] = self.show_day
        cases["custody_find"] = self.show_box
        cases |= pictures.part_cases()
        cases["backlog_list"] = self.show_list
        pictures.shoot(program.window, program.settings, program.rebuild, self.folder, cases)

    def search(self, work: Work, text: str) -> None:
        """Type into the search box and wait for the answer."""
        # Else the answer before would be taken for this one.
        work.search.forget()
        work.search.look_for(text)
        panel = self.shown(SearchPanel)
        self.driver.wait_until(lambda: bool(panel.count.text()), "an answer")

    def scan_at_desk(self, work: Work, label: str) -> None:
        """Begin anew at the desk with a notice and a card."""
        work.search.forget()
        work.open_screen("desk")
        desk = self.shown(DeskScreen)
        desk.leave()
        desk.scanned(self.wrong.notice_number)
        desk.scanned(label)

    def show_papers(self, work: Work) -> None:
        """Come to the documents of the person's case at the desk."""
        self.scan_at_desk(work, self.wrong.label)
        self.shown(DeskScreen).handling.choose_case(HandoverCase.APPLICANT)

    def show_day(self, work: Work) -> None:
        """Show the handovers of the day."""
        work.open_screen("desk")
        desk = self.shown(DeskScreen)
        desk.leave()
        desk.open_day()

    def show_box(self, work: Work) -> None:
        """Show the box in which a card was put away."""
        work.open_screen("custody", mode="box")
        self.shown(CustodyScreen).scanned(self.place)

    def show_list(self, work: Work) -> None:
        """Show the list behind all uncollected cards."""
        work.open_screen("backlog")
        self.shown(BacklogScreen).show_list(EVERYTHING)

    def uncollected(self) -> int:
        with self.reading() as session:
            return figures(session, self.today, self.today).uncollected

    def row(self, card: Card) -> dict[str, Any]:
        with self.reading() as session:
            return change.row_of(session, card.pk)

    def reading(self) -> AbstractContextManager[Session]:
        """Give a session over what the database holds now. Raises NotShownError."""
        if self.driver.program.jobs is None:
            raise NotShownError("database")
        return self.driver.program.jobs.database.read()

    def press_until(self, key: str, came: Callable[[], bool]) -> None:
        self.driver.press(key)
        self.driver.wait_until(came, f"the answer to key {key}")

    def shown(self, kind: type[T]) -> T:
        """Give what is shown, if it is of that kind. Raises NotShownError."""
        seen = self.driver.work.stack.currentWidget()
        if not isinstance(seen, kind):
            raise NotShownError(kind.__name__)
        return seen

    def opened(self, kind: type[T]) -> T:
        """Give the dialog that is open, if it is of that kind. Raises NotShownError."""
        seen = QApplication.activeModalWidget()
        if not isinstance(seen, kind):
            raise NotShownError(kind.__name__)
        return seen

    def must(self, *, be: bool, what: str) -> None:
        """Stop the step where something isn't as it must be. Raises NotShownError."""
        if not be:
            raise NotShownError(what)

    def picture(self, name: str) -> None:
        """Keep what is seen now."""
        self.driver.settle()
        dialog = QApplication.activeModalWidget()
        seen = (dialog or self.driver.program.window).grab()
        seen.save(str(self.folder / f"walk_{len(self.steps)}_{name}.png"))


def account(role: Role) -> tuple[str, str]:
    """Staff id and password of an account of the invented ward."""
    return next((each.staff_id, each.password) for each in ACCOUNTS if each.role is role)
