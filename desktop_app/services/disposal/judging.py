"""Whether one card on a list may still be disposed of, looked at again with each scan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.errors import NotAllowed
from desktop_app.models.application import ENDED
from desktop_app.services.disposal import candidates, standing
from desktop_app.services.keep_until import reading
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.keep_until.evaluating import KeptRow


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """What the rule says of the card now, and as a code why it must be kept; on: the day of that."""

    kept: KeptRow | None
    reason: str | None
    on: date | None = None


def judge(session: Session, card: Application, today: date, rule_id: int) -> JudgedRow:
    """Judge a card anew by the rule of its list, its hold, and whoever is about to come for it."""
    if not card.in_custody():
        ended = ENDED.get(Stage(card.stage)) if card.stage != Stage.LAPSED else None
        return JudgedRow(None, ended or "not_in_custody", card.left_on)
    keep = reading.of(session, [card], today)[card.id]
    against = replace(standing.against(session, card.id), listed=set())
    reason, on = against.why_not(card.id, card.stage, keep.hold)
    if reason is not None:
        return JudgedRow(keep.kept, reason, on)
    return _by_rule(session, keep.kept, today, rule_id)


def must_be_over(session: Session, card: Application, today: date, rule_id: int, step: str) -> KeptRow:
    """Give why the time of a card is over. Raises NotAllowed(step, reason) for one that must be kept."""
    found = judge(session, card, today, rule_id)
    if found.reason is not None or found.kept is None:
        raise NotAllowed(step, found.reason or "no_keep_rule", found.on)
    return found.kept


def _by_rule(session: Session, kept: KeptRow | None, today: date, rule_id: int) -> JudgedRow:
    now = candidates.rule_id(session, today)
    if kept is None or now is None:
        return JudgedRow(kept, "no_keep_rule")
    if now != rule_id:
        return JudgedRow(kept, "keep_rule_changed")
    first = kept.disposable_from
    if first is None:
        return JudgedRow(kept, "kept_without_end")
    return JudgedRow(kept, None if first <= today else "kept_longer", first)
