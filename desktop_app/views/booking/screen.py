"""The screen of visits: the board of the day, cards to pull for the next, who waits, the end of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desktop_app.services.booking import offers
from desktop_app.views.agenda.dialog import Days, Here
from desktop_app.views.agenda.export import AgendaExport
from desktop_app.views.booking.board import Board
from desktop_app.views.booking.day_end import DayEndPane
from desktop_app.views.booking.pouch_pane import PouchPane
from desktop_app.views.booking.pull import PullPane
from desktop_app.views.booking.waiting_pane import WaitingPane
from desktop_app.views.booking.words import booking_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import PageChips, add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.views.shared.shell import Shell


Part = Board | PullPane | WaitingPane | DayEndPane


class VisitsScreen(FirstFocus):
    """A scan goes to the part that is shown. show_for(part=…) opens one of them by its name."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.board = Board(shell)
        self.pull, self.waiting, self.day_end = PullPane(shell), WaitingPane(shell), DayEndPane(shell)
        self.parts: dict[str, Part] = {
            "today": self.board,
            "pull": self.pull,
            "waiting": self.waiting,
            "day_end": self.day_end,
        }
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("Place"))
        self.place.currentIndexChanged.connect(self._place_chosen)
        self.day = plain("", "heading")
        self.day.setWordWrap(False)
        self.agenda = AgendaExport(shell, self)
        self.export_it = QPushButton(self.tr("Export …  Ctrl+E"))
        self.export_it.clicked.connect(lambda _checked=False: self._export())
        self.no_show = QPushButton(self.tr("Did not come (Alt+N)"))
        self.call = QPushButton(self.tr("Call next (F4)"))
        self.call.setProperty("kind", "primary")
        self.no_show.clicked.connect(self.board.ask_no_show)
        self.call.clicked.connect(self.board.call_next)
        self.stack = QStackedWidget()
        add_action(self, self.tr("Call next; what is missing; book who waits; close the day"), "F4", self._do)
        add_action(self, self.tr("Print the list of cards to pull"), "Ctrl+P", self._print)
        add_action(self, self.tr("Note that somebody did not come"), "Alt+N", self._no_show)
        add_action(self, self.tr("Export the visits of a day, a week or a place"), "Ctrl+E", self._export)
        add_action(self, self.tr("Cards to pull for today"), "Alt+T", self._pull_today)
        column = screen_column(self)
        top = head(self.title(), self.export_it, self.no_show, self.call)
        top.insertWidget(1, self.day)
        column.addLayout(top)
        self._chips = self._choice()
        column.addLayout(self._chips)
        column.addLayout(self.agenda.strips())
        column.addWidget(self.stack, 1)
        self.show_part("today")

    def title(self) -> str:
        return ScreenWords().title("visits")

    def part(self) -> Part:
        """Give the part that is shown."""
        return list(self.parts.values())[self.stack.currentIndex()]

    def show_for(self, **args: object) -> None:
        """Open a part by its name."""
        self.show_part(str(args.get("part", "today")))

    def show_part(self, name: str) -> None:
        """Show a part, ready for its scans."""
        names = list(self.parts)
        place = names.index(name) if name in names else 0
        self._chips.mark(names[place])
        self.stack.setCurrentIndex(place)
        for own in (self.export_it, self.no_show, self.call):
            own.setVisible(self.part() is self.board)
        self.begin_with(self.part())
        self.part().setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed; the places once."""
        self.day.setText(booking_words.day(self._shell.today()))
        if self.place.count():
            self.part().refresh()
        else:
            today = self._shell.today()
            self._shell.jobs.read(
                self, lambda session: offers.places(session, today), self._show_places, self._shell.fail
            )

    def scanned(self, text: str) -> bool:
        """Give the scan to the part."""
        self.part().submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop of the cards to pull or to put back, else forget the card that was to go back."""
        part = self.part()
        return isinstance(part, PouchPane) and part.step_back()

    def leave(self) -> None:
        """Drop all that is shown of people."""
        for part in self.parts.values():
            part.forget()

    def _show_places(self, rows: Sequence[PlaceRow]) -> None:
        self.place.setVisible(bool(rows))
        if not rows:
            self.part().refresh()
            self.board.band.tell(
                self.tr("No slots are open from today on."), self.tr("A supervisor opens them under “Slots”.")
            )
            return
        self.place.blockSignals(True)
        for row in rows:
            self.place.addItem(row.name, row.code)
        self.place.setCurrentIndex(max(self.place.findData(self._shell.acting().place), 0))
        self.place.blockSignals(False)
        self.waiting.know_places({row.code: row.name for row in rows})
        self._place_chosen()

    def _place_chosen(self) -> None:
        for part in self.parts.values():
            part.place, part.place_name = str(self.place.currentData() or ""), self.place.currentText()
        self.part().refresh()

    def _do(self) -> None:
        match self.part():
            case Board() as board:
                board.call_next()
            case PullPane() as pull:
                pull.show_missing()
            case WaitingPane() as waiting:
                waiting.book_chosen()
            case DayEndPane() as day_end:
                day_end.ask_close()

    def _no_show(self) -> None:
        part = self.part()
        if isinstance(part, Board | DayEndPane):
            part.ask_no_show()

    def _export(self) -> None:
        if self.part() is self.board:
            self.agenda.ask(Here(self._shell.today(), self.board.place, Days.DAY))

    def _pull_today(self) -> None:
        self.show_part("pull")
        self.pull.show_today()

    def _print(self) -> None:
        if self.part() is self.pull and self.pull.rows:
            self.pull.ask_paper()

    def _choice(self) -> PageChips:
        names = {
            "today": self.tr("Today"),
            "pull": self.tr("Cards to pull"),
            "waiting": self.tr("Waiting list"),
            "day_end": self.tr("Close the day"),
        }
        chips = PageChips(self, names, self.tr("Visits: {page}"))
        chips.chosen.connect(self.show_part)
        for part in self.parts.values():
            self.stack.addWidget(part)
        chips.addStretch(1)
        chips.addWidget(self.place)
        return chips
