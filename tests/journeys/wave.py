"""A wave of reminders in real windows: previewed, kept, printed, and posted letter by letter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import select

from desktop_app.driving import Driver, NotShownError
from desktop_app.models.application import Application
from desktop_app.services.notices import listing
from desktop_app.terms import LetterState
from desktop_app.views.notices.make_dialog import MakeDialog
from desktop_app.views.notices.people_dialog import PeopleDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.shared.print_out import TargetDialog
from tests.journeys import papers, ward

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.services.notices.rows import LetterRow, RunRow

CONTROL = Qt.KeyboardModifier.ControlModifier
NUMBER = 9
"""Signs of a notice number."""


class Wave:
    """Each step proves in the database, or on the paper, what the window did."""

    def __init__(self, folder: Path, letters: int) -> None:
        self.folder, self.letters = folder, letters
        self.run: RunRow | None = None
        self.sent: list[LetterRow] = []

    def plan(self, driver: Driver) -> None:
        """A wave of reminders is previewed with its people and its effect, and kept."""
        driver.open_screen("notices")
        driver.press_key(Qt.Key.Key_N, modifiers=CONTROL)
        dialog = ward.opened(MakeDialog)
        dialog.choose_reminder()
        dialog.most.field.setValue(self.letters)
        seen = dialog.sum.row
        if seen is None:
            raise NotShownError("the sum of the wave")
        self.must(be=seen.size == self.letters <= seen.fit, what=f"{self.letters} that fit, not {seen}")
        self.must(be=seen.visits <= seen.seats_free, what=f"no more visits than seats: {seen}")
        self.keep(driver, "wave")
        dialog.ask_who()
        people = ward.opened(PeopleDialog)
        self.must(be=people.table.rows.rowCount() == self.letters, what="the people of the wave")
        self.keep(driver, "wave_people")
        people.accept()
        dialog.yes.click()
        ward.close_dialogs(driver)
        self.run = ward.shown(driver, NoticesScreen).page.run
        self.must(be=self.run is not None and self.run.size == self.letters, what="the wave that was kept")

    def print(self, driver: Driver) -> None:
        """Who booked meanwhile drops out; every other letter is a page with address, code and how to book."""
        first = self.letter(driver, 1)
        day = driver.program.today() + timedelta(days=1)
        ward.book(driver, first.notice_number or "", day)
        self.back_to_run(driver)
        driver.press_key(Qt.Key.Key_P, modifiers=CONTROL)
        self.save(driver, "letters.pdf")
        run = self.run_now(driver)
        wanted = (self.letters - 1, 1)
        self.must(be=(run.printed, run.dropped) == wanted, what=f"printed, dropped: {wanted}, not {run}")
        self.keep(driver, "printed")
        found = papers.read(self.folder / "letters.pdf")
        self.must(be=len(found) == self.letters - 1, what=f"a page a letter, not {len(found)}")
        for at in {0, len(found) // 2, len(found) - 1}:
            self.check_page(driver, found[at])
        papers.draw(self.folder / "letters.pdf", 0, self.folder / "letter.png")

    def check_page(self, driver: Driver, page: papers.Page) -> None:
        """A page names one person: whose code it bears, their address, and where they book."""
        number = next((code for code in page.codes if len(code) == NUMBER), "")
        with ward.database(driver).read() as session:
            card = session.scalars(select(Application).where(Application.notice_number == number)).one()
            said = (card.name, card.address, "予約", f"{number[:3]}-{number[3:]}")
        missing = [text for text in said if papers.plain(text) not in papers.plain(page.text)]
        self.must(be=not missing, what=f"{missing} on the letter: {page.text}")

    def post(self, driver: Driver) -> None:
        """Each letter goes into the post bag by its own scan; who booked in between is stopped there."""
        letters = self.letters_now(driver)
        late = letters[1]
        day = driver.program.today() + timedelta(days=1)
        ward.book(driver, late.notice_number or "", day)
        self.back_to_run(driver)
        screen = ward.shown(driver, NoticesScreen)
        for row in letters[1:]:
            driver.scan(row.notice_number or "")
            if row is late:
                self.must(be=screen.page.bag.band.is_stop(), what="a stop for who has booked")
                self.keep(driver, "booked_in_between")
                driver.press_key(Qt.Key.Key_Return)
        run = self.run_now(driver)
        wanted = (self.letters - 2, 2)
        self.must(be=(run.sent, run.dropped) == wanted, what=f"sent, dropped: {wanted}, not {run}")
        self.keep(driver, "posted")
        self.sent = [row for row in self.letters_now(driver) if row.state is LetterState.SENT]

    def back_to_run(self, driver: Driver) -> None:
        """Open the wave again."""
        driver.open_screen("notices", run_id=self.run_id())

    def run_id(self) -> int:
        if self.run is None:
            raise NotShownError("the wave")
        return self.run.run_id

    def run_now(self, driver: Driver) -> RunRow:
        with ward.database(driver).read() as session:
            return listing.one(session, self.run_id())

    def letters_now(self, driver: Driver) -> list[LetterRow]:
        with ward.database(driver).read() as session:
            return list(listing.Letters(self.run_id()).page(session, 0, self.letters * 2))

    def letter(self, driver: Driver, position: int) -> LetterRow:
        return self.letters_now(driver)[position - 1]

    def save(self, driver: Driver, name: str) -> None:
        """Answer the question where the paper goes: into a file of that name."""
        asked = QApplication.activeModalWidget()
        if isinstance(asked, TargetDialog):
            asked.list.setCurrentRow(0)
            asked.yes.click()
        asked = ward.opened(QFileDialog)
        asked.fileSelected.emit(str(self.folder / name))
        ward.close_dialogs(driver)
        self.must(be=(self.folder / name).exists(), what=name)

    def keep(self, driver: Driver, name: str) -> None:
        """Keep a picture of what is seen now."""
        driver.settle()
        seen = QApplication.activeModalWidget() or driver.program.window
        seen.grab().save(str(self.folder / f"{name}.png"))

    def must(self, *, be: bool, what: str) -> None:
        """Stop where something isn't as it must be. Raises NotShownError."""
        if not be:
            raise NotShownError(what)
