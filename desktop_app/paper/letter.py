"""A notice to one person: an A4 sheet folded in three, its address in the window of the envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.glyphs import Glyphs
    from desktop_app.paper.print_job import Stamp

FOLD = HIGH / 3
WINDOW_LEFT, WINDOW_TOP, WINDOW_WIDE = 22.0, 15.0, 86.0
"""Millimetres: the window of a long envelope (長形3号) over a sheet folded in three."""

STAMP, NOTICE = 15.0, 30.0
"""Sides of the two codes: that of the printed page in the window, that of the notice for the counter."""

BOOKING, ENTRY = 56.0, 6.8
"""Where the entries about booking begin below the fold, and the height of one."""

LABEL, GAP, SMALL, ROOM = 36.0, 2.1, 9.5, 0.5
"""Width of the headings at the left, room between two entries, points of the small text, and its rounding."""


def drawing(font: QFont) -> Callable[[QPainter, Mapping[str, Any], Stamp], None]:
    """Give what draws one letter from the facts of its snapshot (services/notices/letter_text.py)."""

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        page = Sheet(painter, font)
        _address(page, facts, stamp)
        _sender(page, facts)
        _notice(page, facts)
        _booking(page, facts)
        _bring(page, facts)
        _foot(page, facts, stamp)

    return draw


def missing(glyphs: Glyphs, facts: Mapping[str, Any]) -> str:
    """Give the letters of name and address that no font of this PC can write."""
    return glyphs.missing(f"{facts['name']}{facts['address']}{facts['detail']}")


def _address(page: Sheet, facts: Mapping[str, Any], stamp: Stamp) -> None:
    left, width = WINDOW_LEFT, WINDOW_WIDE - STAMP - 2
    page.text((left, WINDOW_TOP, WINDOW_WIDE, 6), facts["postal"], 11)
    page.text((left, WINDOW_TOP + 6.5, WINDOW_WIDE, 10), facts["address"], 10.5, top=True)
    page.text((left, WINDOW_TOP + 17, width, 9), facts["detail"], 10, top=True)
    page.text((left, WINDOW_TOP + 28, width, 13), f"{facts['name']}　様", 14, bold=True)
    page.code(left + width + 2, WINDOW_TOP + 26, STAMP, stamp.code)


def _sender(page: Sheet, facts: Mapping[str, Any]) -> None:
    lines = (
        facts["date"],
        f"{facts['ward']}　{facts['office']}".strip(),
        f"電話 {facts['phone']}" if facts["phone"] else "",
    )
    for at, line in enumerate(lines):
        page.text((122, WINDOW_TOP + at * 6, WIDE - EDGE - 122, 6), line, 10, right=True)


def _notice(page: Sheet, facts: Mapping[str, Any]) -> None:
    top = FOLD + 7
    page.text((EDGE, top, WIDE - 2 * EDGE, 10), facts["title"], 18, bold=True)
    page.rule(top + 11, 0.5)
    page.text((EDGE, top + 14, 130, 13), facts["lead"], 10.5, top=True)
    page.text((EDGE, top + 29, 60, 5), "交付通知書番号", 9)
    page.text((EDGE, top + 34, 120, 12), facts["number"], 24, bold=True)
    page.code(WIDE - EDGE - NOTICE, top + 14, NOTICE, facts["code"])


def _booking(page: Sheet, facts: Mapping[str, Any]) -> None:
    top = FOLD + BOOKING
    page.rule(top - 2, 0.2)
    for at, (heading, text) in enumerate(_entries(facts)):
        page.text((EDGE, top + at * ENTRY, LABEL, ENTRY - 0.5), heading, 9)
        size = (EDGE + LABEL, top + at * ENTRY, WIDE - 2 * EDGE - LABEL, ENTRY - 0.5)
        page.text(size, text, 11, bold=True)


def _entries(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("受け取る窓口", facts["office"]),
        ("空きのある日", facts["seats"]),
        ("予約", facts["booking"]),
        *((heading, text) for heading, text in facts["ends"]),
    ]


def _bring(page: Sheet, facts: Mapping[str, Any]) -> None:
    top = FOLD + BOOKING + len(_entries(facts)) * ENTRY + 1.5
    page.rule(top, 0.2)
    page.text((EDGE, top + 2, 80, 6), "持ち物", 11, bold=True)
    top += 10
    room, width = HIGH - EDGE - 9 - top, WIDE - 2 * EDGE - LABEL
    pairs = [
        (heading, text, max(page.height(LABEL - 2, heading, SMALL), page.height(width, text, SMALL)) + ROOM)
        for heading, text in facts["bring"]
    ]
    needed = sum(height + GAP for *_, height in pairs)
    # Many documents: everything stands closer together, nothing is left out.
    closer = min(1.0, room / needed) if needed else 1.0
    for heading, text, tall in pairs:
        height = tall * closer
        page.text((EDGE, top, LABEL - 2, height), heading, SMALL * closer, top=True)
        page.text((EDGE + LABEL, top, width, height), text, SMALL * closer, top=True)
        top += height + GAP * closer


def _foot(page: Sheet, facts: Mapping[str, Any], stamp: Stamp) -> None:
    top = HIGH - EDGE - 5
    page.rule(top - 1, 0.2)
    page.text((EDGE, top, 120, 5), f"{facts['letter']}　{stamp.job}", 8)
    page.text((WIDE - EDGE - 40, top, 40, 5), stamp.page, 8, right=True)
    for fold in (FOLD, 2 * FOLD):
        page.rule(fold, 0.2, left=4, width=5)
