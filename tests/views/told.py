"""A window's offers to a screen that keep what the screen told them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.jobs import Jobs
from desktop_app.settings import Settings
from desktop_app.terms import Role
from desktop_app.views.shared.scanner import ScanRouter
from desktop_app.views.shared.shell import Shell
from tests.factories import TODAY, acting


@dataclass
class Told:
    """What a screen said and opened, in order."""

    said: list[str] = field(default_factory=list[str])
    failed: list[Exception] = field(default_factory=list[Exception])
    records: list[int] = field(default_factory=list[int])
    screens: list[tuple[str, dict[str, object]]] = field(default_factory=list[tuple[str, dict[str, object]]])
    undo: Callable[[], object] | None = None

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Keep what was said, and the way back."""
        self.said.append(text)
        self.undo = undo

    def shell(self, jobs: Jobs, folder: Path, role: Role = Role.WINDOW) -> Shell:
        """Give a shell whose calls end here."""
        return Shell(
            jobs=jobs,
            settings=Settings(folder),
            router=ScanRouter(),
            acting=acting,
            role=lambda: role,
            today=lambda: TODAY,
            say=self.say,
            fail=self.failed.append,
            open_record=self.records.append,
            open_screen=lambda name, **args: self.screens.append((name, args)),
            rebuild=lambda: None,
        )
