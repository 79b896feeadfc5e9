"""The one window: pages before the login, the work after it, the lock over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services import dates
from desktop_app.views.cover import Cover
from desktop_app.views.shared import copied, icons
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.views.shared.scanner import ScanRouter
    from desktop_app.views.work import Work

LOOK_EACH = 5_000


class MainWindow(QMainWindow):
    """Holds one page at a time.

    painted comes once, after the first picture; idle when nobody touched the PC for the minutes that are set.
    """

    idle = Signal()
    painted = Signal()
    _paints = Signal()

    def __init__(self, router: ScanRouter) -> None:
        super().__init__()
        self.setMinimumSize(1024, 640)
        self._router = router
        self.idle_minutes = 5
        self.work: Work | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self._was_painted = False
        # Queued, so that this painting is on the screen first: what follows takes a while.
        self._paints.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        self._cover: Cover | None = None
        self._stack = QStackedWidget()
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._banner: QWidget | None = None
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.setWindowTitle(self.tr("Kofu Desk"))
        self._watch = QTimer(self, interval=LOOK_EACH)
        self._watch.timeout.connect(self.look_at_clock)
        self._watch.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._paints.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            copied.forget()
            super().closeEvent(event)
        else:
            event.ignore()

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of everything before; the work, if any, is thrown away."""
        if self.work is not None:
            copied.forget()
            self.work.leave_all()
            self.work = None
        self._drop_dialogs()
        self._throw_away()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def show_work(self, work: Work) -> None:
        """Show a login's work area."""
        self._drop_dialogs()
        self._throw_away()
        self.work = work
        self._stack.addWidget(work)
        self._stack.setCurrentWidget(work)

    def cover(self, page: QWidget) -> None:
        """Put a page over the work and hide its dialogs; nothing typed is lost, copied people are."""
        copied.forget()
        self._drop_dialogs()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._cover = Cover(self, page)
        page.setFocus()

    def uncover(self) -> None:
        """Give the work back as it was."""
        if self.work is None:
            return
        cover, self._cover = self._cover, None
        if cover is not None:
            cover.end()
        self._stack.setCurrentWidget(self.work)
        self._throw_away(but=self.work)
        focus = self.work.focusWidget()
        if focus and focus.isVisible():
            # A page that waited for its answer had no focus to hand on.
            focus.setFocus()
        if cover is not None:
            cover.give_back()

    def is_covered(self) -> bool:
        return self.work is not None and self._stack.currentWidget() is not self.work

    def say_demo(self, day: date | None) -> None:
        """Show over everything that this is a demo database, and which day it has."""
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if day is None:
            return
        self._banner = QFrame()
        self._banner.setProperty("kind", "demo")
        line = QHBoxLayout(self._banner)
        line.setContentsMargins(16, 4, 16, 4)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warning", 18, "warning"))
        text = self.tr("Practice database with invented people. Its day is {day}. Don't enter real people.")
        label = plain(text.format(day=dates.both(day)))
        label.setWordWrap(False)
        line.addWidget(sign)
        line.addWidget(label, 1)
        self._column.insertWidget(0, self._banner)

    def look_at_clock(self) -> None:
        """Emit idle when the time is over."""
        if self.work is None or self.is_covered():
            return
        if self._router.untouched_for() >= self.idle_minutes * 60_000:
            self.idle.emit()

    def _drop_dialogs(self) -> None:
        if self._cover is not None:
            self._cover.drop()
            self._cover = None

    def _throw_away(self, but: QWidget | None = None) -> None:
        pages = [self._stack.widget(place) for place in range(self._stack.count())]
        for page in pages:
            if page is not None and page is not but:
                self._stack.removeWidget(page)
                page.deleteLater()
