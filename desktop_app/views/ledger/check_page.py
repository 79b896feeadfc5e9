"""Third and last page: what would happen, or has happened, with every refused row and conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.services.ledger import codes
from desktop_app.services.ledger.reasons import Problem, Reason
from desktop_app.views.ledger.words import ledger_words, sentence
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.services.ledger.importing import ImportRow
    from desktop_app.services.ledger.layout import Layout
    from desktop_app.views.shared.shell import Shell

MOST_WORDS = 6
WORD_LENGTH = 14
NOT_CHOSEN = ""


class CheckPage(QWidget):
    """Figures on top, then words that need a meaning, then the rows with problems.

    word(field, word, code) comes when somebody has chosen what a word means.
    """

    word = Signal(str, str, str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = plain("", "heading")
        self.against = plain("", "error")
        self.hidden = plain("", "warning")
        self.figures: dict[str, QLabel] = {}
        self.words = QWidget()
        self._word_lines = QVBoxLayout(self.words)
        self._word_lines.setContentsMargins(0, 0, 0, 0)
        self.table: RowTable = RowTable(self._columns(), shell.jobs)
        self.table.say_when_empty(self.tr("No row is refused and none contradicts the database."))
        self.table.serve(shell, "ledger_problems", lambda row: (row.row, row.column, row.reason))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for line in (self.said, self.against, self.hidden):
            column.addWidget(line)
        column.addLayout(self._figures())
        column.addWidget(self.words)
        column.addWidget(self.table, 1)

    def show_result(self, result: ImportRow, layout: Layout, said: str) -> None:
        """Show what would happen or has happened."""
        self.said.setText(said)
        for name, label in self.figures.items():
            label.setText(QLocale().toString(int(getattr(result, name))))
        self.table.show_source(ListSource(result.problems))
        self._show_words(result, layout)

    def say_against(self, result: ImportRow) -> None:
        """Say which rows contradict the database, and that 個人番号 were seen and left out."""
        for label, text in (
            (self.against, ledger_words.against(result)),
            (self.hidden, ledger_words.hidden(result)),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def ask_nothing(self) -> None:
        """Nothing can be answered any more: the ledger is in."""
        self.words.hide()

    def forget(self) -> None:
        """Drop the list: it names rows of persons."""
        self.table.forget()

    def _columns(self) -> list[Column[Problem]]:
        return [
            Column(
                self.tr("Row"),
                lambda row: QLocale().toString(row.row),
                right=True,
                width=60,
                key="row",
                stays=True,
            ),
            Column(self.tr("Application"), lambda row: _ending(row.card), width=110, key="card"),
            Column(
                self.tr("Column"), lambda row: row.column or self.tr("whole row"), width=105, key="column"
            ),
            Column(self.tr("Kind"), self._kind, width=125, tone=_tone, key="kind"),
            Column(
                self.tr("In the ledger"),
                lambda row: ledger_words.value(row.field, row.value),
                width=135,
                key="value",
            ),
            Column(self.tr("Stored here"), _stored, width=125, key="stored"),
            Column(self.tr("Reason"), lambda row: sentence(row.reason), width=240, key="reason", stays=True),
        ]

    def _kind(self, row: Problem) -> str:
        return self.tr("✕ Conflict") if row.is_conflict else self.tr("! Refused")

    def _figures(self) -> QHBoxLayout:
        titles = {
            "rows": self.tr("Rows"),
            "created": self.tr("New"),
            "changed": self.tr("Changed"),
            "unchanged": self.tr("As before"),
            "refused": self.tr("Refused"),
            "conflicts": self.tr("Conflicts"),
        }
        line = QHBoxLayout()
        line.setSpacing(12)
        for name, title in titles.items():
            card = QFrame()
            card.setProperty("kind", "card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(16, 10, 16, 10)
            inside.setSpacing(2)
            self.figures[name] = plain("", "figure")
            self.figures[name].setWordWrap(False)
            inside.addWidget(plain(title, "muted"))
            inside.addWidget(self.figures[name])
            line.addWidget(card, 1)
        return line

    def _show_words(self, result: ImportRow, layout: Layout) -> None:
        while item := self._word_lines.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        fields = {layout.headings[place]: key for key, place in layout.columns.items()}
        unknown = {
            (fields[problem.column], problem.value): None
            for problem in result.problems
            if problem.reason is Reason.UNKNOWN_WORD and fields.get(problem.column) in codes.CHOICES
        }
        self.words.setVisible(bool(unknown))
        if unknown:
            self._word_lines.addWidget(plain(self.tr("Say what these words of the ledger mean:")))
        for key, text in list(unknown)[:MOST_WORDS]:
            self._word_lines.addWidget(self._word(key, text))

    def _word(self, key: str, text: str) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        label = plain(self.tr("{field} “{word}” means").format(field=ledger_words.field(key), word=text))
        label.setWordWrap(False)
        choice = QComboBox()
        # Made while the page is shown: it would keep the width of a smaller text.
        choice.setMinimumContentsLength(WORD_LENGTH)
        label.setBuddy(choice)
        choice.setAccessibleName(label.text())
        choice.addItem(self.tr("(refused)"), NOT_CHOSEN)
        for code in codes.CHOICES[key]:
            choice.addItem(ledger_words.choice(key, code), code)
        choice.activated.connect(lambda: self.word.emit(key, text, str(choice.currentData())))
        line.addWidget(label)
        line.addWidget(choice)
        line.addStretch(1)
        return whole


def _stored(row: Problem) -> str:
    """What is stored here; where another application has it already, the end of that one's id."""
    if row.reason in {Reason.SHELF_TAKEN, Reason.NOTICE_NUMBER_TAKEN}:
        return _ending(row.stored)
    return ledger_words.value(row.field, row.stored)


def _ending(digits: str) -> str:
    return f"…{digits}" if digits else ""


def _tone(row: Problem) -> str:
    return "error" if row.is_conflict else "warning"
