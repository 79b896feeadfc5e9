"""Panels: what they hold, and that the rows behind a figure add up to it, on any day."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, Unknown
from desktop_app.figure_terms import Differs, Listed, Part, Unit
from desktop_app.models.database import Database
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.models.keeping import WardSetting
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.services import backlog, bridge
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import behind, forms, making, own_tables, panels, published
from desktop_app.services.figures.panels import PANELS, PanelRow
from desktop_app.terms import Stage
from tests import factories

TODAY = factories.TODAY
STAGES = (
    *(Stage.APPLIED, Stage.PRODUCED, Stage.DELIVERED, Stage.PREPARED, Stage.NOTIFIED, Stage.NOTIFIED),
    *(Stage.HANDED_OVER, Stage.HANDED_OVER, Stage.REJECTED, Stage.WITHDRAWN, Stage.LAPSED, Stage.DISPOSED),
)
CARDS = {Listed.APPLICATIONS, Listed.HANDOVERS, Listed.BRIDGE}


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The synthetic ward's certificates, and a card of each stage."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('panels') / 'ward.db'}")
    database.upgrade()
    with database.write() as session:
        drawn.install(session, factories.acting("command-line"), TODAY, 1)
        fill(session)
    return database


def fill(session: Session) -> None:
    for number, stage in enumerate(STAGES):
        factories.make_application(
            session,
            stage,
            name=f"区民　{number}",
            kana=f"クミン　{number}",
            birth_date=date(1950 + number, 1, 1),
        )
    # The same person once more: what was rejected is replaced.
    factories.make_application(
        session, Stage.APPLIED, kana="クミン　8", birth_date=date(1958, 1, 1), applied_on=TODAY
    )
    post = factories.make_venue(session, factories.make_campaign(session), "P01", kind="post_office")
    for month, count in (("2023-03", 40), ("2023-04", 12), ("2023-07", 5)):
        session.add(
            PostOfficeCount(
                venue_id=post,
                month=month,
                applications=count,
                source="hand",
                at=factories.NOW,
                staff_id="w1",
                version=1,
            )
        )


def read(database: Database, name: str, year: int = 2022, as_of: date = TODAY) -> PanelRow:
    with database.read() as session:
        return panels.read(session, name, year, as_of, TODAY)


@pytest.mark.parametrize("name", PANELS)
def test_that_every_panel_opens_also_in_an_empty_database(local_database: Database, name: str) -> None:
    found = read(local_database, name)
    assert found.name == name
    assert (found.has_published, found.has_computed) == (False, False)


@pytest.mark.parametrize("code", forms.codes(forms.SHIPPED))
def test_that_a_panel_shows_each_cell_as_the_report_printed_it(ward: Database, code: str) -> None:
    name = making.base(code)[0]
    if name not in PANELS:
        return
    with ward.read() as session:
        printed = published.table(session, forms.SHIPPED, code)
    found = read(ward, name).table
    assert printed.rows
    for key, cell in printed.cells.items():
        assert found.cells[key].printed == cell.printed, key
        assert found.cells[key].shown == cell.shown, key


def test_that_the_difference_of_rounded_shares_is_marked_and_both_are_known(ward: Database) -> None:
    table = read(ward, "convenience_summary").table
    cell = table.cell("コンビニでの交付割合", "change")
    assert cell.differs is Differs.DIFFERENCE_OF_ROUNDED
    assert (str(cell.of_rounded), str(cell.true_points)) == ("4.8", "4.9")
    assert sum(each.differs is not None for each in table.cells.values()) == 1


@pytest.mark.parametrize("name", PANELS)
def test_that_each_computed_figure_opens_what_stands_behind_it(ward: Database, name: str) -> None:
    table = read(ward, name).table
    closed = [key for key, cell in table.cells.items() if cell.computed and cell.opens is None]
    assert closed == []


@pytest.mark.parametrize("as_of", [TODAY, date(2023, 6, 1), date(2022, 11, 15)])
@pytest.mark.parametrize("name", [name for name in PANELS if name.startswith(("cert", "conv", "target"))])
def test_that_the_certificates_behind_a_figure_add_up_to_it(ward: Database, name: str, as_of: date) -> None:
    table = read(ward, name, as_of=as_of).table
    opened = 0
    with ward.read() as session:
        for cell in table.cells.values():
            if cell.opens is None or cell.unit is not Unit.COPIES or cell.computed is None:
                continue
            if cell.part is Part.CHANGE:
                continue
            rows = behind.certificates(session, cell.opens)
            assert sum(row.count for row in rows) == cell.computed, (cell.row, cell.column)
            opened += 1
    assert opened or name == "targets"


@pytest.mark.parametrize("back", [0, 1, 15, 45, 400])
@pytest.mark.parametrize("name", ["card_applications", "card_issuance", "bridge"])
def test_that_the_applications_behind_a_figure_are_as_many(ward: Database, name: str, back: int) -> None:
    as_of = TODAY - timedelta(days=back)
    table = read(ward, name, 2023, as_of).table
    opened = 0
    with ward.read() as session:
        for cell in table.cells.values():
            if (
                cell.opens is None
                or cell.opens.listed not in CARDS
                or cell.unit is not Unit.CARDS
                or cell.part is Part.CHANGE
            ):
                continue
            listing = behind.Applications(cell.opens, as_of)
            assert listing.count(session) == cell.computed, (cell.row, cell.column)
            rows = listing.page(session, 0, 100)
            assert [row.applied_on <= as_of for row in rows] == [True] * listing.count(session)
            opened += 1
    assert opened or not table.rows


def test_that_the_bridge_goes_from_applications_to_what_lies_here(ward: Database) -> None:
    table = read(ward, "bridge").table
    number = {row: table.cell(row, "cards").computed for row in table.rows}
    assert number["applications"] == len(STAGES) + 1
    assert number["handed_over"] == 2
    assert number["not_handed_over"] == sum(number[item] or 0 for item in bridge.ITEMS)
    assert number["replaced"] == 0
    assert number["rejected"] == 1
    with ward.read() as session:
        assert number["uncollected"] == backlog.figures(session, TODAY, TODAY).uncollected


def test_that_waiting_cards_are_told_by_place_and_age_beside_the_reports_about(ward: Database) -> None:
    table = read(ward, "uncollected").table
    cell = table.cell(own_tables.TOTAL, own_tables.TOTAL)
    with ward.read() as session:
        found = backlog.figures(session, TODAY, TODAY)
    assert cell.computed == found.uncollected
    assert (cell.printed, cell.differs) == ("45000", Differs.OTHER_COUNTS)
    ages = tuple(table.cell(own_tables.TOTAL, age).computed for age in own_tables.AGES)
    assert ages == found.by_age


def test_that_the_target_is_measured_against_the_year_before_as_it_was_printed(ward: Database) -> None:
    table = read(ward, "targets").table
    cells = {column: table.cell("R5", column) for column in table.columns}
    assert cells["target"].shown == "32"
    assert (cells["planned_change"].shown, cells["planned_change"].differs) == ("+9.3", None)
    assert cells["before"].shown == "22.7"
    assert cells["now"].opens is not None
    assert cells["now"].denominator


def test_that_post_offices_are_counted_until_the_month_of_the_day(ward: Database) -> None:
    table = read(ward, "post_offices").table
    assert table.cell("会場P01", "applications").computed == 52
    places = table.cell("places", "applications")
    assert (places.printed, places.computed, places.differs) == ("20", 1, Differs.OTHER_COUNTS)
    with ward.read() as session:
        rows = behind.post_offices(session, "会場P01", TODAY)
    assert [row.applications for row in rows] == [12, 40]


def test_that_a_day_to_come_or_another_name_is_refused(ward: Database) -> None:
    with pytest.raises(Invalid):
        read(ward, "bridge", as_of=TODAY + timedelta(days=1))
    with pytest.raises(Unknown):
        read(ward, "weather")


@pytest.mark.parametrize("name", PANELS)
def test_that_a_panel_costs_the_same_number_of_statements_at_any_size(
    local_database: Database, name: str
) -> None:
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), TODAY, 1)
        fill(session)
    before = statements(local_database, name)
    with local_database.write() as session:
        for number in range(30):
            factories.make_application(session, STAGES[number % len(STAGES)])
    assert statements(local_database, name) == before


def statements(database: Database, name: str) -> int:
    with database.read() as session, counting(session) as asked:
        panels.read(session, name, 2022, TODAY, TODAY)
    return len(asked)


@contextmanager
def counting(session: Session) -> Generator[list[str]]:
    asked: list[str] = []

    def hear(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    bind = session.get_bind()
    event.listen(bind, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(bind, "before_cursor_execute", hear)


def test_that_the_ward_is_ranked_among_the_wards_of_its_prefecture(local_database: Database) -> None:
    acting = factories.acting("command-line")
    issued = {"足立区": 61, "葛飾区": 60, "千代田区": 70, "武蔵野市": 90}
    before = {"足立区": 41, "葛飾区": 45, "千代田区": 50, "武蔵野市": 60}
    with local_database.write() as session:
        drawn.install(session, acting, TODAY, 1)
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
        for day, counts in ((date(2022, 3, 31), before), (date(2023, 3, 31), issued)):
            for at, (name, count) in enumerate(counts.items()):
                facts = {"prefecture": "東京都", "population": 100, "population_on": date(2022, 1, 1)}
                session.add(
                    MunicipalityFigure(
                        as_of=day, code=f"{131_211 + at}", name=name, issued=count, source="test", **facts
                    )
                )
    table = read(local_database, "municipalities").table
    assert table.rows == ("千代田区", "足立区", "葛飾区", "neighbours")
    assert table.cell("neighbours", "rate").shown == "60.00"
    rank, earlier = table.cell("足立区", "rank"), table.cell("足立区", "rank_before")
    assert (rank.computed, rank.printed, rank.differs) == (2, "21", Differs.OTHER_COUNTS)
    assert (earlier.computed, earlier.printed) == (3, "23")
    assert table.cell("足立区", "rate").shown == "61.00"
    assert table.cell("neighbours", "share").printed == "26.6"


@pytest.mark.parametrize("name", ["convenience_by_time", "convenience_by_weekday", "convenience_by_area"])
def test_that_what_is_not_counted_so_finely_opens_its_own_rows(ward: Database, name: str) -> None:
    cell = read(ward, name, 2021).table.cell(making.NOT_KNOWN, "copies")
    assert cell.computed
    assert cell.opens
    with ward.read() as session:
        assert sum(row.count for row in behind.certificates(session, cell.opens)) == cell.computed
