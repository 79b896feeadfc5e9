"""The outreach of the synthetic ward: visits before and after its day, counts of its post offices."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from desktop_app.campaign_terms import OutreachState
from desktop_app.models.database import Database
from desktop_app.models.keeping import Tally
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.outreach import calling, post_offices


def test_that_the_ward_has_visits_and_counts_of_its_post_offices(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        found = calling.between(session, AS_OF - timedelta(days=14), AS_OF + timedelta(days=14))
        assert {row.state for row in found} == {OutreachState.PLANNED, OutreachState.DONE}
        assert all((row.outcome is not None) == (row.on_date < AS_OF) for row in found)
        told = dict(
            iter(
                session.execute(
                    select(Tally.month, func.sum(Tally.count))
                    .where(Tally.stage == "applied", Tally.channel == "post_office")
                    .group_by(Tally.month)
                )
            )
        )
        assert [month for month, *_ in post_offices.totals(session)] == ["2023-05", "2023-04", "2023-03"]
        assert all(count == told[month] for month, count, _offices in post_offices.totals(session))
