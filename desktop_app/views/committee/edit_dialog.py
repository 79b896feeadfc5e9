"""The text of a report: its head, its blocks in order, each with its figures as they are now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import Invalid, Refused
from desktop_app.services.committee import body, drafts, figures, sentences, years
from desktop_app.services.committee.drafts import DraftWanted
from desktop_app.services.committee.next_year import Mover
from desktop_app.services.committee.rows import Block, BlockKind
from desktop_app.views.committee.block_fields import BlockFields
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.page_chips import add_action

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import DraftRow
    from desktop_app.views.shared.shell import Shell

WIDE, HIGH = 1240, 276
"""HIGH: of the list with normal text; with larger text less is left for it."""


class EditDialog(Dialog):
    """kept(DraftRow) comes when it is stored. A figure is chosen from a list and stays a reference."""

    kept = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, draft: DraftRow, at: int = 0) -> None:
        """Open the text; at: the block that is shown first, from 0."""
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE
        self._shell, self._draft = shell, draft
        self._blocks, self._at = list(draft.blocks), -1
        self._taken: tuple[int, Block] | None = None
        self._year = drafts.year_of(draft)
        self.say_title(self.tr("Text of the report"))
        self._make_head()
        self._make_list()
        self.fields = BlockFields()
        self._lay_out()
        self._fill_list(at)
        shell.jobs.read(
            self, lambda session: figures.tables(session, draft, offered=True), self._know, shell.fail
        )

    def _make_head(self) -> None:
        draft = self._draft
        self.subject = Labelled(self.tr("Subject"), QLineEdit(draft.title))
        self.department = Labelled(self.tr("Department in charge"), QLineEdit(draft.department))
        self.english_subject = Labelled(self.tr("Subject in English"), QLineEdit(draft.english_title))
        self.english_department = Labelled(
            self.tr("Department in English"), QLineEdit(draft.english_department)
        )
        for one in (self.subject, self.department, self.english_subject, self.english_department):
            # A long text is read from its begin.
            one.field.setCursorPosition(0)
        self.reported_on = Labelled(self.tr("Day of the report"), DateField(draft.reported_on))
        self.as_of = Labelled(self.tr("Figures as of"), DateField(draft.as_of))
        self.subject.field.textChanged.connect(self._check_years)
        for day in (self.reported_on, self.as_of):
            day.field.changed.connect(self._check_years)

    def _make_list(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Blocks of the report"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        add_action(self, self.tr("Put the block back"), "Alt+Z", self._put_back)
        add_action(self, self.tr("Move the text to the year of its figures"), "Alt+Y", self._move_years)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for column, share in enumerate((7, 7, 6)):
            grid.setColumnStretch(column, share)
        grid.addWidget(self.subject, 0, 0)
        grid.addWidget(self.english_subject, 0, 1)
        grid.addWidget(self.reported_on, 0, 2)
        grid.addWidget(self.department, 1, 0)
        grid.addWidget(self.english_department, 1, 1)
        grid.addWidget(self.as_of, 1, 2)
        self.body.addLayout(grid)
        self.years = plain("", "warning")
        self.body.addWidget(self.years)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(self._left(), 2)
        both.addWidget(self.fields, 3)
        self.body.addLayout(both)
        self.error = plain("", "error")
        self.error.hide()
        self.body.addWidget(self.error)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Keep the text"), self.keep, "primary")

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        self.list.setMinimumHeight(HIGH * 16 // theme.look().sizes["body"])
        left.addWidget(self.list, 1)
        for pair in ((self.up, self.down), (self.new, self.out)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            left.addLayout(row)
        return left

    def _know(self, tables: Tables) -> None:
        self.fields.know(tables)
        self._fill_list(self._at)

    def _fill_list(self, at: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for number, block in enumerate(self._blocks, 1):
            self.list.addItem(f"{number}{'　' * block.level}{self.fields.name(block)}")
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
        if 0 <= self._at < len(self._blocks):
            self.fields.show_block(self._blocks[self._at])
        self._check_years()

    def _check_years(self, _changed: object = None) -> None:
        """Say that a figure is of another fiscal year than the subject, before it is kept."""
        written = self._written()
        year = drafts.year_of(written)
        found = next(years.check(written, year), None)
        told = [sentences.finding(found, QLocale().name()[:2])] if found else []
        if found and year != self._year:
            told.append(self.tr("Alt+Y moves the text there."))
        self.years.setText(" ".join(told))
        self.years.setVisible(found is not None)

    def _written(self) -> DraftRow:
        """The draft as it stands in the fields and blocks."""
        return replace(
            self._draft,
            title=self.subject.field.text(),
            reported_on=self.reported_on.field.day() or self._draft.reported_on,
            as_of=self.as_of.field.day(),
            blocks=tuple(self._blocks),
        )

    def _move_years(self) -> None:
        """Move what is said of one year, with its figures, to the year that the figures are of by now."""
        self._read_block()
        year = drafts.year_of(self._written())
        mover = Mover(self._year, year - self._year)
        self._year = year
        self._blocks = list(map(mover.block, self._blocks))
        for one in (self.subject, self.english_subject):
            one.field.setText(mover.text(one.field.text()))
            one.field.setCursorPosition(0)
        self._fill_list(self._at)

    def _read_block(self) -> None:
        if 0 <= self._at < len(self._blocks):
            self._blocks[self._at] = self.fields.block(self._blocks[self._at])

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
        self.fields.text.field.setFocus()

    def _take_out(self) -> None:
        self._read_block()
        if 0 <= self._at < len(self._blocks):
            self._taken = self._at, self._blocks.pop(self._at)
            self._fill_list(max(self._at - 1, 0))
            self.years.setText(self.tr("The block is taken out. Alt+Z puts it back."))
            self.years.show()

    def _put_back(self) -> None:
        if self._taken is not None:
            self._read_block()
            at, block = self._taken
            self._taken = None
            self._blocks.insert(at, block)
            self._fill_list(at)

    def _typed(self) -> list[str]:
        """What stands in the head and in all blocks, whichever of them is shown."""
        self._read_block()
        heads = (self.subject, self.department, self.english_subject, self.english_department)
        days = (self.reported_on, self.as_of)
        return [one.field.text() for one in (*heads, *days)] + [repr(block) for block in self._blocks]

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
        self._check_years()
        acting, seen = self._shell.acting(), self._draft
        try:
            wanted = self.wanted()
        except Invalid as error:
            self._refused(error)
            return

        def work(session: Session) -> DraftRow:
            if seen.id:
                return drafts.change(session, acting, seen, wanted)
            return drafts.begin(session, acting, wanted)

        self._shell.jobs.write(self, work, self._done, self._refused)

    def _done(self, draft: DraftRow) -> None:
        self.accept()
        self.kept.emit(draft)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            at = body.wrong(self._blocks)
            if at is not None:
                self._fill_list(at)
            # On a small screen there is room for one of them.
            self.years.hide()
            self.error.setText(error_words.said(error))
            self.error.show()
        else:
            self.reject()
            self._shell.fail(error)
