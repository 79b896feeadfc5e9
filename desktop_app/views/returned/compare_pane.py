"""The pane beside the list: what stood on the letter and what the ledger says now, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from desktop_app.backlog_terms import AddressState
from desktop_app.services import dates
from desktop_app.services.notices.letter_text import postal
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.returned.rows import AddressRow, PastRow, WorkRow

WIDE = 25
"""Width of the pane in heights of the text."""

DIFFERENT = "≠"


class ComparePane(QScrollArea):
    """to_send, to_hold and to_close come from its buttons, to_record from the one that opens the record."""

    to_send = Signal()
    to_hold = Signal()
    to_close = Signal()
    to_record = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.look().sizes["body"] * WIDE)
        self.setAccessibleName(self.tr("Address on the letter and in the ledger"))
        self.row: WorkRow | None = None
        self.marked: list[str] = []
        self.buttons: dict[str, QPushButton] = {}
        self.show_row(None, ())

    def show_row(self, row: WorkRow | None, past: Sequence[PastRow]) -> None:
        """Show one work with the earlier returns of its card; None: nothing is chosen."""
        self.row, self.marked, self.buttons = row, [], {}
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        if row is None:
            text = self.tr("Choose a letter in the list: here both addresses stand side by side.")
            column.addWidget(plain(text, "muted"))
        else:
            self._fill(column, row, past)
        column.addStretch(1)
        self.setWidget(card)

    def _fill(self, column: QVBoxLayout, row: WorkRow, past: Sequence[PastRow]) -> None:
        column.addWidget(plain(row.kana, "kana"))
        column.addWidget(plain(row.name, "name"))
        column.addWidget(plain(dates.both(row.birth_date), "small"))
        back = self.tr("{mail} came back on {day}").format(
            mail=returned_words.notice(row.notice_number), day=row.returned_on
        )
        column.addWidget(plain(back))
        column.addSpacing(4)
        column.addLayout(self._grid(row))
        column.addSpacing(4)
        sentence = plain(returned_words.next_step(row), "heading" if row.to_do else "muted")
        column.addWidget(sentence)
        if row.is_held and row.state is not AddressState.HELD:
            held = self.tr("The card is on hold: {why}").format(why=row.held_for)
            column.addWidget(plain(held, "warning"))
        last = QHBoxLayout()
        last.setSpacing(8)
        if row.to_do:
            self._decide(column, row)
            self._button(last, "close", self.tr("Close …  Alt+X"), self.to_close.emit)
        self._button(last, "record", self.tr("Record  Enter"), self.to_record.emit)
        column.addLayout(last)
        if past:
            column.addSpacing(4)
            column.addWidget(plain(self.tr("Earlier returns of this card"), "small"))
            for one in past:
                column.addWidget(plain(returned_words.past(one), "small"))

    def _grid(self, row: WorkRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(plain(self.tr("On the letter"), "small"), 0, 0)
        grid.addWidget(plain(self.tr("In the ledger now"), "small"), 0, 2)
        pairs = [pair for pair in zip(_lines(row.then), _lines(row.now), strict=True) if any(pair)]
        for at, (then, now) in enumerate(pairs, 1):
            grid.addWidget(plain(then), at, 0, Qt.AlignmentFlag.AlignTop)
            differs = then != now
            if differs:
                self.marked.append(now)
                sign = plain(DIFFERENT, "warning")
                sign.setWordWrap(False)
                grid.addWidget(sign, at, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain(now, "warning" if differs else "muted"), at, 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _decide(self, column: QVBoxLayout, row: WorkRow) -> None:
        if row.cannot_send is not None:
            text = self.tr("No letter can go: {why}").format(why=reason_words.of_rule(row.cannot_send))
            column.addWidget(plain(text, "warning"))
        elif row.state is not AddressState.TO_SEND:
            # Without a newer address it is not the first thing to do.
            self._button(
                column,
                "send",
                self.tr("Send again  Alt+A"),
                self.to_send.emit,
                primary=row.newer and row.differs,
            )
        if row.state is not AddressState.HELD:
            self._button(column, "hold", self.tr("Hold the card …  Alt+H"), self.to_hold.emit)

    def _button(
        self, column: QBoxLayout, name: str, text: str, call: Callable[[], object], *, primary: bool = False
    ) -> None:
        button = QPushButton(text)
        if primary:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: call())
        column.addWidget(button)
        self.buttons[name] = button


def _lines(row: AddressRow) -> tuple[str, ...]:
    return postal(row.postal_code), row.address, row.detail, row.name
