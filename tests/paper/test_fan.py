"""The fan chart: where its parts are, what they say, and that nothing is told by colour alone."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from desktop_app.paper.chart import Ink
from desktop_app.paper.drawing import DOTS, image
from desktop_app.paper.fan import Fan, FanChart, FanWords, Plan

TODAY, BY = date(2023, 6, 27), date(2023, 9, 30)
DAY = timedelta(days=1)
AREA = QRectF(8, 8, 700, 340)
SIZE = QSize(716, 356)
WORDS = FanWords(
    "so far", "8 of 10", "Today", "Deadline 30 September", "Goal 10,000", "{:%b}".format, "{:%d %b}".format
)
PAST = [(TODAY - days * DAY, 45_000 + 40 * days) for days in range(90, -1, -1)]


def fan(name: str, slope: int, spread: int = 60) -> Fan:
    """Cards that leave at a steady pace, less sure from day to day."""
    days = range((BY - TODAY).days + 1)
    middle = [45_000 - slope * at for at in days]
    return Fan(
        name,
        [
            (TODAY + at * DAY, max(middle[at] - spread * at, 0), max(middle[at], 0), middle[at] + spread * at)
            for at in days
        ],
    )


ONE = FanChart(PAST, [fan("Expected", 70)], TODAY, BY, 10_000, WORDS)
TWO = FanChart(PAST, [fan("A as it is", 70), fan("B Saturdays", 300)], TODAY, BY, 10_000, WORDS)
NEAR = FanChart(PAST, [fan("Expected", 470, 1)], TODAY, BY, 10_000, WORDS)
NONE = FanChart([], [], TODAY, BY, None, WORDS)
ALL = [ONE, TWO, NEAR, NONE]


def font() -> QFont:
    made = QFont("BIZ UDPGothic")
    made.setPixelSize(14)
    return made


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    return QFontMetricsF(font())


def ink() -> Ink:
    """Every shade the same grey: what is seen then is told without colour."""
    dark, light = QColor("#333333"), QColor("#ffffff")
    return Ink(dark, dark, QColor("#cccccc"), light, [QColor("#dddddd")] * 6, font())


def picture(chart: FanChart) -> QImage:
    return image(chart, ink(), SIZE)


def dark(made: QImage, area: QRectF) -> int:
    """How many of the points of an area are dark."""
    return sum(
        made.pixelColor(round(x * DOTS), round(y * DOTS)).lightness() < 128
        for x in range(round(area.left()), round(area.right()), 2)
        for y in range(round(area.top()), round(area.bottom()), 2)
    )


@pytest.mark.parametrize("chart", ALL)
def test_that_every_part_lies_inside_and_weeks_lie_side_by_side(
    metrics: QFontMetricsF, chart: FanChart
) -> None:
    spots = chart.spots(AREA, metrics)
    assert spots
    assert all(AREA.contains(spot.area) for spot in spots)
    assert all(after.area.left() >= before.area.right() - 0.01 for before, after in pairwise(spots))
    assert spots[-1].key == BY


@pytest.mark.parametrize("chart", ALL)
def test_that_the_numbers_beside_the_fans_do_not_touch(metrics: QFontMetricsF, chart: FanChart) -> None:
    plan = Plan(chart, AREA, metrics)
    placed = plan.placed_ends()
    assert all(after[1] - before[1] >= plan.line - 0.01 for before, after in pairwise(placed))
    assert all(plan.plot.top() <= y <= plan.plot.bottom() for _text, y in placed)
    assert all(metrics.horizontalAdvance(text) <= AREA.right() - plan.plot.right() for text, _y in placed)
    months = [x for x, _text in plan.months()]
    assert all(after - before > metrics.horizontalAdvance("May") for before, after in pairwise(months))


def test_that_a_day_says_all_that_is_known_or_expected_of_it() -> None:
    assert TWO.said(PAST[0][0]) == "29 Mar  so far 48,600"
    assert TWO.said(BY) == "30 Sep  A as it is 38,350 (32,650–44,050)  B Saturdays 16,500 (10,800–22,200)"


def test_that_one_fan_has_its_three_numbers_and_two_have_their_middles(metrics: QFontMetricsF) -> None:
    assert [text for text, _value in Plan(ONE, AREA, metrics).ends()] == ["44,050", "38,350", "32,650"]
    assert [text for text, _value in Plan(TWO, AREA, metrics).ends()] == ["A 38,350", "B 16,500"]
    assert Plan(NONE, AREA, metrics).ends() == []


def test_that_a_long_name_stays_within_a_narrow_chart(metrics: QFontMetricsF) -> None:
    wordy = FanChart(
        PAST, [fan("B 土曜と日曜の窓口を二つずつ増やして九月は休まない", 70)], TODAY, BY, None, WORDS
    )
    plan = Plan(wordy, QRectF(8, 8, 300, 200), metrics)
    ends = [left + 2 * plan.line + metrics.horizontalAdvance(name) for _row, left, name, _at in plan.legend]
    assert max(ends) <= plan.area.right()
    assert plan.legend[1][2].startswith("B 土曜と日曜")


def test_that_both_bands_and_lines_are_told_apart_in_one_grey(metrics: QFontMetricsF) -> None:
    made, plan = picture(TWO), Plan(TWO, AREA, metrics)
    strip = [plan.x_of(BY) - 60, 0.0, 40.0, 0.0]
    inside: list[int] = []
    for at in range(2):
        _day, low, middle, high = TWO.fans[at].days[-20]
        top, bottom = plan.y_of((middle + high) / 2), plan.y_of((low + middle) / 2)
        inside.append(dark(made, QRectF(strip[0], top, strip[2], bottom - top)))
    assert inside[0] < inside[1], "the second band is hatched"


def test_that_deadline_and_goal_are_lines_of_their_own(metrics: QFontMetricsF) -> None:
    made, plan = picture(NONE), Plan(NONE, AREA, metrics)
    by = plan.x_of(BY)
    assert dark(made, QRectF(by - 2, plan.plot.top() + 20, 4, plan.plot.height() - 40)) > 20
    with_goal, plan = picture(ONE), Plan(ONE, AREA, metrics)
    y = plan.y_of(10_000)
    assert dark(with_goal, QRectF(plan.plot.left() + 200, y - 2, 200, 4)) > 20


def test_that_the_scale_holds_the_goal_also_where_it_is_higher_than_all_cards(metrics: QFontMetricsF) -> None:
    chart = FanChart([(TODAY, 3)], [], TODAY, BY, 50, WORDS)
    plan = Plan(chart, AREA, metrics)
    assert plan.plot.top() <= plan.y_of(50) <= plan.plot.bottom()


def test_that_an_area_too_small_is_no_harm(metrics: QFontMetricsF) -> None:
    for chart in ALL:
        assert image(chart, ink(), QSize(30, 30)).width() == 30 * DOTS
        assert isinstance(chart.spots(QRectF(0, 0, 5, 5), metrics), list)
