"""Drafts are changed as they were seen, sealed and guarded; with findings only a supervisor lets them out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from desktop_app.errors import Conflict, Invalid, NoPermission, PersonalNumber
from desktop_app.models.figures import ReportDraft
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.services.committee import drafts, going_out
from desktop_app.services.committee.drafts import DraftWanted
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.services.committee.next_year import Mover
from desktop_app.services.committee.rows import Block, BlockKind
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.services.committee import ward

if TYPE_CHECKING:
    from desktop_app.models.database import Database

WANTED = DraftWanted(
    "件　名の 例",
    "区民部",
    "An example",
    "",
    date(2024, 6, 25),
    date(2024, 3, 31),
    (Block(BlockKind.HEADING, " 実績 \n\n"), Block(BlockKind.TABLE, level=9, code="card_issuance")),
)


@pytest.fixture
def filled(database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(database)
    return database


def test_that_a_draft_is_changed_as_it_was_seen_and_the_loser_is_told(filled: Database) -> None:
    seen, who = ward.reports(filled)[0], factories.acting()
    with filled.write() as session:
        made = drafts.change(session, who, seen, WANTED)
    assert (made.title, made.version, made.sample) == ("件 名の 例", 2, False)
    assert made.blocks == (
        Block(BlockKind.HEADING, "実績"),
        Block(BlockKind.TABLE, level=4, code="card_issuance"),
    )
    with filled.write() as session:
        assert drafts.change(session, who, seen, replace(WANTED, title="二度")) == made
    with filled.write() as session, pytest.raises(Conflict) as lost:
        drafts.change(session, factories.acting("s1"), seen, WANTED)
    assert (lost.value.changed_by, lost.value.change) == ("w1", "report")
    with filled.read() as session:
        assert verify(session).ok


def test_that_each_shipped_report_can_be_kept_as_it_stands(filled: Database) -> None:
    for seen in ward.reports(filled):
        whole = DraftWanted(
            seen.title,
            seen.department,
            seen.english_title,
            seen.english_department,
            seen.reported_on,
            seen.as_of,
            seen.blocks,
        )
        with filled.write() as session:
            made = drafts.change(session, factories.acting(), seen, whole)
        assert (made.blocks, made.english_department) == (seen.blocks, seen.english_department)


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"title": " "}, ("report_title", "missing")),
        ({"department": "部" * 201}, ("department", "too_long")),
        ({"blocks": ()}, ("report_text", "missing")),
        ({"blocks": (Block(BlockKind.PARAGRAPH, " "),)}, ("report_text", "missing")),
        ({"blocks": (Block(BlockKind.TABLE),)}, ("report_table", "missing")),
        ({"blocks": (Block(BlockKind.NOTE, "注" * 4_001),)}, ("report_text", "too_long")),
        ({"blocks": (Block(BlockKind.NOTE, "注"),) * 201}, ("report_text", "too_long")),
    ],
)
def test_that_what_no_report_can_hold_is_refused(
    filled: Database, changed: dict[str, object], refused: tuple[str, str]
) -> None:
    seen = ward.reports(filled)[0]
    with filled.write() as session, pytest.raises(Invalid) as found:
        drafts.change(session, factories.acting(), seen, replace(WANTED, **changed))
    assert (found.value.field, found.value.reason) == refused
    assert ward.reports(filled)[0] == seen


def test_that_no_personal_number_comes_into_a_report(filled: Database) -> None:
    seen = ward.reports(filled)[0]
    for part in ({"title": "621498320257"}, {"blocks": (Block(BlockKind.NOTE, "注", "6214 9832 0257"),)}):
        with filled.write() as session, pytest.raises(PersonalNumber):
            drafts.change(session, factories.acting(), seen, replace(WANTED, **part))


def test_that_a_draft_damaged_from_outside_is_noticed(filled: Database) -> None:
    with filled.write() as session:
        session.execute(update(ReportDraft).values(title="別の件名"))
    with filled.read() as session:
        assert not verify(session).ok


def test_that_reports_are_loaded_once_and_only_by_supervisors(filled: Database) -> None:
    with filled.write() as session:
        assert len(drafts.load(session, factories.acting("s1"))) == 3
    with filled.write() as session, pytest.raises(NoPermission):
        drafts.load(session, factories.acting())


def test_that_a_report_with_findings_needs_a_supervisor_and_a_reason(filled: Database) -> None:
    reports = ward.reports(filled)
    with filled.write() as session:
        going_out.note(session, factories.acting(), reports, ReportForm.PDF, 0)
    with filled.write() as session, pytest.raises(NoPermission):
        going_out.note(session, factories.acting(), reports, ReportForm.PDF, 2, "急ぎ")
    with filled.write() as session, pytest.raises(Invalid):
        going_out.note(session, factories.acting("s1"), reports, ReportForm.PDF, 2, "  ")
    with filled.write() as session:
        going_out.note(session, factories.acting("s1"), reports, ReportForm.DOCX, 2, "公表済みの値")
        going_out.note(session, factories.acting(COMMAND_LINE), reports, ReportForm.XLSX, 5)
    with filled.read() as session:
        told = session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "report_went_out")).all()
    assert len(told) == 3
    assert '"findings": 5' in told[2]
    assert '"findings": 2' in told[1]
    assert "公表済みの値" in told[1]


def test_that_a_report_can_begin_with_nothing_of_another(filled: Database) -> None:
    who, blank = factories.acting(), drafts.blank(factories.TODAY)
    wanted = DraftWanted("カードについて", "区民部", "", "", blank.reported_on, blank.as_of, blank.blocks)
    with pytest.raises(Invalid), filled.write() as session:
        drafts.begin(session, who, wanted)
    wanted = replace(
        wanted, blocks=(Block(BlockKind.PARAGRAPH, "未交付は{fig:uncollected/total/total}枚である。"),)
    )
    with filled.write() as session:
        made = drafts.begin(session, who, wanted)
        assert drafts.begin(session, who, wanted) == made
        again = drafts.begin(session, factories.acting(), wanted)
    assert (made.code, again.code) == ("report-2023-06-27", "report-2023-06-27-2")
    assert (made.as_of, made.position, made.sample, made.version) == (date(2023, 3, 31), 4, False, 1)
    with filled.read() as session:
        assert verify(session).ok
    with filled.write() as session:
        factories.make_staff(session, "i1", Role.IT)
    with pytest.raises(NoPermission), filled.write() as session:
        drafts.begin(session, factories.acting("i1"), wanted)


def test_that_a_new_report_begins_with_the_text_of_another(filled: Database) -> None:
    seen, who = ward.reports(filled)[2], factories.acting()
    with filled.write() as session:
        made = drafts.copy(session, who, seen)
    assert (made.code, made.reported_on, made.as_of) == ("cards-2023-06-27", who.today, date(2023, 3, 31))
    assert (made.sample, made.position, len(made.blocks)) == (False, 4, len(seen.blocks))
    assert made.blocks[0] == seen.blocks[0]
    assert "{fig:card_issuance/R4/rate_percent}" in made.blocks[5].text
    assert "約{fig:uncollected/total/total:man}枚" in made.blocks[5].text
    with filled.write() as session:
        assert drafts.copy(session, who, seen) == made
        again = drafts.copy(session, factories.acting(), made)
    assert again.code == "cards-2023-06-27-2"
    with filled.read() as session:
        assert verify(session).ok


def test_that_a_report_of_the_next_year_speaks_of_that_year_and_shows_its_figures(filled: Database) -> None:
    seen, who = ward.reports(filled)[0], replace(factories.acting(), today=date(2024, 6, 25))
    with filled.write() as session:
        made = drafts.copy(session, who, seen)
    assert (made.title, made.as_of) == ("令和5年度各種証明書のコンビニ交付の状況について", date(2024, 3, 31))
    assert made.english_title.endswith("fiscal year R5 (2023)")
    text = made.blocks[1].text
    assert text.startswith("令和5年度に発行した証明書{fig:convenience_summary/証明書の発行数/R5}通")
    assert "R4" not in text
    assert made.blocks[6].text == "令和6年度のサービス休止日について（予定）"
    assert "令和5年4月～令和6年3月" in made.blocks[8].text
    assert "April 2023 to March 2024" in made.blocks[8].english
    assert made.blocks[10].code == "certificates_by_office_R5"


def test_that_what_is_no_year_of_the_report_stays_when_it_is_moved() -> None:
    mover = Mover(2022, 1)
    stays = "平成25年度から、令和5年3月22日、{fig:convenience_by_year/H25/copies}、A4、Since March 2023"
    assert mover.text(stays) == stays
    assert mover.text("{fig:card_issuance/R3/rate_percent}%") == "{fig:card_issuance/R4/rate_percent}%"
    assert mover.text("{fig:card_issuance/R4/cumulative:man}") == "{fig:card_issuance/R5/cumulative:man}"
    assert mover.text("{fig:text/rotating_venues/value}") == "{fig:text/rotating_venues/value}"
    assert mover.text("{fig:text/target_share_R5/value}") == "{fig:targets/R6/target}"
    assert mover.text("{fig:text/uncollected_about/value:man}") == "{fig:uncollected/total/total:man}"
    assert mover.text("{fig:text/card_rank_after/value}") == "{fig:municipalities/own/rank}"
    assert Mover(2018, 1).text("平成30年度、H30、{fig:a/H30/b}") == "令和元年度、R1、{fig:a/R1/b}"
