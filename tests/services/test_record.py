"""The record of one application and its time line."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event, select

from desktop_app.errors import Unknown
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import change, record
from desktop_app.services.acting import Acting
from desktop_app.services.timeline import ChangeRow
from desktop_app.terms import EventKind, Flag, Stage
from tests.factories import TODAY, make_application, make_shelf


def test_that_a_record_shows_everything_kept_of_an_application(database: Database, acting: Acting) -> None:
    with database.write() as session:
        shelf = make_shelf(session, 7)
        pk = make_application(session, shelf_id=shelf, notice_number="XY7123456", address_detail="ハイツ201")
        found = record.record(session, acting, pk)
    assert (found.name, found.kana, found.notice_number) == ("足立　花子", "アダチ　ハナコ", "XY7123456")
    assert found.address.endswith(" ハイツ201")
    assert (found.office, found.shelf, found.stage) == ("区役所", "01-A-01-007", Stage.NOTIFIED)
    assert [(notice.number, notice.returned_on) for notice in found.notices] == [(1, None)]
    assert found.in_custody


def test_that_an_imported_card_tells_its_dates_in_order(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session, Stage.HANDED_OVER, applied_on=TODAY - timedelta(days=70))
        line = record.record(session, acting, pk).timeline
    assert [row.what for row in line] == [
        Stage.APPLIED,
        Stage.PRODUCED,
        Stage.DELIVERED,
        Stage.PREPARED,
        Stage.SHELVED,
        Stage.NOTIFIED,
        Stage.HANDED_OVER,
        EventKind.IMPORTED,
    ]
    assert [row.on for row in line] == sorted(row.on for row in line)
    assert line[0].at is None
    assert line[-1].at is not None


def test_that_own_events_follow_what_the_ledger_told(database: Database, acting: Acting) -> None:
    with database.write() as session:
        shelf = make_shelf(session, 3)
        pk = make_application(session, Stage.PREPARED)
        columns = {"stage": Stage.SHELVED.value, "shelved_on": TODAY, "shelf_id": shelf}
        change.apply(session, acting, pk, EventKind.SHELVED, 1, columns)
        corrected = {"applied_on": TODAY - timedelta(days=90), "name": "足立　華子"}
        change.apply(session, acting, pk, EventKind.CORRECTED, 2, corrected)
        line = record.record(session, acting, pk).timeline
    assert [row.what for row in line[-3:]] == [EventKind.IMPORTED, EventKind.SHELVED, EventKind.CORRECTED]
    assert (line[-2].shelf, line[-2].staff_id, line[-2].terminal) == (
        "01-A-01-003",
        acting.staff_id,
        acting.terminal,
    )
    assert ChangeRow("name", "足立　花子", "足立　華子") in line[-1].changes
    # A corrected date stands in its new place once, not in both.
    assert [row.on for row in line if row.what is Stage.APPLIED] == [TODAY - timedelta(days=90)]


def test_that_a_correction_tells_names_and_no_search_keys(database: Database, acting: Acting) -> None:
    with database.write() as session:
        first, second = make_shelf(session, 3), make_shelf(session, 4)
        pk = make_application(session, shelf_id=first)
        corrected = {"address": "足立区千住1", "address_key": "足立区千住1", "shelf_id": second, "sex": "1"}
        change.apply(session, acting, pk, EventKind.CORRECTED, 1, corrected)
        changes = record.record(session, acting, pk).timeline[-1].changes
    assert {change.column for change in changes} == {"address", "shelf_id", "sex"}
    assert ChangeRow("shelf_id", "01-A-01-003", "01-A-01-004") in changes


EXPIRED = date(2023, 6, 26)
VALID = date(2033, 6, 26)


@pytest.mark.parametrize(
    ("stage", "expires", "allowed"),
    [
        (Stage.APPLIED, VALID, ""),
        (Stage.DELIVERED, VALID, "prepare withdraw"),
        (Stage.PREPARED, VALID, "put_away book hand_over post withdraw"),
        (Stage.NOTIFIED, VALID, "put_away book hand_over post return_mail withdraw"),
        (Stage.NOTIFIED, EXPIRED, "put_away return_mail withdraw"),
        (Stage.RETURNED_MAIL, VALID, "put_away book hand_over post withdraw"),
        (Stage.BOOKED, VALID, "put_away hand_over return_mail withdraw"),
        (Stage.HANDED_OVER, VALID, ""),
        (Stage.WITHDRAWN, VALID, ""),
        (Stage.LAPSED, VALID, ""),
        (Stage.DISPOSED, VALID, ""),
    ],
)
def test_that_a_record_says_what_may_be_done_next(
    database: Database, acting: Acting, stage: Stage, expires: date, allowed: str
) -> None:
    with database.write() as session:
        pk = make_application(session, stage, card_expires_on=expires)
        steps = record.record(session, acting, pk).steps
    assert " ".join(step.step for step in steps if step.why_not is None) == allowed


def test_that_a_record_names_the_same_person_and_the_namesakes(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session, name="髙橋　花子", kana="タカハシ　ハナコ")
        earlier = make_application(session, Stage.HANDED_OVER, name="高橋　花子", kana="タカハシ　ハナコ")
        namesake = make_application(
            session, name="高橋　華子", kana="タカハシ　ハナコ", birth_date=date(1990, 1, 1)
        )
        make_application(session, name="佐藤　一", kana="サトウ　ハジメ")
        found = record.record(session, acting, pk)
    assert [row.application_pk for row in found.others] == [earlier]
    assert [row.application_pk for row in found.namesakes] == [namesake]
    assert Flag.NAMESAKE in found.flags


def test_that_looking_at_a_record_is_audited(database: Database, acting: Acting) -> None:
    with database.write() as session:
        found = record.record(session, acting, make_application(session))
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc())).first()
        assert entry is not None
        assert (entry.action, entry.subject, entry.staff_id) == (
            "view",
            found.application_id,
            acting.staff_id,
        )


def test_that_a_long_history_costs_no_more_statements(database: Database, acting: Acting) -> None:
    counts: list[int] = []

    def counted(*_: object) -> None:
        counts[-1] += 1

    with database.write() as session:
        places = [make_shelf(session, position) for position in range(1, 21)]
        pk = make_application(session, Stage.SHELVED)
        event.listen(database.engine, "before_cursor_execute", counted)
        version = 1
        for moves in (1, 19):
            counts.append(0)
            for _ in range(moves):
                columns = {"shelf_id": places[version - 1]}
                version = change.apply(session, acting, pk, EventKind.MOVED, version, columns)
            counts[-1] = 0
            record.record(session, acting, pk)
    assert counts[0] == counts[1]


def test_that_an_unknown_record_stops(database: Database, acting: Acting) -> None:
    with database.write() as session, pytest.raises(Unknown):
        record.record(session, acting, 4711)
