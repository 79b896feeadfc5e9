"""The ward among its like: cards issued by people, rank now and a year before, its share of stores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.figure_terms import Listed, Part, Unit
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.services import ward_settings
from desktop_app.services.figures.making import Against
from desktop_app.services.figures.own_tables import SHARE, Kind, both, cell, published, share_of_stores, table
from desktop_app.services.figures.rows import Opens

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked
    from desktop_app.services.figures.rows import Cell, Table

OWN, NEIGHBOURS = "own", "neighbours"
COLUMNS = ("population", "issued", "rate", "rank", "rank_before", "share")
RATE = Kind(Unit.PERCENT, 2, Part.RATE)
RANK = Kind(Unit.RANK)
WARD = "区"


@dataclass(frozen=True, slots=True)
class _Issued:
    name: str
    population: int
    population_on: date
    issued: int

    @property
    def rate(self) -> Fraction:
        return Fraction(100 * self.issued, self.population) if self.population else Fraction(0)


def municipalities(session: Session, asked: Asked, text: Table) -> Table:
    """Give the municipalities of the ward's kind and prefecture by the rate of cards issued.

    From the last table that was read in by the day; the rank before is that of the table a year earlier.
    Without any table only what a report's text says of the ward.
    """
    own = ward_settings.read(session).ward_name
    now = _peers(session, asked.as_of, own)
    before = _peers(session, date(asked.as_of.year - 1, asked.as_of.month, 1), own)
    cells: list[Cell] = []
    for peer in now:
        against = Against(peer.population, "population", peer.population_on)
        behind = Opens(Listed.MUNICIPALITIES)
        cells += [
            cell(asked, peer.name, "population", peer.population, Kind(Unit.PERSONS)),
            cell(asked, peer.name, "issued", peer.issued, Kind(Unit.CARDS), behind),
            cell(asked, peer.name, "rate", peer.rate, RATE, behind, against),
            cell(asked, peer.name, "rank", _rank(now, peer.name), RANK),
            cell(asked, peer.name, "rank_before", _rank(before, peer.name), RANK),
        ]
    row = own if any(peer.name == own for peer in now) else OWN
    found = {(each.row, each.column): each for each in cells}
    stores, against = share_of_stores(session, asked.year, asked.as_of)
    found[row, "share"] = cell(asked, row, "share", stores, SHARE, None, against)
    for column, figure in (("rank", "card_rank_after"), ("rank_before", "card_rank_before")):
        mine = found.get((row, column)) or cell(asked, row, column, None, RANK)
        found[row, column] = both(mine, published(text, figure))
    neighbours = cell(asked, NEIGHBOURS, "share", None, SHARE)
    found[NEIGHBOURS, "share"] = both(neighbours, published(text, "neighbours_average_share"))
    has_text = found[NEIGHBOURS, "share"].published is not None
    rows = [*(peer.name for peer in now), *([OWN] if row == OWN else []), *([NEIGHBOURS] if has_text else [])]
    return table("municipalities", rows if now or has_text else (), COLUMNS, found.values())


def _peers(session: Session, on: date, own: str) -> list[_Issued]:
    kept = MunicipalityFigure
    last = session.scalar(select(func.max(kept.as_of)).where(kept.as_of <= on))
    prefecture = session.scalar(select(kept.prefecture).where(kept.as_of == last, kept.name == own).limit(1))
    if last is None or prefecture is None:
        return []
    rows = session.execute(
        select(kept.name, kept.population, kept.population_on, kept.issued).where(
            kept.as_of == last, kept.prefecture == prefecture
        )
    )
    found = [_Issued(*row) for row in rows]
    alike = [peer for peer in found if peer.name.endswith(WARD) == own.endswith(WARD)]
    return sorted(alike, key=lambda peer: (-peer.rate, peer.name))


def _rank(peers: list[_Issued], name: str) -> int | None:
    mine = next((peer.rate for peer in peers if peer.name == name), None)
    return None if mine is None else 1 + sum(peer.rate > mine for peer in peers)
