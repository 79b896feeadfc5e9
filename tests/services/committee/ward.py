"""A ward with the shipped reports and their figures, for tests of the committee report."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.committee import compose, drafts, figures
from desktop_app.services.figures import published
from desktop_app.terms import Role
from tests import factories

if TYPE_CHECKING:
    from desktop_app.models.database import Database
    from desktop_app.services.committee.rows import DocTable, Document, DraftRow
    from desktop_app.services.figures.rows import Table

PRINTED = Path(__file__).with_name("printed")
"""The tables as they stand on the ward's own paper of 27 June 2023, typed off cell by cell."""


def fill(database: Database) -> None:
    """Put in a supervisor, a clerk, the figures and the reports."""
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session, "w1")
        published.load(session, factories.acting("s1"))
        drafts.load(session, factories.acting("s1"))


def reports(database: Database) -> tuple[DraftRow, ...]:
    """The drafts in order."""
    with database.read() as session:
        return drafts.all_of(session)


def tables(database: Database) -> dict[str, Table]:
    """The tables that the first report may show."""
    with database.read() as session:
        return dict(figures.tables(session, drafts.all_of(session)[0]))


def documents(database: Database, *, english: bool = False) -> list[Document]:
    """The reports with their figures."""
    shown = tables(database)
    return [compose.document(draft, shown, english=english) for draft in reports(database)]


def printed(code: str) -> list[list[str]]:
    """A table as the ward printed it, without its headings; blanks are left out."""
    with (PRINTED / f"{code}.csv").open(encoding="utf-8", newline="") as file:
        return [[plain(cell) for cell in row] for row in csv.reader(file)]


def plain(text: str) -> str:
    """A text without blanks and line ends, which differ between the paper and its copies."""
    return "".join(text.split())


def body(table: DocTable) -> list[list[str]]:
    """The texts of a table below its headings."""
    return [[plain(cell.text) for cell in row] for row in table.rows[table.head :]]
