"""A notice on paper: its codes can be read, its fonts are inside, nothing of the longest address is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol, cast

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import letter, read_back, sheet
from desktop_app.paper.glyphs import Glyphs
from desktop_app.paper.print_job import Stamp
from desktop_app.services.notices import letter_text

FACTS: dict[str, Any] = {
    "postal": "〒120-8510",
    "address": "足立区千住仲町十九番三号",
    "detail": "",
    "name": "足立　花子",
    "code": "ABC001001",
    "number": "ABC-001001",
    "title": "マイナンバーカード交付通知書",
    "lead": "申請されたマイナンバーカードができました。",
    "seats": "令和5年7月4日から令和5年7月17日まで",
    "office": "区役所",
    "booking": "電話 03-0000-0000 へ。",
    "phone": "03-0000-0000",
    "ends": [
        ["お預かりの期限", "令和6年6月30日まで。過ぎるとお渡しできなくなることがあります。"],
        ["手続の期限", "マイナポイントの申込みは令和5年9月30日まで"],
    ],
    "bring": [["本人確認書類", "Ａから1点"], ["Ａ", "運転免許証、旅券"]],
    "ward": "足立区",
    "date": "令和5年6月27日",
    "letter": "1-1",
}
LONGEST = {
    "name": "ヴィクトリア・アレクサンドラ・ゴンザレス",
    "address": "足立区西新井栄町一丁目18番1号パークサイドレジデンス西新井アネックス",
    "detail": "ライオンズマンション北千住グランドスクエア弐番館1204号室（勅使河原様方）",
}
STAMP = Stamp("KD-JOB " + "a3" * 16 + " 250/1000", "250/1000", "a3a3a3a3")
LETTER = 10
"""Pixels a millimetre of a page drawn as a picture."""


class _Text(Protocol):
    def get_text_bounded(self) -> str: ...


class _Page(Protocol):
    def get_textpage(self) -> _Text: ...
    def close(self) -> object: ...


def font() -> QFont:
    return QFont(["BIZ UDPGothic", "Noto Sans CJK JP"])


def made(facts: Mapping[str, Any]) -> bytes:
    draw = letter.drawing(font())
    return sheet.pdf("letters", 1, lambda painter, _at: draw(painter, facts, STAMP))


def said(pdf: bytes) -> str:
    """The text of the page, without blanks and line ends."""
    document = pypdfium2.PdfDocument(pdf)
    page = cast("_Page", document[0])
    text = page.get_textpage().get_text_bounded()
    page.close()
    document.close()
    return re.sub(r"\s", "", text)


def drawn(facts: Mapping[str, Any]) -> QImage:
    image = QImage(210 * LETTER, 297 * LETTER, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(LETTER * 1_000)
    image.setDotsPerMeterY(LETTER * 1_000)
    image.fill(QColor("white"))
    painter = QPainter(image)
    letter.drawing(font())(painter, facts, STAMP)
    painter.end()
    return image


def is_white(image: QImage, left: float, top: float, width: float, height: float) -> bool:
    xs = range(round(left * LETTER), round((left + width) * LETTER), 2)
    ys = range(round(top * LETTER), round((top + height) * LETTER), 2)
    return all(image.pixelColor(x, y).lightness() == 255 for x in xs for y in ys)


def test_that_both_codes_are_read_and_the_fonts_are_inside(qapp: QApplication) -> None:
    pdf = made(FACTS)
    assert list(read_back.codes(pdf)) == [frozenset({"ABC001001", STAMP.code})]
    assert b"/FontFile" in pdf
    named = set(re.findall(rb"/BaseFont\s*/(\S+)", pdf))
    # What is inside has a tag of six letters before its name.
    inside = {name for _, name in re.findall(rb"/FontName\s*/([A-Z]{6})\+(\S+)", pdf)}
    assert named == inside != set()


@pytest.mark.parametrize("name", [LONGEST["name"], "勅使河原　右衛門三郎兵衛", "髙﨑　邉"])
def test_that_no_letter_of_the_longest_address_is_lost(qapp: QApplication, name: str) -> None:
    facts = FACTS | LONGEST | {"name": name}
    pdf = made(facts)
    text = said(pdf)
    for part in ("address", "detail", "name", "postal", "number", "office"):
        assert re.sub(r"\s", "", facts[part]) in text, part
    assert "250/1000" in text
    assert list(read_back.codes(pdf)) == [frozenset({"ABC001001", STAMP.code})]


def test_that_a_name_that_no_font_can_write_is_known(qapp: QApplication) -> None:
    glyphs = Glyphs(font())
    assert letter.missing(glyphs, FACTS | {"name": "髙﨑　邉󠄀", "detail": "Ａ棟-2301（様方）"}) == ""
    # A letter of a private area stands for none that any font has.
    assert letter.missing(glyphs, FACTS | {"name": "\U0010fffd田　花", "address": "\U0010fffd\uf8ff"}) == (
        "\U0010fffd\uf8ff"
    )


def test_that_the_address_stays_in_the_window(qapp: QApplication) -> None:
    image = drawn(FACTS | LONGEST)
    right = letter.WINDOW_LEFT + letter.WINDOW_WIDE
    assert not is_white(image, letter.WINDOW_LEFT, letter.WINDOW_TOP, letter.WINDOW_WIDE, 45)
    assert is_white(image, 0, 0, letter.WINDOW_LEFT - 1, letter.FOLD - 1)
    assert is_white(image, right + 1, letter.WINDOW_TOP, 122 - right - 2, 45)
    assert is_white(image, 0, letter.WINDOW_TOP + 45, 210, letter.FOLD - letter.WINDOW_TOP - 46)


def test_that_many_documents_stand_closer_and_stay_above_the_foot(qapp: QApplication) -> None:
    many = [[f"書類{at}", "健康保険証、年金手帳・番号通知書、介護保険被保険者証、" * 4] for at in range(16)]
    facts = FACTS | {"bring": many}
    image = drawn(facts)
    foot = 297 - sheet.EDGE - 6
    assert is_white(image, 0, foot - 1.5, 210, 1)
    text = said(made(facts))
    assert all(heading in text for heading, _ in many)


def test_that_a_postal_code_is_written_as_on_an_envelope() -> None:
    assert letter_text.postal("1208510") == letter_text.postal("120-8510") == "〒120-8510"
    assert letter_text.postal("12085") == "〒12085"
    assert letter_text.postal("") == ""
