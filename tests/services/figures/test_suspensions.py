"""Suspensions of the service: what is kept here beside what the report announced."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from desktop_app.figure_terms import Differs, Listed
from desktop_app.models.database import Database
from desktop_app.models.slot import Closure
from desktop_app.services.demo import places
from desktop_app.services.figures import forms, panels, published
from desktop_app.services.figures.panels import PanelRow
from tests import factories

TODAY = factories.TODAY
MADE = factories.NOW - timedelta(days=30)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with the report and the closures that it announces, and one of a single place."""
    with database.write() as session:
        factories.make_office(session)
        published.install(session, factories.acting("command-line"))
        for starts_at, ends_at, reason in places.CLOSURES:
            _add(session, starts_at, ends_at, reason)
        _add(session, *_days("2023-08-01", "2023-08-02"), "改修", "01")
    return database


def _add(
    session: Session, starts_at: datetime, ends_at: datetime, reason: str, place: str | None = None
) -> None:
    days = {"starts_at": starts_at, "ends_at": ends_at}
    session.add(Closure(place_code=place, reason=reason, made_at=MADE, made_by="s1", **days))


def _days(first: str, last: str) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(first), datetime.fromisoformat(last)


def _read(database: Database, year: int = 2022, as_of: date = TODAY) -> PanelRow:
    with database.read() as session:
        return panels.read(session, "service_suspensions", year, as_of, TODAY)


def test_that_the_closures_of_the_system_stand_beside_the_announced_ones_and_agree(ward: Database) -> None:
    table = _read(ward).table
    shipped = forms.shipped(forms.SHIPPED, "service_suspensions")
    assert table.rows == tuple(line[0] for line in shipped.lines)
    for line in shipped.lines:
        for column, text in zip(shipped.columns, line[1:], strict=True):
            cell = table.cell(line[0], column)
            assert (cell.printed, cell.text, cell.differs) == (text, text, None)
            assert cell.opens is not None
            assert cell.opens.listed is Listed.CLOSURES


def test_that_another_end_a_missing_and_a_new_closure_are_seen(ward: Database) -> None:
    with ward.write() as session:
        new = datetime.fromisoformat("2023-10-09T18:00")
        session.execute(update(Closure).where(Closure.id == 1).values(ends_at=new))
        session.execute(update(Closure).where(Closure.id == 2).values(withdrawn_at=MADE))
        _add(session, *_days("2024-02-11", "2024-02-12"), "臨時")
    table = _read(ward).table
    assert table.rows == ("2023-10-07T00:00", "2023-12-29T00:00", "2024-02-11T00:00")
    until = table.cell("2023-10-07T00:00", "until")
    assert (until.printed, until.text, until.differs) == (
        "2023-10-09T13:00",
        "2023-10-09T18:00",
        Differs.OTHER_COUNTS,
    )
    gone = table.cell("2023-12-29T00:00", "reason")
    assert (gone.text, gone.differs) == ("", Differs.OTHER_COUNTS)
    more = table.cell("2024-02-11T00:00", "until")
    assert (more.printed, more.text) == (None, "2024-02-11T23:59")


def test_that_a_past_day_knows_only_what_was_entered_by_then(ward: Database) -> None:
    table = _read(ward, as_of=TODAY - timedelta(days=40)).table
    assert all(not cell.text and cell.differs is None for cell in table.cells.values())


def test_that_other_years_have_their_own(ward: Database) -> None:
    with ward.write() as session:
        _add(session, *_days("2020-05-01", "2020-05-02"), "更新")
    assert "2020-05-01T00:00" in _read(ward, 2019).table.rows
    assert "2020-05-01T00:00" not in _read(ward, 2022).table.rows
