"""Which documents are enough, for whom, and on which day."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import NotAllowed
from desktop_app.models.database import Database
from desktop_app.models.handover import Document, DocumentRule
from desktop_app.services import documents
from desktop_app.services.documents import ChoiceRow, DocumentRow
from desktop_app.terms import DocumentClass, HandoverCase, Party
from tests.factories import TODAY

ADULT = date(1985, 4, 12)
CHILD = date(2015, 4, 12)


def paper(code: str, kind: DocumentClass, *, photo: bool = False) -> DocumentRow:
    """A document of its own."""
    return DocumentRow(code, code, code, kind, photo)


A = [paper(f"a{n}", DocumentClass.A, photo=True) for n in range(3)]
B = [paper(f"b{n}", DocumentClass.B) for n in range(4)]
BP = [paper(f"p{n}", DocumentClass.B, photo=True) for n in range(2)]
PAPERS = [*A, *B, *BP]
some_papers = st.sets(st.sampled_from(range(len(PAPERS)))).map(
    lambda found: [PAPERS[n] for n in sorted(found)]
)
some_rule = st.sampled_from(["A1|B2", "A2|A1+B1|B3+photo1", "A2|A1+B1", "B3", "A1+photo2"])

PERSON_OF_REPRESENTATIVE = documents.parse("A2|A1+B1|B3+photo1")


@pytest.mark.parametrize(
    ("shown", "enough"),
    [
        (A[:1], False),
        (A[:2], True),
        ([A[0], B[0]], True),
        (B[:3], False),
        (B[:4], False),
        ([B[0], B[1], BP[0]], True),
        ([B[0], BP[0]], False),
        ([], False),
        ([A[0], A[0]], False),
    ],
)
def test_that_the_absent_person_shows_two_a_or_a_and_b_or_three_b_with_a_photo(
    shown: list[DocumentRow], *, enough: bool
) -> None:
    assert documents.satisfied(PERSON_OF_REPRESENTATIVE, shown) is enough


@given(some_rule, some_papers)
def test_that_the_rule_says_what_counting_by_hand_says(rule: str, shown: list[DocumentRow]) -> None:
    a = sum(each.document_class is DocumentClass.A for each in shown)
    b = sum(each.document_class is DocumentClass.B for each in shown)
    photo = sum(each.photo for each in shown)
    expected = {
        "A1|B2": a >= 1 or b >= 2,
        "A2|A1+B1|B3+photo1": a >= 2 or (a >= 1 and b >= 1) or (b >= 3 and photo >= 1),
        "A2|A1+B1": a >= 2 or (a >= 1 and b >= 1),
        "B3": b >= 3,
        "A1+photo2": a >= 1 and photo >= 2,
    }
    assert documents.satisfied(documents.parse(rule), shown) is expected[rule]


@given(some_rule, some_papers, some_papers)
def test_that_one_paper_more_never_harms(
    rule: str, shown: list[DocumentRow], more: list[DocumentRow]
) -> None:
    alternatives = documents.parse(rule)
    if documents.satisfied(alternatives, shown):
        assert documents.satisfied(alternatives, [*more, *shown])


@given(some_rule, some_papers)
def test_that_something_is_missing_exactly_while_the_rule_is_not_fulfilled(
    rule: str, shown: list[DocumentRow]
) -> None:
    alternatives = documents.parse(rule)
    missing = documents.missing(alternatives, shown)
    assert (missing == ()) is documents.satisfied(alternatives, shown)
    assert all(number > 0 for _, number in missing)


@given(some_rule, some_papers)
def test_that_showing_what_is_missing_is_enough(rule: str, shown: list[DocumentRow]) -> None:
    alternatives = documents.parse(rule)
    added = [
        paper(
            f"new-{what}-{n}",
            DocumentClass.A if what == "photo" else DocumentClass(what),
            photo=what == "photo",
        )
        for what, number in documents.missing(alternatives, shown)
        for n in range(number)
    ]
    assert documents.satisfied(alternatives, [*shown, *added])


@pytest.mark.parametrize("text", ["", "A", "C1", "A1+", "A1||B2", "1A"])
def test_that_a_rule_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        documents.parse(text)


def test_that_who_turns_fifteen_today_may_collect_alone() -> None:
    assert HandoverCase.APPLICANT in documents.cases(date(2008, 6, 27), TODAY)
    assert HandoverCase.APPLICANT not in documents.cases(date(2008, 6, 28), TODAY)
    assert documents.age(date(2008, 2, 29), date(2023, 2, 28)) == 14
    assert documents.age(date(2008, 2, 29), date(2023, 3, 1)) == 15


def by_party(found: tuple[ChoiceRow, ...]) -> dict[Party, ChoiceRow]:
    """Choices by party."""
    return {choice.party: choice for choice in found}


def enough(choice: ChoiceRow, *codes: str) -> bool:
    """Whether these documents fulfil the choice."""
    return documents.satisfied(choice.alternatives, choice.ticked(codes))


def test_that_the_shipped_rules_are_those_of_the_counter(database: Database) -> None:
    with database.write() as session:
        documents.install_defaults(session)
    with database.read() as session:
        (alone,) = documents.choices(session, HandoverCase.APPLICANT, ADULT, TODAY)
        represented = by_party(documents.choices(session, HandoverCase.REPRESENTATIVE, ADULT, TODAY))
        child = by_party(documents.choices(session, HandoverCase.LEGAL_REPRESENTATIVE, CHILD, TODAY))
        ward = by_party(documents.choices(session, HandoverCase.LEGAL_REPRESENTATIVE, ADULT, TODAY))
    assert enough(alone, "driving_licence")
    assert enough(alone, "health_insurance", "pension_book")
    assert not enough(alone, "health_insurance")
    assert enough(represented[Party.PERSON], "health_insurance", "care_insurance", "photo_certificate")
    assert not enough(represented[Party.PERSON], "driving_licence")
    other = represented[Party.REPRESENTATIVE]
    whole = ["reason_hospital", "mandate_letter", "driving_licence", "health_insurance"]
    assert enough(other, *whole)
    for lacking in combinations(whole, 3):
        assert not enough(other, *lacking)
    assert enough(child[Party.REPRESENTATIVE], "own_register", "driving_licence")
    assert not enough(child[Party.REPRESENTATIVE], "mandate_letter", "driving_licence")
    assert enough(ward[Party.REPRESENTATIVE], "guardian_register", "driving_licence")
    assert not enough(ward[Party.REPRESENTATIVE], "family_register", "driving_licence")


def test_that_a_child_does_not_collect_alone(database: Database) -> None:
    with database.write() as session:
        documents.install_defaults(session)
        with pytest.raises(NotAllowed) as refused:
            documents.choices(session, HandoverCase.APPLICANT, CHILD, TODAY)
    assert refused.value.reason == "under_15"


def test_that_a_document_counts_only_while_it_is_valid(database: Database) -> None:
    with database.write() as session:
        documents.install_defaults(session)
    with database.read() as session:
        (then,) = documents.choices(session, HandoverCase.APPLICANT, ADULT, date(2025, 12, 1))
        (now,) = documents.choices(session, HandoverCase.APPLICANT, ADULT, date(2025, 12, 2))
    assert enough(then, "health_insurance", "pension_book")
    assert not enough(now, "health_insurance", "pension_book")
    assert enough(now, "health_insurance_confirmation", "pension_book")


def test_that_a_day_without_a_rule_stops_and_a_later_rule_replaces_an_earlier(database: Database) -> None:
    with database.write() as session:
        documents.install_defaults(session)
        with pytest.raises(NotAllowed):
            documents.choices(session, HandoverCase.APPLICANT, ADULT, date(2015, 12, 31))
        session.add(DocumentRule(case="applicant", party="person", alternatives="A2", valid_from=TODAY))
        session.flush()
        (choice,) = documents.choices(session, HandoverCase.APPLICANT, ADULT, TODAY)
    assert choice.alternatives == ((("A", 2),),)


def test_that_the_ward_own_master_data_is_not_replaced(database: Database) -> None:
    with database.write() as session:
        documents.install_defaults(session)
        only = session.get(Document, "passport")
        assert only is not None
        only.name_en = "Passport (blue)"
    with database.write() as session:
        documents.install_defaults(session)
    with database.read() as session:
        kept = session.get(Document, "passport")
        assert kept is not None
        assert kept.name_en == "Passport (blue)"
