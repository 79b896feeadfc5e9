"""The outreach visits of a day on paper, in the order of the route, with room to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.paper.day_sheet import frame
from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, FOOT, BLOCK = 38.0, 10.0, 54.0
"""Millimetres: where the blocks begin, the foot, one visit."""

VISITS = int((HIGH - TOP - EDGE - FOOT) / BLOCK)
"""So many visits stand on a page."""

TIME, COUNTS = 34.0, 46.0
"""Widths: the time at the left, the counts to fill in at the right."""

RIGHT = WIDE - EDGE


@dataclass(frozen=True, slots=True)
class RouteWords:
    """What stands around the visits: always in Japanese, like what is written on the sheet."""

    title: str = "出張申請 訪問ルート表"
    staff: str = "職員"
    expected: str = "見込み"
    persons: str = "人"
    counts: tuple[str, str, str] = ("来られた方", "申請", "交付")
    unit: tuple[str, str, str] = ("人", "件", "枚")
    note: str = "備考"
    write: str = "記録"
    phone: str = "区の連絡先"
    nobody: str = "この日の訪問はありません。"
    foot: str = "ジョブ {job}　個人の住所が載っています。済んだら裁断してください。"
    lacks: str = "〓：このパソコンに字形がない文字"


def pages(visits: Sequence[dict[str, Any]]) -> list[Sequence[dict[str, Any]]]:
    """Part the visits into pages; at least one."""
    return [visits[at : at + VISITS] for at in range(0, max(len(visits), 1), VISITS)]


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, font: QFont) -> None:
    """Draw one page from the facts of its snapshot."""
    words, page = RouteWords(), Sheet(painter, font)
    below = f"{facts['ward']}　{words.phone} {facts['phone']}" if facts["phone"] else facts["ward"]
    frame(page, stamp, (words.title, "", facts["day"]), words.foot.format(job=stamp.job))
    page.text((EDGE, EDGE + 15, 136, 6), below, 10)
    page.rule(TOP, 0.5)
    if not facts["visits"]:
        page.text((EDGE, TOP + 4, 150, 8), words.nobody, 12)
    for place, visit in enumerate(facts["visits"]):
        _draw_visit(page, TOP + place * BLOCK, visit, words)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)


def _draw_visit(page: Sheet, top: float, visit: Mapping[str, Any], words: RouteWords) -> None:
    page.text((EDGE, top + 2, 12, 9), str(visit["number"]), 20, bold=True)
    page.text((EDGE + 12, top + 2, TIME - 12, 6), visit["starts"], 14, bold=True)
    page.text((EDGE + 12, top + 8, TIME - 12, 5), f"〜{visit['ends']}", 10)
    page.text((EDGE, top + 15, TIME - 2, 5), visit["kind"], 9)
    page.text((EDGE, top + 20, TIME - 2, 5), f"{words.expected} {visit['expected']}{words.persons}", 10)
    left, width = EDGE + TIME, RIGHT - EDGE - TIME - COUNTS - 4
    page.text((left, top + 2, width, 8), visit["name"], 15, bold=True)
    page.text((left, top + 10.5, width, 8), visit["address"], 11)
    page.text((left, top + 19, width, 6), f"{words.staff}：{visit['staff']}", 9)
    if visit["note"]:
        page.text((left, top + 25.5, width, 8), f"{words.note}：{visit['note']}", 9)
    page.text((left, top + 34, 20, 4), words.write, 8)
    for line in (44.0, 51.0):
        page.rule(top + line, 0.15, left, width)
    _draw_counts(page, top, words)
    page.rule(top + BLOCK, 0.3)


def _draw_counts(page: Sheet, top: float, words: RouteWords) -> None:
    left = RIGHT - COUNTS
    for at, (name, unit) in enumerate(zip(words.counts, words.unit, strict=True)):
        line = top + 5 + at * 15
        page.text((left, line, 20, 9), name, 10)
        page.rule(line + 9, 0.2, left + 20, COUNTS - 28)
        page.text((RIGHT - 7, line, 7, 9), unit, 10)
