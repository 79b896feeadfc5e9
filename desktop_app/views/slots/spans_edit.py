"""The hours of a day as they are typed: up to three spans with a pause between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from desktop_app.services.slots.calendar import Span
from desktop_app.services.slots.opening import MOST_DESKS
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.slots.time_field import TimeField

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = 3
USUAL_MINUTES = 15
LONGEST_MINUTES = 240


class SpansEdit(QWidget):
    """A line for each span: from, until, minutes for a handover, desks. Empty lines count for nothing."""

    def __init__(self, spans: Sequence[Span]) -> None:
        super().__init__()
        self.error = plain("", "error")
        self.error.hide()
        self.lines: list[tuple[TimeField, TimeField, QSpinBox, QSpinBox]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        names = (self.tr("From"), self.tr("Until"), self.tr("Minutes each"), self.tr("Desks"))
        for column, name in enumerate(names):
            heading = plain(name)
            heading.setWordWrap(False)
            grid.addWidget(heading, 0, column)
        for number in range(LINES):
            span = spans[number] if number < len(spans) else None
            line = self._line(span, spans)
            for column, (field, name) in enumerate(zip(line, names, strict=True)):
                field.setAccessibleName(f"{name} {number + 1}")
                grid.addWidget(field, number + 1, column)
            self.lines.append(line)
        grid.addWidget(self.error, LINES + 1, 0, 1, len(names), Qt.AlignmentFlag.AlignLeft)

    def spans(self) -> list[Span] | None:
        """Give the spans that are typed; None, with a sentence below, where a time can't be read."""
        found: list[Span] = []
        self.say_error("")
        for begin, end, minutes, desks in self.lines:
            if not begin.text().strip() and not end.text().strip():
                continue
            starts, ends = begin.minutes(), end.minutes()
            if starts is None or ends is None:
                self.say_error(self.tr("A time is missing or can't be read. Write it as 9:00."))
                return None
            found.append(Span(starts, ends, minutes.value(), desks.value()))
        return found

    def say_error(self, text: str) -> None:
        """Say what is wrong with the hours; an empty text clears it."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _line(
        self, span: Span | None, others: Sequence[Span]
    ) -> tuple[TimeField, TimeField, QSpinBox, QSpinBox]:
        first = others[0] if others else None
        minutes, desks = QSpinBox(), QSpinBox()
        minutes.setRange(1, LONGEST_MINUTES)
        minutes.setValue(span.minutes if span else first.minutes if first else USUAL_MINUTES)
        desks.setRange(1, MOST_DESKS)
        desks.setValue(span.desks if span else first.desks if first else 1)
        return (
            TimeField(span.starts if span else None),
            TimeField(span.ends if span else None),
            minutes,
            desks,
        )
