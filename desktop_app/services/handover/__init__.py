"""Handing over a card: the last-step check from the scan of the notice to the card in the person's hand."""

from desktop_app.services.handover.check import abort, compare, record_stop, second_person, start
from desktop_app.services.handover.complete import complete
from desktop_app.services.handover.kept import Handovers, figures, record_national, reverse
from desktop_app.services.handover.rows import (
    Checks,
    ComparedRow,
    DoneRow,
    FiguresRow,
    HandoverRow,
    ReversedRow,
    SecondRow,
    StartedRow,
    StopRow,
    Tick,
    TriedRow,
)

__all__ = [
    "Checks",
    "ComparedRow",
    "DoneRow",
    "FiguresRow",
    "HandoverRow",
    "Handovers",
    "ReversedRow",
    "SecondRow",
    "StartedRow",
    "StopRow",
    "Tick",
    "TriedRow",
    "abort",
    "compare",
    "complete",
    "figures",
    "record_national",
    "record_stop",
    "reverse",
    "second_person",
    "start",
]
