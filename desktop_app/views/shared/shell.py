"""What the window hands to each screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.jobs import Jobs
    from desktop_app.services.acting import Acting
    from desktop_app.settings import Settings
    from desktop_app.terms import Role
    from desktop_app.views.shared.scanner import ScanRouter


class OpenScreen(Protocol):
    """Shows a screen by its name; the arguments go to its `show_for` method."""

    def __call__(self, name: str, **args: object) -> None: ...


class Say(Protocol):
    """Puts the last thing done in the foot; undo, where the rules allow one, asks how to take it back."""

    def __call__(self, text: str, undo: Callable[[], object] | None = None) -> None: ...


@dataclass(slots=True)
class Shell:
    """What the window offers: work, who acts, the line at the foot, dialogs for errors, other screens.

    acting makes a new operation id on each call: one call for one command.
    say puts the last thing done in the foot of the window. fail shows any error on its proper road.
    rebuild makes the window again after language, theme, text size or place were changed in settings.
    """

    jobs: Jobs
    settings: Settings
    router: ScanRouter
    acting: Callable[[], Acting]
    role: Callable[[], Role]
    today: Callable[[], date]
    say: Say
    fail: Callable[[Exception], None]
    open_record: Callable[[int], None]
    open_screen: OpenScreen
    rebuild: Callable[[], None]


@runtime_checkable
class Screen(Protocol):
    """A screen of the rail; `scanned`, `leave` and `show_for` are optional."""

    def title(self) -> str: ...

    def refresh(self) -> None: ...


@runtime_checkable
class TakesScans(Protocol):
    """A screen or dialog that wants the scans while it is shown; true = used."""

    def scanned(self, text: str) -> bool: ...


@runtime_checkable
class Leaves(Protocol):
    """A screen that drops personal data when another one is shown or the window is locked."""

    def leave(self) -> None: ...


@runtime_checkable
class StepsBack(Protocol):
    """A screen with steps of its own: Esc asks it first; true = it went back a step."""

    def step_back(self) -> bool: ...


@runtime_checkable
class ComesBack(Protocol):
    """A screen that says, before it is left, what its `show_for` takes to come back there; without a name."""

    def where(self) -> dict[str, object]: ...


@runtime_checkable
class ShowsFor(Protocol):
    """A screen that can be opened with arguments (a filter, a record)."""

    def show_for(self, **args: object) -> None: ...
