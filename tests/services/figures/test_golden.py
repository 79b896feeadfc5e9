"""Golden: each cell of each table of the 2023 report is its panel's, as it was printed; none is left out.

The tables lie in tests/data as they came, apart from what the program ships.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures import forms, making, panels, published
from desktop_app.services.figures.panels import PANELS
from desktop_app.services.figures.rows import Table
from tests import factories

TABLES = Path(__file__).parents[2] / "data" / "report_tables"
OF_INCIDENTS = ("misissuance_cases", "misissuance_timeline")
"""Tables of the report's second part: no panels, they stand with the incident and in the report."""

CODES = sorted(path.stem for path in TABLES.glob("*.csv"))
CELLS = 270
"""All cells of all files, the rows' names not counted."""


def _lines(code: str) -> tuple[list[str], list[list[str]]]:
    with (TABLES / f"{code}.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file, strict=True)
    return head, lines


def _printed(code: str) -> Iterator[tuple[str, str, str]]:
    """Each cell of a file: its row, its column, what was printed."""
    head, lines = _lines(code)
    for row, *texts in lines:
        for column, text in zip(head[1:], texts, strict=True):
            yield row, column, text


@pytest.fixture
def ward(local_database: Database) -> Database:
    """A ward with the report and certificates, but another number of cards than the real ward."""
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), factories.TODAY, 1)
        factories.make_application(session)
    return local_database


def _table(ward: Database, code: str) -> Table:
    name = making.base(code)[0]
    with ward.read() as session:
        if code in OF_INCIDENTS:
            return published.table(session, forms.SHIPPED, code)
        return panels.read(session, name, 2022, factories.TODAY, factories.TODAY).table


def test_that_all_tables_of_the_report_are_there() -> None:
    assert len(CODES) == 11
    assert {making.base(code)[0] for code in CODES} - set(OF_INCIDENTS) <= set(PANELS)
    assert sum(len(list(_printed(code))) for code in CODES) == CELLS


@pytest.mark.parametrize("code", CODES)
def test_that_each_cell_of_the_report_is_its_panels_cell(ward: Database, code: str) -> None:
    head, lines = _lines(code)
    table = _table(ward, code)
    rows = [line[0] for line in lines]
    assert (table.form.key, *table.columns) == tuple(head)
    assert [row for row in table.rows if row in rows] == rows
    for row, column, text in _printed(code):
        cell = table.cell(row, column)
        assert cell.printed == text, (row, column)
        read = cell.shown.replace(",", "")
        assert read == (text or table.form.empty if cell.shown == table.form.empty else text), (row, column)
        assert cell.source == table.form.source, (row, column)


@pytest.mark.parametrize("code", [code for code in CODES if code not in OF_INCIDENTS])
def test_that_the_command_gives_the_same_cells(
    ward: Database, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{ward.path}", "--json"]
    asked = ["panel", making.base(code)[0], "--fiscal-year", "R4", "--as-of", "2023-06-27"]
    assert run([*asked, *where], Programs(lambda _: 0, dict, lambda _: {})) == 0
    found = json.loads(capsys.readouterr().out)
    told = {row[0]: dict(zip(found["columns"][1:], row[1:], strict=True)) for row in found["rows"]}
    for row, column, text in _printed(code):
        assert told[row][column].replace(",", "").replace("---", "") == text, (row, column)
