"""Disposal in the synthetic ward: the rule, a list of last week that has ended, and one that is under way."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import NotAllowed
from desktop_app.models.clearing import Disposal, DisposalCard
from desktop_app.models.keep_until import KeepRule
from desktop_app.services import resolve
from desktop_app.services.demo import calendar, week
from desktop_app.services.demo.calendar import NEVER
from desktop_app.services.demo.carry import Noted
from desktop_app.services.demo.visits import moment
from desktop_app.services.disposal import disposing, listing, making, pulling, written
from desktop_app.services.keep_until import rules
from desktop_app.services.keep_until.evaluating import Facts, evaluate
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.demo.calendar import Days
    from desktop_app.services.demo.facts import Texts
    from desktop_app.services.demo.life import Whole
    from desktop_app.services.demo.week import Change
    from desktop_app.services.keep_until.evaluating import KeptRow

RULE_ID, ENDED = 1, 1
RULE_NAME, RULE_FROM = "通知から２年、転出・死亡から20日、期限切れ", date(2015, 10, 5)
RULE = Rule(
    (
        Term(When.ALWAYS, Base.FIRST_NOTICE, months=24),
        Term(When.LAPSED, Base.LAPSED, days=20),
        Term(When.EXPIRED, Base.CARD_EXPIRY),
    )
)
SUPERVISOR, TERMINAL = "kakari", "01-PC9"
DAYS_BEFORE, GATHERED = 2, 26
"""The ward disposes of a month's cards on one day: the last working one that lies so many days back."""

MADE, PULLED, CLOSED = 9 * 60, 10 * 60, 17 * 60 + 20
"""Minutes after midnight."""

SIZE, OUT = 24, 9
"""The list of this morning, and how many of its cards are pulled by now."""

_NAMES = {Base.FIRST_NOTICE: "first_notice", Base.LAPSED: "lapsed"}


def gather(disposed: Days, last: int) -> None:
    """Put the last weeks' disposals on the one day of the month on which the ward disposes of cards."""
    chosen = day_of(last)
    disposed[(disposed > last - GATHERED) & (disposed <= last) & (disposed != NEVER)] = chosen


def day_of(last: int) -> int:
    """Give that day."""
    is_open = calendar.working()
    day = max(last - DAYS_BEFORE, 0)
    while day > 0 and not is_open[day]:
        day -= 1
    return day


def take_rule(session: Session, at: datetime) -> None:
    """Put the ward's rule in."""
    session.add(
        KeepRule(
            id=RULE_ID,
            name=RULE_NAME,
            valid_from=RULE_FROM,
            terms=rules.written(RULE),
            next_open_day=RULE.next_open_day,
            made_at=at,
            made_by=SUPERVISOR,
        )
    )


@dataclass(frozen=True, slots=True)
class Done:
    """The cards of the list that has ended, in the order in which they were disposed of."""

    cards: list[Change]
    day: int
    before: int
    came: int
    left: int

    def noted(self, ids: Texts) -> list[Noted]:
        """What the audit log tells of the list beside the changes."""
        if not self.cards:
            return []
        count = len(self.cards)
        made = {"cards": count, "before": self.before, "place": "", "newest": 0}
        after = self.before + self.came - self.left - count
        over = {"disposed": count, "after": after, "counted": count, "dropped": 0}
        found = [_note(moment(self.day, MADE), SUPERVISOR, TERMINAL, "disposal_made", str(ENDED), made)]
        for position, change in enumerate(self.cards, 1):
            place = {"disposal_id": ENDED, "position": position}
            subject, at = str(ids[change.place]), _pulled_at(self.day, position)
            found.append(_note(at, change.staff_id, change.terminal, "disposal_pulled", subject, place))
        closing = moment(self.day, CLOSED)
        return [*found, _note(closing, SUPERVISOR, TERMINAL, "disposal_ended", str(ENDED), over)]


