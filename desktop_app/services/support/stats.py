"""Counts of the support desk by venue and day, and of registration checks: no personal data."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from statistics import mean, median
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.campaign_terms import CheckResult, CheckWay, PartOutcome, SupportKind, SupportOutcome
from desktop_app.errors import Invalid
from desktop_app.models.campaign import CampaignPart, Venue
from desktop_app.models.support import RegistrationCheck, SupportPart, SupportSession

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from sqlalchemy.orm import Session

MINUTE = 60


@dataclass(frozen=True, slots=True)
class CountRow:
    """What was done on one day at one venue, or in the whole range.

    minutes are those noted with the parts; a session without parts counts from its reception to its end.
    median and mean are minutes of an ended session, 0 without one. parts: how often each was done, by code.
    """

    sessions: int = 0
    points: int = 0
    registration_checks: int = 0
    done: int = 0
    broken_off: int = 0
    minutes: int = 0
    median_minutes: float = 0
    mean_minutes: float = 0
    parts: dict[str, int] = field(default_factory=dict[str, int])
    reasons: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def open(self) -> int:
        """Sessions that have not ended."""
        return self.sessions - self.done - self.broken_off


@dataclass(frozen=True, slots=True)
class DayCountRow:
    """The counts of one day at one venue."""

    on_date: date
    venue_code: str
    venue: str
    count: CountRow


@dataclass(frozen=True, slots=True)
class ChecksRow:
    """Registration checks: all, by way, by result, those at the device, and those after which one waits."""

    total: int
    by_way: dict[str, int]
    by_result: dict[str, int]
    assisted: int
    waiting: int


@dataclass(frozen=True, slots=True)
class StatsRow:
    """The counts from first to last day, both included; part_names by the code of a part."""

    first: date
    last: date
    total: CountRow
    by_day: tuple[DayCountRow, ...]
    checks: ChecksRow
    part_names: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Sat:
    """One session as it is counted."""

    kind: str
    outcome: str | None
    reason: str | None
    minutes: int
    done: tuple[str, ...]


def stats(session: Session, first: date, last: date) -> StatsRow:
    """Count sessions and checks between two days, both included. Raises Invalid for an end before that."""
    if last < first:
        raise Invalid("until", "before_from")
    groups = _sessions(session, first, last)
    whole = [each for sat in groups.values() for each in sat]
    by_day = tuple(DayCountRow(*key, _count(sat)) for key, sat in sorted(groups.items()))
    names = {row.code: row.name for row in session.execute(select(CampaignPart.code, CampaignPart.name))}
    return StatsRow(first, last, _count(whole), by_day, _checks(session, first, last), names)


def _sessions(session: Session, first: date, last: date) -> dict[tuple[date, str, str], list[_Sat]]:
    noted: defaultdict[int, list[tuple[str, str, int]]] = defaultdict(list)
    parts = (
        select(SupportPart.session_id, SupportPart.part_code, SupportPart.outcome, SupportPart.minutes)
        .join(SupportSession, SupportSession.id == SupportPart.session_id)
        .where(SupportSession.on_date.between(first, last))
        .order_by(SupportPart.session_id, SupportPart.part_code)
    )
    for session_id, code, outcome, minutes in session.execute(parts):
        noted[session_id].append((code, outcome, minutes))
    statement = (
        select(SupportSession, Venue.code, Venue.name)
        .join(Venue, Venue.id == SupportSession.venue_id)
        .where(SupportSession.on_date.between(first, last))
        .execution_options(populate_existing=True)
    )
    groups: defaultdict[tuple[date, str, str], list[_Sat]] = defaultdict(list)
    for kept, code, name in session.execute(statement):
        done = tuple(part for part, outcome, _ in noted[kept.id] if outcome == PartOutcome.DONE.value)
        minutes = sum(part[2] for part in noted[kept.id]) or _lasted(kept.received_at, kept.ended_at)
        sat = _Sat(kept.kind, kept.outcome, kept.broken_off_reason, minutes, done)
        groups[kept.on_date, code, name].append(sat)
    return groups


def _lasted(begun: datetime, ended: datetime | None) -> int:
    return round((ended - begun).total_seconds() / MINUTE) if ended else 0


def _count(sat: Iterable[_Sat]) -> CountRow:
    whole = list(sat)
    kinds = Counter(each.kind for each in whole)
    outcomes = Counter(each.outcome for each in whole)
    minutes = [each.minutes for each in whole if each.outcome]
    return CountRow(
        len(whole),
        kinds[SupportKind.POINTS.value],
        kinds[SupportKind.REGISTRATION_CHECK.value],
        outcomes[SupportOutcome.DONE.value],
        outcomes[SupportOutcome.BROKEN_OFF.value],
        sum(minutes),
        float(median(minutes)) if minutes else 0.0,
        round(mean(minutes), 1) if minutes else 0.0,
        dict(sorted(Counter(part for each in whole for part in each.done).items())),
        dict(sorted(Counter(each.reason for each in whole if each.reason).items())),
    )


def _checks(session: Session, first: date, last: date) -> ChecksRow:
    waits = RegistrationCheck.waits_for.is_not(None) & RegistrationCheck.settled_at.is_(None)
    statement = (
        select(
            RegistrationCheck.way, RegistrationCheck.result, RegistrationCheck.assisted, waits, func.count()
        )
        .where(RegistrationCheck.on_date.between(first, last))
        .group_by(RegistrationCheck.way, RegistrationCheck.result, RegistrationCheck.assisted, waits)
    )
    ways, results = Counter[str](), Counter[str]()
    assisted = waiting = 0
    for way, result, at_device, still_waits, number in session.execute(statement):
        ways[way] += number
        results[result] += number
        assisted += number if at_device else 0
        waiting += number if still_waits else 0
    return ChecksRow(
        ways.total(),
        {way.value: ways[way.value] for way in CheckWay},
        {result.value: results[result.value] for result in CheckResult},
        assisted,
        waiting,
    )
