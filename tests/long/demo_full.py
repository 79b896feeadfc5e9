"""Builds the synthetic ward at full size and checks it: `python -m tests.long.demo_full`, some minutes."""

import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from desktop_app.models.database import Database
from desktop_app.services import bridge
from desktop_app.services.demo.build import AS_OF, SEED, build
from desktop_app.services.verify import verify

R3 = (362_776, 77_494, 286_352, 95_969)
R4 = (522_344, 159_568, 419_077, 132_725)
UNCOLLECTED = 45_000
SECONDS = 60
MEGABYTES = 1_000


def main() -> int:
    """Build, count and verify; gives 1 when a figure is wrong."""
    print(f"seed {SEED}")
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'ward.db'}")
        began = time.perf_counter()
        done = build(database, AS_OF)
        seconds = time.perf_counter() - began
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{done.applications} applications in {seconds:.1f} s (wanted {SECONDS}), {megabytes:.0f} MB")
        wrong = check(database)
        database.close()
    if megabytes > MEGABYTES:
        wrong.append(f"{megabytes:.0f} MB")
    print("\n".join(wrong) or "all figures are those of the report")
    return 1 if wrong else 0


def check(database: Database) -> list[str]:
    """List what differs from the report."""
    wrong: list[str] = []
    with database.read() as session:
        years = bridge.fiscal_years(session)
        for name, wanted in (("R3", R3), ("R4", R4)):
            row = years[name]
            found = (row.applications, row.applications_in_year, row.handed_over, row.handed_over_in_year)
            if found != wanted:
                wrong.append(f"{name}: {found}")
        items = bridge.bridge(session, date(2023, 3, 31))
        print(items)
        if sum(items.values()) != R4[0] - R4[2]:
            wrong.append(f"bridge: {sum(items.values())}")
        if bridge.uncollected(session) != UNCOLLECTED:
            wrong.append(f"uncollected: {bridge.uncollected(session)}")
        wrong += [str(problem) for problem in verify(session).problems]
    return wrong


if __name__ == "__main__":
    sys.exit(main())
