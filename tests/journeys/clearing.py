"""A supervisor clears the backlog in real windows: python -m tests.journeys.clearing FOLDER [LETTERS].

LETTERS: how many the wave has; 50 unless told otherwise, 500 as in a ward. Pictures and papers are left
in the folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from sqlalchemy import select

from desktop_app.backlog_terms import AddressState
from desktop_app.driving import Driver
from desktop_app.models.application import Application
from desktop_app.services import change, verify
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.demo.accounts import ACCOUNTS
from desktop_app.services.disposal import candidates, control
from desktop_app.services.returned.rows import WorkRow
from desktop_app.services.search_keys import fold
from desktop_app.terms import EventKind, Role, Stage
from desktop_app.views.backlog.screen import BacklogScreen
from desktop_app.views.disposal.dialogs import EndDialog, MakeDialog
from desktop_app.views.disposal.scans import LOOK_FOR
from desktop_app.views.disposal.screen import DisposalScreen
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.returned.dialogs import CloseDialog, RunDialog
from desktop_app.views.returned.screen import ReturnedScreen
from tests.journeys import papers, ward
from tests.journeys.wave import CONTROL, NUMBER, Wave

FEW, MANY = 50, 500
SCALES = {FEW: 0.02, MANY: 0.04}
"""How large a ward has so many people whose turn it is."""

BACK, NEWER, HELD, TO_DISPOSE = 10, 4, 3, 3
ALT = Qt.KeyboardModifier.AltModifier
ELSEWHERE = "足立区千住一丁目4番18号"


class Clearing(Wave):
    """After the wave: ten envelopes come back, and three cards are disposed of."""

    def live(self) -> None:
        """Take all steps as one supervisor, in one sitting."""
        with Driver(self.folder, scale=SCALES[self.letters]) as driver:
            driver.log_in(*account(Role.SUPERVISOR))
            wave = (self.plan, self.print, self.post)
            for step in (self.list_over, *wave, self.take_back, self.work_off, self.dispose):
                print(f"- {step.__name__}", flush=True)
                step(driver)
            with ward.database(driver).read() as session:
                found = verify.verify(session)
        self.must(be=found.ok, what=str(found.problems))
        self.must(be=not driver.problems, what=str(driver.problems))

    def list_over(self, driver: Driver) -> None:
        """The list of the uncollected finds those whose time is over, the same as disposal does."""
        driver.open_screen("backlog")
        screen = ward.shown(driver, BacklogScreen)
        screen.show_list(EVERYTHING)
        screen.list.chips.menu_of("over_on").actions()[1].trigger()
        driver.settle()
        found = screen.list.table.rows.rowCount()
        with ward.database(driver).read() as session:
            over = candidates.over(session, driver.program.today())
        wanted = sum(card.hold is None for card in over.cards)
        self.must(be=0 < found == wanted, what=f"{wanted} whose time is over, not {found}")
        self.keep(driver, "time_over")

    def take_back(self, driver: Driver) -> None:
        """Ten envelopes come back and are scanned; of some the ledger brings another address."""
        driver.open_screen("returned")
        screen = ward.shown(driver, ReturnedScreen)
        for row in self.sent[:BACK]:
            driver.scan(row.notice_number or "")
        with ward.database(driver).read() as session:
            pks = [row.application_pk for row in self.sent[:BACK]]
            stages = set(session.scalars(select(Application.stage).where(Application.id.in_(pks))))
        self.must(be=stages == {Stage.RETURNED_MAIL.value}, what=f"ten returned, not {stages}")
        acting = driver.program.acting()
        for row in self.sent[:NEWER]:
            with ward.database(driver).write() as session:
                seen = change.load(session, row.application_pk).version
                columns = {"address": ELSEWHERE, "address_detail": "", "address_key": fold(ELSEWHERE)}
                change.apply(session, acting, row.application_pk, EventKind.CORRECTED, seen, columns)
        screen.refresh()
        self.keep(driver, "returned")
        driver.open_screen("notices")
        self.back_to_run(driver)
        said = ward.shown(driver, NoticesScreen).page.sum.text()
        self.must(
            be=f"{BACK}通、うち新住所あり {NEWER}通" in said, what=f"what came back of the wave: {said}"
        )
        self.keep(driver, "run_returned")

    def work_off(self, driver: Driver) -> None:
        """Where the address is newer the letter goes again; others are held, or closed with a reason."""
        driver.open_screen("returned")
        screen = ward.shown(driver, ReturnedScreen)
        mine = {row.application_pk for row in self.sent[:BACK]}
        left = {AddressState.NEWER: NEWER, AddressState.OPEN: BACK - NEWER}
        done = 0
        while (row := self.next_work(screen, mine)) is not None:
            left[row.state] -= 1
            if row.state is AddressState.NEWER:
                driver.press_key(Qt.Key.Key_A, modifiers=ALT)
            elif done < NEWER + HELD:
                driver.press_key(Qt.Key.Key_H, modifiers=ALT)
                dialog = ward.opened(HoldDialog)
                driver.wait_until(dialog.isActiveWindow, "the dialog in front")
                driver.type("nyuuin")
                dialog.yes.click()
            else:
                driver.press_key(Qt.Key.Key_X, modifiers=ALT)
                ward.opened(CloseDialog).yes.click()
            done += 1
            ward.close_dialogs(driver)
        self.must(be=(done, set(left.values())) == (BACK, {0}), what=f"ten worked off, not {done}: {left}")
        self.keep(driver, "worked_off")
        self.send_again(driver, screen)

    def next_work(self, screen: ReturnedScreen, mine: set[int]) -> WorkRow | None:
        """Stand on the next work of these cards that nobody has decided on."""
        for at in range(screen.table.rows.rowCount()):
            row = screen.table.rows.row(at)
            if not isinstance(row, WorkRow) or row.application_pk not in mine:
                continue
            if row.state in {AddressState.NEWER, AddressState.OPEN}:
                screen.table.choose_place(at)
                return row
        return None

    def send_again(self, driver: Driver, screen: ReturnedScreen) -> None:
        """The letters that go again are put into the open wave, printed and scanned there."""
        screen.to_run.click()
        ward.opened(RunDialog).yes.click()
        driver.open_screen("notices")
        self.back_to_run(driver)
        driver.press_key(Qt.Key.Key_P, modifiers=CONTROL)
        self.save(driver, "letters_again.pdf")
        pages = papers.read(self.folder / "letters_again.pdf")
        newer = [page for page in pages if papers.plain(ELSEWHERE) in papers.plain(page.text)]
        self.must(be=len(newer) == NEWER, what=f"{NEWER} letters to the newer address, not {len(newer)}")
        for page in pages:
            driver.scan(next(code for code in page.codes if len(code) == NUMBER))
        run = self.run_now(driver)
        self.must(be=run.sent == self.letters - 2 + len(pages), what=f"sent again: {run}")

    def dispose(self, driver: Driver) -> None:
        """Three cards whose time is over are pulled, and disposed of before a second person."""
        driver.press_key(Qt.Key.Key_U, modifiers=ALT)
        screen = ward.shown(driver, DisposalScreen)
        self.keep(driver, "over")
        driver.press_key(Qt.Key.Key_N, modifiers=CONTROL)
        dialog = ward.opened(MakeDialog)
        dialog.size_.field.setValue(TO_DISPOSE)
        dialog.yes.click()
        ward.close_dialogs(driver)
        labels = ["K" + card.application_id for card in screen.page.cards]
        for label in labels:
            self.explain(driver, label[1:])
        driver.press_key(Qt.Key.Key_U, modifiers=ALT)
        screen.open_list(screen.over.lists[0].disposal_id)
        for label in labels:
            driver.scan(label)
        driver.press_key(Qt.Key.Key_2, modifiers=ALT)
        other = account(Role.WINDOW)
        driver.type(other[0])
        driver.press_key(Qt.Key.Key_Return)
        driver.type(other[1])
        driver.press_key(Qt.Key.Key_Return)
        self.keep(driver, "second_person")
        since = QElapsedTimer()
        for label in labels:
            driver.scan(label)
            since.start()
            self.keep(driver, "to_destroy")
            driver.wait_until(lambda: since.hasExpired(LOOK_FOR), "the time to look at the card")
            driver.scan(label)
        row = screen.page.row
        self.must(be=row is not None and row.disposed == TO_DISPOSE, what=f"three disposed of: {row}")
        self.end_list(driver, screen)

    def end_list(self, driver: Driver, screen: DisposalScreen) -> None:
        """The list ends with its count, and its certificate is printed."""
        driver.press_key(Qt.Key.Key_E, modifiers=CONTROL | Qt.KeyboardModifier.ShiftModifier)
        dialog = ward.opened(EndDialog)
        dialog.counted.field.setText(str(TO_DISPOSE))
        self.keep(driver, "control_count")
        dialog.yes.click()
        ward.close_dialogs(driver)
        driver.press_key(Qt.Key.Key_V, modifiers=ALT)
        self.save(driver, "certificate.pdf")
        pages = papers.read(self.folder / "certificate.pdf")
        text = papers.plain("".join(page.text for page in pages))
        for card in screen.page.cards:
            for said in (card.name, card.application_id, card.disposed_name or "", card.seconded_name or ""):
                self.must(be=papers.plain(said) in text, what=f"{said} on the certificate")
        papers.draw(self.folder / "certificate.pdf", 0, self.folder / "certificate.png")
        disposal_id = screen.page.scans.disposal_id
        with ward.database(driver).read() as session:
            count = control.count(session, disposal_id)
        self.must(
            be=count.before + count.came == count.after + TO_DISPOSE + count.left_otherwise, what=str(count)
        )
        self.keep(driver, "disposed")

    def explain(self, driver: Driver, application_id: str) -> None:
        """The record says from which day a card may be disposed of, and from which days that follows."""
        driver.press_key(Qt.Key.Key_F2)
        driver.type(application_id)
        driver.press_key(Qt.Key.Key_Return)
        page = ward.shown(driver, RecordScreen).page
        said = page.keeping.sentence.text() if page and page.keeping else ""
        self.must(be="から廃棄できるようになっています" in said and "（20" in said, what=f"why: {said}")
        self.keep(driver, "explained")


def account(role: Role) -> tuple[str, str]:
    """Staff id and password of an account of the invented ward."""
    return next((each.staff_id, each.password) for each in ACCOUNTS if each.role is role)


def main() -> int:
    """Clear the backlog of a new invented ward in an empty folder."""
    folder, letters = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else FEW
    folder.mkdir(parents=True, exist_ok=True)
    Clearing(folder, letters).live()
    return 0


if __name__ == "__main__":
    sys.exit(main())
