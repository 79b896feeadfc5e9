"""Reads a report before it goes out: what does not add up, close, follow or agree with itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Fault, Part, Unit
from desktop_app.services.figures import related, rounding
from desktop_app.services.figures.related import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.services.figures.related import Report
    from desktop_app.services.figures.rows import Cell, Table

Place = tuple[str, str, str]
"""Table, row, column."""

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """What doesn't agree: where, what stands there and what should, or what stands at the other place.

    exact: what the number was rounded from, where it is known. words: those of the text, where it is one.
    """

    fault: Fault
    place: Place
    printed: str
    expected: str
    other: Place | None = None
    exact: str = ""
    words: str = ""


def findings(tables: Sequence[Table], texts: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Find what a reader of these tables and paragraphs could hold against them, in their order.

    Two values of one figure are told once, not again as a rate that does not follow from its row.
    """
    report = related.Report(tables)
    twice = list(_two_values(report))
    told = {place: found for found in twice for place in (found.place, found.other)}
    found = [*twice]
    for table in tables:
        found += [*_sums(table), *_closing(table), *_differences(report, table)]
        for one in _ratios(report, table):
            other = told.get(one.place)
            if other is None or one.expected not in {other.printed, other.expected}:
                found.append(one)
    found += _abouts(report, texts)
    order = {table.code: at for at, table in enumerate(tables)}
    return tuple(sorted(found, key=lambda each: order.get(each.place[0], len(order))))


def _sums(table: Table) -> Iterator[Finding]:
    for row in table.rows:
        cells = [table.cell(row, column) for column in table.columns]
        parts = [number for cell in cells if cell.part is Part.COUNT and (number := value(cell)) is not None]
        for cell in cells:
            if cell.part is Part.SUM and parts and value(cell) is not None:
                yield from _unlike(table, cell, sum(parts, Decimal(0)), Fault.SUM)
    form = table.form
    for column in table.columns if form.total_row else ():
        total = table.cell(form.total_row, column)
        if total.part not in {Part.COUNT, Part.SUM} or value(total) is None:
            continue
        parts = [value(table.cell(row, column)) or 0 for row in table.rows if row not in form.beside_rows]
        yield from _unlike(table, total, Decimal(sum(parts)), Fault.SUM)
        part, rest = value(table.cell(form.part_row, column)), table.cell(form.rest_row, column)
        if form.rest_row and form.part_row and value(rest) is not None:
            yield from _unlike(table, rest, (value(total) or 0) - (part or Decimal(0)), Fault.SUM)


def _closing(table: Table) -> Iterator[Finding]:
    for column in table.columns if table.form.total_row else ():
        rows = [table.cell(row, column) for row in table.rows if row not in table.form.beside_rows]
        shares = [cell for cell in rows if cell.part is Part.SHARE and value(cell) is not None]
        if not shares:
            continue
        # Each was rounded: together they may be off by half a step each.
        step = Fraction(1, 10 ** max(cell.places for cell in shares))
        total = sum((Fraction(value(cell) or 0) for cell in shares), Fraction(0))
        if abs(total - HUNDRED) > step * len(shares) / 2:
            text = rounding.text(rounding.rounded(total, shares[0].places), shares[0].places)
            yield Finding(Fault.SHARES_OPEN, (table.code, table.form.total_row, column), text, str(HUNDRED))


def _differences(report: Report, table: Table) -> Iterator[Finding]:
    for _, cell in related.named([table]):
        if cell.part is Part.CHANGE and cell.figure in related.DIFFERENCES:
            yield from _against_others(report, table, cell)
        elif cell.part in {Part.CHANGE, Part.IN_YEAR}:
            both = related.change(table, cell)
            if both is not None:
                yield from _against_row(report, table, cell, *both)


def _against_row(report: Report, table: Table, cell: Cell, before: Cell, after: Cell) -> Iterator[Finding]:
    first, last = value(before), value(after)
    if first is None or last is None:
        return
    printed = last - first
    exact = [related.ratio(report, table, each) for each in (before, after)]
    fair = {printed}
    if exact[0] is not None and exact[1] is not None and cell.unit is Unit.POINTS:
        # Both ways of writing a change are in use: of the rounded numbers, and of the exact ones.
        fair.add(rounding.rounded(exact[1] - exact[0], cell.places))
    if value(cell) not in fair:
        yield _finding(Fault.DIFFERENCE, table, cell, printed)