def mark(changes: list[Change], whole: Whole) -> tuple[list[Change], Done]:
    """Make the disposals of the week cards of a list: gives the changes with it, and the list."""
    cards: list[Change] = []
    marked: list[Change] = []
    for change in changes:
        one = change
        if change.kind is EventKind.DISPOSED:
            extra = {**change.extra, **_told(len(cards) + 1, change, whole)}
            one = replace(change, extra=extra)
            cards.append(one)
        marked.append(one)
    if not cards:
        return changes, Done([], 0, 0, 0, 0)
    day = calendar.number(cards[0].on)
    came = int((whole.dates["custody"] == day).sum())
    left = int((whole.dates["left"] == day).sum()) - len(cards)
    return marked, Done(cards, day, whole.uncollected(day - 1), came, left)


def store(session: Session, done: Done, whole: Whole) -> None:
    """Write the list that has ended."""
    if not done.cards:
        return
    closing, count = moment(done.day, CLOSED), len(done.cards)
    session.execute(
        insert(Disposal).values(
            id=ENDED,
            rule_id=RULE_ID,
            as_of=calendar.day_of(done.day),
            cards_before=done.before,
            cards_came=done.came,
            cards_left=done.left,
            cards_after=done.before + done.came - done.left - count,
            counted=count,
            made_at=moment(done.day, MADE),
            made_by=SUPERVISOR,
            ended_at=closing,
            ended_by=SUPERVISOR,
            version=2,
        )
    )
    rows = [
        {
            "disposal_id": ENDED,
            "position": position,
            "application_pk": change.place + 1,
            "state": DisposalState.DISPOSED.value,
            "pulled_at": _pulled_at(done.day, position),
            "pulled_by": change.staff_id,
            "disposed_at": change.at,
            "disposed_by": change.staff_id,
            "seconded_by": _second(change),
            "ended_at": change.at,
            **written.columns(_kept(change, whole)),
        }
        for position, change in enumerate(done.cards, 1)
    ]
    session.execute(insert(DisposalCard), rows)


def make_open(session: Session, acting: Acting) -> None:
    """Make the list of this morning, of which some cards are pulled."""
    acting = replace(acting, staff_id=SUPERVISOR)
    try:
        disposal = making.make(session, replace(acting, operation=_next(acting, 0)), acting.place, SIZE)
    except NotAllowed:
        # So small a ward may have no card whose time is over.
        return
    for number, card in enumerate(listing.cards(session, disposal.disposal_id)[:OUT], 1):
        at = acting.now + timedelta(minutes=10, seconds=20 * number)
        who = replace(acting, staff_id=week.WINDOW_STAFF[0], now=at, operation=_next(acting, number))
        pulling.pull(session, who, disposal.disposal_id, f"{resolve.POUCH_MARK}{card.application_id}")


def _next(acting: Acting, number: int) -> str:
    return f"{(int(acting.operation, 16) + number + 1) % 16**32:032x}"


def _told(position: int, change: Change, whole: Whole) -> dict[str, Any]:
    return {
        "reason": disposing.REASON,
        "rule": RULE_NAME,
        "rule_from": RULE_FROM.isoformat(),
        "disposal": ENDED,
        "position": position,
        "second_staff_id": _second(change),
        "pulled_by": change.staff_id,
        "disposable_from": str(_kept(change, whole).disposable_from),
    }


def _kept(change: Change, whole: Whole) -> KeptRow:
    days = {base: _day(whole, name, change.place) for base, name in _NAMES.items()}
    return evaluate(RULE, Facts(days, frozenset({When.ALWAYS, When.LAPSED})))


def _day(whole: Whole, name: str, place: int) -> date | None:
    day = int(whole.dates[name][place])
    return None if day == NEVER else calendar.day_of(day)


def _second(change: Change) -> str:
    return next(other for other in week.WINDOW_STAFF if other != change.staff_id)


def _pulled_at(day: int, position: int) -> datetime:
    return moment(day, PULLED) + timedelta(seconds=20 * position)


def _note(
    at: datetime, staff_id: str, terminal: str, action: str, subject: str, detail: dict[str, Any]
) -> Noted:
    return Noted(at, staff_id, terminal, action, subject, json.dumps(detail, sort_keys=True))
