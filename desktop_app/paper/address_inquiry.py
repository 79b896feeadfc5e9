"""Addresses to ask the resident register about, with room for its answer: whose letter came back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.paper.day_sheet import frame
from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, FOOT, BLOCK = 38.0, 10.0, 32.0
"""Millimetres: where the blocks begin, the foot, one person."""

PEOPLE = int((HIGH - TOP - EDGE - FOOT) / BLOCK)
"""So many people stand on a page."""

MOST = PEOPLE * 60
"""One list: what a colleague at the register looks up in some days."""

WHO = 92.0
RIGHT = WIDE - EDGE


@dataclass(frozen=True, slots=True)
class InquiryWords:
    """What stands around the people: always in Japanese, like what is written on the sheet."""

    title: str = "住民登録 照会票（返戻）"
    born: str = "生年月日"
    sent_to: str = "発送先"
    back: str = "返戻日"
    number: str = "申請書ID 末尾"
    answers: tuple[str, ...] = ("変更なし", "転居・転入先", "転出", "死亡", "その他")
    address: str = "新しい住所・備考"
    foot: str = "ジョブ {job}　個人情報が載っています。回答を入力したら裁断してください。"
    lacks: str = "〓：このパソコンに字形がない文字"


def pages(people: Sequence[dict[str, Any]]) -> list[Sequence[dict[str, Any]]]:
    """Part the people into pages."""
    return [people[at : at + PEOPLE] for at in range(0, len(people), PEOPLE)]


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, font: QFont) -> None:
    """Draw one page from the facts of its snapshot."""
    words, page = InquiryWords(), Sheet(painter, font)
    frame(page, stamp, (words.title, "", facts["below"]), words.foot.format(job=stamp.job))
    page.rule(TOP, 0.5)
    for place, person in enumerate(facts["people"]):
        _draw_person(page, TOP + place * BLOCK, person, words)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)


def _draw_person(page: Sheet, top: float, person: Mapping[str, Any], words: InquiryWords) -> None:
    left = EDGE + 10
    page.text((EDGE, top + 2, 9, 7), str(person["number"]), 13, bold=True)
    page.text((left, top + 1.5, WHO - 12, 4), person["kana"], 8)
    page.text((left, top + 5.5, WHO - 12, 7), person["name"], 13, bold=True)
    page.text((left, top + 12.5, WHO - 12, 4.5), f"{words.born}　{person['born']}", 9)
    page.text((left, top + 17, 13, 4.5), words.sent_to, 8)
    page.text((left + 13, top + 17, WHO - 25, 9), f"{person['postal']} {person['address']}", 9, top=True)
    told = f"{words.back}　{person['back']}　　{words.number}　…{person['tail']}"
    page.text((left, top + 26.5, WHO - 12, 4.5), told, 8)
    _draw_answer(page, top, words)
    page.rule(top + BLOCK, 0.2)


def _draw_answer(page: Sheet, top: float, words: InquiryWords) -> None:
    left, at = EDGE + WHO, 0.0
    for answer in words.answers:
        page.box(left + at, top + 3, 4)
        wide = 4.0 + 3.4 * len(answer)
        page.text((left + at + 5, top + 2.5, wide, 5), answer, 8)
        at += wide + 2
    page.text((left, top + 10, 40, 4), words.address, 7)
    for line in (20.0, 28.0):
        page.rule(top + line, 0.15, left, RIGHT - left)
