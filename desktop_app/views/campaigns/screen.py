"""The screen of campaigns and venues: four lists, opened from the settings and from the rotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services.campaigns import overview
from desktop_app.views.campaigns.campaigns_page import CampaignsPage
from desktop_app.views.campaigns.closures_page import VenueClosuresPage
from desktop_app.views.campaigns.publicity_page import PublicityPage
from desktop_app.views.campaigns.venues_page import VenuesPage
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
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
            add_action(self, self.tr("New campaign, venue, closure or publicity"), "Ctrl+N", self.new.click)
        else:
            self.new.hide()
        self.stack = QStackedWidget()
        column = screen_column(self)
        column.addLayout(head(self.title(), self.new))
        self._chips = self._choice()
        column.addLayout(self._chips)
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
        self._chips.mark(names[place])
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

    def _choice(self) -> PageChips:
        names = {
            "campaigns": self.tr("Campaigns"),
            "venues": self.tr("Venues"),
            "closures": self.tr("Closures"),
            "publicity": self.tr("Publicity"),
        }
        chips = PageChips(self, names, self.tr("Campaigns and venues: {page}"))
        chips.chosen.connect(self.show_page)
        for page in self.pages.values():
            self.stack.addWidget(page)
        chips.addSpacing(8)
        chips.addWidget(self.about, 1)
        return chips
