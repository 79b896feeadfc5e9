"""Which step comes next at the desk, and when the card may go."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from desktop_app.services import documents, handover
from desktop_app.services.handover import ComparedRow, StartedRow
from desktop_app.terms import HandoverCase, OldCard, Party
from desktop_app.views.desk.flow import Flow, Step
from tests.factories import NOW, TODAY, acting
from tests.services.handovers import SECOND, furnish, make_card


@pytest.fixture
def flow(local_database: Database) -> Flow:
    """A handover whose two scans agree; somebody else collects a renewed card."""
    with local_database.write() as session:
        furnish(session)
        card = make_card(session, 1, procedure="renewal_card")
        started = handover.start(session, acting(), card.notice)
        assert isinstance(started, StartedRow)
        same = handover.compare(session, acting(), started, card.label)
        assert isinstance(same, ComparedRow)
        found = Flow("0" * 32, Step.CASE, started, same)
        case = HandoverCase.REPRESENTATIVE
        found.choose_case(case, documents.choices(session, case, started.birth_date, TODAY))
    return found


WAY = [
    (Step.CASE, ()),
    (Step.PERSON_PAPERS, ((Party.PERSON, "driving_licence"), (Party.PERSON, "pension_book"))),
    (Step.AUTHORITY, ((Party.REPRESENTATIVE, "reason_care"), (Party.REPRESENTATIVE, "mandate_letter"))),
    (
        Step.REPRESENTATIVE_PAPERS,
        ((Party.REPRESENTATIVE, "passport"), (Party.REPRESENTATIVE, "pension_book")),
    ),
    (Step.FACE, ()),
    (Step.SECOND, ()),
    (Step.OLD_CARD, ()),
]


def finish(flow: Flow, step: Step, papers: tuple[tuple[Party, str], ...]) -> None:
    """Do what the step asks for, saying before each part that it is not enough yet."""
    for party, code in papers:
        assert flow.next_step() is step
        flow.tick_paper(party, code, NOW)
    if step is Step.FACE:
        for party in flow.parties():
            assert flow.next_step() is step
            flow.tick_face(party, NOW)
    elif step is Step.SECOND:
        assert flow.next_step() is step
        flow.second = SECOND
    elif step is Step.OLD_CARD:
        assert flow.next_step() is step
        flow.old_card = OldCard.RETURNED


def test_that_no_step_is_passed_before_it_is_done(flow: Flow) -> None:
    for step, papers in WAY:
        assert flow.step is step
        assert flow.checks() is None
        finish(flow, step, papers)
        flow.step = flow.next_step()
    assert flow.step is Step.HAND_OVER
    checks = flow.checks()
    assert checks is not None
    assert (len(checks.ticks), checks.second, checks.old_card) == (8, SECOND, OldCard.RETURNED)


def test_that_a_tick_taken_back_counts_no_more(flow: Flow) -> None:
    for step, papers in WAY:
        finish(flow, step, papers)
        flow.step = flow.next_step()
    flow.tick_paper(Party.REPRESENTATIVE, "mandate_letter", NOW)
    assert flow.checks() is None
    assert flow.lacks(Step.AUTHORITY) == (("mandate", 1),)


def test_that_another_case_forgets_the_ticks_of_the_one_before(flow: Flow) -> None:
    flow.tick_paper(Party.PERSON, "passport", NOW)
    flow.tick_face(Party.PERSON, NOW)
    flow.choose_case(HandoverCase.REPRESENTATIVE, flow.choices)
    assert flow.papers
    flow.choose_case(HandoverCase.APPLICANT, flow.choices[:1])
    assert (flow.papers, flow.faces, flow.second) == ({}, {}, None)
    assert Step.AUTHORITY not in flow.steps()


def test_that_the_scans_are_never_taken_back_singly(flow: Flow) -> None:
    flow.step = Step.PERSON_PAPERS
    assert flow.step_before() is Step.CASE
    flow.step = Step.CASE
    assert flow.step_before() is None
