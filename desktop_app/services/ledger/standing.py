"""Where a card stands after a row of a ledger: what is known, the ledger's word and the days."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.ledger.reasons import Reason
from desktop_app.services.ledger.settle import DATED, Day, Fault, by_days
from desktop_app.terms import Stage

_ORDER = (
    *((Stage.APPLIED,), (Stage.PRODUCED,), (Stage.DELIVERED,), (Stage.PREPARED,), (Stage.SHELVED,)),
    # A card goes from the one to the other and back: which of them holds is asked apart.
    (Stage.NOTIFIED, Stage.RETURNED_MAIL),
    *((Stage.BOOKED,), (Stage.PRESENT,), (Stage.CHECKED,), (Stage.LAPSED,), (Stage.POSTED,)),
    *((Stage.REJECTED,), (Stage.WITHDRAWN,), (Stage.HANDED_OVER,), (Stage.DISPOSED,)),
)
_LEVELS = {stage.value: level for level, stages in enumerate(_ORDER) for stage in stages}
_MAIL = _LEVELS[Stage.NOTIFIED.value]
_NOTIFIED = Stage.NOTIFIED.value
_RETURNED = Stage.RETURNED_MAIL.value
_LAST_NOTICE = DATED.index("last_notice_on")
_CAME_BACK = DATED.index("returned_mail_on")


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says beside its days: its stage (None without such a column), notices and the last one."""

    stage: str | None
    notices: int
    last_notice_on: Day


@dataclass(frozen=True, slots=True)
class Known:
    """What the database knows of the card: stage, notices, shelf and days (in the order of DATED)."""

    stage: str
    notices: int
    shelf: object
    days: tuple[Day, ...]


def is_behind(known: Known, told: Told) -> bool:
    """Whether the ledger does not know of the last notice yet: an earlier one, and fewer of them."""
    last = known.days[_LAST_NOTICE]
    return bool(last) and (told.last_notice_on or "") < str(last) and told.notices < known.notices


def is_old_return(known: Known, day: Day, last_notice: Day) -> bool:
    """Whether the ledger tells of an earlier return than the one known, with a notice sent between them."""
    came_back = known.days[_CAME_BACK]
    return bool(day and came_back and last_notice) and str(day) < str(last_notice) <= str(came_back)


def stage_after(known: Known, told: Told, days: tuple[Day, ...], shelf: object) -> str | Fault:
    """Give the stage after a row; days and shelf are what is known with the row's on top.

    The furthest of three counts: the stage that is known, the ledger's word, and what the days say where the
    row brings a new one. So a coarse word or an old ledger takes no card back, and a row that was taken in
    once changes nothing the second time. Between notified and come back the later of the two days decides.
    """
    before, after = by_days(known.days, known.shelf), by_days(days, shelf)
    news = after if after != before else None
    stages = [stage for stage in (known.stage, told.stage, news) if stage]
    furthest = max(stages, key=_LEVELS.__getitem__)
    return furthest if _LEVELS[furthest] != _MAIL else _mail(known, told, days, news)


def _mail(known: Known, told: Told, days: tuple[Day, ...], news: str | None) -> str | Fault:
    """Decide between notified and come back."""
    is_dated = bool(days[_CAME_BACK])
    if news and is_dated and _LEVELS[news] == _MAIL:
        return news
    said = told.stage if told.stage and _LEVELS[told.stage] == _MAIL else None
    if _LEVELS[known.stage] != _MAIL:
        return said or news or known.stage
    if said is None or said == known.stage:
        return known.stage
    last, last_before = days[_LAST_NOTICE] or "", known.days[_LAST_NOTICE] or ""
    if known.stage == _RETURNED:
        return _NOTIFIED if not is_dated and last > last_before else _RETURNED
    if is_dated:
        return by_days(days, None) if _LEVELS[by_days(days, None)] == _MAIL else known.stage
    # A word without a day: it may be older than the notice that is known here.
    return _RETURNED if (told.last_notice_on or "") >= last else Fault("stage", Reason.FURTHER_ALONG)
