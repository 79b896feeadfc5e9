"""A card goes by post to its own person once, counts when it is received, and comes back into custody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import PostedState
from desktop_app.errors import Conflict, Invalid, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.handover import Handover
from desktop_app.models.outreach import PostedCard
from desktop_app.services import bridge, custody, handover, record
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import EVERYTHING, Listing, figures
from desktop_app.services.handover import ComparedRow, StartedRow, StopRow
from desktop_app.services.outreach import posting, reading
from desktop_app.services.outreach.rows import PostedRow
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind, HandoverCase, Role, Stage
from tests.factories import TODAY, acting, make_application, make_shelf, make_staff, stored
from tests.services.handovers import SECOND, entries
from tests.services.outreach.cards import NUMBERS, checks_of, sent, two_cards

DAY = timedelta(days=1)


def stop(found: object) -> StopRow:
    """The stop that it must be."""
    assert isinstance(found, StopRow)
    return found


def in_order(database: Database) -> bool:
    """Whether the database agrees with itself."""
    with database.read() as session:
        found = verify(session)
    assert found.problems == ()
    return found.ok


def test_that_two_scans_of_the_same_application_let_a_card_go_by_post(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        begun = posting.start(session, acting(), card.notice)
        assert isinstance(begun, StartedRow)
        same = posting.compare(session, acting(), begun, card.label)
        assert isinstance(same, ComparedRow)
        row = posting.post(session, acting(), checks_of(card, "131-12-38385-2"))
        assert not isinstance(row, StopRow)
        assert (row.state, row.tracking_number, row.days) == (PostedState.ON_THE_WAY, NUMBERS[0], 0)
        kept = stored(session, card.pk)
        assert (kept.stage, kept.left_on, kept.shelf_id, kept.handed_over_on) == ("posted", TODAY, None, None)
    assert in_order(database)


def test_that_a_wrong_card_stops_and_nothing_goes(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        found = stop(posting.post(session, acting(), checks_of(card, card_scan=other.label)))
        assert (found.kind, found.came_pk) == (ErrorKind.WRONG_CARD, other.pk)
        assert [entry.id for entry in entries(session)] == [found.entry_id]
        assert not session.scalar(select(func.count()).select_from(PostedCard))
        assert [stored(session, one.pk).stage for one in (card, other)] == ["notified", "notified"]


def test_that_a_card_changed_meanwhile_does_not_go(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        custody.return_mail(session, acting("w2"), card.notice)
        found = stop(posting.post(session, acting(), checks_of(card)))
        assert (found.kind, found.changed_by) == (ErrorKind.CHANGED_MEANWHILE, "w2")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"card_expires_on": TODAY - DAY}, "expired"),
        ({"prepared_on": None}, "not_prepared"),
        ({"stage": Stage.WITHDRAWN.value}, "withdrawn"),
        ({"stage": Stage.LAPSED.value}, "lapsed"),
        ({"stage": Stage.HANDED_OVER.value}, "handed_over"),
    ],
)
def test_that_what_may_not_be_handed_over_may_not_be_posted(
    database: Database, fields: dict[str, object], reason: str
) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        session.execute(update(Application).where(Application.id == card.pk).values(**fields))
        assert stop(posting.start(session, acting(), card.notice)).reason == reason
        assert stop(posting.post(session, acting(), checks_of(card))).reason == reason


def test_that_a_namesake_needs_a_second_person(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        row = stored(session, card.pk)
        make_application(
            session, Stage.NOTIFIED, name=row.name, kana=row.kana, shelf_id=make_shelf(session, 9)
        )
        begun = posting.start(session, acting(), card.notice)
        assert isinstance(begun, StartedRow)
        assert begun.second_reason(HandoverCase.BY_POST)
        make_staff(session, "it1", Role.IT)
        others = (replace(SECOND, staff_id=other) for other in ("w1", "nobody", "it1"))
        for second in (None, *others):
            with pytest.raises(NotAllowed, match="second_person"):
                posting.post(session, acting(), checks_of(card, second=second))
        row = posting.post(session, acting(), checks_of(card, second=SECOND))
        assert not isinstance(row, StopRow)
        assert row.second_staff_id == "w2"
        done = posting.received(session, acting(), row, TODAY)
        assert done.state is PostedState.RECEIVED
        assert session.scalar(select(Handover.second_staff_id)) == "w2"
    assert in_order(database)


def test_that_a_tracking_number_belongs_to_one_card(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        sent(session, card)
        with pytest.raises(NotAllowed, match="tracking_taken"):
            posting.post(session, acting(), checks_of(other))
        for number, refused in (("13112383853", Invalid), ("621498320257", PersonalNumber)):
            with pytest.raises(refused):
                posting.post(session, acting(), checks_of(other, number))
        assert stored(session, other.pk).version == 1


def test_that_the_same_command_again_sends_no_second_letter(database: Database) -> None:
    card, _other = two_cards(database)
    who = acting()
    with database.write() as session:
        first = sent(session, card, who=who)
    with database.write() as session:
        assert posting.post(session, who, checks_of(card)) == first
        done = acting()
        received = posting.received(session, done, first, TODAY)
        assert posting.received(session, done, first, TODAY) == received
        assert session.scalar(select(func.count()).select_from(Handover)) == 1
    assert in_order(database)


def test_that_nothing_is_done_with_a_card_that_is_on_its_way(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        sent(session, card)
        steps = {step.step: step.why_not for step in record.record(session, acting(), card.pk).steps}
        assert set(steps.values()) == {"posted"}
        assert stop(handover.start(session, acting(), card.notice)).reason == "posted"
        assert stop(posting.start(session, acting(), card.notice)).reason == "posted"
        for step in (custody.return_mail, custody.prepare):
            with pytest.raises(NotAllowed, match="posted"):
                step(session, acting(), card.label)
        with pytest.raises(NotAllowed, match="posted"):
            custody.put_away(session, acting(), "01-A-01-001", card.label)


def test_that_a_received_card_counts_as_handed_over_on_its_day(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        later = acting(today=TODAY + 3 * DAY)
        done = posting.received(session, later, row, TODAY + 2 * DAY)
        assert (done.state, done.ended_on, done.days) == (PostedState.RECEIVED, TODAY + 2 * DAY, 2)
        kept = stored(session, card.pk)
        assert (kept.stage, kept.handed_over_on, kept.left_on) == ("handed_over", TODAY + 2 * DAY, TODAY)
        assert bridge.fiscal_years(session)["R5"].handed_over == 1
        (shown,) = record.record(session, acting(), card.pk).handovers
        assert (shown.case, shown.on_date) == (HandoverCase.BY_POST, TODAY + 2 * DAY)
        with pytest.raises(NotAllowed, match="came_in"):
            reading.found(session, acting(), NUMBERS[0])
    assert in_order(database)


def test_that_a_card_that_came_back_is_in_custody_and_is_put_away_by_scan(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        assert bridge.uncollected(session) == 1
        assert bridge.bridge(session, TODAY)["posted"] == 1
        later = acting(today=TODAY + 8 * DAY)
        back = posting.returned(session, later, row, TODAY + 8 * DAY)
        assert (back.state, back.shelf) == (PostedState.RETURNED, None)
        kept = stored(session, card.pk)
        assert (kept.stage, kept.left_on, kept.returned_mail_on) == ("returned_mail", None, TODAY + 8 * DAY)
        assert bridge.uncollected(session) == 2
        assert custody.put_away(session, later, "01-A-01-001", card.label).shelf == "01-A-01-001"
        again = posting.post(session, later, checks_of(card, NUMBERS[1], seen_version=4))
        assert not isinstance(again, StopRow)
        assert other.pk != again.application_pk
    assert in_order(database)


def test_that_a_card_on_its_way_lay_nowhere_on_those_days(database: Database) -> None:
    card, _other = two_cards(database)
    after = TODAY + 8 * DAY
    with database.write() as session:
        row = sent(session, card)
        posting.returned(session, acting(today=after), row, TODAY + 3 * DAY)

        def lay(day: date) -> tuple[int, int, int]:
            items = bridge.bridge(session, day)
            listed = Listing(day, after, EVERYTHING).count(session)
            assert figures(session, day, after).uncollected == listed
            return items["uncollected"], items["posted"], listed

        assert lay(TODAY - DAY) == (2, 0, 2)
        assert lay(TODAY) == lay(TODAY + 2 * DAY) == (1, 1, 1)
        assert lay(TODAY + 3 * DAY) == lay(after) == (2, 0, 2)


@pytest.mark.parametrize("end", [posting.received, posting.returned])
def test_that_the_day_of_the_outcome_lies_between_sending_and_today(
    database: Database, end: Callable[[Session, Acting, PostedRow, date], PostedRow]
) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        for on, reason in ((TODAY - DAY, "before_posting"), (TODAY + DAY, "in_future")):
            with pytest.raises(Invalid) as refused:
                end(session, acting(), row, on)
            assert (refused.value.field, refused.value.reason) == ("ended_on", reason)


def test_that_one_outcome_wins_and_the_other_is_told(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        posting.received(session, acting("w1"), row, TODAY)
        with pytest.raises(Conflict) as lost:
            posting.returned(session, acting("w2"), row, TODAY)
        assert (lost.value.changed_by, lost.value.change) == ("w1", "handed_over")


def test_that_a_receipt_noted_by_mistake_is_taken_back_by_a_supervisor(database: Database) -> None:
    card, _other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        posting.received(session, acting(today=TODAY + DAY), row, TODAY)
        number = session.scalars(select(Handover.id)).one()
        with pytest.raises(NotAllowed, match="not_today"):
            handover.reverse(session, acting("s1", today=TODAY + 2 * DAY), number, 3, "誤り")
        handover.reverse(session, acting("s1", today=TODAY + DAY), number, 3, "誤り")
        kept = stored(session, card.pk)
        assert (kept.stage, kept.left_on, kept.handed_over_on) == ("posted", TODAY, None)
        back = reading.found(session, acting(), card.label)
        assert posting.returned(session, acting(), back, TODAY).state is PostedState.RETURNED
    assert in_order(database)


def test_that_a_card_on_its_way_is_found_by_each_of_its_codes(database: Database) -> None:
    card, other = two_cards(database)
    with database.write() as session:
        row = sent(session, card)
        for text in ("131-12-38385-2", card.label, card.notice):
            assert reading.found(session, acting(), text) == row
        with pytest.raises(NotAllowed, match="not_on_the_way"):
            reading.found(session, acting(), other.label)
        with pytest.raises(Unknown):
            reading.found(session, acting(), NUMBERS[1])


def test_that_both_outcomes_are_counted_by_month(database: Database) -> None:
    card, other = two_cards(database)
    july = date(2023, 7, 3)
    with database.write() as session:
        rows = [sent(session, card), sent(session, other, NUMBERS[1])]
        posting.received(session, acting(today=july), rows[0], TODAY + DAY)
        posting.returned(session, acting(today=july), rows[1], july)
        counted = [(row.month, row.posted, row.received, row.returned) for row in reading.months(session)]
        assert counted == [("2023-07", 0, 0, 1), ("2023-06", 2, 1, 0)]
        assert reading.open_list(session, acting(), on_the_way=True).count(session) == 0
        all_of_them = reading.PostedCards(july, on_the_way=False)
        assert [row.posted_id for row in all_of_them.page(session, 0, 9)] == [
            rows[1].posted_id,
            rows[0].posted_id,
        ]
