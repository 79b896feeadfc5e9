"""The one way to change a card: all of it or nothing, and never over somebody else's change."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, update

from desktop_app.errors import Conflict, Unknown
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import change
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, Stage
from tests import factories

BATCH = 3
WITH_MORE = {EventKind.IMPORTED, EventKind.HANDED_OVER, EventKind.POSTED, EventKind.DISPOSED}
CHANGES = [kind for kind in EventKind if kind not in WITH_MORE]
"""Kinds of a plain change: the others come with more, which verify asks for."""


@pytest.fixture
def card(database: Database) -> int:
    """A notified card at version 1."""
    with database.write() as session:
        return factories.make_application(session, Stage.NOTIFIED)


def test_that_a_change_is_one_row_one_event_one_audit_entry(database: Database, card: int) -> None:
    who = factories.acting("w1")
    with database.write() as session:
        columns = {
            "stage": Stage.RETURNED_MAIL,
            "returned_mail_on": factories.TODAY,
            "kana": "アダチ　ハナコ",
        }
        version = change.apply(session, who, card, EventKind.RETURNED_MAIL, 1, columns, {"why": "moved"})
    assert version == 2
    with database.read() as session:
        row = change.row_of(session, card)
        event = session.get(Event, (card, 2))
        entry = session.scalars(select(AuditEntry)).one()
        assert event
        assert (row["stage"], row["returned_mail_on"], row["version"]) == (
            "returned_mail",
            factories.TODAY,
            2,
        )
        assert json.loads(event.detail) == {
            "set": {"stage": "returned_mail", "returned_mail_on": "2023-06-27"},
            "was": {"stage": "notified", "returned_mail_on": None},
            "why": "moved",
        }
        assert (event.kind, event.staff_id, event.operation) == ("returned_mail", "w1", who.operation)
        assert (entry.action, entry.subject) == ("returned_mail", row["application_id"])
        assert verify(session).ok


def test_that_an_unknown_card_is_refused(database: Database) -> None:
    with pytest.raises(Unknown), database.write() as session:
        change.apply(session, factories.acting(), 99, EventKind.CORRECTED, 1, {"notices": 2})


def test_that_a_stale_screen_loses_and_is_told_who_changed_what_and_when(
    database: Database, card: int
) -> None:
    first = factories.acting("w1", now=factories.NOW + timedelta(minutes=3))
    with database.write() as session:
        change.apply(session, first, card, EventKind.MOVED, 1, {"notices": 2})
    with pytest.raises(Conflict) as lost, database.write() as session:
        change.apply(session, factories.acting("w2"), card, EventKind.WITHDRAWN, 1, {"notices": 3})
    told = lost.value
    assert (told.changed_by, told.changed_at, told.change) == ("w1", first.now, "moved")
    with database.read() as session:
        row = change.row_of(session, card)
        assert (row["notices"], row["version"]) == (2, 2)
        assert verify(session).ok


def test_that_of_many_windows_at_once_one_wins(database: Database, card: int) -> None:
    def press(number: int) -> str:
        try:
            with database.write() as session:
                who = factories.acting(f"w{number}")
                change.apply(session, who, card, EventKind.MOVED, 1, {"notices": 10 + number})
        except Conflict as lost:
            return lost.changed_by
        return "won"

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(press, range(4)))
    assert results.count("won") == 1
    winner = f"w{results.index('won')}"
    assert [result for result in results if result != "won"] == [winner] * 3
    with database.read() as session:
        assert change.row_of(session, card)["notices"] == 10 + int(winner[1:])
        assert verify(session).ok


def test_that_the_race_is_lost_without_the_version(database: Database, card: int) -> None:
    """Control: two screens that write without naming what they saw overwrite each other."""
    for notices in (5, 6):
        with database.write() as session:
            session.execute(update(Application).where(Application.id == card).values(notices=notices))
    with database.read() as session:
        assert change.row_of(session, card)["notices"] == 6
        assert not verify(session).ok


def test_that_random_lives_of_cards_add_up(database: Database) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    draw = random.Random(seed)
    with database.write() as session:
        stages = [Stage.APPLIED, Stage.DELIVERED, Stage.PREPARED, Stage.SHELVED, Stage.NOTIFIED]
        pks = [factories.make_application(session, draw.choice(stages)) for _ in range(8)]
        versions = dict.fromkeys(pks, 1)
        for _ in range(60):
            pk = draw.choice(pks)
            day = date(2023, draw.randint(1, 6), draw.randint(1, 28))
            columns = draw.choice(
                [
                    {"stage": Stage.HANDED_OVER, "handed_over_on": day, "left_on": day},
                    {"stage": Stage.NOTIFIED, "handed_over_on": None, "left_on": None, "custody_on": day},
                    {"notices": draw.randint(0, 15), "last_notice_on": day},
                    {"stage": Stage.LAPSED, "lapsed_on": day},
                    {"channel": draw.choice(["post", "pc"]), "produced_on": day},
                    {"office_code": factories.make_office(session, draw.choice(["01", "02"]))},
                ]
            )
            kind = draw.choice(CHANGES)
            versions[pk] = change.apply(session, factories.acting(), pk, kind, versions[pk], columns)
    with database.read() as session:
        found = verify(session)
    assert found.ok, (seed, found)


WRITE = """
import sys
from desktop_app.models.database import Database
from desktop_app.services import change
from desktop_app.terms import EventKind
from tests import factories

url, together = sys.argv[1], int(sys.argv[2])
database = Database(url)
version = 0
while True:
    version += 1
    for first in range(0, 3, together):
        with database.write() as session:
            for pk in range(first + 1, first + together + 1):
                columns = {"notices": version % 9}
                change.apply(session, factories.acting(), pk, EventKind.MOVED, version, columns)
                print(version, pk, flush=True)
"""


def killed_in_the_middle(database: Database, draw: random.Random, together: int) -> set[int]:
    """Let a child change three cards again and again, kill it at a random line; gives the versions left."""
    url = database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", WRITE, url, str(together)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        for _ in range(draw.randint(1, 3) * BATCH - 1):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    with database.read() as session:
        assert verify(session).ok
        versions = set(session.scalars(select(Application.version)))
        events = session.scalar(select(func.count()).select_from(Event))
        assert events == sum(session.scalars(select(Application.version)))
    return versions


@pytest.mark.parametrize("round_number", range(3))
def test_that_a_killed_writer_leaves_all_or_nothing(database: Database, round_number: int) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    with database.write() as session:
        for _ in range(BATCH):
            factories.make_application(session, Stage.NOTIFIED)
    versions = killed_in_the_middle(database, random.Random(seed), together=BATCH)
    assert len(versions) == 1, seed


def test_that_a_writer_of_single_steps_would_be_caught_in_between(local_database: Database) -> None:
    """Control: the same kill does show a half-done batch when each card has its own transaction."""
    with local_database.write() as session:
        for _ in range(BATCH):
            factories.make_application(session, Stage.NOTIFIED)
    seen: list[int] = []
    url = local_database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", WRITE, url, "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        for _ in range(30):
            child.stdout.readline()
            with local_database.read() as session:
                seen.append(len(set(session.scalars(select(Application.version)))))
        child.send_signal(signal.SIGKILL)
    assert 2 in seen
