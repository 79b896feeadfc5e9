"""A handover broken off while the database has not answered yet: nothing of it, or its outcome told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.services import change, documents, handover
from desktop_app.services.handover import DoneRow
from desktop_app.terms import HandoverCase, Party, Stage
from desktop_app.views.desk.flow import Flow, Step
from desktop_app.views.desk.handling import Handling
from tests.factories import NOW, acting
from tests.services.handovers import Card, compared, entries, furnish, make_card, started
from tests.test_jobs import come_home
from tests.test_jobs_waiting import Writer
from tests.views.told import Told


@pytest.fixture
def threaded(qtbot: QtBot, local_database: Database) -> Iterator[Jobs]:
    jobs = Jobs(Database(str(local_database.url), busy_milliseconds=30))
    yield jobs
    jobs.close()
    jobs.database.close()


@pytest.fixture
def card(local_database: Database) -> Card:
    with local_database.write() as session:
        furnish(session)
        return make_card(session)


@pytest.fixture
def handling(threaded: Jobs, local_database: Database, card: Card, tmp_path: Path) -> Handling:
    """A handover at its last step."""
    made = Handling(Told().shell(threaded, tmp_path), threaded)
    begun = started(local_database, card)
    same = compared(local_database, begun, card)
    flow = Flow(operation="1" * 32, step=Step.CASE, started=begun, compared=same)
    with local_database.read() as session:
        choices = documents.choices(session, HandoverCase.APPLICANT, begun.birth_date, acting().today)
    flow.choose_case(HandoverCase.APPLICANT, choices)
    flow.tick_paper(Party.PERSON, "driving_licence", NOW)
    flow.tick_face(Party.PERSON, NOW)
    flow.step = Step.HAND_OVER
    made.flow = flow
    return made


def stage(database: Database, card: Card) -> str:
    with database.read() as session:
        return str(change.row_of(session, card.pk)["stage"])


def test_that_what_is_broken_off_while_it_waits_is_not_carried_out(
    qtbot: QtBot, threaded: Jobs, handling: Handling, local_database: Database, card: Card
) -> None:
    told: list[str] = []
    handling.broken_off.connect(told.append)
    other = Writer(local_database)
    handling.go_on()
    assert handling.flow.asked
    assert handling.go_back(), "no step back while the answer is not here"
    assert handling.abort("documents_missing") is None
    other.end()
    come_home(qtbot, threaded)
    assert stage(local_database, card) == Stage.NOTIFIED
    assert told == ["documents_missing"]
    with local_database.read() as session:
        assert [entry.reason for entry in entries(session)] == ["documents_missing"]


def test_that_breaking_off_too_late_tells_that_the_card_is_handed_over(
    qtbot: QtBot, threaded: Jobs, handling: Handling, local_database: Database, card: Card
) -> None:
    told: list[DoneRow] = []
    handling.too_late.connect(told.append)
    checks = handling.flow.checks()
    assert checks is not None
    handling.flow.asked = True
    with local_database.write() as session:
        handover.complete(session, acting(operation=handling.flow.operation), checks)
    assert handling.abort("documents_missing") is None
    come_home(qtbot, threaded)
    assert [row.repeated for row in told] == [True]
    assert stage(local_database, card) == Stage.HANDED_OVER
    with local_database.read() as session:
        assert entries(session) == []
