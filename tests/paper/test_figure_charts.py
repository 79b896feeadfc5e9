"""The charts of the figures: where their parts are, that they print, and nothing is told by colour alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from desktop_app.paper.chart import Ink
from desktop_app.paper.columns import ColumnChart, Line
from desktop_app.paper.drawing import DOTS, Drawing, image
from desktop_app.paper.shares import ShareChart, ShareLine
from desktop_app.paper.waterfall import Step, Waterfall

YEARS = ("H30", "R1", "R2", "R3", "R4")
LINES = (
    Line("share", (8.4, 9.8, 12.7, 17.9, 22.7), ("8.4%", "9.8%", "12.7%", "17.9%", "22.7%")),
    Line("cards", (None, 18.47, 27.63, 41.55, 60.81), ("", "18.47%", "27.63%", "41.55%", "60.81%")),
)
COLUMNS = ColumnChart("copies", YEARS, (63_494, 72_402, 94_158, 125_411, 167_676), YEARS, LINES)
BRIDGE = Waterfall(
    [
        Step("applications", 522_344, "a", is_sum=True),
        Step("handed over", 419_077, "h"),
        Step("not handed over", 103_267, "n", is_sum=True),
        Step("in production", 58_267, "p"),
        Step("uncollected", 45_000, "u", is_sum=True),
    ]
)
SHARES = ShareChart(
    [
        ShareLine("shops", (86_810, 41_739, 0), ("67.5%", "32.5%", "0.0%"), ("s1", "s2", "s3"), "128,549"),
        ShareLine("none", (0, 0, 0), ("", "", ""), ("n1", "n2", "n3"), "0"),
    ],
    ("one", "two", "three"),
)
EMPTY = (ColumnChart("copies", (), (), ()), Waterfall(()), ShareChart((), ()))
AREA = QRectF(10, 10, 700, 320)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    return QFontMetricsF(font())


def font() -> QFont:
    made = QFont("BIZ UDPGothic")
    made.setPixelSize(14)
    return made


def ink(*, grey: bool = False) -> Ink:
    shades = ["#d9e6ff", "#9db7f9", "#4979f5", "#4979f5", "#0017c1", "#000060"]
    colours = [QColor("#aaaaaa") if grey else QColor(shade) for shade in shades]
    dark, light = QColor("#333333"), QColor("#ffffff")
    return Ink(dark, dark, QColor("#cccccc"), light, colours, font())


def picture(drawing: Drawing, shown: Ink) -> QImage:
    return image(drawing, shown, QSize(700, 320))


@pytest.mark.parametrize("drawing", [COLUMNS, BRIDGE, SHARES, *EMPTY])
def test_that_a_chart_is_drawn_sharp_enough_to_print(qapp: QApplication, drawing: Drawing) -> None:
    made = picture(drawing, ink())
    assert (made.width(), made.height()) == (700 * DOTS, 320 * DOTS)
    seen = {
        made.pixelColor(x, y).name() for x in range(0, made.width(), 7) for y in range(0, made.height(), 5)
    }
    assert len(seen) > 8 or drawing in EMPTY


@pytest.mark.parametrize("drawing", [COLUMNS, BRIDGE, SHARES])
def test_that_parts_lie_inside_and_apart_and_say_what_they_are(
    metrics: QFontMetricsF, drawing: Drawing
) -> None:
    spots = drawing.spots(AREA, metrics)
    assert spots
    for at, spot in enumerate(spots):
        assert AREA.adjusted(-1, -1, 1, 1).contains(spot.area), spot.words
        assert spot.words
        for other in spots[at + 1 :]:
            both = spot.area.intersected(other.area)
            assert both.width() * both.height() < 1, (spot.words, other.words)


def test_that_columns_say_their_number_and_rates(metrics: QFontMetricsF) -> None:
    spots = COLUMNS.spots(AREA, metrics)
    assert [spot.key for spot in spots] == list(YEARS)
    assert spots[0].words == "H30  63,494  share 8.4%"
    assert spots[-1].words == "R4  167,676  share 22.7%  cards 60.81%"


def test_that_a_bridge_closes_and_leaves_no_gap() -> None:
    ends = BRIDGE.ends()
    assert ends == [(0, 522_344), (103_267, 522_344), (0, 103_267), (45_000, 103_267), (0, 45_000)]
    assert [step.text for step in BRIDGE.steps[:2]] == ["522,344", "−419,077"]


def test_that_parts_of_one_colour_are_still_told_apart(qapp: QApplication) -> None:
    """With a single grey for all shades the two parts of a line must differ: by their hatching."""
    made = picture(SHARES, ink(grey=True))
    left, right = (
        spot.area.translated(-2, 0)
        for spot in SHARES.spots(QRectF(0, 0, 700, 320).adjusted(8, 8, -8, -8), QFontMetricsF(font()))[:2]
    )
    assert darkness(made, left) < darkness(made, right) - 2


def darkness(made: QImage, area: QRectF) -> float:
    """How dark a part is on average, without its outline and its number."""
    inside = area.adjusted(3, 3, -area.width() * 0.7, -3)
    found: Sequence[int] = [
        255 - made.pixelColor(x, y).lightness()
        for x in range(int(inside.left() * DOTS), int(inside.right() * DOTS))
        for y in range(int(inside.top() * DOTS), int(inside.bottom() * DOTS), 2)
    ]
    return sum(found) / len(found)


def test_that_the_least_size_holds_all_numbers(metrics: QFontMetricsF) -> None:
    least = COLUMNS.least(metrics)
    assert least.width() > metrics.horizontalAdvance("167,676") * len(YEARS)
    assert BRIDGE.least(metrics).height() > metrics.height() * len(BRIDGE.steps)
