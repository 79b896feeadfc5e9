"""python -m desktop_app: without a command the window, with one the command line; Qt only for the window."""

from __future__ import annotations

import faulthandler
import sys
from multiprocessing import freeze_support
from typing import TYPE_CHECKING, Any

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run

if TYPE_CHECKING:
    from desktop_app.cli.context import Context


def window(context: Context) -> int:
    """Open the window and stay until it is closed."""
    from desktop_app import app, display

    display.need()
    # A developer's first start makes the invented ward at once; an installed program asks.
    installed = bool(context.data or context.database_url or getattr(sys, "frozen", False))
    return app.main(context.settings, context.database_url, offers_choice=installed)


def self_check() -> dict[str, Any]:
    """Prove that this installation works."""
    from desktop_app import selfcheck

    return selfcheck.run()


def walk(scale: float) -> dict[str, Any]:
    """Drive the window through the main job without a display."""
    from desktop_app import walk as walking

    return walking.run(scale)


def main() -> int:
    """Run what the command line names; `--self-check` is how an installer asks the frozen program."""
    if sys.stderr is not None:
        # A crash inside a library leaves at least its place.
        faulthandler.enable()
    arguments = ["self-check" if argument == "--self-check" else argument for argument in sys.argv[1:]]
    return run(arguments, Programs(window, self_check, walk))


if __name__ == "__main__":
    # In the bundle a child process (the one that reads a ledger) starts here too.
    freeze_support()
    sys.exit(main())
