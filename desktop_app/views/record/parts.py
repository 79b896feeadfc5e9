"""Small parts of the record page: cards with a heading, facts in two columns, flags with their sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.terms import Flag
from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable


def card(title: str, *parts: QWidget) -> QFrame:
    """Frame parts under a heading."""
    frame = QFrame()
    frame.setProperty("kind", "panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(8)
    column.addWidget(plain(title, "heading"))
    for part in parts:
        column.addWidget(part)
    return frame


def facts(pairs: Iterable[tuple[str, str]]) -> QWidget:
    """Names at the left, values at the right; those without a value are left out."""
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    shown = [(name, value) for name, value in pairs if value]
    for place, (name, value) in enumerate(shown):
        label = plain(name, "small")
        label.setWordWrap(False)
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(_lines(value), place, 1)
    return whole


def is_number(text: str) -> bool:
    """Whether a value is an id, a date or an amount, which reads best in figures of one width."""
    return text.isascii() and any(letter.isdigit() for letter in text)


def _lines(value: str) -> QVBoxLayout:
    """One label a line, that can be copied: a label of several lines would set them too close."""
    column = QVBoxLayout()
    column.setSpacing(2)
    for line in value.split("\n"):
        told = plain(line, "number" if is_number(line) else "")
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(told)
    return column


def flag_line(flags: Iterable[Flag]) -> QWidget:
    """Signs and words of what must be seen, in one line."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for flag in flags:
        kind = "error" if flag is Flag.EXPIRED else "warning"
        sign = QLabel()
        sign.setPixmap(icons.pixmap(kind, 20, kind))
        word = plain(words.flag(flag), kind)
        word.setWordWrap(False)
        line.addWidget(sign)
        line.addWidget(word)
        line.addSpacing(12)
    line.addStretch(1)
    return whole
