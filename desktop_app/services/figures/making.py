"""How cells and tables of computed figures are made, in the layout of the tables that the report has."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Part, Unit
from desktop_app.services import dates
from desktop_app.services.figures import forms, rounding
from desktop_app.services.figures.rows import Cell, Form, Opens, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.services.figures.forms import CellForm, Shipped

_OF_YEAR = re.compile(r"(.+)_([A-Z]\d{1,2})")
_FISCAL = re.compile(r"(?:令和|平成)(?:\d{1,2}|元)年度")
SHIPPED_YEAR = 2022
"""The fiscal year that the shipped report tells of."""

NOT_KNOWN = "不明"
"""The row of what a table's parts say nothing of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which fiscal year (by the Western year it begins in), as at which day, and what day it is."""

    year: int
    as_of: date
    today: date

    @property
    def name(self) -> str:
        """The fiscal year's name, such as R4."""
        return dates.fiscal_name(self.year)

    @property
    def before(self) -> str:
        """The name of the fiscal year before."""
        return dates.fiscal_name(self.year - 1)


@dataclass(frozen=True, slots=True)
class Against:
    """What a share or rate is measured against."""

    count: int
    name: str
    on_date: date | None = None


def base(code: str) -> tuple[str, int | None]:
    """Split a table's code into its name and the fiscal year that stands in it."""
    found = _OF_YEAR.fullmatch(code)
    year = dates.parse_fiscal(found[2]) if found else None
    return (found[1], year) if found and year is not None else (code, None)


def _of_year(title: str, later: int) -> str:
    """Name another fiscal year in a title than the shipped report's."""

    def other(found: re.Match[str]) -> str:
        year = dates.parse_fiscal(found[0])
        return found[0] if year is None else dates.fiscal_words(year + later)

    return _FISCAL.sub(other, title)


def first_day(year: int) -> date:
    """Give the first day of a fiscal year."""
    return dates.fiscal_bounds(year)[0]


def layout(name: str) -> Shipped:
    """Give the layout of a table by its name without the year, from the shipped report. Raises Unknown."""
    for code in forms.layouts(forms.SHIPPED):
        if base(code)[0] == name:
            return forms.shipped(forms.SHIPPED, code)
    return forms.shipped(forms.SHIPPED, name)


class Maker:
    """Fills one table in the layout of the shipped one."""

    def __init__(self, name: str, asked: Asked) -> None:
        found = layout(name)
        self._template = found.form.code
        of_year = base(self._template)[1] is not None
        self.code = f"{name}_{asked.name}" if of_year else name
        self.columns = found.columns
        self.lines = found.lines
        title = _of_year(found.form.title, asked.year - SHIPPED_YEAR)
        self.form = replace(
            found.form, code=self.code, title=title, period=asked.name if of_year else "", source=""
        )
        self._asked = asked
        self._cells: dict[tuple[str, str], Cell] = {}

    def known(self, row: str, column: str) -> CellForm:
        """Say what a cell is."""
        return forms.cell_form(forms.SHIPPED, self._template, row, column)

    def put(
        self,
        row: str,
        column: str,
        value: Fraction | int | None,
        *,
        known: CellForm | None = None,
        against: Against | None = None,
        opens: Opens | None = None,
        change: rounding.Points | None = None,
        previous: Fraction | None = None,
    ) -> None:
        """Put a figure into the table; None where there is none."""
        kind = known or self.known(row, column)
        self._cells[row, column] = Cell(
            row=row,
            column=column,
            computed=value,
            shown=shown(value, kind, self.form),
            unit=kind.unit,
            places=kind.places,
            part=kind.part,
            of=kind.of,
            denominator=against.count if against else None,
            denominator_on=against.on_date if against else None,
            denominator_name=against.name if against else "",
            source=f"as of {self._asked.as_of.isoformat()}",
            opens=opens if value is not None else None,
            figure=kind.figure,
            period=forms.period(self.form, row, column),
            of_rounded=change.of_rounded if change else None,
            true_points=change.true if change else None,
            previous=previous,
        )

    def say(self, row: str, column: str, text: str) -> None:
        """Put a text into the table."""
        self._cells[row, column] = Cell(row, column, shown=text)

    def keep(self, row: str, column: str, text: str, opens: Opens | None = None) -> None:
        """Put a text that is kept here into the table, to be compared with a published one."""
        source = f"as of {self._asked.as_of.isoformat()}"
        self._cells[row, column] = Cell(row, column, shown=text, text=text, opens=opens, source=source)

    def share(
        self, row: str, column: str, part: int, against: Against, opens: Opens | None = None
    ) -> Fraction | None:
        """Put the percentage of a part; it opens the part's rows."""
        found = rounding.percent(part, against.count)
        self.put(row, column, found, against=against, opens=opens)
        return found

    def change(
        self,
        row: str,
        column: str,
        before: Fraction | int | None,
        after: Fraction | int | None,
        opens: Opens | None = None,
    ) -> None:
        """Put a change: of percentages in points, both ways; of counts as their difference.

        It opens the rows of the later figure.
        """
        known = self.known(row, column)
        if before is None or after is None:
            self.put(row, column, None)
        elif known.unit is Unit.POINTS:
            both = rounding.points(Fraction(before), Fraction(after), known.places)
            self.put(row, column, both.exact, change=both, previous=Fraction(before), opens=opens)
        else:
            self.put(row, column, after - before, opens=opens)

    def table(self, rows: Iterable[str], columns: Iterable[str] | None = None) -> Table:
        """Give the table."""
        wanted = self.columns if columns is None else tuple(columns)
        return Table(self.code, wanted, tuple(rows), self._cells, self.form.title, self.form)

    def row_of(self, figure: str) -> str:
        """Find the layout's row that holds a figure."""
        return next(
            line[0]
            for line in self.lines
            if any(self.known(line[0], column).figure == figure for column in self.columns)
        )

    def columns_of(self, *parts: Part) -> tuple[str, ...]:
        """Find the layout's columns by what they are in a row that is none of the beside ones."""
        row = next(line[0] for line in self.lines if line[0] not in self.form.beside_rows)
        return tuple(column for column in self.columns if self.known(row, column).part in parts)


def shown(value: Fraction | int | None, known: CellForm, form: Form) -> str:
    """Write a computed figure as its table does."""
    if value is None:
        return form.empty if known.part is Part.COUNT else ""
    return rounding.text(
        rounding.rounded(value, known.places), known.places, signed=known.part is Part.CHANGE
    )


def counted_rows(
    maker: Maker, copies: str, percent: str, counts: Mapping[str, int], opens: Mapping[str, Opens]
) -> int:
    """Fill a table of parts that add up: each with its count and share, the total below; give the total."""
    total = sum(counts.values())
    against = Against(total, "copies")
    for row, count in counts.items():
        maker.put(row, copies, count, known=maker.known(maker.lines[0][0], copies), opens=opens.get(row))
        maker.share(row, percent, count, against, opens.get(row))
    maker.put(maker.form.total_row, copies, total, opens=opens.get(maker.form.total_row))
    maker.share(maker.form.total_row, percent, total, against, opens.get(maker.form.total_row))
    return total
