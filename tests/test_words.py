"""The tool for the words: it finds what is missing, wrong or can't be collected, and fills in."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).resolve().parent.parent

CODE = '''"""Sample."""

from PySide6.QtCore import QObject


class Sample(QObject):
    """Has words."""

    def say(self, n: int) -> str:
        return self.tr("{n} cards on the shelf").format(n=n) + self.tr("%n card(s)", "", n)
'''


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool over a small project of its own."""
    (tmp_path / "i18n").mkdir()
    (tmp_path / "desktop_app").mkdir()
    shutil.copy(HOME / "i18n" / "words.py", tmp_path / "i18n" / "words.py")
    (tmp_path / "desktop_app" / "sample.py").write_text(CODE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("words_under_test", tmp_path / "i18n" / "words.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "words_under_test", module)
    spec.loader.exec_module(module)
    module.update()
    return module


def fill_all(words: ModuleType) -> None:
    given = {"Sample": {"{n} cards on the shelf": "棚に {n} 枚", "%n card(s)": "%n 枚"}}
    assert words.fill(given, "ja") == []
    assert words.fill({"Sample": {"%n card(s)": ["one card", "%n cards"]}}, "en") == []


def test_that_missing_words_are_found_and_then_filled(words: ModuleType) -> None:
    assert len(words.check()) == 3
    fill_all(words)
    assert words.check() == []


def test_that_filled_words_can_be_compiled(words: ModuleType) -> None:
    fill_all(words)
    words.compile_all()
    assert sorted(path.name for path in words.COMPILED.glob("*.qm")) == ["app_en.qm", "app_ja.qm"]


def test_that_a_lost_placeholder_is_found(words: ModuleType) -> None:
    fill_all(words)
    words.fill({"Sample": {"{n} cards on the shelf": "棚に何枚か"}}, "ja")
    assert ["placeholders" in fault for fault in words.check()] == [True]


def test_that_words_that_are_not_in_the_code_are_told(words: ModuleType) -> None:
    assert words.fill({"Sample": {"never said": "言わない"}}, "ja") == ["Sample: never said"]


@pytest.mark.parametrize("call", ['self.tr(f"{n} cards")', "self.tr(text)", 'self.tr("a" + text)'])
def test_that_words_which_the_collector_misses_are_found(words: ModuleType, call: str) -> None:
    fill_all(words)
    line = f"\n    def other(self, n: int, text: str) -> str:\n        return {call}\n"
    (words.CODE / "sample.py").write_text(CODE + line, encoding="utf-8")
    words.update()
    assert any("plain literals" in fault for fault in words.check())


def test_that_words_taken_out_of_the_code_are_kept_until_tidied(words: ModuleType) -> None:
    fill_all(words)
    (words.CODE / "sample.py").write_text('"""Empty."""\n', encoding="utf-8")
    words.update()
    assert any("no longer in the code" in fault for fault in words.check())
    words.update(tidy=True)
    assert words.check() == []
