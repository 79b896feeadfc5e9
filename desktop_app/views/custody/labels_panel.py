"""How labels are printed: on which sheet, from which label on, which boxes of a cabinet, and once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.label_sheets import SHEETS
from desktop_app.services.labels import Where, Which
from desktop_app.views.custody.sheet_picture import SheetPicture
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.labels import CabinetRow


class LabelsPanel(QFrame):
    """changed() comes when other labels are wanted, asked() from the button that prints."""

    changed = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.kind(self, "panel")
        self._cabinet: CabinetRow | None = None
        self._count = 0
        self.sheet = QComboBox()
        for sheet in SHEETS.values():
            text = self.tr("{n} ({width} × {height} mm)")
            said = text.format(n=sheet.count, width=sheet.width, height=sheet.height)
            self.sheet.addItem(said, sheet.key)
        self.start = QSpinBox()
        self.first, self.last = QSpinBox(), QSpinBox()
        self.first.setAccessibleName(self.tr("From box"))
        self.last.setAccessibleName(self.tr("To box"))
        self.boxes = QWidget()
        self.which = QComboBox()
        for which, text in (
            (Which.BOTH, self.tr("Boxes and places")),
            (Which.BOXES, self.tr("Boxes only")),
            (Which.PLACES, self.tr("Places only")),
        ):
            self.which.addItem(text, which)
        self.again = QCheckBox(self.tr("Print all of them again"))
        self.picture = SheetPicture()
        self.sheets = plain("", "muted")
        self.print = QPushButton(self.tr("Print labels … (F4)"))
        theme.kind(self.print, "primary")
        self._wire()
        self._lay_out()
        self.show_nothing()

    def key(self) -> str:
        """Give the chosen sheet."""
        return str(self.sheet.currentData())

    def where(self) -> Where | None:
        """Give the chosen boxes, None when pouches are printed."""
        row = self._cabinet
        if row is None:
            return None
        first, last = sorted((self.first.value(), self.last.value()))
        return Where(row.office_code, row.cabinet, first, last)

    def show_nothing(self) -> None:
        """Offer only the sheet: nothing is chosen to be printed."""
        self._cabinet = None
        self._show_parts(cabinet=False, again=False)
        self.say_count(0)

    def show_pouches(self, *, printed: bool) -> None:
        """Offer what can be chosen for pouches; printed tells whether some were printed before."""
        self._cabinet = None
        self.again.setChecked(False)
        self._show_parts(cabinet=False, again=printed)

    def show_cabinet(self, row: CabinetRow, first: int, last: int) -> None:
        """Offer the boxes of a cabinet, from first to last at the beginning."""
        self._cabinet = row
        for field, value in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setRange(row.first, row.last)
            field.setValue(value)
            field.blockSignals(False)
        self._show_parts(cabinet=True, again=False)

    def say_count(self, count: int, sheets: int = 0) -> None:
        """Show how many labels on how many sheets would be printed."""
        self._count = count
        self.print.setEnabled(bool(count))
        both = (self.tr("%n label(s)", "", count), self.tr("%n sheet(s)", "", sheets))
        self.sheets.setText(self.tr(", ").join(both) if count else self.tr("Nothing chosen yet"))
        self.picture.show_sheet(self.key(), self.start.value(), count)

    def _wire(self) -> None:
        self._sheet_chosen()
        self.sheet.currentIndexChanged.connect(self._sheet_chosen)
        self.picture.chosen.connect(self.start.setValue)
        for field in (self.start, self.first, self.last):
            field.valueChanged.connect(self._tell)
        for choice in (self.sheet, self.which):
            choice.currentIndexChanged.connect(self._tell)
        self.again.toggled.connect(self._tell)
        self.print.clicked.connect(self.asked)

    def _tell(self, _value: int) -> None:
        self.changed.emit()

    def _sheet_chosen(self) -> None:
        self.start.setRange(1, SHEETS[self.key()].count)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._of_cabinet: list[QWidget] = []
        pair = QHBoxLayout(self.boxes)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        pair.addWidget(self.first, 1)
        pair.addWidget(plain("–"))
        pair.addWidget(self.last, 1)
        lines = (
            (self.tr("Sheet"), self.sheet, False),
            (self.tr("Begin at label"), self.start, False),
            (self.tr("Boxes"), self.boxes, True),
            (self.tr("Labels of"), self.which, True),
        )
        for at, (text, field, of_cabinet) in enumerate(lines):
            label = plain(text)
            label.setWordWrap(False)
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, at, 1)
            if of_cabinet:
                self._of_cabinet += [label, field]
        grid.setColumnStretch(1, 1)
        self.sheets.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.again)
        column.addWidget(self.picture, 1)
        column.addWidget(self.sheets)
        column.addWidget(self.print)

    def _show_parts(self, *, cabinet: bool, again: bool) -> None:
        for part in self._of_cabinet:
            part.setVisible(cabinet)
        self.again.setVisible(again)
