"""The figures of the backlog: how many cards, how old, where, after how many notices, and their pace."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select

from desktop_app.models.application import Application
from desktop_app.models.office import Office
from desktop_app.services import past_days, until
from desktop_app.services.backlog import cards
from desktop_app.terms import AGE_CLASSES, CUSTODY_STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

PACE_DAYS = 28
"""Four weeks: each weekday four times, so that closed days weigh as much as they do in the weeks to come."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One office with its cards, counted by age class."""

    code: str
    name: str
    by_age: tuple[int, ...]

    @property
    def count(self) -> int:
        """All cards of the office."""
        return sum(self.by_age)


@dataclass(frozen=True, slots=True)
class PaceRow:
    """Cards that came and left in the four weeks before a day, and how many remain if it goes on so."""

    arrived: int
    left: int
    deadline: date
    expected: int


@dataclass(frozen=True, slots=True)
class BacklogRow:
    """Cards in custody at the end of a day; each of the counts adds up to uncollected.

    by_age follows AGE_CLASSES. 9 notices stand for 9 and more. pace is None when nothing moved.
    """

    as_of: date
    uncollected: int
    by_stage: Mapping[Stage, int]
    by_age: tuple[int, ...]
    by_notices: Mapping[int, int]
    places: tuple[PlaceRow, ...]
    oldest_on: date | None
    pace: PaceRow | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Cards of one office at one stage after as many notices, counted by age class."""

    office: str
    stage: Stage
    notices: int
    oldest_on: date
    by_age: tuple[int, ...]


def age_key(age: int) -> str:
    """Name of an age class in commands and files: 0-30, …, 366+."""
    youngest, oldest = AGE_CLASSES[age]
    return f"{youngest}+" if oldest is None else f"{youngest}-{oldest}"


def figures(session: Session, as_of: date, today: date) -> BacklogRow:
    """Count the cards in custody at the end of as_of.

    For today from the tally that each change keeps, at the same cost for any number of cards; for a past day
    from the dates of the cards (office and shelf are today's: their changes have no dates of their own).
    Raises Invalid for a day after today.
    """
    cards.check_day(as_of, today)
    found = _counted(session, as_of, today)
    by_stage: Counter[Stage] = Counter()
    by_notices: Counter[int] = Counter()
    ages: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(AGE_CLASSES))
    for cell in found:
        by_stage[cell.stage] += sum(cell.by_age)
        by_notices[cell.notices] += sum(cell.by_age)
        ages[cell.office] = [sum(pair) for pair in zip(ages[cell.office], cell.by_age, strict=True)]
    uncollected = by_stage.total()
    return BacklogRow(
        as_of=as_of,
        uncollected=uncollected,
        by_stage={stage: by_stage[stage] for stage in (*CUSTODY_STAGES, *_strays(by_stage))},
        by_age=tuple(map(sum, zip(*ages.values(), strict=True))) or (0,) * len(AGE_CLASSES),
        by_notices={number: by_notices[number] for number in range(max(by_notices, default=0) + 1)},
        places=_places(session, ages),
        oldest_on=min((cell.oldest_on for cell in found), default=None),
        pace=_pace(session, as_of, uncollected),
    )


def by_place(session: Session, as_of: date, today: date) -> tuple[PlaceRow, ...]:
    """Count the cards in custody at the end of any day by place and age, at the same cost for any ward.

    Read from the daily tally; a card counts at its office of today. Raises Invalid for a day after today.
    """
    cards.check_day(as_of, today)
    return _places(session, past_days.lying(session, as_of))


def _counted(session: Session, as_of: date, today: date) -> list[Cell]:
    cells = (cards.cells_now() if as_of == today else cards.cells_on(as_of)).subquery("cells").c
    by_age = [
        func.sum(case((cards.of_age(cells.custody_on, age, as_of), cells.count), else_=0))
        for age in range(len(AGE_CLASSES))
    ]
    group = (cells.office_code, cells.stage, cells.notices)
    wanted: Select[*tuple[Any, ...]] = select(*group, func.min(cells.custody_on), *by_age).group_by(*group)
    rows = session.execute(wanted)
    return [Cell(row[0], Stage(row[1]), row[2], row[3], tuple(map(int, row[4:]))) for row in rows]


def _strays(by_stage: Counter[Stage]) -> list[Stage]:
    # A ledger can call a card withdrawn that still lies here: it is shown, or the figures would not add up.
    return sorted(set(by_stage) - set(CUSTODY_STAGES))


def _places(session: Session, ages: Mapping[str, Sequence[int]]) -> tuple[PlaceRow, ...]:
    offices = session.execute(
        select(Office.code, Office.name, Office.active).order_by(Office.position, Office.code)
    )
    nothing = (0,) * len(AGE_CLASSES)
    return tuple(
        PlaceRow(office.code, office.name, tuple(ages.get(office.code, nothing)))
        for office in offices
        if office.active or office.code in ages
    )


def _pace(session: Session, as_of: date, uncollected: int) -> PaceRow | None:
    """Measure the four weeks before the day itself: the day under way is not over yet."""
    first, last = as_of - PACE_DAYS * cards.DAY, as_of - cards.DAY
    count = select(func.count()).select_from(Application)
    came = Application.custody_on.between(first, last)
    left = session.scalar(count.where(Application.left_on.between(first, last))) or 0
    still_here = session.scalar(count.where(cards.in_custody(), came)) or 0
    gone_since = session.scalar(count.where(Application.left_on >= first, came)) or 0
    arrived = still_here + gone_since
    if not left and not arrived:
        return None
    deadline = until.read(session, as_of)
    days = (deadline - as_of).days
    expected = uncollected - _half_up((left - arrived) * days, PACE_DAYS)
    return PaceRow(arrived, left, deadline, max(expected, 0))


def _half_up(part: int, whole: int) -> int:
    return (2 * part + whole) // (2 * whole)
