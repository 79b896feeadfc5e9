"""Whose envelope it is when its code is torn: the people of that name, and what their last letter said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.services.notices.letter_text import postal
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.support.pick_dialog import PickDialog

if TYPE_CHECKING:
    from desktop_app.services.returned.rows import AskRow
    from desktop_app.services.search import Hits


class WhoseDialog(PickDialog):
    """chosen(HitRow) comes when somebody was chosen; nobody is by itself."""

    def __init__(self, parent: QWidget, hits: Hits) -> None:
        super().__init__(parent, hits)
        self.say_title(self.tr("Whose envelope is it?"))
        self.yes.setText(self.tr("Compare the address (Enter)"))


class AskDialog(Dialog):
    """accepted when the envelope in the hand is this one."""

    def __init__(self, parent: QWidget, row: AskRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Does the envelope say this?"))
        stood = row.stood
        self.body.setSpacing(4)
        self.body.addWidget(plain(postal(stood.postal_code)))
        self.body.addWidget(plain(f"{stood.address} {stood.detail}".strip()))
        self.body.addWidget(plain(row.kana, "kana"))
        self.body.addWidget(plain(stood.name, "name"))
        sent = self.tr("{notice}, sent on {day}").format(
            notice=returned_words.notice(row.notice_number), day=returned_words.day(row.sent_on)
        )
        self.body.addWidget(plain(sent, "muted"))
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Yes, it came back"), self.accept, "primary")
        self.yes.setFocus()
