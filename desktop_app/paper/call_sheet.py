"""A call list on paper: a line a person, with room for the number that staff look up and for the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.paper.day_sheet import frame
from desktop_app.paper.sheet import EDGE, HIGH, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, FOOT, ROW = 48.0, 12.0, 14.0
"""Millimetres: where the lines begin, the foot, one line."""

LINES = int((HIGH - TOP - EDGE - FOOT) / ROW)
COLUMNS = (10.0, 48.0, 34.0, 26.0, 32.0, 32.0)
"""Widths: number, who, born and notice number, place, phone to write, outcome to write."""


@dataclass(frozen=True, slots=True)
class CallSheetWords:
    """What stands around the lines: always in Japanese, like what is written on the sheet."""

    title: str = "電話連絡リスト"
    run: str = "第{number}回"
    below: str = "{ward}　{day}　全{people}人"
    phone: str = "電話番号はこのソフトには入っていません。申請書などで確かめ、欄に控えてください。"
    ask: str = (
        "生年月日でご本人を確かめてから用件を話します。家族や留守番電話には、折り返しのお願いだけ残します。"
    )
    headings: tuple[str, ...] = ("番号", "氏名", "生年月日／通知書番号", "交付場所", "電話番号", "結果")
    tries: str = "不在 {count} 回"
    foot: str = "ジョブ {job}　個人情報が載っています。結果は画面に入力し、済んだら裁断してください。"
    lacks: str = "〓：このパソコンに字形がない文字"


def pages(people: Sequence[dict[str, Any]]) -> list[Sequence[dict[str, Any]]]:
    """Part the people into pages; at least one."""
    return [people[at : at + LINES] for at in range(0, max(len(people), 1), LINES)]


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, font: QFont) -> None:
    """Draw one page from the facts of its snapshot."""
    words, page = CallSheetWords(), Sheet(painter, font)
    below = words.below.format(ward=facts["ward"], day=facts["day"], people=facts["total"])
    frame(
        page,
        stamp,
        (words.title, words.run.format(number=facts["run"]), below.strip()),
        words.foot.format(job=stamp.job),
    )
    page.text((EDGE, EDGE + 15.5, 150, 5), words.phone, 9)
    page.text((EDGE, EDGE + 20.5, 150, 5), words.ask, 9)
    left = EDGE
    for heading, width in zip(words.headings, COLUMNS, strict=True):
        page.text((left, TOP - 6, width, 5), heading, 8, bold=True)
        left += width
    page.rule(TOP, 0.5)
    for place, person in enumerate(facts["people"]):
        _draw_person(page, TOP + place * ROW, person, words)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)


def _draw_person(page: Sheet, top: float, person: Mapping[str, Any], words: CallSheetWords) -> None:
    number, who, born, place, phone, outcome = COLUMNS
    left = EDGE
    page.text((left, top, number - 1, ROW), str(person["number"]), 11, bold=True)
    left += number
    page.text((left, top + 1, who - 2, 4), person["kana"], 8)
    page.text((left, top + 5, who - 2, 8), person["name"], 13, bold=True)
    left += who
    page.text((left, top + 1, born - 2, 6), person["born"], 10)
    page.text((left, top + 7, born - 2, 5), person["notice"], 9)
    left += born
    page.text((left, top, place - 2, ROW), person["place"], 9)
    left += place
    page.rule(top + ROW - 3, 0.15, left, phone - 4)
    left += phone
    if person["tries"]:
        page.text((left, top + 1, outcome, 5), words.tries.format(count=person["tries"]), 8)
    page.rule(top + ROW - 3, 0.15, left, outcome)
    page.rule(top + ROW, 0.2)
