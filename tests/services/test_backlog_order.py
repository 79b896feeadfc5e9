"""A page of the uncollected list is read in the list's own order, whatever it is filtered by."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.models.database import Database
from desktop_app.services.backlog import EVERYTHING, Filter, Listing
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application
from tests.services.test_namesakes import asked

DAYS = 20


@pytest.mark.parametrize(
    "wanted",
    [
        EVERYTHING,
        Filter(stage=Stage.SHELVED),
        Filter(stage=Stage.SHELVED, place="01"),
        Filter(stage=Stage.SHELVED, place="01", notices=0),
    ],
)
def test_that_no_page_sorts_all_cards_of_a_stage(local_database: Database, wanted: Filter) -> None:
    with local_database.write() as session:
        # Each on a day of its own: the page asks for many days.
        for number in range(DAYS):
            make_application(session, Stage.SHELVED, custody_on=TODAY - timedelta(days=number))
        listing = Listing(TODAY, TODAY, wanted)
        assert listing.count(session) == DAYS
    queries = asked(local_database)
    with local_database.read() as session:
        assert len(listing.page(session, 0, 100)) == DAYS
        statement, values = queries[0]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    steps = [str(step[-1]) for step in plan]
    assert any("INDEX ix_application_custody (custody_on=" in step for step in steps), steps
