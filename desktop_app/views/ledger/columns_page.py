"""Second page: how the file is read, and which column holds what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services import guard
from desktop_app.services.ledger import codes
from desktop_app.services.ledger.fields import FIELDS, NEEDED
from desktop_app.services.ledger.reading import DELIMITERS, ENCODINGS, WORKBOOK, Form
from desktop_app.views.ledger.words import ledger_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.ledger.layout import Layout
    from desktop_app.services.ledger.reading import Top

SAMPLES = 2
CELL_MARGIN = 16


class ColumnsPage(QWidget):
    """reread(Form) asks to read the file otherwise, profile(str) to use a saved layout, save() to keep it.

    changed() comes whenever the mapping changes.
    """

    reread = Signal(object)
    profile = Signal(str)
    save = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self.encoding = Labelled(self.tr("Encoding"), QComboBox())
        self.delimiter = Labelled(self.tr("Delimiter"), QComboBox())
        self.sheet = Labelled(self.tr("Sheet"), QComboBox())
        self.profiles = Labelled(self.tr("Saved layout"), QComboBox())
        # Filled later: without this it keeps the width that it had when it was empty.
        self.profiles.field.setMinimumContentsLength(12)
        self.defaults = {
            key: Labelled(ledger_words.field(key), QComboBox()) for key in ("channel", "procedure")
        }
        self.keep = QPushButton(self.tr("Save layout …  Ctrl+S"))
        self.keep.setShortcut("Ctrl+S")
        self.keep.clicked.connect(self.save)
        self.fault = plain("", "error")
        self.table = self._make_table()
        self._fill_choices()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._line())
        column.addLayout(self._defaults_line())
        column.addWidget(self.table, 1)
        column.addWidget(self.fault)
        self.encoding.field.activated.connect(self._form_chosen)
        self.delimiter.field.activated.connect(self._form_chosen)
        self.sheet.field.activated.connect(self._form_chosen)
        self.profiles.field.activated.connect(self._profile_chosen)

    def show_layout(self, layout: Layout, top: Top) -> None:
        """Show how a file is read."""
        self._layout = layout
        self.sheet.field.clear()
        for number, name in top.sheets.items():
            self.sheet.field.addItem(name, number)
        several = len(top.sheets) > 1
        self.sheet.setVisible(several)
        # The name of a sheet may be long, and nothing else can be chosen of a workbook.
        self.encoding.setHidden(several)
        self.show_form(layout.form)
        self._show_columns(layout, top)
        self._show_defaults(layout)
        self._check()

    def show_form(self, form: Form) -> None:
        """Show which encoding and delimiter, or which sheet, is read."""
        for choice, value in (
            (self.encoding, form.encoding),
            (self.delimiter, form.delimiter),
            (self.sheet, form.sheet),
        ):
            choice.field.setCurrentIndex(choice.field.findData(value))
        self.sheet.field.setToolTip(self.sheet.field.currentText())
        text = form.encoding != WORKBOOK
        self.encoding.field.setEnabled(text)
        self.delimiter.setVisible(text)

    def show_profiles(self, names: Sequence[str], used: str) -> None:
        """List the saved layouts."""
        field = self.profiles.field
        field.clear()
        field.addItem(self.tr("by the headings"), "")
        for name in names:
            field.addItem(name, name)
        field.setCurrentIndex(max(field.findData(used), 0))

    def say_fault(self, text: str) -> None:
        """Show what is wrong with the mapping."""
        self.fault.setText(text)

    def forget(self) -> None:
        """Drop the samples: they are personal data."""
        self._layout = None
        self.table.setRowCount(0)

    def first_choice(self) -> QWidget:
        """The meaning of the first column that is in doubt, or of the first one."""
        doubtful = self._layout.doubtful if self._layout else {}
        first = min((at for places in doubtful.values() for at in places), default=0)
        return self.table.cellWidget(first, 1) or self.keep

    def unanswered(self) -> list[str]:
        """Fields to be told of first: needed without a column, or more than one column could hold them."""
        if self._layout is None:
            return list(NEEDED)
        lacking = [key for key in NEEDED if key not in self._layout.columns]
        return [*lacking, *(key for key in self._layout.doubtful if key not in lacking)]

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels(
            [self.tr("Heading in the file"), self.tr("Is taken as"), self.tr("First values")]
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.look().sizes["target"] + 8)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.setColumnWidth(0, 260)
        table.setColumnWidth(1, 300)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _fill_choices(self) -> None:
        for name in (*ENCODINGS, WORKBOOK):
            self.encoding.field.addItem(ledger_words.encoding(name), name)
        for sign in DELIMITERS:
            self.delimiter.field.addItem(ledger_words.delimiter(sign), sign)
        for key, choice in self.defaults.items():
            for code in codes.CHOICES[key]:
                choice.field.addItem(ledger_words.choice(key, code), code)
            choice.field.activated.connect(partial(self._default_chosen, key))

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in (self.encoding, self.delimiter, self.sheet, self.profiles):
            part.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            line.addWidget(part)
        line.addStretch(1)
        # The button stands on the line of the fields, not of their labels.
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.keep)
        line.addLayout(column)
        return line

    def _defaults_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in self.defaults.values():
            line.addWidget(part)
        line.addStretch(1)
        return line

    def _show_columns(self, layout: Layout, top: Top) -> None:
        by_place = {place: key for key, place in layout.columns.items()}
        self.table.setRowCount(len(layout.headings))
        widest = self.table.columnWidth(1)
        for place, heading in enumerate(layout.headings):
            values = [row[place] for row in top.samples if place < len(row) and row[place]][:SAMPLES]
            self.table.setItem(place, 0, QTableWidgetItem(heading))
            self.table.setItem(place, 2, QTableWidgetItem(guard.mask(" / ".join(values))))
            choice = self._choice(place, by_place.get(place, ""))
            self.table.setCellWidget(place, 1, choice)
            # Before it is polished it would ask for the width of a smaller text.
            choice.ensurePolished()
            widest = max(widest, choice.sizeHint().width() + CELL_MARGIN)
        self.table.setColumnWidth(1, widest)
        self._show_choices(layout)

    def _choice(self, place: int, key: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Meaning of column {n}").format(n=place + 1))
        choice.setPlaceholderText(self.tr("(choose)"))
        choice.addItem(self.tr("(left out)"), "")
        for field in FIELDS:
            name = ledger_words.field(field.key)
            choice.addItem(
                self.tr("{field} (needed)").format(field=name) if field.needed else name, field.key
            )
        choice.setCurrentIndex(choice.findData(key))
        choice.activated.connect(lambda: self._chosen(place, str(choice.currentData())))
        return choice

    def _show_defaults(self, layout: Layout) -> None:
        for key, choice in self.defaults.items():
            # Asked only where the ledger has no column for it.
            choice.setVisible(key not in layout.columns)
            choice.field.setCurrentIndex(choice.field.findData(layout.defaults[key]))

    def _chosen(self, place: int, key: str) -> None:
        layout = self._layout
        if layout is None:
            return
        layout.choose(place, key)
        self._show_choices(layout)
        self._show_defaults(layout)
        self._check()
        self.changed.emit()

    def _show_choices(self, layout: Layout) -> None:
        """Show what each column is taken as; nothing where two could be the same field."""
        by_place = {at: other for other, at in layout.columns.items()}
        open_places = {at for places in layout.doubtful.values() for at in places}
        for at in range(self.table.rowCount()):
            choice = self.table.cellWidget(at, 1)
            if isinstance(choice, QComboBox):
                shown = -1 if at in open_places else choice.findData(by_place.get(at, ""))
                choice.setCurrentIndex(shown)

    def _check(self) -> None:
        doubtful = self._layout.doubtful if self._layout else {}
        lacking = [ledger_words.field(key) for key in self.unanswered() if key not in doubtful]
        named = [ledger_words.field(key) for key in doubtful]
        several = self.tr("More than one column could be: {fields}. Choose which.")
        none = self.tr("No column is given for: {fields}")
        parts = [several.format(fields=", ".join(named))] if named else []
        parts += [none.format(fields=", ".join(lacking))] if lacking else []
        self.say_fault("\n".join(parts))

    def _default_chosen(self, key: str, _at: int = 0) -> None:
        if self._layout:
            self._layout.defaults[key] = str(self.defaults[key].field.currentData())
            self.changed.emit()

    def _form_chosen(self) -> None:
        if self._layout is None:
            return
        encoding = str(self.encoding.field.currentData())
        if self._layout.form.encoding == WORKBOOK:
            self.reread.emit(Form(WORKBOOK, sheet=int(self.sheet.field.currentData())))
        elif encoding != WORKBOOK:
            self.reread.emit(Form(encoding, str(self.delimiter.field.currentData())))
        else:
            self.show_form(self._layout.form)

    def _profile_chosen(self) -> None:
        self.profile.emit(str(self.profiles.field.currentData()))
