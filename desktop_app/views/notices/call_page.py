"""One call list, worked off on the screen: the people at the left, the person of the row at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.notices import call_list, calls, listing
from desktop_app.services.notices.call_list import CallRow
from desktop_app.terms import LetterState
from desktop_app.views.notices.call_doings import CallDoings
from desktop_app.views.notices.call_panel import CallPanel
from desktop_app.views.notices.call_table import columns
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.notices.call_list import CallPeople, SayRow
    from desktop_app.services.notices.rows import RunRow
    from desktop_app.views.shared.shell import Shell


class CallPage(FirstFocus):
    """left asks for the list of runs, opened(pk) for a record."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._wanted, self._turn = 0, 0
        self.run: RunRow | None = None
        self.back = QPushButton(self.tr("Runs  Esc"))
        self.back.setProperty("kind", "quiet")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.name, self.sum = plain("", "heading"), plain("")
        self.phone = plain(
            self.tr(
                "This program keeps no phone numbers: look them up in the application form or the ward's"
                " resident system. Ask for the birth date before you say anything; to anybody else, or to a"
                " machine, leave only the wish to be called back."
            ),
            "small",
        )
        self.counter = plain("", "figure")
        self.counter.setWordWrap(False)
        self.table = RowTable(columns(), shell.jobs)
        self.table.serve(shell, "call_people", lambda row: row.position)
        self.table.setAccessibleName(self.tr("People to call by this run"))
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._chosen)
        self.panel = CallPanel()
        self.print = QPushButton(self.tr("Print the list …  Ctrl+P"))
        self.export = QPushButton(self.tr("Export …  Alt+E"))
        self.end = QPushButton(self.tr("End the run …  Ctrl+Shift+E"))
        self.doings = CallDoings(shell, self)
        self.panel.chosen.connect(self.doings.record)
        self.panel.wrong.connect(self.doings.take_back_shown)
        self.print.clicked.connect(self.doings.print_list)
        self.export.clicked.connect(self.doings.ask_export)
        self.end.clicked.connect(self.doings.ask_end)
        self._lay_out()
        self.begin_with(self.table)

    def show_run(self, run_id: int) -> None:
        """Open a list: who has booked or collected meanwhile drops out; looking at the people is audited."""
        acting = self._shell.acting()
        self._wanted = run_id
        self.panel.forget()

        def work(session: Session) -> tuple[RunRow, CallPeople]:
            run = calls.open_list(session, acting, run_id)
            return run, call_list.open_people(session, acting, run_id)

        self._shell.jobs.write(self, work, lambda found: self._show(run_id, *found), self._shell.fail)

    def refresh(self) -> None:
        """Read the run and its people again; the place in the list stays."""
        if self.run is None:
            return
        run_id = self.run.run_id

        def came(row: RunRow) -> None:
            if self.run is not None and self.run.run_id == run_id:
                self._show_run(row)
                self.table.reload()
                self._chosen()

        self._shell.jobs.read(self, lambda session: listing.one(session, run_id), came, self._shell.fail)

    def chosen(self) -> CallRow | None:
        """The person on whom the keyboard stands."""
        row = self.table.current_row()
        return row if isinstance(row, CallRow) else None

    def go_on(self, after: int) -> None:
        """Stand on the next person; who is at the end goes on at the top."""
        rows = self.table.rows.rowCount()
        places = [*range(after, rows), *range(after)]
        for place in places:
            row = self.table.rows.row(place)
            if row is None or (isinstance(row, CallRow) and row.state is LetterState.PICKED):
                self.table.choose_place(place)
                break
        self.table.setFocus()

    def forget(self) -> None:
        """Drop all names."""
        self.run, self._wanted = None, 0
        self._turn += 1
        self.panel.forget()
        self.table.forget()

    def _show(self, run_id: int, run: RunRow, people: CallPeople) -> None:
        if run_id != self._wanted:
            return
        self._show_run(run)
        self.table.show_source(people)
        if self.table.chosen_place() < 0:
            self.go_on(0)

    def _show_run(self, run: RunRow) -> None:
        self.run = run
        parts = (
            self.tr("Run {number}").format(number=run.run_id),
            notice_words.kind(run.kind, reminder=run.reminder),
            notice_words.place(run),
            notice_words.days(run.first, run.last),
        )
        self.name.setText("　".join(parts))
        text = self.tr("called {called}, to call {left}, dropped {dropped}")
        figures = {"called": f"{run.sent:,}", "left": f"{run.picked:,}", "dropped": f"{run.dropped:,}"}
        said = self.tr("The run has ended.") if run.ended_at else ""
        self.sum.setText("　".join(filter(None, (text.format(**figures), said))))
        self.counter.setText(f"{run.sent:,} / {run.size - run.dropped:,}")
        is_open = run.ended_at is None
        self.print.setEnabled(is_open and run.picked > 0)
        theme.kind(self.print, "primary" if self.print.isEnabled() else "")
        self.end.setEnabled(is_open)

    def _chosen(self, _row: object = None) -> None:
        run, row = self.run, self.chosen()
        if run is None or row is None:
            return
        self._turn += 1
        turn, today = self._turn, self._shell.today()
        self._shell.jobs.read(
            self,
            lambda session: call_list.say(session, today, run.run_id, row.position),
            lambda found: self._say(turn, found, today),
            self._shell.fail,
        )

    def _say(self, turn: int, found: SayRow, today: date) -> None:
        if turn == self._turn and self.run is not None:
            self.panel.show_person(found, today)
            if self.run.ended_at:
                self.panel.lock()

    def _open(self, row: object) -> None:
        if isinstance(row, CallRow):
            self.opened.emit(row.application_pk)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.counter)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.table, 1)
        both.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self.sum, self.phone, self.doings.out.strip, self.doings.file.strip):
            column.addWidget(widget)
        column.addLayout(both, 1)
