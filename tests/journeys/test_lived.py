"""A weekend, a summer of point support, and the clearing of a backlog, each as a ward lives through them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("journey", ["weekend", "summer", "clearing"])
def test_that_it_can_be_lived_through(tmp_path: Path, journey: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.journeys.{journey}", str(tmp_path)],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
