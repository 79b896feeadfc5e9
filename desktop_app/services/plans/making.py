"""Plans are made, changed and taken away; a plan changes nothing of the ward."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app.errors import Conflict, Invalid, Unknown
from desktop_app.models.clearing import ForecastPlan
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.forecast import question as questions
from desktop_app.services.forecast.question import NO_CHANGE, Question
from desktop_app.services.plans.rows import PlanRow
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.forecast.question import Terms

LONGEST_NAME = 40
DAY = timedelta(days=1)


def all_of(session: Session) -> tuple[PlanRow, ...]:
    """Give the plans that were not taken away, in the order in which they were made."""
    found = session.scalars(
        select(ForecastPlan)
        .where(ForecastPlan.removed_at.is_(None))
        .order_by(ForecastPlan.id)
        .execution_options(populate_existing=True)
    )
    return tuple(map(_row, found))


def one(session: Session, plan_id: int) -> PlanRow:
    """Give a plan, also one that was taken away. Raises Unknown."""
    plan = session.get(ForecastPlan, plan_id, populate_existing=True)
    if plan is None:
        raise Unknown("plan", str(plan_id))
    return _row(plan)


def make(session: Session, acting: Acting, name: str, terms: Terms) -> PlanRow:
    """Keep a plan. For supervisors; sent again the first counts.

    Raises NoPermission, PersonalNumber, and Invalid for a name that is missing, too long or taken, or for
    terms that change nothing, can't be meant so or begin in the past.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["plan_id"]))
    staff.require(session, acting, "plan", Role.SUPERVISOR)
    name = _name(session, name)
    if terms == NO_CHANGE:
        raise Invalid("terms", "no_change")
    _check(acting, terms)
    plan = ForecastPlan(
        name=name,
        terms=questions.terms_written(terms),
        made_at=acting.now,
        made_by=acting.staff_id,
        version=1,
    )
    session.add(plan)
    session.flush()
    return _told(session, acting, "plan_made", plan.id)


def change(session: Session, acting: Acting, seen: PlanRow, name: str, terms: Terms) -> PlanRow:
    """Change a plan as it was seen. For supervisors. Raises as `make` does, and Conflict."""
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["plan_id"]))
    staff.require(session, acting, "plan", Role.SUPERVISOR)
    name = _name(session, name, seen.plan_id)
    _check(acting, terms, seen.terms)
    _take(session, seen, {"name": name, "terms": questions.terms_written(terms)})
    return _told(session, acting, "plan_changed", seen.plan_id)


def remove(session: Session, acting: Acting, seen: PlanRow) -> None:
    """Take a plan away; memos that compared it keep it as it was. For supervisors.

    Sent again it does nothing. Raises NoPermission, Conflict.
    """
    if operations.outcome(session, acting.operation) is not None:
        return
    staff.require(session, acting, "plan", Role.SUPERVISOR)
    _take(session, seen, {"removed_at": acting.now})
    _told(session, acting, "plan_removed", seen.plan_id)


def _name(session: Session, text: str, plan_id: int | None = None) -> str:
    name = " ".join(guard.refuse(text).split())
    if not name or len(name) > LONGEST_NAME:
        raise Invalid("plan_name", "missing" if not name else "too_long")
    if any(plan.name == name and plan.plan_id != plan_id for plan in all_of(session)):
        raise Invalid("plan_name", "taken")
    return name


def _check(acting: Acting, terms: Terms, before: Terms = NO_CHANGE) -> None:
    questions.check(Question(acting.today + DAY, None, terms=terms), acting.today)
    # A kept plan may have become old; what is new in it lies ahead.
    if any(day < acting.today for day in _days(terms) - _days(before)):
        raise Invalid("terms", "in_past")


def _days(terms: Terms) -> set[date]:
    opened = {one.on_date for one in (*terms.extra_days, *terms.waves)}
    return opened | {closed.until_date for closed in terms.closures}


def _take(session: Session, seen: PlanRow, values: dict[str, Any]) -> None:
    taken = session.execute(
        update(ForecastPlan)
        .where(
            ForecastPlan.id == seen.plan_id,
            ForecastPlan.version == seen.version,
            ForecastPlan.removed_at.is_(None),
        )
        .values(version=seen.version + 1, **values)
        .returning(ForecastPlan.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        one(session, seen.plan_id)
        raise Conflict("", "", None, "plan")


def _told(session: Session, acting: Acting, action: str, plan_id: int) -> PlanRow:
    row = one(session, plan_id)
    told = {"name": row.name, "terms": questions.terms_written(row.terms), "version": row.version}
    audit.record(session, acting, action, str(plan_id), told, sealed=[seals.key("forecast_plan", plan_id)])
    operations.done(session, acting, action, {"plan_id": plan_id})
    return row


def _row(plan: ForecastPlan) -> PlanRow:
    terms = questions.terms_read(plan.terms)
    return PlanRow(plan.id, plan.name, terms, plan.made_at, plan.made_by, plan.version)
