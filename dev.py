"""Commands of developers: `python3 dev.py setup|run|test|bench|bundle|pictures` (Windows: `py -3 dev.py`)."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / f"installed-{sys.version_info[0]}.{sys.version_info[1]}.sha256"
FROZEN = HOME / "dist" / "kofu-desk" / ("kofu-desk.exe" if WINDOWS else "kofu-desk")

# What Qt loads on Linux and a bare Debian or Ubuntu lacks: file, package.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
}
PROGRAMS_OF_TESTS = {"Xvfb": "xvfb", "sqlite3": "sqlite3", "objdump": "binutils"}
FONT = "fonts-morisawa-bizud-gothic"


def main() -> int:
    """Run the command that the command line names."""
    if sys.version_info < (3, 11):
        return complain("Python 3.11 or newer is needed; name one, for example: make run PYTHON=python3.12")
    commands = {command.__name__: command for command in (setup, run, test, bench, bundle, pictures)}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        return complain(f"usage: dev.py {' | '.join(commands)}")
    os.chdir(HOME)
    return commands[sys.argv[1]]()


def call(*command: str | Path, **extra: str) -> int:
    """Run a program with more environment variables; its exit code."""
    return subprocess.call(command, env={**os.environ, **extra})


def complain(text: str) -> int:
    """Say what is wrong on the error stream; the exit code to leave with."""
    print(text, file=sys.stderr)
    return 2


def setup() -> int:
    """Make everything that the program needs to run."""
    return prepare("run")


def run() -> int:
    """Open the window, or without a display walk through the main job and leave pictures."""
    if failed := prepare("run"):
        return failed
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return call(PYTHON, "-m", "desktop_app")
    print("No display here: the window runs offscreen, walks through the main job, leaves build/pictures/")
    return walk()


def walk() -> int:
    """Drive the real window without a display; each screen's picture is left under build/pictures."""
    return call(PYTHON, "-m", "desktop_app", "walk", QT_QPA_PLATFORM="offscreen")


def pictures() -> int:
    """Leave a picture of each screen under build/pictures."""
    return prepare("run") or walk()


def bench() -> int:
    """Measure against the peers and write benchmarks/RESULTS.md."""
    return prepare("dev") or call(PYTHON, "-m", "benchmarks")


def bundle() -> int:
    """Build the one-folder bundle in dist/ and let the frozen program check itself."""
    return prepare("dev") or freeze() or check_frozen()


def freeze() -> int:
    """Build the bundle from build_installer.spec."""
    options = ["--noconfirm", "--log-level=WARN", "--distpath=dist", "--workpath=build/pyinstaller"]
    return call(PYTHON, "-m", "PyInstaller", *options, "build_installer.spec")


def check_frozen() -> int:
    """Let the frozen program open every screen, and read a ledger, which it does in a child process."""
    if failed := call(FROZEN, "--self-check", QT_QPA_PLATFORM="offscreen"):
        return failed
    with tempfile.TemporaryDirectory() as data:
        commands = (("database", "upgrade"), ("import", "applications", "tests/data/one_application.csv"))
        return max(call(FROZEN, "--data", data, *command) for command in commands)


def test() -> int:
    """Run every check, all of them even when one fails, and list the failures at the end."""
    if failed := prepare("dev"):
        return failed
    scripts = PYTHON.parent
    of_source = {
        "lint": lambda: call(scripts / "ruff", "check"),
        "format": lambda: call(scripts / "ruff", "format", "--check"),
        "types": lambda: call(scripts / "basedpyright"),
        "imports": lambda: call(scripts / "lint-imports"),
        "words": lambda: call(PYTHON, "i18n/words.py", "check"),
    }
    of_bundle = {"bundle": freeze, "frozen self-check": check_frozen}
    of_program = {
        "tests": lambda: call(PYTHON, "-m", "pytest", "-n", "2", "--ignore=tests/journeys"),
        "journeys": lambda: call(PYTHON, "-m", "pytest", "-n", "2", "tests/journeys"),
    }
    if not Path("tests/journeys").is_dir():
        del of_program["journeys"]
    # Each of these uses one core.
    with ThreadPoolExecutor() as side_by_side:
        in_source, in_bundle = side_by_side.map(failing, (of_source, of_bundle))
    failures = [*in_source, *in_bundle, *failing(of_program)]
    print(f"\nFailed: {', '.join(failures)}" if failures else "\nEvery check passed.")
    return 1 if failures else 0


