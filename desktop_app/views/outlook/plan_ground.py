"""What all plans stand on, read anew whenever their page is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop_app.services.plans import making

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.forecast.question import Question
    from desktop_app.services.front.rows import GoalRow, Past
    from desktop_app.services.plans.rows import PlanRow


@dataclass(frozen=True, slots=True)
class Ground:
    """The goal, the way until today, places, and the plans that are kept.

    moves: whether cards lie here or come, so that there is something to foresee.
    """

    goal: GoalRow
    question: Question
    past: Past
    places: Mapping[str, str]
    plans: tuple[PlanRow, ...]
    moves: bool

    def others(self, plan: PlanRow | None) -> list[str]:
        """Give the names of all plans but one."""
        return [row.name for row in self.plans if row != plan]

    def having(self, plan: PlanRow) -> Ground:
        """Give it with a plan as it was saved just now."""
        others = (row for row in self.plans if row.plan_id != plan.plan_id)
        return replace(self, plans=tuple(sorted((*others, plan), key=attrgetter("plan_id"))))


def read(session: Session, acting: Acting) -> Ground:
    """Read the ground as at this moment."""
    from desktop_app.services import offices
    from desktop_app.services.front import reading

    front = reading.read(session, acting)
    places = {row.code: row.name for row in offices.every(session)}
    return Ground(front.goal, front.question, front.past, places, making.all_of(session), front.moves)
