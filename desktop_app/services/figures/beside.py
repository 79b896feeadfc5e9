"""Published beside computed, cell by cell: where they differ, why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Differs, Part, Unit
from desktop_app.services import dates
from desktop_app.services.figures import related, rounding
from desktop_app.services.figures.rows import Cell, Table

if TYPE_CHECKING:
    from desktop_app.services.figures.people import PopulationRow

RATES = (Part.RATE, Part.SHARE, Part.PART_SHARE)


@dataclass(frozen=True, slots=True)
class Known:
    """What may explain a difference: the report's tables, each population, the day that is asked for."""

    report: related.Report
    populations: tuple[PopulationRow, ...] = ()
    as_of: date | None = None


def beside(published: Table, computed: Table, known: Known | None = None) -> Table:
    """Put the computed figures beside the published ones.

    Shown is what was published; where it was not, or its year is not over on the day asked for, what was
    computed. Rows and columns that only the computed table has stand where it has them. A cell that differs
    says why, after the published figures and what is known.
    """
    held = known or Known(related.Report([published]))
    rows = _in_time(_joined(published.rows, computed.rows))
    columns = _joined(published.columns, computed.columns)
    # Where texts are kept here, a row that none of them is about is missing here.
    kept = any(cell.text for cell in computed.cells.values())
    missing = set(published.rows) - set(computed.rows) if kept else set[str]()
    cells: dict[tuple[str, str], Cell] = {}
    for row in rows:
        for column in columns:
            one, other = published.cells.get((row, column)), computed.cells.get((row, column))
            if one is not None and other is None and one.printed and row in missing:
                one = replace(one, differs=Differs.OTHER_COUNTS)
            if one is not None or other is not None:
                cells[row, column] = _cell(published, one, other, held)
    return Table(published.code, columns, rows, cells, published.note, published.form)


