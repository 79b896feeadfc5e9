"""Sentences of the shipped reports that tell of the ward whose they were, left in the report of another."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.paths import resources
from desktop_app.services.committee import body
from desktop_app.services.committee.checking import TextFault, TextFinding
from desktop_app.services.figures import forms, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.committee.rows import Block, DraftRow

_OF_WARD = re.compile(r"足立区|あだち|ビュー坊|イオン西新井|Adachi|Nishiarai|03-5888-7707")
_MOVES = re.compile(r"\{fig:[^{}]*\}|\d+|元")
"""What of a sentence becomes another one in the report of another year."""


def check(draft: DraftRow, ward_name: str) -> Iterator[TextFinding]:
    """Find what nobody has rewritten since it was copied; nothing where the reports are the ward's own."""
    if published.is_of(ward_name):
        return
    for number, block in enumerate(draft.blocks, 1):
        for line in _lines(block):
            if _kept(line) in _shipped():
                yield TextFinding(TextFault.OTHER_WARD, draft.code, number, _OF_WARD.findall(line)[0])


def _lines(block: Block) -> list[str]:
    lines = f"{block.text}\n{block.english}".splitlines()
    return [line for line in lines if _OF_WARD.search(line)]


def _kept(line: str) -> str:
    return _MOVES.sub("", line)


@cache
def _shipped() -> frozenset[str]:
    paths = (resources() / "reports" / forms.SHIPPED / "texts").glob("report_*.json")
    kept = [json.loads(path.read_text(encoding="utf-8"))["blocks"] for path in paths]
    return frozenset(
        _kept(line) for blocks in kept for block in body.blocks(blocks) for line in _lines(block)
    )
