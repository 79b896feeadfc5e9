"""The ward among its like: cards issued by people, rank now and a year before, its share of stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.figure_terms import Listed, Part, Unit
from desktop_app.services import ward_settings
from desktop_app.services.figures import counting, standing
from desktop_app.services.figures.making import Against
from desktop_app.services.figures.own_tables import SHARE, Kind, both, cell, published, share_of_stores, table
from desktop_app.services.figures.rows import Opens

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked
    from desktop_app.services.figures.rows import Cell, Table
    from desktop_app.services.figures.standing import MunicipalityRow

OWN, NEIGHBOURS = "own", "neighbours"
COLUMNS = ("population", "issued", "rate", "rank", "rank_before", "share")
RATE = Kind(Unit.PERCENT, 2, Part.RATE)
RANK = Kind(Unit.RANK)
BEHIND = Opens(Listed.MUNICIPALITIES)


def among_others(session: Session, asked: Asked, text: Table) -> Table:
    """Give the municipalities of the ward's kind and prefecture by the rate of cards issued.

    From the last table that was read in by the day; the rank before is that of a table a year older. Without
    any table only what a report's text says of the ward.
    """
    own = ward_settings.read(session).ward_name
    place = standing.standing(session, asked.as_of)
    peers = place.peers if place else ()
    before = place.peers_before if place else ()
    cells = [each for peer in peers for each in _of_peer(asked, peer, peers, before)]
    row = own if place else OWN
    found = {(each.row, each.column): each for each in cells}
    stores, against = share_of_stores(session, asked.year, asked.as_of)
    days = counting.span(asked.year, asked.as_of)
    shops = Opens(Listed.CERTIFICATES, days.first, days.last, shops=True)
    found[row, "share"] = cell(asked, row, "share", stores, SHARE, shops, against)
    for column, figure in (("rank", "card_rank_after"), ("rank_before", "card_rank_before")):
        mine = found.get((row, column)) or cell(asked, row, column, None, RANK)
        found[row, column] = both(mine, published(text, figure))
    share = both(cell(asked, NEIGHBOURS, "share", None, SHARE), published(text, "neighbours_average_share"))
    found[NEIGHBOURS, "share"] = share
    average = place.average if place else None
    found[NEIGHBOURS, "rate"] = cell(asked, NEIGHBOURS, "rate", average, RATE, BEHIND)
    beside = share.published is not None or average is not None
    rows = [*(peer.name for peer in peers), *([OWN] if row == OWN else []), *([NEIGHBOURS] if beside else [])]
    return table("municipalities", rows if peers or beside else (), COLUMNS, found.values())


def _of_peer(
    asked: Asked,
    peer: MunicipalityRow,
    peers: tuple[MunicipalityRow, ...],
    before: tuple[MunicipalityRow, ...],
) -> tuple[Cell, ...]:
    against = Against(peer.population, "population", peer.population_on)
    ranks = [standing.rank(rows, peer.name) for rows in (peers, before)]
    return (
        cell(asked, peer.name, "population", peer.population, Kind(Unit.PERSONS), BEHIND),
        cell(asked, peer.name, "issued", peer.issued, Kind(Unit.CARDS), BEHIND),
        cell(asked, peer.name, "rate", peer.rate, RATE, BEHIND, against),
        cell(asked, peer.name, "rank", ranks[0], RANK, BEHIND),
        cell(asked, peer.name, "rank_before", ranks[1], RANK, BEHIND),
    )
