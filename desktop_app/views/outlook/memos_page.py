"""The memos that were kept: a list, and one of them as it was; each can be printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.services.plans import memos
from desktop_app.services.plans.rows import MemoRow
from desktop_app.views.outlook.compare_pane import ComparePane
from desktop_app.views.outlook.memo_paper import paper_of
from desktop_app.views.outlook.memo_words import memo_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.views.shared.shell import Shell


class MemosPage(FirstFocus):
    """Enter opens a memo, Esc leads back to the list. changed comes when list or memo is shown."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._printing: int | None = None
        self.rows: list[MemoRow] = []
        self.memo: MemoRow | None = None
        self.print = PrintOut(shell, self)
        self.print.released.connect(self._released)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "plan_memos", lambda row: row.memo_id)
        self.table.setAccessibleName(self.tr("Memos"))
        self.table.say_when_empty(
            self.tr("No memo is kept yet. Compare two plans (Alt+2) and keep what you saw with Ctrl+S.")
        )
        self.table.opened.connect(self.open)
        self.heading = plain("", "heading")
        self.told = plain("", "muted")
        self.note = plain("")
        self.pane = ComparePane()
        opened = QWidget()
        lines = QVBoxLayout(opened)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        for part in (self.heading, self.told, self.note):
            lines.addWidget(part)
        lines.addWidget(self.pane, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.print.strip)
        column.addWidget(self.stack, 1)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the memos again; an open one never changes."""
        self._shell.jobs.read(self, memos.all_of, self._show, self._shell.fail)

    def open(self, memo: MemoRow) -> None:
        """Show a memo as it was."""
        self.memo = memo
        self.heading.setText(memo.title)
        self.told.setText(self._told(memo))
        self.note.setText(memo.note)
        self.note.setVisible(bool(memo.note))
        self.pane.show_plans(memo_words.named(memo), memo.past, memo.on_date, memo.question)
        self.stack.setCurrentIndex(1)
        self.begin_with(self.pane.chart)
        self.pane.chart.setFocus()
        self.changed.emit()

    def step_back(self) -> bool:
        """Go from a memo to the list."""
        if self.memo is None:
            return False
        self.memo = None
        self.stack.setCurrentIndex(0)
        self.begin_with(self.table)
        self.table.setFocus()
        self.changed.emit()
        return True

    def chosen(self) -> MemoRow | None:
        """Give the open memo, else the one that the keyboard stands on."""
        if self.memo is not None:
            return self.memo
        place = self.table.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def ask_print(self, memo: MemoRow | None = None) -> None:
        """Ask where a memo is printed."""
        wanted = memo or self.chosen()
        if wanted is None:
            self._shell.say(self.tr("Choose a memo in the list."))
        elif not self.print.busy():
            self._printing = wanted.memo_id
            self.print.ask(paper_of(wanted))

    def _released(self, job_id: str) -> None:
        memo_id, acting = self._printing, self._shell.acting()
        if memo_id is not None:
            self._shell.jobs.write(
                self,
                lambda session: memos.printed(session, acting, memo_id, job_id),
                lambda _memo: self.refresh(),
                self._shell.fail,
            )

    def _show(self, rows: Sequence[MemoRow]) -> None:
        if list(rows) == self.rows and rows:
            return
        place = self.table.currentIndex().row()
        self.rows = list(rows)
        self.table.show_source(ListSource(self.rows))
        if 0 <= place < len(self.rows):
            self.table.choose_place(place)

    def _told(self, memo: MemoRow) -> str:
        text = self.tr("{day}, {name}. {question}")
        day = memo.on_date.isoformat()
        return text.format(day=day, name=memo.made_by_name, question=memo_words.question(memo))

    def _columns(self) -> list[Column[MemoRow]]:
        return [
            Column(self.tr("Day"), lambda row: row.on_date.isoformat(), width=140, key="day", stays=True),
            Column(self.tr("Title"), lambda row: row.title, width=310, key="title"),
            Column(self.tr("Plans"), self._plans, width=300, key="plans"),
            Column(self.tr("By"), lambda row: row.made_by_name, width=130, key="by"),
            Column(self.tr("Printed"), self._printed, width=110, key="printed"),
        ]

    def _plans(self, row: MemoRow) -> str:
        return " / ".join(memo_words.names(row))

    def _printed(self, row: MemoRow) -> str:
        return self.tr("printed") if row.print_job_id else self.tr("not yet")
