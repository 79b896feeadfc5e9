"""What must be shown and who must look before a card goes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.database import Database
from desktop_app.models.handover import Handover, HandoverTick
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import handover, ward_settings
from desktop_app.services.handover import DoneRow, SecondRow
from desktop_app.services.ward_settings import WardSettings
from desktop_app.terms import Flag, HandoverCase, Party, Role, SecondReason
from tests.factories import LOG_IN_WITH, NOW, acting, make_staff, stored
from tests.services.handovers import (
    LICENCE,
    SECOND,
    Card,
    checks_of,
    documents_of,
    furnish,
    make_card,
    started,
    unchanged,
)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with staff and documents."""
    with database.write() as session:
        furnish(session)
    return database


@pytest.fixture
def card(ward: Database) -> Card:
    """A card on a shelf."""
    with ward.write() as session:
        return make_card(session)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ticks": documents_of(Party.PERSON, "health_insurance")}, "documents_missing"),
        ({"ticks": documents_of(Party.REPRESENTATIVE, "driving_licence")}, "documents_missing"),
        ({"ticks": LICENCE[:1]}, "face_card_name_missing"),
        ({"case": HandoverCase.REPRESENTATIVE, "second": SECOND}, "documents_missing"),
    ],
)
def test_that_nothing_goes_while_a_check_is_missing(
    ward: Database, card: Card, changes: dict[str, Any], reason: str
) -> None:
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        handover.complete(session, acting(), checks_of(card, **changes))
    assert refused.value.reason == reason
    unchanged(ward, card)


REPRESENTED = (
    *documents_of(Party.PERSON, "driving_licence", "health_insurance"),
    *documents_of(Party.REPRESENTATIVE, "reason_hospital", "mandate_letter", "passport", "pension_book"),
)


def test_that_a_representative_needs_a_second_person_unless_the_ward_says_otherwise(
    ward: Database, card: Card
) -> None:
    alone = checks_of(card, case=HandoverCase.REPRESENTATIVE, ticks=REPRESENTED)
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        handover.complete(session, acting(), alone)
    assert refused.value.reason == "second_person_missing"
    relaxed = WardSettings(second_person_for_representative=False)
    with ward.write() as session:
        ward_settings.change(session, acting("s1"), WardSettings(), relaxed)
        assert isinstance(handover.complete(session, acting(), alone), DoneRow)


def test_that_a_second_person_is_kept_as_evidence(ward: Database, card: Card) -> None:
    both = checks_of(card, case=HandoverCase.REPRESENTATIVE, ticks=REPRESENTED, second=SECOND)
    with ward.write() as session:
        done = handover.complete(session, acting(), both)
    assert isinstance(done, DoneRow)
    with ward.read() as session:
        kept = session.get(Handover, done.handover_id)
        assert kept is not None
        assert (kept.second_staff_id, kept.second_reason) == ("w2", SecondReason.REPRESENTATIVE)
        ticks = list(session.scalars(select(HandoverTick).where(HandoverTick.staff_id == "w2")))
        assert [(tick.kind, tick.at) for tick in ticks] == [("face_card_name", NOW)]


def test_that_namesakes_and_the_ward_s_own_rule_ask_for_a_second_person(ward: Database, card: Card) -> None:
    with ward.write() as session:
        same = stored(session, card.pk).name
        make_card(session, 2, name=same)
    begun = started(ward, card)
    assert begun.flags == (Flag.NAMESAKE,)
    assert begun.second_reason(HandoverCase.APPLICANT) is SecondReason.NAMESAKES
    with ward.write() as session, pytest.raises(NotAllowed):
        handover.complete(session, acting(), checks_of(card))
    with ward.write() as session:
        third = make_card(session, 3)
        ward_settings.change(session, acting("s1"), WardSettings(), WardSettings(second_person_always=True))
    assert started(ward, third).second_reason(HandoverCase.APPLICANT) is SecondReason.WARD
    with ward.write() as session, pytest.raises(NotAllowed):
        handover.complete(session, acting(), checks_of(third))


def test_that_an_account_of_it_is_no_second_person(ward: Database, card: Card) -> None:
    with ward.write() as session:
        make_staff(session, "it1", Role.IT)
        with pytest.raises(Invalid, match="not_of_the_counter"):
            handover.second_person(session, acting(), "it1", LOG_IN_WITH)
        alone = checks_of(card)
        with pytest.raises(NotAllowed, match="second_person_missing"):
            handover.complete(session, acting(), replace(alone, second=SecondRow("it1", "情報", NOW)))
        assert stored(session, card.pk).left_on is None


def test_that_the_second_person_is_somebody_else_who_is_active(ward: Database, card: Card) -> None:
    with ward.write() as session:
        make_staff(session, "gone", active=False)
        with pytest.raises(Invalid):
            handover.second_person(session, acting(), "w1", LOG_IN_WITH)
        assert handover.second_person(session, acting(), "w2", "wrong").reason == "wrong"
        assert handover.second_person(session, acting(), "gone", LOG_IN_WITH).second is None
        tried = handover.second_person(session, acting(), "w2", LOG_IN_WITH)
        assert tried.second is not None
        assert tried.second.staff_id == "w2"
        noted = select(AuditEntry.subject).where(AuditEntry.action == "second_person")
        assert list(session.scalars(noted)) == ["w2"]
    for staff_id in ("w1", "gone", "nobody"):
        pretended = handover.SecondRow(staff_id, "", NOW)
        both = checks_of(card, case=HandoverCase.REPRESENTATIVE, ticks=REPRESENTED, second=pretended)
        with ward.write() as session, pytest.raises(NotAllowed):
            handover.complete(session, acting(), both)
    unchanged(ward, card)
