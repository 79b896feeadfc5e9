"""The guide at the right of a session: the rules, and the steps that the person takes, to read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.campaign_terms import SupportKind, SupportState
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.support.guide_words import guide_words

if TYPE_CHECKING:
    from desktop_app.services.support.rows import SessionRow

Chapter = tuple[str, tuple[str, ...]]


class GuidePanel(QScrollArea):
    """Shows the chapters for the step; it holds nothing of the person."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: list[Chapter] | None = None

    def show_row(self, row: SessionRow) -> None:
        """Show what helps at this step."""
        chapters: list[Chapter] = [(self.tr("At every session"), guide_words.rules())]
        if row.state is SupportState.ENDED:
            chapters = [(self.tr("At every log-out"), self._log_out())]
        elif row.kind is SupportKind.REGISTRATION_CHECK:
            chapters.append((self.tr("The person looks it up"), guide_words.check()[1:]))
        else:
            chapters += [(part.name, guide_words.part(part.code)) for part in row.parts]
        self.show_chapters(chapters)

    def show_chapters(self, chapters: list[Chapter]) -> None:
        """Show headings with numbered sentences."""
        if chapters == self._shown:
            return
        self._shown = chapters
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 4, 8, 4)
        column.setSpacing(6)
        for heading, sentences in chapters:
            column.addWidget(plain(heading, "heading"))
            for number, sentence in enumerate(sentences, 1):
                column.addWidget(_sentence(number, sentence))
            column.addSpacing(10)
        column.addStretch(1)
        self.setWidget(whole)

    def _log_out(self) -> tuple[str, ...]:
        return (
            self.tr("The person chooses “log out” in the application, and takes the card from the reader."),
            self.tr("Close the application or the browser window; nothing of the person is left on it."),
            self.tr("Let the person look at the empty screen before the next one sits down."),
        )


def _sentence(number: int, text: str) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    sign = plain(f"{number}.", "number")
    sign.setWordWrap(False)
    sign.setFixedWidth(24)
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(plain(text), 1)
    return whole
