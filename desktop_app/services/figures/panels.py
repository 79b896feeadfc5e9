"""A panel of the report's figures: all that the screen or a command shows of it, in one read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.errors import Unknown
from desktop_app.figure_terms import Unit
from desktop_app.services import dates
from desktop_app.services.backlog.cards import check_day
from desktop_app.services.figures import forms, looking, own_tables, own_targets, published, ranks
from desktop_app.services.figures.looking import View
from desktop_app.services.figures.making import Asked
from desktop_app.services.figures.rows import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

PANELS = (
    *("convenience_summary", "certificates_by_office", "convenience_by_year", "convenience_by_month"),
    *("convenience_by_time", "convenience_by_weekday", "convenience_by_area", "service_suspensions"),
    *("card_applications", "card_issuance", "uncollected", "bridge"),
    *("targets", "municipalities", "points_support", "post_offices"),
)
"""Names of the panels, in the order of the report."""

OWN: dict[str, Callable[[Session, Asked, Table], Table]] = {
    "uncollected": own_tables.of_uncollected,
    "bridge": own_tables.of_bridge,
    "targets": own_targets.targets,
    "municipalities": ranks.among_others,
    "points_support": own_tables.support,
    "post_offices": own_tables.post_offices,
}

TITLES = {
    "uncollected": "未交付のカード",
    "bridge": "申請から保管まで",
    "targets": "コンビニ交付割合の目標",
    "municipalities": "カード交付率の順位",
    "points_support": "マイナポイントの設定支援",
    "post_offices": "郵便局での申請支援",
}
"""Titles of the tables that no report printed."""


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A panel: its table with published beside computed, for which fiscal year, and as at which day.

    has_published, has_computed: whether there is anything of either kind, more than naughts.
    """

    name: str
    year: int
    as_of: date
    table: Table
    has_published: bool
    has_computed: bool

    @property
    def title(self) -> str:
        """The table's title in Japanese, as the report or the ward calls it."""
        return self.table.form.title or TITLES.get(self.name, self.name)

    @property
    def year_name(self) -> str:
        """The fiscal year's name, such as R4."""
        return dates.fiscal_name(self.year)


def usual_year(as_of: date) -> int:
    """Give the fiscal year that figures as at the end of a day are about: the last one that is over."""
    return dates.fiscal_over(as_of)


def years(as_of: date) -> tuple[int, ...]:
    """Give the fiscal years that can be asked for on a day, the newest first."""
    newest = dates.fiscal_year(as_of)
    return tuple(range(newest, newest - 6, -1))


def read(session: Session, name: str, year: int, as_of: date, today: date) -> PanelRow:
    """Read a panel for a fiscal year (by the Western year it begins in) as it was at the end of a day.

    Raises Unknown for another name, Invalid for a day after today.
    """
    if name not in PANELS:
        raise Unknown("panel", name)
    check_day(as_of, today)
    asked = Asked(year, as_of, today)
    table = _own(session, name, asked)
    if table is None:
        table = _until(looking.table(session, name, View(year, as_of, today)), max(year, usual_year(as_of)))
    cells = [table.cell(row, column) for row in table.rows for column in table.columns]
    # Of a table of numbers the texts beside them, such as the unit, say nothing.
    numbers = [cell for cell in cells if cell.unit is not Unit.TEXT]
    return PanelRow(
        name,
        year,
        as_of,
        table,
        any(cell.published is not None or cell.printed for cell in numbers or cells),
        any(cell.computed or cell.text for cell in cells),
    )


def _until(table: Table, last: int) -> Table:
    """Leave out the rows of fiscal years after the last: on the day that is asked for they were to come."""
    rows = tuple(row for row in table.rows if (dates.parse_fiscal(row) or last) <= last)
    if rows == table.rows:
        return table
    cells = {key: cell for key, cell in table.cells.items() if key[0] in rows}
    return replace(table, rows=rows, cells=cells)


def _own(session: Session, name: str, asked: Asked) -> Table | None:
    """Make a table that is no report's, beside the numbers that the last report's text has for it."""
    if name not in OWN:
        return None
    report = max(published.reports(session), default=forms.SHIPPED)
    told = published.table(session, report, forms.TEXT)
    if asked.year - dates.fiscal_over(date.fromisoformat(report)) not in {0, 1}:
        # What a report says of its own year, or plans for the next one, is nothing said of another year.
        told = Table(forms.TEXT, (), (), {})
    return OWN[name](session, asked, told)
