"""Incidents are opened by the window, changed as seen by supervisors, and closed only when nothing waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import (
    Conflict,
    Invalid,
    NoPermission,
    NotAllowed,
    PersonalNumber,
    Unknown,
)
from desktop_app.incident_terms import IncidentState, StillOpen
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import review
from desktop_app.services.incidents import (
    cases,
    changing,
    deadlines,
    linking,
    people,
    reading,
)
from desktop_app.services.incidents.rows import WholeRow
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind
from tests.factories import TODAY, acting, make_application, stored
from tests.services.incidents.cases_of import CASE, DUE, FULL, HEAD, STEP, furnish, opened

NUMBER = "621498320257"


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with staff."""
    with database.write() as session:
        furnish(session)
    return database


def test_that_the_window_opens_an_incident_once_and_it_is_told_in_the_log(ward: Database) -> None:
    who = acting()
    with ward.write() as session:
        made = changing.make(session, who, HEAD)
        assert (made.incident.state, made.incident.sample, made.made_by) == (IncidentState.OPEN, False, "w1")
    with ward.write() as session:
        assert changing.make(session, who, HEAD) == made
        assert reading.Incidents(TODAY).count(session) == 1
    with ward.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "incident_made")).one()
        assert entry.subject == str(made.incident.incident_id)
        assert HEAD.title not in entry.detail
        assert verify(session).ok


def test_that_the_register_shows_sums_and_the_next_day_on_which_somebody_must_be_told(ward: Database) -> None:
    with ward.write() as session:
        number = opened(session).incident.incident_id
        cases.add(session, acting(), number, CASE)
        cases.add(session, acting(), number, replace(CASE, on_date=date(2023, 6, 1), persons=3))
        late = replace(DUE, due_on=TODAY - timedelta(days=1))
        deadlines.add(session, acting(), number, (DUE, late, replace(late, note="報告を要しない")))
        people.link(session, acting(), number, stored(session, make_application(session)).application_id)
    with ward.read() as session:
        [row] = reading.Incidents(TODAY, closed=False).page(session, 0, 10)
        assert (row.papers, row.persons, row.linked) == (2, 5, 1)
        assert (row.next_due, row.overdue) == (late.due_on, 1)
        assert reading.overdue(session, TODAY) == 1
        assert reading.overdue(session, late.due_on) == 0
        assert reading.Incidents(TODAY, closed=True).count(session) == 0
        assert [case.on_date.day for case in reading.whole(session, number, TODAY).cases] == [1, 20]


def test_that_the_time_line_stands_in_order_and_only_grows(ward: Database) -> None:
    with ward.write() as session:
        number = opened(session).incident.incident_id
        for minute, text in ((600, "十時"), (None, "その日"), (540, "九時")):
            changing.add_step(session, acting(), number, replace(STEP, minute=minute, text=text))
        found = changing.add_step(session, acting(), number, replace(STEP, on_date=date(2023, 6, 21)))
    assert [step.text for step in found.steps] == [STEP.text, "その日", "九時", "十時"]


def ready(session: Session) -> WholeRow:
    """An incident that lacks nothing."""
    return opened(session, FULL)


def with_deadline(session: Session, made: WholeRow) -> WholeRow:
    return deadlines.add(session, acting(), made.incident.incident_id, [DUE])


def with_person(session: Session, made: WholeRow) -> WholeRow:
    number = stored(session, make_application(session)).application_id
    return people.link(session, acting(), made.incident.incident_id, number)


def with_error(session: Session, made: WholeRow) -> WholeRow:
    entry_id = review.add(session, acting(), ErrorKind.WRONG_CARD, "wrong_card")
    return linking.link(session, acting(), made.incident.incident_id, entry_id)


def without_cause(session: Session, made: WholeRow) -> WholeRow:
    row = made.incident
    wish = replace(FULL, cause=" \n ")
    return changing.change(session, acting("s1"), row.incident_id, row.version, wish)


def without_measures(session: Session, made: WholeRow) -> WholeRow:
    row = made.incident
    return changing.change(session, acting("s1"), row.incident_id, row.version, replace(FULL, measures=""))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (with_deadline, StillOpen.DEADLINES),
        (with_person, StillOpen.PEOPLE),
        (with_error, StillOpen.ERRORS),
        (without_cause, StillOpen.CAUSE),
        (without_measures, StillOpen.MEASURES),
    ],
)
def test_that_nothing_may_wait_when_an_incident_is_closed(
    ward: Database, spoil: Callable[[Session, WholeRow], WholeRow], reason: StillOpen
) -> None:
    with ward.write() as session:
        found = spoil(session, ready(session))
    assert found.still_open == (reason,)
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        changing.close(session, acting("s1"), found.incident.incident_id, found.incident.version)
    assert stop.value.reason == reason


def test_that_a_settled_incident_is_closed_and_takes_nothing_more_until_it_is_opened_again(
    ward: Database,
) -> None:
    with ward.write() as session:
        found = with_error(session, with_person(session, with_deadline(session, ready(session))))
        number = found.incident.incident_id
        deadlines.change(session, acting("s1"), number, found.deadlines[0], replace(DUE, done_on=TODAY))
        people.settle(session, acting(), number, found.people[0], TODAY, "")
        review.close(session, acting(), found.errors[0].entry_id, 1, nobody="試験")
        done = changing.close(session, acting("s1"), number, found.incident.version)
        assert (done.incident.state, done.closed_by, done.still_open) == (IncidentState.CLOSED, "s1", ())
        assert (done.deadlines[0].done_by, done.people[0].told_by) == ("s1", "w1")
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        changing.add_step(session, acting(), number, STEP)
    assert stop.value.reason == "incident_closed"
    with ward.write() as session:
        again = changing.reopen(session, acting("s1"), number, done.incident.version, STEP)
        assert (again.incident.state, again.closed_at, len(again.steps)) == (IncidentState.OPEN, None, 1)
        assert verify(session).ok
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        changing.reopen(session, acting("s1"), number, again.incident.version, STEP)
    assert stop.value.reason == "incident_open"


