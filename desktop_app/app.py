"""The only place that builds things: settings, log, hooks, look, words, window, database, jobs."""

from __future__ import annotations

import logging
import sys
import tempfile
import uuid
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop_app import clock, hooks, log
from desktop_app.errors import Cancelled, DatabaseUnusable
from desktop_app.jobs import Jobs, Progress
from desktop_app.services.acting import Acting
from desktop_app.views.login.entrance import Entrance
from desktop_app.views.login.gate import Gate
from desktop_app.views.main_window import MainWindow
from desktop_app.views.shared import fonts, theme
from desktop_app.views.shared.closing import Closing
from desktop_app.views.shared.dialogs import BugDialog, TroubleDialog
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.focus_ring import FocusRing
from desktop_app.views.shared.language import Language
from desktop_app.views.shared.scanner import ScanRouter
from desktop_app.views.sitting import Sitting
from desktop_app.views.work import Work

if TYPE_CHECKING:
    from desktop_app.models.database import Database
    from desktop_app.services.opening import OpeningRow
    from desktop_app.settings import Settings

DEMO_DAY = date(2023, 6, 27)
DEMO_SCALE = 1.0
_LOG = logging.getLogger("desktop_app")


class Program(QObject):
    """The running program with its window.

    offers_choice: a first start asks what to begin with; without it the invented ward is made at once.
    at_once: jobs run in this thread (for tests and pictures); scale makes the invented ward smaller.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        url: str = "",
        *,
        offers_choice: bool = True,
        at_once: bool = False,
        scale: float = DEMO_SCALE,
    ) -> None:
        super().__init__(app)
        self.app, self.settings, self.url = app, settings, url or settings.database
        self._at_once, self._scale, self._clock = at_once, scale, clock.DayClock()
        self.jobs: Jobs | None = None
        self.gate: Gate | None = None
        self.sitting: Sitting | None = None
        self.has_font = fonts.load()
        self.language = Language(app)
        self.dress()
        self.router = ScanRouter(self)
        self.router.watch(app)
        self.ring = FocusRing(app)
        self.window = MainWindow(self.router)
        self.window.idle.connect(self.lock)
        self.window.may_close = Closing(self.window, lambda: self.jobs).may_close
        self.entrance = Entrance(self.window, self.acting_as, offers_choice=offers_choice)
        self.entrance.entered.connect(self.enter)
        self.entrance.language.connect(self.switch_language)
        self.entrance.trouble.connect(self.fail)
        self.entrance.again.connect(self.open_database)

    def dress(self) -> None:
        """Put on the language and the look of the settings."""
        if not self.language.use(self.settings.language):
            _LOG.warning("the words of %s are not built: run i18n/words.py compile", self.settings.language)
        look = theme.read(self.settings.theme, self.settings.text_size)
        try:
            theme.apply(self.app, look, self.settings.folder / "cache")
        except OSError:
            # The window must open to say that its folder can't be written.
            theme.apply(self.app, look, Path(tempfile.mkdtemp(prefix="kofu_desk")))

    def start(self) -> None:
        """Show the window; the database is opened when it is painted."""
        self.window.painted.connect(self.open_database)
        self.entrance.show_opening()
        self.window.show()
        if not self.has_font:
            self._say_no_font()

    def open_database(self) -> None:
        """Make the database and the jobs over it, and go to the first page; also for another try."""
        if self.jobs is not None:
            self.entrance.open()
            return
        # Imported here: SQLAlchemy takes longer to load than the window to appear.
        from desktop_app.models.database import Database
        from desktop_app.services.demo.accounts import ACCOUNTS

        try:
            fresh = Database(self.url)
        except (DatabaseUnusable, OSError) as error:
            self.entrance.cannot_open(error)
            return
        self.jobs = Jobs(fresh, self, at_once=self._at_once)
        self.jobs.trouble.connect(self._trouble_without_work)
        self.jobs.changed.connect(self._greet)
        self.gate = Gate(self.window, self.jobs, self.acting)
        self.gate.logout.connect(self.log_out)
        self.gate.entered.connect(self.enter)
        self.gate.trouble.connect(self.fail)
        self.entrance.begin(
            self.jobs,
            lambda _progress: prepare(fresh),
            lambda progress: fill(fresh, self._scale, progress),
            ACCOUNTS,
        )

    def acting_as(self, staff_id: str) -> Acting:
        """Make one command by this person at this PC."""
        return Acting(
            staff_id=staff_id,
            terminal=self.settings.terminal,
            place=self.settings.place,
            now=self._clock.now(self.today()),
            today=self.today(),
            operation=uuid.uuid4().hex,
        )

    def acting(self) -> Acting:
        """Make one command by who is logged in."""
        return self.acting_as(self.sitting.staff_id if self.sitting else "")

    def today(self) -> date:
        """Day at the counter; a demo database has its own."""
        return self.entrance.demo_day or clock.today()

    def enter(self, sitting: Sitting) -> None:
        """Open the work area for who has logged in."""
        self.sitting = sitting
        self._open_work("")
        self._greet()
        self._give_up_prints()

    def _give_up_prints(self) -> None:
        """Put what a crash left unprinted among the errors; to write for nothing has screens read again."""
        if self.jobs is not None:
            from desktop_app.services import printing

            acting = self.acting()
            work = partial(printing.give_up_left, acting=acting)
            give_up = partial(self.jobs.write, self, work, lambda _: None, lambda _: None)
            self.jobs.read(self, partial(printing.left, acting=acting), lambda at: give_up() if at else None)

    def _greet(self) -> None:
        """Read what the window shows of the ward; its rules may have changed."""
        if self.jobs is not None and self.sitting is not None:
            from desktop_app.services import opening

            place = self.settings.place
            self.jobs.read(self, lambda session: opening.greet(session, place), self._placed)

    def _placed(self, found: tuple[str, int]) -> None:
        name, self.window.idle_minutes = found
        if self.sitting and self.window.work:
            self.sitting = replace(self.sitting, place_name=name)
            self.window.work.header.say_place(name)

    def _open_work(self, name: str) -> None:
        if self.sitting is None or self.jobs is None:
            return
        work = Work(
            self.sitting,
            self.jobs,
            self.settings,
            self.router,
            self.acting,
            self.today,
            lambda: f"{self._clock.now(self.today()).astimezone(clock.COUNTER):%H:%M}",
        )
        work.wants_rebuild.connect(self.rebuild)
        work.wants_lock.connect(self.lock)
        work.wants_logout.connect(self.log_out)
        self.window.show_work(work)
        if name in work.entries:
            work.open_screen(name)
        else:
            work.open_first()

    def rebuild(self) -> None:
        """Make the window again in the language and look of the settings, when no job is under way."""
        if self.jobs is not None and self.jobs.pending and not self._at_once:
            self.jobs.idle.connect(self.rebuild, Qt.ConnectionType.SingleShotConnection)
            return
        self.dress()
        self.window.say_demo(self.entrance.demo_day)
        if self.window.work is None:
            self.entrance.show_again()
            return
        was_locked = self.window.is_covered()
        self._open_work(self.window.work.current)
        if was_locked:
            self.lock()

    def switch_language(self) -> None:
        """Change the language on the pages before the work."""
        self.settings.language = "en" if self.settings.language == "ja" else "ja"
        try:
            self.settings.save()
        except OSError as error:
            self.fail(error)
        self.rebuild()

    def lock(self) -> None:
        """Cover the work until its owner's password is given."""
        if self.gate is not None and self.sitting is not None:
            self.gate.close()

    def log_out(self) -> None:
        """Forget who worked here and ask for the next login."""
        from desktop_app.services import audit

        acting = self.acting()
        if self.jobs and self.sitting:
            self.jobs.look(
                self, lambda session: audit.record(session, acting, "logout", acting.staff_id), lambda _: None
            )
        self.sitting = None
        self.entrance.show_login()

    def fail(self, error: Exception) -> None:
        """Show an error that came outside the work area."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, OSError) or type(error).__module__ == "desktop_app.errors":
            TroubleDialog(self.window, error_words.said(error)).open()
        else:
            BugDialog(self.window, log.bug(error)).open()

    def _trouble_without_work(self, error: Exception) -> None:
        if self.window.work is None:
            self.fail(error)

    def _say_no_font(self) -> None:
        # In English: without a Japanese font nothing else could be read.
        text = "No Japanese font on this PC: Japanese shows as empty boxes. Install BIZ UDPGothic."
        TroubleDialog(self.window, text).open()

    def close(self) -> None:
        """Wait for what is under way and close the database."""
        if self.jobs is not None:
            self.jobs.close()
            self.jobs.database.close()


def prepare(database: Database) -> OpeningRow:
    """Bring the database to this program's tables and say what is in it."""
    from desktop_app.services import opening

    copy = database.make_ready()
    with database.read() as session:
        return replace(opening.look(session), copy=copy)


def fill(database: Database, scale: float, progress: Progress) -> object:
    """Make the invented ward in an empty database."""
    from desktop_app.services.demo.build import build

    return build(database, DEMO_DAY, scale=scale, progress=progress)


def main(settings: Settings, url: str | None = None, *, offers_choice: bool = True) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    try:
        log.start(settings.folder / "log")
    except OSError as error:
        sys.stderr.write(f"No log can be written in {settings.folder}: {error.strerror}\n")
    qInstallMessageHandler(hooks.log_qt)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KofuDesk")
    app.setApplicationDisplayName("Kofu Desk")
    program = Program(app, settings, url or "", offers_choice=offers_choice)
    hooks.catch_bugs(program.window)
    program.window.setWindowState(Qt.WindowState.WindowMaximized)
    program.start()
    code = app.exec()
    program.close()
    return code
