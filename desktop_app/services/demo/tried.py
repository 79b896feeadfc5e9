"""A plan of the synthetic ward that a supervisor may look at first: more desks, and one wave of letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.services.forecast.question import Terms, Wave
from desktop_app.services.plans import making

if TYPE_CHECKING:
    import numpy as np
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SUPERVISOR = "kakari"
NAME = "土日の窓口を2つ増やし、督促を送る"
DESKS, LETTERS = 2, 2_000
NEXT_WEEK, WEEK = timedelta(days=7), 7


def furnish(session: Session, random: np.random.Generator, acting: Acting, scale: float) -> None:
    """Make the plan; its letters leave on the Monday of the week after next, as many as fit the ward."""
    monday = acting.today + NEXT_WEEK + timedelta(days=WEEK - acting.today.weekday())
    wave = Wave(monday, max(round(LETTERS * scale), 1), call=False)
    supervisor = replace(acting, staff_id=SUPERVISOR, operation=random.bytes(16).hex())
    making.make(session, supervisor, NAME, Terms(DESKS, waves=(wave,)))
