"""Registration checks: the inquiry line, a call or visit noted, the guidance, and who waits for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.campaign_terms import CheckResult, CheckWay
from desktop_app.services.support import checks
from desktop_app.services.support.rows import CheckRow, Escalation
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.support.chips import Chips
from desktop_app.views.support.escalation_dialog import EscalationDialog
from desktop_app.views.support.guide import GuidePanel
from desktop_app.views.support.guide_words import guide_words
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.support.places import DeskRow
    from desktop_app.views.shared.shell import Shell

ROWS = 4
ASKS_WHO_WAITS = {CheckResult.WRONG_ACCOUNT, CheckResult.UNCLEAR}


class ChecksPage(FirstFocus):
    """F4 notes a check, Enter in the list settles what was waited for."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.venue_id: int | None = None
        self.inquiry = plain("", "muted")
        self.line = plain("", "figure")
        self.line.setWordWrap(False)
        self.ways = Chips((way, support_words.way(way)) for way in CheckWay)
        self.ways.show_key("Alt+K")
        numbered = (
            (result, f"{number}  {support_words.result(result)}")
            for number, result in enumerate(CheckResult, 1)
        )
        self.results = Chips(numbered, most_in_line=2)
        self.note = QPushButton(self.tr("Note this check (F4)"))
        self.note.setProperty("kind", "primary")
        self.note.clicked.connect(lambda _checked=False: self.ask_note())
        self.settle = QPushButton(self.tr("Settle … (Enter)"))
        self.settle.clicked.connect(lambda _checked=False: self.ask_settle())
        self.table = self._table()
        self.table.opened.connect(self.ask_settle)
        self.table.selected.connect(self._selected)
        self.settle.setEnabled(False)
        self.guide = GuidePanel()
        self._lay_out()
        self.begin_with(self.ways.buttons[CheckWay.PHONE])

    def show_desk(self, here: DeskRow) -> None:
        """Show the inquiry line of the campaign."""
        campaign = here.campaign
        self.inquiry.setText(campaign.inquiry_name if campaign else "")
        self.line.setText(campaign.inquiry_line if campaign else "")
        steps = (*guide_words.check(), guide_words.check_wrong(), guide_words.check_help())
        title = guide_words.check_title()
        self.guide.show_chapters([(title, steps), (self.tr("Always"), (guide_words.check_never(),))])

    def refresh(self) -> None:
        """Read again who waits; the list is audited."""
        acting = self._shell.acting()
        self._shell.jobs.look(
            self,
            lambda session: checks.open_waiting(session, acting),
            self.table.show_source,
            self._shell.fail,
        )

    def forget(self) -> None:
        """Drop all names."""
        self.table.forget()

    def press(self, key: str) -> None:
        """Take the number of a result."""
        place = int(key) - 1
        if 0 <= place < len(self.results.buttons):
            self.results.choose(list(self.results.buttons)[place])

    def ask_note(self) -> EscalationDialog | None:
        """Note the check; where something is unclear or wrong, ask who waits for what first."""
        if self.results.value not in ASKS_WHO_WAITS:
            self._note(None)
            return None
        dialog = EscalationDialog(self, self.results.value, self._shell.today)
        dialog.noted.connect(self._note)
        dialog.open()
        return dialog

    def _selected(self, row: object) -> None:
        self.settle.setEnabled(isinstance(row, CheckRow))

    def ask_settle(self, _row: object = None) -> None:
        """Ask what came of what was waited for."""
        row = self.table.current_row()
        if not isinstance(row, CheckRow):
            self._shell.say(self.tr("Choose who waits in the list first."))
            return
        text = self.tr("Who asked is not kept any longer then. Write no name and no account number.")
        ask_reason(
            self, self.tr("What came of it?"), text, self.tr("Settle"), lambda said: self._settle(row, said)
        )

    def _note(self, waits: object) -> None:
        acting, way, result = self._shell.acting(), self.ways.value, self.results.value
        venue_id = self.venue_id if way is CheckWay.COUNTER else None
        escalation = waits if isinstance(waits, Escalation) else None

        def work(session: Session) -> CheckRow:
            return checks.note(session, acting, way, result, venue_id, escalation)

        self._shell.jobs.write(self, work, self._noted, self._shell.fail)

    def _noted(self, row: CheckRow) -> None:
        text = self.tr("Noted: {way}, {result}")
        self._shell.say(text.format(way=support_words.way(row.way), result=support_words.result(row.result)))
        self.results.choose(CheckResult.GUIDED)

    def _settle(self, row: CheckRow, said: str) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: checks.settle(session, acting, row.check_id, row.version, said),
            lambda _row: self._shell.say(self.tr("Settled.")),
            self._shell.fail,
        )

    def _table(self) -> RowTable:
        columns: list[Column[CheckRow]] = [
            Column(
                self.tr("Due"),
                lambda row: row.due.isoformat() if row.due else "",
                right=True,
                width=110,
                tone=self._tone,
                key="due",
            ),
            Column(self.tr("Who asked"), lambda row: row.person, width=210, key="person"),
            Column(
                self.tr("What is waited for"), lambda row: row.waits_for, width=230, key="waits", stays=True
            ),
            Column(self.tr("To whom it went"), lambda row: row.escalated_to, width=150, key="to"),
            Column(self.tr("Result"), lambda row: support_words.result(row.result), width=170, key="result"),
            Column(self.tr("Asked on"), lambda row: row.on_date.isoformat(), right=True, width=110, key="on"),
            Column(self.tr("Way"), lambda row: support_words.way(row.way), width=100, key="way"),
        ]
        table = RowTable(columns, self._shell.jobs)
        table.serve(self._shell, "support_waiting", lambda row: row.check_id)
        table.setAccessibleName(self.tr("Who waits for what"))
        table.say_when_empty(
            self.tr(
                "Nobody waits for anything. A check with another's account or an unclear one is listed here."
            )
        )
        return table

    def _tone(self, row: CheckRow) -> str:
        return "warning" if row.due and row.due <= self._shell.today() else ""

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(8)
        number = QHBoxLayout()
        number.setSpacing(16)
        number.addWidget(self.line)
        number.addWidget(self.inquiry, 1, Qt.AlignmentFlag.AlignBottom)
        form.addLayout(number)
        form.addWidget(self.ways)
        form.addWidget(self.results)
        form.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)
        form.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(form, 1)
        top.addWidget(self.guide, 1)
        head = QHBoxLayout()
        head.addWidget(plain(self.tr("Who waits for what"), "heading"), 1)
        head.addWidget(self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.table.setMinimumHeight(theme.look().sizes["row"] * ROWS)
        column.addLayout(top, 4)
        column.addLayout(head)
        column.addWidget(self.table, 4)
