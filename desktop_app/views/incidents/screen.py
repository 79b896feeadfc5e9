"""The screen of the incidents: the register, and one incident opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.incident_terms import IncidentState
from desktop_app.services.incidents import people, shipped
from desktop_app.services.incidents.rows import IncidentRow, WholeRow
from desktop_app.views.incidents.head_dialog import HeadDialog
from desktop_app.views.incidents.incident_page import IncidentPage
from desktop_app.views.incidents.register_page import RegisterPage
from desktop_app.views.incidents.sections import Part
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell


class IncidentsScreen(FirstFocus):
    """Enter opens an incident; a scan adds somebody concerned. show_for(incident_id=…) opens one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.register, self.page = RegisterPage(shell), IncidentPage(shell)
        self.register.opened.connect(self._open)
        self.register.wants_sample.connect(self.load_sample)
        self.page.left.connect(self.show_register)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.register)
        self.stack.addWidget(self.page)
        self.new = QPushButton(self.tr("New incident …  Ctrl+N"))
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(self.ask_new)
        fresh = QAction(self.tr("New incident"), self)
        fresh.setShortcut("Ctrl+N")
        fresh.triggered.connect(lambda _checked=False: self.ask_new())
        self.addActions([fresh, *self.register.doable, *self.page.doable])
        column = screen_column(self)
        page = self.page
        column.addLayout(head(self.title(), page.edit, page.print, page.close_it, page.reopen, self.new))
        column.addWidget(self.stack, 1)
        self._show(self.register)

    def title(self) -> str:
        return ScreenWords().title("incidents")

    def show_for(self, **args: object) -> None:
        """Open an incident by its number."""
        number = args.get("incident_id")
        if isinstance(number, int):
            self.open_incident(number)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        (self.page if self.is_open() else self.register).refresh()

    def is_open(self) -> bool:
        """Whether an incident is shown."""
        return self.stack.currentWidget() is self.page

    def scanned(self, text: str) -> bool:
        """Take a scan as somebody concerned, where the people of an open incident are shown."""
        whole = self.page.whole
        if not self.is_open() or whole is None or self.page.part is not Part.PEOPLE:
            return False
        if whole.incident.state is IncidentState.CLOSED:
            return False
        acting, number = self._shell.acting(), whole.incident.incident_id

        def linked(now: WholeRow) -> None:
            self._shell.say(self.tr("One more person is in the list."))
            self.page.show_whole(now)

        self._shell.jobs.write(
            self, lambda session: people.link(session, acting, number, text), linked, self._shell.fail
        )
        return True

    def step_back(self) -> bool:
        """Go from an incident to the register."""
        if not self.is_open():
            return False
        self.show_register()
        return True

    def leave(self) -> None:
        """Drop all names; an open incident closes."""
        self.page.forget()
        self._show(self.register)

    def show_register(self) -> None:
        """Show the register."""
        self.page.forget()
        self._show(self.register)
        self.register.refresh()
        self.register.setFocus()

    def open_incident(self, incident_id: int) -> None:
        """Show an incident from its overview."""
        self.page.forget()
        self._show(self.page)
        self.page.choose(Part.OVERVIEW)
        self.page.show_incident(incident_id)

    def ask_new(self) -> None:
        """Ask for the facts of a new incident."""
        if self.is_open():
            return
        form = HeadDialog(self._shell, self)
        form.saved.connect(self._made)
        form.open()

    def load_sample(self) -> None:
        """Put the example into the register."""
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: shipped.load(session, acting),
            self._made,
            self._shell.fail,
        )

    def _made(self, whole: WholeRow) -> None:
        self.open_incident(whole.incident.incident_id)

    def _open(self, row: object) -> None:
        if isinstance(row, IncidentRow):
            self.open_incident(row.incident_id)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.new.setVisible(page is self.register)
        for button in (self.page.edit, self.page.print, self.page.close_it, self.page.reopen):
            button.setVisible(page is self.page)
        # Keys of the page that is not seen do nothing: both have an Alt+1.
        for one in (self.register, self.page):
            for each in one.doable:
                each.setEnabled(one is page)
        self.begin_with(page)
