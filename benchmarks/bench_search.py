"""Search: the first page by each kind of query, with 522,344 and with 5 million applications."""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import people
from benchmarks.measured import Measure
from desktop_app.models.database import Database
from desktop_app.services import audit, search

if TYPE_CHECKING:
    from collections.abc import Callable

WARD, TEN_WARDS = 522_344, 5_000_000
FOLDER = Path("build/bench")
TIMES = 40
QUERIES = {
    "kana, 1 letter": "サ",
    "kana of the commonest name": "サトウ",
    "kana, family and given": "さとう はなこ",
    "kanji, 1 letter": "藤",
    "commonest family name": "佐藤",
    "variant form of a name": "髙橋",
    "given name": "花子",
    "birth date, Western": "1985/4/12",
    "birth date, era": "S60.4.12",
    "kana and birth date": "サトウ S60.4.12",
    "23-digit id": f"{12345:023}",
    "notice number": "A00-012345",
    "shelf label": "01-A-001-050",
    "nobody": "鬱",
}
NAIVE = "SELECT * FROM application WHERE name LIKE '%藤%' ORDER BY kana LIMIT 50"


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds for the first page of one kind of query."""

    query: str
    rows: int
    median: float
    p95: float


def ward(rows: int) -> Database:
    """Open the ward with that many applications; it is made once and kept."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"search_{rows}.db"
    if path.exists():
        return Database(f"sqlite:///{path}")
    draft = FOLDER / f"search_{rows}.draft"
    draft.unlink(missing_ok=True)
    people.build(draft, rows).close()
    draft.rename(path)
    return Database(f"sqlite:///{path}")


def measure(rows: int) -> list[Timing]:
    """Time the first page of every kind of query, the audit entry put aside as jobs.py does under load."""
    database = ward(rows)
    timings: list[Timing] = []
    for name, text in QUERIES.items():

        def once(text: str = text) -> None:
            with database.read() as session:
                session.info[audit.LATER] = []
                search.search(session, people.ACTING, text)

        timings.append(_timed(name, rows, once))
    timings.append(_timed("with the audit entry on disk", rows, lambda: _audited(database)))
    timings.append(_timed("LIKE and sort, for comparison", rows, lambda: _naive(rows), times=3))
    database.close()
    return timings


def measures(scale: float = 1.0) -> list[Measure]:
    """Set each kind of query at five million applications beside the same at half a million."""
    small, large = measure(round(WARD * scale)), measure(round(TEN_WARDS * scale))
    pairs = zip(small, large, strict=True)
    return [
        Measure(f"search, 5 M applications: {ours.query}", ours.median, "ms", "at 0.5 M", peer.median)
        for peer, ours in pairs
    ]


def _audited(database: Database) -> None:
    with database.write() as session:
        search.search(session, people.ACTING, "佐藤")


def _naive(rows: int) -> None:
    connection = sqlite3.connect(FOLDER / f"search_{rows}.db")
    connection.execute(NAIVE).fetchall()
    connection.close()


def _timed(name: str, rows: int, once: Callable[[], None], times: int = TIMES) -> Timing:
    once()
    taken: list[float] = []
    for _ in range(times):
        begin = time.perf_counter()
        once()
        taken.append((time.perf_counter() - begin) * 1_000)
    taken.sort()
    return Timing(name, rows, statistics.median(taken), taken[int(len(taken) * 0.95) - 1])


def main() -> None:
    """Print one table: both sizes and how much dearer the larger one is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, nargs=2, default=[WARD, TEN_WARDS], metavar="ROWS")
    small, large = arguments.parse_args().rows
    print(f"{'first page, ms':32}{small:>14,} median, p95{large:>10,} median, p95  ratio")
    for first, second in zip(measure(small), measure(large), strict=True):
        figures = (first.median, first.p95, second.median, second.p95, second.median / first.median)
        print(f"{first.query:32}" + "".join(f"{figure:11.2f}" for figure in figures))


if __name__ == "__main__":
    main()