def _joined(first: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Put names that the first lack where they stand among the others: sums stay last."""
    found = list(first)
    for at, name in enumerate(others):
        if name not in found:
            behind = next((one for one in others[at:] if one in found), None)
            found.insert(len(found) if behind is None else found.index(behind), name)
    return tuple(found)


def _in_time(rows: tuple[str, ...]) -> tuple[str, ...]:
    """Put rows that are fiscal years into their order."""
    years = {row: dates.parse_fiscal(row) for row in rows}
    known = {row: year for row, year in years.items() if year is not None}
    return tuple(sorted(rows, key=lambda row: known[row])) if len(known) == len(rows) else rows


def shown(cell: Cell) -> str:
    """Write what was computed for a cell as it is to be read; nothing where nothing was."""
    if cell.computed is None:
        return ""
    number = rounding.rounded(cell.computed, cell.places)
    return rounding.text(number, cell.places, signed=cell.part is Part.CHANGE)


def _cell(table: Table, one: Cell | None, other: Cell | None, known: Known) -> Cell:
    if one is None or other is None:
        return one or other or Cell("", "")
    merged = replace(
        one,
        computed=other.computed,
        denominator=other.denominator or one.denominator,
        denominator_on=other.denominator_on or one.denominator_on,
        denominator_name=other.denominator_name or one.denominator_name,
        opens=other.opens,
        of_rounded=other.of_rounded,
        true_points=other.true_points,
        text=other.text,
    )
    if other.text and one.printed != other.text:
        return replace(merged, differs=Differs.OTHER_COUNTS)
    if one.published is None or other.computed is None:
        return merged
    if one.published == rounding.rounded(other.computed, one.places):
        return merged
    if known.as_of is not None and _year_ends(table, one) > known.as_of:
        return replace(merged, differs=Differs.OTHER_DAY, shown=shown(other))
    why = _why(table, one, other, known)
    return replace(merged, differs=why, truncated=why is Differs.TRUNCATED)


def _year_ends(table: Table, one: Cell) -> date:
    """Give the last day that a published figure is about: of its fiscal year, or of its table's last one."""
    names = (one.period, *reversed(table.columns), *reversed(table.rows))
    years = (dates.parse_fiscal(name) for name in names)
    year = next((year for year in years if year is not None), None)
    return date.min if year is None else dates.fiscal_bounds(year)[1]


def _why(table: Table, one: Cell, other: Cell, known: Known) -> Differs:
    if one.part in RATES:
        return _why_rate(table, one, other, known)
    if one.part is Part.CHANGE:
        return _why_change(table, one, other, known)
    if one.part is Part.SUM or one.row == table.form.total_row:
        return _why_sum(table, one)
    return Differs.OTHER_COUNTS


def _why_rate(table: Table, one: Cell, other: Cell, known: Known) -> Differs:
    """Explain a rate from the published number above the line and each number known for below it."""
    printed = one.published or Decimal(0)
    above = related.above(known.report, table, one)
    if above is None:
        above = _computed_above(other)
    if above is None:
        return Differs.OTHER_COUNTS
    below = other.denominator if one.part is Part.RATE else related.below(known.report, table, one)
    exact = Fraction(100 * above) / Fraction(below) if below else None
    if exact is not None and printed == rounding.rounded(exact, one.places):
        return Differs.OTHER_COUNTS
    if exact is not None and rounding.only_truncated(printed, exact):
        return Differs.TRUNCATED
    others = [row.count for row in known.populations if one.denominator_name == "population"]
    if any(printed == rounding.rounded(Fraction(100 * above) / count, one.places) for count in others):
        return Differs.OTHER_DENOMINATOR
    if any(rounding.only_truncated(printed, Fraction(100 * above) / count) for count in others):
        return Differs.TRUNCATED
    return Differs.OTHER_TABLE if _elsewhere(one, known.report) else Differs.NOT_EXPLAINED


def _why_change(table: Table, one: Cell, other: Cell, known: Known) -> Differs:
    printed = one.published or Decimal(0)
    both = related.change(table, one)
    if both is not None:
        before, after = (related.value(cell) for cell in both)
        if before is not None and after is not None and printed == after - before:
            points = one.unit is Unit.POINTS
            return Differs.DIFFERENCE_OF_ROUNDED if points else Differs.OTHER_COUNTS
    elif _from_before(table, one, other):
        return Differs.DIFFERENCE_OF_ROUNDED
    if one.of and any(printed == found for found in _changes_elsewhere(table, one, known.report)):
        return Differs.OTHER_TABLE
    return Differs.NOT_EXPLAINED


def _why_sum(table: Table, one: Cell) -> Differs:
    if one.row == table.form.total_row:
        rows = [row for row in table.rows if row not in table.form.beside_rows]
        parts = [related.value(table.cell(row, one.column)) for row in rows]
    else:
        cells = [table.cell(one.row, column) for column in table.columns]
        parts = [related.value(cell) for cell in cells if cell.part is Part.COUNT]
    closes = sum(part or Decimal(0) for part in parts) == one.published
    return Differs.OTHER_COUNTS if closes else Differs.SUM_OPEN


def _computed_above(other: Cell) -> Fraction | None:
    """Give the number above the line of a computed rate."""
    if other.computed is None or other.denominator is None:
        return None
    return Fraction(other.computed) * other.denominator / 100


def _from_before(table: Table, one: Cell, other: Cell) -> bool:
    """Whether the first row's change is its rounded rate less the rounded rate of the year before."""
    rate = related.value(table.cell(one.row, one.of)) if one.of else None
    if rate is None or one.published is None or other.previous is None:
        return False
    return one.published == rate - rounding.rounded(other.previous, one.places)


def _elsewhere(one: Cell, report: related.Report) -> bool:
    """Whether another table of the report gives another number for the same figure."""
    return any(
        cell.figure == one.figure and cell.period == one.period and cell.published != one.published
        for _, cell in report.cells
        if one.figure
    )


def _changes_elsewhere(table: Table, one: Cell, report: related.Report) -> list[Decimal]:
    """Give the changes of the same rate between the same years, as other tables of the report have it."""
    at = table.rows.index(one.row)
    figure = table.cell(one.row, one.of).figure
    found: list[Decimal] = []
    for other in report.tables:
        years = {
            cell.period: number
            for _, cell in related.named([other])
            if cell.figure == figure and (number := related.value(cell)) is not None
        }
        before = years.get(table.rows[at - 1]) if at else None
        if other.code != table.code and before is not None and one.row in years:
            found.append(years[one.row] - before)
    return found
