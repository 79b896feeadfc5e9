"""The cards of one visit: the person's own, and those of the family that come along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.services.booking import holding, offers
from desktop_app.views.booking.words import TAIL
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking.offers import CardLine
    from desktop_app.views.shared.shell import Shell

SUGGESTED, SEEN = 3, 3


class VisitCards(QWidget):
    """changed() comes when a card was added or taken out; a card that can't be booked says why."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.cards: list[CardLine] = []
        self._family: list[CardLine] = []
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(4)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self.line = Labelled(
            self.tr("Another card for this visit: scan the notice, or type its number"), QLineEdit()
        )
        self.line.field.setMaxLength(64)
        self.line.field.setPlaceholderText(self.line.label.text())
        self.line.label.hide()
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(8)
        more.addWidget(self.line)
        more.addLayout(self._chips)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        people = QWidget()
        people.setLayout(self._people)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(people)
        column.addWidget(self._area)
        column.addWidget(self._more)

    def begin(self, first: CardLine, family: Sequence[CardLine], *, alone: bool) -> None:
        """Show the person; alone: nobody can be added."""
        self.cards, self._family = [first], list(family)
        self._more.setVisible(not alone)
        self._show()

    def renew(self, cards: Sequence[CardLine]) -> None:
        """Take the cards as they are now."""
        self.cards = list(cards)
        self._show()

    def submit(self, text: str) -> None:
        """Take a scan, or what was typed, as another card."""
        self.line.say_error("")
        if not text.strip():
            return
        acting = self._shell.acting()
        self._shell.jobs.read(
            self, lambda session: offers.scanned(session, acting, text), self._add, self._refused
        )

    def _add(self, card: CardLine) -> None:
        self.line.field.clear()
        if card.application_pk in {known.application_pk for known in self.cards}:
            return
        if card.why_not:
            self.line.say_error(f"…{card.application_id[-TAIL:]} {reason_words.of_rule(card.why_not)}")
        elif len(self.cards) == holding.LARGEST_VISIT:
            self.line.say_error(reason_words.of_field("count", "out_of_bounds"))
        else:
            self.cards.append(card)
            self._show()
            self.changed.emit()

    def _take_out(self, card: CardLine) -> None:
        self.cards.remove(card)
        self._show()
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self.line.say_error(error_words.said(error))
        self.line.field.selectAll()

    def _show(self) -> None:
        _clear(self._people)
        for place, card in enumerate(self.cards):
            self._people.addWidget(self._person(card, first=place == 0))
        # A family of eight scrolls: the times below must stay in sight.
        look = theme.look()
        lines = 1 if len(self.cards) == 1 else min(len(self.cards), SEEN)
        height = (
            look.sizes["small"] + look.sizes["name"] + 24
            if len(self.cards) == 1
            else look.sizes["target"] + 6
        )
        self._area.setFixedHeight(lines * height)
        _clear(self._chips)
        known = {card.application_pk for card in self.cards}
        others = [card for card in self._family if card.application_pk not in known][:SUGGESTED]
        if others:
            self._chips.addWidget(plain(self.tr("Same address:"), "small"))
        for card in others:
            chip = QPushButton(self.tr("Add {name}").format(name=card.name))
            chip.setProperty("kind", "chip")
            chip.clicked.connect(lambda _checked=False, card=card: self._add(card))
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _person(self, card: CardLine, *, first: bool) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        names = QVBoxLayout() if len(self.cards) == 1 else QHBoxLayout()
        names.setSpacing(0 if len(self.cards) == 1 else 16)
        for text, kind in ((card.kana, "kana"), (card.name, "name")):
            label = plain(text, kind)
            label.setWordWrap(len(self.cards) == 1)
            names.addWidget(label)
        if len(self.cards) > 1:
            names.addStretch(1)
        line.addLayout(names, 1)
        born = plain(dates.both(card.birth_date))
        born.setWordWrap(False)
        line.addWidget(born)
        if not first:
            out = QPushButton(self.tr("Take out"))
            out.setProperty("kind", "quiet")
            out.setAccessibleName(self.tr("Take out {name}").format(name=card.name))
            out.clicked.connect(lambda _checked=False: self._take_out(card))
            line.addWidget(out)
        return whole


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
