"""The tables of a report: planned days without service are those of the year that has begun."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.models.keeping import WardSetting
from desktop_app.models.slot import Closure
from desktop_app.services.committee import drafts, figures, preparing, references
from desktop_app.services.figures import municipalities, panels, sentences
from desktop_app.terms import Stage
from tests import factories
from tests.services.committee import ward

if TYPE_CHECKING:
    from desktop_app.models.database import Database

LATER = date(2024, 6, 25)
CODE = "service_suspensions"


@pytest.fixture
def filled(local_database: Database) -> Database:
    """A ward with the reports, and two closures of the system, the second told in May 2024."""
    ward.fill(local_database)
    with local_database.write() as session:
        for first, days, made_at in (
            ("2023-12-29", 6, factories.NOW),
            ("2024-10-12", 3, factories.NOW.replace(year=2024, month=5)),
        ):
            starts_at = datetime.fromisoformat(first)
            session.add(
                Closure(
                    starts_at=starts_at,
                    ends_at=starts_at + timedelta(days=days),
                    reason="点検",
                    made_at=made_at,
                    made_by="s1",
                )
            )
    return local_database


def test_that_a_report_tells_of_the_suspensions_of_the_year_that_has_begun(filled: Database) -> None:
    who = replace(factories.acting(), today=LATER)
    with filled.write() as session:
        made = drafts.copy(session, who, drafts.all_of(session)[0])
        table = figures.tables(session, made)[CODE]
    assert table.rows == ("2024-10-12T00:00",)


def test_that_published_suspensions_stay_where_none_were_known_yet(filled: Database) -> None:
    with filled.read() as session:
        made = preparing.prepare(session, preparing.Wanted(as_of=date(2023, 3, 31)))
    tables = {part.table.code: part.table for part in made.tables}
    assert tables[CODE].rows[0] == "2023-10-07T00:00"
    assert not any(sentences.name(CODE, "ja") in found.sentence for found in made.findings)


def test_that_tables_of_which_only_the_text_speaks_are_computed_too(filled: Database) -> None:
    who = replace(factories.acting(), today=LATER)
    with filled.write() as session:
        made = drafts.copy(session, who, drafts.all_of(session)[1])
        block = replace(made.blocks[0], text="申請は{fig:card_applications/R5/cumulative}枚")
        found = figures.tables(session, replace(made, blocks=(block,)))
    assert set(found) == {"card_applications"}
    assert "R5" in found["card_applications"].rows


def test_that_what_the_last_report_said_in_its_text_is_counted_for_a_new_one(filled: Database) -> None:
    who = replace(factories.acting(), today=LATER)
    with filled.write() as session:
        for stage in (Stage.SHELVED, Stage.APPLIED, Stage.APPLIED):
            factories.make_application(session, stage)
        made = drafts.copy(session, who, drafts.all_of(session)[2])
        made = replace(made, as_of=LATER)
        shown = figures.tables(session, made)
        found = preparing.prepare(session, preparing.Wanted(code=made.code)).findings
    text = references.put_in(made.blocks[5].text.splitlines()[1], shown)
    assert "約1枚のカードが未交付" in text
    # It is counted in custody, so it need not be what applications and handovers leave.
    assert not any("残りの内訳" in one.sentence for one in found)


def test_that_a_copy_of_the_same_day_finds_the_wards_own_row_and_raises_no_alarm(filled: Database) -> None:
    national = Path(__file__).parent.parent.parent / "data" / "municipalities.csv"
    who = factories.acting("command-line")
    with filled.write() as session:
        municipalities.take(session, who, national)
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
        factories.make_application(session, Stage.SHELVED)
    with filled.write() as session:
        made = drafts.copy(session, factories.acting(), drafts.all_of(session)[2])
        shown = figures.tables(session, made)
        found = preparing.prepare(session, preparing.Wanted(code=made.code)).findings
    assert references.put_in("{fig:municipalities/own/rank}", shown) == "22"
    assert references.NOWHERE not in references.put_in(made.blocks[5].text, shown)
    assert not any("つながりません" in one.sentence or "19.26と" in one.sentence for one in found)


def test_that_the_own_panels_are_offered_only_where_one_writes(filled: Database) -> None:
    with filled.read() as session:
        [draft, *_] = drafts.all_of(session)
        assert not set(panels.OWN) & set(figures.tables(session, draft))
        assert set(panels.OWN) <= set(figures.tables(session, draft, offered=True))
