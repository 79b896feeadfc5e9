"""The pages that the figures' screen shows for others: the data behind the figures, the committee report."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop_app.views import screens
from desktop_app.views.shared.shell import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.shared.shell import Shell

PATHS = {
    "data": "desktop_app.views.figures.data_pages:DataPages",
    "report": "desktop_app.views.committee.page:CommitteePage",
}


class Guests:
    """Each page is imported and made when it is first shown."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._made: dict[str, QWidget] = {}

    def has(self, name: str) -> bool:
        """Whether the page is in this program."""
        return screens.exists(PATHS[name])

    def page(self, name: str) -> QWidget | None:
        """Give the page, None where the program has none."""
        if name not in self._made and self.has(name):
            make = cast("Callable[[Shell], QWidget]", screens.load(PATHS[name]))
            self._made[name] = make(self._shell)
        return self._made.get(name)

    def is_shown(self, name: str, page: QWidget | None) -> bool:
        """Whether the page of that name is the one that is shown."""
        return page is not None and self._made.get(name) is page

    def made(self) -> tuple[QWidget, ...]:
        """Give the pages that were shown."""
        return tuple(self._made.values())

    def refresh(self, page: QWidget | None) -> None:
        """Let a page read again what others may have changed."""
        if page in self._made.values() and isinstance(page, Screen):
            page.refresh()
