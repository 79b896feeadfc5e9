"""The route sheet on paper: each visit in its block, nothing cut, as many pages as are needed."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import route_sheet
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.route_sheet import BLOCK, TOP, VISITS
from desktop_app.paper.sheet import EDGE, HIGH, WIDE

STAMP = Stamp("KD-JOB 0123456789abcdef0123456789abcdef 1/2", "1/2", "01234567")
A_MILLIMETRE = 10


def visit(number: int, **more: Any) -> dict[str, Any]:
    facts = {"number": number, "starts": "10:00", "ends": "12:00", "kind": "施設", "name": "花畑苑"}
    more = {"address": "足立区花畑四丁目1番", "staff": "職員", "expected": 12, "note": "", **more}
    return {**facts, **more}


def drawn(*visits: dict[str, Any], phone: str = "03-3880-0000") -> QImage:
    """One sheet as a picture, ten pixels a millimetre."""
    picture = QImage(round(WIDE * A_MILLIMETRE), round(HIGH * A_MILLIMETRE), QImage.Format.Format_RGB32)
    picture.setDotsPerMeterX(A_MILLIMETRE * 1_000)
    picture.setDotsPerMeterY(A_MILLIMETRE * 1_000)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    facts = {"day": "令和5年6月27日（火）", "ward": "足立区", "phone": phone, "visits": list(visits)}
    route_sheet.draw(painter, facts, STAMP, QFont("BIZ UDPGothic"))
    painter.end()
    return picture


def ink(picture: QImage, left: float, top: float, right: float, bottom: float) -> int:
    """How many dark points an area has, in millimetres."""
    return sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(round(left * A_MILLIMETRE), round(right * A_MILLIMETRE), 2)
        for y in range(round(top * A_MILLIMETRE), round(bottom * A_MILLIMETRE), 2)
    )


def test_that_visits_fill_as_many_pages_as_they_need() -> None:
    visits = [visit(number) for number in range(1, VISITS + 2)]
    assert [len(page) for page in route_sheet.pages(visits)] == [VISITS, 1]
    assert route_sheet.pages([]) == [[]]
    assert TOP + VISITS * BLOCK < HIGH - EDGE


def test_that_each_visit_stands_in_its_own_block(qapp: QApplication) -> None:
    one, two = drawn(visit(1)), drawn(visit(1), visit(2))
    first, second = (TOP + 1, TOP + BLOCK - 1), (TOP + BLOCK + 1, TOP + 2 * BLOCK - 1)
    assert ink(one, EDGE, *(first[0], WIDE - EDGE, first[1])) > 500
    assert ink(one, EDGE, *(second[0], WIDE - EDGE, second[1])) == 0
    assert ink(two, EDGE, *(second[0], WIDE - EDGE, second[1])) > 500


@pytest.mark.parametrize("field", ["name", "address", "note", "staff"])
def test_that_the_longest_words_stay_in_their_room(qapp: QApplication, field: str) -> None:
    long = {field: "ヴィクトリア・アレクサンドラ・ゴンザレス記念特別養護老人ホーム" * 3}
    picture = drawn(visit(1, note="備考", **{k: v for k, v in long.items() if k != "note"}) | long)
    room = WIDE - EDGE - route_sheet.COUNTS
    assert ink(picture, room - 3.5, TOP + 1, room - 0.5, TOP + 42) == 0
    assert ink(picture, WIDE - EDGE + 0.5, TOP, WIDE, HIGH - EDGE - 10) == 0


def test_that_the_phone_of_the_ward_stands_on_the_sheet_where_there_is_one(qapp: QApplication) -> None:
    area = (EDGE, EDGE + 15, 140, EDGE + 21)
    assert ink(drawn(visit(1)), *area) > ink(drawn(visit(1), phone=""), *area) > 0
