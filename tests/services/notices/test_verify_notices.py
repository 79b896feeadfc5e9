"""Runs, letters, notices and events that don't agree are found and named."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, update

from desktop_app.models.database import Database
from desktop_app.models.event import Notice
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.models.printing import PrintJob
from desktop_app.services.verify import verify
from desktop_app.terms import LetterState, PrintState
from tests.factories import NOW
from tests.services.notices.runs import cards, letter_of, made, printed, sent


@pytest.fixture
def run(ward: Database) -> Database:
    """A run of three letters: one sent, two on paper."""
    cards(ward, 3)
    found = made(ward)
    printed(ward, found)
    sent(ward, found, letter_of(ward, found).notice_number or "")
    return ward


def kinds(database: Database) -> set[str]:
    with database.read() as session:
        # The seals say of some of these as well that a record is no longer as it was.
        return {one.kind for one in verify(session).problems} - {"record_changed", "record_missing"}


def test_that_what_the_services_leave_agrees(run: Database) -> None:
    assert kinds(run) == set()


def test_that_a_run_of_another_size_is_named(run: Database) -> None:
    with run.write() as session:
        session.execute(delete(NoticeRunCard).where(NoticeRunCard.position == 2))
    assert kinds(run) == {"notice_run_size"}


def test_that_letters_left_in_an_ended_run_are_named(run: Database) -> None:
    with run.write() as session:
        session.execute(update(NoticeRun).values(ended_at=NOW))
    assert kinds(run) == {"notice_run_open"}


def test_that_a_letter_sent_without_its_event_is_named(run: Database) -> None:
    with run.write() as session:
        second = update(NoticeRunCard).where(NoticeRunCard.position == 2)
        session.execute(second.values(state=LetterState.SENT.value, ended_at=NOW))
    assert kinds(run) == {"letter_sent"}


def test_that_a_letter_sent_without_its_notice_is_named(run: Database) -> None:
    with run.write() as session:
        session.execute(delete(Notice))
    assert kinds(run) == {"letter_sent"}


def test_that_an_event_without_its_letter_is_named(run: Database) -> None:
    with run.write() as session:
        first = update(NoticeRunCard).where(NoticeRunCard.position == 1)
        session.execute(first.values(state=LetterState.PRINTED.value))
    assert kinds(run) == {"letter_missing"}


def test_that_a_letter_from_a_job_that_was_given_up_is_named(run: Database) -> None:
    with run.write() as session:
        session.execute(update(PrintJob).values(state=PrintState.FAILED.value))
    assert kinds(run) == {"letter_print"}
