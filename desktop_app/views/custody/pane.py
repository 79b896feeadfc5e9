"""What all work modes share: the scan line, the band, the counter and the list of this sitting's scans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.errors import NotAllowed
from desktop_app.services import custody
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.scan_line import ScanLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.errors import Refused
    from desktop_app.services.acting import Acting
    from desktop_app.services.custody import CardRow
    from desktop_app.views.shared.shell import Shell

T = TypeVar("T")
TAIL = 6


@dataclass(frozen=True, slots=True)
class ScannedRow:
    """One scan of this sitting: no name, only the id's tail and the reading."""

    number: int
    tail: str
    kana: str
    shelf: str
    result: str


class ScanPane(FirstFocus, Generic[T]):
    """Takes one scan after the other; a stop holds all further scans until it was read.

    A pane says in `work` what a scan does in the database, and in `came` what to show of it.
    """

    def __init__(self, shell: Shell, step: str, prompt: str) -> None:
        super().__init__()
        self.shell = shell
        self._step, self._prompt = step, prompt
        self.rows: list[ScannedRow] = []
        self.prompt = plain(prompt, "heading")
        self.scans = ScanLine(shell, self, self._scan, self.refused)
        self.line, self.band = self.scans.line, self.scans.band
        self.scans.ask(self.tr("Scan here, or type and press Enter"))
        self.counter = plain("", "figure")
        self.counter.setWordWrap(False)
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remark = plain("", "muted")
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.table = self._table()
        self.begin_with(self.line)
        self._lay_out()

    def work(self, acting: Acting, text: str) -> Callable[[Session], T]:
        """Give what the scan does."""
        raise NotImplementedError

    def came(self, result: T) -> None:
        """Show what came of the scan."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what others may have changed."""

    def step_back(self) -> bool:
        """Take Esc; true when there was a step to go back."""
        return False

    def finish(self) -> None:
        """Take F4: end what is under way in this mode."""

    def submit(self, text: str) -> None:
        """Take a scan or what was typed."""
        self.scans.submit(text)

    def go_on(self) -> None:
        """Take the answer to a stop."""
        self.scans.go_on()

    def forget(self) -> None:
        """Drop all that is shown of people."""
        self.rows = []
        self.scans.forget()
        self.show_rows()

    def note(self, card: CardRow, result: str) -> None:
        """Put a card on top of this sitting's list."""
        row = ScannedRow(len(self.rows) + 1, card.application_id[-TAIL:], card.kana, card.shelf or "", result)
        self.rows.insert(0, row)
        self.show_rows()

    def show_rows(self) -> None:
        """Show list and counter as they are now."""
        self.table.show_source(ListSource(self.rows))
        self.count()

    def count(self) -> None:
        """Show how many cards were scanned in this sitting."""
        self.counter.setText(f"{len(self.rows):,}")
        self.remark.setText(self.tr("in this sitting"))

    def warn(self, text: str, detail: str = "") -> None:
        """Say something that does not stop the work."""
        self.band.warn(text, detail)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.prompt)
        left.addWidget(self.line)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.counter)
        right.addWidget(self.remark)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(left, 3)
        top.addLayout(right, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addLayout(top)
        self.column.addWidget(self.band)
        self.column.addWidget(self.table, 1)

    def _table(self) -> RowTable:
        columns: list[Column[ScannedRow]] = [
            Column(self.tr("No."), lambda row: str(row.number), right=True, width=70, key="number"),
            Column(self.tr("ID ends with"), lambda row: f"…{row.tail}", right=True, width=130, key="id"),
            Column(self.tr("Kana"), lambda row: row.kana, width=340, key="kana", stays=True),
            Column(self.tr("Place"), lambda row: row.shelf, right=True, width=160, key="place"),
            Column(self.tr("Done"), lambda row: row.result, width=260, key="result"),
        ]
        table = RowTable(columns, self.shell.jobs)
        table.serve(self.shell, f"scanned_{self._step}", lambda row: row.number)
        table.say_when_empty(self.tr("Nothing scanned yet. Each card changes by its own scan."))
        return table

    def _scan(self, text: str) -> None:
        self.scans.write(text, self.work(self.shell.acting(), text), self.came)

    def refused(self, text: str, error: Refused) -> None:
        """Stop with the reason; what must be reviewed goes to the errors."""
        said = custody_words.said(error)
        if isinstance(error, NotAllowed) and error.reason in custody.HARMLESS:
            # A card without its place: what waits behind it would be laid one place off.
            late = self.scans.drop_waiting() if error.reason == "place_first" else 0
            told = self.tr("%n more scan(s) were not taken. Begin again with the place.", "", late)
            self.warn(said, told if late else "")
            return
        self.band.stop(self.tr("Stop: {reason}").format(reason=said), error_words.read(text))
        acting, step = self.shell.acting(), self._step
        self.shell.jobs.write(
            self,
            lambda session: custody.note_stop(session, acting, step, text, error),
            lambda _entry: None,
        )
