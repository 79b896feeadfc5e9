"""The whole program in its own process: it checks itself, and walks through the main job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop_app.views import screens

HOME = Path(__file__).resolve().parents[2]


def run(folder: Path, *arguments: str) -> tuple[int, dict[str, Any], str]:
    """Run a command in another folder; its exit code, answer and words."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments, "--json"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout or "{}"), done.stderr


def test_that_the_program_checks_its_own_installation(tmp_path: Path) -> None:
    code, found, said = run(tmp_path, "--self-check")
    opened = len(screens.SCREENS) * 2
    wanted: dict[str, Any] = {"ok": True, "row": True, "page": True, "screens": opened, "problems": []}
    assert (code, found) == (0, wanted), said


def test_that_the_main_job_can_be_walked_through(tmp_path: Path) -> None:
    code, found, said = run(tmp_path, "walk", "--scale", "0.01")
    assert code == 0, (found, said)
    steps = ["log_in", "find", "book", "put_away", "stop_wrong_card", "hand_over", "review", "agree", "shoot"]
    assert found["steps"] == steps
    shots = list((tmp_path / "build" / "pictures").glob("*.png"))
    assert len(shots) == found["pictures"]
    assert all(shot.stat().st_size > 5_000 for shot in shots)
    for entry in screens.SCREENS:
        assert len([shot for shot in shots if shot.name.startswith(f"{entry.name}_")]) >= 8, entry.name
