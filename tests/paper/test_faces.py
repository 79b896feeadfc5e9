"""A rare kanji of a name is written on every PC, and nobody takes its font for a Japanese one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paper import faces
from desktop_app.paper.glyphs import Glyphs

ASK = """
from PySide6.QtGui import QGuiApplication
from desktop_app.paper import faces
from desktop_app.paper.glyphs import Glyphs
app = QGuiApplication([])
print(faces.load(), Glyphs(faces.page_font()).missing("𠮷野"))
"""


@pytest.mark.usefixtures("qapp")
def test_that_a_rare_kanji_of_a_name_is_written() -> None:
    faces.load()
    assert Glyphs(faces.page_font()).missing("𠮷野　髙﨑") == ""


def test_that_the_rare_kanji_alone_are_no_japanese_font(tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8")
    command = [sys.executable, "-c", ASK]
    names = {"FONTCONFIG_FILE": str(none), "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, env={**os.environ, **names}, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["False", "野"]
