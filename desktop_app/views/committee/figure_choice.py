"""Chooses a figure of the report's tables by part of its name, for a text that refers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from desktop_app.services.committee import references, shapes
from desktop_app.services.figures import panels
from desktop_app.views.figures.name_words import NameWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.figures.rows import Table

LEAST_SEEN = 8
"""Signs: a long name must not make the dialog wider than the window."""


class FigureChoice(QComboBox):
    """Typing finds names that have these letters anywhere; what is chosen is a reference."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_SEEN)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)

    def know(self, tables: Tables) -> None:
        """Offer each figure of the tables, large whole ones also as 4万5千."""
        told = shapes.words(english=not QLocale().name().startswith("ja"))
        for table in tables.values():
            for name, reference in _figures(table, told):
                self.addItem(name, reference)
        self.setCurrentIndex(-1)

    def reference(self) -> str:
        """What is chosen, as it is written in a text; empty while something else is typed."""
        at = self.currentIndex()
        return str(self.itemData(at)) if at >= 0 and self.itemText(at) == self.currentText() else ""


def _figures(table: Table, told: shapes.Words) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        for column in table.columns:
            cell = table.cell(row, column)
            number = references.number(cell)
            if number is None:
                continue
            names = _names(table, row, column, told)
            name, reference = " / ".join(names), references.write(table.code, row, column)
            shown = references.figure(cell, english=told.english)
            yield f"{name}: {shown}", reference
            short = references.figure(cell, references.MAN)
            if short != shown and not told.english:
                yield f"{name}: {short}", references.write(table.code, row, column, references.MAN)


def _names(table: Table, row: str, column: str, told: shapes.Words) -> tuple[str, str, str]:
    """Name table, row and column, those of the ward's own panels as their screen does."""
    if table.code in panels.OWN:
        said = NameWords()
        return said.panel(table.code), said.row(table.code, row), said.column(table.code, column)
    return shapes.name_of(table, told), shapes.label(row, told), shapes.column_name(column, told)
