"""The report's tables as computed here, from certificates counted, cards handed over and population."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.errors import Unknown
from desktop_app.figure_terms import Listed
from desktop_app.services.figures import cards, certificates, making, people, rounding, suspensions
from desktop_app.services.figures.making import Against, Asked, Maker
from desktop_app.services.figures.rows import Opens, Table
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from fractions import Fraction

    from sqlalchemy.orm import Session


def applications(session: Session, asked: Asked) -> Table:
    """Give the cards applied for: until the year's end, within it, the rate and its change."""
    return _cards(session, asked, "card_applications", Stage.APPLIED, Listed.APPLICATIONS)


def issuance(session: Session, asked: Asked) -> Table:
    """Give the cards handed over: until the year's end, within it, the rate and its change."""
    return _cards(session, asked, "card_issuance", Stage.HANDED_OVER, Listed.HANDOVERS)


TABLES: dict[str, Callable[[Session, Asked], Table]] = {
    "convenience_summary": certificates.summary,
    "certificates_by_office": certificates.by_office,
    "convenience_by_year": certificates.by_year,
    "convenience_by_month": certificates.by_month,
    "convenience_by_time": certificates.by_time,
    "convenience_by_weekday": certificates.by_weekday,
    "convenience_by_area": certificates.by_area,
    "service_suspensions": suspensions.suspensions,
    "card_applications": applications,
    "card_issuance": issuance,
}
"""What can be computed, by the table's name without its year."""


def can(code: str) -> bool:
    """Whether a table can be computed."""
    return making.base(code)[0] in TABLES


def table(session: Session, code: str, year: int, as_of: date, today: date) -> Table:
    """Compute a table for a fiscal year as it was at the end of a day.

    code: as the report's tables are called, with or without the year, which `year` replaces. Raises Unknown.
    """
    name = making.base(code)[0]
    if name not in TABLES:
        raise Unknown("table", code)
    return TABLES[name](session, Asked(year, min(as_of, today), today))


def _cards(session: Session, asked: Asked, name: str, stage: Stage, listed: Listed) -> Table:
    maker = Maker(name, asked)
    cumulative, in_year, rate, change = maker.columns
    populations = people.all_of(session)
    before = _rate(session, asked, stage, asked.year - 2, populations)[1]
    for year, row in ((asked.year - 1, asked.before), (asked.year, asked.name)):
        found, exact, against = _rate(session, asked, stage, year, populations)
        until = Opens(listed, until=found.on)
        maker.put(row, cumulative, found.cumulative, opens=until)
        within = Opens(listed, first=making.first_day(year), until=found.on)
        maker.put(row, in_year, found.in_year, opens=within)
        maker.put(row, rate, exact, against=against, opens=until)
        maker.change(row, change, before, exact, until)
        before = exact
    return maker.table((asked.before, asked.name))


def _rate(
    session: Session, asked: Asked, stage: Stage, year: int, populations: tuple[people.PopulationRow, ...]
) -> tuple[cards.ReachedRow, Fraction | None, Against | None]:
    found = cards.in_fiscal_year(session, stage, year, asked.as_of, asked.today)
    population = people.against(populations, year)
    if population is None:
        return found, None, None
    against = Against(population.count, "population", population.on_date)
    return found, rounding.percent(found.cumulative, population.count), against
