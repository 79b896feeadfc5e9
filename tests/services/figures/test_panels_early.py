"""Panels of a day before the year is over and of a year without figures, and what shares are measured by."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.figure_terms import Differs
from desktop_app.models.database import Database
from desktop_app.models.support import SupportSession
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import panels
from desktop_app.services.figures.panels import PanelRow
from desktop_app.terms import Stage
from tests import factories

TODAY = factories.TODAY


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The synthetic ward's certificates, and cards that wait."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('early') / 'ward.db'}")
    database.upgrade()
    with database.write() as session:
        drawn.install(session, factories.acting("command-line"), TODAY, 1)
        for days in (3, 40, 400):
            factories.make_application(session, Stage.NOTIFIED, custody_on=TODAY - timedelta(days=days))
    return database


def read(database: Database, name: str, year: int = 2022, as_of: date = TODAY) -> PanelRow:
    with database.read() as session:
        return panels.read(session, name, year, as_of, TODAY)


EARLY = date(2022, 10, 15)
"""A day on which R4 is not over."""


def test_that_before_the_year_is_over_it_is_told_what_was_counted_by_the_day(ward: Database) -> None:
    cell = read(ward, "convenience_by_area", as_of=EARLY).table.cell("足立区内", "copies")
    assert cell.published == 135_878
    assert isinstance(cell.computed, int)
    assert 0 < cell.computed < 135_878
    assert (cell.differs, cell.shown) == (Differs.OTHER_DAY, f"{cell.computed:,}")
    assert read(ward, "convenience_by_area").table.cell("足立区内", "copies").shown == "135,878"


def test_that_what_lay_here_on_another_day_is_not_what_the_report_said(ward: Database) -> None:
    whole = read(ward, "uncollected", as_of=TODAY - timedelta(days=30)).table.cell("total", "total")
    assert (whole.published, whole.differs) == (45_000, Differs.OTHER_DAY)
    assert whole.shown == f"{whole.computed}"


def test_that_no_figure_that_was_not_counted_opens_an_empty_list(ward: Database) -> None:
    for name in ("convenience_by_year", "certificates_by_office", "targets"):
        for cell in read(ward, name).table.cells.values():
            assert (cell.opens is None) or cell.computed is not None, (name, cell.row, cell.column)


def test_that_a_year_without_any_number_has_nothing_to_show(ward: Database) -> None:
    found = read(ward, "convenience_summary", 2018, date(2019, 5, 1))
    assert (found.has_published, found.has_computed) == (False, False)


@pytest.mark.parametrize("name", ["convenience_by_year", "card_issuance", "card_applications"])
def test_that_no_year_is_told_of_that_was_to_come_on_the_day(ward: Database, name: str) -> None:
    rows = read(ward, name, 2018, date(2019, 5, 1)).table.rows
    assert not {"R1", "R3", "R4"} & set(rows)
    assert "R4" in read(ward, name, 2018).table.rows
    assert "R4" in read(ward, name, 2022, EARLY).table.rows
    assert "R4" not in read(ward, name, 2021, EARLY).table.rows


def test_that_suspensions_planned_for_one_year_are_not_those_of_another(ward: Database) -> None:
    assert not read(ward, "service_suspensions", 2020).table.rows
    assert len(read(ward, "service_suspensions").table.rows) == 2


@pytest.mark.parametrize("name", ["targets", "municipalities"])
def test_that_each_share_knows_what_it_is_measured_against(ward: Database, name: str) -> None:
    table = read(ward, name).table
    for cell in table.cells.values():
        counted = cell.computed is not None and cell.column in {"before", "now", "rate", "share"}
        assert not counted or cell.denominator, (cell.row, cell.column)


def test_that_a_step_towards_the_target_is_known_both_ways(ward: Database) -> None:
    table = read(ward, "targets").table
    cell = table.cell("R5", "change_so_far")
    ends = [table.cell("R5", column).shown for column in ("before", "now")]
    assert cell.of_rounded == Decimal(ends[1]) - Decimal(ends[0])
    assert f"{cell.true_points:+}" == cell.shown


def test_that_support_is_counted_from_the_year_that_is_asked_for(ward: Database) -> None:
    def months(year: int) -> list[str]:
        return [row for row in read(ward, "points_support", year).table.rows if row != "total"]

    with ward.write() as session:
        campaign = factories.make_campaign(session)
        facts: dict[str, Any] = {
            "campaign_id": campaign,
            "venue_id": factories.make_venue(session, campaign),
            "kind": "points",
            "state": "closed",
            "received_at": factories.NOW,
            "received_by": "w1",
        }
        for day in (date(2022, 7, 4), date(2023, 6, 5)):
            session.add(
                SupportSession(on_date=day, terminal="T1", closed_at=factories.NOW, version=1, **facts)
            )
    assert months(2022) == ["2022-07", "2023-06"]
    assert months(2023) == ["2023-06"]
