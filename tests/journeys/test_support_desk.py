"""The program is killed before a log-out is confirmed: whoever starts it next must confirm it first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.journeys.support_desk import TELLS

HOME = Path(__file__).resolve().parents[2]


def run(folder: Path, part: str) -> subprocess.CompletedProcess[str]:
    """One half of the journey in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tests.journeys.support_desk", str(folder), part],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_a_killed_program_does_not_free_the_desk(tmp_path: Path) -> None:
    killed = run(tmp_path, "leave")
    assert killed.returncode == -signal.SIGKILL, killed.stdout + killed.stderr
    assert TELLS in killed.stdout
    after = run(tmp_path, "go_on")
    assert after.returncode == 0, after.stdout + after.stderr
