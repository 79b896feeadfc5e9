"""One list: its cards in the order of their places, pulled and then disposed of by their own scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.backlog_terms import DisposalState
from desktop_app.services.disposal import listing
from desktop_app.services.disposal.rows import CardRow
from desktop_app.terms import Role
from desktop_app.views.disposal.card_panel import CardPanel
from desktop_app.views.disposal.doings import ListDoings
from desktop_app.views.disposal.scans import TAIL, DisposalScans, Mode
from desktop_app.views.disposal.second import SecondBox
from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.disposal.rows import ListRow
    from desktop_app.views.shared.shell import Shell

TONES = {DisposalState.PULLED: "text", DisposalState.DISPOSED: "success", DisposalState.DROPPED: "muted"}

SHELF = 2
"""Place of the column that says where a card lies."""


class ListPage(FirstFocus):
    """left asks for the overview, opened(pk) for a record."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.row: ListRow | None = None
        self.cards: list[CardRow] = []
        self._list = ListSource[CardRow]([])
        self.back = QPushButton(self.tr("Lists  Esc"))
        self.back.setProperty("kind", "quiet")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.name = plain("", "heading")
        self.counter, self.remark, self.told = plain("", "figure"), plain("", "muted"), plain("", "muted")
        for words in (self.counter, self.remark):
            words.setWordWrap(False)
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.scans = DisposalScans(shell, self)
        self.second, self.panel = SecondBox(), CardPanel()
        self.modes: dict[Mode, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "disposal_cards", lambda row: row.position)
        self.table.setAccessibleName(self.tr("Cards of the list"))
        self.table.opened.connect(self._open)
        self.table.selected.connect(self.show_buttons)
        self.drop = QPushButton(self.tr("Take off …  Alt+X"))
        self.end = QPushButton(self.tr("End the list …  Ctrl+Shift+E"))
        self.print = QPushButton(self.tr("Pull list …  Ctrl+P"))
        self.certificate = QPushButton(self.tr("Certificate …  Alt+V"))
        self.export = QPushButton(self.tr("Excel …  Ctrl+E"))
        self.doings = ListDoings(shell, self)
        self._lay_out()
        self._wire()
        self.begin_with(self.scans.line)

    def show_list(self, disposal_id: int) -> None:
        """Open a list; its cards' names are audited."""
        acting = self._shell.acting()
        self.scans.disposal_id = disposal_id

        def work(session: Session) -> tuple[ListRow, list[CardRow]]:
            return listing.one(session, disposal_id), listing.look(session, acting, disposal_id)

        def came(found: tuple[ListRow, list[CardRow]]) -> None:
            if self.scans.disposal_id == disposal_id:
                self.scans.forget()
                self._list = ListSource(found[1])
                self.table.show_source(self._list)
                self._show(*found)
                if self.table.chosen_place() < 0:
                    self._begin_with_next()

        self._shell.jobs.look(self, work, came, self._shell.fail)

    def _begin_with_next(self) -> None:
        """Let the first card that is still to be pulled be in sight: that is where somebody goes on."""
        if self._is_open() and self.row is not None and self.row.pulled and not self.row.listed:
            self.show_mode(Mode.DISPOSE)
            return
        self.scans.line.setFocus()
        left = (card.position - 1 for card in self.cards if card.state is DisposalState.LISTED)
        self.table.scrollTo(self.table.rows.index(next(left, 0), 0))

    def refresh(self) -> None:
        """Read the list and its cards again: other windows work on it, too."""
        if self.row is None:
            return
        disposal_id = self.row.disposal_id

        def work(session: Session) -> tuple[ListRow, list[CardRow]]:
            return listing.one(session, disposal_id), listing.cards(session, disposal_id)

        def came(found: tuple[ListRow, list[CardRow]]) -> None:
            if self.row is not None and self.row.disposal_id == disposal_id:
                self._show(*found)

        self._shell.jobs.read(self, work, came, self._shell.fail)

    def show_mode(self, mode: Mode) -> None:
        """Let scans pull, or dispose."""
        self.modes[mode].setChecked(True)
        self.scans.begin(mode)
        asks = mode is Mode.DISPOSE and self.scans.second is None and self._is_open()
        (self.second.staff_id.field if asks else self.scans.line).setFocus()

    def chosen(self) -> CardRow | None:
        """The card on which the keyboard stands."""
        row = self.table.current_row()
        return row if isinstance(row, CardRow) else None

    def forget(self) -> None:
        """Drop all names, and who stood by."""
        self.row, self.cards, self._list = None, [], ListSource[CardRow]([])
        self.scans.forget()
        self.modes[Mode.PULL].setChecked(True)
        self.table.forget()

    def show_buttons(self, _row: object = None) -> None:
        """Let be pressed what can be done now."""
        row, supervisor = self.row, self._shell.role() is Role.SUPERVISOR
        is_open = self._is_open()
        chosen = self.chosen()
        self.drop.setEnabled(is_open and chosen is not None and chosen.state is DisposalState.LISTED)
        self.end.setEnabled(is_open and supervisor)
        self.print.setEnabled(is_open and row is not None and bool(row.listed + row.pulled))
        self.certificate.setEnabled(row is not None and bool(row.disposed) and not is_open)
        self.export.setEnabled(row is not None)
        theme.kind(self.certificate, "primary" if self.certificate.isEnabled() else "")
        self.scans.line.setEnabled(is_open)
        for button in self.modes.values():
            button.setEnabled(is_open)
        disposing = is_open and self.scans.mode is Mode.DISPOSE
        seen = self.scans.seen if disposing else None
        # With a card in the hand only it and the band count: in large text there is no room for more.
        self.second.setVisible(disposing and seen is None)
        self.told.setVisible(seen is None)
        self.panel.show_card(seen)

    def _is_open(self) -> bool:
        return self.row is not None and self.row.ended_at is None

    def _show(self, row: ListRow, cards: Sequence[CardRow]) -> None:
        self.row, self.cards = row, list(cards)
        self._list.rows = self.cards
        self.table.reload()
        title = self.tr("List {number}").format(number=row.disposal_id)
        self.name.setText("　".join((title, disposal_words.place(row), str(row.as_of))))
        self.counter.setText(f"{row.disposed:,} / {row.size - row.dropped:,}")
        text = self.tr("disposed of; to pull: {n}; pulled: {m}")
        self.remark.setText(text.format(n=f"{row.listed:,}", m=f"{row.pulled:,}"))
        rule = self.tr("By the rule “{name}”.").format(name=row.rule_name)
        self.told.setText(f"{rule} {disposal_words.ended(row)}" if row.ended_at else rule)
        if row.ended_at:
            self.scans.band.tell(self.tr("This list has ended."))
        # What was destroyed lies nowhere: the reason has the room.
        self.table.show_column(SHELF, shown=row.ended_at is None)
        self.show_buttons()

    def _came(self, row: object) -> None:
        if isinstance(row, CardRow):
            self.table.scrollTo(self.table.rows.index(row.position - 1, 0))
        self.refresh()

    def _moved(self) -> None:
        self.second.show_second(self.scans.second)
        self.show_buttons()

    def _second_came(self, staff_id: str, password: str) -> None:
        self.scans.stand_by(staff_id, password)

    def _open(self, row: object) -> None:
        if isinstance(row, CardRow):
            self.opened.emit(row.application_pk)

    def _wire(self) -> None:
        self.scans.moved.connect(self._moved)
        self.scans.came.connect(self._came)
        self.scans.second_refused.connect(self.second.refuse)
        self.scans.second_wrong.connect(self.second.refuse_who)
        self.second.entered.connect(self._second_came)
        self.second.changed.connect(self.scans.leave_second)
        for button, call in (
            (self.drop, self.doings.ask_drop),
            (self.end, self.doings.ask_end),
            (self.print, self.doings.print_list),
            (self.certificate, self.doings.print_certificate),
            (self.export, self.doings.ask_export),
        ):
            button.clicked.connect(lambda _checked=False, call=call: call())

    def _columns(self) -> list[Column[CardRow]]:
        return [
            Column(self.tr("No."), lambda row: str(row.position), right=True, width=50, key="number"),
            Column(
                self.tr("State"),
                lambda row: disposal_words.state(row.state),
                width=120,
                tone=lambda row: TONES.get(row.state, ""),
                key="state",
                stays=True,
            ),
            Column(
                self.tr("Shelf place"),
                lambda row: row.shelf or "",
                right=True,
                width=110,
                key="shelf",
                stays=True,
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=130, key="kana", spare=2),
            Column(self.tr("Name"), lambda row: row.name, width=130, key="name", stays=True),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=105,
                key="id",
                spare=3,
            ),
            Column(
                self.tr("Over since"),
                lambda row: str(row.disposable_from),
                right=True,
                width=110,
                key="since",
            ),
            Column(self.tr("Remark"), disposal_words.remark, width=290, key="remark"),
            Column(self.tr("Why"), lambda row: keeping_words.why(row.kept), width=240, key="why", spare=1),
        ]

    def _lay_out(self) -> None:
        names = {Mode.PULL: self.tr("1 Pull"), Mode.DISPOSE: self.tr("2 Dispose of")}
        choice = QHBoxLayout()
        choice.setSpacing(8)
        for mode, title in names.items():
            button = QPushButton(title)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, mode=mode: self.show_mode(mode))
            self._group.addButton(button)
            self.modes[mode] = button
            choice.addWidget(button)
        self.modes[Mode.PULL].setChecked(True)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        for button in (self.drop, self.export):
            top.addWidget(button)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addWidget(self.counter)
        figures.addWidget(self.remark)
        scan = QHBoxLayout()
        scan.setSpacing(16)
        scan.addLayout(choice)
        scan.addWidget(self.scans.line, 1)
        scan.addLayout(figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (top, scan):
            column.addLayout(part)
        for widget in (self.scans.band, self.panel, self.second, *self.doings.strips(), self.told):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
