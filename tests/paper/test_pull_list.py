"""The pull list on paper: every card once, each page says which it is, fonts inside, nothing cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
import segno
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import pull_list, read_back, sheet
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.pull_list import LINES, PullLine, PullWords
from desktop_app.paper.sheet import EDGE
from desktop_app.services import printing

WORDS = PullWords(
    "取り出し一覧",
    "2023-06-28（水）　足立区役所",
    ("保管場所", "時間", "氏名", "ID"),
    "なし",
    "No. 1",
    "〓：ない文字",
)
STAMP = Stamp("KD-JOB 0 1/1", "1/1", "0")
LONGEST = "ヴィクトリア・アレクサンドラ・ゴンザレス・デ・ラ・クルス・フェルナンデス"


def line(number: int, shelf: str | None = None) -> PullLine:
    label = f"01-A-01-{number:03}" if shelf is None else shelf
    return PullLine(label, "9:00-9:15", "アダチ　ハナコ", "足立　花子", f"…{number:06}")


def font() -> QFont:
    return QFont(["BIZ UDPGothic", "Noto Sans CJK JP"])


def drawn(*lines: PullLine) -> QImage:
    """One page as a picture, ten pixels a millimetre."""
    image = QImage(2100, 2970, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(10_000)
    image.setDotsPerMeterY(10_000)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pull_list.draw_page(painter, lines, WORDS, font(), STAMP)
    painter.end()
    return image


@pytest.mark.parametrize(("cards", "pages"), [(0, 1), (1, 1), (LINES, 1), (LINES + 1, 2), (3 * LINES, 3)])
def test_that_every_card_has_its_line(cards: int, pages: int) -> None:
    lines = [line(number) for number in range(cards)]
    parted = pull_list.pages(lines)
    assert [one for page in parted for one in page] == lines
    assert len(parted) == pages


def test_that_a_full_page_is_read_back_with_the_codes_of_all_its_places(qapp: QApplication) -> None:
    lines = [line(number) for number in range(LINES)]
    code = printing.stamp("0123456789abcdef" * 2, 12, 13)
    stamp = Stamp(code, "12/13", "01234567")
    made = sheet.pdf("", 1, lambda painter, _at: pull_list.draw_page(painter, lines, WORDS, font(), stamp))
    assert list(read_back.codes(made)) == [{code, *(one.shelf for one in lines)}]
    assert b"/FontFile" in made


def test_that_a_card_that_is_pulled_is_ticked(qapp: QApplication) -> None:
    open_, ticked = drawn(line(1)), drawn(replace(line(1), pulled=True))
    left, top = round((EDGE + 2) * 10), round((pull_list.TOP + 4) * 10)
    inside = [(left + x, top + y) for x in range(50) for y in range(50)]
    assert all(open_.pixelColor(*at).lightness() == 255 for at in inside)
    assert any(ticked.pixelColor(*at).lightness() < 128 for at in inside)


def test_that_the_code_is_that_of_the_place(qapp: QApplication) -> None:
    image, matrix = drawn(line(7)), segno.make("01-A-01-007", error="m", micro=False).matrix
    left, top = EDGE + pull_list.COLUMNS[0], pull_list.TOP + 1
    module = int((pull_list.ROW - 2) * 10 / len(matrix))
    for row, bits in enumerate(matrix):
        for column, bit in enumerate(bits):
            x = round(left * 10) + column * module + module // 2
            y = round(top * 10) + row * module + module // 2
            assert (image.pixelColor(x, y).lightness() < 128) == bool(bit), (row, column)


def test_that_a_card_without_a_place_has_no_code(qapp: QApplication) -> None:
    image = drawn(line(1, ""))
    left, top = round((EDGE + pull_list.COLUMNS[0]) * 10), round((pull_list.TOP + 1) * 10)
    shades = {image.pixelColor(left + x, top + y).lightness() for x in range(100) for y in range(100)}
    assert shades == {255}


def test_that_a_long_name_stays_in_its_line(qapp: QApplication) -> None:
    short = drawn(line(1))
    long = drawn(PullLine("01-A-01-001", "9:00-9:15", LONGEST, LONGEST, "…000001"))
    below = round((pull_list.TOP + pull_list.ROW) * 10) + 4
    for y in range(below, below + 60):
        for x in range(0, 2100, 3):
            assert long.pixel(x, y) == short.pixel(x, y)
