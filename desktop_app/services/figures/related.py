"""How figures of different tables hang together, and the words by which a text speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Differs, Part
from desktop_app.services import dates
from desktop_app.services.figures import rounding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from desktop_app.services.figures.rows import Cell, Table

RATES = {
    "card_issuance_rate": ("card_issuance", ""),
    "card_application_rate": ("card_applications", ""),
    "convenience_share": ("convenience", "certificates"),
}
"""What is measured against what: the figure above, the one below (nothing: the population)."""

DIFFERENCES = {
    "uncollected": ("card_applications", "card_issuance"),
    "target_change": ("target_share", "convenience_share"),
}
"""Figures that readers take for the difference of two others."""

TOPICS = (
    (re.compile(r"未交付"), "uncollected"),
    (re.compile(r"交付率[^。]*(?:増|伸び|上昇)"), "card_issuance_rate_change"),
    (re.compile(r"申請率[^。]*(?:増|伸び|上昇)"), "card_application_rate_change"),
)
"""What a sentence with "about" is about."""

_ABOUT = re.compile(
    r"(?:約|およそ|about\s+)\s*(?:(?P<man>\d[\d,]*)万)?(?:(?P<sen>\d)千)?(?P<rest>\d[\d,]*)?\s*"
    r"(?P<unit>[枚通人件円%％]|cards|copies)"
)
_SENTENCE = re.compile(r"[^。]+。?")


@dataclass(frozen=True, slots=True)
class About:
    """A rounded number in a text: what it is about, and the words around it."""

    figure: str
    number: int
    step: int
    words: str


def value(cell: Cell) -> Decimal | None:
    """Give the number that a reader sees: the published one, else the computed one as it is shown.

    Of a day before the published one it is that which is shown.
    """
    if cell.differs is Differs.OTHER_DAY:
        return rounding.number(cell.shown)
    if cell.published is not None:
        return cell.published
    return None if cell.computed is None else rounding.rounded(cell.computed, cell.places)


def named(tables: Iterable[Table]) -> Iterator[tuple[Table, Cell]]:
    """Give the cells that hold a number, table by table."""
    for table in tables:
        for row in table.rows:
            for column in table.columns:
                cell = table.cell(row, column)
                if value(cell) is not None:
                    yield table, cell


class Report:
    """The tables that belong together, and their figures by name."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self.tables = tuple(tables)
        self.cells = tuple(named(self.tables))
        self._figures: dict[str, list[tuple[str, Decimal]]] = {}
        for _, cell in self.cells:
            number = value(cell)
            if cell.figure and number is not None:
                self._figures.setdefault(cell.figure, []).append((cell.period, number))

    def find(self, figure: str, period: str = "") -> Decimal | None:
        """Give a figure of a fiscal year, or the latest one, from the first table that has it."""
        found = self._figures.get(figure, [])
        if period:
            return next((number for year, number in found if year == period), None)
        latest = max(found, key=lambda each: dates.parse_fiscal(each[0]) or 0, default=None)
        return latest[1] if latest else None


def ratio(report: Report, table: Table, cell: Cell) -> Fraction | None:
    """Compute what a rate or share should be from the figures that it is made of; None where they lack."""
    part, whole = above(report, table, cell), below(report, table, cell)
    return Fraction(100 * part) / Fraction(whole) if part is not None and whole else None


def change(table: Table, cell: Cell) -> tuple[Cell, Cell] | None:
    """Give the two cells whose difference a change is; None where the table has only one of them."""
    if cell.of:
        at = table.rows.index(cell.row)
        return (table.cell(table.rows[at - 1], cell.of), table.cell(cell.row, cell.of)) if at else None
    numbers = [column for column in table.columns if dates.parse_fiscal(column) is not None]
    if len(numbers) != 2:
        return None
    return table.cell(cell.row, numbers[0]), table.cell(cell.row, numbers[1])


def abouts(texts: Iterable[str]) -> Iterator[About]:
    """Find the rounded numbers of a text whose sentence says what they are about."""
    for sentence in (found[0] for text in texts for found in _SENTENCE.finditer(text)):
        topic = next((figure for words, figure in TOPICS if words.search(sentence)), "")
        for found in _ABOUT.finditer(sentence) if topic else ():
            ten_thousands, thousands, rest = (
                int(found[part].replace(",", "")) if found[part] else None for part in ("man", "sen", "rest")
            )
            number = (ten_thousands or 0) * 10_000 + (thousands or 0) * 1_000 + (rest or 0)
            if number:
                yield About(topic, number, step_of(number), found[0])


def step_of(number: int) -> int:
    """Give what a round number was rounded to: 45,000 to thousands, 20 to tens."""
    step = 1
    while number % (step * 10) == 0:
        step *= 10
    return step


def above(report: Report, table: Table, cell: Cell) -> Decimal | None:
    """Give what stands above the line of a rate or share, from its row or from another table."""
    if cell.part is Part.PART_SHARE:
        return value(table.cell(table.form.part_row, cell.column))
    if cell.of in table.columns:
        return value(table.cell(cell.row, cell.of))
    if cell.of in table.rows:
        return value(table.cell(cell.of, cell.column))
    return report.find(RATES[cell.figure][0], cell.period) if cell.figure in RATES else None


def below(report: Report, table: Table, cell: Cell) -> Decimal | int | None:
    """Give what stands below the line."""
    if cell.denominator is not None:
        return cell.denominator
    if cell.part is Part.PART_SHARE:
        return value(table.cell(table.form.total_row, cell.column))
    if cell.part is Part.SHARE and table.form.total_row:
        return value(table.cell(table.form.total_row, cell.of))
    if cell.part is Part.SHARE:
        whole = (table.cell(row, cell.column) for row in table.rows)
        return next((value(each) for each in whole if each.part is Part.WHOLE), None)
    return report.find(RATES[cell.figure][1], cell.period) if cell.figure in RATES else None
