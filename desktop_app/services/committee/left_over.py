"""Sentences of the shipped reports that are no longer true in a report that was begun with their text."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.paths import resources
from desktop_app.services import dates
from desktop_app.services.committee import body
from desktop_app.services.committee.checking import TextFault, TextFinding
from desktop_app.services.figures import forms, published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.services.committee.rows import Block, DraftRow

_OF_WARD = re.compile(r"足立区|あだち|ビュー坊|イオン西新井|Adachi|Nishiarai|03-5888-7707")
_MOVES = re.compile(r"\{fig:[^{}]*\}|\d+|元")
"""What of a sentence becomes another one in the report of another year."""

_YEARS = re.compile(r"令和.{1,2}年4月～令和.{1,2}年3月|April \d{4} to March \d{4}")
_MONTH = re.compile(r"(令和\d+年)(\d+)月|September (20\d{2})")
SEPTEMBER = 9


def check(draft: DraftRow, ward_name: str) -> Iterator[TextFinding]:
    """Find what nobody has rewritten since it was copied.

    In another ward what is of Adachi alone, and in any what was to come in June 2023 and is over by now.
    """
    for number, block in enumerate(draft.blocks, 1):
        for line in _lines(block):
            if _kept(line) not in _shipped():
                continue
            name, over = _OF_WARD.search(line), _over(line, draft.reported_on)
            if name and not published.is_of(ward_name):
                yield TextFinding(TextFault.OTHER_WARD, draft.code, number, name[0])
            if over:
                yield TextFinding(TextFault.OVER, draft.code, number, over)


def _over(line: str, on: date) -> str:
    """Give a month that was to come when the shipped reports were made, and is over on a day."""
    then = tuple(map(int, forms.SHIPPED.split("-")[:2]))
    for found in _MONTH.finditer(_YEARS.sub("", line)):
        year, month, western = found.groups()
        at = (int(western), SEPTEMBER) if western else (dates.parse_fiscal(f"{year}度") or 0, int(month))
        if then < at < (on.year, on.month):
            return found[0]
    return ""


def _lines(block: Block) -> list[str]:
    lines = f"{block.text}\n{block.english}".splitlines()
    return [line for line in lines if _OF_WARD.search(line) or _MONTH.search(line)]


def _kept(line: str) -> str:
    return _MOVES.sub("", line)


@cache
def _shipped() -> frozenset[str]:
    paths = (resources() / "reports" / forms.SHIPPED / "texts").glob("report_*.json")
    kept = [json.loads(path.read_text(encoding="utf-8"))["blocks"] for path in paths]
    return frozenset(
        _kept(line) for blocks in kept for block in body.blocks(blocks) for line in _lines(block)
    )
