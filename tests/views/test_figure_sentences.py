"""The sentence above a panel: whole on any day and for any year, and true of the day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.figure_terms import Differs
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.models.keeping import WardSetting
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import municipalities, panels, published
from desktop_app.services.figures.panels import PANELS
from desktop_app.services.figures.related import value
from desktop_app.terms import Role, Stage
from desktop_app.views.figures.figure_table import FigureTable, Mode
from desktop_app.views.figures.figures_line import large
from desktop_app.views.figures.panel_page import PanelPage
from desktop_app.views.figures.sentences import Sentences
from tests import factories
from tests.views.conftest import Run

TODAY = factories.TODAY
NATIONAL = Path(__file__).parent.parent / "data" / "municipalities.csv"
ASKED = ((TODAY, 2022), (TODAY, 2023), (date(2022, 10, 15), 2022), (date(2021, 6, 30), 2020))


@pytest.fixture
def ward(local_database: Database) -> Database:
    """The synthetic ward's certificates and a card."""
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), TODAY, 1)
        factories.make_application(session, Stage.HANDED_OVER)
    return local_database


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_no_sentence_has_a_gap(run: Run, accounts: None, ward: Database, language: str) -> None:
    run(language)
    with ward.read() as session:
        for day, year in (*ASKED, (date(2019, 5, 1), 2018)):
            for name in PANELS:
                said = Sentences().of(panels.read(session, name, year, day, TODAY))
                assert said
                assert "–" not in said, (name, day, year, said)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_a_town_with_one_office_and_one_year_is_told_of_without_gaps(
    run: Run, accounts: None, local_database: Database, language: str
) -> None:
    run(language)
    with local_database.write() as session:
        session.add(CertificateOffice(code="town", name="本庁舎", position=0, convenience=False))
        session.flush()
        fact: dict[str, Any] = {"kind": "住民票", "minute": -1, "area": "", "source": "hand", "count": 100}
        fact |= {"at": factories.NOW, "staff_id": "w1"}
        session.add(CertificateCount(grain="month", on_date=date(2023, 5, 1), office_code="town", **fact))
    with local_database.read() as session:
        for name in ("convenience_summary", "certificates_by_office"):
            said = Sentences().of(panels.read(session, name, 2023, TODAY, TODAY))
            assert "100" in said
            assert "–" not in said, said


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_two_largest_offices_are_told_and_stores_alone_as_such(
    run: Run, accounts: None, local_database: Database, language: str
) -> None:
    run(language)
    fact: dict[str, Any] = {"kind": "住民票", "minute": -1, "area": "", "source": "hand"}
    fact |= {"at": factories.NOW, "staff_id": "w1", "grain": "month"}
    with local_database.write() as session:
        for at, name in enumerate(("コンビニ交付", "本庁舎", "北支所")):
            session.add(CertificateOffice(code=f"o{at}", name=name, position=at, convenience=not at))
            session.flush()
            count = (100, 200, 700)[at]
            session.add(CertificateCount(on_date=date(2023, 5, 1), office_code=f"o{at}", count=count, **fact))
        session.add(CertificateCount(on_date=date(2022, 5, 1), office_code="o0", count=40, **fact))
    with local_database.read() as session:
        offices = Sentences().of(panels.read(session, "certificates_by_office", 2023, TODAY, TODAY))
        assert (
            offices.index("北支所") < offices.index("70.0") < offices.index("本庁舎") < offices.index("20.0")
        )
        for name in ("convenience_summary", "convenience_by_year"):
            said = Sentences().of(panels.read(session, name, 2022, TODAY, TODAY))
            assert "40" in said
            assert "100" not in said
            assert "–" not in said


def test_that_copied_figures_are_numbers_and_what_differs_stands_below(
    run: Run, accounts: None, ward: Database
) -> None:
    run("ja")
    with ward.read() as session:
        panel = panels.read(session, "convenience_summary", 2022, TODAY, TODAY)
    table = FigureTable()
    table.show_table(panel.table, Mode.BOTH)
    lines = [line.split("\t") for line in table.figures.as_text().split("\n")]
    assert lines[2] == ["コンビニでの交付割合", "%", "17.9", "22.7", "+4.8"]
    assert lines[5:7] == [[""], ["計算値"]]
    assert lines[7][:3] == ["コンビニでの交付割合", "前年比", "+4.9"]
    table.show_table(panel.table, Mode.COMPUTED)
    assert table.figures.as_text().split("\n")[2].endswith("+4.9")
    assert len(table.figures.as_text().split("\n")) == 5


