"""Whether what a window shows can be read: no text is cut off, no character is missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from desktop_app.views.shared import theme

NEARLY = 1
FIELD_MARGIN = 12
HEADING_MARGIN = {"close": 10}
USUAL_HEADING_MARGIN = 22
"""What app.qss leaves beside headings at both sides, by the kind of their head."""


def misfits(window: QWidget) -> list[str]:
    """What can't be read in a window that is shown, as sentences; empty when all is well."""
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisibleTo(window):
            found += [f"{type(widget).__name__} {text!r}: {fault}" for text, fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> Iterator[tuple[str, str]]:
    for text in _texts(widget):
        missing = missing_characters(text, widget.font())
        if missing:
            yield text, f"no picture for {missing}"
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QTableView):
        yield from _headings(widget)
    else:
        text, needed = _needed(widget)
        if text and widget.width() + NEARLY < needed:
            yield text, f"needs {needed} px, has {widget.width()}"


def _needed(widget: QWidget) -> tuple[str, int]:
    """Text of a button or field and the width in which it can be read."""
    advance = widget.fontMetrics().horizontalAdvance
    match widget:
        case QPushButton() | QCheckBox() | QRadioButton():
            return widget.text(), widget.sizeHint().width()
        case QLineEdit():
            text = "" if widget.text() else widget.placeholderText()
            return text, advance(text) + FIELD_MARGIN
        case QComboBox():
            return widget.currentText(), advance(widget.currentText()) + FIELD_MARGIN
        case _:
            return "", 0


def _label(label: QLabel) -> Iterator[tuple[str, str]]:
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() + NEARLY < needed:
            yield label.text(), f"needs {needed} px of height, has {label.height()}"
    elif label.width() + NEARLY < label.sizeHint().width():
        yield label.text(), f"needs {label.sizeHint().width()} px, has {label.width()}"


def _headings(table: QTableView) -> Iterator[tuple[str, str]]:
    model, head = table.model(), table.horizontalHeader()
    margin = HEADING_MARGIN.get(str(head.property("kind")), USUAL_HEADING_MARGIN)
    for place in range(model.columnCount()):
        text = str(model.headerData(place, head.orientation()) or "")
        # The sheet's font of a section, which the header itself doesn't tell.
        metrics = QFontMetrics(theme.font(theme.look(), "small", bold=True))
        # A heading may stand in two lines.
        needed = max(map(metrics.horizontalAdvance, text.split("\n"))) + margin
        if not head.isSectionHidden(place) and head.sectionSize(place) < needed:
            yield text, f"heading needs {needed} px, has {head.sectionSize(place)}"


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))


def missing_characters(text: str, font: QFont) -> str:
    """Characters for which neither the font nor those behind it have a picture."""
    letters = (each for each in dict.fromkeys(text) if unicodedata.category(each) not in {"Zs", "Cc", "Cf"})
    return "".join(letter for letter in letters if _is_missing(letter, font))


@cache
def _is_missing(letter: str, font: QFont) -> bool:
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def overlaps(line: QWidget) -> list[tuple[str, str]]:
    """Parts of a line that lie over each other."""
    parts = [part for part in line.findChildren(QWidget) if part.parent() is line and part.isVisible()]
    return [
        (one.metaObject().className(), other.metaObject().className())
        for one, other in combinations(parts, 2)
        if one.geometry().intersects(other.geometry())
    ]


def all_columns_seen(table: QTableView) -> bool:
    """Whether a list need not be pushed sideways: by its widths, which Qt's bar follows a moment later."""
    return table.horizontalHeader().length() <= table.viewport().width()
