"""Joins the search box of the header to the panel that shows the hits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject

from desktop_app.views import screens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.work import Work


class Panel(Protocol):
    """What the search panel can do."""

    def look_for(self, text: str) -> None: ...

    def step(self, rows: int) -> None: ...

    def open_current(self) -> None: ...


class SearchWire(QObject):
    """While the box holds text, the panel covers the screen; the screen stays as it is underneath."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work
        self._box = work.header.search
        self._panel: QWidget | None = None
        self._box.textChanged.connect(self._typed)
        self._box.stepped.connect(self._step)
        self._box.opened.connect(self._open)
        self._box.left.connect(self.close)

    def is_open(self) -> bool:
        return self._panel is not None and self._work.stack.currentWidget() is self._panel

    def focus(self) -> None:
        """Put the cursor into the box, its text selected."""
        self._box.setFocus()
        self._box.selectAll()

    def look_for(self, text: str) -> None:
        """Search for a text that was not typed; the arrow keys then go through the hits."""
        self._box.setText(text)
        self.focus()

    def close(self) -> None:
        """Empty the box and show the screen again."""
        self._box.clear()
        screen = self._work.shown()
        if screen is not None:
            screen.setFocus()

    def forget(self) -> None:
        """Empty box and panel."""
        self._box.clear()

    def _step(self, rows: int) -> None:
        if self.is_open():
            self._calls().step(rows)

    def _open(self) -> None:
        if self.is_open():
            self._calls().open_current()

    def _typed(self, text: str) -> None:
        if not text.strip():
            screen = self._work.shown()
            if self._panel is not None:
                self._calls().look_for("")
            if screen is not None:
                self._work.stack.setCurrentWidget(screen)
            return
        if self._panel is None:
            make = cast("Callable[[Shell], QWidget]", screens.load(screens.SEARCH_PANEL))
            self._panel = make(self._work.shell)
            self._work.stack.addWidget(self._panel)
        self._work.stack.setCurrentWidget(self._panel)
        self._calls().look_for(text)

    def _calls(self) -> Panel:
        return cast("Panel", self._panel)
