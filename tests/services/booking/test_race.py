"""Counters that race for the same seats on one file: nothing oversold, nobody twice, nothing lost."""

from __future__ import annotations

import secrets
from pathlib import Path

from tests.long.race import Found, run

PROCESSES = 4
ATTEMPTS = 600


def test_that_racing_counters_sell_no_seat_twice_and_lose_no_booking(tmp_path: Path) -> None:
    seed = secrets.randbelow(1_000_000)
    print(f"seed {seed}")
    found, counts = run(tmp_path / "ward.db", PROCESSES, ATTEMPTS, seed)
    assert found == Found(0, 0, 0, 0), seed
    assert counts["book: done"] > 10
    assert counts["move: done"] > 1


def test_that_the_same_race_without_the_rule_oversells(tmp_path: Path) -> None:
    found, _ = run(tmp_path / "ward.db", PROCESSES, ATTEMPTS, 1, guarded=False)
    assert found.oversold > 0
