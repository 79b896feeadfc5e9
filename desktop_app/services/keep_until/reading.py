"""How long cards are kept, read for one card or many: always a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.event import Notice
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.evaluating import Facts, KeptRow, evaluate
from desktop_app.services.keep_until.rules import Base, When
from desktop_app.services.slots import holidays
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.keep_until.choosing import RuleRow
    from desktop_app.services.keep_until.holds import HoldRow

CLOSED_WEEKDAY = 5


@dataclass(frozen=True, slots=True)
class ThenRow:
    """What a rule that begins later gives for a card whose time isn't over by then."""

    rule: RuleRow
    kept: KeptRow

    @property
    def disposable_from(self) -> date | None:
        """The first day on which the card may be disposed of: not before the rule begins."""
        first, begins = self.kept.disposable_from, self.rule.valid_from
        return max(first, begins) if first and begins else first


@dataclass(frozen=True, slots=True)
class KeepRow:
    """How long a card is kept: the rule, what it gives for this card, and a hold that stands.

    then: another rule begins before that day has come, and gives another one.
    """

    rule: RuleRow | None
    kept: KeptRow | None
    hold: HoldRow | None
    then: ThenRow | None = None

    @property
    def kept_until(self) -> date | None:
        """The last day on which the card is kept, by the rule that holds by then."""
        if self.then is None:
            return self.kept.kept_until if self.kept else None
        first = self.then.disposable_from
        return first - timedelta(days=1) if first else None

    def may_be_disposed_of(self, today: date) -> bool:
        """Whether its time is over on the day and nothing holds it."""
        first = self.kept.disposable_from if self.kept else None
        return self.hold is None and first is not None and first <= today


@dataclass(frozen=True, slots=True)
class CardDays:
    """What rules look at, of a card that was read without the rest of its record."""

    stage: str
    applied_on: date
    custody_on: date | None
    first_notice_on: date | None
    last_notice_on: date | None
    notices: int
    returned_mail_on: date | None
    card_expires_on: date | None
    lapsed_on: date | None

    def expired(self, today: date) -> bool:
        """Whether the card's own expiry has passed."""
        return self.card_expires_on is not None and self.card_expires_on < today


DAYS = (
    *(Application.stage, Application.applied_on, Application.custody_on, Application.first_notice_on),
    *(Application.last_notice_on, Application.notices, Application.returned_mail_on),
    *(Application.card_expires_on, Application.lapsed_on),
)
"""The columns of CardDays, in its order."""


def of(session: Session, records: Iterable[Application], today: date) -> dict[int, KeepRow]:
    """Give for each application of a card in custody how long it is kept."""
    return _judged(session, {one.id: one for one in records if one.in_custody()}, today)


def of_keys(session: Session, pks: Sequence[int], today: date) -> dict[int, KeepRow]:
    """Give the same for cards in custody of which the keys are known: of each only its days are read."""
    wanted: Select[*tuple[Any, ...]] = select(Application.id, *DAYS).where(Application.id.in_(pks))
    cards = {pk: CardDays(*days) for pk, *days in session.execute(wanted)} if pks else {}
    return _judged(session, cards, today)


def _judged(session: Session, cards: Mapping[int, Application | CardDays], today: date) -> dict[int, KeepRow]:
    if not cards:
        return {}
    pks = list(cards)
    now, later = choosing.current(session, today), choosing.later(session, today)
    held = holds.standing(session, pks, today)
    if now is None and not later:
        return {pk: KeepRow(None, None, held.get(pk)) for pk in pks}
    notices, is_open = notices_sent(session, pks), open_days(session)
    return {
        pk: replace(judged(one, notices[pk], (now, later), today, is_open), hold=held.get(pk))
        for pk, one in cards.items()
    }


def judged(
    one: Application | CardDays,
    sent: Mapping[int, date],
    by: tuple[RuleRow | None, Sequence[RuleRow]],
    today: date,
    is_open: Callable[[date], bool],
) -> KeepRow:
    """Judge a card by the rule of today, and by each that begins before the card's day has come."""
    now, later = by
    kept = evaluate(now.rule, facts_of(one, sent, today), is_open) if now else None
    before = first = kept.disposable_from if kept else None
    then: ThenRow | None = None
    for rule in later:
        begins = rule.valid_from or today
        if first is not None and first < begins:
            break
        then = ThenRow(rule, evaluate(rule.rule, facts_of(one, sent, begins), is_open))
        first = then.disposable_from
    return KeepRow(now, kept, None, None if first == before else then)


def facts_of(one: Application | CardDays, sent: Mapping[int, date], today: date) -> Facts:
    """Give the days that rules count from; sent are the days of its notices by their number, from 1."""
    days = {
        Base.APPLICATION: one.applied_on,
        Base.CUSTODY: one.custody_on,
        Base.FIRST_NOTICE: one.first_notice_on or sent.get(1),
        Base.SECOND_NOTICE: _second_notice(one, sent),
        Base.REMINDER: one.last_notice_on if one.notices > 1 else None,
        Base.RETURNED_MAIL: one.returned_mail_on,
        Base.CARD_EXPIRY: one.card_expires_on,
        Base.LAPSED: one.lapsed_on,
    }
    kinds = {When.ALWAYS}
    if one.stage == Stage.RETURNED_MAIL:
        kinds.add(When.RETURNED_MAIL)
    if one.expired(today):
        kinds.add(When.EXPIRED)
    if one.stage == Stage.LAPSED:
        kinds.add(When.LAPSED)
    return Facts(days, frozenset(kinds))


def _second_notice(one: Application | CardDays, sent: Mapping[int, date]) -> date | None:
    """A ledger tells of the first and of the last notice alone: then the last one counts, never too early."""
    return sent.get(2) or (one.last_notice_on if one.notices > 1 else None)


def notices_sent(session: Session, pks: list[int]) -> defaultdict[int, dict[int, date]]:
    """Give the days on which each card's notices were sent, by their number from 1."""
    rows = session.execute(
        select(Notice.application_pk, Notice.number, Notice.sent_on).where(Notice.application_pk.in_(pks))
    )
    found: defaultdict[int, dict[int, date]] = defaultdict(dict)
    for pk, number, day in rows:
        found[pk][number] = day
    return found


def open_days(session: Session) -> Callable[[date], bool]:
    """Say whether an office works on a day; the holidays of its year are read when it is asked for."""
    known: dict[int, dict[date, str]] = {}

    def is_open(day: date) -> bool:
        if day.weekday() >= CLOSED_WEEKDAY or holidays.turn_of_year(day):
            return False
        if day.year not in known:
            known[day.year] = holidays.between(session, date(day.year, 1, 1), date(day.year, 12, 31))
        return day not in known[day.year]

    return is_open
