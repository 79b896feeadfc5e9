"""Asks for the title and the note of a memo; what was compared is kept with them as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.services.plans import memos
from desktop_app.views.campaigns.form import Form
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.forecast.question import Question
    from desktop_app.services.plans.rows import MemoRow, Past, TriedRow
    from desktop_app.views.shared.shell import Shell

WIDE = 640


class MemoDialog(Form):
    """saved(MemoRow) when the memo was kept."""

    saved = Signal(object)

    def __init__(
        self, shell: Shell, parent: QWidget, question: Question, tried: Sequence[TriedRow], past: Past
    ) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting = shell.acting()
        self._question, self._tried, self._past = question, tuple(tried), past
        self.say_title(self.tr("Keep a memo"))
        day = outlook_words.day(question.by, shell.today())
        usual = self.tr("Outlook for {day}, two plans compared").format(day=day)
        self.name = Labelled(self.tr("Title"), QLineEdit(usual))
        self.name.field.setMaxLength(memos.LONGEST_TITLE)
        self.note = Labelled(self.tr("Note for the decision (no personal data)"), QPlainTextEdit())
        self.note.field.setTabChangesFocus(True)
        self.note.field.setFixedHeight(theme.look().sizes["target"] * 4)
        self.fields = {"memo_title": self.name, "memo_note": self.note}
        for part in (self.name, self.note):
            self.body.addWidget(part)
        told = self.tr("Both plans, their figures and the chart are kept as they are now, and printed.")
        self.body.addWidget(plain(told, "muted"))
        self.finish(self.tr("Keep and print"))
        self.note.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        acting = self._acting.again(self.shell.acting())
        title, note = self.name.field.text(), self.note.field.toPlainText()
        question, tried, past = self._question, self._tried, self._past
        self.shell.jobs.write(
            self,
            lambda session: memos.keep(session, acting, title, note, question, tried, past),
            self._saved,
            self.refused,
        )

    def _saved(self, memo: MemoRow) -> None:
        self.shell.say(self.tr("The memo is kept: {title}").format(title=memo.title))
        self.accept()
        self.saved.emit(memo)
