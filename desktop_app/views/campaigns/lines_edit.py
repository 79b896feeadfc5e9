"""Lines of fields that can be added and taken away: the parts of a campaign, its days that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.campaign_terms import VenueKind
from desktop_app.errors import Invalid
from desktop_app.services.campaigns import wanted
from desktop_app.services.campaigns.rows import DayRow, PartRow
from desktop_app.services.search_keys import fold
from desktop_app.views.shared import theme
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.fields import DateField

if TYPE_CHECKING:
    from collections.abc import Sequence


class LinesEdit(QWidget):
    """What is typed in a line that was left empty counts for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._remove = ""
        self.lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.setMinimumHeight(3 * (theme.look().sizes["target"] + 8))
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _checked=False: self.add_empty())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def call(self, add: str, remove: str) -> None:
        """Name the buttons that add a line and take one away."""
        self.add.setText(add)
        self._remove = remove

    def add_empty(self) -> None:
        """Add an empty line, ready to be typed in."""
        raise NotImplementedError

    def put(self, *fields: tuple[QWidget, str, int]) -> QWidget:
        """Add a line of fields, each with its name and its share of the width."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, name, share in fields:
            field.setAccessibleName(f"{name} {len(self.lines) + 1}")
            field.setToolTip(name)
            row.addWidget(field, share)
        away = QPushButton("×")
        away.setAutoDefault(False)
        away.setAccessibleName(self._remove)
        away.setToolTip(self._remove)
        away.setFixedWidth(theme.look().sizes["target"] + 12)
        away.clicked.connect(lambda _checked=False: self._take_away(line))
        row.addWidget(away)
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        return line

    def _take_away(self, line: QWidget) -> None:
        place = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.deleteLater()
        next_line = self.lines[min(place, len(self.lines) - 1)] if self.lines else None
        field = next_line.findChild(QLineEdit) if next_line else None
        (field or self.add).setFocus()


class PartsEdit(LinesEdit):
    """The parts of a campaign with their amounts; a part keeps its code, whatever it is called."""

    def __init__(self, parts: Sequence[PartRow]) -> None:
        super().__init__()
        self.call(self.tr("Add a part"), self.tr("Take this part away"))
        for part in parts:
            self._put(part)

    def add_empty(self) -> None:
        self._put(PartRow("", "", None)).setFocus()

    def parts(self) -> tuple[PartRow, ...]:
        """Give the parts. Raises Invalid for an amount that is no number."""
        found: list[PartRow] = []
        for line in self.lines:
            name, amount = (field.text().strip() for field in line.findChildren(QLineEdit))
            if name or amount:
                found.append(PartRow(str(line.property("code")), name, _amount(amount)))
        return tuple(found)

    def _put(self, part: PartRow) -> QLineEdit:
        name, amount = QLineEdit(part.name), QLineEdit()
        name.setMaxLength(wanted.LONGEST_NAME)
        amount.setMaxLength(len(str(wanted.MOST_AMOUNT)) + 2)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        amount.setPlaceholderText("―")
        amount.setText("" if part.amount is None else f"{part.amount:,}")
        line = self.put((name, self.tr("Part"), 5), (amount, self.tr("Points"), 2))
        line.setProperty("code", part.code)
        return name


class DaysEdit(LinesEdit):
    """Days on which the rule "weekdays only" does not hold."""

    def __init__(self, days: Sequence[DayRow]) -> None:
        super().__init__()
        self.call(self.tr("Add a day"), self.tr("Take this day away"))
        for row in days:
            self._put(row)

    def add_empty(self) -> None:
        self._put(None).setFocus()

    def days(self) -> tuple[DayRow, ...]:
        """Give the days. Raises Invalid for one that is missing or can't be read."""
        found: list[DayRow] = []
        for line in self.lines:
            field, kind, opens = line.findChild(DateField), *line.findChildren(QComboBox)
            reason = next(one for one in line.findChildren(QLineEdit) if one is not field)
            if field is None or not (field.text().strip() or reason.text().strip()):
                continue
            day = field.day()
            if day is None:
                raise Invalid("on_date", "missing")
            code = kind.currentData()
            venue_kind = VenueKind(str(code)) if code else None
            found.append(DayRow(day, venue_kind, bool(opens.currentData()), reason.text()))
        return tuple(found)

    def _put(self, row: DayRow | None) -> DateField:
        field, kind, opens = DateField(row.on_date if row else None), QComboBox(), QComboBox()
        kind.addItem(self.tr("All"), None)
        for one in VenueKind:
            kind.addItem(campaign_words.venue_kind(one), one.value)
        kind.setCurrentIndex(max(kind.findData(row.venue_kind.value if row and row.venue_kind else None), 0))
        opens.addItem(self.tr("open"), 1)
        opens.addItem(self.tr("shut"), 0)
        opens.setCurrentIndex(0 if row is None or row.open else 1)
        reason = QLineEdit(row.reason if row else "")
        reason.setMaxLength(wanted.LONGEST_REASON)
        reason.setPlaceholderText(self.tr("Reason"))
        reason.setCursorPosition(0)
        self.put(
            (field, self.tr("Day"), 4),
            (kind, self.tr("Which venues"), 2),
            (opens, self.tr("Open or shut"), 2),
            (reason, self.tr("Reason"), 5),
        )
        return field


def _amount(text: str) -> int | None:
    if not text:
        return None
    plain = fold(text).replace(",", "")
    if not plain.isdecimal():
        raise Invalid("amount", "form")
    return int(plain)
