"""The chart: where its parts are, and that it is drawn alike on screen, paper and in files."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from desktop_app.paper.chart import Bar, BarChart, Ink, Layout, draw, fill, svg, ticks

SERIES = ("new", "weeks", "months", "half a year", "over a year")
SHADES = ("#d9e6ff", "#9db7f9", "#4979f5", "#0017c1", "#000060")
CHART = BarChart(
    [Bar("区役所", (10, 20, 30, 5, 40)), Bar("千住", (1, 0, 0, 2, 3)), Bar("Empty", (0,) * 5)], SERIES
)
AREA = QRectF(0, 0, 600, 300)


@pytest.fixture
def ink(qapp: QApplication) -> Ink:
    """Dark on white."""
    dark, light = QColor("#333333"), QColor("#ffffff")
    font = QFont("BIZ UDPGothic")
    font.setPixelSize(14)
    return Ink(dark, dark, QColor("#cccccc"), light, [QColor(shade) for shade in SHADES], font)


def layout_of(chart: BarChart, ink: Ink, area: QRectF = AREA) -> Layout:
    return Layout(chart, area, QFontMetricsF(ink.font))


def picture(ink: Ink, chart: BarChart = CHART) -> QImage:
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(ink.ground)
    painter = QPainter(image)
    draw(painter, AREA, chart, ink)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("largest", "found"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (7, [0, 2, 4, 6, 8]),
        (100, [0, 20, 40, 60, 80, 100]),
        (14_417, [0, 5_000, 10_000, 15_000]),
    ],
)
def test_that_the_axis_has_a_handful_of_round_figures(largest: int, found: list[int]) -> None:
    assert ticks(largest) == found


def test_that_the_axis_reaches_every_figure() -> None:
    seed = random.randrange(10_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(500):
        largest = chance.randrange(10 ** chance.randrange(1, 9))
        assert ticks(largest)[-1] >= largest
        assert 2 <= len(ticks(largest)) <= 7


def test_that_parts_follow_each_other_and_are_as_long_as_their_figures(ink: Ink) -> None:
    layout = layout_of(CHART, ink)
    for before, part in zip(range(4), range(1, 5), strict=True):
        assert layout.part(0, part).left() == pytest.approx(layout.part(0, before).right())
    one, other = layout.part(0, 0).width(), layout.part(0, 4).width()
    assert other == pytest.approx(4 * one)
    assert layout.part(1, 1).width() == 0


def test_that_a_point_finds_its_part_its_bar_or_nothing(ink: Ink) -> None:
    layout = layout_of(CHART, ink)
    assert layout.at(layout.part(0, 2).center()) == (0, 2)
    assert layout.at(QPointF(2, layout.whole(1).center().y())) == (1, None)
    assert layout.at(QPointF(2, layout.plot.bottom() + 5)) is None


def test_that_a_narrow_chart_breaks_its_legend_into_lines(ink: Ink) -> None:
    wide, narrow = layout_of(CHART, ink), layout_of(CHART, ink, QRectF(0, 0, 200, 300))
    assert len({place.top() for place in wide.legend}) == 1
    assert len({place.top() for place in narrow.legend}) > 1
    assert max(place.right() for place in narrow.legend) <= 200


def test_that_series_differ_without_colour(ink: Ink) -> None:
    """All series in the same grey: only the hatching tells them apart, but for the two ends."""
    grey = Ink(ink.text, ink.muted, ink.line, ink.ground, [QColor("#aaaaaa")] * 5, ink.font)
    patterns: list[bytes] = []
    for series in range(5):
        image = QImage(60, 40, QImage.Format.Format_Grayscale8)
        image.fill(ink.ground)
        painter = QPainter(image)
        fill(painter, QRectF(0, 0, 60, 40), series, grey)
        painter.end()
        patterns.append(bytes(image.constBits()))
    assert len(set(patterns[:4])) == 4
    # Control: the first and the last have no hatching and differ by their shade alone.
    assert patterns[0] == patterns[4]


def test_that_the_shades_grow_darker_with_age(ink: Ink) -> None:
    lightness = [shade.lightnessF() for shade in ink.shades]
    assert lightness == sorted(lightness, reverse=True)


def test_that_a_longer_bar_paints_more(ink: Ink) -> None:
    last = QColor(SHADES[-1]).rgb()
    image = picture(ink)
    row = layout_of(CHART, ink)
    lengths = [
        sum(image.pixel(x, int(row.part(bar, 4).center().y())) == last for x in range(600))
        for bar in (0, 1, 2)
    ]
    assert lengths[0] > lengths[1] > lengths[2] == 0


def test_that_nothing_to_show_is_drawn_without_complaint(ink: Ink) -> None:
    picture(ink, BarChart([], SERIES))
    picture(ink, BarChart([Bar("a", (0,) * 5)], SERIES))


def test_that_the_svg_holds_the_words_and_the_pdf_is_one(ink: Ink, tmp_path: Path) -> None:
    drawn = svg(CHART, ink, QSize(600, 300)).decode()
    assert all(f">{word}" in drawn for word in ("区役所", "over a year", "105"))
    target = tmp_path / "chart.pdf"
    writer = QPdfWriter(str(target))
    writer.setResolution(96)
    painter = QPainter(writer)
    draw(painter, AREA, CHART, ink)
    painter.end()
    assert target.read_bytes().startswith(b"%PDF")
