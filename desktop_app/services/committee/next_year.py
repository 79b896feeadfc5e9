"""Moves the text of a report to another fiscal year: what it says of it, and the figures it refers to."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.services import dates
from desktop_app.services.committee import references
from desktop_app.services.figures import forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.committee.rows import Block

_REFERENCE = re.compile(r"\{fig:[^{}]*\}")
_CODE = re.compile(r"(?<=_)[A-Z]\d+$")
_SIGN = re.compile(r"\b[A-Z]\d{1,2}\b(?: \(\d{4}\))?")
_NAME = re.compile(r"(?:令和|平成)(?:元|\d{1,2})年度")
_SPAN = re.compile(r"((?:令和|平成)(?:元|\d{1,2})年)4月～(?:令和|平成)(?:元|\d{1,2})年3月")
_ENGLISH_SPAN = re.compile(r"April (\d{4}) to March (\d{4})")

LIVE = {
    "uncollected_about": "uncollected/total/total",
    "card_rank_before": "municipalities/own/rank_before",
    "card_rank_after": "municipalities/own/rank",
    "neighbours_average_share": "municipalities/neighbours/share",
    "post_offices": "post_offices/places/applications",
    "target_share": "targets/{year}/target",
    "target_change": "targets/{year}/planned_change",
}
"""Where a panel has what a report says in its text alone, by the names of that text without their year."""


class Mover:
    """Moves by so many years what is of a fiscal year, the one before or the one after; older years stay."""

    def __init__(self, year: int, by: int) -> None:
        self._near, self._by = range(year - 1, year + 2), by

    def block(self, block: Block) -> Block:
        """Give a block with its texts, references and table moved."""
        return replace(
            block, text=self.text(block.text), english=self.text(block.english), code=self._code(block.code)
        )

    def text(self, text: str) -> str:
        """Give a text with its years and references moved."""
        parts, at = list[str](), 0
        for mark in _REFERENCE.finditer(text):
            parts += (self._plain(text[at : mark.start()]), self._reference(mark[0]))
            at = mark.end()
        return "".join((*parts, self._plain(text[at:])))

    def _plain(self, text: str) -> str:
        text = _NAME.sub(lambda name: self._year(name[0], dates.fiscal_words), text)
        text = _SPAN.sub(self._span, text)
        text = _SIGN.sub(self._sign, text)
        return _ENGLISH_SPAN.sub(self._english_span, text)

    def _reference(self, mark: str) -> str:
        table, *rest = mark.removeprefix("{fig:").removesuffix("}").split("/")
        if table == forms.TEXT and rest:
            return self._live(mark, rest)
        names = (":".join(self._year(part, dates.fiscal_name) for part in one.split(":")) for one in rest)
        return "{fig:" + "/".join((self._code(table), *names)) + "}"

    def _live(self, mark: str, rest: list[str]) -> str:
        """Let what a report only says in its text refer to the ward's own panels, which go on counting."""
        name, _, of_year = rest[0].rpartition("_")
        live = LIVE.get(rest[0]) or LIVE.get(name)
        if live is None:
            return mark
        year = self._year(of_year, dates.fiscal_name)
        form = "".join(rest[1:]).partition(":")[2]
        return references.with_form(f"{{fig:{live.format(year=year)}}}", form)

    def _code(self, code: str) -> str:
        return _CODE.sub(lambda year: self._year(year[0], dates.fiscal_name), code)

    def _year(self, name: str, written: Callable[[int], str]) -> str:
        year = dates.parse_fiscal(name)
        return written(year + self._by) if year in self._near and year is not None else name

    def _sign(self, found: re.Match[str]) -> str:
        sign, _, western = found[0].partition(" ")
        moved = self._year(sign, dates.fiscal_name)
        year = dates.parse_fiscal(moved)
        return f"{moved} ({year})" if western and moved != sign else moved + found[0].removeprefix(sign)

    def _span(self, found: re.Match[str]) -> str:
        year = dates.parse_fiscal(f"{found[1]}度")
        if year is None or year not in self._near:
            return found[0]
        first, last = dates.fiscal_bounds(year + self._by)
        return f"{_month(first)}～{_month(last)}"

    def _english_span(self, found: re.Match[str]) -> str:
        first, last = int(found[1]), int(found[2])
        if first not in self._near or last != first + 1:
            return found[0]
        return f"April {first + self._by} to March {last + self._by}"


def _month(day: date) -> str:
    return f"{dates.in_era(day).partition('月')[0]}月"
