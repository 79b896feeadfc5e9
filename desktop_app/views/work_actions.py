"""Every action of the window with its name and key; screens add theirs by QWidget.addAction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop_app.views.shared import theme
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.work import Work


WITH_ARGUMENTS = {"record"}
"""Screens that show nothing unless it is said what."""


class WorkActions(QObject):
    """Made once for each login; `all` is what Ctrl+K and F1 list."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work
        self._own: list[QAction] = []
        self._of_screen: list[QAction] = []
        if work.may_search:
            self._add(self.tr("Search"), "F2", work.search.focus)
        for entry in work.entries.values():
            if entry.name not in WITH_ARGUMENTS:
                text = self.tr("Open: {screen}").format(screen=entry.title())
                self._add(text, entry.key, lambda name=entry.name: work.open_screen(name))
        self._add(self.tr("Help"), "F1", work.show_help)
        self._add(self.tr("All actions"), "Ctrl+K", work.show_palette)
        self._add(self.tr("One step back"), "Esc", work.step_back)
        self._add(self.tr("Undo the last thing"), "Alt+Z", work.footer.undo_last)
        self._add(self.tr("Lock this PC"), "Ctrl+L", work.wants_lock.emit)
        self._add(self.tr("Log out"), "Ctrl+Shift+L", work.wants_logout.emit)
        self._add(self.tr("Japanese / English"), "Ctrl+Shift+J", self._switch_language)
        self._add(self.tr("Light / dark"), "Ctrl+Shift+D", self._switch_theme)
        self._add(self.tr("Larger / smaller text"), "Ctrl+Shift+T", self._switch_text)

    def all(self) -> list[QAction]:
        """Actions of the screen first, then those of its list, then those of the window."""
        found = self.list_shown()
        return [*self._of_screen, *(found.list_actions.all if found else ()), *self._own]

    def list_shown(self) -> RowTable | None:
        """List that the keyboard is on, else the first one that is seen."""
        screen = self._work.shown()
        seen = [table for table in screen.findChildren(RowTable) if table.isVisible()] if screen else []
        focus = QApplication.focusWidget()
        near = [table for table in seen if focus and (table is focus or table.isAncestorOf(focus))]
        return next(iter([*near, *seen]), None)

    def screen_changed(self, screen: QWidget) -> None:
        self._of_screen = screen.actions()

    def _add(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self._work)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: call())
        self._work.addAction(action)
        self._own.append(action)

    def _switch_language(self) -> None:
        settings = self._work.shell.settings
        settings.language = "en" if settings.language == "ja" else "ja"
        self._keep()

    def _switch_theme(self) -> None:
        settings = self._work.shell.settings
        settings.theme = "light" if settings.theme == "dark" else "dark"
        self._keep()

    def _switch_text(self) -> None:
        settings = self._work.shell.settings
        sizes = theme.TEXT_SIZES
        place = sizes.index(settings.text_size) if settings.text_size in sizes else 0
        settings.text_size = sizes[(place + 1) % len(sizes)]
        self._keep()

    def _keep(self) -> None:
        try:
            self._work.shell.settings.save()
        except OSError as error:
            self._work.fail(error)
        self._work.wants_rebuild.emit()
