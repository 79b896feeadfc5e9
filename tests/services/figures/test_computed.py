"""Computed tables: equal to a recount and, for the synthetic ward, to the report cell by cell."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from desktop_app.errors import Unknown
from desktop_app.figure_terms import Differs, Listed, Part
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice, Population
from desktop_app.models.keeping import Tally
from desktop_app.services import dates
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import (
    beside,
    certificates,
    computed,
    counting,
    forms,
    looking,
    published,
    related,
    rounding,
)
from desktop_app.services.figures.rows import Table
from tests import factories

TODAY = factories.TODAY
OF_R4 = [
    *("convenience_summary", "certificates_by_office_R4", "convenience_by_time_R4"),
    *("convenience_by_weekday_R4", "convenience_by_area_R4"),
]


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The synthetic ward's certificates, and the report's cards in the tallies."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('figures') / 'ward.db'}")
    database.upgrade()
    acting = factories.acting("command-line")
    months = {"2021-03": (285_282, 190_383), "2022-03": (77_494, 95_969), "2023-03": (159_568, 132_725)}
    with database.write() as session:
        drawn.install(session, acting, TODAY, 1)
        for month, counts in months.items():
            for stage, count in zip(("applied", "handed_over"), counts, strict=True):
                session.add(Tally(month=month, stage=stage, channel="post", office_code="01", count=count))
    return database


def _table(database: Database, code: str, year: int = 2022, as_of: date = TODAY) -> Table:
    with database.read() as session:
        return computed.table(session, code, year, as_of, TODAY)


@pytest.mark.parametrize("code", OF_R4)
def test_that_the_synthetic_ward_counts_what_the_report_printed(ward: Database, code: str) -> None:
    found, printed = _table(ward, code), published.shipped(forms.SHIPPED, code)
    assert (found.code, found.rows, found.columns) == (printed.code, printed.rows, printed.columns)
    unlike = {
        (key, cell.shown, printed.cells[key].shown)
        for key, cell in found.cells.items()
        if cell.shown != printed.cells[key].shown
    }
    change = ("コンビニでの交付割合", "change")
    assert unlike == ({(change, "+4.9", "+4.8")} if code == "convenience_summary" else set())


def test_that_months_add_up_to_the_year_and_open_their_days(ward: Database) -> None:
    table = _table(ward, "convenience_by_month")
    months = [table.cell(row, "copies").computed for row in table.rows[:-1]]
    assert table.rows[0] == "4月"
    assert table.rows[-2:] == ("3月", "計")
    assert sum(int(count or 0) for count in months) == table.cell("計", "copies").computed == 167_676
    opens = table.cell("2月", "copies").opens
    assert opens is not None
    assert (opens.first, opens.until, opens.shops) == (date(2023, 2, 1), date(2023, 2, 28), True)


def test_that_a_year_under_way_counts_only_what_is_over(ward: Database) -> None:
    table = _table(ward, "convenience_by_month", 2023)
    assert table.rows == ("4月", "5月", "6月", "計")
    assert table.cell("6月", "copies").computed == 0
    before = _table(ward, "certificates_by_office", 2022, date(2022, 4, 29))
    assert before.rows[:2] == ("コンビニ交付", "合計")
    assert 0 < int(before.cell("合計", "計").computed or 0) < 20_000


def test_that_each_kind_of_difference_is_explained(ward: Database) -> None:
    with ward.read() as session:
        view = looking.view(TODAY)
        tables = {code: looking.table(session, code, view) for code in looking.codes(session)}
    found = {
        (code, *key): cell.differs
        for code, table in tables.items()
        for key, cell in table.cells.items()
        if cell.differs
    }
    assert found == {
        ("convenience_summary", "コンビニでの交付割合", "change"): Differs.DIFFERENCE_OF_ROUNDED,
        ("convenience_by_year", "R3", "card_issuance_rate_percent"): Differs.OTHER_DENOMINATOR,
        ("card_applications", "R3", "rate_percent"): Differs.TRUNCATED,
        ("card_applications", "R3", "rate_change_points"): Differs.DIFFERENCE_OF_ROUNDED,
        ("card_applications", "R4", "rate_change_points"): Differs.DIFFERENCE_OF_ROUNDED,
        ("card_issuance", "R4", "rate_percent"): Differs.OTHER_TABLE,
        ("card_issuance", "R4", "rate_change_points"): Differs.OTHER_TABLE,
        **{
            ("convenience_by_year", year, "card_issuance_rate_percent"): why
            for year, why in {"R2": Differs.OTHER_DENOMINATOR}.items()
        },
    }
    rate = tables["card_applications"].cell("R3", "rate_percent")
    assert rate.truncated
    assert (rate.shown, beside.shown(rate), rate.denominator) == ("52.49", "52.50", 691_002)
    change = tables["convenience_summary"].cell("コンビニでの交付割合", "change")
    assert (str(change.true_points), str(change.of_rounded), change.shown) == ("4.9", "4.8", "+4.8")


def test_that_other_records_are_told_from_other_arithmetic(ward: Database) -> None:
    printed = published.shipped(forms.SHIPPED, "card_issuance")
    with ward.read() as session:
        less = computed.table(session, "card_issuance", 2022, date(2022, 12, 31), TODAY)
    found = beside.beside(printed, less, beside.Known(related.Report([printed])))
    assert found.cell("R4", "cumulative").differs is Differs.OTHER_COUNTS
    assert found.cell("R3", "cumulative").differs is None
    opens = found.cell("R3", "in_year").opens
    assert opens is not None
    assert (opens.listed, opens.first, opens.until) == (
        Listed.HANDOVERS,
        date(2021, 4, 1),
        date(2022, 3, 31),
    )


def test_that_what_only_this_ward_counts_stands_before_the_sums() -> None:
    printed = published.shipped(forms.SHIPPED, "certificates_by_office_R4")
    *kinds, whole, share = printed.columns
    more = Table(printed.code, (kinds[0], "身分証明書", whole, share), ("新窓口", "合計"), {})
    found = beside.beside(printed, more)
    assert found.columns == (*kinds, "身分証明書", whole, share)
    assert found.rows == (*printed.rows[:-3], "新窓口", *printed.rows[-3:])


def test_that_a_table_that_is_none_is_refused(local_database: Database) -> None:
    with pytest.raises(Unknown):
        _table(local_database, "no_such_table")
    assert not computed.can("text")


@pytest.mark.parametrize("code", computed.TABLES)
def test_that_an_empty_database_has_tables_without_figures(local_database: Database, code: str) -> None:
    table = _table(local_database, code)
    assert not any(cell.computed for cell in table.cells.values())


def test_that_another_municipality_has_its_own_offices_kinds_and_areas(database: Database) -> None:
    with database.write() as session:
        for at, (code, name) in enumerate({"k": "コンビニ", "a": "本庁"}.items()):
            session.add(CertificateOffice(code=code, name=name, position=at, convenience=code == "k"))
        session.flush()
        _count(session, "k", "住民票", 3, minute=600, area="市内")
        _count(session, "k", "独身証明", 1, minute=600, area="県外")
        _count(session, "a", "独身証明", 4)
    table = _table(database, "certificates_by_office")
    assert table.columns == ("住民票", "独身証明", "計", "構成比_percent")
    assert table.lines[0] == ("コンビニ", "3", "1", "4", "50.0")
    assert table.lines[1] == ("本庁", "---", "4", "4", "50.0")
    assert table.cell("証明別コンビニ割合", "独身証明").shown == "20.0"
    assert _table(database, "convenience_by_area").rows == ("市内", "県外", "計")
    assert _table(database, "convenience_by_time").cell("～12:00", "copies").computed == 4


def _count(session: Session, office: str, kind: str, count: int, minute: int = -1, area: str = "") -> None:
    session.add(
        CertificateCount(
            grain="day",
            on_date=date(2022, 5, 2),
            office_code=office,
            kind=kind,
            minute=minute,
            area=area,
            count=count,
            source="t",
            at=factories.NOW,
            staff_id="s1",
        )
    )


def _store(database: Database, counts: dict[tuple[date, str, str, int, str], int]) -> None:
    with database.write() as session:
        session.execute(delete(CertificateCount))
        if not counting.offices(session):
            session.add_all(
                CertificateOffice(code=code, name=code, position=at, convenience=code == "k")
                for at, code in enumerate("ka")
            )
            session.flush()
        made = {"grain": "day", "source": "t", "at": factories.NOW, "staff_id": "s1"}
        names = ("on_date", "office_code", "kind", "minute", "area")
        rows = [{**dict(zip(names, key, strict=True)), "count": n, **made} for key, n in counts.items()]
        if rows:
            session.execute(insert(CertificateCount), rows)


COUNTS = st.dictionaries(
    st.tuples(
        st.dates(date(2022, 3, 25), date(2023, 4, 5)),
        st.sampled_from(["k", "a"]),
        st.sampled_from(["x", "y"]),
        st.sampled_from([-1, 0, 509, 510, 719, 720, 1034, 1035, 1379, 1439]),
        st.sampled_from(["", "in", "out"]),
    ),
    st.integers(1, 10_000),
    max_size=25,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(COUNTS)
def test_that_tables_equal_a_recount(
    local_database: Database, counts: dict[tuple[date, str, str, int, str], int]
) -> None:
    _store(local_database, counts)
    of_year = {key: n for key, n in counts.items() if dates.fiscal_year(key[0]) == 2022}
    whole, shops = sum(of_year.values()), {key: n for key, n in of_year.items() if key[1] == "k"}
    part = sum(shops.values())
    table = _table(local_database, "certificates_by_office")
    if whole:
        assert table.cell("合計", "計").computed == whole
        assert table.cell("うちコンビニ以外合計", "計").computed == whole - part
        assert table.cell("証明別コンビニ割合", "計").computed == Fraction(100 * part, whole)
    weekdays, areas = Counter[int](), Counter[str]()
    for (day, _, _, _, area), n in shops.items():
        weekdays[day.isoweekday() % 7] += n
        areas[area] += n
    found = _table(local_database, "convenience_by_weekday")
    for at, row in enumerate(found.rows[:7]):
        assert found.cell(row, "copies").computed == weekdays[at]
    by_time = _table(local_database, "convenience_by_time")
    edges = ((0, 510), (510, 720), (720, 1035), (1035, 1440))
    for row, (begin, end) in zip(by_time.rows, edges, strict=False):
        inside = sum(n for (_, _, _, minute, _), n in shops.items() if begin <= minute < end)
        assert by_time.cell(row, "copies").computed == inside
    in_area = _table(local_database, "convenience_by_area")
    for row in in_area.rows[:-1]:
        assert in_area.cell(row, "copies").computed == areas["" if row == "不明" else row]
    for each in (found, by_time, in_area):
        if each.rows:
            assert sum(int(each.cell(row, "copies").computed or 0) for row in each.rows[:-1]) == part


def test_that_each_share_is_rounded_from_its_exact_value(ward: Database) -> None:
    table = _table(ward, "certificates_by_office")
    for cell in table.cells.values():
        if cell.part is Part.SHARE:
            part = int(table.cell(cell.row, "計").computed or 0)
            assert cell.shown == rounding.text(rounding.rounded(Fraction(100 * part, 737_046), 1), 1)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("～8:30", 510), ("～12:00", 720), ("~17:15", 1035), ("～23:00", 1440), ("計", None)],
)
def test_that_the_parts_of_the_day_are_read_from_their_names(text: str, minutes: int | None) -> None:
    assert certificates.until(text) == minutes


def test_that_a_draw_until_an_early_day_holds_nothing_later(local_database: Database) -> None:
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), date(2022, 5, 10), 1)
        last = session.scalars(select(CertificateCount.on_date)).all()
        assert max(last) == date(2022, 5, 10)
        assert len(session.scalars(select(Population.on_date)).all()) == 3


@pytest.mark.parametrize("year", [2021, 2023])
def test_that_another_year_has_its_own_columns_title_and_change(ward: Database, year: int) -> None:
    with ward.read() as session:
        summary = looking.table(session, "convenience_summary", looking.view(TODAY, year))
        cards = looking.table(session, "card_issuance", looking.view(TODAY, year))
    names = f"R{year - 2019}", f"R{year - 2018}"
    assert summary.columns == ("unit", *names, "change")
    assert summary.form.title == f"令和{year - 2018}年度のコンビニ交付状況"
    shared = "R3" if year == 2021 else "R4"
    assert summary.cell("証明書の発行数", shared).printed
    assert not any(cell.printed or cell.differs for key, cell in summary.cells.items() if key[1] == "change")
    assert list(cards.rows) == sorted(cards.rows)
