"""Runs benchmarks and writes benchmarks/RESULTS.md: a table a part, each figure beside its peer's."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sqlite3
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measured import Measure

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / "RESULTS.md"
HEAD = "| what | ours | peer | its figure | ratio |\n|---|---:|---|---:|---:|\n"
QUICK = 0.02


def modules() -> list[str]:
    """Name the modules that measure: each has measures(scale) -> list[Measure]."""
    return sorted(path.stem for path in FOLDER.glob("bench_*.py"))


def _short(module: str) -> str:
    return module.removeprefix("bench_")


def named(name: str) -> str:
    """Give the module of a part, by its name in the table or its own. Raises ArgumentTypeError."""
    found = f"bench_{_short(name)}"
    if found not in modules():
        raise argparse.ArgumentTypeError(f"{name}: there are {', '.join(map(_short, modules()))}")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmarks that are named, or all; --quick makes everything small and prints only.

    A part that is measured again takes the place of its older figures, the others stay.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", type=named, help=", ".join(map(_short, modules())))
    parser.add_argument("--quick", action="store_true", help="small data, nothing written")
    chosen = parser.parse_args(arguments)
    # No display is needed to measure; a window that comes and goes would only disturb.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    known = _kept() if chosen.names else {}
    for name in chosen.names or modules():
        known[name] = _part(name, QUICK if chosen.quick else 1.0)
    if not chosen.quick:
        parts = [part for _, part in sorted(known.items())]
        TARGET.write_text(_machine() + "\n" + "\n".join(parts), encoding="utf-8")
        print(f"written: {TARGET}")
    return 0


def _kept() -> dict[str, str]:
    """Give the parts that were measured before, by the module that measures them."""
    text = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    parts = text.split("## ")[1:]
    return {f"bench_{part.split(maxsplit=1)[0]}": f"## {part.rstrip()}\n" for part in parts}


def _part(name: str, scale: float) -> str:
    print(f"{name} …", file=sys.stderr, flush=True)
    begin = time.perf_counter()
    measures: Callable[[float], list[Measure]] = importlib.import_module(f"benchmarks.{name}").measures
    rows = "".join(_line(found) for found in measures(scale))
    print(f"{name}: {time.perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)
    text = f"## {_short(name)}\n\n{HEAD}{rows}"
    print(text)
    return text


def _line(found: Measure) -> str:
    ours, peer = (f"{_figure(value)} {found.unit}" for value in (found.ours, found.peer))
    return f"| {found.name} | {ours} | {found.peer_name} | {peer} | {found.ratio:.2f} × |\n"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _machine() -> str:
    memory = ""
    if hasattr(os, "sysconf"):
        gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        memory = f", {gigabytes:.0f} GB of memory"
    return (
        "# Measured\n\n"
        f"One machine, each part from one run: {os.cpu_count()} cores{memory}, {platform.system()},"
        f" Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}."
        " A ratio under 1 means less than the peer. `make bench` writes this anew.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
