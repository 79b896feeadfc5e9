"""Two supervisors at the same moment: one plan is kept, the other is told; a turn is swapped once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict
from desktop_app.models.database import Database
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.rotation import changing, making
from desktop_app.services.verify import verify
from tests.factories import acting
from tests.services.rotation.summer import SUMMER, made, pick, proposed, weeks

BOTH = ("s1", "s2")


def at_once(database: Database, work: Callable[[Session, str], object]) -> list[object]:
    """What came of the work of both supervisors, or why not."""

    def one(staff_id: str) -> object:
        try:
            with database.write() as session:
                return work(session, staff_id)
        except Conflict as lost:
            return lost

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, BOTH))


def test_that_of_two_plans_at_once_one_is_kept_and_the_other_told(database: Database, campaign: int) -> None:
    seen = proposed(database, campaign).versions
    found = at_once(
        database,
        lambda session, who: making.make(
            session, acting(who), campaign, replace(SUMMER, seed=int(who[1:])), seen
        ),
    )
    lost = [result for result in found if isinstance(result, Conflict)]
    assert len(lost) == 1
    assert lost[0].changed_by == BOTH[1 - found.index(lost[0])]
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(RotationTurn)) == 56
        assert verify(session).ok


def test_that_of_two_swaps_at_once_one_is_made_and_the_other_told(database: Database, campaign: int) -> None:
    made(database, campaign)
    _, one, other, *_ = weeks(database, campaign)
    found = at_once(
        database,
        lambda session, who: changing.swap(session, acting(who), campaign, pick(one), pick(other), "祭り"),
    )
    assert sum(isinstance(result, Conflict) for result in found) == 1
    assert [len(row.turns) for row in weeks(database, campaign)] == [4] * 14
    with database.read() as session:
        ended = session.scalars(select(RotationTurn).where(RotationTurn.ended_at.is_not(None))).all()
        assert len(ended) == 2
        assert verify(session).ok
