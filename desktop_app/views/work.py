"""The work area after the login: rail, header, screens, foot, and the wires between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app import log
from desktop_app.errors import Cancelled, Refused, Surroundings
from desktop_app.views import screens
from desktop_app.views.footer import Footer
from desktop_app.views.header import Header
from desktop_app.views.help import HelpDialog
from desktop_app.views.notice import NoticeBand
from desktop_app.views.palette import Palette
from desktop_app.views.rail import Rail
from desktop_app.views.search_wire import SearchWire
from desktop_app.views.shared.dialogs import BugDialog, TroubleDialog
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.screen_words import HelpWords, ScreenWords
from desktop_app.views.shared.shell import ComesBack, Leaves, Screen, Shell, ShowsFor, StepsBack, TakesScans
from desktop_app.views.shared.words import words
from desktop_app.views.work_actions import WorkActions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.jobs import Jobs
    from desktop_app.services.acting import Acting
    from desktop_app.settings import Settings
    from desktop_app.views.shared.scanner import ScanRouter
    from desktop_app.views.sitting import Sitting

LONGEST_WAY_BACK = 20


class Work(QWidget):
    """One login's window content. It is thrown away and made again when language or look change."""

    wants_rebuild = Signal()
    wants_lock = Signal()
    wants_logout = Signal()

    def __init__(
        self,
        sitting: Sitting,
        jobs: Jobs,
        settings: Settings,
        router: ScanRouter,
        acting: Callable[[], Acting],
        today: Callable[[], date],
        time_of_day: Callable[[], str],
    ) -> None:
        super().__init__()
        self.sitting = sitting
        self._time_of_day = time_of_day
        self.shell = Shell(
            jobs=jobs,
            settings=settings,
            router=router,
            acting=acting,
            role=lambda: sitting.role,
            today=today,
            say=self.say,
            fail=self.fail,
            open_record=lambda pk: self.open_screen("record", pk=pk),
            open_screen=self.open_screen,
            rebuild=self.wants_rebuild.emit,
        )
        self.entries = {entry.name: entry for entry in screens.for_role(sitting.role)}
        self.built: dict[str, QWidget] = {}
        self._way: list[tuple[str, dict[str, object]]] = []
        self.current = ""
        self._lay_out()
        self.actions_of_window = WorkActions(self)
        self._count_overdue()
        router.scan.connect(self.take_scan)
        jobs.changed.connect(self._changed)
        jobs.waits.connect(self.footer.say_waiting)
        jobs.trouble.connect(self.fail)

    def _lay_out(self) -> None:
        sitting = self.sitting
        self.rail = Rail(list(self.entries.values()))
        self.rail.chosen.connect(self.open_screen)
        role = words.role(sitting.role)
        self.header = Header(sitting.place_name, sitting.name, role)
        self.header.lock.connect(self.wants_lock)
        self.header.help.connect(self.show_help)
        self.notice = NoticeBand()
        self.stack = QStackedWidget()
        self.footer = Footer()
        self.search = SearchWire(self)
        # Who may not open a record has no use for finding one.
        self.may_search = "record" in self.entries
        self.header.search.setVisible(self.may_search)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(column, 1)

    def open_first(self) -> None:
        """Show the first screen of the rail."""
        if self.entries:
            self.open_screen(next(iter(self.entries)))

    def open_screen(self, name: str, **args: object) -> None:
        """Show a screen, built now if it is its first time; arguments go to its show_for."""
        if name not in self.entries:
            return
        if name not in self.built:
            self.built[name] = self.entries[name].build(self.shell)
            self.stack.addWidget(self.built[name])
        if self.current and self.current != name:
            left = self.shown()
            where = left.where() if isinstance(left, ComesBack) else {}
            self._leave()
            self._way = [*self._way[1 - LONGEST_WAY_BACK :], (self.current, where)]
        self.search.forget()
        self._show(name, args)

    def _show(self, name: str, args: dict[str, object]) -> None:
        screen = self.built[name]
        self.notice.hide()
        self.current = name
        self.rail.mark(name)
        self.stack.setCurrentWidget(screen)
        if args and isinstance(screen, ShowsFor):
            screen.show_for(**args)
        elif isinstance(screen, Screen):
            screen.refresh()
        self.actions_of_window.screen_changed(screen)
        screen.setFocus()

    def shown(self) -> QWidget | None:
        """Screen that is shown now, also while hits of a search cover it."""
        return self.built.get(self.current)

    def step_back(self) -> None:
        """Esc: close the notice, else the search, else a step of the screen, else the screen before."""
        screen = self.shown()
        if self.notice.isVisible():
            self.notice.hide()
        elif self.search.is_open():
            self.search.close()
        elif isinstance(screen, StepsBack) and screen.step_back():
            return
        elif self._way:
            self._leave()
            self._show(*self._way.pop())

    def _leave(self) -> None:
        screen = self.shown()
        if isinstance(screen, Leaves):
            screen.leave()

    def leave_all(self) -> None:
        """Let every screen drop what it shows of people."""
        for screen in self.built.values():
            if isinstance(screen, Leaves):
                screen.leave()
        self.search.forget()

    def _count_overdue(self) -> None:
        """Say on the rail how many notices of incidents are overdue."""
        if "incidents" in self.entries:
            # Imported here: the first window is painted before SQLAlchemy is loaded.
            from desktop_app.services.incidents import reading

            today = self.shell.today()
            self.shell.jobs.read(
                self,
                lambda session: reading.overdue(session, today),
                lambda count: self.rail.tell("incidents", count),
                self.fail,
            )

    def _changed(self) -> None:
        self.footer.say_database(good=True)
        self._count_overdue()
        screen = self.shown()
        if isinstance(screen, Screen) and self.isVisible():
            screen.refresh()

    def take_scan(self, text: str) -> None:
        """Give a scan to the open dialog, else to the screen, else search for it."""
        if not self.isVisible():
            return
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            if not (isinstance(dialog, TakesScans) and dialog.scanned(text)):
                self.say(self.tr("Scan not used: a dialog is open."))
            return
        screen = self.shown()
        if not self.search.is_open() and isinstance(screen, TakesScans) and screen.scanned(text):
            return
        if self.may_search:
            self.search.look_for(text)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Put the last thing done in the foot, with the way back where there is one."""
        self.notice.hide()
        self.footer.say(text, self._time_of_day(), undo)

    def fail(self, error: Exception) -> None:
        """Show an error: what a person can put right, trouble around the program, or our own bug."""
        if isinstance(error, Cancelled):
            self.say(error_words.said(error))
        elif isinstance(error, Refused):
            self.notice.show_error(error_words.said(error))
        elif isinstance(error, Surroundings | OSError):
            self.footer.say_database(good=not isinstance(error, Surroundings))
            TroubleDialog(self, error_words.said(error)).open()
        else:
            BugDialog(self, log.bug(error)).open()

    def show_help(self) -> None:
        """Open the help for what is shown."""
        name = "search" if self.search.is_open() else self.current
        text = HelpWords().of(name)
        if self.actions_of_window.list_shown() is not None and not self.search.is_open():
            text = f"{text}\n\n{HelpWords().of_lists()}".strip()
        HelpDialog(self, ScreenWords().title(name), text, self.actions_of_window.all()).open()

    def show_palette(self) -> None:
        """Open the list of all actions."""
        Palette(self.actions_of_window.all(), self).open()
