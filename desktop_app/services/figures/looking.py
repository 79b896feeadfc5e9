"""A table as people look at it: published beside computed, with what the linter holds against the report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Unit
from desktop_app.services import dates
from desktop_app.services.figures import beside, computed, forms, linter, making, people, published, related

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.linter import Finding
    from desktop_app.services.figures.rows import Table


@dataclass(frozen=True, slots=True)
class View:
    """For which fiscal year, as at which day, and what day it is."""

    year: int
    as_of: date
    today: date


def view(today: date, year: int | None = None, as_of: date | None = None) -> View:
    """Make a view: without a year that of the last one that is over, without a day today."""
    on = min(as_of or today, today)
    return View(dates.fiscal_over(on) if year is None else year, on, today)


def codes(session: Session) -> tuple[str, ...]:
    """Give the codes of all tables, published first in their order, then those only computed."""
    first = published.codes(session, forms.SHIPPED)
    names = {making.base(code)[0] for code in first}
    return (*first, *(name for name in computed.TABLES if name not in names))


def table(session: Session, code: str, wanted: View) -> Table:
    """Give a table of a fiscal year: what a report published beside what is computed. Raises Unknown."""
    found = (
        computed.table(session, code, wanted.year, wanted.as_of, wanted.today) if computed.can(code) else None
    )
    # The report tells of one year: for another only the table that has many years has anything published.
    name = found.code if found else code
    reports = [report for report in published.reports(session) if name in published.codes(session, report)]
    if not reports:
        if found is None:
            forms.form_of(forms.SHIPPED, code)
            return published.table(session, forms.SHIPPED, code)
        return found
    printed = published.table(session, reports[-1], name)
    if found is None:
        return printed
    about = dates.parse_fiscal(printed.form.period)
    if about not in {None, wanted.year, wanted.year + 1}:
        # What is planned for a year is not said of another one.
        return found
    if _years(printed) and _years(printed) != _years(found):
        printed = _of_these_years(printed, found)
    codes = published.codes(session, reports[-1])
    report = related.Report(published.table(session, reports[-1], each) for each in codes)
    return beside.beside(printed, found, beside.Known(report, people.all_of(session), wanted.as_of))


def _years(table: Table) -> tuple[str, ...]:
    """Give the columns that are fiscal years."""
    return tuple(column for column in table.columns if dates.parse_fiscal(column) is not None)


def _of_these_years(printed: Table, found: Table) -> Table:
    """Leave of a report's table what is of the years that are asked for: a change is of its own two."""
    kept = {*_years(found)} & {*_years(printed)}
    cells = {key: cell for key, cell in printed.cells.items() if key[1] in kept or cell.unit is Unit.TEXT}
    return replace(printed, columns=found.columns, cells=cells, note=found.note, form=found.form)


def findings(session: Session, report: str = forms.SHIPPED) -> tuple[Finding, ...]:
    """Give what the linter finds in a published report, its tables and its text. Raises Unknown."""
    tables = [published.table(session, report, code) for code in published.codes(session, report)]
    return linter.findings(tables, forms.body(report))
