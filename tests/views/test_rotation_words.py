"""Each code of the rotation has its words in both languages, and each fault its whole sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.campaign_terms import DayLost, PlanFault, TurnEnd, TurnOrigin, TurnWhy, WishKind
from desktop_app.models.database import Database
from desktop_app.services.rotation import explaining, listing
from desktop_app.services.rotation.rows import FaultRow
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared.language import Language
from tests.codes import is_said
from tests.factories import TODAY
from tests.services.rotation.summer import MONDAY, furnish, made

ROUND, WEEK = date(2023, 6, 26), date(2023, 8, 7)


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language."""
    spoken = Language(qapp)
    name: str = request.param
    assert spoken.use(name)
    yield name
    spoken.forget()


def test_that_each_code_has_its_word(language: str) -> None:
    found = {
        **{code: rotation_words.why_lost(code) for code in DayLost},
        **{code: rotation_words.origin(code) for code in TurnOrigin},
        **{code: rotation_words.end(code) for code in TurnEnd},
        **{code: rotation_words.wish(code) for code in WishKind},
    }
    assert {code for code, said in found.items() if not is_said(said, language, f"{code}_")} == set()


def test_that_each_fault_has_its_sentence(language: str, local_database: Database) -> None:
    with local_database.write() as session:
        furnish(session)
        venues = listing.known_venues(session)
    said: set[str] = set()
    for fault in PlanFault:
        for ids, weeks in (((1,), (WEEK,)), ((1, 2, 3), (WEEK, ROUND)), (tuple(range(1, 10)), (WEEK,))):
            text = rotation_words.fault(FaultRow(fault, ids, weeks, 4, ROUND), venues)
            assert "{" not in text
            # The names of the venues are Japanese in both languages.
            assert is_said(text.replace("会場", "V") if language == "en" else text, language, fault)
            assert "R01" in text
            said.add(text)
    assert len(said) == 3 * len(PlanFault)
    nobody = rotation_words.fault(FaultRow(PlanFault.WEEK_NOT_FULL, (), (WEEK,), 4, ROUND), venues)
    assert is_said(nobody, language, "week_not_full")


def test_that_each_reason_of_a_turn_is_a_sentence(language: str, local_database: Database) -> None:
    with local_database.write() as session:
        campaign = furnish(session)
    made(local_database, campaign)
    with local_database.read() as session:
        row = explaining.why(session, TODAY, campaign, MONDAY).turns[0]
    for code in TurnWhy:
        text = rotation_words.why(replace(row, why=code, who="s1", reason="祭り"))
        assert "{" not in text
        assert is_said(text.replace("会場", "V").replace("祭り", ""), language, code)
