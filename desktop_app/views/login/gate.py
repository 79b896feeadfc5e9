"""The lock over the work: it hides what is open until the password of who is logged in is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.views.login.lock import LockPage
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.jobs import Jobs
    from desktop_app.services.acting import Acting
    from desktop_app.services.staff import LoginRow
    from desktop_app.terms import Role
    from desktop_app.views.main_window import MainWindow

LOOK_EACH = 60_000


class Gate(QObject):
    """`logout` comes when somebody else wants to work here, `entered` when the work begins anew."""

    logout = Signal()
    entered = Signal(object)
    trouble = Signal(object)

    def __init__(self, window: MainWindow, jobs: Jobs, acting: Callable[[], Acting]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._acting = window, jobs, acting
        self._watch = QTimer(self, interval=LOOK_EACH)
        self._watch.timeout.connect(self.look)
        self._watch.start()

    def look(self) -> None:
        """Cover the work of somebody whose account was closed or got another role since the login."""
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.services import staff

        work = self._window.work
        if work is None or self._window.is_covered() or self._jobs.pending:
            # A server that is silent for long is asked once, not each minute anew.
            return
        sitting = work.sitting

        def came(role: Role | None) -> None:
            if role is not sitting.role and self._window.work is work:
                self.close(self.tr("The account was changed. Give the password to go on."))

        self._jobs.read(
            self, lambda session: staff.role_now(session, sitting.staff_id), came, lambda _error: None
        )

    def close(self, why: str = "") -> None:
        """Cover the work, if there is any to cover."""
        if self._window.work is None or self._window.is_covered():
            return
        page = LockPage(self._acting().staff_id)
        page.password.say_error(why)
        page.submitted.connect(partial(self._open, page))
        page.logout.connect(self.logout)
        self._window.cover(page)

    def _open(self, page: LockPage, password: str) -> None:
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.services import staff

        acting, work = self._acting(), self._window.work

        def answered(login: LoginRow) -> None:
            who = login.staff
            if who is None:
                page.refuse(error_words.login(login.reason))
            elif work is None or who.role is work.sitting.role:
                self._window.uncover()
            else:
                # What was open is the work of another role.
                self.entered.emit(Sitting(who.id, who.name, who.role))

        def failed(error: Exception) -> None:
            page.setEnabled(True)
            self.trouble.emit(error)

        self._jobs.write(page, lambda session: staff.log_in(session, acting, password), answered, failed)
