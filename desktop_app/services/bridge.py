"""Applications and handovers by fiscal year, and the bridge between them: where every other card is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, or_, select, true
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.keeping import CustodyTally, Tally
from desktop_app.models.outreach import PostedCard
from desktop_app.services import dates, past_days
from desktop_app.services.ways import ITEMS
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session


@dataclass(frozen=True, slots=True)
class FiscalRow:
    """A fiscal year's figures: until its end (or the last day known), and those made within it."""

    applications: int
    applications_in_year: int
    handed_over: int
    handed_over_in_year: int


def fiscal_years(session: Session) -> dict[str, FiscalRow]:
    """Give applications and handovers of each fiscal year by its name (R4), the first year first.

    Read from the monthly tallies, so it costs the same at any size.
    """
    rows = session.execute(
        select(Tally.month, Tally.stage, func.sum(Tally.count))
        .where(Tally.stage.in_((Stage.APPLIED.value, Stage.HANDED_OVER.value)))
        .group_by(Tally.month, Tally.stage)
    )
    in_year: Counter[tuple[int, str]] = Counter()
    for month, stage, count in rows:
        in_year[dates.fiscal_year(date.fromisoformat(f"{month}-01")), stage] += int(count)
    years = sorted({year for year, _stage in in_year})
    found: dict[str, FiscalRow] = {}
    applied = handed_over = 0
    for year in range(years[0], years[-1] + 1) if years else ():
        applied_in_year = in_year[year, Stage.APPLIED.value]
        handed_over_in_year = in_year[year, Stage.HANDED_OVER.value]
        applied += applied_in_year
        handed_over += handed_over_in_year
        found[dates.fiscal_name(year)] = FiscalRow(applied, applied_in_year, handed_over, handed_over_in_year)
    return found


def uncollected(session: Session) -> int:
    """How many cards lie in custody now, from the kept tally."""
    return int(session.scalar(select(func.sum(CustodyTally.count))) or 0)


def bridge(session: Session, on: date) -> dict[str, int]:
    """Count the applications made until the day and not handed over by its end, by what became of them.

    The items add up to applications minus handovers until the day; each application is counted once. Read
    from the daily tally, so it costs the same at any size.
    """
    found = past_days.items(session, on)
    return {name: found[name] for name in ITEMS}


def recounted(session: Session, on: date) -> dict[str, int]:
    """Count the same in one pass over the applications: what the daily tally must say."""
    item = _item(on).label("item")
    statement = select(item, func.count()).where(*_not_handed_over(on)).group_by(item)
    found = dict(iter(session.execute(statement)))
    return {name: found.get(name, 0) for name in ITEMS}


def ids(on: date, item: str) -> Select[int]:
    """Ask for the applications of an item, those that came last first; of all items for any other name."""
    wanted = select(Application.id).where(*_not_handed_over(on))
    if item in ITEMS:
        # What it can't be without is asked first: it is cheap, and most are not.
        wanted = wanted.where(_needs(on, item), _item(on) == item)
    return wanted.order_by(Application.id.desc())


def _needs(on: date, item: str) -> ColumnElement[bool]:
    days = {
        "in_transit": Application.produced_on,
        "uncollected": Application.custody_on,
        "rejected": Application.rejected_on,
        "withdrawn": Application.withdrawn_on,
        "lapsed": Application.lapsed_on,
        "disposed": Application.disposed_on,
    }
    if item in days:
        return _by(days[item], on)
    return on_the_way(on) if item == "posted" else _ended(on) if item == "replaced" else true()


def _not_handed_over(on: date) -> list[ColumnElement[bool]]:
    not_handed = or_(Application.handed_over_on.is_(None), Application.handed_over_on > on)
    return [Application.applied_on <= on, not_handed]


def _item(on: date) -> ColumnElement[str]:
    still_there = or_(Application.left_on.is_(None), Application.left_on > on)
    in_custody = and_(_by(Application.custody_on, on), still_there)
    return case(
        (on_the_way(on), "posted"),
        (in_custody, "uncollected"),
        (_by(Application.rejected_on, on), "rejected"),
        (and_(_ended(on), _applied_again(on)), "replaced"),
        (_by(Application.disposed_on, on), "disposed"),
        (_by(Application.withdrawn_on, on), "withdrawn"),
        (_by(Application.lapsed_on, on), "lapsed"),
        (_by(Application.produced_on, on), "in_transit"),
        else_="in_production",
    )


def _ended(on: date) -> ColumnElement[bool]:
    ends = (Application.disposed_on, Application.withdrawn_on, Application.lapsed_on)
    return or_(*(_by(column, on) for column in ends))


def on_the_way(on: date) -> ColumnElement[bool]:
    """Whether the card was on its way to its person at the end of the day, neither received nor back."""
    still = or_(PostedCard.ended_on.is_(None), PostedCard.ended_on > on)
    return Application.id.in_(select(PostedCard.application_pk).where(PostedCard.posted_on <= on, still))


def _applied_again(on: date) -> ColumnElement[bool]:
    """Whether the same person (reading and birth date) applied once more, after this and until the day."""
    newer = aliased(Application)
    return (
        select(newer.id)
        .where(
            newer.kana_key == Application.kana_key,
            newer.birth_date == Application.birth_date,
            newer.id != Application.id,
            newer.applied_on >= Application.applied_on,
            newer.applied_on <= on,
        )
        .exists()
    )


def _by(column: InstrumentedAttribute[date | None], on: date) -> ColumnElement[bool]:
    return and_(column.is_not(None), column <= on)
