"""The text of a report: its head, its blocks in order, each with its figures as they are now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import Invalid, Refused
from desktop_app.services.committee import drafts, figures, references
from desktop_app.services.committee.drafts import DraftWanted
from desktop_app.services.committee.rows import LEVELS, WITH_CODE, Block, BlockKind
from desktop_app.views.committee.words import committee_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import DraftRow
    from desktop_app.views.shared.shell import Shell

WIDE, HIGH, LINES = 980, 200, 66
SHOWN = 40
"""So many signs of a block stand in the list."""


class EditDialog(Dialog):
    """kept(DraftRow) comes when it is stored. A figure is chosen from a list and stays a reference."""

    kept = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, draft: DraftRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE
        self._shell, self._draft = shell, draft
        self._blocks, self._at = list(draft.blocks), -1
        self._tables: Tables = {}
        self.say_title(self.tr("Text of the report"))
        self._make_head()
        self._make_list()
        self._make_block()
        self._lay_out()
        self._fill_list(0)
        shell.jobs.read(self, lambda session: figures.tables(session, draft), self._know, shell.fail)

    def _make_head(self) -> None:
        draft = self._draft
        self.subject = Labelled(self.tr("Subject"), QLineEdit(draft.title))
        self.department = Labelled(self.tr("Department in charge"), QLineEdit(draft.department))
        self.english_subject = Labelled(self.tr("Subject in English"), QLineEdit(draft.english_title))
        self.english_department = Labelled(
            self.tr("Department in English"), QLineEdit(draft.english_department)
        )
        self.reported_on = Labelled(self.tr("Day of the report"), DateField(draft.reported_on))
        self.as_of = Labelled(self.tr("Figures as of"), DateField(draft.as_of))

    def _make_list(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Blocks of the report"))
        self.list.currentRowChanged.connect(self._choose)
        self.up = QPushButton(self.tr("Up  Alt+Up"))
        self.down = QPushButton(self.tr("Down  Alt+Down"))
        self.new = QPushButton(self.tr("Add  Alt+N"))
        self.out = QPushButton(self.tr("Take out  Alt+R"))
        self.up.clicked.connect(lambda _checked=False: self._move(-1))
        self.down.clicked.connect(lambda _checked=False: self._move(1))
        self.new.clicked.connect(lambda _checked=False: self._add())
        self.out.clicked.connect(lambda _checked=False: self._take_out())
        keys = {self.up: "Alt+Up", self.down: "Alt+Down", self.new: "Alt+N", self.out: "Alt+R"}
        for button, key in keys.items():
            button.setShortcut(key)
            button.setAutoDefault(False)

    def _make_block(self) -> None:
        self.kind = Labelled(self.tr("Kind"), QComboBox())
        for kind in BlockKind:
            self.kind.field.addItem(committee_words.kind(kind), kind.value)
        self.level = Labelled(self.tr("Level"), QComboBox())
        self.level.field.addItems([str(level) for level in range(1, LEVELS + 1)])
        self.code = Labelled(self.tr("Table"), QComboBox())
        self.text = Labelled(self.tr("Text"), QPlainTextEdit())
        self.english = Labelled(self.tr("Text in English"), QPlainTextEdit())
        for part in (self.text, self.english):
            part.field.setTabChangesFocus(True)
            part.field.textChanged.connect(self._preview)
        self.figure = Labelled(self.tr("Figure"), QComboBox())
        for part in (self.code, self.figure):
            # A long name must not make the dialog wider than the window.
            part.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            part.field.setMinimumContentsLength(8)
        self.insert = QPushButton(self.tr("Put in the figure  Alt+F"))
        self.insert.setShortcut("Alt+F")
        self.insert.setAutoDefault(False)
        self.insert.clicked.connect(lambda _checked=False: self._insert())
        self.shown = plain("", "small")
        self.kind.field.activated.connect(self._enable)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.subject, 0, 0)
        grid.addWidget(self.english_subject, 0, 1)
        grid.addWidget(self.reported_on, 0, 2)
        grid.addWidget(self.department, 1, 0)
        grid.addWidget(self.english_department, 1, 1)
        grid.addWidget(self.as_of, 1, 2)
        self.body.addLayout(grid)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(self._left(), 2)
        both.addLayout(self._right(), 3)
        self.body.addLayout(both)
        self.error = plain("", "error")
        self.error.hide()
        self.body.addWidget(self.error)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Keep the text"), self.keep, "primary")

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        self.list.setMinimumHeight(HIGH)
        left.addWidget(self.list, 1)
        for pair in ((self.up, self.down), (self.new, self.out)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            left.addLayout(row)
        return left

    def _right(self) -> QVBoxLayout:
        right, row = QVBoxLayout(), QHBoxLayout()
        for part, share in ((self.kind, 2), (self.level, 1), (self.code, 3)):
            row.addWidget(part, share)
        right.addLayout(row)
        for part in (self.text, self.english):
            part.field.setFixedHeight(LINES)
            right.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.figure, 1)
        row.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignBottom)
        right.addLayout(row)
        right.addWidget(self.shown)
        right.addStretch(1)
        return right

    def _know(self, tables: Tables) -> None:
        self._tables = tables
        for code, table in tables.items():
            self.code.field.addItem(table.note or code, code)
            for row in table.rows:
                for column in table.columns:
                    cell = table.cell(row, column)
                    if references.number(cell) is not None:
                        name = f"{table.note or code} / {row} / {column}: {cell.shown}"
                        self.figure.field.addItem(name, references.write(code, row, column))
        self.figure.field.setCurrentIndex(-1)
        self._fill_list(self._at)

    def _fill_list(self, at: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for block in self._blocks:
            table = self._tables.get(block.code)
            name = (table.note if table else "") or block.code or block.text.replace("\n", " ")
            self.list.addItem(f"{'　' * (block.level - 1)}{committee_words.kind(block.kind)}: {name[:SHOWN]}")
        self._at = min(at, len(self._blocks) - 1)
        # Not told to _choose: what the fields hold belongs to another block by now.
        self.list.setCurrentRow(self._at)
        self.list.blockSignals(False)
        self._show_block()

    def _choose(self, at: int) -> None:
        self._read_block()
        self._at = at
        self._show_block()

    def _show_block(self) -> None:
        if not 0 <= self._at < len(self._blocks):
            return
        block = self._blocks[self._at]
        self.kind.field.setCurrentIndex(list(BlockKind).index(block.kind))
        self.level.field.setCurrentIndex(block.level - 1)
        self.code.field.setCurrentIndex(self.code.field.findData(block.code))
        self.text.field.setPlainText(block.text)
        self.english.field.setPlainText(block.english)
        self._enable()

    def _read_block(self) -> None:
        if not 0 <= self._at < len(self._blocks):
            return
        kind = BlockKind(self.kind.field.currentData())
        code = self.code.field.currentData() or self._blocks[self._at].code
        self._blocks[self._at] = Block(
            kind,
            self.text.field.toPlainText(),
            self.english.field.toPlainText(),
            self.level.field.currentIndex() + 1,
            code if kind in WITH_CODE else "",
        )

    def _enable(self, _place: int = 0) -> None:
        with_code = BlockKind(self.kind.field.currentData()) in WITH_CODE
        self.code.setEnabled(with_code)
        for part in (self.text, self.english, self.figure, self.insert):
            part.setEnabled(not with_code)
        self._preview()

    def _preview(self) -> None:
        text = references.put_in(self.text.field.toPlainText(), self._tables)
        self.shown.setText(self.tr("In the report: {text}").format(text=text) if text else "")

    def _insert(self) -> None:
        reference = self.figure.field.currentData()
        if reference:
            field = self.english.field if self.english.field.hasFocus() else self.text.field
            field.insertPlainText(str(reference))

    def _move(self, by: int) -> None:
        self._read_block()
        at, to = self._at, self._at + by
        if 0 <= at < len(self._blocks) and 0 <= to < len(self._blocks):
            self._blocks[at], self._blocks[to] = self._blocks[to], self._blocks[at]
            self._fill_list(to)

    def _add(self) -> None:
        self._read_block()
        level = self._blocks[self._at].level if self._blocks else 1
        self._blocks.insert(self._at + 1, Block(BlockKind.PARAGRAPH, level=level))
        self._fill_list(self._at + 1)
        self.text.field.setFocus()

    def _take_out(self) -> None:
        if 0 <= self._at < len(self._blocks):
            del self._blocks[self._at]
            self._fill_list(max(self._at - 1, 0))

    def wanted(self) -> DraftWanted:
        """What stands in the fields. Raises Invalid for a day that can't be read."""
        self._read_block()
        reported_on = self.reported_on.field.day()
        if reported_on is None:
            raise Invalid("reported_on", "missing")
        if not self.as_of.field.is_readable():
            raise Invalid("report_as_of", "unreadable")
        return DraftWanted(
            self.subject.field.text(),
            self.department.field.text(),
            self.english_subject.field.text(),
            self.english_department.field.text(),
            reported_on,
            self.as_of.field.day(),
            tuple(replace(block) for block in self._blocks),
        )

    def keep(self) -> None:
        """Keep it as it was seen; a loser is told and keeps what was typed."""
        self.error.hide()
        acting, seen = self._shell.acting(), self._draft
        try:
            wanted = self.wanted()
        except Invalid as error:
            self._refused(error)
            return
        self._shell.jobs.write(
            self, lambda session: drafts.change(session, acting, seen, wanted), self._done, self._refused
        )

    def _done(self, draft: DraftRow) -> None:
        self.accept()
        self.kept.emit(draft)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.error.setText(error_words.said(error))
            self.error.show()
        else:
            self.reject()
            self._shell.fail(error)
