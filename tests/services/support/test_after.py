"""After a session: what is still to be done, and whether what is kept was damaged."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from desktop_app.campaign_terms import SupportOutcome, SupportState
from desktop_app.errors import (
    AccountLike,
    Invalid,
    NotAllowed,
    PersonalNumber,
)
from desktop_app.models.database import Database
from desktop_app.models.support import SupportSession
from desktop_app.services import verify
from desktop_app.services.support import desk, looking
from desktop_app.services.support.rows import FollowUp
from desktop_app.terms import Stage
from tests import factories
from tests.factories import TODAY, acting
from tests.services.support import sittings
from tests.services.support.sittings import LEFT, end, log_out, note_all, sit_down


@pytest.mark.parametrize(
    ("follow_up", "error"),
    [
        ("口座番号 1234567 を確認", AccountLike),
        ("暗証番号は1234", AccountLike),
        ("621498320257", PersonalNumber),
        ("あ" * 201, Invalid),
    ],
)
def test_that_a_follow_up_takes_nothing_that_must_not_be_kept(
    database: Database, follow_up: str, error: type[Exception]
) -> None:
    with database.write() as session:
        row = end(session, note_all(session, sit_down(session)))
    with pytest.raises(error), database.write() as session:
        log_out(session, row, FollowUp(follow_up))
    with database.read() as session:
        assert looking.one(session, row.session_id, TODAY).state is SupportState.ENDED


def test_that_a_follow_up_is_listed_until_it_is_ticked_off(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session, Stage.HANDED_OVER, name="佐藤　一")
        first = note_all(session, sit_down(session, application_pk=pk))
        due = TODAY + timedelta(days=7)
        log_out(session, end(session, first), FollowUp(" 折り返し　03-5888-7707 から電話 ", due))
        second = log_out(session, end(session, sit_down(session), LEFT))
        assert looking.one(session, second.session_id, TODAY).outcome is SupportOutcome.BROKEN_OFF
    with database.write() as session:
        (row,) = looking.follow_ups(session, acting())
        assert (row.what, row.due, row.name) == ("折り返し 03-5888-7707 から電話", due, "佐藤　一")
        desk.tick_off(session, acting("w2"), row.session_id, row.version)
        assert looking.follow_ups(session, acting()) == []
        with pytest.raises(NotAllowed) as refused, session.begin_nested():
            desk.tick_off(session, acting("w2"), row.session_id, row.version)
        assert refused.value.reason == "followed_up"
        with pytest.raises(NotAllowed):
            desk.tick_off(session, acting("w2"), second.session_id, second.version)
    with database.read() as session:
        assert verify.verify(session).ok


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE support_session SET screen_cleared_at = NULL",
        "UPDATE support_session SET logged_out_at = NULL",
        "UPDATE support_session SET state = 'in_progress'",
        "UPDATE support_session SET outcome = 'broken_off'",
        "UPDATE support_session SET venue_id = venue_id + 1",
        "UPDATE support_session SET follow_up = '1234'",
        "UPDATE support_part SET minutes = 59",
        "DELETE FROM support_part",
        "DELETE FROM support_part WHERE part_code = 'new_card'",
        "INSERT INTO support_part VALUES (1, 'other', 'done', 5)",
    ],
)
def test_that_damage_is_noticed(database: Database, damage: str) -> None:
    with database.write() as session:
        sittings.whole(session)
    with database.read() as session:
        assert verify.verify(session).ok
    with database.write() as session:
        session.execute(text(damage))
    with database.read() as session:
        assert not verify.verify(session).ok


def test_that_a_session_that_nobody_logged_is_noticed(database: Database) -> None:
    with database.write() as session:
        row = sittings.whole(session)
        kept = looking.record(session, row.session_id)
        columns = {column.name: getattr(kept, column.name) for column in SupportSession.__table__.columns}
        session.add(SupportSession(**{**columns, "id": 77}))
    with database.read() as session:
        found = verify.verify(session)
    assert [problem.kind for problem in found.problems] == ["support_received_unlogged"]
