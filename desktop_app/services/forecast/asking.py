"""Asks the forecast a question, and keeps the answers so that a page shows the last one at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from desktop_app.errors import Cancelled
from desktop_app.models.clearing import ForecastResult
from desktop_app.services.forecast import question as questions
from desktop_app.services.forecast import rows
from desktop_app.services.forecast.rows import ForecastRow

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
    """Answer a question from the ward's data as they are on the day; progress is told weeks done, of all.

    Equal questions on equal data have equal answers. The rest of the day itself is left out: the first day
    that is played is tomorrow. Raises Invalid for a question that has no answer, Cancelled when stop says so.
    """
    from desktop_app.services.forecast import answering

    questions.check(question, today)
    if stop and stop():
        raise Cancelled
    return answering.answer(session, question, today, now, progress, stop)


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
