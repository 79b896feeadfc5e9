"""The papers of a disposal: lines in their places, as many pages as they need, room for the signatures."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import disposal_list, sheet
from desktop_app.paper.disposal_list import (
    COLUMNS,
    FOOT,
    LINES,
    PULL_COLUMNS,
    PULL_LINES,
    PULL_ROW,
    PULL_TOP,
    ROW,
    SIGNED,
    TOP,
    DoneLine,
    PaperWords,
    PullLine,
)
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

STAMP = Stamp("KD-JOB 0123456789abcdef0123456789abcdef 1/2", "1/2", "01234567")
WORDS = PaperWords(
    "廃棄簿", "一覧 1", ("規則",), ("番号",) * 5, "棚なし", ("廃棄した人", "立会い"), "印刷 {job}", "〓"
)
DONE = DoneLine("1", "1" * 23, "区役所", "アダチ", "足立", "2023-01-01", "根拠", "2023-06-27", "甲", "乙")
PULL = PullLine("01-A-01-001", "アダチ", "足立", "2023-01-01", "…1234", pulled=False)
DOTS = 8


def drawn(draw: Callable[[QPainter], object]) -> QImage:
    """One sheet as a picture, eight dots a millimetre."""
    picture = QImage(round(WIDE * DOTS), round(HIGH * DOTS), QImage.Format.Format_RGB32)
    picture.setDotsPerMeterX(DOTS * 1_000)
    picture.setDotsPerMeterY(DOTS * 1_000)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return picture


def ink(picture: QImage, top: float, bottom: float) -> int:
    """How many dark dots lie between two heights, in millimetres."""
    return sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, picture.width(), 2)
        for y in range(round(top * DOTS), round(bottom * DOTS), 2)
    )


def test_that_lines_fill_as_many_pages_as_they_need() -> None:
    assert [len(page) for page in disposal_list.pages(range(LINES + 1), LINES)] == [LINES, 1]
    assert len(disposal_list.pages(list[int](), LINES)) == 1


def test_that_columns_and_lines_stay_on_the_sheet() -> None:
    assert sum(COLUMNS) <= WIDE - 2 * EDGE
    assert sum(PULL_COLUMNS) <= WIDE - 2 * EDGE
    assert TOP + LINES * ROW <= HIGH - EDGE - FOOT - SIGNED
    assert PULL_TOP + PULL_LINES * PULL_ROW <= HIGH - EDGE - FOOT


@pytest.mark.parametrize("count", [1, LINES])
def test_that_each_card_of_the_record_has_its_line_and_the_signatures_their_room(
    qapp: QApplication, count: int
) -> None:
    page = drawn(
        lambda painter: disposal_list.draw_record(
            painter, [DONE] * count, WORDS, QFont("BIZ UDPGothic"), STAMP
        )
    )
    for at in range(LINES):
        assert (ink(page, TOP + at * ROW + 1, TOP + (at + 1) * ROW - 1) > 50) is (at < count)
    assert ink(page, HIGH - EDGE - FOOT - SIGNED + 6, HIGH - EDGE - FOOT) > 50


def test_that_each_card_to_pull_has_its_line(qapp: QApplication) -> None:
    words = PaperWords("取出し", "一覧 1", ("規則",), ("棚",) * 4, "棚なし", (), "印刷 {job}", "〓")
    page = drawn(
        lambda painter: disposal_list.draw_pull(painter, [PULL] * 2, words, QFont("BIZ UDPGothic"), STAMP)
    )
    for at in range(3):
        assert (ink(page, PULL_TOP + at * PULL_ROW + 1, PULL_TOP + (at + 1) * PULL_ROW - 1) > 50) is (at < 2)


def test_that_a_name_is_broken_between_its_words(qapp: QApplication) -> None:
    def draw(painter: QPainter, _page: int) -> None:
        area = (EDGE, EDGE, 38.0, 7.0)
        Sheet(painter, QFont("BIZ UDPGothic")).text(area, "FERNANDEZ JOHN PAUL", 11)

    with pypdfium2.PdfDocument(sheet.pdf("", 1, draw)) as found:
        lines = found[0].get_textpage().get_text_range().split()
    assert lines == ["FERNANDEZ", "JOHN", "PAUL"]


def test_that_a_heading_takes_lines_before_it_gets_small(qapp: QApplication) -> None:
    def draw(painter: QPainter, _page: int) -> None:
        page = Sheet(painter, QFont("BIZ UDPGothic"))
        for top, lines in ((EDGE, True), (EDGE + 20, False)):
            page.text((EDGE, top, 20.0, 8.0), "Seats needed there", 8, right=True, lines=lines)

    with pypdfium2.PdfDocument(sheet.pdf("", 1, draw)) as found:
        lines = [line.strip() for line in found[0].get_textpage().get_text_range().splitlines()]
    assert lines == ["Seats needed", "there", "Seats needed there"]
