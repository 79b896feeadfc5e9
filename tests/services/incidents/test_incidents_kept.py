"""The example of 2023, damage to an incident, and two windows at the same one."""

from __future__ import annotations

import re
import threading
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from desktop_app.errors import Conflict, NoPermission
from desktop_app.models.database import Database
from desktop_app.models.incident import (
    Incident,
    IncidentCase,
    IncidentDeadline,
    IncidentError,
    IncidentPerson,
    IncidentStep,
)
from desktop_app.models.tables import Base
from desktop_app.services import review, seals
from desktop_app.services.incidents import cases, changing, deadlines, linking, people, reading, shipped
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind
from tests.factories import TODAY, acting, make_application, stored
from tests.services.incidents.cases_of import CASE, DUE, FULL, STEP, furnish, opened

PAPERS, PERSONS = 2, 4
ALL = {part.table for part in seals.RECORDS["incident"]}


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with staff."""
    with database.write() as session:
        furnish(session)
    return database


def test_that_the_demo_has_the_example_and_a_ward_only_when_a_supervisor_asks(
    ward: Database, demo_ward: Database
) -> None:
    with demo_ward.read() as session:
        [row] = reading.Incidents(TODAY).page(session, 0, 10)
        assert (row.sample, row.papers, row.persons, row.overdue) == (True, PAPERS, PERSONS, 0)
    with pytest.raises(NoPermission), ward.write() as session:
        shipped.load(session, acting())
    with ward.write() as session:
        assert reading.Incidents(TODAY).count(session) == 0
        first = shipped.load(session, acting("s1"))
        assert shipped.load(session, acting("s1")) == first
        assert reading.Incidents(TODAY).count(session) == 1
        assert verify(session).ok


def test_that_the_example_has_the_days_and_counts_of_the_report_and_no_personal_data(ward: Database) -> None:
    with ward.write() as session:
        shipped.install(session, datetime(2023, 6, 27, tzinfo=UTC))
        found = reading.whole(session, 1, TODAY)
    days = ["01-04", "03-27", "04-21", "04-22", "04-28", "04-29", "04-30", "05-01", "05-27"]
    assert [f"{step.on_date:%m-%d}" for step in found.steps] == days
    assert [(case.on_date, case.papers, case.persons) for case in found.cases] == [
        (date(2023, 3, 22), 1, 3),
        (date(2023, 4, 18), 1, 1),
    ]
    assert found.people == ()
    assert found.still_open == ()
    texts = [found.summary, found.cause, found.measures, *(step.text for step in found.steps)]
    assert not re.search(r"[0-9０-９]{7,}", "".join(texts))


def test_that_every_table_of_an_incident_is_evidence(ward: Database) -> None:
    """One value of each table is changed past the program, and verify names the incident each time."""
    with ward.write() as session:
        number = opened(session, FULL).incident.incident_id
        changing.add_step(session, acting(), number, STEP)
        cases.add(session, acting(), number, CASE)
        deadlines.add(session, acting(), number, [DUE])
        people.link(session, acting(), number, stored(session, make_application(session)).application_id)
        for _ in range(2):
            review.add(session, acting(), ErrorKind.WRONG_CARD, "wrong_card")
        linking.link(session, acting(), number, 1)
        assert verify(session).ok
    for statement in (
        update(Incident).values(cause="別の原因"),
        update(IncidentStep).values(text="別の経過"),
        update(IncidentCase).values(persons=1),
        update(IncidentPerson).values(told_on=TODAY, told_by="w1"),
        update(IncidentDeadline).values(due_on=date(2024, 1, 1)),
        update(IncidentError).values(error_entry_id=2),
    ):
        with ward.write() as session:
            session.execute(statement)
            found = [(each.kind, each.subject) for each in verify(session).problems]
            session.rollback()
        assert found == [("record_changed", f"incident {number}")]
    assert {name for name in Base.metadata.tables if name.startswith("incident")} == ALL


def test_that_an_incident_that_never_was_opened_or_closed_too_early_is_noticed(ward: Database) -> None:
    with ward.write() as session:
        number = opened(session).incident.incident_id
        session.execute(update(Incident).values(state="closed", closed_at=None))
        kinds = {each.kind for each in verify(session).problems}
    assert kinds == {"incident", "record_changed"}
    with ward.write() as session:
        row = session.get_one(Incident, number)
        facts = {name: getattr(row, name) for name in ("title", "kind", "noticed_on", "summary", "measures")}
        more = {"cause": "", "sample": False, "state": "open", "made_at": row.made_at, "made_by": "w1"}
        session.add(Incident(**facts, **more, version=1))
        session.flush()
        assert "incident_unlogged" in {each.kind for each in verify(session).problems}


def test_that_two_windows_at_one_incident_lose_nothing(ward: Database) -> None:
    """Both add to the time line at once, and one of two changes of the same facts wins."""
    with ward.write() as session:
        made = opened(session)
    number, lost = made.incident.incident_id, list[str]()
    start = threading.Barrier(2)

    def work(staff_id: str) -> None:
        start.wait()
        with ward.write() as session:
            changing.add_step(session, acting("w1"), number, STEP)
        try:
            with ward.write() as session:
                changing.change(session, acting("s1"), number, made.incident.version, FULL)
        except Conflict as error:
            lost.append(f"{staff_id} {error.change}")

    windows = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
    for window in windows:
        window.start()
    for window in windows:
        window.join(30)
    with ward.read() as session:
        found = reading.whole(session, number, TODAY)
        assert (len(found.steps), found.incident.version, len(lost)) == (2, 2, 1)
        assert lost[0].endswith(" incident")
        assert verify(session).ok
