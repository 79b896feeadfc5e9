"""Where the ward stands by its cards: its rank among its like, its neighbours and their average."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.figures import MunicipalityFigure
from desktop_app.services import ward_settings
from desktop_app.services.figures.municipalities import read_resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

YEAR = timedelta(days=330)
"""About a year: the days of national tables vary."""


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality's cards as at a day, with its exact rate in percent."""

    code: str
    prefecture: str
    name: str
    population: int
    population_on: date
    issued: int
    rate: Fraction


@dataclass(frozen=True, slots=True)
class StandingRow:
    """Where the ward stands: among those like it in its prefecture (first: the highest rate), and neighbours.

    before: its rank a year earlier, or in the table before this one where none is that old, whose rows are
    peers_before. average: of the neighbours' rates.
    """

    as_of: date
    own: MunicipalityRow
    rank: int
    peers: tuple[MunicipalityRow, ...]
    before: tuple[date, int] | None
    neighbours: tuple[MunicipalityRow, ...]
    average: Fraction | None
    peers_before: tuple[MunicipalityRow, ...] = ()


def days(session: Session) -> tuple[date, ...]:
    """Give the days of which a national table is there, the newest first."""
    column = MunicipalityFigure.as_of
    return tuple(session.scalars(select(column).distinct().order_by(column.desc())))


def standing(session: Session, as_of: date | None = None) -> StandingRow | None:
    """Say where the ward stands in the table of the day, or the newest; None where it is in none."""
    there = [day for day in days(session) if as_of is None or day <= as_of]
    name = ward_settings.read(session).ward_name
    found = [(day, peers) for day in there if (peers := _peers(session, day, name))]
    if not found:
        return None
    (day, peers), *older = found
    own = next(row for row in peers if row.name == name)
    beside = [row for row in peers if row.name in neighbours(name)]
    average = sum((row.rate for row in beside), Fraction(0)) / len(beside) if beside else None
    year_ago = [each for each in older if day - each[0] >= YEAR]
    earlier = next(iter([*year_ago, *older]), None)
    peers_before = earlier[1] if earlier else []
    place = rank(peers_before, name)
    before = (earlier[0], place) if earlier and place else None
    return StandingRow(
        day,
        own,
        1 + sum(row.rate > own.rate for row in peers),
        tuple(peers),
        before,
        tuple(beside),
        average,
        tuple(peers_before),
    )


def rank(peers: Sequence[MunicipalityRow], name: str) -> int | None:
    """Give the rank by the exact rate; equal ones share it. None for who is not among them."""
    own = next((row.rate for row in peers if row.name == name), None)
    return None if own is None else 1 + sum(row.rate > own for row in peers)


@cache
def neighbours(name: str) -> frozenset[str]:
    """Give the adjacent municipalities that a ward compares itself with."""
    return frozenset(row["neighbour"] for row in read_resource("neighbours") if row["name"] == name)


def _peers(session: Session, day: date, name: str) -> list[MunicipalityRow]:
    """Give the municipalities of the ward's kind (…区) in its prefecture, the highest rate first."""
    own = select(MunicipalityFigure.prefecture).where(
        MunicipalityFigure.as_of == day, MunicipalityFigure.name == name
    )
    prefecture = session.scalar(own.order_by(func.length(MunicipalityFigure.prefecture)).limit(1))
    if prefecture is None:
        return []
    statement = select(MunicipalityFigure).where(
        MunicipalityFigure.as_of == day,
        MunicipalityFigure.prefecture == prefecture,
        MunicipalityFigure.name.endswith(name[-1], autoescape=True),
    )
    rows = [
        MunicipalityRow(
            row.code,
            row.prefecture,
            row.name,
            row.population,
            row.population_on,
            row.issued,
            Fraction(100 * row.issued, row.population),
        )
        for row in session.scalars(statement)
    ]
    return sorted(rows, key=lambda row: (-row.rate, row.code))