def test_that_what_was_published_for_another_day_or_in_round_numbers_is_no_sum(
    run: Run, accounts: None, ward: Database
) -> None:
    run("ja")
    with ward.write() as session:
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
        municipalities.take(session, factories.acting("command-line"), NATIONAL)
        factories.make_application(session, Stage.NOTIFIED)
    with ward.read() as session:
        uncollected, ranks = (
            panels.read(session, name, 2022, TODAY, TODAY) for name in ("uncollected", "municipalities")
        )
        later = [panels.read(session, name, 2024, TODAY, TODAY) for name in ("uncollected", "municipalities")]
    table = FigureTable()
    table.show_table(uncollected.table, Mode.BOTH)
    lines = [line.split("\t") for line in table.figures.as_text().split("\n")]
    sums = next(line for line in lines if line[0] == "計")
    assert (sums[-1], sum(map(int, sums[1:-1]))) == ("1", 1)
    assert lines[-2:][0] == ["公表値"]
    assert lines[-1][:3] == ["計", "計", "45,000"]
    mine = ranks.table.cell("足立区", "rank")
    assert (mine.printed, mine.shown, mine.differs) == ("21", "21", Differs.OTHER_DAY)
    assert not any(cell.printed for panel in later for cell in panel.table.cells.values())


def test_that_the_ward_itself_stands_out_among_others(run: Run, accounts: None, ward: Database) -> None:
    run("ja")
    with ward.write() as session:
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
        municipalities.take(session, factories.acting("command-line"), NATIONAL)
    with ward.read() as session:
        panel = panels.read(session, "municipalities", 2022, TODAY, TODAY)
    table = FigureTable()
    table.show_table(panel.table, Mode.BOTH)
    assert [row for row in panel.table.rows if table.figures.is_sum(row)] == ["足立区"]


def test_that_a_ward_that_counts_no_certificate_yet_has_its_own_rank(
    run: Run, accounts: None, local_database: Database
) -> None:
    run("ja")
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
        municipalities.take(session, factories.acting("s1"), NATIONAL)
    with local_database.read() as session:
        panel = panels.read(session, "municipalities", 2022, TODAY, TODAY)
    assert "23区中22位" in Sentences().of(panel)
    assert next((cell.row, cell.shown) for cell in large(panel)) == ("足立区", "22")


def test_that_a_year_that_is_not_over_is_not_called_over(run: Run, accounts: None, ward: Database) -> None:
    run("ja")
    with ward.read() as session:
        for name, begins in (
            ("card_applications", "2023-06-27（令和5年6月27日）までの申請"),
            ("card_issuance", "2023-06-27（令和5年6月27日）までの交付"),
        ):
            assert Sentences().of(panels.read(session, name, 2023, TODAY, TODAY)).startswith(begins)


def test_that_the_chart_shows_the_day_that_is_asked_for(run: Run, accounts: None, ward: Database) -> None:
    run("ja")
    with ward.read() as session:
        panel = panels.read(session, "convenience_by_area", 2022, date(2022, 10, 15), TODAY)
    for row in ("足立区内", "足立区外"):
        cell = panel.table.cell(row, "copies")
        assert value(cell) == cell.computed != cell.published


def test_that_an_empty_panel_has_no_empty_card_and_what_is_not_known_has_a_name(
    run: Run, accounts: None, ward: Database
) -> None:
    run("en")
    page = PanelPage()
    with ward.read() as session:
        page.show_panel(panels.read(session, "convenience_summary", 2018, date(2019, 5, 1), TODAY))
        assert not page.card.isVisibleTo(page)
        page.show_panel(panels.read(session, "convenience_by_time", 2023, TODAY, TODAY))
    assert page.card.isVisibleTo(page)
    names = [page.table.figures.data(page.table.figures.index(row, 0)) for row in range(6)]
    assert names[4] == "Not known"


def test_that_what_is_not_known_is_never_the_most(run: Run, accounts: None, ward: Database) -> None:
    run("ja")
    with ward.read() as session:
        assert session.query(CertificateCount).filter(CertificateCount.grain == "month").count()
        panel = panels.read(session, "convenience_by_time", 2023, TODAY, TODAY)
    said = Sentences().of(panel)
    assert "不明" not in said
    assert "まだありません" in said
    assert [cell.row for cell in large(panel)] == [panel.table.form.total_row]


def test_that_no_computed_figure_is_denied_beside_published_ones(
    run: Run, accounts: None, local_database: Database
) -> None:
    run("en")
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        published.load(session, factories.acting("s1"))
        fact: dict[str, Any] = {"kind": "住民票", "minute": -1, "area": "", "source": "hand", "count": 100}
        fact |= {"at": factories.NOW, "staff_id": "w1", "office_code": "convenience"}
        session.add(CertificateCount(grain="month", on_date=date(2023, 5, 1), **fact))
    page = PanelPage()
    with local_database.read() as session:
        panel = panels.read(session, "convenience_by_year", 2023, TODAY, TODAY)
    assert (panel.has_published, panel.has_computed) == (True, True)
    page.show_panel(panel)
    assert page.marks.text() == "What was published can't be computed as at this day; other figures are."
    page.close()
