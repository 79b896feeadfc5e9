"""What a report is checked for before it goes out: references that lead nowhere, figures typed by hand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.services.committee import references
from desktop_app.services.committee.rows import WITH_CODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import Block, DraftRow
    from desktop_app.services.figures.rows import Table

LEAST_DIGITS = 4
"""A typed number with fewer digits and no point is a day, a place or a count of something small."""

_NUMBER = re.compile(r"(?<![\d.,\-])[+▲△−]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d,]*[\d\-])")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_MAN = re.compile(r"(\d+)万(?:(\d)千)?(\d[\d,]*)?")
_UNIT = re.compile(r"\s?(?:通|枚|%|ポイント|pt\b|points?\b|certificates\b|cards\b)")
"""What stands behind a number that one of the tables must have."""


class TextFault(StrEnum):
    """What is wrong with the text of a report.

    nowhere: a reference leads to no figure; typed: a number that is a figure was typed by hand; strange: a
    typed number of cards or certificates, or a rate, that no table has, as one of last year; no_table: a
    table or chart that is to be shown has no figures; other_day, other_year: the day of the figures, or what
    a block refers to, is of another fiscal year than the subject; other_ward, over: a sentence of a
    shipped report that tells of the ward whose it was, or of what was to come and is over.
    """

    NOWHERE = "reference_nowhere"
    TYPED = "typed_by_hand"
    STRANGE = "in_no_table"
    NO_TABLE = "no_table"
    OTHER_DAY = "day_of_other_year"
    OTHER_YEAR = "figures_of_other_year"
    OTHER_WARD = "of_other_ward"
    OVER = "over_by_now"


@dataclass(frozen=True, slots=True)
class TextFinding:
    """One finding in a text: in which report and block (from 1), what stands there, what belongs there."""

    fault: TextFault
    report: str
    block: int
    said: str
    instead: str = ""


def check(draft: DraftRow, tables: Tables) -> tuple[TextFinding, ...]:
    """Check the texts of a draft against the tables that it may refer to; nothing is found in a good one."""
    known = _known(tables)
    found = (
        finding
        for number, block in enumerate(draft.blocks, 1)
        for finding in _of_block(draft.code, number, block, tables, known)
    )
    # What stands in both languages is told once.
    return tuple(dict.fromkeys(found))


def _of_block(
    report: str, number: int, block: Block, tables: Tables, known: dict[Decimal, str]
) -> Iterator[TextFinding]:
    if block.kind in WITH_CODE:
        table = tables.get(block.code)
        if table is None or not table.rows:
            yield TextFinding(TextFault.NO_TABLE, report, number, block.code)
        return
    for text in filter(None, (block.text, block.english)):
        for reference in references.found(text, tables):
            if reference.cell is None:
                yield TextFinding(TextFault.NOWHERE, report, number, reference.written)
        for said, value, form, is_figure in _typed(references.without(text)):
            if value in known:
                instead = references.with_form(known[value], form)
                yield TextFinding(TextFault.TYPED, report, number, said, instead)
            elif is_figure:
                yield TextFinding(TextFault.STRANGE, report, number, said)


def _typed(text: str) -> Iterator[tuple[str, Decimal, str, bool]]:
    """Give the numbers in a text that are long enough to be a figure, and those written with 万.

    With each its value, the form in which a reference would write it, and whether its unit says that it is a
    figure of a table.
    """
    plain = unicodedata.normalize("NFKC", text)
    for found in _MAN.finditer(plain):
        rest = int((found[3] or "0").replace(",", ""))
        value = Decimal(int(found[1]) * 10_000 + int(found[2] or 0) * 1_000 + rest)
        yield found[0], value, "" if found[3] else references.MAN, False
    others = _MAN.sub(" ", plain)
    for found in _NUMBER.finditer(others):
        digits = found[1].replace(",", "")
        if "." in digits or (len(digits) >= LEAST_DIGITS and not _YEAR.fullmatch(found[1])):
            yield found[0], Decimal(digits), "", _UNIT.match(others, found.end()) is not None


def _known(tables: Tables) -> dict[Decimal, str]:
    """Give the reference to each figure; of equal ones to the first."""
    found: dict[Decimal, str] = {}
    for table in tables.values():
        for value, reference in _figures(table):
            found.setdefault(value, reference)
    return found


def _figures(table: Table) -> Iterator[tuple[Decimal, str]]:
    for row in table.rows:
        for column in table.columns:
            number = references.number(table.cell(row, column))
            if number is not None:
                yield abs(number), references.write(table.code, row, column)
