"""Where the program's own files and the ward's data lie."""

import sys
from pathlib import Path

import platformdirs


def program_folder() -> Path:
    """Folder that holds resources/ and i18n/: the project's root, or the bundle's when frozen."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Folder of icons, style sheets and reference data."""
    return program_folder() / "resources"


def data_folder() -> Path:
    """Folder of database, settings and log when none is named (made on first use)."""
    return Path(platformdirs.user_data_dir("KofuDesk", appauthor=False))
