"""The page under the search box: what was found, how many, and why nothing was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import Refused
from desktop_app.services import search
from desktop_app.services.search import MOST_COUNTED, Hits
from desktop_app.views.search.hit_list import HitHead, HitList
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from desktop_app.services.search import HitRow
    from desktop_app.views.shared.shell import Shell

PAUSE = 120
"""Milliseconds without a key before the search begins: nobody types a name with longer gaps."""


class SearchPanel(QWidget):
    """Follows what is typed; one hit is chosen, of several none. Up and Down choose, Enter opens."""

    def __init__(self, shell: Shell, parent: QWidget | None = None, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self._shell = shell
        self._text = ""
        self._turn = 0
        self._waiting = False
        self._open_when_found = False
        self._later = QTimer(self, singleShot=True, interval=pause)
        self._later.timeout.connect(self._begin)
        self.count = plain("", "heading")
        self.count.setWordWrap(False)
        self.more = plain("", "muted")
        self.list = HitList()
        self.list.opened.connect(self._open)
        self.empty = plain("")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = self._both()
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.count)
        top.addWidget(self.more, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addLayout(self._keys())

    def _both(self) -> QStackedWidget:
        """The list with its headings, or the sentence that stands in its place."""
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HitHead(self.list))
        column.addWidget(self.list, 1)
        pages = QStackedWidget()
        pages.addWidget(self.empty)
        pages.addWidget(found)
        return pages

    def look_for(self, text: str) -> None:
        """Search for the text once the typing pauses; an empty text drops all hits."""
        self._text = text
        self._turn += 1
        self._open_when_found = False
        self._waiting = bool(text.strip())
        if not self._waiting:
            self._later.stop()
            self._say("", "", "")
        elif self._later.interval():
            self._later.start()
        else:
            self._begin()

    def step(self, rows: int) -> None:
        """Choose another hit."""
        self.list.step(rows)

    def open_current(self) -> None:
        """Open the chosen hit; while a search is under way, the only hit that it brings."""
        if self._waiting:
            self._open_when_found = True
            if self._later.isActive():
                self._later.stop()
                self._begin()
        elif not self.list.open_current() and self.list.hits.rows:
            theme.kind(self.more, "warning")
            self.more.setText(self.tr("Choose one with the arrow keys first."))

    def _begin(self) -> None:
        acting, text, turn = self._shell.acting(), self._text, self._turn
        self._shell.jobs.look(
            self,
            lambda session: search.search(session, acting, text),
            lambda hits: self._came(turn, hits),
            lambda error: self._failed(turn, error),
        )

    def _came(self, turn: int, hits: Hits) -> None:
        if turn != self._turn:
            return
        self._waiting = False
        if not hits.rows:
            self._say(self.tr("Nobody found"), "", self._why_nobody())
            return
        narrow = self.tr("The first {shown} are shown. Type more of the name, or a birth date with it.")
        self._say(
            self._found(hits.count), narrow.format(shown=len(hits.rows)) if hits.more else "", "", hits.rows
        )
        if len(hits.rows) == 1:
            self.list.choose(0)
            if self._open_when_found:
                self.list.open_current()

    def _failed(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self._waiting = False
        if isinstance(error, Refused):
            self._say(self.tr("Not searched"), "", error_words.said(error))
        else:
            self._say("", "", "")
            self._shell.fail(error)

    def _found(self, count: int) -> str:
        if count >= MOST_COUNTED:
            return self.tr("More than {count} found").format(count=f"{MOST_COUNTED - 1:,}")
        return self.tr("{count} found").format(count=count)

    def _why_nobody(self) -> str:
        return self.tr(
            "Nothing fits “{text}”.\n\n"
            "• Type less: the first letters of the reading or one character of the name are enough.\n"
            "• Birth date: 1985/4/12 or S60.4.12, also together with a name.\n"
            "• Number: all 23 digits of the application, or the notice number (ABC-123456).\n"
            "• Shelf: the whole label of the place."
        ).format(text=self._text.strip())

    def _say(self, count: str, more: str, empty: str, rows: tuple[HitRow, ...] = ()) -> None:
        theme.kind(self.more, "muted")
        self.count.setText(count)
        self.more.setText(more)
        self.empty.setText(empty)
        self.list.show_hits(rows)
        self._pages.setCurrentIndex(1 if rows else 0)

    def _open(self, row: HitRow) -> None:
        self._shell.open_record(row.application_pk)

    def _keys(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for key, meaning in (
            ("↑ ↓", self.tr("choose")),
            ("Enter", self.tr("open")),
            ("Esc", self.tr("back")),
        ):
            sign = QLabel(key)
            sign.setProperty("kind", "key")
            line.addWidget(sign)
            word = plain(meaning, "small")
            word.setWordWrap(False)
            line.addWidget(word)
            line.addSpacing(12)
        line.addStretch(1)
        return line
