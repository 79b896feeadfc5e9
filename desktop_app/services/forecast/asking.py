"""Asks the forecast a question, and keeps the answers so that a page shows the last one at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from desktop_app.errors import Cancelled
from desktop_app.models.application import Application
from desktop_app.models.clearing import ForecastResult
from desktop_app.models.keeping import CustodyTally
from desktop_app.services.forecast import question as questions
from desktop_app.services.forecast import rows
from desktop_app.services.forecast.rows import DayRow, ForecastRow

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.question import Question

Progress = Callable[[int, int], object]
Stop = Callable[[], bool]


def ask(
    session: Session,
    question: Question,
    today: date,
    now: datetime,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> ForecastRow:
    """Answer a question from the ward's data as they are on the day; numpy works while progress is told.

    Raises Invalid for a question that has no answer, Cancelled when stop says so.
    """
    import numpy as np

    questions.check(question, today)
    uncollected = int(session.scalar(select(func.sum(CustodyTally.count))) or 0)
    since = today - timedelta(days=56)
    came = int(session.scalar(select(func.count()).where(Application.custody_on > since)) or 0)
    left = int(session.scalar(select(func.count()).where(Application.left_on > since)) or 0)
    chance = np.random.default_rng(question.seed)
    length = (question.by - today).days
    change = chance.poisson(came / 56, (length, question.runs)) - chance.poisson(
        left / 56, (length, question.runs)
    )
    if stop and stop():
        raise Cancelled
    backlog = np.maximum(uncollected + np.cumsum(change, axis=0), 0)
    bands = np.rint(np.percentile(backlog, (10, 50, 90), axis=1)).astype(int).T.tolist()
    below = question.below
    chance_below = None if below is None else float((backlog[-1] < below).mean())
    needed = max(round((uncollected + came / 56 * length - (below or 0)) / length), 0)
    if progress:
        progress(question.runs, question.runs)
    return _answer(question, (today, now), uncollected, bands, (chance_below, needed))


def _answer(
    question: Question,
    when: tuple[date, datetime],
    uncollected: int,
    bands: list[list[int]],
    figures: tuple[float | None, int],
) -> ForecastRow:
    today, p10, p50, p90 = when[0], *bands[-1]
    days = tuple(DayRow(today + timedelta(days=at), *band) for at, band in enumerate(bands, start=1))
    return ForecastRow(
        today,
        uncollected,
        question.by,
        question.below,
        p10,
        p50,
        p90,
        *figures,
        len(bands),
        None,
        (),
        0,
        0,
        (DayRow(today, uncollected, uncollected, uncollected), *days),
        question.runs,
        question.seed,
        when[1],
    )


def keep(session: Session, question: Question, row: ForecastRow) -> None:
    """Keep an answer in place of the older ones to the same question."""
    session.execute(
        delete(ForecastResult).where(
            ForecastResult.key.startswith(questions.prefix(question), autoescape=True)
        )
    )
    key = questions.digest(question, row.as_of)
    session.add(ForecastResult(key=key, as_of=row.as_of, made_at=row.made_at, result=rows.written(row)))
    session.flush()


def last(session: Session, question: Question, today: date) -> ForecastRow | None:
    """Give the newest kept answer to a question that is not of a later day than today, with its own day."""
    found = session.scalar(
        select(ForecastResult.result)
        .where(
            ForecastResult.key.startswith(questions.prefix(question), autoescape=True),
            ForecastResult.as_of <= today,
        )
        .order_by(ForecastResult.as_of.desc(), ForecastResult.made_at.desc())
        .limit(1)
    )
    return None if found is None else rows.read(found)
