"""The look: colours of the theme, sizes of the text, and the style sheet made from both."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import __version__, paths
from desktop_app.paper.faces import FAMILIES

if TYPE_CHECKING:
    from pathlib import Path

THEMES = ("light", "dark")
TEXT_SIZES = ("dense", "normal", "large")
FIGURE_FAMILIES = ("BIZ UDGothic", "BIZ UDゴシック", *FAMILIES)
_SIZE_NAMES = ("small", "body", "name", "heading", "title", "figure", "row", "target")
SIZES: dict[str, dict[str, int]] = {
    "dense": dict(zip(_SIZE_NAMES, (13, 14, 16, 16, 20, 32, 28, 36), strict=True)),
    "normal": dict(zip(_SIZE_NAMES, (14, 16, 18, 18, 22, 36, 36, 40), strict=True)),
    "large": dict(zip(_SIZE_NAMES, (17, 19, 22, 22, 26, 45, 44, 48), strict=True)),
}
_COLOUR = re.compile(r'name="(\w+)">(#[0-9a-f]{6})<')


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one text size; sizes are pixels."""

    theme: str
    text_size: str
    colours: dict[str, str]
    sizes: dict[str, int]

    def colour(self, name: str) -> QColor:
        """Colour by its name in theme_light.xml and theme_dark.xml."""
        return QColor(self.colours[name])


def read(theme: str, text_size: str) -> Look:
    """Look of that name; unknown names give the light theme and normal text."""
    theme = theme if theme in THEMES else "light"
    text_size = text_size if text_size in TEXT_SIZES else "normal"
    written = (paths.resources() / f"theme_{theme}.xml").read_text(encoding="utf-8")
    return Look(theme, text_size, dict(_COLOUR.findall(written)), SIZES[text_size])


def look() -> Look:
    """Look that the program has now."""
    app = QApplication.instance()
    found = app.property("look") if app else None
    return found if isinstance(found, Look) else read("light", "normal")


def apply(app: QApplication, chosen: Look, cache: Path) -> None:
    """Give the whole program this look; the sheet is made once and kept in the cache folder."""
    app.setProperty("look", chosen)
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    app.setFont(font(chosen))
    sheet = sheet_of(chosen, cache)
    # qt-material replaces the palette while it makes its sheet: ours comes after it.
    app.setPalette(palette(chosen))
    app.setStyleSheet(sheet)


def font(chosen: Look, size: str = "body", *, figures: bool = False, bold: bool = False) -> QFont:
    """Font for painted text."""
    made = QFont()
    made.setFamilies(list(FIGURE_FAMILIES if figures else FAMILIES))
    made.setPixelSize(chosen.sizes[size])
    made.setBold(bold)
    return made


def kind(widget: QWidget, name: str) -> None:
    """Give a widget one of the kinds of app.qss ("primary", "title", "stop" …), also while it is shown."""
    widget.setProperty("kind", name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def sheet_of(chosen: Look, cache: Path) -> str:
    """Style sheet of a look: qt-material's with app.qss on top, made once and kept in the cache folder."""
    ours = (paths.resources() / "app.qss").read_text(encoding="utf-8")
    named = repr(
        (__version__, str(cache), ours, chosen.theme, chosen.text_size, sorted(chosen.colours.items()))
    )
    folder = cache / "look" / hashlib.sha256(named.encode()).hexdigest()[:16]
    kept = folder / "sheet.qss"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    sheet = _base_sheet(chosen, folder) + _own_sheet(chosen, ours, folder)
    # Two windows may start at once, and a start may be cut off: a half-written sheet must never be read.
    draft = folder / f"sheet.{os.getpid()}.new"
    draft.write_text(sheet, encoding="utf-8")
    draft.replace(kept)
    return sheet


def _base_sheet(chosen: Look, folder: Path) -> str:
    extra = {
        "font_family": _families(FAMILIES),
        "font_size": f"{chosen.sizes['body']}px",
        "density_scale": "0",
        "danger": chosen.colours["error"],
        "warning": chosen.colours["warning"],
        "success": chosen.colours["success"],
    }
    theme = str(paths.resources() / f"theme_{chosen.theme}.xml")
    # A parent with a leading dot is taken as it stands; otherwise the icons would go to the home folder.
    # Imported here: it costs a third of a second and is needed once for each look.
    from qt_material import build_stylesheet

    made = build_stylesheet(theme, extra=extra, parent=f".{folder.as_posix()}", export=True)
    sheet = made.replace("text-transform: uppercase;", "")
    return re.sub(r"url\(icon:([^)]*)\)", rf'url("{folder.as_posix()}\1")', sheet)


def _own_sheet(chosen: Look, ours: str, folder: Path) -> str:
    """Fill colours and sizes into app.qss and put recoloured copies of its icons beside the sheet."""
    for path in sorted((paths.resources() / "icons" / "sheet").glob("*.svg")):
        drawing = path.read_text(encoding="utf-8").replace("currentColor", chosen.colours["text"])
        (folder / path.name).write_text(drawing, encoding="utf-8")
    values = {name: str(value) for name, value in chosen.sizes.items()} | chosen.colours
    values |= {"families": _families(FAMILIES), "figure_families": _families(FIGURE_FAMILIES)}
    values["folder"] = folder.as_posix()
    return Template(ours).substitute(values)


def _families(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def palette(chosen: Look) -> QPalette:
    """Palette for what the sheet does not reach: painted widgets, placeholders, links."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.Base: "ground",
        QPalette.ColorRole.AlternateBase: "raised",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "placeholder",
        QPalette.ColorRole.Highlight: "selected",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "action",
    }
    for role, name in roles.items():
        made.setColor(role, chosen.colour(name))
        if name == "text":
            made.setColor(QPalette.ColorGroup.Disabled, role, chosen.colour("disabled"))
    return made
