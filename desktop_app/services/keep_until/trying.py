"""What a rule would do before it holds: how many cards' time would be over, and what it says of one card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.errors import NotAllowed
from desktop_app.models.application import Application
from desktop_app.services import audit, custody
from desktop_app.services.keep_until import choosing, columns, holds, reading, rules
from desktop_app.services.keep_until.choosing import RuleRow
from desktop_app.services.keep_until.evaluating import evaluate
from desktop_app.services.keep_until.reading import KeepRow

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.keep_until.rules import Rule


_CARDS = (
    select(func.count())
    .select_from(Application)
    .where(Application.custody_on.is_not(None), Application.left_on.is_(None))
)


@dataclass(frozen=True, slots=True)
class EffectRow:
    """Cards in custody, and those whose time is over on a day: by the rule, and by the one without it."""

    on: date
    cards: int
    over: int
    over_now: int


def effect(session: Session, rule: Rule, on: date) -> EffectRow:
    """Count what the rule would change on a day; nothing is stored. Raises Invalid for what is no rule."""
    rules.checked(rule)
    now = choosing.current(session, on)
    cards = session.scalar(_CARDS) or 0
    over_now = _over(session, now.rule, on) if now else 0
    return EffectRow(on, cards, _over(session, rule, on), over_now)


def card(session: Session, acting: Acting, text: str, rule: Rule, on: date) -> KeepRow:
    """Say what the rule would give on a day for the card of a scanned or typed number; the view is audited.

    Raises Invalid, Unknown, Ambiguous, PersonalNumber, and NotAllowed for a card that is not in custody.
    """
    rules.checked(rule)
    one = custody.card_of(session, "keep_rule", text)
    if not one.in_custody():
        raise NotAllowed("keep_rule", "not_in_custody")
    audit.record(session, acting, "keep_rule_tried", one.application_id, {"on": on.isoformat()})
    sent = reading.notices_sent(session, [one.id])[one.id]
    kept = evaluate(rule, reading.facts_of(one, sent, on), reading.open_days(session))
    return KeepRow(RuleRow("", rule, on), kept, holds.standing(session, [one.id], on).get(one.id))


def _over(session: Session, rule: Rule, on: date) -> int:
    is_open, dialect = reading.open_days(session), session.get_bind().dialect.name
    return session.scalar(_CARDS.where(columns.over(rule, on, on, is_open, dialect))) or 0
