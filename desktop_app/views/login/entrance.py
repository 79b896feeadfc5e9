"""The way from the start of the program to the login: open, fill, first account, log in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Cancelled, Invalid, NotAllowed, Refused
from desktop_app.views.login.login import LoginPage
from desktop_app.views.login.start import BusyPage, FirstSupervisorPage, StartPage, TroublePage
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from desktop_app.jobs import Jobs, Progress
    from desktop_app.services.acting import Acting
    from desktop_app.services.demo.accounts import DemoAccount
    from desktop_app.services.opening import OpeningRow
    from desktop_app.services.staff import LoginRow, StaffRow
    from desktop_app.views.login.page import Page
    from desktop_app.views.main_window import MainWindow


class Entrance(QObject):
    """Shows one page after the other; entered(sitting) when somebody has logged in.

    acting is made for the staff id that was typed: nobody has logged in yet.
    """

    entered = Signal(object)
    language = Signal()
    trouble = Signal(object)
    again = Signal()

    def __init__(self, window: MainWindow, acting: Callable[[str], Acting], *, offers_choice: bool) -> None:
        super().__init__(window)
        self._window, self._acting = window, acting
        self._offers_choice = offers_choice
        self._jobs: Jobs | None = None
        self._prepare: Callable[[Progress], OpeningRow] | None = None
        self._fill: Callable[[Progress], object] | None = None
        self._accounts: Sequence[DemoAccount] = ()
        self.demo_day: date | None = None
        self._copy = ""
        self._show_again: Callable[[], None] = self.show_opening

    def show_opening(self) -> None:
        """Show that the database is being opened."""
        self._show_again = self.show_opening
        self._show(BusyPage(self.tr("Opening the database …")))

    def begin(
        self,
        jobs: Jobs,
        prepare: Callable[[Progress], OpeningRow],
        fill: Callable[[Progress], object],
        accounts: Sequence[DemoAccount],
    ) -> None:
        """Open the database; prepare upgrades it and says what is in it, fill makes the invented ward."""
        self._jobs, self._prepare, self._fill, self._accounts = jobs, prepare, fill, accounts
        self.open()

    def show_again(self) -> None:
        """Make the present page again, after the language or the look has changed."""
        self._show_again()

    def open(self) -> None:
        """Open the database, also for another try."""
        self.show_opening()
        if self._jobs and self._prepare:
            self._jobs.long_outside(self, self._prepare, self._opened, self.cannot_open)

    def cannot_open(self, error: Exception) -> None:
        """Say why the database can't be opened."""
        if isinstance(error, OSError) or type(error).__module__ == "desktop_app.errors":
            page = TroublePage(error_words.said(error))
            page.again.connect(self.again)
            self._show(page)
        else:
            self.trouble.emit(error)

    def _opened(self, opening: OpeningRow) -> None:
        self.demo_day = opening.demo_day
        self._copy = Path(opening.copy).name if opening.copy else ""
        self._window.say_demo(opening.demo_day)
        if opening.has_accounts:
            self.show_login()
        elif not opening.empty:
            self.show_first_supervisor()
        elif self._offers_choice:
            self.show_start()
        else:
            self.fill()

    def show_start(self) -> None:
        """Ask what to begin with."""
        if self._jobs is None:
            return
        self._show_again = self.show_start
        database = self._jobs.database
        page = StartPage(str(database.path.parent) if database.path else database.where())
        page.wants_demo.connect(self.fill)
        page.wants_own.connect(self.show_first_supervisor)
        self._show(page)

    def fill(self) -> None:
        """Make the invented ward, with progress."""
        if self._jobs is None or self._fill is None:
            return
        page = BusyPage(self.tr("Making the invented ward …"), can_stop=True)
        self._show_again = lambda: None
        self._show(page)
        job = self._jobs.long_outside(
            page,
            self._fill,
            lambda _made: self.open(),
            self._not_filled,
            lambda done, total, _text: page.strip.tell(done, total),
        )
        page.stop.connect(job.cancel)

    def _not_filled(self, error: Exception) -> None:
        if isinstance(error, NotAllowed):
            # Another window of this PC has filled it meanwhile: there is something to log in to.
            self.open()
            return
        self.show_start()
        if not isinstance(error, Cancelled):
            self.trouble.emit(error)

    def show_first_supervisor(self) -> None:
        """Ask for the first account."""
        self._show_again = self.show_first_supervisor
        page = FirstSupervisorPage()
        page.submitted.connect(partial(self._make_first, page))
        self._show(page)

    def _make_first(self, page: FirstSupervisorPage, staff_id: str, name: str, password: str) -> None:
        from desktop_app.services import staff

        def failed(error: Exception) -> None:
            if isinstance(error, Invalid):
                page.refuse(error)
            else:
                page.setEnabled(True)
                self.trouble.emit(error)

        acting = self._acting(staff_id)
        if self._jobs:
            self._jobs.write(
                page,
                lambda session: staff.make_first_supervisor(session, acting, name, password),
                self._enter,
                failed,
            )

    def show_login(self) -> None:
        """Ask who works here."""
        self._show_again = self.show_login
        page = LoginPage(self._accounts if self.demo_day else ())
        if self._copy:
            told = self.tr("The database was upgraded. As it was before it is kept beside it: {file}")
            page.say_text(told.format(file=self._copy))
        page.submitted.connect(partial(self._log_in, page))
        self._show(page)

    def _log_in(self, page: LoginPage, staff_id: str, password: str) -> None:
        from desktop_app.services import staff

        acting = self._acting(staff_id)

        def answered(login: LoginRow) -> None:
            if login.staff is not None:
                self._enter(login.staff)
            else:
                page.refuse(error_words.login(login.reason))

        def failed(error: Exception) -> None:
            page.setEnabled(True)
            if isinstance(error, Refused):
                page.refuse(error_words.said(error))
            else:
                self.trouble.emit(error)

        if self._jobs:
            self._jobs.write(page, lambda session: staff.log_in(session, acting, password), answered, failed)

    def _enter(self, who: StaffRow) -> None:
        self._copy = ""
        self.entered.emit(Sitting(who.id, who.name, who.role))

    def _show(self, page: Page) -> None:
        page.language.connect(self.language)
        self._window.show_page(page)
