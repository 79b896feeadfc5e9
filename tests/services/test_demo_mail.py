"""The invented ward has returned mail to work off: with newer addresses, without, and one on hold."""

from __future__ import annotations

from desktop_app.backlog_terms import AddressState
from desktop_app.models.database import Database
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.returned import listing
from desktop_app.services.returned.listing import ALL_TO_DO, BEFORE, Filter


def test_that_there_is_mail_of_each_kind_to_work_off(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        found = listing.counts(session, AS_OF)
        rows = listing.Works(AS_OF, ALL_TO_DO).page(session, 0, 100)
        before = listing.Works(AS_OF, Filter(BEFORE)).count(session)
    assert found.by_state.get(AddressState.NEWER, 0) >= 1
    assert found.by_state.get(AddressState.OPEN, 0) >= 1
    assert found.by_state.get(AddressState.HELD, 0) == 1
    assert before == found.before > 0
    assert len(rows) == found.to_do
    assert all(row.differs for row in rows if row.newer)
    assert all(row.then == row.now for row in rows if not row.newer)
    assert all(row.is_held for row in rows if row.state is AddressState.HELD)
