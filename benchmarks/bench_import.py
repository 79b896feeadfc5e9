"""A ledger of the ward's size brought in, against plain tools that store the same rows unchecked."""

from __future__ import annotations

import csv
import multiprocessing
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks import make_ledger
from benchmarks.measured import Measure
from desktop_app.models.database import Database
from desktop_app.services.acting import COMMAND_LINE, Acting
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout

ROWS = 522_344
TURNS = 7
LINE = "sqlite3 .import and the same indexes"
_WAITING = "WHERE \"交付日\" = '' AND \"到着日\" != ''"
# One for each index of the applications, on the columns that hold the same; the index of deliveries is empty.
INDEXES = (
    'CREATE UNIQUE INDEX i1 ON ledger("申請書ID")',
    'CREATE UNIQUE INDEX i2 ON ledger("棚番号") WHERE "棚番号" != \'\'',
    'CREATE INDEX i3 ON ledger("交付通知書番号")',
    'CREATE INDEX i4 ON ledger("生年月日", "氏名カナ")',
    'CREATE INDEX i5 ON ledger("氏名カナ")',
    'CREATE INDEX i6 ON ledger("氏名")',
    'CREATE INDEX i7 ON ledger("氏名")',
    'CREATE INDEX i8 ON ledger("交付日", "到着日")',
    f'CREATE INDEX i9 ON ledger("到着日", "申請書ID", "状態", "通知回数") {_WAITING}',
    f'CREATE INDEX i10 ON ledger("住所") {_WAITING}',
    f'CREATE INDEX i11 ON ledger("氏名カナ") {_WAITING}',
    f'CREATE INDEX i12 ON ledger("氏名") {_WAITING}',
    'CREATE INDEX i13 ON ledger("有効期限") WHERE "状態" = \'交付済\'',
    'CREATE INDEX i14 ON ledger("電子証明書有効期限", "有効期限") WHERE "状態" = \'交付済\'',
    'CREATE INDEX i15 ON ledger("手続の種類", "申請日") WHERE "手続の種類" != \'新規\'',
    f'CREATE INDEX i16 ON ledger("状態", "交付通知日", "通知回数", "有効期限", "申請書ID") {_WAITING}',
)


def measures(scale: float = 1.0) -> list[Measure]:
    """Import into an empty database.

    The command line reads the same CP932 file, through the converter that it needs for it; the other two
    peers are spared that and read the UTF-8 twin. Import and command line take turns, and the turn whose
    ratio is in the middle counts: one process beside another is worth less while the machine is busy.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger, twin = make_ledger.make(folder, round(ROWS * scale))
        turns = sorted((_turn(folder, ledger) for _ in range(TURNS)), key=lambda turn: turn[0] / turn[1])
        ours, line, _ = turns[TURNS // 2]
        peers = {
            LINE: line,
            "pandas to_sql and the same indexes": _pandas(folder, twin),
            "sqlite-utils and the same indexes": _sqlite_utils(folder, twin),
        }
    found = [
        Measure(f"import of {round(ROWS * scale):,} rows", ours, "s", peer, seconds)
        for peer, seconds in peers.items()
    ]
    for name, at in (("best", 0), ("worst", -1)):
        found.append(Measure(f"the {name} of {TURNS} turns", turns[at][0], "s", LINE, turns[at][1]))
    most = max(memory for _, _, memory in turns)
    return [*found, Measure("memory at its most", most, "MB", "most allowed", 400)]


def _turn(folder: Path, ledger: Path) -> tuple[float, float, float]:
    """Seconds of the import and of the command line, one after the other, and the import's megabytes."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        # In a process of its own: what other benchmarks left in memory is not counted.
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            ours, memory = pool.submit(_ours, Path(name), ledger).result()
        return ours, _command_line(Path(name), ledger), memory


def _ours(folder: Path, ledger: Path) -> tuple[float, float]:
    """Seconds, and megabytes of this process and the one that reads, each at its most."""
    database = Database(f"sqlite:///{folder / 'ward.db'}")
    database.upgrade()
    now = datetime(2023, 6, 27, 1, tzinfo=UTC)
    acting = Acting(COMMAND_LINE, "bench", "01", now, date(2023, 6, 27), uuid.uuid4().hex)
    begin = time.perf_counter()
    layout, _ = find_layout(ledger)
    with database.fill(alone=True) as session:
        result = importing.take(session, acting, ledger, layout)
    seconds = time.perf_counter() - begin
    database.close()
    if not result.stored:
        raise RuntimeError(result.problems[:3])
    both = (resource.getrusage(whose).ru_maxrss for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return seconds, sum(both) / 1024


def _command_line(folder: Path, ledger: Path) -> float:
    path = folder / "command_line.db"
    source = f".import '|iconv -f CP932 -t UTF-8 \"{ledger}\"' ledger"
    script = "\n".join([".mode csv", source, *(f"{index};" for index in INDEXES)])
    begin = time.perf_counter()
    subprocess.run(["sqlite3", str(path)], input=script.encode(), check=True)
    return time.perf_counter() - begin


def _pandas(folder: Path, twin: Path) -> float:
    import pandas as pd

    begin = time.perf_counter()
    with closing(sqlite3.connect(folder / "pandas.db")) as connection:
        frame = pd.read_csv(twin, dtype="str", keep_default_na=False)
        frame.to_sql("ledger", connection, index=False)
        _index(connection)
    return time.perf_counter() - begin


def _sqlite_utils(folder: Path, twin: Path) -> float:
    import sqlite_utils

    begin = time.perf_counter()
    path = folder / "sqlite_utils.db"
    with closing(sqlite3.connect(path)) as connection, twin.open(encoding="utf-8", newline="") as file:
        table = sqlite_utils.Database(connection).table("ledger")
        table.insert_all(csv.DictReader(file), batch_size=10_000)
        _index(connection)
    return time.perf_counter() - begin


def _index(connection: sqlite3.Connection) -> None:
    for index in INDEXES:
        connection.execute(index)
    connection.commit()


if __name__ == "__main__":
    for measure in measures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        print(f"{measure.name}: {measure.ours:.1f} {measure.unit}, {measure.peer_name} {measure.peer:.1f}"
              f" ({measure.ratio:.1f} times)")  # fmt: skip
