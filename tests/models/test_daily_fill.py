"""The upgrade counts the daily tallies of what is there, as every change would have kept them."""

from __future__ import annotations

import random
import runpy
from datetime import timedelta
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import delete, func, insert, select

from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.models.database import MIGRATIONS, Database
from desktop_app.models.outreach import PostedCard
from desktop_app.services import recount, ways
from tests.factories import NOW, TODAY, make_application
from tests.services.tally_ward import PERSONS

REVISION = MIGRATIONS / "versions" / "0008_clearing.py"


def fill(database: Database, chance: random.Random) -> None:
    """Put in applications with any days, some of one person, and cards that went by post."""
    with database.write() as session:
        for number in range(60):
            kana, born = chance.choice(PERSONS)
            applied = TODAY - timedelta(days=chance.randrange(500))
            days: dict[str, Any] = {
                name: applied + timedelta(days=chance.randrange(400)) if chance.random() < 0.4 else None
                for name in ways.DATES
            }
            days["applied_on"] = applied
            pk = make_application(session, kana=kana, birth_date=born, **days)
            if chance.random() < 0.3:
                sent = applied + timedelta(days=chance.randrange(200))
                ended = sent + timedelta(days=chance.randrange(20)) if number % 2 else None
                facts = {"letter_scan": "", "card_scan": "", "state": "", "posted_by": "w1", "version": 1}
                moments = {"posted_on": sent, "posted_at": NOW, "ended_on": ended, "ended_at": ended and NOW}
                session.execute(
                    insert(PostedCard).values(
                        application_pk=pk, tracking_number=str(number), **facts, **moments
                    )
                )
        for record in (DayTally, CustodyDay):
            session.execute(delete(record))


def test_that_an_upgrade_counts_the_days_of_what_is_there(database: Database) -> None:
    seed = random.randrange(10_000)
    print(f"seed {seed}")
    fill(database, random.Random(seed))
    with database.engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        runpy.run_path(str(REVISION))["_fill"]()
    with database.read() as session:
        kept, right = recount.kept(session), recount.of_days(recount.days(session))
        for name, counts in right.items():
            assert list(recount.differences(kept[name], counts)) == []
        assert session.scalar(select(func.sum(DayTally.count)).where(DayTally.item == "applied")) == 60
