"""Whether a screen answers: Qt ends the whole program where none does."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

from desktop_app.errors import NoDisplay

SECONDS = 3
_SOCKETS = Path("/", "tmp", ".X11-unix", "X")
_X_DISPLAY = re.compile(r"(?:unix)?(?P<host>[^:/]*):(?P<number>\d+)(?:\.\d+)?")
_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "eglfs", "linuxfb")


def need() -> None:
    """Raise NoDisplay where a window can't open."""
    if not sys.platform.startswith("linux"):
        return
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(_WITHOUT_SCREEN):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    display = os.environ.get("DISPLAY", "")
    found = _X_DISPLAY.fullmatch(display)
    if found is None or not _answers(found["host"], int(found["number"])):
        raise NoDisplay(display)


def _answers(host: str, number: int) -> bool:
    try:
        if host:
            socket.create_connection((host, 6000 + number), timeout=SECONDS).close()
            return True
        # The server listens by name, in a folder or (a leading nought) without one.
        return any(_listens(f"{lead}{_SOCKETS}{number}") for lead in ("", "\0"))
    except OSError:
        return False


def _listens(name: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(SECONDS)
        return asked.connect_ex(name) == 0
