"""Another town's tables: offices, kinds and areas come from its files, and panels and report hold them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from sqlalchemy import delete, select

from desktop_app.errors import NotAllowed
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.models.keeping import WardSetting
from desktop_app.services import verify
from desktop_app.services.committee import drafts, files, left_over, preparing
from desktop_app.services.committee.drafts import DraftWanted
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.services.committee.preparing import Wanted
from desktop_app.services.committee.rows import Block, BlockKind
from desktop_app.services.figures import (
    certificates_import,
    municipalities,
    panels,
    people_import,
    published,
)
from desktop_app.services.figures.count_reading import Wish
from desktop_app.services.figures.panels import PANELS, PanelRow
from desktop_app.terms import Role, Stage
from tests import factories

TODAY = factories.TODAY
OFFICES = ("コンビニ等", "市民課", "北支所")
KINDS = ("住民票", "印鑑証明", "所得証明")
R3 = ((100, 50, 10), (400, 200, 90), (80, 40, 30))
R4 = ((0, 0, 0), (380, 190, 80), (70, 35, 25))
DAILY = 160
"""Copies at convenience stores in R4: one a day at most, from the first of April."""

NATIONAL = (
    "都道府県名,市区町村名,総数（人口）,人口算出基準日,交付枚数,交付件数基準日,団体コード",
    "神奈川県,緑市,1000,2022/1/1,600,2023/3/31,",
    "神奈川県,青市,1000,2022/1/1,700,2023/3/31,",
    "神奈川県,赤市,1000,2022/1/1,500,2023/3/31,",
    "神奈川県,黒町,1000,2022/1/1,900,2023/3/31,",
)


def _matrix(title: str, counts: tuple[tuple[int, ...], ...]) -> str:
    lines = [title, f"窓口,{','.join(KINDS)},計"]
    lines += [
        f"{name},{','.join(map(str, row))},{sum(row)}" for name, row in zip(OFFICES, counts, strict=True)
    ]
    sums = [sum(column) for column in zip(*counts, strict=True)]
    return "\n".join([*lines, f"合計,{','.join(map(str, sums))},{sum(sums)}"])


def _daily() -> str:
    lines = ["日付,窓口,種類,時間帯,区内外,通数"]
    for at in range(DAILY):
        day = date(2022, 4, 1) + timedelta(days=at)
        area = "市内" if at % 4 else "市外"
        lines.append(f"{day},コンビニ等,{KINDS[at % 3]},{8 + at % 12}:00,{area},1")
    return "\n".join(lines)


@pytest.fixture
def town(database: Database, tmp_path: Path) -> Database:
    """A town whose data all came from files."""
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        session.add(WardSetting(key="ward_name", value=json.dumps("緑市")))
        for stage in (Stage.APPLIED, Stage.NOTIFIED, Stage.HANDED_OVER):
            factories.make_application(session, stage)
    for name, text in (
        ("r3.csv", _matrix("令和3年度 発行状況", R3)),
        ("daily.csv", _daily()),
        ("r4.csv", _matrix("令和4年度 発行状況", R4).replace("コンビニ等,0,0,0,0\n", "")),
    ):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        with database.write() as session:
            certificates_import.take(session, factories.acting("s1"), path, Wish(new_offices=True))
    people, cards = tmp_path / "people.csv", tmp_path / "national.csv"
    people.write_text("日付,人口\n2021/1/1,1000\n2022/1/1,1000\n", encoding="utf-8")
    cards.write_text("\n".join(NATIONAL), encoding="utf-8")
    with database.write() as session:
        people_import.take(session, factories.acting("s1"), people)
        municipalities.take(session, factories.acting("s1"), cards)
    return database


def _read(database: Database, name: str, year: int = 2022) -> PanelRow:
    with database.read() as session:
        return panels.read(session, name, year, TODAY, TODAY)


def test_that_each_panel_holds_the_towns_own_figures(town: Database) -> None:
    offices = _read(town, "certificates_by_office").table
    assert offices.rows == (*OFFICES, "合計", "うちコンビニ以外合計", "証明別コンビニ割合")
    assert set(offices.columns[:-2]) == set(KINDS)
    whole = sum(map(sum, R4)) + DAILY
    assert offices.cell("合計", "計").computed == whole
    assert offices.cell("うちコンビニ以外合計", "計").computed == whole - DAILY
    assert offices.form.part_row == "コンビニ等"
    areas = _read(town, "convenience_by_area").table
    assert {row: areas.cell(row, "copies").computed for row in areas.rows[:2]} == {"市内": 120, "市外": 40}
    for name in ("convenience_by_month", "convenience_by_time", "convenience_by_weekday"):
        table = _read(town, name).table
        assert table.cell(table.form.total_row, "copies").computed == DAILY, name
    summary = _read(town, "convenience_summary").table
    assert summary.cell("コンビニ交付数", "R4").computed == DAILY
    assert summary.cell("証明書の発行数", "R3").computed == sum(map(sum, R3))
    ranks = _read(town, "municipalities").table
    assert [row for row in ranks.rows if row.endswith("市")] == ["青市", "緑市", "赤市"]
    assert ranks.cell("緑市", "rank").computed == 2


def test_that_no_panel_speaks_of_another_ward(town: Database) -> None:
    for name in PANELS:
        table = _read(town, name).table
        said = "".join([*table.rows, *(cell.shown for cell in table.cells.values())])
        assert "足立" not in said, name
        assert all(cell.published is None for cell in table.cells.values()), name


def test_that_another_wards_report_brings_its_texts_but_no_figure(town: Database) -> None:
    boss = factories.acting("s1")
    with town.write() as session:
        with pytest.raises(NotAllowed, match="other_ward"):
            published.load(session, boss)
        first, *_ = drafts.load(session, boss)
        later = replace(factories.acting("s1"), today=date(2026, 11, 27))
        made = drafts.copy(session, later, first)
    with town.read() as session:
        found = preparing.prepare(session, Wanted(code=made.code))
    said = [one for one in found.findings if "足立区の報告の文のまま" in one.sentence]
    assert {(one.block, one.report) for one in said} == {(6, made.code)}
    assert all(name in one.sentence for name, one in zip(("足立区", "あだち", "Adachi"), said, strict=True))
    blocks = list(made.blocks)
    blocks[5] = replace(blocks[5], text="広報みどりで周知し、隣の足立区と比べる。", english="")
    assert list(left_over.check(replace(made, blocks=tuple(blocks)), "緑市")) == []
    assert list(left_over.check(first, "足立区")) == list(left_over.check(first, "")) == []
    assert list(left_over.check(first, "緑市")) != []


def test_that_stores_counted_alone_have_no_share(town: Database) -> None:
    with town.write() as session:
        code = select(CertificateOffice.code).where(CertificateOffice.convenience.is_(False))
        session.execute(
            delete(CertificateCount).where(
                CertificateCount.office_code.in_(code), CertificateCount.on_date >= date(2022, 4, 1)
            )
        )
    summary, years = (_read(town, name).table for name in ("convenience_summary", "convenience_by_year"))
    assert summary.cell("コンビニ交付数", "R4").computed == DAILY
    assert summary.cell("コンビニでの交付割合", "R4").computed is None
    assert summary.cell("証明書の発行数", "change").computed is None
    assert years.rows == ("R3", "R4")
    assert [years.cell(row, "convenience_share_percent").computed is None for row in years.rows] == [
        False,
        True,
    ]


def test_that_a_report_of_the_town_is_written_from_its_figures(town: Database, tmp_path: Path) -> None:
    whole = "{fig:certificates_by_office_R4/合計/計}"
    text = f"発行は{whole}通、コンビニは{{fig:convenience_summary/コンビニ交付数/R4}}通。"
    blocks = (
        Block(BlockKind.PARAGRAPH, text=text),
        Block(BlockKind.TABLE, code="convenience_summary"),
        Block(BlockKind.TABLE, code="certificates_by_office_R4"),
    )
    with town.write() as session:
        session.add(WardSetting(key="committee", value=json.dumps("市民生活委員会")))
        first = drafts.load(session, factories.acting("s1"))[0]
        made = drafts.copy(session, factories.acting("s1"), first)
        wanted = DraftWanted(
            "緑市の証明書", "市民部 市民課", "", "", TODAY - timedelta(days=1), date(2023, 3, 31), blocks
        )
        kept = drafts.change(session, factories.acting("s1"), made, wanted)
    report = Wanted(kept.reported_on)
    with town.read() as session:
        found = preparing.prepare(session, report)
    assert found.findings == ()
    [document] = found.documents
    told = "".join(block.text for block in document.blocks)
    assert "発行は940通、コンビニは160通。" in told
    cells = [
        cell.text for block in document.blocks if block.table for row in block.table.rows for cell in row
    ]
    assert {*OFFICES, *KINDS} <= {"".join(cell.split()) for cell in cells}
    for form in (ReportForm.XLSX, ReportForm.DOCX):
        target = tmp_path / f"town.{form.value}"
        files.export(town, factories.acting("s1"), report, form, target)
        assert target.stat().st_size > 0
    titles = [paragraph.text for paragraph in docx.Document(str(tmp_path / "town.docx")).paragraphs]
    assert "市 民 生 活 委 員 会 報 告 資 料" in titles
    book = openpyxl.load_workbook(tmp_path / "town.xlsx")
    numbers = [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(number in numbers for number in (940, 160))
    assert "令和5年3月31日現在の計算値" in numbers
    assert not any("as of" in str(told) for told in numbers)
    with town.read() as session:
        assert verify.verify(session).ok
