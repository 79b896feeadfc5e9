"""The lock over the work: it hides what is open until the password of who is logged in is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.views.login.lock import LockPage
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.jobs import Jobs
    from desktop_app.services.acting import Acting
    from desktop_app.services.staff import LoginRow
    from desktop_app.views.main_window import MainWindow


class Gate(QObject):
    """`logout` comes when somebody else wants to work here."""

    logout = Signal()
    trouble = Signal(object)

    def __init__(self, window: MainWindow, jobs: Jobs, acting: Callable[[], Acting]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._acting = window, jobs, acting

    def close(self) -> None:
        """Cover the work, if there is any to cover."""
        if self._window.work is None or self._window.is_covered():
            return
        page = LockPage(self._acting().staff_id)
        page.submitted.connect(partial(self._open, page))
        page.logout.connect(self.logout)
        self._window.cover(page)

    def _open(self, page: LockPage, password: str) -> None:
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.services import staff

        acting = self._acting()

        def answered(login: LoginRow) -> None:
            if login.staff is not None:
                self._window.uncover()
            else:
                page.refuse(error_words.login(login.reason))

        def failed(error: Exception) -> None:
            page.setEnabled(True)
            self.trouble.emit(error)

        self._jobs.write(page, lambda session: staff.log_in(session, acting, password), answered, failed)
