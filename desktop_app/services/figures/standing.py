"""Where the ward stands by its cards: its rank among its like, its neighbours and their average."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from desktop_app.models.figures import MunicipalityFigure
from desktop_app.services import ward_settings
from desktop_app.services.figures.municipalities import read_resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.ward_settings import WardSettings

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

    @property
    def names(self) -> frozenset[str]:
        """How it may be called: alone, or with its prefecture where another has the same name."""
        return frozenset({self.name, f"{self.prefecture}{self.name}"})


@dataclass(frozen=True, slots=True)
class StandingRow:
    """Where the ward stands: among those like it, the highest rate first, and its neighbours.

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
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    """What a national table says of the ward and of those that it is compared with."""

    as_of: date
    own: MunicipalityRow
    peers: tuple[MunicipalityRow, ...]
    neighbours: tuple[MunicipalityRow, ...]


def days(session: Session) -> tuple[date, ...]:
    """Give the days of which a national table is there, the newest first."""
    column = MunicipalityFigure.as_of
    return tuple(session.scalars(select(column).distinct().order_by(column.desc())))


def standing(session: Session, as_of: date | None = None) -> StandingRow | None:
    """Say where the ward stands in the table of the day, or the newest; None where it is in none.

    Its like are those that the ward's settings name, else those of its kind (…区, …市) in its prefecture.
    """
    settings = ward_settings.read(session)
    there = [day for day in days(session) if as_of is None or day <= as_of]
    found = [row for day in there if (row := _of_day(session, day, settings)) is not None]
    if not found:
        return None
    now, *older = found
    average = (
        sum((row.rate for row in now.neighbours), Fraction(0)) / len(now.neighbours)
        if now.neighbours
        else None
    )
    year_ago = [each for each in older if now.as_of - each.as_of >= YEAR]
    earlier = next(iter([*year_ago, *older]), None)
    return StandingRow(
        now.as_of,
        now.own,
        rank(now.peers, now.own),
        now.peers,
        (earlier.as_of, rank(earlier.peers, earlier.own)) if earlier else None,
        now.neighbours,
        average,
        earlier.peers if earlier else (),
        session.scalar(
            select(MunicipalityFigure.source).where(MunicipalityFigure.as_of == now.as_of).limit(1)
        )
        or "",
    )


def rank(peers: Sequence[MunicipalityRow], one: MunicipalityRow) -> int:
    """Give the rank by the exact rate; equal ones share it."""
    return 1 + sum(row.rate > one.rate for row in peers)


def compared_with(settings: WardSettings) -> frozenset[str]:
    """Give those whose average a ward compares itself with: the ones that it named, or the known ones."""
    return frozenset(settings.neighbours) or neighbours(settings.ward_name)


def missing(session: Session, settings: WardSettings) -> tuple[str, ...]:
    """Give the names in the settings that lead to no row of the newest national table; none without one."""
    newest, table = next(iter(days(session)), None), MunicipalityFigure
    if newest is None:
        return ()
    names = (settings.ward_name, *settings.neighbours, *settings.peers)
    called = table.prefecture.concat(table.name)
    rows = _rows(
        session, _COLUMNS.where(table.as_of == newest, or_(table.name.in_(names), called.in_(names)))
    )
    return tuple(name for name in dict.fromkeys(names) if not _named(rows, [name], settings.prefecture))


@cache
def neighbours(name: str) -> frozenset[str]:
    """Give the adjacent municipalities of a ward that the program knows of."""
    return frozenset(row["neighbour"] for row in read_resource("neighbours") if row["name"] == name)


def _of_day(session: Session, day: date, settings: WardSettings) -> _Day | None:
    """Read a table; None where the ward is not in it, or several of its name are."""
    name, table = settings.ward_name, MunicipalityFigure
    prefectures = session.scalars(
        select(table.prefecture).where(table.as_of == day, table.name == name)
    ).all()
    own = [each for each in prefectures if settings.prefecture in {"", each}]
    if len(own) != 1:
        return None
    wanted = frozenset(settings.peers) | compared_with(settings)
    like = (table.prefecture == own[0]) & table.name.endswith(name[-1], autoescape=True)
    called = table.prefecture.concat(table.name)
    rows = _rows(
        session, _COLUMNS.where(table.as_of == day, or_(like, table.name.in_(wanted), called.in_(wanted)))
    )
    mine = next(row for row in rows if (row.prefecture, row.name) == (own[0], name))
    if settings.peers:
        named = _named(rows, settings.peers, own[0])
        peers = [row for row in rows if row is mine or row in named]
    else:
        peers = [row for row in rows if row.prefecture == own[0] and row.name.endswith(name[-1])]
    beside = [row for row in _named(rows, compared_with(settings), own[0]) if row is not mine]
    return _Day(day, mine, tuple(peers), tuple(beside))


def _named(rows: Sequence[MunicipalityRow], names: Iterable[str], prefecture: str) -> list[MunicipalityRow]:
    """Give the rows of names: one in the ward's own prefecture, else the only one of its name."""
    found: list[MunicipalityRow] = []
    for name in names:
        called = [row for row in rows if name in row.names]
        near = [row for row in called if row.prefecture == prefecture] or called
        found += near if len(near) == 1 else []
    return [row for row in rows if row in found]


_COLUMNS: Select[*tuple[Any, ...]] = select(
    MunicipalityFigure.code,
    MunicipalityFigure.prefecture,
    MunicipalityFigure.name,
    MunicipalityFigure.population,
    MunicipalityFigure.population_on,
    MunicipalityFigure.issued,
)


def _rows(session: Session, wanted: Select[*tuple[Any, ...]]) -> list[MunicipalityRow]:
    rows = [
        MunicipalityRow(code, prefecture, name, people, on, issued, Fraction(100 * issued, people))
        for code, prefecture, name, people, on, issued in session.execute(wanted)
    ]
    return sorted(rows, key=lambda row: (-row.rate, row.code))
