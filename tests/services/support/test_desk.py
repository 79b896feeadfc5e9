"""At one terminal one person after another: nobody sits down before the log-out of the last is confirmed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from desktop_app.campaign_terms import PartOutcome, SupportKind, SupportOutcome, SupportState
from desktop_app.errors import (
    Conflict,
    Invalid,
    NoPermission,
    NotAllowed,
    Unknown,
)
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.support import SupportSession
from desktop_app.services import verify
from desktop_app.services.support import desk, looking
from desktop_app.services.support.rows import Ending, SessionRow
from desktop_app.terms import Role, Stage
from tests import factories
from tests.factories import NOW, TODAY, acting
from tests.services.support import sittings
from tests.services.support.sittings import LEFT, end, log_out, note_all, receive, reception, sit_down


def test_that_a_person_is_supported_from_reception_to_the_confirmed_log_out(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session, Stage.HANDED_OVER, applied_on=sittings.IN_TIME)
        row = receive(session, application_pk=pk)
        assert (row.state, row.terminal, row.received_by) == (SupportState.RECEIVED, "T1", "w1")
        row = desk.identify(session, acting(), row.session_id, row.version)
        row = desk.begin(session, acting(), row.session_id, row.version)
        assert row.state is SupportState.IN_PROGRESS
        for code, outcome in zip(sittings.PARTS, PartOutcome, strict=True):
            row = desk.note_part(session, acting(), row.session_id, row.version, code, outcome, 4)
        assert [(part.code, part.outcome, part.minutes) for part in row.parts] == [
            (code, outcome, 4) for code, outcome in zip(sittings.PARTS, PartOutcome, strict=True)
        ]
        row = end(session, row)
        assert (row.state, row.outcome) == (SupportState.ENDED, SupportOutcome.DONE)
        row = log_out(session, row)
    assert (row.state, row.logged_out, row.screen_cleared) == (SupportState.CLOSED, True, True)
    with database.read() as session:
        assert looking.open_at(session, "T1", TODAY) is None
        assert verify.verify(session).ok


@pytest.mark.parametrize("steps", range(5))
def test_that_nobody_is_received_before_the_log_out_is_confirmed(database: Database, steps: int) -> None:
    with database.write() as session:
        row = receive(session)
        who = (row.session_id, row.version)
        ways: list[Callable[[SessionRow], SessionRow]] = [
            lambda row: desk.identify(session, acting(), row.session_id, row.version),
            lambda row: end(session, row, LEFT),
            lambda row: desk.tick_logged_out(session, acting(), row.session_id, row.version, ticked=True),
            lambda row: desk.tick_cleared(session, acting(), row.session_id, row.version, ticked=True),
        ]
        for step in ways[:steps]:
            row = step(row)
    for staff_id in ("w1", "w2"):
        with pytest.raises(NotAllowed) as refused, database.write() as session:
            desk.receive(session, acting(staff_id), reception(session))
        assert refused.value.reason == "session_open"
    with database.read() as session:
        found = looking.open_at(session, "T1", TODAY)
        assert found is not None
        assert (found.session_id, found.received_by) == (who[0], "w1")
    with database.write() as session:
        # Another terminal has nothing to do with it.
        assert receive(session, terminal="T2").state is SupportState.RECEIVED


def test_that_it_is_open_after_a_crash_too(database: Database) -> None:
    with database.write() as session:
        end(session, sit_down(session), LEFT)
    again = Database(database.url.render_as_string(hide_password=False))
    with again.read() as session:
        found = looking.open_at(session, "T1", TODAY + timedelta(days=3))
        assert found is not None
        assert found.state is SupportState.ENDED
    with pytest.raises(NotAllowed), again.write() as session:
        receive(session, "w2")
    with again.write() as session:
        log_out(session, looking.one(session, found.session_id, TODAY))
        assert receive(session, "w2").received_by == "w2"
    again.close()


def test_that_it_is_not_closed_without_both_ticks(database: Database) -> None:
    with database.write() as session:
        row = end(session, sit_down(session), LEFT)
        for tick in (desk.tick_logged_out, desk.tick_cleared):
            with pytest.raises(NotAllowed) as refused, session.begin_nested():
                desk.close(session, acting(), row.session_id, row.version)
            assert refused.value.reason == "logout_open"
            row = tick(session, acting(), row.session_id, row.version, ticked=True)
        row = desk.tick_cleared(session, acting(), row.session_id, row.version, ticked=False)
        assert (row.logged_out, row.screen_cleared) == (True, False)
        with pytest.raises(NotAllowed), session.begin_nested():
            desk.close(session, acting(), row.session_id, row.version)


def test_that_steps_are_taken_in_their_order_only(database: Database) -> None:
    with database.write() as session:
        row = receive(session)
        facts = (row.session_id, row.version)
        wrong: list[Callable[[], object]] = [
            lambda: desk.begin(session, acting(), *facts),
            lambda: desk.note_part(session, acting(), *facts, "new_card", PartOutcome.DONE, 1),
            lambda: desk.end(session, acting(), *facts, sittings.DONE),
            lambda: desk.tick_logged_out(session, acting(), *facts, ticked=True),
            lambda: desk.tick_cleared(session, acting(), *facts, ticked=True),
            lambda: desk.close(session, acting(), *facts),
        ]
        for step in wrong:
            with pytest.raises(NotAllowed) as refused, session.begin_nested():
                step()
            assert refused.value.reason == "wrong_step"
        assert looking.one(session, row.session_id, TODAY) == row


def test_that_done_needs_a_word_on_every_part(database: Database) -> None:
    with database.write() as session:
        row = sit_down(session)
        outcome = PartOutcome.NOT_WANTED
        row = desk.note_part(session, acting(), row.session_id, row.version, "new_card", outcome, 0)
        with pytest.raises(NotAllowed) as refused, session.begin_nested():
            end(session, row)
        assert refused.value.reason == "parts_open"
        row = note_all(session, row)
        row = desk.note_part(session, acting(), row.session_id, row.version, "bank_account", None, 0)
        with pytest.raises(NotAllowed), session.begin_nested():
            end(session, row)
        with pytest.raises(Unknown), session.begin_nested():
            desk.note_part(session, acting(), row.session_id, row.version, "account", PartOutcome.DONE, 1)
        with pytest.raises(Invalid), session.begin_nested():
            desk.note_part(session, acting(), row.session_id, row.version, "new_card", PartOutcome.DONE, 601)


def test_that_a_command_sent_twice_does_no_harm(database: Database) -> None:
    with database.write() as session:
        wanted = reception(session)
    first, ticks = acting(), acting()
    with database.write() as session:
        row = desk.receive(session, first, wanted)
    with database.write() as session:
        assert desk.receive(session, first, wanted) == row
    with database.write() as session:
        row = end(session, row, LEFT)
    with database.write() as session:
        ticked = desk.tick_logged_out(session, ticks, row.session_id, row.version, ticked=True)
    with database.write() as session:
        again = desk.tick_logged_out(session, ticks, row.session_id, row.version, ticked=True)
    assert again == ticked
    assert ticked.version == row.version + 1
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(SupportSession)) == 1
        told = session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence)).all()
    assert [action for action in told if action.startswith("support")] == [
        "support_received",
        "support_ended",
        "support_tick",
    ]


def test_that_of_two_windows_the_later_one_is_told_who_was_quicker(database: Database) -> None:
    with database.write() as session:
        row = receive(session)
    with database.write() as session:
        later = acting("w2", now=NOW + timedelta(minutes=2))
        desk.identify(session, later, row.session_id, row.version)
    with pytest.raises(Conflict) as lost, database.write() as session:
        desk.end(session, acting(), row.session_id, row.version, LEFT)
    assert (lost.value.changed_by, lost.value.change) == ("w2", "support_identified")
    assert lost.value.changed_at == NOW + timedelta(minutes=2)


def test_that_another_terminal_needs_a_supervisor(database: Database) -> None:
    with database.write() as session:
        factories.make_staff(session, "w2")
        factories.make_staff(session, "boss", Role.SUPERVISOR)
        row = receive(session)
        with pytest.raises(NoPermission), session.begin_nested():
            desk.end(session, acting("w2", terminal="T9"), row.session_id, row.version, LEFT)
        row = desk.end(session, acting("boss", terminal="T9"), row.session_id, row.version, LEFT)
        assert looking.open_elsewhere(session, "T9", TODAY) == (row,)
    assert row.state is SupportState.ENDED


@pytest.mark.parametrize("ended", [False, True])
def test_that_a_supervisor_confirms_the_log_out_at_a_pc_that_is_gone(database: Database, ended: bool) -> None:
    with database.write() as session:
        factories.make_staff(session, "w2")
        factories.make_staff(session, "boss", Role.SUPERVISOR)
        row = note_all(session, sit_down(session))
        row = end(session, row) if ended else row
        with pytest.raises(NoPermission), session.begin_nested():
            desk.close_elsewhere(session, acting("w2", terminal="T9"), row.session_id, row.version)
        row = desk.close_elsewhere(session, acting("boss", terminal="T9"), row.session_id, row.version)
        assert (row.state, row.logged_out, row.screen_cleared) == (SupportState.CLOSED, True, True)
        assert row.outcome is (SupportOutcome.DONE if ended else SupportOutcome.BROKEN_OFF)
        assert receive(session).state is SupportState.RECEIVED
    with database.read() as session:
        assert verify.verify(session).ok


def test_that_what_is_told_is_looked_at_before_anybody_is_received(database: Database) -> None:
    with database.write() as session:
        wanted = reception(session, applied_on=TODAY + timedelta(days=1))
        with pytest.raises(Invalid):
            desk.receive(session, acting(), wanted)
        nobody = reception(session, application_pk=99)
        with pytest.raises(Unknown):
            desk.receive(session, acting(), nobody)
        with pytest.raises(Invalid), session.begin_nested():
            end(session, receive(session), Ending(SupportOutcome.BROKEN_OFF, "why not"))


def test_that_the_log_tells_of_a_session_without_anybodys_name(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session, Stage.HANDED_OVER, name="佐藤　一", kana="サトウ　ハジメ")
        row = sittings.whole(session, application_pk=pk)
        application_id = factories.stored(session, pk).application_id
        columns = (AuditEntry.subject, AuditEntry.detail)
        entries = session.execute(select(*columns).where(AuditEntry.action.startswith("support"))).all()
        texts = " ".join(f"{entry.subject} {entry.detail}" for entry in entries)
    assert "佐藤" not in texts
    assert "サトウ" not in texts
    assert json.loads(entries[0].detail)["application"] == application_id
    assert {entry.subject for entry in entries} == {str(row.session_id)}


def test_that_who_sits_there_is_given_only_until_the_end_and_audited(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session, Stage.HANDED_OVER, name="佐藤　一")
        row = receive(session, application_pk=pk)
        found = looking.person(session, acting(), row.session_id)
        assert found is not None
        assert found.name == "佐藤　一"
        log_out(session, end(session, row, LEFT))
        assert looking.person(session, acting(), row.session_id) is None
        other = receive(session)
        assert looking.person(session, acting(), other.session_id) is None
        looked = select(func.count()).where(AuditEntry.action == "support_person")
        assert session.scalar(looked) == 1


def test_that_a_registration_check_has_no_parts(database: Database) -> None:
    with database.write() as session:
        row = sit_down(session, kind=SupportKind.REGISTRATION_CHECK)
        assert row.parts == ()
        with pytest.raises(Unknown):
            desk.note_part(session, acting(), row.session_id, row.version, "new_card", PartOutcome.DONE, 1)
