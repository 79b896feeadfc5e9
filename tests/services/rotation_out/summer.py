"""The shipped summer of 2023, planned by a supervisor, to be given out."""

from __future__ import annotations

from datetime import date

from desktop_app.models.database import Database
from desktop_app.services.campaigns import reading, shipped
from desktop_app.services.rotation import making
from desktop_app.services.rotation.asking import Wanted as Plan
from desktop_app.services.rotation_out.reading import Wanted
from desktop_app.terms import Role
from tests.factories import TODAY, acting, make_staff

FIRST, LAST = date(2023, 6, 28), date(2023, 9, 30)


def planned(database: Database) -> Wanted:
    """Load and plan it; gives the whole summer as it is wanted."""
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        shipped.load(session, acting("s1"))
        campaign = reading.current(session, TODAY)
        assert campaign is not None
        making.make(session, acting("s1"), campaign.id, Plan(FIRST, LAST))
    return Wanted(campaign.id, FIRST, LAST)
