"""The screen of the slots: the week of a place, its month, who comes at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QWidget

from desktop_app.terms import Role
from desktop_app.views.booking.doings import Doings
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots import works
from desktop_app.views.slots.closure_dialog import ClosureDialog
from desktop_app.views.slots.closures_page import ClosuresPage
from desktop_app.views.slots.hours_page import HoursPage
from desktop_app.views.slots.opening_dialog import OpeningDialog
from desktop_app.views.slots.visits_page import VisitsPage
from desktop_app.views.slots.week_page import MonthPage, WeekPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.slots.hours import PlaceHoursRow
    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.slots.works import Beginning

VISITS = "visits"


class SlotsScreen(FirstFocus):
    """Pages of one place; Esc leads from the visits and the month back to the week."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._day = shell.today()
        self.doings = Doings(shell, self)
        self.week = WeekPage(shell)
        self.month = MonthPage(shell)
        self.visits = VisitsPage(shell, self.doings)
        self.hours = HoursPage(shell)
        self.closures = ClosuresPage(shell, self.doings)
        self.pages: dict[str, FirstFocus] = {
            "week": self.week,
            "month": self.month,
            "hours": self.hours,
            "closures": self.closures,
            VISITS: self.visits,
        }
        self.place = QComboBox()
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._rows: Sequence[PlaceHoursRow] = ()
        self.open_button = QPushButton(self.tr("Open slots …  Ctrl+N"))
        self.open_button.setProperty("kind", "primary")
        if not self._may():
            self.open_button.hide()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_page("week")

    def title(self) -> str:
        return ScreenWords().title("slots")

    def show_for(self, **args: object) -> None:
        """Open a page by its name, at a day."""
        day = args.get("day")
        self._day = day if isinstance(day, date) else self._day
        self.show_page(str(args.get("page", "week")))
        self.refresh()

    def refresh(self) -> None:
        """Read the places, then the page that is shown."""
        if self.doings.is_open():
            return
        self._shell.jobs.read(self, works.begin(self._shell.acting()), self._begin, self._shell.fail)

    def show_page(self, name: str) -> None:
        """Bring a page to the front, the keyboard in it."""
        page = self.pages.get(name, self.week)
        for other in (self.visits, self.closures):
            if other is not page:
                other.forget()
        self._chips.mark(name)
        self.stack.setCurrentWidget(page)
        self.begin_with(page)
        if self.isVisible():
            page.setFocus()

    def step_back(self) -> bool:
        """Go back to the week."""
        if self.stack.currentWidget() is self.week:
            return False
        self._open("week")
        return True

    def leave(self) -> None:
        """Leave no names on the screen."""
        self.visits.forget()
        self.closures.forget()

    def code(self) -> str:
        """Code of the chosen place, "" without any."""
        return str(self.place.currentData() or "")

    def ask_opening(self) -> OpeningDialog:
        """Ask for which days slots are to be opened."""
        first = max(weeks.monday(self._day), self._shell.today())
        dialog = OpeningDialog(self._shell, self, self._rows, self.code(), first)
        dialog.open()
        return dialog

    def ask_closure(self) -> ClosureDialog:
        """Ask which times are to be closed."""
        dialog = ClosureDialog(self._shell, self, self._rows, self.code(), self._shell.today())
        dialog.closed.connect(self._show_calls)
        dialog.open()
        return dialog

    def _show_calls(self, _row: object) -> None:
        self._open("closures")

    def _begin(self, found: Beginning) -> None:
        text = self._closures_title
        self._chips.buttons["closures"].setText(f"{text} ({found.to_call:,})" if found.to_call else text)
        self._show_places(found.places)

    def _show_places(self, rows: Sequence[PlaceHoursRow]) -> None:
        chosen = self.code() or self._shell.acting().place
        # Who sets no hours has no use for places that have none.
        rows = [row for row in rows if row.hours or self._may()] or rows
        self.place.blockSignals(True)
        if rows != self._rows:
            self._rows = rows
            self.place.clear()
            for row in rows:
                self.place.addItem(row.name if row.hours else self._without_hours(row.name), row.place)
        self.place.setCurrentIndex(max(self.place.findData(chosen), 0))
        self.place.blockSignals(False)
        self._read()

    def _without_hours(self, name: str) -> str:
        return self.tr("{place} (no hours)").format(place=name)

    def _place_chosen(self, _number: int) -> None:
        # The visits are those of a time at the place before.
        if self.stack.currentWidget() is self.visits:
            self.show_page("week")
        self._read()

    def _read(self) -> None:
        page, code = self.stack.currentWidget(), self.code()
        if not code:
            return
        if isinstance(page, VisitsPage | ClosuresPage):
            # What comes late finds the screen left, and no name may come to it then.
            if self.isVisible():
                page.read()
        elif page is self.hours:
            self.hours.show_place(self._row())
        elif page is self.month:
            self.month.read(code, self._day)
        else:
            self._say_empty()
            self.week.read(code, self._day)

    def _say_empty(self) -> None:
        row = self._row()
        if row is None or not row.hours:
            text = self.tr("This place has no hours yet. A supervisor sets them (Alt+3).")
        elif self._may():
            text = self.tr("No slots are open in this week. Open them with the button above (Ctrl+N).")
        else:
            text = self.tr("No slots are open in this week. A supervisor opens them.")
        self.week.grid.say_when_empty(text)

    def _row(self) -> PlaceHoursRow | None:
        return next((row for row in self._rows if row.place == self.code()), None)

    def _may(self) -> bool:
        return self._shell.role() is not Role.WINDOW

    def _go(self, day: date) -> None:
        self._day = day
        self._read()

    def _to_week(self, day: date) -> None:
        self.week.grid.stand(day)
        self._open("week")

    def _open(self, name: str) -> None:
        if self.stack.currentWidget() is self.month:
            self._day = self.month.grid.current_day() or self._day
        self.show_page(name)
        self._read()

    def _open_slot(self, slot_id: int) -> None:
        self.show_page(VISITS)
        self.visits.read(slot_id)

    def _lay_out(self) -> None:
        said = plain(self.tr("Place"), "muted")
        said.setWordWrap(False)
        said.setBuddy(self.place)
        self.place.setAccessibleName(said.text())
        top = head(self.title(), self.open_button)
        top.insertWidget(1, said)
        top.insertWidget(2, self.place)
        for page in self.pages.values():
            self.stack.addWidget(page)
        column = screen_column(self)
        column.setSpacing(12)
        column.addLayout(top)
        self._chips = self._choice()
        column.addLayout(self._chips)
        column.addWidget(self.stack, 1)
        self._add_actions()

    def _add_actions(self) -> None:
        wanted = [
            (self.tr("Move the chosen visit"), "Ctrl+M", self._move),
            (self.tr("Cancel the chosen visit"), "Ctrl+D", self._cancel),
            (self.tr("Export the visits of a day, a week or a place"), "Ctrl+E", self.week.ask_export),
        ]
        if self._may():
            wanted.append((self.tr("Open slots"), "Ctrl+N", self.open_button.click))
            wanted.append((self.tr("Close times"), "Ctrl+B", self.closures.add_it.click))
            wanted.append((self.tr("Change the hours"), "Ctrl+H", self._change_hours))
            wanted.append((self.tr("Hours of a day that differs"), "Ctrl+J", self._change_day))
        for text, key, call in wanted:
            add_action(self, text, key, call)

    def _change_hours(self) -> None:
        self.hours.show_place(self._row())
        self.hours.ask_pattern()

    def _change_day(self) -> None:
        self.hours.show_place(self._row())
        self.hours.ask_day()

    def _move(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, VisitsPage | ClosuresPage):
            page.move_it.click()

    def _cancel(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, VisitsPage | ClosuresPage):
            page.cancel_it.click()

    def _choice(self) -> PageChips:
        names = {
            "week": self.tr("Week"),
            "month": self.tr("Month"),
            "hours": self.tr("Hours"),
            "closures": self.tr("Closures"),
        }
        chips = PageChips(self, names, self.tr("Slots: {page}"))
        chips.chosen.connect(self._open)
        self._closures_title = chips.buttons["closures"].text()
        chips.addStretch(1)
        return chips

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda _checked=False: self.ask_opening())
        self.closures.add_it.clicked.connect(lambda _checked=False: self.ask_closure())
        self.place.currentIndexChanged.connect(self._place_chosen)
        self.week.day_wanted.connect(self._go)
        self.week.opened.connect(self._open_slot)
        self.week.month_wanted.connect(lambda: self._open("month"))
        self.month.day_wanted.connect(self._go)
        self.month.chosen.connect(self._to_week)
        self.visits.back.connect(self.step_back)
        self.doings.over.connect(self.refresh)
