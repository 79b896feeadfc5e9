"""Whose card it is, when a name was typed: the people found, chosen by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
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
        self.body.setSpacing(0)
        more = self.tr("The first {n} are shown. Type more of the name, or a birth date with it.")
        text = more.format(n=len(hits.rows)) if hits.more else self.tr("Compare the birth date.")
        self.body.addWidget(plain(text, "muted"))
        self.body.addSpacing(8)
        self.body.addWidget(HitHead(self.list))
        self.body.addWidget(self.list, 1)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Receive (Enter)"), self._take, "primary")
        self.list.setFocus()

    def _take(self) -> None:
        self.list.open_current()

    def _choose(self, row: object) -> None:
        if isinstance(row, HitRow):
            self.accept()
            self.chosen.emit(row)
