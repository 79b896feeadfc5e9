"""Runs of notices of the synthetic ward: reminders that went out last week, first notices of this morning."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert

from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services.demo.carry import Noted
from desktop_app.services.notices import making
from desktop_app.services.notices.response import USUAL_PERCENT
from desktop_app.services.notices.rows import Wanted
from desktop_app.terms import EventKind, LetterState

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.demo.week import Change

ENDED = 1
"""The number of the run that has ended."""

SUPERVISOR, TERMINAL = "kakari", "01-PC9"
MADE_BEFORE, ENDED_AFTER = timedelta(hours=3), timedelta(minutes=20)
SOON, FOR = timedelta(days=7), timedelta(days=13)
TOLD = 4
"""For each letter of the run so many people had been told before."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The letters of the run that has ended, in the order in which they went out."""

    letters: list[Change]

    @property
    def made_at(self) -> datetime:
        """Some hours before the first letter."""
        return self.letters[0].at - MADE_BEFORE

    @property
    def ended_at(self) -> datetime:
        """Soon after the last one."""
        return self.letters[-1].at + ENDED_AFTER

    def noted(self) -> list[Noted]:
        """What the audit log tells of the run itself."""
        if not self.letters:
            return []
        detail = json.dumps({"size": len(self.letters)})
        return [
            Noted(self.made_at, SUPERVISOR, TERMINAL, "notice_run_made", str(ENDED), detail),
            Noted(self.ended_at, SUPERVISOR, TERMINAL, "notice_run_ended", str(ENDED), '{"dropped": 0}'),
        ]


def mark(changes: list[Change], today: date) -> tuple[list[Change], Sent]:
    """Make the reminders of one day letters of a run: gives the changes with it, and the letters."""
    days = Counter(change.on for change in changes if _is_reminder(change) and change.on < today)
    if not days:
        return changes, Sent([])
    # Of the days with the most reminders the latest.
    chosen = max(days, key=lambda day: (days[day], day))
    marked: list[Change] = []
    letters: list[Change] = []
    for change in changes:
        one = change
        if change.on == chosen and _is_reminder(change):
            extra = {**change.extra, "notice_run": ENDED, "letter": len(letters) + 1}
            one = replace(change, extra=extra)
            letters.append(one)
        marked.append(one)
    return marked, Sent(letters)


def store(session: Session, sent: Sent) -> None:
    """Write the run that has ended."""
    if not sent.letters:
        return
    size, day = len(sent.letters), sent.letters[0].on
    told = size * TOLD
    session.execute(
        insert(NoticeRun).values(
            id=ENDED,
            reminder=True,
            from_date=day + SOON,
            until_date=day + SOON + FOR,
            # Just enough for the letters that went out.
            seats_free=(told + size) * USUAL_PERCENT // 100 + 1,
            already_told=told,
            percent_coming=USUAL_PERCENT,
            size=size,
            made_at=sent.made_at,
            made_by=SUPERVISOR,
            ended_at=sent.ended_at,
            ended_by=SUPERVISOR,
            version=2,
        )
    )
    rows = [
        {
            "run_id": ENDED,
            "position": position,
            "application_pk": change.place + 1,
            "state": LetterState.SENT.value,
            "ended_at": change.at,
            "ended_by": change.staff_id,
        }
        for position, change in enumerate(sent.letters, 1)
    ]
    session.execute(insert(NoticeRunCard), rows)


def make_open(session: Session, acting: Acting) -> None:
    """Make the run of this morning: everybody who waits for a first notice, none of it printed yet."""
    acting = replace(acting, staff_id=SUPERVISOR)
    wanted = Wanted(acting.today + SOON, acting.today + SOON + FOR)
    if making.propose(session, acting, wanted).size:
        making.make(session, acting, wanted)


def _is_reminder(change: Change) -> bool:
    return change.kind is EventKind.NOTIFIED and change.columns["notices"] > 1
