"""Whoever is killed while disposing of cards leaves each of them disposed of with all, or not at all."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

from desktop_app.models.database import Database
from tests.journeys import disposing
from tests.journeys.disposing import Found

HOME = Path(__file__).resolve().parents[2]
A_CARD = 45
"""About so many statements are what pulling and disposing of one card takes."""

CARDS, KILLS = 4, 2


def killed(database: Database, at: int, *more: str) -> bool:
    """Let a process work on the list that dies after so many statements; false when it was done before."""
    url = database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.journeys.disposing", url, str(at), *more]
    ended = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
    return ended.returncode != 0


def test_that_a_kill_leaves_the_control_count(database: Database) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    draw = random.Random(seed)
    disposing.fill(database, CARDS)
    for _ in range(KILLS):
        killed(database, draw.randint(20, 3 * A_CARD))
        found = disposing.look(database)
        assert found.agrees, seed
        assert found.adds_up, seed
        assert found.disposed + found.waiting == CARDS
    assert not killed(database, 10**9)
    assert disposing.look(database) == Found(agrees=True, adds_up=True, disposed=CARDS, waiting=0)


def test_that_a_disposal_in_two_transactions_would_be_caught(local_database: Database) -> None:
    """Control: where the card is kept before the rest, the same kill leaves one without the other."""
    disposing.fill(local_database, 1)
    assert killed(local_database, 2, "--apart")
    assert not disposing.look(local_database).agrees