def _against_others(report: Report, table: Table, cell: Cell) -> Iterator[Finding]:
    upper, lower = (report.find(figure) for figure in related.DIFFERENCES[cell.figure])
    if upper is not None and lower is not None:
        yield from _unlike(table, cell, upper - lower, Fault.DIFFERENCE)


def _ratios(report: Report, table: Table) -> Iterator[Finding]:
    for _, cell in related.named([table]):
        if cell.part not in {Part.RATE, Part.SHARE, Part.PART_SHARE} or cell.unit is not Unit.PERCENT:
            continue
        exact = related.ratio(report, table, cell)
        if exact is None:
            if cell.part is Part.RATE and not cell.denominator_name:
                yield _finding(Fault.NO_DENOMINATOR, table, cell, None)
            continue
        printed = value(cell)
        should = rounding.rounded(exact, cell.places)
        if printed is None or printed == should:
            continue
        fault = Fault.RATE if cell.part is Part.RATE else Fault.SHARE
        if rounding.only_truncated(printed, exact):
            fault = Fault.TRUNCATED
        yield _finding(fault, table, cell, should, exact)


def _two_values(report: Report) -> Iterator[Finding]:
    same: dict[tuple[str, str], list[tuple[Table, Cell]]] = {}
    for table, cell in report.cells:
        if cell.figure and cell.part is not Part.ABOUT:
            same.setdefault((cell.figure, cell.period), []).append((table, cell))
    for cells in same.values():
        told: set[Decimal] = set()
        for (one, cell), (other, beside) in combinations(cells, 2):
            number, second = value(cell), value(beside)
            if number is None or second is None or second in told or _agree(number, second):
                continue
            told |= {number, second}
            found = _finding(Fault.TWO_VALUES, one, cell, second)
            yield Finding(
                found.fault,
                found.place,
                found.printed,
                found.expected,
                (other.code, beside.row, beside.column),
            )


def _abouts(report: Report, texts: Iterable[str]) -> Iterator[Finding]:
    told: set[tuple[str, int]] = set()
    for about in related.abouts(texts):
        number = _talked_of(report, about.figure)
        told.add((about.figure, about.number))
        if number is not None and abs(number - about.number) * 2 > about.step:
            should = rounding.text(number, rounding.places_of(number))
            place = ("", about.figure, "")
            yield Finding(Fault.ABOUT, place, f"{about.number:,}", should, words=about.words)
    for table, cell in report.cells:
        if cell.part is not Part.ABOUT or not cell.figure:
            # What a panel counts is no figure of the report that could be held against others.
            continue
        number, stands = _talked_of(report, cell.figure), value(cell)
        if number is None or stands is None:
            continue
        if (cell.figure, int(stands)) not in told and abs(number - stands) * 2 > related.step_of(int(stands)):
            yield _finding(Fault.ABOUT, table, cell, number)


def _talked_of(report: Report, figure: str) -> Decimal | None:
    if figure in related.DIFFERENCES:
        upper, lower = (report.find(each) for each in related.DIFFERENCES[figure])
        return None if upper is None or lower is None else upper - lower
    rate = figure.removesuffix("_change")
    # The latest change of a rate: the last row of its table that has one.
    found = [
        value(table.cell(cell.row, column))
        for table, cell in report.cells
        for column in table.columns
        if cell.figure == rate and table.cell(cell.row, column).part is Part.CHANGE
    ]
    return found[-1] if found else None


def _agree(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same up to the digits that both have."""
    places = min(rounding.places_of(one), rounding.places_of(other))
    return rounding.rounded(Fraction(one), places) == rounding.rounded(Fraction(other), places)


def _unlike(table: Table, cell: Cell, should: Decimal, fault: Fault) -> Iterator[Finding]:
    if value(cell) != should:
        yield _finding(fault, table, cell, should)


def _finding(
    fault: Fault, table: Table, cell: Cell, should: Decimal | None, exact: Fraction | None = None
) -> Finding:
    signed = cell.part is Part.CHANGE
    number = value(cell) or Decimal(0)
    return Finding(
        fault,
        (table.code, cell.row, cell.column),
        rounding.text(number, rounding.places_of(number), signed=signed),
        "" if should is None else rounding.text(should, rounding.places_of(should), signed=signed),
        exact=""
        if exact is None
        else rounding.text(rounding.truncated(exact, cell.places + 4), cell.places + 4),
    )
