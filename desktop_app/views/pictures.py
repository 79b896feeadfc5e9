"""Pictures of the window in both languages, both themes and both sizes, for looking at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.shared import theme
from desktop_app.views.shared.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from desktop_app.settings import Settings
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.work import Work

SIZES = ((1366, 768), (1920, 1080))
PARTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "outlook": (("page", ("plans", "memos")),),
    "visits": (("part", ("pull", "waiting", "day_end")),),
    "slots": (("page", ("month", "closures")),),
    "rotation": (("page", ("days", "month")),),
    "outreach": (("page", ("posting", "offices")),),
    "support": (("page", ("checks", "follow_ups", "counts")),),
    "disposal": (("disposal_id", ("2", "1")),),
    "campaigns": (("page", ("campaigns", "venues", "closures", "publicity")),),
    "figures": (
        ("panel", ("certificates_by_office", "convenience_by_year", "card_issuance", "bridge", "targets")),
        ("page", ("data", "data_report", "report")),
    ),
}
"""Screens that have parts: how one is asked for, and the parts that are not shown at first."""

ALONE = ("renewals", "returned")
"""Screens without a place on the rail that show something by themselves."""


def shoot(
    window: MainWindow,
    settings: Settings,
    rebuild: Callable[[], None],
    folder: Path,
    cases: Mapping[str, Callable[[Work], object]],
) -> list[Path]:
    """Save one picture of each case in each language, theme and size; the work must be open.

    A case opens what is to be seen. Jobs must run at once. The settings are left as they were.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = (settings.language, settings.theme)
    made: list[Path] = []
    for language in LANGUAGES:
        for name in theme.THEMES:
            settings.language, settings.theme = language, name
            rebuild()
            made += _shoot_all(window, folder, f"{language}_{name}", cases)
    settings.language, settings.theme = before
    rebuild()
    return made


def _shoot_all(
    window: MainWindow, folder: Path, look: str, cases: Mapping[str, Callable[[Work], object]]
) -> list[Path]:
    made: list[Path] = []
    for case, show in cases.items():
        if window.work is None:
            break
        show(window.work)
        for width, height in SIZES:
            window.resize(width, height)
            QCoreApplication.sendPostedEvents()
            path = folder / f"{case}_{look}_{width}x{height}.png"
            window.grab().save(str(path))
            made.append(path)
    return made


def rail_cases(work: Work) -> dict[str, Callable[[Work], object]]:
    """Give a case for each screen that stands on the rail."""
    return {name: _opening(name) for name, entry in work.entries.items() if entry.key}


def part_cases() -> dict[str, Callable[[Work], object]]:
    """Give a case for each part of a screen that can be opened by its name."""
    found = {
        f"{name}_{part}": _opening(name, **{kind: part})
        for name, kinds in PARTS.items()
        for kind, parts in kinds
        for part in parts
    }
    return found | {name: _opening(name) for name in ALONE}


def _opening(name: str, **arguments: str) -> Callable[[Work], object]:
    return lambda work: work.open_screen(name, **arguments)
