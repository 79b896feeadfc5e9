"""The data behind the figures: files, a month by hand, population, the published report, targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from desktop_app.terms import Role
from desktop_app.views.figures.data_import import ImportPage
from desktop_app.views.figures.data_month import MonthPage
from desktop_app.views.figures.data_people import PeoplePage
from desktop_app.views.figures.data_report import PublishedPage
from desktop_app.views.figures.data_targets import TargetsPage
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell

NAMES = ("files", "month", "people", "report", "targets")
HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class DataPages(FirstFocus):
    """Five pages; Alt+1 to Alt+5 turn to them. All may look, supervisors and IT change."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.files = ImportPage(shell)
        self.month = MonthPage(shell)
        self.people = PeoplePage(shell)
        self.report = PublishedPage(shell)
        self.targets = TargetsPage(shell)
        self.pages = (self.files, self.month, self.people, self.report, self.targets)
        self.stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        names = (
            self.tr("Files  Alt+1"),
            self.tr("By month  Alt+2"),
            self.tr("Population  Alt+3"),
            self.tr("Published  Alt+4"),
            self.tr("Targets  Alt+5"),
        )
        for at, (name, page) in enumerate(zip(names, self.pages, strict=True)):
            button = QPushButton(name)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, at=at: self.show_page(at))
            self._buttons.addButton(button, at)
            choice.addWidget(button)
            self.stack.addWidget(page)
            self._add(name.rpartition("  ")[0], f"Alt+{at + 1}", at)
        choice.addStretch(1)
        back = plain(self.tr("Back: Esc"), "muted")
        back.setWordWrap(False)
        choice.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(choice)
        if shell.role() not in {Role.SUPERVISOR, Role.IT}:
            column.addWidget(plain(self.tr("You can look; a supervisor stores."), "warning"))
        column.addWidget(self.stack, 1)
        self._turn_to(0)

    def title(self) -> str:
        return self.tr("Data of the figures")

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.pages[self.stack.currentIndex()].refresh()

    def show_for(self, **args: object) -> None:
        """Turn to a page by its name: files, month, people, report, targets."""
        page = args.get("page")
        if page in NAMES:
            self.show_page(NAMES.index(str(page)))

    def show_page(self, at: int) -> None:
        """Turn to a page and read it."""
        self._turn_to(at)
        self.pages[at].setFocus()
        self.refresh()

    def _turn_to(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self._buttons.button(at).setChecked(True)
        self.begin_with(self.pages[at])

    def _add(self, text: str, key: str, at: int) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(HERE)
        action.triggered.connect(lambda _checked=False: self.show_page(at))
        self.addAction(action)
