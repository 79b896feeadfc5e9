"""One run: its sum, the scan line of the post bag, and its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.notices import listing
from desktop_app.services.notices.rows import LetterRow
from desktop_app.services.returned.listing import by_run
from desktop_app.terms import LetterState
from desktop_app.views.custody.pane import TAIL
from desktop_app.views.notices.doings import RunDoings
from desktop_app.views.notices.post_bag import PostBag
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.notices.listing import Letters
    from desktop_app.services.notices.rows import RunRow
    from desktop_app.services.returned.rows import RunReturnRow
    from desktop_app.views.shared.shell import Shell

    Returns = tuple[RunReturnRow, ...]

TONES = {LetterState.PRINTED: "text", LetterState.SENT: "success", LetterState.DROPPED: "muted"}


class RunPage(FirstFocus):
    """left asks for the list of runs, opened(pk) for a record."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.run: RunRow | None = None
        self.back = QPushButton(self.tr("Runs  Esc"))
        self.back.setProperty("kind", "quiet")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.name = plain("", "heading")
        self.sum = plain("", "muted")
        self.counter = plain("", "figure")
        self.counter.setWordWrap(False)
        self.remark = plain("", "muted")
        self.remark.setWordWrap(False)
        self.bag = PostBag(shell, self)
        self.bag.scanned.connect(self._scanned)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "notice_letters", lambda row: row.position)
        self.table.setAccessibleName(self.tr("Letters of the run"))
        self.table.opened.connect(self._open)
        self.table.selected.connect(self.show_buttons)
        self.take_out = QPushButton(self.tr("Take out …  Alt+X"))
        self.again = QPushButton(self.tr("Print this one again …  Alt+R"))
        self.add = QPushButton(self.tr("Add a letter …  Alt+A"))
        self.end = QPushButton(self.tr("End the run …  Ctrl+Shift+E"))
        self.print = QPushButton(self.tr("Print letters …  Ctrl+P"))
        self.doings = RunDoings(shell, self)
        self._wire()
        self._lay_out()
        self.begin_with(self.bag.line)

    def show_run(self, run_id: int) -> None:
        """Open a run; its list of people is audited."""
        acting = self._shell.acting()
        self.bag.run_id = run_id

        def work(session: Session) -> tuple[RunRow, Returns, Letters]:
            return *_read(session, run_id), listing.open_letters(session, acting, run_id)

        self._shell.jobs.look(self, work, lambda found: self._show(run_id, *found), self._shell.fail)

    def refresh(self, *, tell: bool = False) -> None:
        """Read the run and its letters again; the place in the list stays. tell says what comes next."""
        if self.run is None:
            return
        run_id = self.run.run_id

        def came(found: tuple[RunRow, Returns]) -> None:
            row = found[0]
            if self.run is not None and self.run.run_id == run_id:
                self._show_run(*found)
                self.table.reload()
                if tell or row.ended_at:
                    self.bag.tell_next(row)

        self._shell.jobs.read(self, lambda session: _read(session, run_id), came, self._shell.fail)

    def chosen(self) -> LetterRow | None:
        """The letter on which the keyboard stands."""
        row = self.table.current_row()
        return row if isinstance(row, LetterRow) else None

    def forget(self) -> None:
        """Drop all names."""
        self.run = None
        self.bag.forget()
        self.table.forget()

    def show_buttons(self, _row: object = None) -> None:
        """Let be pressed what can be done now."""
        run, row = self.run, self.chosen()
        is_open = run is not None and run.ended_at is None
        to_post = row is not None and row.state in {LetterState.PICKED, LetterState.PRINTED}
        self.print.setEnabled(is_open and run is not None and run.picked > 0)
        theme.kind(self.print, "primary" if self.print.isEnabled() else "")
        self.take_out.setEnabled(is_open and to_post)
        self.again.setEnabled(is_open and row is not None and row.state is LetterState.PRINTED)
        for button in (self.add, self.end):
            button.setEnabled(is_open)
        self.bag.line.setEnabled(is_open)

    def _show(self, run_id: int, run: RunRow, back: Returns, letters: Letters) -> None:
        if run_id != self.bag.run_id:
            return
        self.bag.forget()
        self._show_run(run, back)
        self.bag.tell_next(run)
        self.table.show_source(letters)
        if self.table.chosen_place() < 0:
            self.bag.line.setFocus()

    def _show_run(self, run: RunRow, back: Returns) -> None:
        self.run = run
        parts = (
            self.tr("Run {number}").format(number=run.run_id),
            notice_words.kind(run.kind, reminder=run.reminder),
            notice_words.place(run),
            notice_words.days(run.first, run.last),
        )
        self.name.setText("　".join(parts))
        self.sum.setText("　".join(filter(None, (notice_words.told(run), notice_words.came_back(back)))))
        self.counter.setText(f"{run.sent:,} / {run.size - run.dropped:,}")
        if run.ended_at:
            self.remark.setText(self.tr("sent; the run has ended"))
        elif run.picked:
            self.remark.setText(self.tr("sent; to print: {n}").format(n=f"{run.picked:,}"))
        else:
            self.remark.setText(self.tr("sent; to scan: {n}").format(n=f"{run.printed:,}"))
        self.show_buttons()

    def _scanned(self, row: object) -> None:
        position = getattr(row, "position", 0)
        if isinstance(position, int) and position:
            self.table.scrollTo(self.table.rows.index(position - 1, 0))

    def _open(self, row: object) -> None:
        if isinstance(row, LetterRow):
            self.opened.emit(row.application_pk)

    def _wire(self) -> None:
        self.print.clicked.connect(self.doings.print_letters)
        self.take_out.clicked.connect(self.doings.ask_take_out)
        self.again.clicked.connect(self.doings.ask_again)
        self.add.clicked.connect(self.doings.ask_add)
        self.end.clicked.connect(self.doings.ask_end)

    def _columns(self) -> list[Column[LetterRow]]:
        return [
            Column(self.tr("No."), lambda row: str(row.position), right=True, width=60, key="number"),
            Column(
                self.tr("State"),
                lambda row: notice_words.state(row.state),
                width=130,
                tone=lambda row: TONES.get(row.state, ""),
                key="state",
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=180, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=160, key="name", stays=True),
            Column(
                self.tr("Notice number"),
                lambda row: row.notice_number or "",
                right=True,
                width=120,
                key="notice",
            ),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=105,
                key="id",
            ),
            Column(
                self.tr("When"),
                lambda row: notice_words.when(row.ended_at),
                right=True,
                width=160,
                key="when",
            ),
            Column(self.tr("Remark"), notice_words.why, width=140, key="remark"),
        ]

    def _lay_out(self) -> None:
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.take_out)
        top.addWidget(self.again)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addWidget(self.counter)
        figures.addWidget(self.remark)
        scan = QHBoxLayout()
        scan.setSpacing(24)
        scan.addWidget(self.bag.line, 1)
        scan.addLayout(figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (top, scan):
            column.addLayout(part)
        for widget in (self.bag.band, self.doings.out.strip, self.sum):
            column.addWidget(widget)
        column.addWidget(self.table, 1)


def _read(session: Session, run_id: int) -> tuple[RunRow, Returns]:
    return listing.one(session, run_id), by_run(session, run_id)
