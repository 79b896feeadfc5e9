"""The look: enough contrast in both themes, tokens only, a sheet without qt-material's faults."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.views.shared import icons, theme

GROUNDS = ("ground", "raised", "hover", "selected")
READ = {
    "text": (*GROUNDS, "success_ground", "warning_ground", "error_ground"),
    "muted": GROUNDS,
    "placeholder": ("ground", "raised"),
    "action": GROUNDS,
    "on_action": ("action", "action_hover", "action_active"),
    "success": ("ground", "raised", "success_ground"),
    "warning": ("ground", "raised", "warning_ground"),
    "error": (*GROUNDS, "error_ground"),
    "on_stop": ("stop",),
    "rail_text": ("rail", "rail_chosen"),
}
SEEN = {
    "disabled": ("ground", "raised", "disabled_ground"),
    "field_line": ("ground", "raised"),
}


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_that_the_control_pair_fails() -> None:
    """qt-material's own blue on white is under the border; black on white is 21."""
    assert contrast(QColor("#2979ff"), QColor("#ffffff")) < 4.5
    assert round(contrast(QColor("#000000"), QColor("#ffffff")), 2) == 21


@pytest.mark.parametrize("name", theme.THEMES)
def test_that_every_text_can_be_read(name: str) -> None:
    look = theme.read(name, "normal")
    poor = [
        (text, ground, round(contrast(look.colour(text), look.colour(ground)), 2))
        for pairs, least in ((READ, 4.5), (SEEN, 3.0))
        for text, grounds in pairs.items()
        for ground in grounds
        if contrast(look.colour(text), look.colour(ground)) < least
    ]
    assert poor == []


@pytest.mark.parametrize("name", theme.THEMES)
def test_that_focus_is_seen_on_every_ground(name: str) -> None:
    look = theme.read(name, "normal")
    for ground in GROUNDS:
        rings = [contrast(look.colour(ring), look.colour(ground)) for ring in ("focus_outer", "focus_inner")]
        assert max(rings) >= 3


def test_that_all_colours_are_tokens_and_both_themes_name_the_same() -> None:
    tokens = json.loads((paths.resources() / "tokens.json").read_text(encoding="utf-8"))["tokens"]
    light, dark = (theme.read(name, "normal").colours for name in theme.THEMES)
    assert set(light) == set(dark)
    assert set(light.values()) | set(dark.values()) <= set(tokens.values())


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
@pytest.mark.parametrize("name", theme.THEMES)
def test_that_the_sheet_is_whole_and_kept(name: str, size: str, tmp_path: Path) -> None:
    look = theme.read(name, size)
    sheet = theme.sheet_of(look, tmp_path)

    assert "uppercase" not in sheet
    assert "Roboto" not in sheet
    assert "icon:/" not in sheet
    assert "$" not in sheet
    for path in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(path).is_file(), path
    assert theme.sheet_of(look, tmp_path) == sheet
    assert len(list((tmp_path / "look").iterdir())) == 1


def test_that_a_start_that_was_cut_off_leaves_no_half_sheet(tmp_path: Path) -> None:
    look = theme.read("light", "normal")
    whole = theme.sheet_of(look, tmp_path)
    folder = next((tmp_path / "look").iterdir())
    (folder / "sheet.qss").unlink()
    (folder / "sheet.1.new").write_text("QLabel {", encoding="utf-8")

    assert theme.sheet_of(look, tmp_path) == whole


@pytest.mark.parametrize("name", theme.THEMES)
def test_that_a_sentence_of_error_is_not_taken_for_the_stop(name: str) -> None:
    look = theme.read(name, "normal")
    ground, stop = look.colour("error_ground"), look.colour("stop")
    assert ground.hsvSaturationF() < 0.2, "no red ground but the stop's"
    assert stop.hsvSaturationF() > 0.9
    assert contrast(look.colour("error"), ground) >= 4.5


def test_that_nothing_is_written_to_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    theme.sheet_of(theme.read("dark", "dense"), tmp_path / "cache")

    assert list(home.iterdir()) == []


def test_that_unknown_names_give_the_light_theme() -> None:
    look = theme.read("pink", "huge")
    assert (look.theme, look.text_size) == ("light", "normal")


def test_that_a_kind_changes_a_button_that_is_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    theme.apply(qapp, theme.read("light", "normal"), tmp_path)
    button = QPushButton("交付")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage().pixelColor(button.width() // 2, 4)
    theme.kind(button, "primary")
    after = button.grab().toImage().pixelColor(button.width() // 2, 4)
    qapp.setStyleSheet("")

    assert before == theme.look().colour("ground")
    assert after == theme.look().colour("action")


def test_that_every_drawing_can_be_drawn(qapp: QApplication) -> None:
    for path in sorted((paths.resources() / "icons").glob("*.svg")):
        picture = icons.pixmap(path.stem, 24).toImage()
        corner, seen = picture.pixelColor(0, 0).alpha(), picture.hasAlphaChannel()
        drawn = any(
            picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height())
        )
        assert (path.stem, corner, seen, drawn) == (path.stem, 0, True, True)
