"""The screen of the figures: the panels of the report, as at any day, and the rows behind each figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.figure_terms import Listed
from desktop_app.services.backlog import Filter
from desktop_app.services.backlog.cards import days_of_age
from desktop_app.services.figures import panels
from desktop_app.services.figures.panels import PANELS
from desktop_app.services.figures.rows import Cell
from desktop_app.terms import AGE_CLASSES
from desktop_app.views.figures.behind_page import LISTED, BehindPage
from desktop_app.views.figures.choice_bar import ChoiceBar
from desktop_app.views.figures.guests import Guests
from desktop_app.views.figures.name_words import NameWords
from desktop_app.views.figures.panel_page import PanelPage
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.shell import Leaves, ShowsFor, StepsBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.figures.panels import PanelRow
    from desktop_app.services.figures.rows import Opens
    from desktop_app.views.shared.shell import Shell

PATIENCE = 200
"""Milliseconds after which it is said that something is still being counted."""


class FiguresScreen(FirstFocus):
    """Up and Down choose a panel; a figure opens its rows, Esc leads back. show_for(panel=…, year=…)."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn = self._shown = 0
        names = NameWords()
        self.list = QListWidget()
        self.list.setProperty("kind", "tables")
        self.list.setAccessibleName(self.tr("Tables"))
        self.list.addItems([names.panel(name) for name in PANELS])
        self.list.setCurrentRow(0)
        self.bar = ChoiceBar(shell.today)
        self.panel, self.behind = PanelPage(), BehindPage(shell)
        self.guests = Guests(shell)
        self.pages = QStackedWidget()
        self._only_figures = self.bar.actions_of(self)
        self._lay_out()
        self._add_actions()
        self.list.currentRowChanged.connect(self._chosen)
        self.bar.changed.connect(self.refresh)
        self.bar.mode.connect(self.panel.show_mode)
        self.panel.wanted.connect(self.open_cell)
        self.panel.copy_table.clicked.connect(lambda _checked=False: self.copy_table())
        self.panel.copy_chart.clicked.connect(lambda _checked=False: self.copy_picture())
        self.behind.back.connect(self.step_back)
        self.behind.opened.connect(shell.open_record)
        self.pages.currentChanged.connect(self._page_changed)
        self.begin_with(self.list)

    def _lay_out(self) -> None:
        self.report_button = QPushButton(self.tr("Report  Ctrl+R"))
        self.report_button.setProperty("kind", "primary")
        self.report_button.clicked.connect(lambda _checked=False: self.show_guest("report"))
        self.data_button = QPushButton(self.tr("Data  Ctrl+D"))
        self.data_button.clicked.connect(lambda _checked=False: self.show_guest("data"))
        for name, button in (("report", self.report_button), ("data", self.data_button)):
            # Shown by its layout: before that it would flash up as a window.
            if not self.guests.has(name):
                button.hide()
        self.list.setFixedWidth(self._list_width())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        figures = QWidget()
        line = QHBoxLayout(figures)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(8)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.bar, 1)
        # Beside the fields of the head it would not find room in large letters.
        asked.addWidget(self.data_button)
        right.addLayout(asked)
        right.addWidget(self.panel, 1)
        line.addLayout(right, 1)
        self.pages.addWidget(figures)
        self.pages.addWidget(self.behind)
        column = screen_column(self)
        self.top = QWidget()
        top = head(self.title(), self.report_button)
        top.setContentsMargins(0, 0, 0, 0)
        self.top.setLayout(top)
        for place, field in enumerate(self.bar.fields(), 1):
            top.insertWidget(place, field)
        column.addWidget(self.top)
        column.addWidget(self.pages, 1)

    def _list_width(self) -> int:
        advance = self.list.fontMetrics().horizontalAdvance
        return max(advance(self.list.item(row).text()) for row in range(self.list.count())) + 32

    def _add_actions(self) -> None:
        self.addActions(self._only_figures)
        said: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Next table"), "Ctrl+PgDown", lambda: self._step(1)),
            (self.tr("Table before"), "Ctrl+PgUp", lambda: self._step(-1)),
            (self.tr("Copy the table"), "Ctrl+C", self.copy_table),
            (self.tr("Copy the chart as a picture"), "Ctrl+Shift+C", self.copy_picture),
        )
        for text, key, call in said:
            self._only_figures.append(self._action(text, key, call))
        for name, text, key in (
            ("data", self.tr("Data of the figures"), "Ctrl+D"),
            ("report", self.tr("Committee report"), "Ctrl+R"),
        ):
            if self.guests.has(name):
                self._action(text, key, lambda name=name: self.show_guest(name))

    def _action(self, text: str, key: str, call: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
        return action

    def title(self) -> str:
        return ScreenWords().title("figures")

    @property
    def name(self) -> str:
        """Panel that is shown."""
        return PANELS[max(self.list.currentRow(), 0)]

    def refresh(self) -> None:
        """Read the panel, and what a guest shows."""
        self._turn += 1
        self.bar.renew()
        turn, name, year, as_of = self._turn, self.name, self.bar.fiscal_year, self.bar.as_of
        today = self._shell.today()
        self._shell.jobs.read(
            self,
            lambda session: panels.read(session, name, year, as_of, today),
            lambda row: self._came(turn, row),
            self._shell.fail,
        )
        self.guests.refresh(self.pages.currentWidget())
        QTimer.singleShot(PATIENCE, self, lambda: self._say_waiting(turn))

    def show_for(self, **args: object) -> None:
        """Open a panel by its name, for a fiscal year, or a page: data, report."""
        name, year, page = args.get("panel"), args.get("year"), args.get("page")
        self.pages.setCurrentIndex(0)
        if isinstance(year, int):
            self.bar.ask_for(year)
        if isinstance(name, str) and name in PANELS:
            self.list.blockSignals(True)
            self.list.setCurrentRow(PANELS.index(name))
            self.list.blockSignals(False)
        self.refresh()
        if isinstance(page, str):
            name, _, part = page.partition("_")
            self.show_guest(name)
            data = self.guests.page(name)
            if isinstance(data, ShowsFor):
                data.show_for(page=part)

    def open_cell(self, cell: Cell) -> None:
        """Open the rows behind a figure, as at its day."""
        opens = cell.opens
        if opens is None:
            self._shell.say(self.tr("Nothing is kept here that stands behind this figure."))
        elif opens.listed is Listed.UNCOLLECTED:
            self._shell.open_screen("backlog", wanted=self._filter(opens), as_of=self.bar.as_of)
        elif opens.listed is Listed.CLOSURES:
            self._shell.open_screen("slots", page="closures")
        elif opens.listed is Listed.TARGETS:
            self.show_for(panel="targets", page="data_targets")
        elif opens.listed in LISTED:
            self.behind.show_behind(opens, self.panel.label(cell), self.bar.as_of)
            self.pages.setCurrentWidget(self.behind)
            self.behind.setFocus()
        else:
            self.show_guest("data")

    def show_guest(self, name: str) -> None:
        """Show the page of the data, or that of the committee report."""
        page = self.guests.page(name)
        if page is not None:
            self.pages.addWidget(page)
            self.pages.setCurrentWidget(page)
            self.guests.refresh(page)
            page.setFocus()

    def step_back(self) -> bool:
        """Go back to the figures."""
        page = self.pages.currentWidget()
        if self.pages.currentIndex() == 0:
            return False
        if page is not self.behind and isinstance(page, StepsBack) and page.step_back():
            return True
        self.behind.forget()
        self.pages.setCurrentIndex(0)
        self.panel.setFocus()
        self.refresh()
        return True

    def leave(self) -> None:
        """Leave no names on the screen."""
        self._turn += 1
        self.behind.forget()
        if self.pages.currentWidget() is self.behind:
            self.pages.setCurrentIndex(0)
        for page in self.guests.made():
            if isinstance(page, Leaves):
                page.leave()

    def copy_table(self) -> None:
        """Copy the table that is shown."""
        self.panel.table.copy()
        self._shell.say(self.tr("The table is copied."))

    def copy_picture(self) -> None:
        """Copy the chart that is shown."""
        if self.panel.chart.copy_picture():
            self._shell.say(self.tr("The chart is copied as a picture."))
        else:
            self._shell.say(self.tr("This table has no chart."))

    def _filter(self, opens: Opens) -> Filter:
        spans = [days_of_age(age, self.bar.as_of) for age in range(len(AGE_CLASSES))]
        span = (opens.first, opens.until)
        return Filter(age=spans.index(span) if span in spans else None, place=opens.office or None)

    def _came(self, turn: int, row: PanelRow) -> None:
        if turn == self._turn:
            self._shown = turn
            self.panel.show_panel(row)

    def _say_waiting(self, turn: int) -> None:
        """Don't leave the panel before under the name of one that takes a while to count."""
        shown = self.panel.panel
        if turn == self._turn != self._shown and (shown is None or shown.name != self.name):
            self.panel.wait()

    def _chosen(self, _row: int) -> None:
        self.refresh()

    def _step(self, by: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def _page_changed(self) -> None:
        here = self.pages.currentIndex() == 0
        # The committee report has a head of its own.
        self.top.setVisible(not self.guests.is_shown("report", self.pages.currentWidget()))
        for action in self._only_figures:
            action.setEnabled(here)
        for field in (self.bar.year, self.bar.day):
            field.setEnabled(here)
