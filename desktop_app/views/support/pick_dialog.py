"""Whose card it is, when a name was typed: the people found, chosen by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.search import HitRow
from desktop_app.views.search.hit_list import HitHead, HitList
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain

if TYPE_CHECKING:
    from desktop_app.services.search import Hits

LETTERS, ROWS = 58, 9


class PickDialog(Dialog):
    """chosen(HitRow) comes when somebody was chosen; nobody is by itself."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, hits: Hits) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Whose card is it?"))
        look = theme.look()
        self.wide = look.sizes["body"] * LETTERS
        self.list = HitList()
        self.list.setMinimumSize(QSize(0, look.sizes["row"] * ROWS))
        self.list.show_hits(hits.rows)
        self.list.opened.connect(self._choose)
        # A list that gets the keyboard chooses its first row by itself.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setSpacing(0)
        more = self.tr("The first {n} are shown. Type more of the name, or a birth date with it.")
        text = more.format(n=len(hits.rows)) if hits.more else self.tr("Compare the birth date.")
        self.hint = plain(text, "muted")
        self.body.addWidget(self.hint)
        self.body.addSpacing(8)
        self.body.addWidget(HitHead(self.list))
        self.body.addWidget(self.list, 1)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Receive (Enter)"), self._take, "primary")
        self.yes.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now is known how wide a name may be: measured before, each letter took a line.
        self.list.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            self.list.step(step)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if not self.list.open_current():
            theme.kind(self.hint, "warning")
            self.hint.setText(self.tr("Choose one with the arrow keys first."))

    def _choose(self, row: object) -> None:
        if isinstance(row, HitRow):
            self.accept()
            self.chosen.emit(row)
