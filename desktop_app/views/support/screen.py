"""The support screen: one person at a time, registration checks, what is still to be done, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QStackedWidget, QWidget

from desktop_app.terms import Role
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.support.checks_page import ChecksPage
from desktop_app.views.support.counts_export import CountsExport
from desktop_app.views.support.counts_page import CountsPage
from desktop_app.views.support.desk_page import DeskPage
from desktop_app.views.support.follow_ups_page import FollowUpsPage

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell

Page = DeskPage | ChecksPage | FollowUpsPage | CountsPage


class SupportScreen(FirstFocus):
    """A scan receives the person of the notice. show_for(page=…) opens a page, pk=… receives a card."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._wanted: int | None = None
        self.desk, self.checks = DeskPage(shell), ChecksPage(shell)
        self.follow_ups, self.counts = FollowUpsPage(shell), CountsPage(shell)
        self.pages: dict[str, Page] = {
            "desk": self.desk,
            "checks": self.checks,
            "follow_ups": self.follow_ups,
            "counts": self.counts,
        }
        self.venue = QComboBox()
        self.venue.setAccessibleName(self.tr("Window"))
        self.venue.activated.connect(self._venue_chosen)
        self.print_out, self.export = PrintOut(shell, self), CountsExport(shell, self)
        self.counts.export.connect(self.export.ask)
        self.print_it = QPushButton(self.tr("Print the guidance …  Ctrl+P"))
        self.print_it.clicked.connect(lambda _checked=False: self.print_guidance())
        self.stack = QStackedWidget()
        column = screen_column(self)
        top = head(self.title(), self.desk.break_off, self.print_it)
        top.insertWidget(1, self.venue)
        column.addLayout(top)
        self._chips = self._choice()
        column.addLayout(self._chips)
        column.addWidget(self.print_out.strip)
        column.addWidget(self.export.strip)
        column.addWidget(self.stack, 1)
        self._add_actions()
        self.desk.handling.known.connect(self._show_places)
        self.desk.handling.loaded.connect(self._receive_wanted)
        self.show_page("desk")

    def title(self) -> str:
        return ScreenWords().title("support")

    def page(self) -> Page:
        """Give the page that is shown."""
        return list(self.pages.values())[self.stack.currentIndex()]

    def show_for(self, **args: object) -> None:
        """Open a page by its name, or receive the person of a card."""
        pk = args.get("pk")
        # Whom it is for waits until the campaign and the windows are read.
        self._wanted = pk if isinstance(pk, int) else None
        self.show_page(str(args.get("page", "desk")))

    def show_page(self, name: str) -> None:
        """Show a page, ready for its keys."""
        names = list(self.pages)
        place = names.index(name) if name in names else 0
        self._chips.mark(names[place])
        self.stack.setCurrentIndex(place)
        self.print_it.setVisible(self.page() is self.checks)
        self.desk.show_break_off(here=self.page() is self.desk)
        self.begin_with(self.page())
        self.page().setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.desk.handling.load()
        page = self.page()
        if not isinstance(page, DeskPage):
            page.refresh()

    def scanned(self, text: str) -> bool:
        """Receive the person of the notice."""
        if self.page() is not self.desk:
            self.show_page("desk")
        return self.desk.scanned(text)

    def step_back(self) -> bool:
        """Ask why it is broken off, mark what is typed, or go back to the desk."""
        if self.page() is not self.desk:
            self.show_page("desk")
            return True
        return self.desk.step_back()

    def leave(self) -> None:
        """Drop all that is shown of people; a session stays open until its log-out is confirmed."""
        self._wanted = None
        for page in self.pages.values():
            page.forget()

    def print_guidance(self) -> None:
        """Print how somebody looks up the own registration."""
        campaign = self.desk.handling.here.campaign
        if campaign is None or self.print_out.busy() or not self.print_it.isVisibleTo(self):
            return
        from desktop_app.views.support.paper import paper_of

        self.print_out.ask(paper_of(campaign))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = QApplication.focusWidget()
            # In the work Enter is the main button, wherever the keyboard stands: Space presses what it is on.
            goes_on = self.page() is self.desk and self.desk.may_enter(focus)
            if not goes_on and isinstance(focus, QPushButton) and self.isAncestorOf(focus):
                focus.click()
            elif goes_on:
                self.desk.enter()
        elif self.page() is self.desk and len(event.text()) == 1 and event.text().isalnum():
            self.desk.keys.take(event.text())
        elif self.page() is self.checks and event.text().isdecimal():
            self.checks.press(event.text())
        else:
            super().keyPressEvent(event)

    def _show_places(self) -> None:
        here = self.desk.handling.here
        closed = self.tr("{venue} (not open today)")
        names = [(row.name if row.open else closed.format(venue=row.name), row) for row in here.places]
        kept = self._shell.settings.support_venue
        self.venue.clear()
        for name, row in names:
            self.venue.addItem(name, row.venue_id)
        codes = [row.code for row in here.places]
        self.venue.setCurrentIndex(codes.index(kept) if kept in codes else 0)
        self.venue.setVisible(bool(names))
        self._take_venue()
        self.checks.show_desk(here)

    def _receive_wanted(self) -> None:
        pk, self._wanted = self._wanted, None
        if pk is not None:
            self.desk.receive(pk)

    def _venue_chosen(self, place: int) -> None:
        self._shell.settings.support_venue = self.desk.handling.here.places[place].code
        try:
            self._shell.settings.save()
        except OSError as error:
            self._shell.fail(error)
        self._take_venue()

    def _take_venue(self) -> None:
        chosen: object = self.venue.currentData()
        venue_id = chosen if isinstance(chosen, int) else None
        self.desk.handling.venue_id = self.checks.venue_id = venue_id

    def _switch(self) -> None:
        if self.page() is self.desk:
            self.desk.switch_kind()
        elif self.page() is self.checks:
            self.checks.ways.choose_next()

    def _do(self) -> None:
        match self.page():
            case ChecksPage() as checks:
                checks.ask_note()
            case FollowUpsPage() as follow_ups:
                follow_ups.ask_done()
            case _:
                pass

    def _export(self) -> None:
        if self.page() is self.counts:
            self.counts.ask_export()

    def _ask_elsewhere(self) -> None:
        if self.page() is self.counts:
            self.counts.ask_elsewhere()

    def _choice(self) -> PageChips:
        names = {
            "desk": self.tr("Desk"),
            "checks": self.tr("Registration checks"),
            "follow_ups": self.tr("To be done"),
            "counts": self.tr("Counts"),
        }
        chips = PageChips(self, names, self.tr("Support: {page}"))
        chips.chosen.connect(self.show_page)
        for page in self.pages.values():
            self.stack.addWidget(page)
        chips.addStretch(1)
        return chips

    def _add_actions(self) -> None:
        add_action(self, self.tr("Break off the support"), "Shift+F5", self.desk.ask_why)
        add_action(
            self, self.tr("Points or registration check; by phone or at the counter"), "Alt+K", self._switch
        )
        add_action(self, self.tr("Receive without a card"), "Alt+W", self.desk.tell)
        add_action(self, self.tr("Note a registration check; tick off what is done"), "F4", self._do)
        add_action(
            self, self.tr("Print how to look up the registered account"), "Ctrl+P", self.print_guidance
        )
        add_action(self, self.tr("Export the counts"), "Ctrl+E", self._export)
        if self._shell.role() is Role.SUPERVISOR:
            add_action(self, self.tr("Confirm a log-out at another PC"), "Alt+L", self._ask_elsewhere)
