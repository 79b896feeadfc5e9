"""Lists of a past day are read as far as somebody looks, and are the same from whichever end that is."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sqlalchemy import insert, literal, select
from sqlalchemy.orm import Session

from desktop_app.figure_terms import Listed
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services.backlog import EVERYTHING, Filter, Listing, then
from desktop_app.services.figures import behind
from desktop_app.services.figures.rows import Opens
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application

PAST = TODAY - timedelta(days=5)


def fill(session: Session) -> None:
    """Put in cards of several ages, some of which have left since."""
    chance = random.Random(7)
    for _ in range(40):
        came = PAST - timedelta(days=chance.randrange(400))
        left = TODAY - timedelta(days=chance.randrange(9)) if chance.random() < 0.5 else None
        days = {"applied_on": came - timedelta(days=20), "custody_on": came, "left_on": left}
        stage = Stage.HANDED_OVER if left else Stage.NOTIFIED
        make_application(session, stage, **days, **({"handed_over_on": left} if left else {}))


@pytest.mark.parametrize("wanted", [EVERYTHING, Filter(age=2), Filter(place="01", notices=1)])
def test_that_a_list_of_a_past_day_is_the_same_from_both_ends(
    database: Database, monkeypatch: pytest.MonkeyPatch, wanted: Filter
) -> None:
    monkeypatch.setattr(then, "LEAST", 4)
    # From the end all are read at once, from the beginning a few days of coming at a time.
    monkeypatch.setattr(then, "CHUNK", 0)
    with database.write() as session:
        fill(session)
    with database.read() as session:
        forward, back = (Listing(PAST, TODAY, wanted) for _ in range(2))
        starts = range(0, forward.count(session), 3)
        first = [row for start in starts for row in forward.page(session, start, 3)]
        pages = [back.page(session, start, 3) for start in reversed(starts)]
        assert first == [row for page in reversed(pages) for row in page]
        assert len(first) == forward.count(session) > 2
        assert [(row.custody_on, row.application_pk) for row in first] == sorted(
            (row.custody_on, row.application_pk) for row in first
        )
        picked = forward.pick(session, [first[2].application_pk, first[0].application_pk, 9_999])
        assert list(picked) == [first[0], first[2]]


def more(session: Session, times: int) -> None:
    """Put in each card that came in the last half year so many times more; none is among the first."""
    columns = [column for column in Application.__table__.columns if column.name != "id"]
    keys = {"application_id", "notice_number"}
    for number in range(times):
        told = [literal(f"{number}-").concat(column) if column.name in keys else column for column in columns]
        session.execute(
            insert(Application).from_select(
                [column.name for column in columns],
                select(*told).where(
                    Application.custody_on > PAST - timedelta(days=180),
                    ~Application.application_id.contains("-"),
                ),
            )
        )


def steps(database: Database, listing: Listing) -> int:
    """How much SQLite works for the first rows of a list, in hundreds of its machine's steps."""
    done: list[None] = []
    with database.read() as session:
        listing.count(session)
        raw = session.connection().connection.dbapi_connection
        assert raw is not None
        raw.set_progress_handler(lambda: done.append(None), 100)
        assert len(listing.page(session, 0, 5)) == 5
        raw.set_progress_handler(None, 100)
    return len(done)


@pytest.mark.parametrize("wanted", [EVERYTHING, Filter(place="01"), Filter(age=3)])
def test_that_the_first_rows_of_a_past_day_cost_the_same_however_many_have_left_since(
    local_database: Database, monkeypatch: pytest.MonkeyPatch, wanted: Filter
) -> None:
    monkeypatch.setattr(then, "LEAST", 5)
    with local_database.write() as session:
        fill(session)
    before = steps(local_database, Listing(PAST, TODAY, wanted))
    with local_database.write() as session:
        more(session, 200)
    after = steps(local_database, Listing(PAST, TODAY, wanted))
    assert after < before * 1.2


@pytest.mark.parametrize(
    "opens",
    [
        Opens(Listed.BRIDGE, until=PAST, item="uncollected"),
        Opens(Listed.BRIDGE, until=PAST, item="not_handed_over"),
        Opens(Listed.HANDOVERS, TODAY - timedelta(days=7), TODAY),
        Opens(Listed.APPLICATIONS, until=PAST),
    ],
)
def test_that_a_list_behind_a_figure_is_the_same_from_both_ends(
    database: Database, monkeypatch: pytest.MonkeyPatch, opens: Opens
) -> None:
    monkeypatch.setattr(behind, "CHUNK", 4)
    with database.write() as session:
        fill(session)
    with database.read() as session:
        forward, back = (behind.Applications(opens, TODAY) for _ in range(2))
        starts = range(0, forward.count(session), 3)
        first = [row for start in starts for row in forward.page(session, start, 3)]
        pages = [back.page(session, start, 3) for start in reversed(starts)]
        assert first == [row for page in reversed(pages) for row in page]
        assert len(first) == forward.count(session) > 2
        picked = forward.pick(session, [first[2].application_pk, first[0].application_pk, 9_999])
        assert list(picked) == [first[0], first[2]]
