"""A print job: what is drawn is the snapshot, and nothing leaves that doesn't say what it must."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop_app.errors import Invalid, NotAllowed, PrintFailed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.printing import PrintJob
from desktop_app.paper import print_job
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.sheet import Sheet
from desktop_app.services import printing
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import ErrorKind, PrintFault, PrintKind, PrintState
from tests.factories import acting, make_application


def order(*pages: PageOrder, **more: Any) -> PrintOrder:
    return PrintOrder(PrintKind.LETTERS, "run 1", pages, **more)


def page(number: str, *people: int) -> PageOrder:
    return PageOrder({"number": number}, (number,), people)


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
    sheet = Sheet(painter, QFont("BIZ UDPGothic"))
    sheet.code(20, 20, 25, facts["number"])
    sheet.code(160, 250, 25, stamp.code)
    sheet.text((20, 60, 100, 10), f"{facts['number']} {stamp.page}", 12)


def kept(database: Database, job_id: str) -> PrintJob:
    with database.read() as session:
        job = session.get_one(PrintJob, job_id)
        session.expunge(job)
    return job


def people(database: Database, count: int) -> list[int]:
    with database.write() as session:
        return [make_application(session) for _ in range(count)]


def faults(database: Database) -> list[tuple[str, int | None]]:
    with database.read() as session:
        wanted = select(ErrorEntry.reason, ErrorEntry.application_pk).where(
            ErrorEntry.kind == ErrorKind.PRINT_FAILED.value
        )
        return [(row[0], row[1]) for row in session.execute(wanted.order_by(ErrorEntry.id))]


def test_that_a_right_job_is_released_with_its_pages(qapp: QApplication, local_database: Database) -> None:
    asked = order(page("ABC000001"), page("ABC000002"))
    done = print_job.make(local_database, acting(), asked, draw)
    job = kept(local_database, done.job_id)
    assert (job.state, job.pages, len(job.digest or "")) == (PrintState.RELEASED.value, 2, 64)
    assert done.pdf.startswith(b"%PDF")
    with local_database.read() as session:
        assert printing.pages(session, done.job_id) == asked.pages
    assert faults(local_database) == []


def test_that_a_page_of_somebody_else_gives_the_whole_job_up(
    qapp: QApplication, local_database: Database
) -> None:
    pks = people(local_database, 2)

    def overwritten(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        # As in 2023: the second page shows what belongs to the first person.
        draw(painter, {"number": "ABC000001"}, stamp)

    command = acting()
    asked = order(page("ABC000001", pks[0]), page("ABC000002", pks[1]))
    with pytest.raises(PrintFailed) as caught:
        print_job.make(local_database, command, asked, overwritten)
    assert (caught.value.reason, caught.value.page) == (PrintFault.MISREAD, "2/2")
    assert kept(local_database, command.operation).state == PrintState.FAILED
    assert faults(local_database) == [("misread", pks[0]), ("misread", pks[1])]


def test_that_a_page_without_its_job_or_with_more_than_its_own_is_found(
    qapp: QApplication, local_database: Database
) -> None:
    def nameless(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        Sheet(painter, QFont()).code(20, 20, 25, facts["number"])

    def too_much(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        draw(painter, facts, stamp)
        Sheet(painter, QFont()).code(60, 20, 25, "ABC000009")

    for drawing in (nameless, too_much):
        with pytest.raises(PrintFailed, match="misread"):
            print_job.make(local_database, acting(), order(page("ABC000001")), drawing)


def test_that_time_that_is_over_gives_the_whole_job_up(qapp: QApplication, local_database: Database) -> None:
    with pytest.raises(PrintFailed, match="too_long"):
        print_job.make(local_database, acting(), order(page("ABC000001")), draw, most_seconds=0)
    assert faults(local_database) == [("too_long", None)]


def test_that_a_bug_in_drawing_leaves_no_job_behind(qapp: QApplication, local_database: Database) -> None:
    command = acting()
    with pytest.raises(KeyError):
        print_job.make(local_database, command, order(PageOrder({}, ("ABC000001",))), draw)
    assert kept(local_database, command.operation).fault == "broken"


def test_that_a_reprint_is_a_new_job_with_a_reason(qapp: QApplication, local_database: Database) -> None:
    first = print_job.make(local_database, acting(), order(page("ABC000001")), draw)
    again = order(page("ABC000001"), reprint_of=first.job_id)
    with pytest.raises(Invalid, match="reason"):
        print_job.make(local_database, acting(), again, draw)
    again = order(page("ABC000001"), reprint_of=first.job_id, reason="紙詰まり")
    second = print_job.make(local_database, acting(), again, draw)
    assert second.job_id != first.job_id
    assert kept(local_database, second.job_id).reprint_of == first.job_id
    with pytest.raises(Unknown):
        print_job.make(local_database, acting(), order(page("A"), reprint_of="0" * 32, reason="x"), draw)


def test_that_the_same_command_prints_once(qapp: QApplication, local_database: Database) -> None:
    command = acting()
    print_job.make(local_database, command, order(page("ABC000001")), draw)
    with pytest.raises(NotAllowed, match="printed_before"):
        print_job.make(local_database, command, order(page("ABC000001")), draw)
    assert kept(local_database, command.operation).state == PrintState.RELEASED
    with local_database.write() as session, pytest.raises(NotAllowed, match="job_ended"):
        printing.fail(session, acting(), command.operation, PrintFault.BROKEN)


def test_that_jobs_left_by_a_crash_are_given_up_by_their_terminal(database: Database) -> None:
    with database.write() as session:
        mine = printing.start(session, acting(), order(page("ABC000001")))
        assert printing.give_up_left(session, acting()) == 0, "it may be under way in another window"
        now = acting().now + timedelta(seconds=printing.MOST_SECONDS + 1)
        other = replace(acting(), now=now, terminal="T2")
        assert printing.give_up_left(session, other) == 0
        later = replace(acting(), now=now)
        assert printing.give_up_left(session, later) == 1
        assert printing.give_up_left(session, later) == 0
        assert printing.one(session, mine.job_id).fault == "left"
        assert session.scalar(select(func.count()).select_from(ErrorEntry)) == 1


def test_that_an_empty_job_is_refused(database: Database) -> None:
    with database.write() as session, pytest.raises(Invalid, match="pages"):
        printing.start(session, acting(), order())
