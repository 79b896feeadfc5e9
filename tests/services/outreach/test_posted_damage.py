"""Damage to what is kept of cards sent by post is noticed, whatever was changed."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from desktop_app.models.database import Database
from desktop_app.services.outreach import posting
from desktop_app.services.verify import verify
from tests.factories import TODAY, acting
from tests.services.outreach.cards import NUMBERS, sent, two_cards

DAMAGE = [
    ("UPDATE posted_card SET tracking_number = '13112383885' WHERE id = 1", "record_changed"),
    ("UPDATE posted_card SET letter_scan = 'X' WHERE id = 1", "record_changed"),
    ("UPDATE posted_card SET second_staff_id = 'w2' WHERE id = 1", "record_changed"),
    ("UPDATE posted_card SET posted_by = 'w2' WHERE id = 1", "posted_card"),
    ("UPDATE posted_card SET state = 'returned' WHERE id = 1", "posted_card"),
    ("UPDATE posted_card SET ended_on = NULL WHERE id = 1", "posted_card"),
    ("UPDATE posted_card SET ended_on = '2023-06-01' WHERE id = 1", "record_changed"),
    ("UPDATE posted_card SET ended_by = 'w2' WHERE id = 1", "posted_card"),
    (
        "UPDATE posted_card SET state = 'on_the_way', ended_at = NULL, ended_on = NULL WHERE id = 1",
        "posted_card",
    ),
    ("DELETE FROM posted_card WHERE id = 1", "posted_card_missing"),
    ("DELETE FROM posted_card WHERE id = 2", "posted_stage"),
    ("UPDATE posted_card SET application_pk = 1 WHERE id = 2", "posted_stage"),
    ("UPDATE application SET stage = 'notified' WHERE id = 2", "posted_stage"),
    ("UPDATE application SET left_on = NULL WHERE id = 2", "posted_stage"),
    ("DELETE FROM event WHERE kind = 'posted' AND application_pk = 2", "posted_card"),
    ("DELETE FROM handover_tick", "evidence_missing"),
    ("DELETE FROM handover_tick; DELETE FROM handover", "handover_missing"),
]


@pytest.mark.parametrize(("statements", "kind"), DAMAGE)
def test_that_damage_is_noticed(database: Database, statements: str, kind: str) -> None:
    first, second = two_cards(database)
    with database.write() as session:
        posting.received(session, acting(), sent(session, first), TODAY)
        sent(session, second, NUMBERS[1])
    with database.read() as session:
        assert verify(session).problems == ()
    with database.write() as session:
        for statement in statements.split(";"):
            session.execute(text(statement))
    with database.read() as session:
        assert kind in {problem.kind for problem in verify(session).problems}
