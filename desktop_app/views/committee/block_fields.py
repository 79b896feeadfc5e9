"""The fields of one block of a report: its kind, its texts in both languages, a figure to put into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.committee import references, shapes
from desktop_app.services.committee.rows import LEVELS, WITH_CODE, Block, BlockKind
from desktop_app.services.figures import computed, making, panels
from desktop_app.services.figures import sentences as figure_sentences
from desktop_app.views.committee.figure_choice import LEAST_SEEN, FigureChoice
from desktop_app.views.committee.words import committee_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.committee.references import Tables

LINES, SHOWN_HIGH = 92, 60
SHOWN = 60
"""So many signs of a block stand in the list."""


class _Text(QPlainTextEdit):
    """As high as the list beside it, not as high as an editor would like to be."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINES)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), LINES)


class BlockFields(QWidget):
    """What is written stands below as the report shows it, with the figures as they are now."""

    def __init__(self) -> None:
        super().__init__()
        self._tables: Tables = {}
        self._make_block()
        self._lay_out()

    def _make_block(self) -> None:
        self.kind = Labelled(self.tr("Kind"), QComboBox())
        for kind in BlockKind:
            self.kind.field.addItem(committee_words.kind(kind), kind.value)
        self.level = Labelled(self.tr("Level"), QComboBox())
        self.level.field.addItems([str(level) for level in range(1, LEVELS + 1)])
        self.code = Labelled(self.tr("Table"), QComboBox())
        self.text = Labelled(self.tr("Text"), _Text())
        self.english = Labelled(self.tr("Text in English"), _Text())
        for part in (self.text, self.english):
            part.field.setTabChangesFocus(True)
            part.field.textChanged.connect(self._preview)
            part.field.installEventFilter(self)
        self._writing = self.text.field
        self.figure = Labelled(self.tr("Figure: choose one or type part of its name"), FigureChoice())
        # A long name must not make the dialog wider than the window.
        self.code.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.code.field.setMinimumContentsLength(LEAST_SEEN)
        self.insert = QPushButton(self.tr("Put in the figure  Alt+F"))
        self.insert.setShortcut("Alt+F")
        self.insert.setAutoDefault(False)
        self.insert.clicked.connect(lambda _checked=False: self._insert())
        self.insert.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.shown = plain("", "small")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.kind.field.activated.connect(self._enable)

    def _lay_out(self) -> None:
        right, row = QVBoxLayout(self), QHBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self.kind, 2), (self.level, 1), (self.code, 3)):
            row.addWidget(part, share)
        right.addLayout(row)
        row = QHBoxLayout()
        for part in (self.text, self.english):
            row.addWidget(part)
        right.addLayout(row, 1)
        row = QHBoxLayout()
        row.addWidget(self.figure, 1)
        row.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignBottom)
        right.addLayout(row)
        seen = QScrollArea()
        seen.setAccessibleName(self.tr("As it stands in the report"))
        seen.setWidgetResizable(True)
        seen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        seen.setFixedHeight(SHOWN_HIGH * theme.look().sizes["body"] // 16)
        seen.setWidget(self.shown)
        right.addWidget(seen)

    def know(self, tables: Tables) -> None:
        """Know the tables whose figures the texts may refer to."""
        self._tables = tables
        told = shapes.words(english=self._is_english())
        # The ward's own panels are no tables of a report, their figures may stand in its text.
        names = {
            code: shapes.name_of(table, told) for code, table in tables.items() if code not in panels.OWN
        }
        for code in computed.TABLES:
            if code not in {making.base(known)[0] for known in names}:
                names[code] = figure_sentences.name(code, "en" if told.english else "ja")
        for code, name in names.items():
            self.code.field.addItem(name, code)
        self.figure.field.know(tables)

    def name(self, block: Block) -> str:
        """Name a block as a list shows it: its kind and how it begins, figures put in."""
        english = self._is_english()
        text = (block.english or block.text) if english else block.text
        begin = references.put_in(text, self._tables, english=english).replace("\n", " ")
        found = self.code.field.findData(block.code) if block.code else -1
        name = self.code.field.itemText(found) if found >= 0 else block.code or begin
        return f"{committee_words.kind(block.kind)}: {name[:SHOWN]}"

    def _is_english(self) -> bool:
        return not QLocale().name().startswith("ja")

    def show_block(self, block: Block) -> None:
        """Show what a block holds."""
        self.kind.field.setCurrentIndex(list(BlockKind).index(block.kind))
        self.level.field.setCurrentIndex(block.level - 1)
        self.code.field.setCurrentIndex(self.code.field.findData(block.code))
        self.text.field.setPlainText(block.text)
        self.english.field.setPlainText(block.english)
        self._enable()

    def block(self, seen: Block) -> Block:
        """Give the block as it is written now; seen: as it was shown."""
        kind = BlockKind(self.kind.field.currentData())
        code = self.code.field.currentData() or seen.code
        return Block(
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
        english = self._writing is self.english.field
        text = references.put_in(self._writing.toPlainText(), self._tables, english=english)
        self.shown.setText(self.tr("In the report: {text}").format(text=text) if text else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The figure goes into the text that was written last, wherever the keyboard is by then.
        if event.type() is QEvent.Type.FocusIn:
            for part in (self.text.field, self.english.field):
                if watched is part:
                    self._writing = part
                    self._preview()
        return super().eventFilter(watched, event)

    def _insert(self) -> None:
        reference = self.figure.field.reference()
        if reference:
            self._writing.insertPlainText(reference)
