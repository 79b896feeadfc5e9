"""What else meets a card that goes by post: its booking, a pull, a run of notices, an old ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services import booking, custody, namesakes
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.services.booking import CardToBook
from desktop_app.services.handover import StartedRow, StopRow
from desktop_app.services.outreach import posting
from desktop_app.services.outreach.rows import PostedRow
from desktop_app.services.pulling import pulls
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from tests.factories import NOW, TODAY, acting, stored
from tests.services.handovers import Card, furnish
from tests.services.ledger.ledgers import cells, reasons, take, write
from tests.services.outreach.cards import checks_of, sent, two_cards
from tests.services.pulled_cards import booked, open_ward
from tests.services.slots.places import WEDNESDAY


def test_that_a_card_with_a_booking_is_not_sent_until_the_visit_is_given_back(database: Database) -> None:
    open_ward(database)
    card, visit = booked(database)
    with database.write() as session:
        for found in (
            posting.start(session, acting(), card.notice),
            posting.post(session, acting(), checks_of(card, seen_version=2)),
        ):
            assert isinstance(found, StopRow)
            assert (found.reason, found.on) == ("booked_for_visit", WEDNESDAY)
        assert stored(session, card.pk).stage == "booked"
        assert visit.booking_id


def test_that_no_seat_is_sold_and_nothing_pulled_for_a_card_on_its_way(database: Database) -> None:
    open_ward(database)
    card, _other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        with pytest.raises(NotAllowed, match="posted"):
            booking.book(session, acting(), slot, [CardToBook(card.pk, row.version)])
        with pytest.raises(NotAllowed, match="posted"):
            pulls.pull(session, acting(), WEDNESDAY, card.label)
        assert verify(session).problems == ()


def test_that_a_card_on_its_way_is_nobodys_namesake_at_the_shelf(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        mine = stored(session, card.pk)
        session.get_one(Application, other.pk).kana_key = mine.kana_key
        session.flush()
        assert namesakes.radar(session, [other.pk])
        begun = posting.start(session, acting(), other.notice)
        assert isinstance(begun, StartedRow)
        session.get_one(Application, card.pk).left_on = TODAY
        session.flush()
        assert not namesakes.radar(session, [other.pk])


def test_that_an_old_ledger_takes_no_card_back_from_its_way_and_ends_none(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "l.csv"
    take(database, acting(COMMAND_LINE), write(path, [cells(1)]))
    with database.write() as session:
        furnish(session)
        card = custody.prepare(session, acting(), f"K{1:023}")
        scans = Card(card.application_pk, "ABC000001", f"K{1:023}")
        posted = posting.post(session, acting(), checks_of(scans, seen_version=2))
        assert isinstance(posted, PostedRow)
    again = take(database, acting(COMMAND_LINE), write(path, [cells(1)]))
    assert (again.changed, again.conflicts) == (0, 0)
    moved = take(database, acting(COMMAND_LINE), write(path, [cells(1, 方書="転居先荘", 到着日="R5.5.2")]))
    assert (moved.changed, moved.conflicts) == (1, 0)
    ended = take(database, acting(COMMAND_LINE), write(path, [cells(1, 状態="交付済", 交付日="2023-06-27")]))
    assert [reason for _row, _column, reason in reasons(ended)] == ["on_its_way"]
    with database.read() as session:
        kept = stored(session, card.application_pk)
        assert (kept.stage, kept.shelf_id, kept.left_on) == ("posted", None, TODAY)
        assert kept.address_detail == "転居先荘"
        assert verify(session).problems == ()
