"""Work that is over, what can't be sent again, who looked, and damage that is noticed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import NotAllowed
from desktop_app.models.clearing import AddressWork
from desktop_app.models.keep_until import CardHold
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.returned import deciding, listing
from desktop_app.services.returned.listing import Filter
from desktop_app.terms import Stage
from tests.factories import TODAY
from tests.services.returned.mail import (
    ADDRESS,
    OTHER,
    Told,
    later,
    moved,
    problems,
    row_of,
    rows,
)

if TYPE_CHECKING:
    from datetime import date


@pytest.mark.parametrize(
    ("stage", "fields", "reason", "why"),
    [
        (
            Stage.HANDED_OVER,
            {"handed_over_on": TODAY, "left_on": TODAY},
            AddressEnd.COLLECTED,
            "handed_over",
        ),
        (Stage.LAPSED, {"lapsed_on": TODAY}, AddressEnd.LAPSED, "lapsed"),
        (Stage.DISPOSED, {"disposed_on": TODAY, "left_on": TODAY}, AddressEnd.LEFT, "disposed"),
        (Stage.BOOKED, {}, AddressEnd.BOOKED, "already_booked"),
    ],
)
def test_that_who_is_past_it_drops_out(
    back: Told, stage: Stage, fields: dict[str, date], reason: AddressEnd, why: str
) -> None:
    pk = back.pks[0]
    before = row_of(back, pk)
    moved(back, pk, 2, **{"stage": stage.value, **fields})
    assert pk not in {row.application_pk for row in rows(back)}
    row = row_of(back, pk)
    assert (row.state, row.reason) == (AddressState.CLOSED, reason)
    with pytest.raises(NotAllowed) as error, back.database.write() as session:
        deciding.send_again(session, later(), before)
    assert error.value.reason == why
    with pytest.raises(NotAllowed, match="address_work"), back.database.write() as session:
        deciding.close(session, later(), before, AddressEnd.DIED, "")


def test_that_closed_work_is_over(back: Told) -> None:
    pk = back.pks[0]
    with back.database.write() as session:
        closed = deciding.close(session, later(), row_of(back, pk), AddressEnd.DIED, "")
    with pytest.raises(NotAllowed) as error, back.database.write() as session:
        deciding.hold(session, later(), closed, "照会中", None, None)
    assert error.value.reason == "over"
    with pytest.raises(NotAllowed) as error, back.database.write() as session:
        deciding.close(session, later(), closed, AddressEnd.REACHED, "")
    assert error.value.reason == "over"
    with back.database.read() as session:
        assert session.scalars(select(CardHold.id)).all() == []


def test_that_a_card_without_a_number_gets_no_second_letter(back: Told) -> None:
    pk = back.pks[0]
    row = row_of(back, pk)
    moved(back, pk, 2, notice_number=None)
    with pytest.raises(NotAllowed) as error, back.database.write() as session:
        deciding.send_again(session, later(), row)
    assert error.value.reason == "no_notice_number"


def test_that_who_opens_the_list_is_in_the_log(back: Told) -> None:
    with back.database.write() as session:
        assert listing.open_list(session, later("w1"), Filter()).count(session) == 3
    with back.database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "returned_list")).one()
        assert (entry.staff_id, json.loads(entry.detail)["works"]) == ("w1", 3)


def test_that_damage_is_noticed(back: Told) -> None:
    with back.database.write() as session:
        deciding.close(session, later(), row_of(back, back.pks[1]), AddressEnd.DIED, "")
    assert problems(back) == set()
    for column, value in {"reason": "moved_out", "state": "sent", "version_then": 9}.items():
        with back.database.write() as session:
            old = session.scalars(select(getattr(AddressWork, column)).where(AddressWork.id == 2)).one()
            session.execute(update(AddressWork).where(AddressWork.id == 2).values({column: value}))
        assert "record_changed" in problems(back)
        extra: dict[str, set[str]] = {
            "reason": set(),
            "state": {"address_work_sent"},
            "version_then": {"address_work"},
        }
        assert problems(back) - {"record_changed"} == extra[column]
        with back.database.write() as session:
            session.execute(update(AddressWork).where(AddressWork.id == 2).values({column: old}))
    assert problems(back) == set()
    assert ADDRESS["address"] == OTHER
