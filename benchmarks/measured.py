"""One measured figure beside its peer's, and how a call is timed."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 15


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in its unit, and the same of the peer."""

    name: str
    ours: float
    unit: str
    peer_name: str
    peer: float

    @property
    def ratio(self) -> float:
        """How many times the peer's figure ours is."""
        return self.ours / self.peer if self.peer else float("inf")


def milliseconds(call: Callable[[], object], times: int = TIMES) -> float:
    """Median of some calls after one that warms up."""
    call()
    taken: list[float] = []
    for _ in range(times):
        begin = time.perf_counter()
        call()
        taken.append((time.perf_counter() - begin) * 1_000)
    return statistics.median(taken)


def cpu_milliseconds(call: Callable[[], object], times: int = TIMES) -> float:
    """Median of the processor's time for some calls after one that warms up."""
    call()
    taken: list[float] = []
    for _ in range(times):
        begin = time.process_time()
        call()
        taken.append((time.process_time() - begin) * 1_000)
    return statistics.median(taken)
