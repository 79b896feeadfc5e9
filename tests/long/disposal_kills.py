"""Counters that dispose of cards and are killed, over and over: python -m tests.long.disposal_kills.

--kills N in all, --seed N, --from N --until N: the statements of one card's way at which they die, drawn at
random. After each kill the control count must add up and verify must be true. --apart is the control.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop_app.models.database import Database
from tests.journeys import disposing

HOME = Path(__file__).resolve().parents[2]
CARDS = 40


def run(kills: int, seed: int, span: tuple[int, int], *, apart: bool) -> tuple[int, int, int]:
    """Kill so many; gives the kills, the cards disposed of, and the looks that found something wrong."""
    draw, died, gone, wrong = random.Random(seed), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        number = 0
        while died < kills:
            number += 1
            database = Database(f"sqlite:///{(Path(folder) / f'ward{number}.db').as_posix()}")
            database.upgrade()
            disposing.fill(database, CARDS)
            waiting = CARDS
            while waiting and died < kills:
                died += _killed(database, draw.randint(*span), apart=apart)
                found = disposing.look(database)
                whole = found.agrees and found.adds_up and found.disposed + found.waiting == CARDS
                wrong += not whole
                # Nobody goes on with a list that does not agree.
                waiting = found.waiting if whole else 0
            gone += disposing.look(database).disposed
            database.close()
    return died, gone, wrong


def _killed(database: Database, at: int, *, apart: bool) -> bool:
    more = ["--apart"] if apart else []
    command = [sys.executable, "-m", "tests.journeys.disposing", str(database.url), str(at), *more]
    ended = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    if ended.returncode not in {0, -signal.SIGKILL}:
        raise SystemExit(ended.stderr)
    return ended.returncode != 0


def main() -> int:
    """Run the campaign and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="first", type=int, default=1)
    parser.add_argument("--until", dest="last", type=int, default=160)
    parser.add_argument("--apart", action="store_true")
    wanted = parser.parse_args()
    begun = time.monotonic()
    died, gone, wrong = run(wanted.kills, wanted.seed, (wanted.first, wanted.last), apart=wanted.apart)
    seconds = time.monotonic() - begun
    print(f"seed {wanted.seed}: {died} kills, {gone} cards disposed of, {wrong} wrong, {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
