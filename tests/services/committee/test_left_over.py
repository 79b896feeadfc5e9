"""What a new report still says as the shipped one did, and to which block a finding leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.services.committee import drafts, left_over, preparing, shapes
from desktop_app.services.committee.checking import TextFault
from desktop_app.services.committee.preparing import Wanted
from desktop_app.services.figures.rows import Form, Table
from tests import factories
from tests.services.committee import ward

if TYPE_CHECKING:
    from desktop_app.models.database import Database
    from desktop_app.services.committee.rows import DraftRow


@pytest.fixture
def filled(database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(database)
    return database


def copied(database: Database, place: int, on: date) -> DraftRow:
    with database.write() as session:
        shipped = next(one for one in drafts.all_of(session) if one.code == ("convenience", "cards")[place])
        return drafts.copy(session, replace(factories.acting(), today=on), shipped)


def test_that_what_was_to_come_and_is_over_is_found_until_it_is_rewritten(filled: Database) -> None:
    assert [list(left_over.check(one, "足立区")) for one in ward.reports(filled)] == [[], [], []]
    soon, later = (copied(filled, 1, day) for day in (date(2023, 9, 12), date(2024, 6, 25)))
    assert list(left_over.check(soon, "足立区")) == []
    found = [(one.fault, one.block, one.said) for one in left_over.check(later, "足立区")]
    assert found == [
        (TextFault.OVER, block, said) for block in (6, 18) for said in ("令和5年9月", "September 2023")
    ]
    blocks = list(later.blocks)
    for at in (5, 17):
        text, english = (
            told.replace("令和5年9月", "令和6年9月").replace("September 2023", "September 2024")
            for told in (blocks[at].text, blocks[at].english)
        )
        blocks[at] = replace(blocks[at], text=text, english=english)
    assert list(left_over.check(replace(later, blocks=tuple(blocks)), "足立区")) == []
    assert list(left_over.check(copied(filled, 0, date(2024, 6, 25)), "足立区")) == []


def test_that_a_finding_in_words_leads_to_the_report_that_says_them(filled: Database) -> None:
    on = date(2024, 6, 25)
    cards, _ = copied(filled, 1, on), copied(filled, 0, on)
    wanted = drafts.DraftWanted(cards.title, cards.department, "", "", on, date(2023, 3, 31), cards.blocks)
    with filled.write() as session:
        drafts.change(session, factories.acting(), cards, wanted)
    with filled.read() as session:
        found = preparing.prepare(session, Wanted(on)).findings
    assert [(one.report, one.block) for one in found if "約20%" in one.sentence] == [(cards.code, 6)]


def test_that_what_a_text_no_longer_says_is_not_held_against_it(filled: Database) -> None:
    cards = next(one for one in ward.reports(filled) if one.code == "cards")
    blocks = tuple(one for at, one in enumerate(cards.blocks) if at != 5)
    wanted = drafts.DraftWanted(cards.title, cards.department, "", "", cards.reported_on, cards.as_of, blocks)
    with filled.read() as session:
        before = [one.sentence for one in preparing.prepare(session, Wanted()).findings]
    with filled.write() as session:
        drafts.change(session, factories.acting(), cards, wanted)
    with filled.read() as session:
        after = [one.sentence for one in preparing.prepare(session, Wanted()).findings]
    assert [one for one in before if one not in after] == [one for one in before if "103,267" in one]
    assert [one for one in after if one not in before] == []


def test_that_another_towns_kinds_are_broken_as_the_report_breaks_them() -> None:
    table = Table(
        "certificates_by_office_R7", ("住民票の写し", "所得課税証明書", "計"), ("合計",), {}, "", Form("")
    )
    heads = {
        english: [cell.text for cell in shapes.laid_out(table, shapes.words(english=english)).rows[0]]
        for english in (False, True)
    }
    assert heads[False] == ["", "住民票の\n写し", "所得課税\n証明書", "計"]
    assert heads[True][1::2] == ["Resident record", "Total"]
