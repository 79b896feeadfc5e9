"""Panels of the figures at half a million and five million applications, their lists, and the report."""

from __future__ import annotations

import contextlib
import io
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from benchmarks.measured import Measure, cpu_milliseconds
from benchmarks.wards import TODAY, ward
from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.figure_terms import Listed
from desktop_app.models.clearing import DayTally
from desktop_app.models.figures import CertificateCount
from desktop_app.models.keeping import Staff
from desktop_app.services import backlog, bridge, recount
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.committee import drafts
from desktop_app.services.demo import certificates
from desktop_app.services.figures import behind, panels
from desktop_app.services.figures.rows import Opens
from desktop_app.terms import Role

if TYPE_CHECKING:
    from desktop_app.models.database import Database

WARD, TEN_WARDS = 522_344, 5_000_000
PAST = date(2023, 2, 14)
"""No end of a month: the monthly tallies don't know it."""

BOUND, LIST_BOUND, REPORT_BOUND = 50, 100, 3
ROWS = 100
GROUPED = (
    "SELECT substr(applied_on, 1, 7), count(*) FROM application GROUP BY 1",
    "SELECT substr(handed_over_on, 1, 7), count(*) FROM application GROUP BY 1",
)
ACTING = Acting("benchmark", "", "01", datetime(2023, 6, 27, tzinfo=UTC), TODAY, "0" * 32)
SUPERVISOR = "benchmark-supervisor"
PROGRAMS = Programs(window=lambda _: 0, self_check=dict, walk=lambda _: {})


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure each panel against grouping the applications; scale makes both wards smaller."""
    small, large = ward(round(WARD * scale)), ward(round(TEN_WARDS * scale))
    found: list[Measure] = []
    for database in (small, large):
        prepare(database)
    with large.read() as session:
        peer = cpu_milliseconds(lambda: [session.execute(text(each)).all() for each in GROUPED], 1)
        recounted = cpu_milliseconds(lambda: bridge.recounted(session, PAST), 1)
    for name in panels.PANELS:
        for label, as_of in (("", TODAY), (", a day in February", PAST)):
            times = [_panel(database, name, as_of) for database in (small, large)]
            for size, taken in zip(("0.5 M", "5 M"), times, strict=True):
                what = f"{name}{label}, {size} applications, CPU"
                found.append(Measure(what, taken, "ms", "GROUP BY over 5 M applications", peer))
            if name in {"bridge", "uncollected"}:
                peers = (("one pass over 5 M applications", recounted), ("the bound of 50 ms", BOUND))
                what = f"{name}{label}, 5 M applications, CPU"
                found += [Measure(what, times[1], "ms", *each) for each in peers]
    found += [*_lists(large), _report(small)]
    for database in (small, large):
        database.close()
    return found


def prepare(database: Database) -> None:
    """Give the ward certificates and the tallies that it would have, once."""
    database.upgrade()
    with database.write() as session:
        if not session.scalar(select(func.count()).select_from(DayTally)):
            recount.rebuild(session, ACTING)
        if not session.scalar(select(func.count()).select_from(CertificateCount)):
            certificates.install(session, ACTING, TODAY, 1)
            drafts.install(session, ACTING)
            session.add(Staff(id=SUPERVISOR, name="", role=Role.SUPERVISOR.value))


def _panel(database: Database, name: str, as_of: date) -> float:
    with database.read() as session:
        return cpu_milliseconds(lambda: panels.read(session, name, 2022, as_of, TODAY), 5)


def _lists(database: Database) -> list[Measure]:
    """Measure the first page of lists behind figures of a past day."""
    found: list[Measure] = []
    for item in ("not_handed_over", *bridge.ITEMS):
        opens = Opens(Listed.BRIDGE, until=PAST, item=item)
        with database.read() as session:
            taken = cpu_milliseconds(
                lambda opens=opens: behind.Applications(opens, PAST).page(session, 0, ROWS), 1
            )
        what = f"first page of the bridge's list {item}, a day in February, 5 M applications, CPU"
        found.append(Measure(what, taken, "ms", "the bound of 100 ms", LIST_BOUND))
    with database.read() as session:
        taken = cpu_milliseconds(lambda: backlog.Listing(PAST, TODAY, EVERYTHING).page(session, 0, ROWS), 1)
    what = "first page of the cards uncollected on a day in February, 5 M applications, CPU"
    return [*found, Measure(what, taken, "ms", "the bound of 100 ms", LIST_BOUND)]


def _report(database: Database) -> Measure:
    """Time the committee report as PDF, from the command to the file."""
    with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
        target = str(Path(name) / "report.pdf")
        line = ["report", "committee", "--out", target, "--data", name, "--json"]
        line += ["--staff", SUPERVISOR, "--reason", "benchmark"]
        begin = time.process_time()
        code = run([*line, "--database", database.url.render_as_string()], PROGRAMS)
        seconds = time.process_time() - begin
    if code:
        message = f"the report was refused: {code}"
        raise RuntimeError(message)
    return Measure(
        "committee report as PDF, from the command to the file, 0.5 M applications, CPU",
        seconds,
        "s",
        "the bound of 3 s",
        REPORT_BOUND,
    )
