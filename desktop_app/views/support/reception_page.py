"""The support desk between two people: what the next one comes for, and the card or the day it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.campaign_terms import CampaignKind, SupportKind
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.support.chips import Chips
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.support.places import DeskRow

LETTERS = 42


class ReceptionPage(QWidget):
    """entered(text): a number or a name was typed. told(day or None): without a card of the ward."""

    entered = Signal(str)
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wants_day = True
        self.prompt = plain(self.tr("Receive the next person"), "title")
        self.kinds = Chips((kind, support_words.kind(kind)) for kind in SupportKind)
        self.kinds.chosen.connect(self._kind_chosen)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Scan the notice, or type number or name"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(64)
        self.line.returnPressed.connect(self._enter)
        self.applied = Labelled(
            self.tr("Without a card of the ward: day of application, as told"), DateField()
        )
        self.applied.field.returnPressed.connect(self.tell)
        self.without = QPushButton()
        self.without.clicked.connect(lambda _checked=False: self.tell())
        self.trouble = plain("", "warning")
        self.empty = plain("", "muted")
        self._lay_out()
        self._kind_chosen()
        self.setFocusProxy(self.line)

    @property
    def kind(self) -> SupportKind:
        """What the next person comes for."""
        return self.kinds.value

    def _kind_chosen(self) -> None:
        is_check = self.kind is SupportKind.REGISTRATION_CHECK
        text = self.tr("Receive without a card (Alt+W)") if is_check else self.tr("Receive as told (Alt+W)")
        self.without.setText(text)
        self.applied.setVisible(not is_check and self._wants_day)

    def show_desk(self, here: DeskRow) -> None:
        """Show for which campaign people are received; without one nobody is."""
        there = here.campaign is not None and bool(here.places)
        self._wants_day = here.campaign is None or here.campaign.kind is CampaignKind.POINTS
        self._kind_chosen()
        for part in (self.line, self.applied, self.without):
            part.setEnabled(there)
        missing = self.tr("There is no campaign with windows yet. A supervisor sets one up under “Settings”.")
        self.empty.setText(here.campaign.name if here.campaign and there else missing)

    def tell(self) -> None:
        """Ask to receive without a card."""
        self.trouble.setText("")
        if self.kind is SupportKind.REGISTRATION_CHECK or not self._wants_day:
            self.told.emit(None)
            return
        day: date | None = self.applied.field.day()
        if day is None:
            self.applied.say_error(self.tr("Say the day of application, as the person tells it."))
            self.applied.field.setFocus()
            return
        self.applied.say_error("")
        self.told.emit(day)

    def refused(self, said: str) -> None:
        """Say why nobody was received; what was typed stays."""
        self.trouble.setText(said)
        self.line.selectAll()

    def mark_typed(self) -> bool:
        """Mark what is typed; false when there is nothing, or it is marked already."""
        text = self.line.text()
        fresh = bool(text) and self.line.selectedText() != text
        if fresh:
            self.line.selectAll()
        return fresh

    def forget(self) -> None:
        """Drop what was typed."""
        self.line.clear()
        self.applied.field.set_day(None)
        self.applied.say_error("")
        self.trouble.setText("")

    def _enter(self) -> None:
        text = self.line.text().strip()
        if text:
            self.trouble.setText("")
            self.entered.emit(text)

    def _lay_out(self) -> None:
        self.kinds.show_key("Alt+K")
        inner = QWidget()
        inner.setFixedWidth(theme.look().sizes["body"] * LETTERS)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(12)
        column.addWidget(self.prompt)
        column.addWidget(self.kinds)
        for part in (self.line, self.trouble):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.applied)
        column.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
