"""The target of each fiscal year for the stores' share, and how far the ward has come."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.figure_terms import Listed, Part
from desktop_app.models.figures import YearTarget
from desktop_app.services import dates
from desktop_app.services.figures import counting, rounding
from desktop_app.services.figures.own_tables import (
    POINTS,
    SET,
    SHARE,
    both,
    cell,
    published,
    share_of_stores,
    table,
)
from desktop_app.services.figures.rows import Opens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked
    from desktop_app.services.figures.rows import Cell, Table

COLUMNS = ("before", "target", "planned_change", "now", "change_so_far", "progress")


def targets(session: Session, asked: Asked, text: Table) -> Table:
    """Give the target of each fiscal year for the shops' share, and how far the ward has come."""
    wanted = session.execute(
        select(YearTarget.fiscal_year, YearTarget.value)
        .where(YearTarget.figure == "convenience_share")
        .order_by(YearTarget.fiscal_year)
    ).all()
    cells: list[Cell] = []
    for year, value in wanted:
        name = dates.fiscal_name(year)
        said = {"target": f"target_share_{name}", "planned_change": f"target_change_{name}"}
        cells += [
            both(asked, one, published(text, said.get(one.column, "")))
            for one in _of_year(session, asked, year, Fraction(value))
        ]
    return table("targets", (dates.fiscal_name(year) for year, _ in wanted), COLUMNS, cells)


def _of_year(session: Session, asked: Asked, year: int, goal: Fraction) -> Iterator[Cell]:
    """Give the cells of a year: changes in points, each both ways; progress as part of the planned way."""
    before, of_before = share_of_stores(session, year - 1, asked.as_of)
    now, against = share_of_stores(session, year, asked.as_of)
    start = Fraction(rounding.rounded(before, 1)) if before is not None else None
    planned = goal - start if start is not None else None
    made = now - before if now is not None and before is not None else None
    way = None
    if made is not None and before is not None and goal != before:
        way = made * 100 / (goal - before)
    behind, earlier = _shops(year, asked), _shops(year - 1, asked)
    found = (
        ("before", before, SHARE, earlier),
        ("target", goal, SHARE, SET),
        ("planned_change", planned, POINTS, SET),
        ("now", now, SHARE, behind),
        ("change_so_far", made, POINTS, behind),
        ("progress", way, SHARE, behind),
    )
    ends = {"planned_change": goal, "change_so_far": now}
    for column, number, kind, opens in found:
        measured = {"now": against, "before": of_before}.get(column)
        one = cell(asked, dates.fiscal_name(year), column, number, kind, opens, measured)
        end = ends.get(column)
        if kind.part is Part.CHANGE and before is not None and end is not None:
            change = rounding.points(before, end, kind.places)
            one = replace(one, of_rounded=change.of_rounded, true_points=change.true)
        yield one


def _shops(year: int, asked: Asked) -> Opens:
    days = counting.span(year, asked.as_of)
    return Opens(Listed.CERTIFICATES, days.first, days.last, shops=True)
