"""A list ends with its control count: before + came = after + disposed + left, or with a reason."""

from __future__ import annotations

import random
from typing import Any

import pytest
from sqlalchemy import Delete, Update, delete, insert, update

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed
from desktop_app.models.clearing import Disposal, DisposalCard
from desktop_app.models.database import Database
from desktop_app.services import change
from desktop_app.services.disposal import ending, listing
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, Stage
from tests.factories import TODAY, acting, make_application, make_office, stored
from tests.services.disposal import lists

GONE = {"stage": Stage.WITHDRAWN.value, "withdrawn_on": TODAY, "left_on": TODAY, "shelf_id": None}


def changed(database: Database, pk: int, kind: EventKind, columns: dict[str, Any]) -> None:
    """Change a card as others would."""
    with database.write() as session:
        change.apply(session, acting("w2"), pk, kind, stored(session, pk).version, columns)


def test_that_what_came_and_left_in_between_is_counted_apart(ward: Database) -> None:
    pks = lists.cards(ward, 5)
    with ward.write() as session:
        make_office(session, "02")
        coming = make_application(session, Stage.PRODUCED)
        elsewhere = lists.card(session, 1, office_code="02")
    disposal = lists.made(ward, limit=2)
    assert disposal.before == 5
    with ward.write() as session:
        lists.card(session, 7)
    changed(ward, coming, EventKind.DELIVERED, {"stage": Stage.DELIVERED.value, "custody_on": TODAY})
    changed(ward, pks[4], EventKind.WITHDRAWN, GONE)
    changed(ward, pks[3], EventKind.CORRECTED, {"office_code": "02"})
    changed(ward, elsewhere, EventKind.WITHDRAWN, GONE)
    lists.pulled(ward, disposal.disposal_id, pks[0])
    lists.disposed(ward, disposal.disposal_id, pks[0])
    found = lists.counted(ward, disposal.disposal_id)
    assert (found.before, found.came, found.disposed, found.after) == (5, 2, 1, 4)
    assert dict(found.left) == {EventKind.WITHDRAWN: 1, EventKind.CORRECTED: 1}
    assert found.difference == 0
    row = lists.ended(ward, disposal.disposal_id)
    assert (row.after, row.came, row.left, row.counted, row.difference_reason) == (4, 2, 2, 1, None)
    assert (row.listed, row.dropped, row.disposed) == (0, 1, 1)
    with ward.read() as session:
        assert listing.cards(session, disposal.disposal_id, DisposalState.DROPPED)[0].reason == "list_ended"
        assert verify(session).ok


def test_that_a_card_that_left_and_came_back_counts_as_neither(ward: Database) -> None:
    pks = lists.cards(ward, 2)
    disposal = lists.made(ward, limit=1)
    changed(ward, pks[1], EventKind.WITHDRAWN, GONE)
    back = {"stage": Stage.NOTIFIED.value, "withdrawn_on": None, "left_on": None}
    changed(ward, pks[1], EventKind.CORRECTED, back)
    found = lists.counted(ward, disposal.disposal_id)
    assert (found.came, found.left, found.difference) == (0, (), 0)


def test_that_random_days_add_up(ward: Database) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    draw = random.Random(seed)
    pks = lists.cards(ward, 12)
    disposal = lists.made(ward, draw.choice(("01", None)), limit=6)
    here = set(pks)
    for pk in draw.sample(pks[6:], 3):
        changed(ward, pk, EventKind.WITHDRAWN, GONE)
        here.discard(pk)
    for pk in draw.sample(pks[:6], draw.randrange(1, 4)):
        lists.pulled(ward, disposal.disposal_id, pk)
        lists.disposed(ward, disposal.disposal_id, pk)
        here.discard(pk)
    found = lists.counted(ward, disposal.disposal_id)
    assert (found.after, found.difference) == (len(here), 0)


def test_that_pulled_cards_must_be_disposed_of_or_put_back_first(ward: Database) -> None:
    (pk,) = lists.cards(ward, 1)
    disposal_id = lists.made(ward).disposal_id
    lists.pulled(ward, disposal_id, pk)
    with pytest.raises(NotAllowed) as error:
        lists.ended(ward, disposal_id)
    assert error.value.reason == "still_pulled"


def test_that_a_pulled_card_that_its_person_got_does_not_hold_the_end(ward: Database) -> None:
    pks = lists.cards(ward, 2)
    disposal_id = lists.made(ward).disposal_id
    lists.pulled(ward, disposal_id, pks[0])
    changed(ward, pks[0], EventKind.WITHDRAWN, GONE)
    row = lists.ended(ward, disposal_id)
    assert (row.pulled, row.dropped, row.left, row.difference_reason) == (0, 2, 1, None)
    with ward.read() as session:
        reasons = [card.reason for card in listing.cards(session, disposal_id)]
        assert reasons == ["withdrawn", "list_ended"]
        assert verify(session).ok


