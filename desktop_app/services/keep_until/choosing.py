"""The rule of the ward that holds on a day, and the taking of a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.clearing import Disposal
from desktop_app.models.keep_until import KeepRule
from desktop_app.services import audit, guard, operations, seals, staff, ward_settings
from desktop_app.services.keep_until import rules
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule and the day from which it holds; none for the days that stand in the ward's settings."""

    name: str
    rule: Rule
    valid_from: date | None
    made_at: datetime | None = None


def current(session: Session, today: date) -> RuleRow | None:
    """Give the rule that holds on a day; without one the days of the ward's settings, else nothing."""
    found = session.scalars(
        select(KeepRule).where(KeepRule.valid_from <= today).order_by(KeepRule.valid_from.desc()).limit(1)
    ).one_or_none()
    if found is not None:
        return _row(found)
    ward = ward_settings.read(session)
    if not ward.keep_days:
        return None
    base = Base.CUSTODY if ward.keep_from_custody else Base.FIRST_NOTICE
    return RuleRow("", Rule((Term(When.ALWAYS, base, days=ward.keep_days),)), None)


def later(session: Session, today: date) -> tuple[RuleRow, ...]:
    """Give the rules that begin after the day, the next one first."""
    wanted = select(KeepRule).where(KeepRule.valid_from > today).order_by(KeepRule.valid_from)
    return tuple(map(_row, session.scalars(wanted)))


def all_of(session: Session) -> tuple[RuleRow, ...]:
    """Give all rules that were taken, the newest first."""
    return tuple(map(_row, session.scalars(select(KeepRule).order_by(KeepRule.valid_from.desc()))))


def take(
    session: Session,
    acting: Acting,
    name: str,
    rule: Rule,
    valid_from: date,
    replaces: RuleRow | None = None,
) -> RuleRow:
    """Take a rule from a day on; cards are judged by it when they are looked at.

    replaces: the rule that begins on that day already, as the person saw it; the new one takes its place
    while no list for disposal was made by it. For supervisors. Raises NoPermission, PersonalNumber,
    Conflict when another rule than that begins on the day, NotAllowed("keep_rule", "keep_rule_used"), and
    Invalid for a rule that is none, without a name, or from a day in the past.
    """
    staff.require(session, acting, "keep_rule", Role.SUPERVISOR)
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return _row(session.get_one(KeepRule, known["rule_id"]))
    name = " ".join(guard.refuse(name).split())
    if not name or len(name) > LONGEST_NAME:
        raise Invalid("keep_rule_name", "missing" if not name else "too_long")
    if valid_from < acting.today:
        raise Invalid("keep_rule_from", "in_the_past")
    rules.checked(rule)
    told = {"name": name, "valid_from": valid_from.isoformat(), "terms": rules.written(rule)}
    taken = session.scalars(
        select(KeepRule).where(KeepRule.valid_from == valid_from).execution_options(populate_existing=True)
    ).one_or_none()
    if taken is not None:
        told |= _replaced(session, taken, replaces)
    made = _write(session, acting, name, rule, valid_from, taken)
    audit.record(session, acting, "keep_rule_taken", str(made), told, sealed=[seals.key("keep_rule", made)])
    operations.done(session, acting, "keep_rule", {"rule_id": made})
    return _row(session.get_one(KeepRule, made, populate_existing=True))


def _write(
    session: Session, acting: Acting, name: str, rule: Rule, valid_from: date, taken: KeepRule | None
) -> int:
    """Write the rule in the place of the one that is taken, else as a new one; gives its key."""
    columns = {
        "name": name,
        "terms": rules.written(rule),
        "next_open_day": rule.next_open_day,
        "made_at": acting.now,
        "made_by": acting.staff_id,
    }
    if taken is None:
        new = insert(KeepRule).values(valid_from=valid_from, **columns).returning(KeepRule.id)
        return session.execute(new).scalar_one()
    same = (KeepRule.id == taken.id, KeepRule.made_at == taken.made_at, KeepRule.terms == taken.terms)
    changed = session.execute(
        update(KeepRule)
        .where(*same)
        .values(**columns)
        .returning(KeepRule.id)
        .execution_options(synchronize_session=False)
    ).scalar_one_or_none()
    if changed is None:
        raise Conflict("", taken.made_by, taken.made_at, "keep_rule")
    return changed


def _replaced(session: Session, taken: KeepRule, replaces: RuleRow | None) -> dict[str, str]:
    """Give what the log keeps of the rule whose place is taken."""
    if replaces != _row(taken):
        raise Conflict("", taken.made_by, taken.made_at, "keep_rule")
    if session.scalar(select(Disposal.id).where(Disposal.rule_id == taken.id).limit(1)) is not None:
        raise NotAllowed("keep_rule", "keep_rule_used")
    return {"name_before": taken.name, "terms_before": taken.terms}


def _row(found: KeepRule) -> RuleRow:
    rule = rules.read(found.terms, next_open_day=found.next_open_day)
    return RuleRow(found.name, rule, found.valid_from, found.made_at)
