"""The pane beside the board: why the week looks as it does, and what people asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.campaign_terms import DayLost
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.rotation.explaining import TurnWhyRow, WeekWhyRow
    from desktop_app.services.rotation.rows import WishRow

WIDE = 16
"""Width of the pane in heights of the text."""


class WhyPane(QScrollArea):
    """withdrawn(WishRow) when a wish is to be taken back, recalled when the week's announcement is."""

    withdrawn = Signal(object)
    recalled = Signal()

    def __init__(self, *, may_change: bool) -> None:
        super().__init__()
        self._may_change = may_change
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.look().sizes["body"] * WIDE)
        self.setAccessibleName(self.tr("Why this week looks as it does"))
        self.row: WeekWhyRow | None = None
        self.show_why(None)

    def show_why(self, row: WeekWhyRow | None) -> None:
        """Explain a week; None: no week is chosen."""
        self.row = row
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        if row is None:
            column.addWidget(plain(self.tr("Choose a week: here it says why it looks as it does."), "muted"))
        else:
            self._explain(column, row)
        column.addStretch(1)
        self.setWidget(card)

    def _explain(self, column: QVBoxLayout, row: WeekWhyRow) -> None:
        title = self.tr("Why {week} looks so").format(week=rotation_words.week(row.week))
        column.addWidget(plain(title, "heading"))
        column.addWidget(plain(rotation_words.place_in_round(row), "small"))
        column.addWidget(plain(self._announced(row), "small"))
        if row.week.announced_at is not None and self._may_change:
            recall = self._button(column, self.tr("Take the announcement back …"))
            recall.clicked.connect(lambda _checked=False: self.recalled.emit())
        for turn in row.turns:
            column.addSpacing(4)
            self._turn(column, turn)
        if row.missing > 0:
            text = self.tr("Places that are left: {n}").format(n=row.missing)
            column.addWidget(plain(text, "warning"))
        for wish in row.wishes:
            column.addSpacing(4)
            self._wish(column, wish)

    def _announced(self, row: WeekWhyRow) -> str:
        text = rotation_words.announced(row.week)
        if row.week.announced_at is None:
            return text
        when = rotation_words.moment(row.week.announced_at)
        return self.tr("{text} ({who}, {when})").format(text=text, who=row.week.announced_by, when=when)

    def _turn(self, column: QVBoxLayout, row: TurnWhyRow) -> None:
        name = plain(row.turn.venue_name)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        column.addWidget(name)
        column.addWidget(plain(rotation_words.why(row)))
        lost = [rotation_words.lost(one) for one in row.turn.lost if one.why is not DayLost.OUTSIDE]
        if lost:
            text = self.tr("Lost: {days}").format(days=slot_words.join(lost))
            column.addWidget(plain(text, "warning"))
        near = rotation_words.next_to(row)
        if near:
            column.addWidget(plain(near, "small"))

    def _wish(self, column: QVBoxLayout, wish: WishRow) -> None:
        text = self.tr("{venue}: {wish}. {reason} ({who}, {when})").format(
            venue=wish.venue_name,
            wish=rotation_words.wish(wish.kind),
            reason=wish.reason,
            who=wish.made_by,
            when=rotation_words.moment(wish.made_at)[:10],
        )
        column.addWidget(plain(text))
        if not self._may_change:
            return
        take_back = self._button(column, self.tr("Take it back"))
        take_back.setAccessibleName(self.tr("Take it back: {venue}").format(venue=wish.venue_name))
        take_back.clicked.connect(lambda _checked=False: self.withdrawn.emit(wish))

    def _button(self, column: QVBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "foot")
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        return button


def beside(main: QWidget, pane: QWidget) -> QHBoxLayout:
    """Lay out the pane at the right of a table."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    line.addWidget(main, 1)
    line.addWidget(pane)
    return line
