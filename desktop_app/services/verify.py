"""Whether what the database keeps agrees with itself: audit chain, events, tallies, shelves, search keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.application import Application
from desktop_app.models.keeping import AuditEntry, NameGram
from desktop_app.services import (
    recount,
    search_keys,
    verify_cards,
    verify_chain,
    verify_disposal,
    verify_incidents,
    verify_log,
    verify_notices,
    verify_posted,
    verify_returned,
    verify_seals,
    verify_seats,
    verify_shelves,
    verify_support,
)
from desktop_app.services.verify_reading import stream

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_cards import Counted

Progress = Callable[[int, int, str], object]
PARTS = (
    *(verify_shelves, verify_seats, verify_notices, verify_posted),
    *(verify_returned, verify_support, verify_incidents, verify_disposal),
)
"""Subjects that compare what they keep with itself."""

ROWS_AT_ONCE = 5_000
MOST_PROBLEMS = 100
FIGURES = {
    *("replay", "version", "events_missing", "application_missing", "event_unreadable"),
    *("tally", "custody_tally", "day_tally", "custody_day", "facts_changed"),
}
"""The kinds of problems that make a figure on a panel doubtful."""


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One thing that doesn't agree: kind is a code, kept is what stands there, found what should."""

    kind: str
    subject: str
    kept: str
    found: str


@dataclass(frozen=True, slots=True)
class VerifyRow:
    """What came of it; first_bad is the sequence of the first bad audit record, None when the chain holds.

    problems names the first hundred; problem_count is the number of all. not_covered: audit entries and
    applications that an earlier version of the program wrote without a seal: damage to them may go unnoticed.
    """

    ok: bool
    audit_entries: int
    first_bad: int | None
    tallies_equal_events: bool
    problems: tuple[ProblemRow, ...]
    problem_count: int
    not_covered: int = 0


@dataclass(slots=True)
class _Findings:
    total: int
    progress: Progress | None
    done: int = 0
    count: int = 0
    kinds: set[str] = field(default_factory=set[str])
    problems: list[ProblemRow] = field(default_factory=list[ProblemRow])

    def add(self, kind: str, subject: object, kept: object, found: object) -> None:
        self.count += 1
        self.kinds.add(kind)
        if self.count <= MOST_PROBLEMS:
            self.problems.append(ProblemRow(kind, str(subject), str(kept), str(found)))

    def step(self) -> None:
        self.done += 1
        if self.progress and self.done % ROWS_AT_ONCE == 0:
            self.progress(self.done, self.total, "")


def verify(session: Session, progress: Progress | None = None) -> VerifyRow:
    """Walk the whole database in one reading transaction and compare it with itself; nothing is written.

    The chain of the audit log must be without gap and each hash right (verify_chain.py), and what it tells of
    must be there (verify_log.py) and as it was sealed (verify_seals.py). Each application must be what came
    and what its events made of it (verify_cards.py); the tallies must be what the applications add up to;
    search keys and name words must be those of the stored names; each shelf location must exist and hold one
    card (verify_shelves.py); bookings and seats must agree (verify_seats.py), and runs of notices with what
    was sent (verify_notices.py), cards sent by post with what came of them (verify_posted.py), work on
    returned mail with its events (verify_returned.py), and sessions at the support desk (verify_support.py),
    incidents (verify_incidents.py) and disposals (verify_disposal.py) must be whole. progress is called with
    (done, total, text).
    """
    total = sum(
        session.scalar(select(func.count()).select_from(kind)) or 0 for kind in (AuditEntry, Application)
    )
    findings = _Findings(total, progress)
    chain = verify_chain.walk(session, findings)
    counted = verify_cards.walk(session, findings, chain)
    _look(findings, "tallies", partial(_compare_tallies, session, findings, counted))
    _compare_words(session, findings, counted.words)
    # A log that was tampered with proves nothing about what it tells of.
    whole = chain.first_bad is None
    for part in (*PARTS, verify_log) if whole else PARTS:
        _look(findings, part.__name__.rpartition("_")[2], partial(part.compare, session, findings))
    if whole:
        verify_seals.compare(session, findings, counted.doubtful)
    return VerifyRow(
        ok=findings.count == 0,
        audit_entries=chain.entries,
        first_bad=chain.first_bad,
        tallies_equal_events=not findings.kinds & FIGURES,
        problems=tuple(findings.problems),
        problem_count=findings.count,
        not_covered=chain.unsealed + counted.unmarked if whole else 0,
    )


def _look(findings: _Findings, subject: str, compare: Callable[[], None]) -> None:
    """Compare one subject. SQLite keeps any text where a day should be: its record is named by the seals."""
    try:
        compare()
    except (TypeError, ValueError):
        findings.add("unreadable", subject, "damaged", "days, numbers and texts")


def _compare_tallies(session: Session, findings: _Findings, counted: Counted) -> None:
    kept, days = recount.kept(session), recount.days(session)
    right = recount.Recount(counted.months, counted.custody, days).right()
    for name, figures in right.items():
        for key, one, other in recount.differences(kept[name], figures):
            findings.add(name, "/".join(map(str, key)), _shown(one), _shown(other))


def _shown(counts: tuple[int, ...]) -> str:
    return ", ".join(map(str, counts))


def _compare_words(session: Session, findings: _Findings, words: set[str]) -> None:
    missing = {word: len(search_keys.grams(word)) for word in words}
    for row in stream(session, select(NameGram.gram, NameGram.word)):
        word = row["word"]
        if word in missing and row["gram"] in search_keys.grams(word):
            missing[word] -= 1
    incomplete = sum(1 for left in missing.values() if left)
    if incomplete:
        findings.add("name_words", "name_gram", f"{incomplete} names incomplete", "all names")
