"""Clock, settings, folders and log: what everything else stands on."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine

from desktop_app import clock, log, paths, settings


@pytest.mark.usefixtures("clock_of_the_machine")
def test_that_the_day_at_the_counter_is_the_one_in_tokyo() -> None:
    with time_machine.travel(datetime(2023, 6, 27, 15, 30, tzinfo=UTC), tick=False):
        assert clock.today() == date(2023, 6, 28)
        assert clock.now() == datetime(2023, 6, 27, 15, 30, tzinfo=UTC)
    with time_machine.travel(datetime(2023, 6, 27, 14, 59, tzinfo=UTC), tick=False):
        assert clock.today() == date(2023, 6, 27)


def test_that_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    kept = settings.load(tmp_path / "new folder")
    kept.language, kept.place, kept.columns = "en", "千住", {"hits": [10, 20]}
    kept.save()
    assert settings.load(tmp_path / "new folder") == kept
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["settings.json"]


def test_that_a_pc_begins_with_a_name_and_a_database(tmp_path: Path) -> None:
    first = settings.load(tmp_path)
    assert first.terminal
    assert first.database == f"sqlite:///{tmp_path.as_posix()}/kofu_desk.db"
    first.database_url = "postgresql://server/ward"
    assert first.database == "postgresql://server/ward"


@pytest.mark.parametrize("text", ["{half a fi", "", "\x00"])
def test_that_a_damaged_file_is_set_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    assert settings.load(tmp_path).language == "ja"
    assert (tmp_path / "settings.damaged").read_text(encoding="utf-8") == text
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("text", ['{"language": 7, "unknown": 1, "idle_minutes": "x"}', "[]", "null", "3"])
def test_that_what_does_not_fit_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    found = settings.load(tmp_path)
    assert (found.language, found.idle_minutes) == ("ja", 5)


def test_that_the_folder_is_never_taken_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"folder": "/elsewhere"}', encoding="utf-8")
    assert settings.load(tmp_path).folder == tmp_path


def test_that_the_log_holds_places_and_no_persons(tmp_path: Path) -> None:
    before = logging.getLogger("desktop_app").handlers[:]
    log.start(tmp_path)
    number, nobody = "", dict[str, int]()
    try:
        nobody["足立　花子"] += 1
    except KeyError as error:
        number = log.bug(error)
    handlers = logging.getLogger("desktop_app").handlers
    for handler in handlers:
        handler.close()
    handlers[:] = before
    kept = (tmp_path / "kofu_desk.log").read_text(encoding="utf-8")
    assert number in kept
    assert "KeyError" in kept
    assert "test_bottom.py" in kept
    assert "足立" not in kept


def test_that_resources_and_data_have_their_folders() -> None:
    assert (paths.resources() / "icons").is_dir()
    assert paths.data_folder().name == "KofuDesk"
