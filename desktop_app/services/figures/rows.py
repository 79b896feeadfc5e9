"""A table of figures: each cell knows its number, where it comes from and what it was measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from desktop_app.figure_terms import Differs, Grain, Listed, Part, Unit


@dataclass(frozen=True, slots=True)
class Opens:
    """Which list stands behind a figure: its days (both ends included) and what it is narrowed to.

    shops: only convenience stores, or all but them; None: all. minutes: parts of the day that begin from the
    first up to before the second. weekday: 0 is Sunday. item: which of the bridge, or which post office.
    rest: only what is not counted by month, weekday, time or area.
    """

    listed: Listed
    first: date | None = None
    until: date | None = None
    office: str = ""
    shops: bool | None = None
    kind: str = ""
    minutes: tuple[int, int] | None = None
    weekday: int | None = None
    area: str = ""
    item: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    printed: as the report printed it; published: its number. computed: exact, text: what is kept here where
    it is no number. shown: as it is to be read.
    denominator: what it was divided by, with its name (population, certificates) and the day it holds for.
    differs: why published is not what was computed. truncated: published was cut off and not rounded.
    of_rounded, true_points: a change in points both ways; previous: the exact rate before it. Cells with the
    same figure and period are the same figure in other tables.
    """

    row: str
    column: str
    printed: str | None = None
    published: Decimal | None = None
    computed: Fraction | int | None = None
    shown: str = ""
    unit: Unit = Unit.TEXT
    places: int = 0
    part: Part = Part.TEXT
    of: str = ""
    denominator: int | None = None
    denominator_on: date | None = None
    denominator_name: str = ""
    truncated: bool = False
    source: str = ""
    differs: Differs | None = None
    opens: Opens | None = None
    figure: str = ""
    period: str = ""
    of_rounded: Decimal | None = None
    true_points: Decimal | None = None
    previous: Fraction | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What of a table is the same in each report.

    total_row: the sum of the rows. part_row: the row whose share each column has in share_row; rest_row: the
    total without it. empty: what stands where there is no number. own_row: the ward itself, among others.
    """

    code: str
    title: str = ""
    key: str = ""
    period: str = ""
    source: str = ""
    empty: str = ""
    total_row: str = ""
    part_row: str = ""
    rest_row: str = ""
    share_row: str = ""
    own_row: str = ""

    @property
    def beside_rows(self) -> frozenset[str]:
        """Rows that are no part of the total."""
        return frozenset({self.total_row, self.rest_row, self.share_row} - {""})


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows and columns in order, and its cells by row and column."""

    code: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    note: str = ""
    form: Form = field(default_factory=lambda: Form(""))

    def cell(self, row: str, column: str) -> Cell:
        """Give a cell; an empty one where the table has none."""
        return self.cells.get((row, column)) or Cell(row, column)

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The rows as texts to be read: the row's name, then its cells."""
        return tuple((row, *(self.cell(row, column).shown for column in self.columns)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class CountRow:
    """Certificates counted: from a day on, how long, where, which kind, part of the day, area."""

    grain: Grain
    on_date: date
    office: str
    kind: str
    minute: int
    area: str
    count: int
