"""A letter that no font has: 〓 stands in its place on each sheet, and the sheet says what that means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import day_sheet, labels, pull_list
from desktop_app.paper.glyphs import Glyphs
from desktop_app.paper.sheet import EDGE, HIGH
from desktop_app.services.label_sheets import SHEETS
from tests.paper import test_day_sheet, test_labels, test_pull_list

Draw = Callable[[QPainter, str], None]
NOWHERE = "\U0010fffd"
"""No font draws a letter of the last private plane."""


def font() -> QFont:
    return QFont(["BIZ UDPGothic", "Noto Sans CJK JP"])


def pull_sheet(painter: QPainter, name: str) -> None:
    line = pull_list.PullLine("01-A-01-001", "9:00-9:15", "アダチ　ハナコ", name, "…000001")
    pull_list.draw_page(painter, [line], test_pull_list.WORDS, font(), test_pull_list.STAMP)


def visits_sheet(painter: QPainter, name: str) -> None:
    line = test_day_sheet.line(name=name)
    facts = {"place": "足立区役所", "day": "2023-06-28", "visits": 1, "free": 3, "lines": [line]}
    day_sheet.draw(painter, facts, test_day_sheet.STAMP, test_day_sheet.DAY, font())


def label_sheet(painter: QPainter, name: str) -> None:
    label = {"code": "K" + "1" * 23, "line": name, "big": "111111", "small": "1" * 23}
    facts = {"sheet": next(iter(SHEETS)), "start": 1, "labels": [label]}
    labels.pouch_labels(test_labels.WORDS, font())(painter, facts, test_day_sheet.STAMP)


LABELS = SHEETS[next(iter(SHEETS))]
FOOT = (EDGE, HIGH - EDGE, 180.0, 5.0)
NOTES: dict[Draw, tuple[float, float, float, float]] = {
    pull_sheet: FOOT,
    visits_sheet: FOOT,
    label_sheet: (*LABELS.corner(1), LABELS.width, LABELS.height),
}
"""Where each sheet says it: left, top, width, height in millimetres."""


def drawn(draw: Draw, name: str) -> QImage:
    """The sheet as a picture, ten pixels a millimetre."""
    image = QImage(2100, 2970, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(10_000)
    image.setDotsPerMeterY(10_000)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw(painter, name)
    painter.end()
    return image


def without_note(image: QImage, draw: Draw) -> QImage:
    painter = QPainter(image)
    left, top, width, height = (round(side * 10) for side in NOTES[draw])
    painter.fillRect(left, top, width, height, QColor("white"))
    painter.end()
    return image


@pytest.mark.parametrize("draw", NOTES)
def test_that_a_sheet_says_which_letters_it_lacks(qapp: QApplication, draw: Draw) -> None:
    lacking, geta = drawn(draw, f"{NOWHERE}田　花子"), drawn(draw, "〓田　花子")
    assert lacking != geta, "it says so"
    assert without_note(lacking, draw) == without_note(geta, draw), "no box stands in the letter's place"


@pytest.mark.parametrize("draw", NOTES)
def test_that_a_sheet_that_lacks_nothing_says_nothing(qapp: QApplication, draw: Draw) -> None:
    one, other = drawn(draw, "髙﨑　花子"), drawn(draw, "足立　花子")
    assert one != other
    left, top, width, height = (round(side * 10) for side in NOTES[draw])
    assert one.copy(left, top, width, height) == other.copy(left, top, width, height)


def test_that_only_what_no_font_has_is_replaced(qapp: QApplication) -> None:
    glyphs = Glyphs(font())
    assert glyphs.written("髙﨑　邉\U000e0100 Ａ-1\n") == "髙﨑　邉\U000e0100 Ａ-1\n"
    assert glyphs.written(f"{NOWHERE}田\uf8ff") == "〓田〓"
