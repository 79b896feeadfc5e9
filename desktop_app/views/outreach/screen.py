"""The screen of outreach: visits, cards sent by post, post offices; one page each, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop_app.views.outreach.offices_page import OfficesPage
from desktop_app.views.outreach.posting_page import PostingPage
from desktop_app.views.outreach.posting_work import Mode
from desktop_app.views.outreach.visits_page import VisitsPage
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.shared.shell import Shell


class OutreachScreen(FirstFocus):
    """Scans go to the page of cards sent by post. show_for(page=…) opens a page by its name."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visits, self.posting, self.offices = VisitsPage(shell), PostingPage(shell), OfficesPage(shell)
        self.pages: dict[str, VisitsPage | PostingPage | OfficesPage] = {
            "visits": self.visits,
            "posting": self.posting,
            "offices": self.offices,
        }
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.new = self._primary(self.tr("New visit …  Ctrl+N"), self.visits.ask_new)
        self.take_in = self._primary(self.tr("Take in a file …  Ctrl+I"), self.offices.ask_file)
        self._buttons = QButtonGroup(self)
        column = screen_column(self)
        column.addLayout(head(self.title(), self.new, self.take_in))
        column.addLayout(self._choice())
        column.addWidget(self.stack, 1)
        self._add_actions()
        self._show("visits")

    def title(self) -> str:
        return ScreenWords().title("outreach")

    def page(self) -> str:
        """Name of the page that is shown."""
        return list(self.pages)[self.stack.currentIndex()]

    def show_for(self, **args: object) -> None:
        """Open a page by its name."""
        self.show_page(str(args.get("page", "visits")))

    def show_page(self, name: str) -> None:
        """Open a page and read it."""
        self._show(name if name in self.pages else "visits")
        self.pages[self.page()].setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.pages[self.page()].refresh()

    def scanned(self, text: str) -> bool:
        """Give the scan to the page of cards sent by post."""
        if self.page() != "posting":
            return False
        self.posting.submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop, or forget a card that is not sent yet."""
        return self.page() == "posting" and self.posting.step_back()

    def leave(self) -> None:
        """Drop names and addresses."""
        self.visits.forget()
        self.posting.forget()

    def _show(self, name: str) -> None:
        place = list(self.pages).index(name)
        self._buttons.button(place).setChecked(True)
        self.stack.setCurrentIndex(place)
        self.new.setVisible(name == "visits")
        self.take_in.setVisible(name == "offices")
        self.begin_with(self.pages[name])

    def _choice(self) -> QHBoxLayout:
        names = {
            "visits": self.tr("Visits  Alt+1"),
            "posting": self.tr("By post  Alt+2"),
            "offices": self.tr("Post offices  Alt+3"),
        }
        line = QHBoxLayout()
        line.setSpacing(8)
        for place, (name, title) in enumerate(names.items()):
            button = QPushButton(title)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.show_page(name))
            self._buttons.addButton(button, place)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _primary(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _add_actions(self) -> None:
        visits, offices, listed = self.visits, self.offices, self.posting.list
        wanted = [
            (self.tr("Outreach: visits"), "Alt+1", "visits", None),
            (self.tr("Outreach: cards sent by post"), "Alt+2", "posting", None),
            (self.tr("Outreach: post offices"), "Alt+3", "offices", None),
            (self.tr("New outreach visit"), "Ctrl+N", "visits", visits.ask_new),
            (self.tr("Results of the visit"), "Ctrl+R", "visits", visits.ask_results),
            (self.tr("Cancel the outreach visit"), "Ctrl+D", "visits", visits.ask_cancel),
            (self.tr("Print the route sheet"), "Ctrl+P", "visits", visits.ask_route),
            (self.tr("This week's visits"), "Ctrl+T", "visits", visits.this_week),
            (self.tr("Visit earlier on the route"), "Alt+Up", "visits", lambda: visits.reorder(-1)),
            (self.tr("Visit later on the route"), "Alt+Down", "visits", lambda: visits.reorder(1)),
            (self.tr("Take in counts of post offices"), "Ctrl+I", "offices", offices.ask_file),
            (self.tr("Send cards by post"), "Ctrl+1", "posting", self._mode(Mode.SEND)),
            (self.tr("Note cards that were received"), "Ctrl+2", "posting", self._mode(Mode.RECEIVED)),
            (self.tr("Note cards that came back"), "Ctrl+3", "posting", self._mode(Mode.RETURNED)),
            (self.tr("Cards on their way"), "Ctrl+4", "posting", lambda: listed.show_list(on_the_way=True)),
            (
                self.tr("All cards sent by post"),
                "Ctrl+5",
                "posting",
                lambda: listed.show_list(on_the_way=False),
            ),
        ]
        for text, key, page, call in wanted:
            add_action(self, text, key, self._on(page, call))
        add_action(self, self.tr("Back a week or a year"), "PgUp", lambda: self._turn(-1))
        add_action(self, self.tr("On a week or a year"), "PgDown", lambda: self._turn(1))

    def _mode(self, mode: Mode) -> Callable[[], object]:
        return lambda: self.posting.show_mode(mode)

    def _turn(self, step: int) -> None:
        if self.page() == "visits":
            self.visits.turn(step)
        elif self.page() == "offices":
            self.offices.turn(step)

    def _on(self, page: str, call: Callable[[], object] | None) -> Callable[[], None]:
        """Do it on its own page: elsewhere the key leads there first."""

        def run() -> None:
            if call is None or self.page() != page:
                self.show_page(page)
            if call is not None:
                call()

        return run
