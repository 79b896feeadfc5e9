"""The screen of the uncollected cards: the figures, and the list that each of them opens."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QWidget

from desktop_app.services.backlog import EVERYTHING, Filter, figures, open_list
from desktop_app.terms import Role
from desktop_app.views.backlog.card_list import CardList
from desktop_app.views.backlog.export import Export
from desktop_app.views.backlog.panel import Panel
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.services.backlog import BacklogRow, Listing
    from desktop_app.views.shared.shell import Shell


class BacklogScreen(FirstFocus):
    """A figure opens its list, Enter on a row the record; Esc leads back to the figures."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn = 0
        self._past: date | None = None
        self._open = False
        self.day = DateField(shell.today())
        self.day_wrong = plain("", "error")
        self.panel = Panel()
        self.list = CardList(shell)
        self.export = Export(shell, self)
        self.pages = QStackedWidget()
        self._lay_out()
        self.day.changed.connect(self._take_day)
        self.day.editingFinished.connect(self._take_day)
        self.panel.wanted.connect(self.show_list)
        self.list.wanted.connect(self.show_list)
        self.list.back.connect(self.step_back)
        self.list.opened.connect(shell.open_record)
        self.list.table.marks.changed.connect(self._name_export)
        self.pages.currentChanged.connect(self._name_export)
        self.begin_with(self.panel.all)

    def _lay_out(self) -> None:
        said = plain(self.tr("As of"), "muted")
        said.setWordWrap(False)
        said.setBuddy(self.day)
        self.day.setAccessibleName(said.text())
        self.day.setFixedWidth(theme.look().sizes["body"] * 19)
        self.export_button = QPushButton(self.tr("Export  Ctrl+E"))
        self.export_button.setProperty("kind", "primary")
        self.export_button.clicked.connect(self.ask_export)
        self.renewals = QPushButton(self.tr("Renewals …  Alt+R"))
        self.renewals.clicked.connect(lambda _checked=False: self._shell.open_screen("renewals"))
        top = head(self.title(), self.renewals, self.export_button)
        top.insertWidget(1, said)
        top.insertWidget(2, self.day)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.panel)
        self.pages.addWidget(area)
        self.pages.addWidget(self.list)
        self.day_wrong.hide()
        column = screen_column(self)
        column.addLayout(top)
        column.addWidget(self.day_wrong)
        column.addWidget(self.export.strip)
        column.addWidget(self.pages, 1)
        action = QAction(self.tr("Export the list"), self)
        action.setShortcut("Ctrl+E")
        action.triggered.connect(self.ask_export)
        renewals = QAction(self.tr("What expires, month by month"), self)
        renewals.setShortcut("Alt+R")
        renewals.triggered.connect(self.renewals.click)
        self.addActions([action, renewals, *self.list.chips.actions_of(self)])

    def title(self) -> str:
        return ScreenWords().title("backlog")

    @property
    def as_of(self) -> date:
        """Day that is shown."""
        return self._past or self._shell.today()

    def refresh(self) -> None:
        """Count again; a list is read again where somebody reads it."""
        self._turn += 1
        turn, as_of, today = self._turn, self.as_of, self._shell.today()
        if self._past is None:
            self.day.set_day(today)
        self.list.show_day(today, is_now=self._past is None)
        self._shell.jobs.read(
            self,
            lambda session: figures(session, as_of, today),
            lambda row: self._came(turn, row),
            self._shell.fail,
        )
        if self.pages.currentWidget() is self.list:
            if self._open:
                self.list.table.reload()
            else:
                self._read_list()

    def show_for(self, **args: object) -> None:
        """Open the list of a filter (wanted), as at a past day (as_of)."""
        wanted, day = args.get("wanted", EVERYTHING), args.get("as_of")
        if isinstance(day, date):
            self._past = None if day >= self._shell.today() else day
            self.day.blockSignals(True)
            self.day.set_day(day)
            self.day.blockSignals(False)
        if isinstance(wanted, Filter):
            self.show_list(wanted)
        self.refresh()

    def show_list(self, wanted: Filter) -> None:
        """Open the list behind a figure."""
        self.list.show_filter(wanted)
        self.pages.setCurrentWidget(self.list)
        self._open = False
        self._read_list()
        self.list.setFocus()

    def step_back(self) -> bool:
        """Go from the list to the figures."""
        if self.pages.currentWidget() is not self.list:
            return False
        self.list.forget()
        self._open = False
        self.list.show_filter(EVERYTHING)
        self.pages.setCurrentIndex(0)
        self.panel.all.setFocus()
        return True

    def leave(self) -> None:
        """Leave no names on the screen; the filter and the place in the list stay."""
        self._turn += 1
        self._open = False
        self.list.forget()

    def _name_export(self) -> None:
        """Say on the button what would be exported."""
        marked = self.list.marked() if self.pages.currentWidget() is self.list else None
        text = self.tr("Export  Ctrl+E")
        if marked is not None:
            text = self.tr("Export {n} marked  Ctrl+E").format(n=f"{len(marked):,}")
        self.export_button.setText(text)

    def ask_export(self) -> None:
        """Ask for a file for the marked cards, else for the list that is shown, else for all cards."""
        is_list = self.pages.currentWidget() is self.list
        only = self.list.marked() if is_list else None
        self.export.ask(self.as_of, self.list.filter if is_list else EVERYTHING, only)

    def _came(self, turn: int, row: BacklogRow) -> None:
        if turn != self._turn:
            return
        has_outlook = self._shell.role() is Role.SUPERVISOR
        self.panel.show_figures(row, is_now=self._past is None, has_outlook=has_outlook)
        self.list.take_figures(row)

    def _read_list(self) -> None:
        acting, as_of, wanted = self._shell.acting(), self.as_of, self.list.filter

        def came(listing: Listing) -> None:
            if self.list.filter == wanted and self.as_of == as_of and self._is_list():
                self._open = True
                self.list.show_listing(listing)

        self._shell.jobs.look(
            self, lambda session: open_list(session, acting, as_of, wanted), came, self._shell.fail
        )

    def _is_list(self) -> bool:
        return self.isVisible() and self.pages.currentWidget() is self.list

    def _take_day(self, _day: object = None) -> None:
        today, day = self._shell.today(), self.day.day()
        text = ""
        if not self.day.is_readable():
            text = self.tr("This is no day. Write it as 2023/6/27 or R5.6.27.")
        elif day and day > today:
            text = self.tr("Nothing is known of days to come. Choose a day until today.")
        self.day_wrong.setText(text)
        self.day_wrong.setVisible(bool(text))
        past = None if day in {None, today} else day
        if not text and past != self._past:
            self._past = past
            self._open = False
            self.refresh()
        elif not text:
            self.day.set_day(self.as_of)
