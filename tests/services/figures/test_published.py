"""What a report published is kept cell by cell as it was printed."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update

from desktop_app.errors import NoPermission, Unknown
from desktop_app.figure_terms import Unit
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateOffice, Population, PublishedFigure
from desktop_app.paths import resources
from desktop_app.services import verify
from desktop_app.services.acting import Acting
from desktop_app.services.figures import forms, published
from desktop_app.terms import Role
from tests import factories

SHIPPED = [code for code in forms.codes(forms.SHIPPED) if code != forms.TEXT]


def _loaded(database: Database) -> published.LoadedRow:
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        return published.load(session, factories.acting("s1"))


@pytest.mark.parametrize("code", SHIPPED)
def test_that_every_cell_is_shown_as_the_report_printed_it(local_database: Database, code: str) -> None:
    _loaded(local_database)
    with local_database.read() as session:
        table = published.table(session, forms.SHIPPED, code)
    with (resources() / "reports" / forms.SHIPPED / f"{code}.csv").open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    assert (table.form.key, *table.columns) == tuple(head)
    assert table.rows == tuple(line[0] for line in lines)
    for row, *printed in lines:
        for column, text in zip(head[1:], printed, strict=True):
            cell = table.cell(row, column)
            assert cell.printed == text
            assert cell.shown.replace(",", "") in ((text,) if text else ("", "---"))
            if cell.unit is not Unit.TEXT and text:
                assert cell.published == Decimal(text)


def test_that_a_report_is_loaded_once(database: Database, acting: Acting) -> None:
    first = _loaded(database)
    assert (first.tables, first.populations, first.offices) == (len(SHIPPED) + 1, 3, 19)
    with database.write() as session:
        again = published.load(session, factories.acting("s1"))
        assert again == published.LoadedRow(0, 0, 0, 0)
        assert session.scalar(select(func.count()).select_from(PublishedFigure)) == first.cells
        assert session.scalar(select(func.count()).select_from(Population)) == 3
        assert session.scalar(select(func.count()).select_from(CertificateOffice)) == 19
    with database.read() as session:
        assert published.reports(session) == (forms.SHIPPED,)
        assert published.codes(session, forms.SHIPPED) == forms.codes(forms.SHIPPED)


def test_that_the_same_operation_gives_the_first_result(local_database: Database) -> None:
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        acting = factories.acting("s1")
        assert published.load(session, acting) == published.load(session, acting)


def test_that_only_supervisors_load_a_report_and_only_a_shipped_one(
    local_database: Database, acting: Acting
) -> None:
    with local_database.write() as session:
        factories.make_staff(session)
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        with pytest.raises(NoPermission):
            published.load(session, acting)
        with pytest.raises(Unknown):
            published.load(session, factories.acting("s1"), "1999-01-01")


def test_that_a_changed_published_figure_is_noticed(database: Database) -> None:
    _loaded(database)
    with database.read() as session:
        assert verify.verify(session).ok
    with database.write() as session:
        session.execute(
            update(PublishedFigure)
            .where(PublishedFigure.table_code == "card_issuance", PublishedFigure.printed == "60.80")
            .values(printed="60.81")
        )
    with database.read() as session:
        assert not verify.verify(session).ok


def test_that_a_cell_knows_what_it_was_measured_against(local_database: Database) -> None:
    _loaded(local_database)
    with local_database.read() as session:
        cell = published.table(session, forms.SHIPPED, "card_issuance").cell("R3", "rate_percent")
    assert (cell.denominator, cell.denominator_name, str(cell.denominator_on)) == (
        691_002,
        "population",
        "2021-01-01",
    )
    assert (cell.unit, cell.period, cell.figure) == (Unit.PERCENT, "R3", "card_issuance_rate")
