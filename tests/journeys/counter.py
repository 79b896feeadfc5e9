"""One counter that books people: python -m tests.journeys.counter FOLDER NUMBER[+NUMBER…] …, by keys only."""

from __future__ import annotations

import sys
from pathlib import Path

import time_machine

from desktop_app.driving import Driver
from tests.journeys import ward


def main() -> int:
    """Log in, book each visit (numbers with + between them come together), and say what went wrong."""
    folder, visits = Path(sys.argv[1]), [[int(part) for part in visit.split("+")] for visit in sys.argv[2:]]
    with time_machine.travel(ward.at(ward.FRIDAY, 11)), Driver(folder) as driver:
        driver.log_in("w1", ward.SESAME)
        for first, *others in visits:
            ward.book(driver, first, ward.SATURDAY, *others)
    print("\n".join(driver.problems))
    return int(bool(driver.problems))


if __name__ == "__main__":
    sys.exit(main())
