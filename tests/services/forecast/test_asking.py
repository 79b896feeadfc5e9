"""Questions to the forecast: written and read, answered, kept."""

from datetime import date, timedelta

import pytest

from desktop_app.errors import Cancelled, Invalid
from desktop_app.models.database import Database
from desktop_app.services.forecast import asking, question
from desktop_app.services.forecast.question import ClosedDay, ExtraDay, Question, Terms, Wave
from tests import factories
from tests.factories import NOW, TODAY

BY = date(2023, 9, 30)
PLAN = Terms(
    extra_desks_weekend=2,
    minutes=12,
    extra_days=(ExtraDay(date(2023, 7, 17), "01", 3, 540, 1020),),
    closures=(ClosedDay(None, date(2023, 8, 14), date(2023, 8, 15)),),
    waves=(Wave(date(2023, 7, 3), 500, call=False),),
    overbooking_percent=5,
)


def test_that_a_question_is_read_as_it_was_written() -> None:
    asked = Question(BY, 30_000, 500, 7, PLAN)
    assert question.read(question.written(asked)) == asked
    assert question.terms_read(question.terms_written(PLAN)) == PLAN
    assert question.digest(asked, TODAY) != question.digest(Question(BY, 30_000, 500, 7), TODAY)
    assert len(question.digest(asked, TODAY)) == 64


def test_that_an_answer_is_kept_until_a_newer_one_takes_its_place(database: Database) -> None:
    asked, other = Question(BY, 10, 50), Question(BY, 11, 50)
    with database.write() as session:
        factories.make_application(session)
        first = asking.ask(session, asked, TODAY, NOW)
        asking.keep(session, asked, first)
        assert asking.last(session, asked, TODAY) == first
        assert asking.last(session, asked, TODAY - timedelta(days=1)) is None
        assert asking.last(session, other, TODAY) is None
        later = asking.ask(session, asked, TODAY + timedelta(days=1), NOW)
        asking.keep(session, asked, later)
    with database.read() as session:
        assert asking.last(session, asked, TODAY + timedelta(days=9)) == later
        assert asking.last(session, asked, TODAY) is None


def test_that_the_same_question_on_the_same_data_has_the_same_answer(local_database: Database) -> None:
    with local_database.write() as session:
        for _ in range(5):
            factories.make_application(session)
        assert asking.ask(session, Question(BY, 3, 80), TODAY, NOW) == asking.ask(
            session, Question(BY, 3, 80), TODAY, NOW
        )


def test_that_a_person_can_stop_a_forecast(local_database: Database) -> None:
    with local_database.read() as session, pytest.raises(Cancelled):
        asking.ask(session, Question(BY, None), TODAY, NOW, None, lambda: True)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (Question(TODAY, None), "by"),
        (Question(date(2026, 6, 27), None), "by"),
        (Question(BY, None, 0), "runs"),
        (Question(BY, -1), "below"),
        (Question(BY, None, terms=Terms(minutes=0)), "terms"),
        (Question(BY, None, terms=Terms(waves=(Wave(TODAY, -1, call=True),))), "terms"),
    ],
)
def test_that_a_question_without_an_answer_is_refused(
    local_database: Database, asked: Question, field: str
) -> None:
    with local_database.read() as session, pytest.raises(Invalid) as refused:
        asking.ask(session, asked, TODAY, NOW)
    assert refused.value.field == field