def test_that_a_count_by_hand_that_differs_needs_a_reason(ward: Database) -> None:
    (pk,) = lists.cards(ward, 1)
    disposal_id = lists.made(ward).disposal_id
    lists.pulled(ward, disposal_id, pk)
    lists.disposed(ward, disposal_id, pk)
    for wrong in (-1, 9):
        with pytest.raises(Invalid) as error:
            lists.ended(ward, disposal_id, by_hand=wrong)
        assert error.value.field == "counted"
    with pytest.raises(Invalid) as error:
        lists.ended(ward, disposal_id, by_hand=0)
    assert error.value.field == "reason"
    row = lists.ended(ward, disposal_id, "一枚は袋だけ", by_hand=0)
    assert (row.counted, row.difference_reason) == (0, "一枚は袋だけ")
    with pytest.raises(NotAllowed) as ended:
        lists.ended(ward, disposal_id)
    assert ended.value.reason == "disposal_ended"
    with pytest.raises(NotAllowed) as ended:
        lists.pulled(ward, disposal_id, pk)
    assert ended.value.reason == "disposal_ended"
    with ward.read() as session:
        assert verify(session).ok


def test_that_a_list_is_ended_once_by_a_supervisor_who_saw_its_count(ward: Database) -> None:
    pks = lists.cards(ward, 2)
    disposal_id = lists.made(ward, limit=1).disposal_id
    seen, once = lists.counted(ward, disposal_id), acting("s1")
    with pytest.raises(NoPermission), ward.write() as session:
        ending.end(session, acting("w1"), disposal_id, seen, 0)
    changed(ward, pks[1], EventKind.WITHDRAWN, GONE)
    with pytest.raises(Conflict), ward.write() as session:
        ending.end(session, once, disposal_id, seen, 0)
    seen = lists.counted(ward, disposal_id)
    for _ in range(2):
        with ward.write() as session:
            assert ending.end(session, once, disposal_id, seen, 0).ended_by == "s1"


ONE, TWO = DisposalCard.position == 1, DisposalCard.position == 2
DAMAGE: list[tuple[Update | Delete, set[str]]] = [
    (update(DisposalCard).where(ONE).values(seconded_by="w9"), {"disposal_card"}),
    (update(DisposalCard).where(ONE).values(seconded_by="w1"), {"disposal_card"}),
    (
        update(DisposalCard).where(ONE).values(state="dropped", reason="later"),
        {"disposal_card", "disposal_count"},
    ),
    (update(DisposalCard).where(ONE).values(pulled_by="w2"), {"disposal_card"}),
    (update(DisposalCard).where(ONE).values(ended_at=None), {"disposal_card"}),
    (update(DisposalCard).where(ONE).values(why="{}"), set()),
    (update(DisposalCard).where(TWO).values(reason="held"), set()),
    (update(DisposalCard).where(TWO).values(reason=None), {"disposal_card"}),
    (update(Disposal).values(cards_before=1), {"disposal_count"}),
    (update(Disposal).values(counted=0), {"disposal_count"}),
    (update(Disposal).values(difference_reason="なし"), {"disposal_count"}),
    (update(Disposal).values(ended_at=None), {"disposal_count"}),
    (delete(DisposalCard).where(ONE), {"disposal_count", "disposed_without_list"}),
    (delete(DisposalCard).where(TWO), set()),
]
"""What is changed behind the log, and what contradicts it beside its seal."""


@pytest.mark.parametrize(("damage", "beside"), DAMAGE, ids=map(str, range(len(DAMAGE))))
def test_that_damage_is_noticed(local_database: Database, damage: Update | Delete, beside: set[str]) -> None:
    ward = local_database
    finished(ward)
    with ward.write() as session:
        session.execute(damage)
    with ward.read() as session:
        found = {problem.kind for problem in verify(session).problems}
    assert found & {"record_changed", "record_missing"}
    assert found - {"record_changed", "record_missing"} == beside


def test_that_an_entry_put_in_behind_the_log_is_noticed(local_database: Database) -> None:
    ward = local_database
    pks = finished(ward)
    extra = {"disposal_id": 1, "position": 3, "application_pk": pks[1], "state": "dropped", "why": "{}"}
    with ward.write() as session:
        facts = {"disposable_from": TODAY, "reason": "later", "ended_at": acting().now}
        session.execute(insert(DisposalCard).values(**extra, **facts))
    with ward.read() as session:
        assert {problem.kind for problem in verify(session).problems} == {"disposal_unlogged"}


def finished(ward: Database) -> list[int]:
    """A list that has ended: one card disposed of, one left."""
    with ward.write() as session:
        lists.furnish(session)
    pks = lists.cards(ward, 2)
    disposal_id = lists.made(ward).disposal_id
    lists.pulled(ward, disposal_id, pks[0])
    lists.disposed(ward, disposal_id, pks[0])
    lists.ended(ward, disposal_id)
    with ward.read() as session:
        assert verify(session).ok
    return pks


def test_that_a_disposal_without_a_list_is_noticed(local_database: Database) -> None:
    ward = local_database
    (pk,) = lists.cards(ward, 1)
    gone = {"stage": Stage.DISPOSED.value, "disposed_on": TODAY, "left_on": TODAY, "shelf_id": None}
    changed(ward, pk, EventKind.DISPOSED, gone)
    with ward.read() as session:
        assert {problem.kind for problem in verify(session).problems} == {"disposed_without_list"}
