"""What follows from a row's dates and state: its stage, when the card came into custody and when it left."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.services.ledger.reasons import Reason
from desktop_app.terms import Stage

DATED = (
    "applied_on",
    "produced_on",
    "delivered_on",
    "prepared_on",
    "shelved_on",
    "first_notice_on",
    "last_notice_on",
    "returned_mail_on",
    "handed_over_on",
    "rejected_on",
    "withdrawn_on",
    "lapsed_on",
    "disposed_on",
)
"""Columns that `settle` looks at, in its order."""

Day = str | None

ENDS = {
    Stage.DISPOSED.value: DATED.index("disposed_on"),
    Stage.HANDED_OVER.value: DATED.index("handed_over_on"),
    Stage.WITHDRAWN.value: DATED.index("withdrawn_on"),
    Stage.REJECTED.value: DATED.index("rejected_on"),
    Stage.LAPSED.value: DATED.index("lapsed_on"),
}
"""Stages that end a card's way, the one that counts first before the others, and the day that each needs."""

LEAVING = tuple(DATED.index(name) for name in ("withdrawn_on", "disposed_on", "rejected_on"))
_HANDED_OVER_AT = DATED.index("handed_over_on")

# How far along a stage is: before custody, in custody, ended. A ledger's word may be coarser than its dates.
_EARLY = {Stage.APPLIED.value: 0, Stage.PRODUCED.value: 1}
_IN_CUSTODY = 2
_ENDED = 3
_RANKS = {
    stage.value: _ENDED if stage.value in ENDS else _EARLY.get(stage.value, _IN_CUSTODY) for stage in Stage
}

# Looked up half a million times: an enum's value costs more than the comparison.
_APPLIED = Stage.APPLIED.value
_PRODUCED = Stage.PRODUCED.value
_DELIVERED = Stage.DELIVERED.value
_PREPARED = Stage.PREPARED.value
_SHELVED = Stage.SHELVED.value
_NOTIFIED = Stage.NOTIFIED.value
_RETURNED = Stage.RETURNED_MAIL.value


class Fault(NamedTuple):
    """Why the row's facts contradict each other, and in which column."""

    column: str
    reason: Reason


class Settled(NamedTuple):
    """What follows from a row's facts."""

    stage: str
    notices: int
    last_notice_on: Day
    custody_on: Day
    left_on: Day


NOTHING = Settled("", 0, None, None, None)
"""Stands for a row that does not settle."""


def rank(stage: str) -> int:
    """How far along a stage is: 0 applied, 1 produced, 2 in custody, 3 ended."""
    return _RANKS[stage]


def settle(
    stage: str | None, notices: int | None, shelf: object, birth_date: Day, days: tuple[Day, ...]
) -> Settled | Fault:
    """Work out stage, notices and custody from the days (ISO text, in the order of DATED).

    The ledger's own word for the stage counts where it has one; it must not contradict the days.
    """
    applied, _, delivered, prepared, shelved, first_notice, last_notice, _, handed_over, *_ = days
    late = "birth_date" if birth_date and applied and birth_date > applied else _out_of_order(days)
    if late:
        return Fault(late, Reason.DATES_OUT_OF_ORDER)
    found = by_days(days, shelf)
    if stage and stage != found:
        fault = _contradiction(stage, found, days)
        if fault:
            return fault
    else:
        stage = found
    custody = delivered or _first(prepared, shelved, first_notice)
    left = handed_over
    if custody and any(days[_HANDED_OVER_AT + 1 :]):
        left = _first(handed_over, *(days[at] for at in LEAVING))
    if notices is None:
        notices = (
            (2 if last_notice and first_notice and last_notice > first_notice else 1) if first_notice else 0
        )
    return Settled(stage, notices, last_notice or first_notice, custody, left)


def by_days(days: tuple[Day, ...], shelf: object) -> str:
    """Give the stage that the days alone tell of; a notice sent after one came back counts again."""
    if any(days[_HANDED_OVER_AT:]):
        return _end(days)
    return _on_the_way(days, shelf)


def _on_the_way(days: tuple[Day, ...], shelf: object) -> str:
    _, produced, delivered, prepared, shelved, first_notice, last_notice, returned, *_ = days
    sent_again = returned and last_notice and last_notice > returned
    steps = (
        (returned and not sent_again, _RETURNED),
        (first_notice or last_notice, _NOTIFIED),
        (shelved or (shelf and delivered), _SHELVED),
        (prepared, _PREPARED),
        (delivered, _DELIVERED),
        (produced, _PRODUCED),
    )
    return next((stage for reached, stage in steps if reached), _APPLIED)


def _first(*days: Day) -> Day:
    return min(filter(None, days), default=None)


def _end(days: tuple[Day, ...]) -> str:
    return next(stage for stage, at in ENDS.items() if days[at])


def _contradiction(stage: str, found: str, days: tuple[Day, ...]) -> Fault | None:
    said, dated = _RANKS[stage], _RANKS[found]
    if said == _ENDED:
        return None if days[ENDS[stage]] else Fault("stage", Reason.STAGE_WITHOUT_DATE)
    if dated > said:
        return Fault("stage", Reason.STAGE_AGAINST_DATES)
    if said == _IN_CUSTODY and dated < said:
        return Fault("stage", Reason.STAGE_WITHOUT_DATE)
    return None


def _out_of_order(days: tuple[Day, ...]) -> str | None:
    """Give the column of a day that lies before one it must follow."""
    applied, produced, delivered, _, _, first_notice, last_notice, *_ = days
    known = list(filter(None, days))
    # Nearly all rows: the columns stand in the order in which a card's life goes.
    if applied is None or known == sorted(known):
        return None
    for at, day in enumerate(days):
        if day is not None and day < applied:
            return DATED[at]
    if delivered is not None:
        if produced is not None and delivered < produced:
            return "delivered_on"
        for at in AFTER_DELIVERY:
            day = days[at]
            if day is not None and day < delivered:
                return DATED[at]
    if first_notice is not None and last_notice is not None and last_notice < first_notice:
        return "last_notice_on"
    return None


AFTER_DELIVERY = tuple(
    DATED.index(name)
    for name in (
        "prepared_on",
        "shelved_on",
        "first_notice_on",
        "returned_mail_on",
        "handed_over_on",
        "disposed_on",
    )
)
