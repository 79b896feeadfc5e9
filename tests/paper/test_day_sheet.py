"""The sheets of visits on paper: each visit on a line of its own, nothing cut, families marked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import day_sheet, week_sheet
from desktop_app.paper.day_sheet import ROW, TOP, DayWords
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.week_sheet import WeekWords
from desktop_app.services.agenda.sheets import LINES

LONGEST = "ヴィクトリア・アレクサンドラ・ゴンザレス・デ・ラ・クルス・フェルナンデス"
STAMP = Stamp("KD-JOB 0123456789abcdef0123456789abcdef 1/2", "1/2", "01234567")
DAY = DayWords(
    "来庁一覧",
    ("時間", "氏名", "交付通知書番号", "生年月日", "状況"),
    "この日の予約はありません。",
    "同姓同名",
    lambda day, visits, free: f"{day} {visits} {free}",
    lambda code, walk_in, closed: f"{code}{walk_in}{closed}",
    lambda number, count: f"同時 {number}/{count}",
    lambda day: f"{day}\n平成15年7月18日",
    lambda minutes: f"{minutes // 60}:{minutes % 60:02}",
    lambda minutes: f"-{minutes // 60}:{minutes % 60:02}",
    lambda job: f"印刷番号 {job}",
    "〓：ない文字",
)
WEEK = WeekWords(
    "週間予約表",
    "計",
    "太字：予約",
    lambda first, last: f"{first}-{last}",
    lambda day: f"{day.month}/{day.day}",
    lambda minutes: f"{minutes // 60}:{minutes % 60:02}",
    lambda free: f"空き{free}",
    lambda booked: f"休止 要連絡{booked}",
    lambda job: f"印刷番号 {job}",
)


def line(**more: Any) -> dict[str, Any]:
    facts = {
        "starts": 855,
        "ends": 870,
        "kana": "アダチ　ハナコ",
        "name": "足立　花子",
        "notice": "ABC000001",
    }
    state = {"state": "booked", "family": [1, 1], "alike": False, "walk_in": False, "closed": False}
    return {**facts, "born": "2003-07-18", **state, **more}


def drawn(*lines: dict[str, Any]) -> QImage:
    """One sheet of a day as a picture, ten pixels a millimetre."""
    facts = {"place": "足立区役所", "day": "2023-06-28", "visits": len(lines), "free": 3, "lines": lines}
    image = paper()
    painter = QPainter(image)
    day_sheet.draw(painter, facts, STAMP, DAY, QFont("BIZ UDPGothic"))
    painter.end()
    return image


def paper() -> QImage:
    image = QImage(2100, 2970, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(10_000)
    image.setDotsPerMeterY(10_000)
    image.fill(QColor("white"))
    return image


def ink(image: QImage, left: float, top: float, width: float, height: float) -> int:
    """How many pixels of an area in millimetres are dark."""
    area = image.copy(round(left * 10), round(top * 10), round(width * 10), round(height * 10))
    return sum(
        area.pixelColor(x, y).lightness() < 128
        for x in range(0, area.width(), 2)
        for y in range(0, area.height(), 2)
    )


def test_that_a_full_sheet_ends_above_its_foot(qapp: QApplication) -> None:
    assert TOP + LINES * ROW <= 297 - 14 - 6
    image = drawn(*[line() for _ in range(LINES)])
    last = TOP + (LINES - 1) * ROW
    assert ink(image, 44, last + 1, 60, ROW - 2) > 100


def test_that_the_longest_name_stays_in_its_line(qapp: QApplication) -> None:
    short, long = drawn(line()), drawn(line(name=LONGEST, kana=LONGEST, family=[1, 3]))
    below = TOP + ROW + 0.4
    assert ink(long, 14, below, 182, ROW) == ink(short, 14, below, 182, ROW) == 0
    # Between the time and the notice number, and nowhere else.
    assert ink(long, 108.5, TOP + 1, 27, ROW - 2) == ink(short, 108.5, TOP + 1, 27, ROW - 2)


@pytest.mark.parametrize("state", ["done", "no_show"])
def test_that_who_is_done_or_did_not_come_has_no_box_to_tick(qapp: QApplication, state: str) -> None:
    box, other = drawn(line()), drawn(line(state=state))
    assert ink(box, 15.5, TOP + 2, 6, 1) != ink(other, 15.5, TOP + 2, 6, 1)


def test_that_a_bar_runs_from_the_first_of_a_family_to_its_last(qapp: QApplication) -> None:
    image = drawn(line(family=[1, 2]), line(family=[2, 2]), line())
    assert all(ink(image, 12, TOP + 2.5 + at, 1, 1) for at in range(16))
    assert not ink(image, 12, TOP + 2 * ROW + 1, 1, ROW - 2)


def test_that_a_namesake_is_marked(qapp: QApplication) -> None:
    marked, plain = drawn(line(alike=True)), drawn(line())
    assert ink(marked, 168, TOP + 1, 28, ROW - 2) > ink(plain, 168, TOP + 1, 28, ROW - 2)


def test_that_a_day_without_visits_says_so(qapp: QApplication) -> None:
    assert ink(drawn(), 14, TOP + 3, 100, 10) > 100


@pytest.mark.parametrize("times", [1, 28, 60])
def test_that_a_week_of_any_number_of_times_ends_above_its_foot(qapp: QApplication, times: int) -> None:
    cells = [[3, 1, 0], None, [2, 0, 1], [0, 4, 0], None, None, [12, 0, 0]]
    rows = [[540 + 10 * at, cells] for at in range(times)]
    image = paper()
    painter = QPainter(image)
    facts = {"place": "足立区役所", "monday": date(2023, 6, 26).isoformat(), "rows": rows}
    week_sheet.draw(painter, facts, STAMP, WEEK, QFont("BIZ UDPGothic"))
    painter.end()
    assert ink(image, 14, 43, 182, 5) > 100
    assert not ink(image, 14, 297 - 14 - 7.2, 182, 0.9)
