"""What `settle` does for one row, done for the columns of a whole batch; a test holds the two together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from desktop_app.services.ledger.days import texts
from desktop_app.services.ledger.settle import AFTER_DELIVERY, DATED, ENDS, LEAVING, Fault, rank, settle
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from desktop_app.services.ledger.days import Days

    Marks = NDArray[np.bool_]
    Codes = NDArray[np.int64]

_STAGES = [stage.value for stage in Stage]
_CODES: dict[str | None, int] = {stage: at for at, stage in enumerate(_STAGES)} | {None: -1}
_RANKS = np.array([rank(stage) for stage in _STAGES])
_IN_CUSTODY = rank(Stage.SHELVED)
_ENDED = rank(Stage.HANDED_OVER)
_NAMES = np.array(_STAGES, dtype=object)
_FAR = np.iinfo(np.int32).max


class SettledBatch(NamedTuple):
    """Columns of Settled, and why the rows (from 0) that contradict themselves do."""

    stage: list[str]
    notices: list[int]
    last_notice_on: Days
    custody_on: Days
    left_on: Days
    faults: dict[int, Fault]


def settle_all(
    stages: Sequence[str | None],
    notices: Sequence[int | None],
    shelves: Sequence[object],
    birth_dates: Days,
    days: Sequence[Days],
) -> SettledBatch:
    """Settle a batch; days are columns in the order of DATED."""
    by_name: dict[str, Days] = dict(zip(DATED, days, strict=True))
    delivered, first, last = (by_name[name] for name in ("delivered_on", "first_notice_on", "last_notice_on"))
    found = _by_days(by_name, shelves)
    said = np.fromiter(map(_CODES.__getitem__, stages), np.int64, len(stages))
    differs = (said >= 0) & (said != found)
    faulty = _out_of_order(birth_dates, by_name) | (differs & _contradicts(said, found, by_name))
    custody = np.where(
        delivered > 0, delivered, _earliest(by_name["prepared_on"], by_name["shelved_on"], first)
    )
    handed_over = by_name["handed_over_on"]
    ended = np.logical_or.reduce([day > 0 for day in days[DATED.index("handed_over_on") + 1 :]])
    leaving = _earliest(handed_over, *(days[at] for at in LEAVING))
    counted = np.where(first > 0, np.where(last > first, 2, 1), 0)
    given = np.fromiter((-1 if count is None else count for count in notices), np.int64, len(notices))
    return SettledBatch(
        cast("list[str]", _NAMES[np.where(differs, said, found)].tolist()),
        np.where(given >= 0, given, counted).tolist(),
        np.where(last > 0, last, first),
        custody,
        np.where((custody > 0) & ended, leaving, handed_over),
        {
            at: _fault(stages[at], shelves[at], birth_dates[at], [column[at] for column in days])
            for at in np.flatnonzero(faulty).tolist()
        },
    )


def _fault(stage: str | None, shelf: object, birth_date: np.int32, days: list[np.int32]) -> Fault:
    """Ask `settle` which column of a row is wrong, and why."""
    born, *others = texts(np.array([birth_date, *days]))
    return cast("Fault", settle(stage, 0, shelf, born, tuple(others)))


def _by_days(days: dict[str, Days], shelves: Sequence[object]) -> Codes:
    """Give the stage that each row has reached: the first that holds."""
    there = {name: column > 0 for name, column in days.items()}
    on_shelf = np.fromiter(map(bool, shelves), np.bool_, len(shelves))
    sent_again = days["last_notice_on"] > days["returned_mail_on"]
    reached = [
        *((stage, there[DATED[at]]) for stage, at in ENDS.items()),
        (Stage.RETURNED_MAIL, there["returned_mail_on"] & ~sent_again),
        (Stage.NOTIFIED, there["first_notice_on"] | there["last_notice_on"]),
        (Stage.SHELVED, there["shelved_on"] | (on_shelf & there["delivered_on"])),
        (Stage.PREPARED, there["prepared_on"]),
        (Stage.DELIVERED, there["delivered_on"]),
        (Stage.PRODUCED, there["produced_on"]),
    ]
    codes = [np.int64(_CODES[stage]) for stage, _ in reached]
    return np.select([marks for _, marks in reached], codes, np.int64(_CODES[Stage.APPLIED]))


def _contradicts(said: Codes, found: Codes, days: dict[str, Days]) -> Marks:
    said_rank, dated = _RANKS[said], _RANKS[found]
    lacks_end = np.zeros(len(said), np.bool_)
    for stage, at in ENDS.items():
        lacks_end |= (said == _CODES[stage]) & (days[DATED[at]] == 0)
    too_early = (said_rank == _IN_CUSTODY) & (dated < said_rank)
    return np.where(said_rank == _ENDED, lacks_end, (dated > said_rank) | too_early)


def _out_of_order(birth_dates: Days, days: dict[str, Days]) -> Marks:
    applied, delivered = days["applied_on"], days["delivered_on"]
    late = birth_dates > applied
    for column in days.values():
        late |= _before(column, applied)
    late |= _before(delivered, days["produced_on"])
    for at in AFTER_DELIVERY:
        late |= _before(days[DATED[at]], delivered)
    late |= _before(days["last_notice_on"], days["first_notice_on"])
    return late & (applied > 0)


def _before(days: Days, others: Days) -> Marks:
    """Mark the rows that have both days, in the wrong order."""
    return (days > 0) & (days < others)


def _earliest(*days: Days) -> Days:
    least = np.minimum.reduce([np.where(day > 0, day, _FAR) for day in days])
    return np.where(least == _FAR, 0, least)