def failing(stages: Mapping[str, Callable[[], int]]) -> list[str]:
    """Run stages of the checks one after the other; the names of those that fail."""
    return [name for name, stage in stages.items() if not passes(name, stage)]


def passes(name: str, stage: Callable[[], int]) -> bool:
    """Run one stage of the checks under its name and tell its time."""
    print(f"\n=== {name}", flush=True)
    start = time.monotonic()
    code = stage()
    print(f"=== {name}: {'ok' if code == 0 else 'FAILED'} in {time.monotonic() - start:.1f} s", flush=True)
    return code == 0


def prepare(lock: str) -> int:
    """Bring system libraries, .venv and compiled words up to date; quick when nothing changed."""
    if failed := install_system(lock):
        return failed
    if failed := install_packages(lock):
        return failed
    sources = [path.stat().st_mtime for path in (HOME / "i18n").glob("*.ts")]
    compiled = [path.stat().st_mtime for path in (HOME / "resources" / "i18n").glob("*.qm")]
    if len(compiled) == len(sources) and min(compiled, default=0) >= max(sources, default=0):
        return 0
    return call(PYTHON, "i18n/words.py", "compile")


def install_packages(lock: str) -> int:
    """Fill .venv from requirements/<lock>.txt; what the tests need contains what the program needs."""
    marks = {name: mark(name) for name in ("run", "dev")}
    found = STAMP.read_text(encoding="ascii") if STAMP.exists() else ""
    if PYTHON.exists() and found in {marks[lock], marks["dev"]}:
        return 0
    print(f"Filling .venv from requirements/{lock}.txt (about a minute) …", flush=True)
    only_adds = lock == "dev" and found == marks["run"] and PYTHON.exists()
    if VENV.is_symlink() and not only_adds:
        # Making it anew empties it: what a link leads to belongs to somebody else.
        VENV.unlink()
    if not only_adds and call(sys.executable, "-m", "venv", "--clear", VENV):
        return complain(f"{VENV} could not be made.")
    pip = (PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes")
    if call(*pip, "-r", f"requirements/{lock}.txt"):
        return complain(
            "Packages could not be installed: is a package index in reach, or PIP_FIND_LINKS set?"
        )
    STAMP.write_text(marks[lock], encoding="ascii")
    return 0


def mark(lock: str) -> str:
    """What tells one state of .venv from another."""
    return hashlib.sha256((HOME / "requirements" / f"{lock}.txt").read_bytes()).hexdigest()


def install_system(lock: str) -> int:
    """Install the packages that Qt needs from a bare Debian or Ubuntu, or name them in one line."""
    if not sys.platform.startswith("linux"):
        return 0
    missing = [package for file, package in LIBRARIES.items() if not loads(file)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if lock == "dev":
        missing += [package for program, package in PROGRAMS_OF_TESTS.items() if not shutil.which(program)]
        python = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
        # The bundle takes Python as a library along, which the system's own Python does without.
        if sys.base_prefix == "/usr" and not loads(f"{python}.so.1.0"):
            missing.append(python)
    if not has_japanese_font():
        missing.append(FONT)
    if not missing:
        return 0
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"Missing on this system; please install: {' '.join(missing)}", file=sys.stderr)
        return 0 if missing == [FONT] else 3
    print(f"Installing {' '.join(missing)} …", flush=True)
    call("apt-get", "update", "-qq")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    return subprocess.call(install, stdout=subprocess.DEVNULL)


def loads(library: str) -> bool:
    """Tell whether this system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_japanese_font() -> bool:
    """Tell whether Japanese would be readable rather than empty boxes."""
    if any(Path("/usr/share/fonts").rglob("BIZUD*")):
        return True
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=ja"], capture_output=True, check=False).stdout)


if __name__ == "__main__":
    sys.exit(main())
