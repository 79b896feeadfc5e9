"""Whether the figures of a report are of the fiscal year that its subject names."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desktop_app.services import dates
from desktop_app.services.committee import references
from desktop_app.services.committee.checking import TextFault, TextFinding
from desktop_app.services.committee.rows import WITH_CODE
from desktop_app.services.figures import making, suspensions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.committee.rows import Block, DraftRow

AHEAD = {"targets", suspensions.CODE}
"""Tables that tell of the year to come."""

_NAME = re.compile(r"(?:令和|平成)(?:元|\d{1,2})年度|\b[RH]\d{1,2}\b|\b20\d{2}(?:年度)?\b")
_BEFORE = re.compile(r"前年|昨年|前々年|年前|before|last year|previous|earlier", re.IGNORECASE)
"""Words with which a text compares with another year."""


def check(draft: DraftRow, year: int) -> Iterator[TextFinding]:
    """Compare the years of a draft's figures with its subject; year: for which its tables are computed.

    A block may speak of another year beside a figure of the subject's; also where it compares, or names that
    year, while other blocks have figures of the subject's. Without a year in the subject, or without figures,
    nothing is found.
    """
    title = _named(draft.title)
    if not title or not any(map(_has_figures, draft.blocks)):
        return
    said = _said(title)
    if year not in title:
        yield TextFinding(TextFault.OTHER_DAY, draft.code, 1, said, _said({year}))
        return
    found = [(number, block, _years(block)) for number, block in enumerate(draft.blocks, 1)]
    whole = {one for _, _, years in found for one in years}
    for number, block, years in found:
        if years and not years & title and not (whole & title and _may(block, years)):
            yield TextFinding(TextFault.OTHER_YEAR, draft.code, number, said, _said(years))


def _has_figures(block: Block) -> bool:
    return block.kind in WITH_CODE or bool(references.marks(block.text + block.english))


def _years(block: Block) -> set[int]:
    """Give the years of a block's figures, as far as it says them."""
    if block.kind in WITH_CODE:
        return _of_table(block.code)
    return {one for mark in references.marks(block.text + block.english) for one in _of_reference(mark)}


def _may(block: Block, years: set[int]) -> bool:
    """Whether a block says that it speaks of another year."""
    told = references.without(block.text or block.english)
    return block.kind in WITH_CODE or _BEFORE.search(told) is not None or years <= _named(told)


def _of_table(code: str) -> set[int]:
    year = making.base(code)[1]
    return set() if year is None else {year}


def _of_reference(mark: tuple[str, str, str]) -> set[int]:
    table, row, column = mark
    if making.base(table)[0] in AHEAD:
        return set()
    parts = [part for name in (row, column) for part in name.split(":")]
    return _of_table(table) | {year for part in parts if (year := dates.parse_fiscal(part)) is not None}


def _named(text: str) -> set[int]:
    found = _NAME.findall(unicodedata.normalize("NFKC", text))
    return {year for name in found if (year := dates.parse_fiscal(name)) is not None}


def _said(years: set[int]) -> str:
    return "・".join(map(dates.fiscal_words, sorted(years)))
