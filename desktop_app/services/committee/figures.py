"""The tables that a report may show: as the report of its day published them, else as they are computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Unit
from desktop_app.services import dates
from desktop_app.services.committee import drafts, references
from desktop_app.services.figures import computed, forms, making, panels, published, suspensions
from desktop_app.services.figures.making import Asked

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import DraftRow
    from desktop_app.services.figures.rows import Table


def tables(session: Session, draft: DraftRow, as_of: date | None = None, *, offered: bool = False) -> Tables:
    """Give the tables by their codes, those that the draft shows or refers to among them.

    Those that the report of that day published are shown as it printed them. Others, or all where as_of says
    so, are computed for the fiscal year that was over on the day of the figures, as at that day. offered:
    also what the ward can compute and its own panels that the draft does not refer to yet.
    """
    report = draft.reported_on.isoformat()
    codes = published.codes(session, report)
    found = {code: published.table(session, report, code) for code in codes}
    wanted = _wanted(draft) | set(codes)
    if found and as_of is None:
        wanted -= set(found)
    if offered:
        there = {making.base(code)[0] for code in (*found, *wanted)}
        wanted |= set(computed.TABLES) - there
    on, year = drafts.day_of(draft, as_of), drafts.year_of(draft, as_of)
    for code in sorted(filter(computed.can, wanted)):
        if making.base(code)[0] == suspensions.CODE:
            # What is planned is told as it is known on the day of the report, not at the end of the year.
            known = as_of or draft.reported_on
            made = _planned(computed.table(session, code, year, known, known), year + 1)
        else:
            made = computed.table(session, code, year, on, on)
        found[code] = _over(found.get(code), made)
    asked, said = Asked(year, on, on), published.table(session, report, forms.TEXT)
    for code in panels.OWN if offered else sorted(wanted.intersection(panels.OWN)):
        found[code] = panels.OWN[code](session, asked, said)
    return found


def _planned(table: Table, year: int) -> Table:
    """Give the suspensions that reach into a fiscal year: the report tells of the one that has begun."""
    [until, *_] = table.columns
    first = dates.fiscal_bounds(year)[0].isoformat()
    return replace(table, rows=tuple(row for row in table.rows if table.cell(row, until).shown >= first))


def _wanted(draft: DraftRow) -> set[str]:
    """Give the codes of the tables that a draft shows, or whose figures stand in its texts."""
    texts = [text for block in draft.blocks for text in (block.text, block.english)]
    return {block.code for block in draft.blocks if block.code}.union(*map(references.codes, texts))


def _over(printed: Table | None, made: Table) -> Table:
    """Put computed figures over published ones: where nothing could be computed the published one stays."""
    if printed is None or not made.rows:
        return printed or made
    counted = {
        key: cell for key, cell in made.cells.items() if references.number(cell) is not None or cell.text
    }
    cells = printed.cells
    if _years(printed) != _years(made):
        # A change is of its own two years; what stands under its year may still be referred to.
        cells = {key: one for key, one in cells.items() if key[1] in _years(printed) or one.unit is Unit.TEXT}
    return replace(made, cells={**cells, **counted})


def _years(table: Table) -> tuple[str, ...]:
    """Give the columns that are fiscal years."""
    return tuple(column for column in table.columns if dates.parse_fiscal(column) is not None)
