"""The ward among its like: cards issued by people, rank now and a year before, its share of stores."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Differs, Listed, Part, Unit
from desktop_app.services import dates
from desktop_app.services.figures import counting, standing
from desktop_app.services.figures.making import Against
from desktop_app.services.figures.own_tables import (
    SHARE,
    Kind,
    both,
    cell,
    published,
    share_of_stores,
    table,
    told_on,
)
from desktop_app.services.figures.rows import Form, Opens

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked
    from desktop_app.services.figures.rows import Cell, Table
    from desktop_app.services.figures.standing import MunicipalityRow, StandingRow

OWN, NEIGHBOURS = "own", "neighbours"
COLUMNS = ("population", "issued", "rate", "rank", "rank_before", "share")
RATE = Kind(Unit.PERCENT, 2, Part.RATE)
RANK = Kind(Unit.RANK)
BEHIND = Opens(Listed.MUNICIPALITIES)


def among_others(session: Session, asked: Asked, text: Table) -> Table:
    """Give the municipalities that the ward is ranked among by the rate of cards issued, and its neighbours.

    From the last table that was read in by the day; the rank before is that of a table a year older. Without
    any table only what a report's text says of the ward. note: the neighbours' names.
    """
    place = standing.standing(session, asked.as_of)
    peers = place.peers if place else ()
    beside = [row for row in place.neighbours if row not in peers] if place else []
    names = _names((*peers, *beside), place.own if place else None)
    found: dict[tuple[str, str], Cell] = {}
    for row in (*peers, *beside):
        found |= {(each.row, each.column): each for each in _of_row(asked, place, row, names[row.code])}
    mine = names[place.own.code] if place else OWN
    _of_report(session, asked, text, place, found, mine)
    average = place.average if place else None
    of = Against(len(place.neighbours), NEIGHBOURS, place.as_of) if place and place.neighbours else None
    found[NEIGHBOURS, "rate"] = cell(asked, NEIGHBOURS, "rate", average, RATE, BEHIND, of)
    compared = found[NEIGHBOURS, "share"].published is not None or average is not None
    rows = [*names.values(), *([] if place else [OWN]), *([NEIGHBOURS] if compared else [])]
    made = table("municipalities", rows if place or compared else (), COLUMNS, found.values())
    note = "、".join(names[row.code] for row in place.neighbours) if place else ""
    return replace(made, note=note, form=Form(made.code, own_row=mine))


def _of_report(
    session: Session,
    asked: Asked,
    text: Table,
    place: StandingRow | None,
    found: dict[tuple[str, str], Cell],
    mine: str,
) -> None:
    """Put what the report's text says of the ward and its neighbours beside what is computed."""
    stores, against = share_of_stores(session, asked.year, asked.as_of)
    days = counting.span(asked.year, asked.as_of)
    shops = Opens(Listed.CERTIFICATES, days.first, days.last, shops=True)
    found[mine, "share"] = cell(asked, mine, "share", stores, SHARE, shops, against)
    for column, figure in (("rank", "card_rank_after"), ("rank_before", "card_rank_before")):
        here = found.get((mine, column)) or cell(asked, mine, column, None, RANK)
        said = published(text, figure)
        one = found[mine, column] = both(asked, here, said)
        # The report's rank is that of the end of its year; a table may be of another day.
        if one.differs and said and place and place.as_of != _year_end(told_on(said)):
            found[mine, column] = replace(one, differs=Differs.OTHER_DAY)
    empty = cell(asked, NEIGHBOURS, "share", None, SHARE)
    found[NEIGHBOURS, "share"] = both(asked, empty, published(text, "neighbours_average_share"))


def _year_end(report: date) -> date:
    return dates.fiscal_bounds(dates.fiscal_over(report))[1]


def _names(rows: Iterable[MunicipalityRow], own: MunicipalityRow | None) -> dict[str, str]:
    """Name the rows by their codes: with the prefecture where it is another than the ward's."""
    home = own.prefecture if own else ""
    return {row.code: row.name if row.prefecture == home else f"{row.prefecture}{row.name}" for row in rows}


def _of_row(asked: Asked, place: StandingRow | None, row: MunicipalityRow, name: str) -> tuple[Cell, ...]:
    """Give the cells of a municipality; only those among whom the ward is ranked have a rank."""
    against = Against(row.population, "population", row.population_on)
    ranks = [_rank(rows, row) for rows in ((place.peers, place.peers_before) if place else ((), ()))]
    cells = (
        cell(asked, name, "population", row.population, Kind(Unit.PERSONS), BEHIND),
        cell(asked, name, "issued", row.issued, Kind(Unit.CARDS), BEHIND),
        cell(asked, name, "rate", row.rate, RATE, BEHIND, against),
        cell(asked, name, "rank", ranks[0], RANK, BEHIND),
        cell(asked, name, "rank_before", ranks[1], RANK, BEHIND),
    )
    source = f"{place.source} {place.as_of.isoformat()}" if place else ""
    return tuple(replace(each, source=source) for each in cells)


def _rank(rows: tuple[MunicipalityRow, ...], one: MunicipalityRow) -> int | None:
    same = next((row for row in rows if row.code == one.code), None)
    return standing.rank(rows, same) if same else None