def test_that_only_supervisors_change_settle_and_close_and_it_has_no_part_in_it(ward: Database) -> None:
    with ward.write() as session:
        found = with_person(session, with_deadline(session, cased(session)))
    number = found.incident.incident_id
    tries: list[Callable[[Session], object]] = [
        lambda session: changing.change(session, acting(), number, 1, HEAD),
        lambda session: changing.close(session, acting(), number, 1),
        lambda session: changing.reopen(session, acting(), number, 1, STEP),
        lambda session: deadlines.change(session, acting(), number, found.deadlines[0], DUE),
        lambda session: deadlines.drop(session, acting(), number, found.deadlines[0]),
        lambda session: cases.change(session, acting(), number, found.cases[0], CASE),
        lambda session: cases.drop(session, acting(), number, found.cases[0]),
        lambda session: people.unlink(session, acting(), number, found.people[0]),
        lambda session: changing.make(session, acting("it"), HEAD),
        lambda session: changing.add_step(session, acting("it"), number, STEP),
    ]
    for attempt in tries:
        with pytest.raises(NoPermission), ward.write() as session:
            attempt(session)


def cased(session: Session) -> WholeRow:
    return cases.add(session, acting(), opened(session).incident.incident_id, CASE)


def test_that_what_was_entered_by_mistake_is_taken_away_and_the_log_tells(ward: Database) -> None:
    with ward.write() as session:
        found = with_error(session, with_person(session, with_deadline(session, cased(session))))
        number, boss = found.incident.incident_id, "s1"
        cases.drop(session, acting(boss), number, found.cases[0])
        deadlines.drop(session, acting(boss), number, found.deadlines[0])
        people.unlink(session, acting(boss), number, found.people[0])
        left = linking.unlink(session, acting(boss), number, found.errors[0].entry_id)
        assert (left.cases, left.deadlines, left.people, left.errors) == ((), (), (), ())
        assert verify(session).ok
    with pytest.raises(Conflict), ward.write() as session:
        cases.drop(session, acting(boss), number, found.cases[0])
    with pytest.raises(Unknown), ward.write() as session:
        people.unlink(session, acting(boss), number, found.people[0])


def test_that_a_stale_window_loses_and_is_told_who_was_quicker(ward: Database) -> None:
    with ward.write() as session:
        found = with_person(session, with_deadline(session, cased(session)))
        row, number = found.incident, found.incident.incident_id
        changing.change(session, acting("s1"), number, row.version, FULL)
        cases.change(session, acting("s1"), number, found.cases[0], replace(CASE, papers=2))
        deadlines.change(session, acting("s1"), number, found.deadlines[0], replace(DUE, note="不要"))
        people.settle(session, acting(), number, found.people[0], TODAY, "")
    tries: list[Callable[[Session], object]] = [
        lambda session: changing.change(session, acting("s1"), number, row.version, HEAD),
        lambda session: changing.close(session, acting("s1"), number, row.version),
        lambda session: cases.change(session, acting("s1"), number, found.cases[0], CASE),
        lambda session: deadlines.change(session, acting("s1"), number, found.deadlines[0], DUE),
        lambda session: people.settle(session, acting(), number, found.people[0], None, "転出"),
    ]
    for attempt in tries:
        with pytest.raises(Conflict) as stop, ward.write() as session:
            attempt(session)
        assert (stop.value.changed_by, stop.value.change) == ("w1", "incident")
    with ward.read() as session:
        now = reading.whole(session, number, TODAY)
        assert (now.cause, now.cases[0].papers, now.deadlines[0].note) == (FULL.cause, 2, "不要")


def test_that_an_error_is_seen_from_both_sides_and_begins_an_incident(ward: Database) -> None:
    with ward.write() as session:
        entry_id = review.add(session, acting(), ErrorKind.WRONG_CARD, "wrong_card")
        made = changing.make(session, acting(), HEAD, entry_id)
        assert [error.entry_id for error in made.errors] == [entry_id]
    with ward.read() as session:
        assert reading.of_error(session, entry_id, TODAY) == (made.incident,)
        assert reading.of_error(session, entry_id + 1, TODAY) == ()
    number = made.incident.incident_id
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        linking.link(session, acting(), number, entry_id)
    assert stop.value.reason == "error_linked"
    with pytest.raises(Unknown), ward.write() as session:
        linking.link(session, acting(), number, entry_id + 1)


def test_that_people_are_found_by_their_card_and_told_once(ward: Database) -> None:
    with ward.write() as session:
        pk = make_application(session)
        number = opened(session).incident.incident_id
        found = people.link(session, acting(), number, stored(session, pk).notice_number or "")
        assert [person.application_pk for person in found.people] == [pk]
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        people.link(session, acting(), number, stored(session, pk).application_id)
    assert stop.value.reason == "person_linked"
    for scan, error in (("ZZZ999999", Unknown), (NUMBER, PersonalNumber)):
        with pytest.raises(error), ward.write() as session:
            people.link(session, acting(), number, scan)
    for day, reason in ((TODAY + timedelta(days=1), "future"), (date(2023, 6, 19), "before_incident")):
        with pytest.raises(Invalid) as wrong, ward.write() as session:
            people.settle(session, acting(), number, found.people[0], day, "")
        assert wrong.value.reason == reason
    with ward.write() as session:
        reading.open_incident(session, acting(), number)
        assert list(session.scalars(select(AuditEntry.subject).where(AuditEntry.action == "view_incident")))
