"""The start of the window against a bare one, and how long the window stands still during an import."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from benchmarks import make_ledger
from benchmarks.measured import Measure
from benchmarks.people import ACTING
from benchmarks.scrolling import application, until
from benchmarks.wards import FOLDER
from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 522_344
STARTS = 7
TICK = 5
IDLE_SECONDS = 5.0


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure starts one after the other, and the longest gap between ticks on the screen's thread."""
    return [*_starts(), *_stall(round(ROWS * scale))]


def _starts() -> list[Measure]:
    taken: dict[str, list[float]] = {"ours": [], "bare": []}
    with tempfile.TemporaryDirectory() as folder:
        # The first start bakes the style sheet; an installed program has it.
        _start("ours", folder)
        for _ in range(STARTS):
            for window, times in taken.items():
                times.append(_start(window, folder))
    ours, bare = (statistics.median(times) for times in taken.values())
    return [
        Measure("start until the window is painted", ours, "s", "bare PySide6 + qt-material window", bare)
    ]


def _start(window: str, folder: str) -> float:
    command = [sys.executable, "-m", "benchmarks.first_paint", window, folder]
    # qt-material writes into the home folder.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder}
    begin = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as child:
        line = child.stdout.readline() if child.stdout else b""
        took = time.perf_counter() - begin
    if line.strip() != b"painted":
        raise RuntimeError(f"{window}: no picture")
    return took


def _stall(rows: int) -> list[Measure]:
    ledger = FOLDER / f"ledger_{rows}" / "ledger.csv"
    if not ledger.exists():
        make_ledger.make(ledger.parent, rows)
    application()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'ward.db'}")
        database.upgrade()
        jobs = Jobs(database)
        layout, _samples = find_layout(ledger)
        done: list[object] = []
        owner = QObject()
        jobs.long(
            owner,
            lambda session, progress: importing.take(session, ACTING, ledger, layout, progress=progress),
            done.append,
            done.append,
        )
        begin = time.perf_counter()
        stall = _longest_gap(lambda: bool(done))
        seconds = time.perf_counter() - begin
        jobs.close()
        database.close()
    if isinstance(done[0], Exception):
        raise done[0]
    idle_since = time.perf_counter()
    idle = _longest_gap(lambda: time.perf_counter() - idle_since > IDLE_SECONDS)
    name = f"longest stall of the window in an import of {rows:,} rows ({seconds:.0f} s)"
    return [Measure(name, stall, "ms", "the same window at rest", idle)]


def _longest_gap(finished: Callable[[], bool]) -> float:
    longest, last = 0.0, time.perf_counter()

    def tick() -> bool:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        return finished()

    until(tick, TICK)
    return longest * 1_000
