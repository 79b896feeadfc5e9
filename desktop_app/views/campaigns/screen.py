"""The screen of campaigns and venues: four lists, opened from the settings and from the rotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop_app.services.campaigns import overview
from desktop_app.views.campaigns.campaigns_page import CampaignsPage
from desktop_app.views.campaigns.closures_page import VenueClosuresPage
from desktop_app.views.campaigns.publicity_page import PublicityPage
from desktop_app.views.campaigns.venues_page import VenuesPage
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.campaigns.page import Page
    from desktop_app.views.shared.shell import Shell


class CampaignsScreen(FirstFocus):
    """show_for(page="venues") opens a list by its name; venue=id beside closures asks to shut that one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn = 0
        self.campaigns, self.venues = CampaignsPage(shell), VenuesPage(shell)
        self.closures, self.publicity = VenueClosuresPage(shell), PublicityPage(shell)
        self.pages: dict[str, Page] = {
            "campaigns": self.campaigns,
            "venues": self.venues,
            "closures": self.closures,
            "publicity": self.publicity,
        }
        self.about = plain("", "muted")
        self.new = QPushButton()
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(lambda _checked=False: self.page().add_new())
        if self.campaigns.may:
            self._add_action(self.tr("New campaign, venue, closure or publicity"), "Ctrl+N", self.new.click)
        else:
            self.new.hide()
        self.stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        column = screen_column(self)
        column.addLayout(head(self.title(), self.new))
        column.addLayout(self._choice())
        column.addWidget(self.stack, 1)
        self.show_page("campaigns")

    def title(self) -> str:
        return ScreenWords().title("campaigns")

    def page(self) -> Page:
        """Give the list that is shown."""
        return list(self.pages.values())[self.stack.currentIndex()]

    def show_for(self, **args: object) -> None:
        """Open a list by its name."""
        self.show_page(str(args.get("page", "campaigns")))
        venue = args.get("venue")
        if isinstance(venue, int) and self.page() is self.closures:
            self.closures.shut(venue)

    def show_page(self, name: str) -> None:
        """Show a list."""
        names = list(self.pages)
        place = names.index(name) if name in names else 0
        self._buttons.button(place).setChecked(True)
        self.stack.setCurrentIndex(place)
        self.new.setText(f"{self._new_words()[names[place]]}  Ctrl+N")
        self.begin_with(self.page())
        self.page().setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self._turn += 1
        turn, today = self._turn, self._shell.today()
        self._shell.jobs.read(
            self,
            lambda session: overview.read(session, today),
            lambda known: self._take(turn, known),
            self._shell.fail,
        )

    def _take(self, turn: int, known: Overview) -> None:
        if turn != self._turn:
            return
        text = self.tr("Active campaign: {name}") if known.current else self.tr("No campaign is active")
        self.about.setText(text.format(name=known.current.name if known.current else ""))
        for page in self.pages.values():
            page.take(known)

    def _new_words(self) -> dict[str, str]:
        return {
            "campaigns": self.tr("New campaign …"),
            "venues": self.tr("New venue …"),
            "closures": self.tr("Shut a venue …"),
            "publicity": self.tr("New publicity …"),
        }

    def _choice(self) -> QHBoxLayout:
        names = {
            "campaigns": self.tr("Campaigns"),
            "venues": self.tr("Venues"),
            "closures": self.tr("Closures"),
            "publicity": self.tr("Publicity"),
        }
        line = QHBoxLayout()
        line.setSpacing(8)
        for place, (name, title) in enumerate(names.items()):
            key = f"Alt+{place + 1}"
            button = QPushButton(f"{title}  {key}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.show_page(name))
            self._buttons.addButton(button, place)
            line.addWidget(button)
            text = self.tr("Campaigns and venues: {page}").format(page=title)
            self._add_action(text, key, lambda name=name: self.show_page(name))
            self.stack.addWidget(self.pages[name])
        line.addSpacing(8)
        line.addWidget(self.about, 1)
        return line

    def _add_action(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
