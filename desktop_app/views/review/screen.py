"""The screen of the errors to review: the list, and one entry opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import Conflict, Refused
from desktop_app.services import review
from desktop_app.services.review import Entries, EntryRow
from desktop_app.views.desk.words import COUNTER, TAIL
from desktop_app.views.review.entry_page import EntryPage
from desktop_app.views.review.incident_line import IncidentLine
from desktop_app.views.review.words import ReviewWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.review import OpenedRow
    from desktop_app.views.shared.shell import Shell


class ReviewScreen(FirstFocus):
    """Enter opens an entry; a scan answers whose it was. show_for(entry_id=…) opens one of them."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn = 0
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "review", lambda row: row.entry_id)
        self.table.opened.connect(self._open_row)
        self.table.counted.connect(self._counted)
        self.page = EntryPage(IncidentLine(shell))
        self.page.left.connect(self.show_list)
        self.page.closing.connect(self._close)
        self.chips: dict[str, QPushButton] = {}
        self.pages = QStackedWidget()
        self.pages.addWidget(self._list())
        self.pages.addWidget(self.page)
        column = screen_column(self)
        column.addLayout(head(self.title()))
        column.addWidget(self.pages, 1)
        self.begin_with(self.table)
        belongs = QAction(self.tr("The incident that the entry belongs to"), self)
        belongs.setShortcut("Alt+N")
        belongs.triggered.connect(self.page.belongs.go)
        self.addAction(belongs)

    def title(self) -> str:
        return ScreenWords().title("review")

    def show_for(self, **args: object) -> None:
        """Open an entry by its number."""
        entry_id = args.get("entry_id")
        self.refresh()
        if isinstance(entry_id, int):
            self.open_entry(entry_id)

    def refresh(self) -> None:
        """Read the list again; an open entry stays as it is being answered."""
        if self.pages.currentWidget() is self.page:
            return
        closed = self.chips["closed"].isChecked()
        self.table.say_when_empty(
            self.tr("No entry was closed yet.") if closed else self.tr("Nothing waits for an answer.")
        )
        # An open entry has no answer yet: its column would only take the room of the others.
        self.table.show_column(len(self.table.rows.columns) - 1, shown=closed)
        self.table.show_source(Entries(closed))

    def scanned(self, text: str) -> bool:
        """Take a scan as the answer to whose it was."""
        if self.pages.currentWidget() is not self.page or not self.page.form.isVisible():
            return False
        self.page.whose.field.setText(text)
        self.page.whose.field.setFocus()
        return True

    def step_back(self) -> bool:
        """Go from an entry to the list."""
        if self.pages.currentWidget() is not self.page:
            return False
        if not self.page.warn_of_typed():
            self.show_list()
        return True

    def leave(self) -> None:
        """Leave nothing of anybody on the screen."""
        self._turn += 1
        self.page.forget()
        self.table.forget()
        self.pages.setCurrentIndex(0)

    def open_entry(self, entry_id: int) -> None:
        """Open an entry with the whole history of its people; the view is audited."""
        self._turn += 1
        acting, turn = self._shell.acting(), self._turn
        self._shell.jobs.look(
            self,
            lambda session: review.open_entry(session, acting, entry_id),
            lambda opened: self._opened(turn, opened),
            self._shell.fail,
        )

    def show_list(self) -> None:
        """Go back to the list."""
        self.page.forget()
        self.pages.setCurrentIndex(0)
        self.refresh()
        self.table.setFocus()

    def _columns(self) -> list[Column[EntryRow]]:
        said = ReviewWords()
        return [
            Column(
                self.tr("No."), lambda row: str(row.entry_id), right=True, width=52, key="number", stays=True
            ),
            Column(self.tr("When"), _when, right=True, width=150, key="at"),
            Column(self.tr("What"), lambda row: words.error_kind(row.kind), width=212, key="kind"),
            Column(self.tr("Reason"), said.reason, width=308, key="reason"),
            Column(
                self.tr("Asked for"),
                lambda row: _tail(row.application_id),
                right=True,
                width=92,
                key="asked_for",
            ),
            Column(
                self.tr("Came instead"), lambda row: _tail(row.other_id), right=True, width=118, key="came"
            ),
            Column(
                self.tr("Where"),
                lambda row: f"{row.terminal}  {row.staff_id}",
                width=150,
                key="where",
                spare=1,
            ),
            Column(self.tr("Answer"), said.answer, width=120, key="answer"),
        ]

    def _list(self) -> QWidget:
        whole = QWidget()
        chips = QHBoxLayout()
        chips.setSpacing(8)
        group = QButtonGroup(self)
        names = {"open": self.tr("Open  Alt+1"), "closed": self.tr("Closed  Alt+2")}
        for place, (name, text) in enumerate(names.items(), 1):
            chip = QPushButton(text)
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(self.refresh)
            group.addButton(chip)
            chips.addWidget(chip)
            self.chips[name] = chip
            action = QAction(text, self)
            action.setShortcut(f"Alt+{place}")
            action.triggered.connect(chip.click)
            self.addAction(action)
        self.chips["open"].setChecked(True)
        chips.addStretch(1)
        chips.addWidget(self.count)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        return whole

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("Entries: {n}").format(n=f"{count:,}"))

    def _open_row(self, row: object) -> None:
        if isinstance(row, EntryRow):
            self.open_entry(row.entry_id)

    def _opened(self, turn: int, opened: OpenedRow) -> None:
        if turn == self._turn:
            self.pages.setCurrentWidget(self.page)
            self.page.show_entry(opened)

    def _close(self, whose: str, nobody: str) -> None:
        entry = self.page.entry
        if entry is None:
            return
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: review.close(session, acting, entry.entry_id, entry.version, whose, nobody),
            self._closed,
            self._refused,
        )

    def _closed(self, entry: EntryRow) -> None:
        self._shell.say(self.tr("No. {number} is closed").format(number=entry.entry_id))
        self.show_list()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and not isinstance(error, Conflict):
            self.page.refused(error_words.said(error))
        else:
            self._shell.fail(error)


def _when(row: EntryRow) -> str:
    return f"{row.at.astimezone(COUNTER):%Y-%m-%d %H:%M}"


def _tail(application_id: str | None) -> str:
    return f"…{application_id[-TAIL:]}" if application_id else ""
